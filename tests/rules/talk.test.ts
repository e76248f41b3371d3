/** Talk and promises: cheap, bounded, remembered. */
import { describe, expect, test } from "vitest";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const table = () => testGame("plain").sit(NORTH, SOUTH, "north.citizen1").start();
const say = (channel: "plenary" | `caucus:${string}`, text: string) =>
  ({ type: "say", channel, text }) as const;
const promise = (size: "small" | "medium" | "large", towards = "south") =>
  ({ type: "promise", towards, step: { kind: "size", size }, due: "now", reach: "public" }) as const;
const heard = (game: TestGame, who: string) => game.you(who).talk.map((one) => one.text);

describe("talk", () => {
  test("in the plenary everyone hears, the audience too", () => {
    const game = table().to("talks").wish(NORTH, say("plenary", "  We are listening.  "));
    for (const viewer of game.viewers) expect(heard(game, viewer)).toEqual(["We are listening."]);
  });

  test("a caucus is heard by its own group alone", () => {
    const game = table().to("caucus").wish(NORTH, say("caucus:north", "between us"));
    expect(heard(game, "north.citizen1")).toEqual(["between us"]);
    for (const viewer of [SOUTH, "south.citizen1", "audience", "host"])
      expect(heard(game, viewer)).toEqual([]);
    expect(game.refusal(SOUTH, say("caucus:north", "spying"))).toBe("channelClosed");
  });

  test("the groups speak across in the talks and after the reveal, among themselves all the time but then", () => {
    const open = (channel: "plenary" | "caucus:north") =>
      ROUND_PHASES.filter((phase) => table().to(phase).refusal(NORTH, say(channel, "hello")) === undefined);
    expect(open("plenary")).toEqual(["talks", "reveal", "reckoning"]);
    expect(open("caucus:north")).toEqual(["situation", "caucus", "talks", "commit", "reckoning"]);
  });

  test("words are bounded, and an empty message is none", () => {
    const game = table().to("talks");
    expect(game.refusal(NORTH, say("plenary", " \n "))).toBe("textEmpty");
    expect(game.refusal(NORTH, say("plenary", "x".repeat(281)))).toBe("textTooLong");
    expect(game.refusal(NORTH, say("plenary", "x".repeat(280)))).toBeUndefined();
  });

  test("whoever has no words may use a sentence on offer, about a group", () => {
    const game = table().to("talks");
    const state = (statement: string, about: string) =>
      game.refusal(SOUTH, { type: "state", channel: "plenary", statement, about });
    expect(state("offerStep", "north")).toBeUndefined();
    expect(state("offerMoney", "north")).toBe("statementUnknown");
    expect(state("offerStep", "east")).toBe("groupUnknown");
    expect(game.you(NORTH).talk).toMatchObject([{ seat: SOUTH, statement: "offerStep", about: "north" }]);
  });

  test("what was said stays, round after round", () => {
    const game = table().to("talks").wish(NORTH, say("plenary", "first")).to("situation").to("talks");
    expect(game.you(SOUTH).talk).toMatchObject([{ round: 1, text: "first" }]);
  });
});

describe("promises", () => {
  const played = (size: "small" | "medium" | "large", id: string) => {
    const game = table().to("talks").wish(NORTH, promise(size));
    game.to("commit").answer({ [NORTH]: policy(game, NORTH, id), [SOUTH]: policy(game, SOUTH, id) });
    return game
      .to("reveal")
      .you(SOUTH)
      .promises.map((one) => one.fate);
  };

  test("promises hold or crack by what was done, not by what was meant", () => {
    // A small step serves a tenth of the other's need, a medium one three tenths, a large one more than half.
    expect([played("small", "watch"), played("small", "rules")]).toEqual([["broken"], ["kept"]]);
    expect([played("medium", "rules"), played("medium", "serve")]).toEqual([["broken"], ["kept"]]);
    expect([played("large", "serve"), played("large", "wall")]).toEqual([["kept"], ["broken"]]);
  });

  test("a promised joint step holds as far as it found its partner", () => {
    const game = table().to("talks").wish(NORTH, promise("large"));
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "board") })
      .to("reveal");
    expect(game.you(SOUTH).promises[0]?.fate).toBe("broken");
    expect(played("large", "board")).toEqual(["kept"]);
  });

  test("nothing enforces a promise: the hand stays free", () => {
    const game = table().to("talks").wish(NORTH, promise("large")).to("commit").read(NORTH);
    expect(game.refusal(NORTH, { type: "answer", answer: policy(game, NORTH, "wall") })).toBeUndefined();
  });

  test("a later promise replaces the first; one taken back before the commit binds nobody", () => {
    const game = table().to("talks").wish(NORTH, promise("small")).wish(NORTH, promise("large"));
    expect(game.you(SOUTH).promises).toMatchObject([
      { fate: "withdrawn" },
      { step: { size: "large" }, fate: "standing" },
    ]);
    game.wish(NORTH, { type: "withdrawPromise", promise: 1 });
    expect(game.refusal(NORTH, { type: "withdrawPromise", promise: 1 })).toBe("promiseSettled");
    game.round();
    expect(game.you(SOUTH).promises).toMatchObject([
      { fate: "withdrawn" },
      { step: { size: "large" }, fate: "withdrawn" },
    ]);
    expect(game.state.records[0]?.office[0]?.government.promise).toBe(0);
  });

  test("only governments promise, to others, before the commit", () => {
    const game = table().to("talks");
    expect(game.refusal("north.citizen1", promise("small"))).toBe("wrongRole");
    expect(game.refusal(NORTH, promise("small", "north"))).toBe("groupUnknown");
    expect(game.to("commit").refusal(NORTH, promise("small"))).toBe("wrongPhase");
  });

  test("a broken promise costs the office, and the other side's trust; a kept one earns a little of both", () => {
    const after = (promised: boolean, id: string) => {
      const game = table().to("talks");
      if (promised) game.wish(NORTH, promise("small"));
      game.round({ [NORTH]: policy(game, NORTH, id) });
      const record = game.state.records[0];
      return {
        capital: record?.office[0]?.government.promise,
        trust: record?.after.trust[1]?.[0] ?? 0,
      };
    };
    expect(after(true, "watch").capital).toBe(-1);
    expect(after(true, "serve").capital).toBe(0.3);
    expect(after(true, "watch").trust).toBeLessThan(after(false, "watch").trust);
    expect(after(true, "serve").trust).toBeGreaterThan(after(false, "serve").trust);
  });
});
