/** Covert acts that come to light later: drawn once at each later reveal, known from then on to those it was done to. */
import { describe, expect, test } from "vitest";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
/** North does something in secret in round one that nobody finds then; both are quiet in round two. */
const twoRounds = (seed: string) => {
  const game = testGame("plain", { seed }).sit(NORTH, SOUTH).start();
  game.round({ [NORTH]: policy(game, NORTH, "pump"), [SOUTH]: policy(game, SOUTH, "serve") });
  return game.to("situation").to("reveal");
};
const seeds = Array.from({ length: 200 }, (_, index) => `light ${index}`);
const first = (game: TestGame) => game.state.records[0]?.revealed.acts.find((act) => act.from === "north");
const hiddenAtFirst = seeds.map(twoRounds).filter((game) => {
  const act = first(game);
  return act?.found === false || act?.foundIn !== undefined;
});
const later = hiddenAtFirst.filter((game) => first(game)?.found === true);
const never = hiddenAtFirst.filter((game) => first(game)?.found !== true);
const LATER = later[0];
const NEVER = never[0];
if (LATER === undefined || NEVER === undefined) throw new Error("no seed for both");
const past = (game: TestGame, who: string) =>
  game.you(who).history[0]?.acts.find((act) => act.from === "north");

describe("what was done in secret", () => {
  test("may come to light a round later, with less chance than when it was done", () => {
    const share = later.length / hiddenAtFirst.length;
    // A quarter when it was done; two fifths of that afterwards.
    expect([share > 0.04, share < 0.18]).toEqual([true, true]);
  });

  test("is known then: which card it was, in which round, to every seat; onlookers hear that there was one", () => {
    expect(LATER.you(SOUTH).reveal?.cameToLight).toEqual([
      { round: 1, from: "north", towards: "south", policy: "pump" },
    ]);
    expect(past(LATER, SOUTH)).toMatchObject({ seen: "policy", policy: "pump", covert: true, found: true });
    expect(LATER.you("audience").reveal?.cameToLight).toEqual([
      { round: 1, from: "north", towards: "south" },
    ]);
    expect(past(LATER, "audience")).toMatchObject({ seen: "fog" });
    expect(LATER.you("audience").news.at(-1)).toMatchObject({ kind: "cameToLight", group: "north", of: 1 });
  });

  test("stays a day in fog where it does not", () => {
    expect(NEVER.you(SOUTH).reveal?.cameToLight).toEqual([]);
    expect(past(NEVER, SOUTH)).toMatchObject({ seen: "fog" });
  });

  test("is a fact of the journal: the same events, the same finding", () => {
    const revealed = LATER.events.filter((event) => event.type === "revealed").at(-1);
    expect(revealed?.type === "revealed" && revealed.revealed.cameToLight).toEqual([
      { round: 1, from: "north", towards: "south" },
    ]);
  });

  test("is marked in the debrief with the round in which it was found", () => {
    LATER.wish("host", { type: "control", control: "end" });
    NEVER.wish("host", { type: "control", control: "end" });
    const act = (game: TestGame) =>
      game.you("audience").debrief?.rounds[0]?.acts.find((one) => one.from === "north");
    expect(act(LATER)).toMatchObject({ found: true, foundIn: 2 });
    expect(act(NEVER)).toMatchObject({ found: false });
    expect(act(NEVER)?.foundIn).toBeUndefined();
  });
});
