/** What is done together, what is drawn on together, and what a round leaves behind. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { policy, testGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const both = (north: string, south: string) => {
  const game = testGame("plain").sit(NORTH, SOUTH).start();
  return game.round({ [NORTH]: policy(game, NORTH, north), [SOUTH]: policy(game, SOUTH, south) });
};
const security = (game: ReturnType<typeof both>) => game.state.records[0]?.after.security ?? [];

describe("together or alone", () => {
  test("a joint policy works whole only if both play it", () => {
    const together = both("board", "board").state.records[0];
    const alone = both("board", "watch").state.records[0];
    // Served by .8 at parity: 8 x .8; alone an offer of .65 of it stands there, and no rules are built.
    expect(together?.security[1]?.served).toBeCloseTo(6.4, 10);
    expect(alone?.security[1]?.served).toBeCloseTo(6.4 * 0.65, 10);
    expect(together?.after.norms[0]?.[1]).toBeCloseTo(0.55 * 0.4, 10);
    expect(alone?.after.norms[0]?.[1]).toBe(0);
  });

  test("an offer that found no partner leaves its maker open all the same", () => {
    const record = both("board", "pump").state.records[0];
    expect(record?.security[0]?.harmed).toBeCloseTo(-15 * 0.9 * 0.6, 10);
  });

  test("norms are built as far as both build them", () => {
    expect(both("rules", "rules").state.records[0]?.after.norms).toEqual([
      [0, 0.55 * 0.8],
      [0.55 * 0.8, 0],
    ]);
    expect(both("rules", "serve").state.records[0]?.after.norms[0]?.[1]).toBe(0);
  });

  const programme = (towards: readonly string[]): Answer => ({
    role: "civil",
    frame: "open",
    programmes: towards,
    confidence: 0,
  });
  const civil = (north: readonly string[], south: readonly string[]) =>
    testGame("plain")
      .sit("north.civil", "south.civil")
      .start()
      .round({ "north.civil": programme(north), "south.civil": programme(south) });

  test("a programme counts only if its twin runs one too", () => {
    const matched = civil(["south"], ["north"]);
    const alone = civil(["south"], []);
    expect(matched.you("audience").reveal?.programmes).toEqual([
      { group: "north", towards: "south", matched: true },
      { group: "south", towards: "north", matched: true },
    ]);
    expect(alone.you("audience").reveal?.programmes).toEqual([
      { group: "north", towards: "south", matched: false },
    ]);
    // Half of the talk is micro: .25 x .5 more of the other's need is served, 8 points for a whole.
    expect(matched.state.records[0]?.security[1]?.served).toBeCloseTo(8 * 0.25 * 0.5, 10);
    expect(alone.state.records[0]?.security[1]?.served).toBe(0);
  });

  test("people who meet wear a path between the groups, and the needs of the other turn face up", () => {
    const needs = (game: ReturnType<typeof civil>) => game.you("north.civil").them[0]?.needs;
    const poor = (runs: readonly string[]) =>
      testGame("plain", {
        change: (scenario) => ({
          ...scenario,
          relations: scenario.relations.map((one) => ({ ...one, trust: 0.2 })),
        }),
      })
        .sit("north.civil", "south.civil")
        .start()
        .round({ "north.civil": programme(["south"]), "south.civil": programme(runs) });
    expect(needs(poor([]))).toEqual([]);
    expect(needs(poor(["north"]))).toEqual(["need.south.water"]);
    expect(poor(["north"]).you("audience").scene.pairs[0]?.contact).toBeGreaterThan(0);
  });
});

describe("the paradox", () => {
  test("both guard, and both are less safe", () => {
    const [north = 50, south = 50] = security(both("wall", "wall"));
    // 5 x .9 - 8 x .9 = -2.7, and a little more for becoming somebody else so quickly.
    expect(north).toBeLessThan(50 - 2.69);
    expect(south).toBeCloseTo(north, 10);
  });

  test("both serve, and both are safer", () => {
    const [north = 0] = security(both("serve", "serve"));
    expect(north).toBeGreaterThan(52);
  });

  test("who takes what the other left open gains at once, and the other loses more", () => {
    const record = both("pump", "serve").state.records[0];
    expect(record?.security[0]?.prey).toBeCloseTo(12.5 * 0.9 * 0.5, 10);
    expect(record?.security[1]?.harmed).toBeCloseTo(-15 * 0.9 * 0.5, 10);
  });

  test("the price of a wall comes back the round after, to both", () => {
    const game = both("wall", "watch").to("situation").round();
    const [first, second] = game.state.records;
    expect(first?.security.map((terms) => terms.backlash ?? 1)).toEqual([0, 0]);
    // A wall breeds .5; each unit costs 1.8 points, less where there is less to lose.
    for (const [group, terms] of second?.security.entries() ?? []) {
      const scale = (second?.before.security[group] ?? 0) / 50;
      expect(terms.backlash).toBeCloseTo(-1.8 * 0.5 * scale, 10);
    }
  });
});

describe("what both draw on", () => {
  test("the reservoir falls by itself, and harms everyone when it is low", () => {
    const game = testGame("plain", { format: "seminar" }).start();
    const levels = [0, 1, 2, 3].map(() => game.round().look("audience").table.counters.well);
    expect(levels).toEqual([4, 3, 2, 1]);
    const harm = game.state.records.map((record) => record.security.map((terms) => terms.counter ?? 0));
    expect(harm.slice(0, 3).flat()).toEqual([0, 0, 0, 0, 0, 0]);
    for (const each of harm[3] ?? []) expect(each).toBeLessThan(0);
  });

  test("everyone is told once that it runs low", () => {
    const game = testGame("plain", { format: "seminar" }).start().round().round().round().round();
    const low = game.you("audience").news.filter((one) => one.kind === "counterLow");
    expect(low).toMatchObject([{ round: 3, counter: "well" }]);
  });

  test("a policy that spares it keeps it", () => {
    expect(both("board", "board").look("audience").table.counters.well).toBe(6);
  });

  test("in the low reservoir, open steps of both sides spare water, and hard ones draw more", () => {
    const level = (id: string) => {
      const seats = ["highmere.mayor", "saltreach.mayor"];
      const game = testGame("low-reservoir", { structure: { incidents: 0, circumstances: 0 } })
        .sit(...seats)
        .start();
      game.round(Object.fromEntries(seats.map((seat) => [seat, policy(game, seat, id)])));
      return game.look("audience").table.counters.reservoir;
    };
    expect([level("schoolExchange"), level("publicGauges"), level("raiseDam")]).toEqual([6, 5, 3]);
  });
});
