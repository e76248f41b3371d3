/** The end of a game: goals, two ledgers, where a pair stands, everything opened. */
import { describe, expect, test } from "vitest";
import type { Goal, Scenario } from "#shared/rules/scenario.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const END = { type: "control", control: "end" } as const;
const rounds = (game: TestGame, count: number, north: string, south: string) => {
  for (let round = 0; round < count; round += 1) {
    game.round({ [NORTH]: policy(game, NORTH, north), [SOUTH]: policy(game, SOUTH, south) });
  }
  return game;
};
const table = (change: (scenario: Scenario) => Scenario = (scenario) => scenario) =>
  testGame("plain", { format: "seminar", change }).sit(NORTH, SOUTH).start();

describe("goals", () => {
  const measures: readonly (readonly [Goal["measure"], boolean])[] = [
    [{ of: "inOffice" }, true],
    [{ of: "governmentFell" }, false],
    [{ of: "securityAtLeast", value: 52 }, true],
    [{ of: "securityAtLeast", value: 90 }, false],
    [{ of: "securityNeverBelow", value: 50 }, true],
    [{ of: "securityNeverBelow", value: 55 }, false],
    [{ of: "shareAtLeast", frame: "open", value: 0.25 }, true],
    [{ of: "shareAtLeast", frame: "closed", value: 0.25 }, false],
    [{ of: "contactRoundsAtLeast", value: 0 }, true],
    [{ of: "contactRoundsAtLeast", value: 1 }, false],
    [{ of: "trustAtLeast", value: 0.5 }, true],
    [{ of: "trustAtLeast", value: 0.97 }, false],
    [{ of: "depthAtLeast", value: 0.05 }, true],
    [{ of: "depthAtLeast", value: 0.9 }, false],
    [{ of: "normsAtLeast", value: 0.1 }, false],
    [{ of: "counterAtLeast", counter: "well", value: 3 }, true],
    [{ of: "counterAtLeast", counter: "well", value: 4 }, false],
    [{ of: "crisesAtLeast", value: 1 }, false],
  ];

  test.each(measures)("%j after two rounds of serving each other: %s", (measure, met) => {
    const goals: readonly Goal[] = [{ id: "it", kind: "security", measure }];
    const game = table((scenario) => ({
      ...scenario,
      seats: scenario.seats.map((seat) => (seat.id === NORTH ? { ...seat, goals } : seat)),
    }));
    const { debrief } = rounds(game, 2, "serve", "serve").wish("host", END).you("audience");
    expect(debrief?.seats.find((one) => one.seat === NORTH)?.goals).toEqual([
      { key: "private.goal.north.government.it", kind: "security", met },
    ]);
  });

  test("whether a goal was reached is told in the debrief, and not before", () => {
    const game = rounds(table(), 1, "serve", "serve");
    expect(JSON.stringify(game.look(NORTH))).not.toContain('"met"');
  });
});

describe("two ledgers", () => {
  test("after serving each other, who we became values the same end more than who we were", () => {
    const { debrief } = rounds(table(), 5, "serve", "serve").wish("host", END).you("audience");
    const ledgers = debrief?.groups[0]?.ledgers;
    expect(ledgers?.opening.ownSecurity).toBe(ledgers?.final.ownSecurity);
    expect(ledgers?.opening).toMatchObject({ theirSecurity: 0, bond: 0, weight: 0 });
    expect(ledgers?.final.weight).toBeGreaterThan(0.2);
    expect(ledgers?.final.total).toBeGreaterThan(ledgers?.opening.total ?? 0);
  });

  test("a ledger is the sum of its lines", () => {
    const { debrief } = rounds(table(), 3, "serve", "rules").wish("host", END).you("audience");
    for (const { ledgers } of debrief?.groups ?? []) {
      for (const ledger of [ledgers.opening, ledgers.final]) {
        expect(ledger.total).toBeCloseTo(ledger.ownSecurity + ledger.theirSecurity + ledger.bond, 10);
      }
    }
  });
});

describe("where a pair stands", () => {
  test("the path of a pair begins at the opening and has a stage for each round", () => {
    const { debrief } = rounds(table(), 3, "serve", "serve").wish("host", END).you("audience");
    expect(debrief?.pairs).toMatchObject([{ a: "north", b: "south" }]);
    expect(debrief?.pairs[0]?.path).toHaveLength(4);
    expect(debrief?.pairs[0]?.path.at(-1)).toBe(debrief?.pairs[0]?.stage);
  });

  const undrained = (scenario: Scenario): Scenario => ({
    ...scenario,
    counters: [],
    policies: scenario.policies.map((policy) => ({ ...policy, counters: {} })),
  });
  test("walls lead to fear; serving leads to trust in interest, then to trust as interest", () => {
    const path = (id: string, count: number) =>
      rounds(table(undrained), count, id, id).wish("host", END).you("audience").debrief?.pairs[0]?.path ?? [];
    const order = ["fear", "in", "is", "we"];
    const fallen = path("wall", 2).map((stage) => order.indexOf(stage));
    expect([fallen[0], fallen.at(-1)]).toEqual([1, 0]);
    expect(fallen).toEqual([...fallen].sort((a, b) => b - a));
    const serving = path("serve", 6);
    const climbed = serving.map((stage) => order.indexOf(stage));
    expect(climbed).toEqual([...climbed].sort((a, b) => a - b));
    expect(climbed.at(-1)).toBeGreaterThanOrEqual(2);
  });
});

describe("everything is opened", () => {
  const game = rounds(table(), 2, "pump", "serve").wish("host", END);
  const debrief = game.you("audience").debrief;

  test("for everyone alike", () => {
    for (const viewer of game.viewers) expect(game.you(viewer).debrief).toEqual(debrief);
  });

  test("acts, readings, intentions, briefs, and what each bot was like", () => {
    expect(debrief?.rounds.map((round) => round.acts.map((act) => act.policy))).toEqual([
      ["pump", "serve"],
      ["pump", "serve"],
    ]);
    expect(debrief?.rounds[0]?.readings).toContainEqual({
      seat: SOUTH,
      towards: "north",
      reading: "afraid",
      sureness: 1,
    });
    const seat = (id: string) => debrief?.seats.find((one) => one.seat === id);
    expect(seat(NORTH)).toMatchObject({ occupant: "person", intention: { intention: "seeker" } });
    expect(seat(NORTH)?.character).toBeUndefined();
    expect(seat("north.civil")?.character).toEqual(expect.any(String));
  });

  test("with the logic that each government's choices show", () => {
    const logics = (id: string) => debrief?.seats.find((one) => one.seat === id)?.logics;
    expect(logics(NORTH)).toEqual({ fatalist: 1, mitigator: 0, transcender: 0 });
    expect(logics(SOUTH)).toEqual({ fatalist: 0, mitigator: 0, transcender: 1 });
  });

  test("but nothing of what was said where not everyone could hear it, nor the seed", () => {
    const talked = testGame("plain", { seed: "sesame" }).sit(NORTH).start();
    talked.wish(NORTH, { type: "say", channel: "caucus:north", text: "between us" }).wish("host", END);
    expect(JSON.stringify(talked.look("south.citizen1"))).not.toMatch(/between us|sesame/);
    expect(talked.you("north.citizen1").talk).toMatchObject([{ text: "between us" }]);
  });
});
