/** The pages of the debrief that relate, ask what if and lead: what they say, and that they say it of this game. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, afterEach, describe, expect, test } from "vitest";
import { nameOf } from "#client/charts/picture.ts";
import { CLAIMS } from "#client/screens/debrief/claims.ts";
import { Lead } from "#client/screens/debrief/lead.tsx";
import type { Place } from "#client/screens/debrief/leading.ts";
import { Meant } from "#client/screens/debrief/meant.tsx";
import { Promises } from "#client/screens/debrief/promises.tsx";
import { Relate } from "#client/screens/debrief/relate.tsx";
import { Beside } from "#client/screens/debrief/whatIf/answer.tsx";
import { changeOf, changesOf, valuesOf } from "#client/screens/debrief/whatIf/decision.tsx";
import { Many, perHundred } from "#client/screens/debrief/whatIf/many.tsx";
import { inSentence } from "#client/screens/parts/tags.tsx";
import { Questionnaire } from "#client/screens/questionnaire.tsx";
import * as store from "#client/store.ts";
import { addWords, say } from "#client/words/words.ts";
import { readContent } from "#server/contentFiles.ts";
import { factsOf } from "#shared/lab/facts.ts";
import { playGame } from "#shared/lab/playGame.ts";
import { answerWhatIf, askedOf } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import { whatIfSchema } from "#shared/protocol/whatIf.ts";
import { ITEMS } from "#shared/rules/questions.ts";
import { USUAL_CHOICES, view, type State } from "#shared/rules/game.ts";
import type { Logic, Viewer } from "#shared/rules/terms.ts";
import { scenarioOf, testGame } from "../support/game.ts";
import { RECORDED_GAMES } from "../support/recordedGames.ts";
import { readOnPaper } from "./paper.ts";

const assets = fileURLToPath(new URL("../../assets", import.meta.url));
const content = readContent(assets);
beforeAll(() => {
  addWords({ ...content.ui.get("en"), ...content.scenarios.get("low-reservoir")?.words.get("en") });
});
afterEach(() => store.forgetTable());

const scenario = scenarioOf("low-reservoir");
const { state, events } = playGame(scenario, "class", "pages", { choices: USUAL_CHOICES });
const asked = askedOf(playedFrom(scenario, state.opening, events));

function look(at: State, viewer: Viewer): void {
  const { table, you } = view(at, viewer);
  const { talk: _, news: __, ...mine } = you;
  store.table.value = table;
  store.you.value = mine;
}

test("every question of the debrief opens claims of the article, and each claim is one that is proved", () => {
  const folder = fileURLToPath(new URL("../../client/screens/debrief", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const known = new Set(Object.keys(CLAIMS));
  const written = sources.flatMap((text) => [...text.matchAll(/ask="([^"]+)"/g)].map(([, key]) => key ?? ""));
  expect(written.filter((key) => !known.has(key))).toEqual([]);
  const file = new URL("../../docs/theory/claims.json", import.meta.url);
  const { claims } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly claims: readonly { readonly rows: readonly number[] }[];
  };
  const proved = new Set(claims.flatMap((claim) => claim.rows));
  for (const [key, rows] of Object.entries(CLAIMS)) {
    expect(say(key), key).not.toBe(key);
    expect(rows.length, key).toBeGreaterThan(0);
    expect(
      rows.filter((row) => !proved.has(row)),
      key,
    ).toEqual([]);
  }
});

describe.each(RECORDED_GAMES)("the cases beside the game that ended in $end", ({ file, state: played }) => {
  const facts = factsOf(file.scenario, file.opening, file.events);
  const cards = (group: string, logic: Logic) =>
    facts.acts.filter((act) => act.from === group && act.logic === logic).length;
  const leading = (group: string, round: number, at: "before" | "after") =>
    facts.narratives
      .filter((one) => one.group === group && one.round === round)
      .toSorted((one, other) => other[at] - one[at])[0]?.frame;

  test("tell what the journal tells", () => {
    addWords(content.scenarios.get(file.scenario.id)?.words.get("en") ?? {});
    look(played, { kind: "audience" });
    const debrief = store.you.value?.debrief;
    if (debrief === undefined) throw new Error("no debrief");
    const told = readOnPaper(<Relate debrief={debrief} />);
    const rounds = played.records.length;
    for (const { group } of debrief.groups) {
      const names = inSentence({ group });
      const [safe, [first, last]] = [
        facts.security[group] ?? [],
        [leading(group, 1, "before"), leading(group, rounds, "after")],
      ];
      expect(told).toContain(
        say("debrief.relate.restriction.here", {
          ...names,
          count: cards(group, "fatalist"),
          all: rounds,
          before: Math.round(safe[0] ?? 0),
          after: Math.round(safe.at(-1) ?? 0),
        }),
      );
      expect(told).toContain(
        say("debrief.relate.opening.here", {
          ...names,
          open: cards(group, "transcender"),
          rules: cards(group, "mitigator"),
        }),
      );
      expect(told).toContain(
        say(first === last ? "debrief.relate.society.hereSame" : "debrief.relate.society.here", {
          ...names,
          voices: file.scenario.seats.filter(
            (one) => one.group === group && (one.role === "civil" || one.role === "voice"),
          ).length,
          before: say(`frame.${group}.${first}.name`),
          after: say(`frame.${group}.${last}.name`),
        }),
      );
    }
    const greedy = facts.readings.filter((one) => one.reading === "greedy");
    expect(told).toContain(
      say("debrief.relate.amplifiers.here", {
        all: facts.readings.length,
        greedy: greedy.length,
        wrong: greedy.filter((one) => one.intention !== "greedy").length,
      }),
    );
  });
});

test("a card that was found later is told with its round, in the table by rounds too", () => {
  const found = RECORDED_GAMES.find(({ end }) => end === "fear");
  if (found === undefined) throw new Error("no game");
  look(found.state, { kind: "audience" });
  const debrief = store.you.value?.debrief;
  if (debrief === undefined) throw new Error("no debrief");
  const later = debrief.rounds.flatMap(({ acts }) => acts.map((act) => act.foundIn ?? []).flat());
  expect(later.length).toBeGreaterThan(0);
  const told = readOnPaper(<Meant debrief={debrief} />);
  for (const round of later) expect(told).toContain(say("debrief.seen.foundLater", { round }));
});

test("every promise is told once, and each side is counted", () => {
  for (const { file, state: played } of RECORDED_GAMES) {
    addWords(content.scenarios.get(file.scenario.id)?.words.get("en") ?? {});
    look(played, { kind: "audience" });
    const debrief = store.you.value?.debrief;
    if (debrief === undefined) throw new Error("no debrief");
    const told = readOnPaper(<Promises debrief={debrief} />);
    const made = debrief.rounds.flatMap(({ round, promises }) => promises.map(() => round));
    const lines = played.records.map(({ round }) => told.split(say("table.inRound", { round })).length - 1);
    expect(lines).toEqual(played.records.map(({ round }) => made.filter((one) => one === round).length));
    for (const [from, towards] of played.scenario.groups.flatMap(({ id }, at, all) =>
      all.filter((_, place) => place !== at).map((other) => [id, other.id] as const),
    ))
      expect(told).toContain(say("debrief.promises.direction", inSentence({ from, towards })));
  }
});

test("another course is told beside the one that was played, in words and as a table", () => {
  look(state, { kind: "audience" });
  const answer = answerWhatIf(asked, { kind: "lenses" });
  if (!("kind" in answer) || answer.kind !== "lenses") throw new Error("no answer");
  const { played, under } = answer;
  const told = readOnPaper(<Beside played={played} other={under.pd} name="another theory" />);
  for (const { id } of state.scenario.groups) {
    const end = (course: typeof played) => String(Math.round(course.standings.at(-1)?.security[id] ?? 0));
    expect(told).toContain(
      say("debrief.whatIf.ended", {
        group: say(`group.${id}.mid`),
        other: end(under.pd),
        played: end(played),
      }),
    );
  }
  expect(told).toContain(say("chart.table"));
  const same = readOnPaper(<Beside played={played} other={played} name="the same" />);
  expect(same).toContain(say("debrief.whatIf.sameFalls", { played: played.falls.length }));
  expect(same).not.toContain("instead of");
});

test("many games are told as so many of a hundred, which come to about a hundred", () => {
  look(state, { kind: "audience" });
  const answer = answerWhatIf(asked, { kind: "futures", from: 1, games: 60 });
  if (!("kind" in answer) || answer.kind !== "futures") throw new Error("no answer");
  const told = readOnPaper(<Many bands={answer.bands} played={answer.played} />);
  const counts = [...told.matchAll(/(\d+) × /g)].map(([, count]) => Number(count));
  const sum = counts.reduce((all, one) => all + one, 0);
  expect(sum).toBeGreaterThanOrEqual(98);
  expect(sum).toBeLessThanOrEqual(102);
  expect([0, 0.001, 0.5, 1].map(perHundred)).toEqual(["0", say("debrief.whatIf.fewer"), "50", "100"]);
});

test("who leads is told that all turn with them; who is led hears where the group is, and comes back by a tap", () => {
  const place: Place = {
    page: "trust",
    led: "meant",
    isAlone: false,
    lead: undefined,
    go: () => undefined,
    join: () => undefined,
  };
  const text = (more: Partial<Place>) => readOnPaper(<Lead place={{ ...place, ...more }} />);
  expect(text({ lead: { on: true, set: () => undefined } })).toContain(say("debrief.lead.on"));
  const lead = { on: true, set: () => undefined };
  expect(text({ lead: { ...lead, all: lead } })).toContain(say("debrief.lead.onAll"));
  expect(text({ lead: { ...lead, all: { ...lead, on: false } } })).toContain(say("debrief.lead.on"));
  expect(text({ lead })).not.toContain(say("debrief.lead.all"));
  expect(text({})).toContain(say("debrief.lead.with"));
  expect(text({})).not.toContain(say("debrief.lead.back"));
  expect(text({ isAlone: true })).toContain(say("debrief.lead.back"));
  expect(text({ isAlone: true })).toContain(say("debrief.lead.groupAt", { page: say("debrief.meant.name") }));
  expect(text({ led: undefined })).toBe("");
});

test("the questionnaire is there before play for whoever holds a seat, from the first item on", () => {
  const game = testGame("low-reservoir").sit("highmere.mayor");
  look(game.state, { kind: "seat", seat: "highmere.mayor", player: "player of highmere.mayor" });
  const told = readOnPaper(<Questionnaire />);
  expect(told).toContain(say(`question.${ITEMS[0]?.id ?? ""}.text`));
  look(game.state, { kind: "audience" });
  expect(readOnPaper(<Questionnaire />)).toBe("");
});

test("a chart is kept under its title", () => {
  expect(nameOf("Security: Highmere, (as played)")).toBe("security-highmere-as-played");
  expect(nameOf("???")).toBe("chart");
});

test("every decision that the page offers is one that can be asked about", () => {
  look(state, { kind: "audience" });
  const debrief = store.you.value?.debrief;
  if (debrief === undefined) throw new Error("no debrief");
  const [group = "", towards = ""] = state.scenario.groups.map(({ id }) => id);
  const offered = changesOf(debrief, group);
  const kinds = new Set<string>();
  for (const of of offered) {
    expect(say(`debrief.whatIf.change.${of}`)).not.toContain("debrief.");
    for (const value of valuesOf(debrief, of, group)) {
      const change = changeOf(of, towards, value);
      kinds.add(change.of);
      const question = whatIfSchema.parse({ kind: "decision", round: 1, group, change });
      const answer = answerWhatIf(asked, question);
      if ("refused" in answer) expect(answer.refused, `${of} ${value}`).toBe("whatIf.notPossible");
    }
  }
  expect([...kinds].toSorted()).toEqual(["frame", "naming", "policy", "pressure", "programme", "story"]);
  // A seat that the group does not have decides nothing.
  const fewer = { ...debrief, seats: debrief.seats.filter(({ startRole }) => startRole !== "civil") };
  expect(changesOf(fewer, group).filter((of) => of === "programme" || of === "frame.civil")).toEqual([]);
});
