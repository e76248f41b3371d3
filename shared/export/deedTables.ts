/** What was done, read and promised. */
import type { Step } from "../rules/commands.ts";
import { policyOf } from "../rules/hand.ts";
import { choiceRows } from "./choices.ts";
import type { Story } from "./story.ts";

import { table, type ExportTable, ROUND, GROUP, TOWARDS, SEAT, word, flag, type Cell } from "./table.ts";

const stepText = (step: Step | undefined): Cell =>
  step === undefined ? null : step.kind === "size" ? `size:${step.size}` : `policy:${step.policy}`;

/** What was done, read and promised. */
export const DEED_TABLES: readonly ExportTable[] = [
  table(
    "acts",
    "What governments did toward each other group, with what nobody could see.",
    ({ state }) =>
      state.records.flatMap((record) => record.revealed.acts.map((act) => ({ round: record.round, act }))),
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("from", GROUP, ({ act }) => act.from),
      column("towards", TOWARDS, ({ act }) => act.towards),
      column("seat", SEAT, ({ act }) => act.seat),
      column("policy", word("Card", "the scenario's", "scenario.json"), ({ act }) => act.policy),
      column(
        "logic",
        word("Its logic", "LOGICS", "scenario.json"),
        ({ act }, { state }) => policyOf(state, act.policy)?.logic ?? null,
      ),
      column(
        "covert",
        flag("Done in secret", "scenario.json"),
        ({ act }, { state }) => policyOf(state, act.policy)?.covert === true,
      ),
      column(
        "observed",
        flag("The other side could see this round's act", "fog.ts"),
        ({ act }) => act.observed,
      ),
      column(
        "found",
        flag("The other side found what was covert, or saw an open exploit", "fog.ts"),
        ({ act }) => act.found,
      ),
      column(
        "found_in",
        ["Later round in which it came to light; empty if not", "count", "2..12", "fog.ts"],
        ({ act }) => act.foundIn ?? null,
      ),
      column(
        "price",
        ["What it cost the office", "points of capital", "0..", "equation 7, theory/politics.ts"],
        ({ act }) => act.price,
      ),
    ],
  ),
  table("choices", "Everything every seat put down, one decision a row.", choiceRows, (column) => [
    column("round", ROUND, (one) => one.round),
    column("seat", SEAT, (one) => one.seat),
    column("group", GROUP, (one) => one.group),
    column("role", word("Role in that round", "ROLES"), (one) => one.role),
    column("occupant", word("Who decided", "OCCUPANTS"), (one) => one.occupant),
    column("defaulted", flag("Time was up: the stated default", "phases.ts"), (one) => one.defaulted),
    column(
      "what",
      word(
        "What was decided",
        "policy, narrative, pressure, programme, story, corrects, confidence, attention, petition, naming",
        "commands.ts",
      ),
      (one) => one.what,
    ),
    column(
      "about",
      word("Group, narrative or incident it is about; empty where none", "ids", "scenario.json"),
      (one) => one.about,
    ),
    column(
      "choice",
      word("The choice, as a word; empty where it is a number", "ids and vocabulary", "commands.ts"),
      (one) => one.choice,
    ),
    column(
      "amount",
      [
        "The choice, as a number (of `corrects`: the round of the story); empty where it is a word",
        "points",
        "-1..12",
        "commands.ts",
      ],
      (one) => one.amount,
    ),
  ]),
  table(
    "readings",
    "The first lemma: what each seat took the others for, beside what they did and meant.",
    ({ state }) => state.records.flatMap((record) => record.readings.map((made) => ({ record, made }))),
    (column) => [
      column("round", ROUND, ({ record }) => record.round),
      column("seat", SEAT, ({ made }) => made.seat),
      column("towards", TOWARDS, ({ made }) => made.towards),
      column("reading", word("What their act was taken for", "READINGS"), ({ made }) => made.reading),
      column("sureness", ["How sure", "step", "1..3", "terms.ts"], ({ made }) => made.sureness),
      column(
        "act",
        word("What they did toward the seat's group in that round", "the scenario's cards", "records.ts"),
        ({ record, made }, { state }) => actToward(record, made, state)?.policy ?? null,
      ),
      column(
        "act_logic",
        word("Its logic", "LOGICS", "records.ts"),
        ({ record, made }, { state }) =>
          policyOf(state, actToward(record, made, state)?.policy ?? "")?.logic ?? null,
      ),
      column(
        "intention",
        word("Hidden intention of who did it", "INTENTIONS", "deciding/clock.ts"),
        ({ record, made }, { state }) => {
          const seat = actToward(record, made, state)?.seat;
          return state.seats.find((one) => one.id === seat)?.intention ?? null;
        },
      ),
    ],
  ),
  table(
    "promises",
    "Every promise and offer, and what became of it.",
    ({ state }) => state.promises,
    (column) => [
      column("id", ["Number of the promise", "number", "0..", "evolving/promises.ts"], (one) => one.id),
      column("round", ["Round in which it was made", "count", "1..12", "events.ts"], (one) => one.round),
      column("due", ["Round it is about", "count", "1..13", "events.ts"], (one) => one.due),
      column("from", GROUP, (one) => one.from),
      column("towards", TOWARDS, (one) => one.towards),
      column("seat", SEAT, (one) => one.seat),
      column("step", word("What was promised", "size:<size> or policy:<card>", "commands.ts"), (one) =>
        stepText(one.step),
      ),
      column(
        "if_you",
        word("What the other side must do for it; empty for a plain one", "as step", "commands.ts"),
        (one) => stepText(one.ifYou),
      ),
      column("reach", word("Who may know of it", "REACHES"), (one) => one.reach),
      column(
        "counters",
        ["The offer it answers; empty for none", "number", "0..", "commands.ts"],
        (one) => one.counters ?? null,
      ),
      column("standing", word("Where it stood before its round", "STANDINGS"), (one) => one.standing),
      column(
        "fate",
        word("What its maker did; empty if it was not due", "FATES", "promises.ts"),
        (one) => one.fate ?? null,
      ),
      column(
        "their_fate",
        word("What the side that accepted did", "FATES", "promises.ts"),
        (one) => one.theirFate ?? null,
      ),
    ],
  ),
  table(
    "restraints",
    "Where a government could have exploited what another left open, and did not.",
    ({ state }) =>
      state.records.flatMap((record) =>
        (record.restraints ?? []).map((one) => ({ round: record.round, ...one })),
      ),
    (column) => [
      column("round", ROUND, (one) => one.round),
      column("of", GROUP, (one) => one.of),
      column("towards", TOWARDS, (one) => one.towards),
      column("seat", SEAT, (one) => one.seat),
      column(
        "policy",
        word("The card left in the hand", "the scenario's", "restraint.ts"),
        (one) => one.policy,
      ),
    ],
  ),
];

type Recorded = Story["state"]["records"][number];

function actToward(record: Recorded, made: Recorded["readings"][number], state: Story["state"]) {
  const own = state.seats.find((seat) => seat.id === made.seat)?.group;
  return record.revealed.acts.find((act) => act.from === made.towards && act.towards === own);
}
