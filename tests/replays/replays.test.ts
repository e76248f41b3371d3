/**
 * Recorded whole games replay for ever, by evolve alone: each file here is a game as a journal holds it, an event
 * a line, after one line with the scenario it was played in, its opening, and the numbers it ended with. A recording is never made again when the rules change: that
 * is what it is for. To add one (say, before a release), name it:
 *
 *     RECORD=2026-11-first-game npx vitest run --project unit tests/replays
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playGame } from "#shared/lab/playGame.ts";
import { evolve, initial, replay, view, type Event, type Opening, type State } from "#shared/rules/game.ts";
import type { Step } from "#shared/rules/commands.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import { scenarioOf } from "../support/game.ts";

interface Recording {
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly events: readonly Event[];
  readonly final: ReturnType<typeof numbers>;
}

function sizeOf(step: Step): string {
  return step.kind === "size" ? step.size : step.policy;
}

/** What a game came to. */
function numbers(state: State) {
  const { phase, round, world, records } = state;
  return {
    phase,
    round,
    world,
    stages: records.map((record) => record.stages),
    roles: Object.fromEntries(state.seats.map((seat) => [seat.id, seat.role])),
    promises: state.promises.map((one) => [one.round, one.from, sizeOf(one.step), one.fate ?? null]),
    said: state.talk.length,
    news: state.news.map((one) => one.kind),
  };
}

function read(file: string): Recording {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  const [first, ...events] = lines.map((line): unknown => JSON.parse(line));
  return { ...(first as Omit<Recording, "events">), events: events as Event[] };
}

function viewersOf(state: State): readonly Viewer[] {
  return [{ kind: "audience" }, ...state.seats.map((seat) => ({ kind: "seat", seat: seat.id }) as const)];
}

const wanted = process.env["RECORD"];
if (wanted !== undefined && /^[\w-]+$/.test(wanted)) {
  const { state, events } = playGame(scenarioOf("low-reservoir"), "solo", wanted);
  const { scenario, opening } = state;
  const lines = [{ scenario, opening, final: numbers(state) }, ...events].map((line) => JSON.stringify(line));
  writeFileSync(new URL(`${wanted}.jsonl`, import.meta.url), `${lines.join("\n")}\n`, { flag: "wx" });
}

const files = readdirSync(new URL(".", import.meta.url)).filter((name) => name.endsWith(".jsonl"));

test("there is a recorded game", () => {
  expect(files).not.toEqual([]);
});

describe.each(files)("%s", (file) => {
  const { scenario, opening, final, events } = read(file);

  test("replays to the numbers it ended with, to the last bit", () => {
    const state = events.reduce(evolve, initial(scenario, opening));
    expect(JSON.parse(JSON.stringify(numbers(state)))).toEqual(final);
  });

  test("can be looked at from every side, in every phase", () => {
    let state = initial(scenario, opening);
    let looks = 0;
    for (const event of events) {
      state = evolve(state, event);
      if (event.type !== "phaseBegan") continue;
      for (const viewer of viewersOf(state)) {
        expect(view(state, viewer).table.phase).toBe(state.phase);
        looks += 1;
      }
    }
    expect(looks).toBeGreaterThan(100);
    expect(view(state, { kind: "audience" }).you.debrief?.rounds).toHaveLength(final.round);
  });
});

test("a table rebuilt from its journal, in any phase, looks the same to everyone", () => {
  const { state: end, events } = playGame(scenarioOf("low-reservoir"), "class", "rebuilt");
  const { scenario, opening } = end;
  let live = initial(scenario, opening);
  let phases = 0;
  events.forEach((event, index) => {
    live = evolve(live, event);
    if (event.type !== "phaseBegan") return;
    phases += 1;
    const journal = JSON.parse(JSON.stringify(events.slice(0, index + 1))) as Event[];
    const rebuilt = replay(scenario, opening, journal);
    for (const viewer of viewersOf(live)) {
      expect(JSON.stringify(view(rebuilt, viewer))).toBe(JSON.stringify(view(live, viewer)));
    }
  });
  expect(phases).toBe(6 * end.round + 1);
});
