/**
 * A marker in every private text and id of a game; whole games are played, and at many moments everyone's view is
 * searched: each marker is only where it may be. What has no words to mark is proved in twins.test.ts.
 */
import { expect, test } from "vitest";
import { view, type State } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { seatOf } from "#shared/rules/state.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import { scenarioOf } from "../support/game.ts";
import { playThrough, viewersOf, type Extras } from "./everyMoment.ts";

const GAMES = 20;
const MARKER =
  /mark\.(\w+)\.([\w.]*);|"private\.(seat|intention|incident)\.([\w.]+)"|"(lastRound|character|player|seed|startRole|cause|model|draws)"/g;

/** The shipped scenario with a marker for the id of each goal and whisper. */
function marked(scenario: Scenario): Scenario {
  return {
    ...scenario,
    seats: scenario.seats.map((seat) => ({
      ...seat,
      goals: seat.goals.map((goal, number) => ({ ...goal, id: `mark.goal.${seat.id}.${number};` })),
    })),
    whispers: scenario.whispers.map((whisper) => ({ ...whisper, id: `mark.whisper.${whisper.id};` })),
  };
}

/** Every seat talks in its caucus, and has a feeling and a line of its own. */
const extras: Extras = (state, seat) => {
  if (state.phase === "caucus") {
    return [{ type: "say", channel: `caucus:${seat.group}`, text: `mark.caucus.${seat.group};` }];
  }
  return state.phase === "reckoning"
    ? [{ type: "feel", feeling: "ashamed", line: `mark.line.${seat.id};` }]
    : [];
};

/** The words of what was drawn to have caused it, and of nothing that it might have been. */
function trueCause(state: State, disclosed: State["situation"]["disclosures"][number]): string {
  const row = state.scenario.incidents.find((one) => one.id === disclosed.incident);
  const happened = state.records
    .find((record) => record.round === disclosed.round)
    ?.incidents.find((one) => one.incident === disclosed.incident);
  return `${disclosed.incident}.cause${row?.causes === undefined ? "" : `.${happened?.cause ?? ""}`}`;
}

/** Whether this viewer may read a marker now. */
function may(state: State, viewer: Viewer, kind: string, rest: string): boolean {
  const seat = viewer.kind === "seat" ? seatOf(state, viewer.seat) : undefined;
  const isOver = state.phase === "debrief";
  switch (kind) {
    case "goal":
      return isOver || (seat !== undefined && rest.startsWith(`${seat.id}.`));
    case "seat":
      return isOver || rest === `${seat?.id}.brief`;
    case "intention":
      return isOver || (seat?.role === "government" && rest === `${seat.group}.${seat.intention}`);
    case "whisper":
      return state.situation.whispers[seat?.id ?? ""] === `mark.whisper.${rest};`;
    case "incident":
      return isOver || state.situation.disclosures.some((one) => rest === trueCause(state, one));
    case "caucus":
      return rest === seat?.group;
    case "line":
      return rest === seat?.id;
    case "character":
    case "startRole":
    case "cause":
      return isOver;
    default:
      // Players' ids, the seed, the last round, the model: never, not even in the debrief.
      return false;
  }
}

test(`in ${GAMES} games, each marker is only where it may be, at every moment and for everyone`, () => {
  const scenario = marked(scenarioOf("low-reservoir"));
  const found = new Map<string, number>();
  const misplaced: string[] = [];
  for (let game = 0; game < GAMES; game += 1) {
    playThrough(scenario, { seed: `mark.seed.${game};`, every: 25, extras }, (state) => {
      for (const viewer of viewersOf(state)) {
        for (const [whole, kind, rest, key, keyRest, name] of JSON.stringify(view(state, viewer)).matchAll(
          MARKER,
        )) {
          const what = kind ?? key ?? name ?? "";
          found.set(what, (found.get(what) ?? 0) + 1);
          if (!may(state, viewer, what, rest ?? keyRest ?? "")) {
            misplaced.push(
              `${whole} with ${JSON.stringify(viewer)} in ${state.phase} of round ${state.round}`,
            );
          }
        }
      }
    });
  }
  expect(misplaced.slice(0, 10)).toEqual([]);
  // The markers are there for those who may know: the test looks where there is something to see.
  const kinds = ["goal", "seat", "intention", "whisper", "incident", "caucus", "line", "character", "cause"];
  for (const kind of kinds) expect([kind, (found.get(kind) ?? 0) > 20]).toEqual([kind, true]);
}, 120_000);
