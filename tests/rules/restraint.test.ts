/** "It prevents itself from exploiting others' trust" (claim 48): who could have, and did not, has it on record. */
import { describe, expect, test } from "vitest";
import { view } from "#shared/rules/game.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const table = (hidden = 0) => testGame("plain", { structure: { hidden } }).sit(NORTH, SOUTH, "north.rival");
/** One round of these cards, to its reckoning. */
const round = (game: TestGame, north: string, south: string) =>
  game.round({ [NORTH]: policy(game, NORTH, north), [SOUTH]: policy(game, SOUTH, south) });
const recorded = (game: TestGame) =>
  game.state.records.at(-1)?.restraints?.map(({ of, policy: card }) => `${of} left ${card}`);

describe("restraint", () => {
  test("is to leave a card in the hand that could have exploited what the other left open", () => {
    expect(recorded(round(table().start(), "rules", "serve"))).toEqual(["north left pump"]);
  });

  test("is not where there was nothing to take", () => {
    expect(recorded(round(table().start(), "rules", "watch"))).toEqual([]);
  });

  test("is not where it was taken", () => {
    expect(recorded(round(table().start(), "pump", "serve"))).toEqual([]);
  });

  test("is also toward who lay open a round ago: that is what a government knew when it chose", () => {
    expect(recorded(round(round(table().start(), "rules", "serve"), "watch", "watch"))).toEqual([
      "north left pump",
    ]);
  });

  test("is not where fog hid that the other lay open", () => {
    expect(recorded(round(table(1).start(), "rules", "serve"))).toEqual([]);
  });

  test("is a choice: what the clock put down is none, nor what the office could not have paid", () => {
    const game = table().start();
    expect(recorded(game.round({ [SOUTH]: policy(game, SOUTH, "serve") }))).toEqual([]);
    const capital = [0.05, 6].map((government) => ({ government, rival: 6 }));
    const poor = table().start();
    poor.with({ world: { ...poor.state.world, capital } });
    expect(recorded(round(poor, "watch", "serve"))).toEqual([]);
  });
});

describe("who knows of a restraint", () => {
  const game = round(table().start(), "rules", "serve");

  test("the government that held the card, in its reckoning and in what it saw", () => {
    expect(game.you(NORTH).reckoning?.restraints).toEqual([
      { of: "north", towards: "south", policy: "pump" },
    ]);
    expect(game.you(NORTH).history[0]?.restraints).toHaveLength(1);
    const others = game.viewers.filter((who) => who !== NORTH);
    for (const who of others) expect(JSON.stringify(game.look(who))).not.toContain('"restraints":[{');
  });

  test("the facilitator", () => {
    const you = view(game.state, { kind: "facilitator", curtain: false }).you;
    expect(you.facilitator?.restraints).toMatchObject([{ round: 1, seat: NORTH, policy: "pump" }]);
  });

  test("everyone, in the debrief", () => {
    game.wish("host", { type: "control", control: "end" });
    expect(game.you("audience").debrief?.rounds[0]?.restraints).toMatchObject([{ of: "north", seat: NORTH }]);
  });
});
