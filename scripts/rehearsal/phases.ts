/** One round, phase by phase: people act, the witness writes down, everybody says "done". */
import { FORMATS } from "#shared/rules/formats.ts";
import type { Person } from "../../tests/browser/person.ts";
import type { ROUND } from "../../tests/browser/play.ts";
import { word } from "../../tests/browser/words.ts";
import { commits } from "./commits.ts";
import { carryOut } from "./deeds.ts";
import { groupOf, present, speakerOf, stillPictures } from "./table.ts";
import type { Table } from "./table.ts";
import { asksWhy, feel, names, saysDone, seatOf } from "./taps.ts";
import type { Deed, Round } from "./terms.ts";
import type { Transcript } from "./transcript.ts";
import type { Witness } from "./witness.ts";

type Phase = (typeof ROUND)[number];
const WORDS_A_MINUTE = 200;
/** How long nobody is done, so that others (bots too) can say their part, ms. */
const LINGER: Readonly<Record<Phase, number>> = {
  situation: 4000,
  caucus: 9000,
  talks: 20_000,
  commit: 0,
  reveal: 3000,
  reckoning: 2000,
};

export interface Timing {
  readonly round: number;
  readonly phase: Phase;
  readonly took: number;
  readonly clock: number;
  readonly reading: number;
}

/** What a phase needs to be played and told. */
export interface Rehearsal {
  readonly table: Table;
  readonly witness: Witness;
  readonly transcript: Transcript;
  readonly timings: Timing[];
  /** Takes a picture at a telling moment. */
  readonly take: (person: Person, name: string, caption: string) => Promise<void>;
}

/** Plays one phase to its end. */
export async function playPhase(
  rehearsal: Rehearsal,
  number: number,
  phase: Phase,
  round: Round,
): Promise<void> {
  const { table, witness, transcript } = rehearsal;
  await Promise.all(
    [...present(table), { person: table.audience }].map(({ person }) => person.reaches(phase)),
  );
  const from = Date.now();
  if (phase === "situation") await stillPictures(table);
  transcript.heading(3, `Round ${number}, ${word(`phase.${phase}.name`)}`);
  transcript.list("What to do now, as each screen says it:", await witness.tasks());
  await witness.countsWords();
  await tellers[phase](rehearsal, number, round);
  const news = await witness.texts(table.audience, ".news-line");
  transcript.list("News:", news);
  await witness.looksForLeaks();
  if (phase !== "commit") {
    await table.audience.page.waitForTimeout(Math.max(0, LINGER[phase] - (Date.now() - from)));
    if (phase === "caucus" || phase === "talks") transcript.list("Said since:", await witness.newLines());
    await Promise.all(present(table).map(({ person }) => saysDone(person, phase)));
  }
  const following = phase === "reckoning" ? ["situation", "debrief"] : NEXT[phase];
  await table.audience.reaches(...following);
  const took = Math.round((Date.now() - from) / 1000);
  const { fewest, most } = witness.wordsOnScreens();
  const clock = FORMATS.class.seconds[phase];
  const reading = Math.round((60 * most) / WORDS_A_MINUTE);
  rehearsal.timings.push({ round: number, phase, took, clock, reading });
  transcript.says(
    `(${took} s of ${clock} s; ${fewest} to ${most} words on a screen, ${reading} s to read the longest.)`,
  );
}

const NEXT: Readonly<Record<Exclude<Phase, "reckoning">, readonly string[]>> = {
  situation: ["caucus"],
  caucus: ["talks"],
  talks: ["commit"],
  commit: ["reveal"],
  reveal: ["reckoning"],
};

type Teller = (rehearsal: Rehearsal, number: number, round: Round) => Promise<void>;

const tellers: Readonly<Record<Phase, Teller>> = {
  situation: async ({ table, witness, transcript }, _, round) => {
    transcript.list("What the wall shows:", await witness.texts(table.audience, "#do .incident"));
    for (const { person, name } of table.players) {
      const only = await witness.texts(person, "#do .whisper, #do .disclosures");
      transcript.list(`Only before ${name}:`, only);
    }
    await names(table, round, transcript);
    await deeds(table, round.situation ?? [], transcript);
    await table.audience.page.waitForTimeout(2500);
    transcript.list("Called by now:", await witness.texts(table.audience, "#do .namings-said li"));
  },
  caucus: async ({ table, witness, transcript }, _, round) => {
    await deeds(table, round.caucus, transcript);
    transcript.list("Said:", await witness.newLines());
  },
  talks: async ({ table, witness, transcript, take }, number, round) => {
    await deeds(table, round.talks, transcript);
    transcript.list("Said:", await witness.newLines());
    const wanda = table.players.find((one) => one.name === "Wanda");
    const views = [
      await speakerOf(table, "highmere.mayor"),
      await speakerOf(table, "saltreach.mayor"),
      wanda,
    ];
    for (const one of views)
      if (one)
        transcript.list(
          `The ledger before ${one.name}:`,
          await witness.texts(one.person, "#do .promise-line"),
        );
    transcript.list("The ledger on the wall:", await witness.texts(table.audience, "#do .promise-line"));
    const sam = await speakerOf(table, "saltreach.mayor");
    if (number === 2) {
      await take(sam.person, "talks-phone", "Round 2: a bargain for two, on Sam’s phone");
      await take(
        table.facilitator,
        "facilitator",
        "Round 2: what was reported, before whoever keeps the table",
      );
    }
  },
  commit: async (rehearsal, _, round) => {
    const { table, transcript } = rehearsal;
    // All at the same time: that is what the phase is for, and its clock runs for all.
    const put = Object.entries(round.plans).map(([seat, plan]) =>
      commits(rehearsal, seatOf(seat, table), plan),
    );
    transcript.list("In secret:", await Promise.all(put));
  },
  reveal: async ({ table, witness, transcript, take }, number) => {
    const eyes = [await speakerOf(table, "highmere.mayor"), await speakerOf(table, "saltreach.mayor")];
    for (const { person, name } of eyes)
      transcript.list(
        `Before ${name}:`,
        await witness.texts(person, "#do .act-card, #do .promise-line, #do .public-list li"),
      );
    transcript.list(
      "On the wall:",
      await witness.texts(table.audience, "#do .act-card, #do .promise-line, #do .public-list li"),
    );
    const wanda = table.players.find((one) => one.name === "Wanda");
    if (wanda)
      transcript.list(
        "Promises before Wanda, who is in no government:",
        await witness.texts(wanda.person, "#do .promise-line"),
      );
    const sam = eyes[1];
    if (number === 2 && sam) await take(sam.person, "reveal-phone", "Round 2: the bargain is broken");
  },
  reckoning: async ({ table, witness, transcript, take }, number, round) => {
    for (const seat of ["highmere.mayor", "saltreach.mayor"] as const) {
      const { person, name } = await speakerOf(table, seat);
      transcript.list(
        `Inside ${word(`group.${groupOf(seat)}.name`)}, before ${name}:`,
        await witness.texts(
          person,
          "#do .notice, #do .level, #do .narrative-list li, #do .interest li, #do .standing",
        ),
      );
      for (const about of ["reckoning.security", "reckoning.officeShort", "reckoning.trust.name"])
        await asksWhy(person, about, seat, name, transcript);
    }
    transcript.list("On the wall:", await witness.texts(table.audience, "#do .section"));
    if (number === 3)
      await take(
        (await speakerOf(table, "highmere.mayor")).person,
        "reckoning-laptop",
        "Round 3: what the round did to Highmere",
      );
    await feel(table, round, transcript);
  },
};

async function deeds(table: Table, todo: readonly Deed[], transcript: Transcript): Promise<void> {
  const told: string[] = [];
  for (const deed of todo) told.push(await carryOut(deed, table));
  transcript.list("What people did, in order:", told);
}
