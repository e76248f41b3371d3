/** Bots finish a thousand games of the scenario, through the same doors as people, and no rule ever tells them no. */
import { describe, expect, test } from "vitest";
import { playGame } from "#shared/lab/playGame.ts";
import { FORMATS, type FormatId } from "#shared/rules/game.ts";
import { firstPossibleEnd } from "#shared/rules/formats.ts";
import { STAGES, type Stage } from "#shared/rules/terms.ts";
import { scenarioOf, testGame } from "../support/game.ts";

const scenario = scenarioOf("low-reservoir");
const ends = new Map<Stage, number>();

/** One part of the thousand; longer than an ordinary test. */
const games = (format: FormatId, part: number, count: number) => {
  const { rounds } = FORMATS[format];
  for (let number = 0; number < count; number += 1) {
    const { state, refusals } = playGame(scenario, format, `${format} ${part} ${number}`);
    expect(refusals).toEqual([]);
    expect(state.phase).toBe("debrief");
    expect(state.records).toHaveLength(state.round);
    expect(state.round).toBe(state.lastRound);
    expect(state.round).toBeGreaterThanOrEqual(firstPossibleEnd(rounds));
    expect(state.round).toBeLessThanOrEqual(rounds);
    for (const stage of Object.values(state.records.at(-1)?.stages ?? {})) {
      ends.set(stage, (ends.get(stage) ?? 0) + 1);
    }
  }
};

describe("a thousand games", () => {
  const parts: readonly (readonly [FormatId, number])[] = [
    ...[1, 2, 3, 4].map((part) => ["class", part] as const),
    ...[1, 2, 3].map((part) => ["seminar", part] as const),
    ...[1, 2, 3].map((part) => ["solo", part] as const),
  ];
  test.each(parts)(
    "%s, hundred %i: each ends within its rounds, and no bot meets a refusal",
    (format, part) => {
      games(format, part, 100);
    },
    180_000,
  );

  test("all four ends occur over the thousand", () => {
    expect([...ends.values()].reduce((sum, count) => sum + count, 0)).toBe(1000);
    for (const stage of STAGES) expect([stage, (ends.get(stage) ?? 0) > 0]).toEqual([stage, true]);
  });
});

describe("a bot", () => {
  test("does the same in the same place: two games of one seed are one game", () => {
    const [one, other] = [playGame(scenario, "class", "twin"), playGame(scenario, "class", "twin")];
    expect(one.events).toEqual(other.events);
  });

  test("does not wait for a person, nor act for one", () => {
    const game = testGame("low-reservoir").sit("highmere.mayor").start().bots();
    const { seats } = game.look("audience").table;
    expect(game.state.phase).toBe("situation");
    for (const seat of Object.values(seats)) expect(seat.ready).toBe(seat.id !== "highmere.mayor");
  });

  test("plays on from wherever its person left off", () => {
    const game = testGame("low-reservoir").sit("highmere.mayor").start().to("commit").read("highmere.mayor");
    game.wish("highmere.mayor", { type: "leaveSeat" }).bots();
    expect(game.state.phase).toBe("reveal");
    expect(game.events.filter((event) => event.type === "answerDefaulted")).toEqual([]);
  });

  test("speaks in templates only, and sometimes promises", () => {
    const { events } = playGame(scenario, "seminar", "talk");
    const said = events.filter((event) => event.type === "said");
    expect(said.length).toBeGreaterThan(10);
    for (const event of said) expect([event.text, typeof event.statement]).toEqual([undefined, "string"]);
    expect(events.some((event) => event.type === "promiseMade")).toBe(true);
  });
});
