/** Promises as objects: plain or for a step of theirs, about this round or the next, known to all, to two groups, or to two seats. */
import { describe, expect, test } from "vitest";
import type { Wish } from "#shared/rules/game.ts";
import type { Due, Reach } from "#shared/rules/terms.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const EAST = "east.government";
type Step = Extract<Wish, { type: "promise" }>["step"];
const small: Step = { kind: "size", size: "small" };
const card = (id: string): Step => ({ kind: "policy", policy: id });
const will = (
  step: Step,
  more: {
    readonly ifYou?: Step;
    readonly due?: Due;
    readonly reach?: Reach;
    readonly counters?: number;
  } = {},
  towards = "south",
): Wish => ({ type: "promise", towards, step, due: "now", reach: "public", ...more });
const yes = (promise: number): Wish => ({ type: "answerOffer", promise, answer: "accept" });
const no = (promise: number): Wish => ({ type: "answerOffer", promise, answer: "decline" });
const talks = (name: "plain" | "plain3" = "plain") =>
  testGame(name, { structure: { hidden: 0 } })
    .sit(NORTH, SOUTH, "north.rival", "south.citizen1")
    .start()
    .to("talks");
const fates = (game: TestGame, who: string) =>
  game.you(who).promises.map((one) => (one.theirFate === undefined ? [one.fate] : [one.fate, one.theirFate]));
const play = (game: TestGame, north: string, south: string) =>
  game
    .to("commit")
    .answer({ [NORTH]: policy(game, NORTH, north), [SOUTH]: policy(game, SOUTH, south) })
    .to("reveal");

describe("an offer: if you ..., I ...", () => {
  test("binds nobody until it is accepted, and has gone by when its round comes to the commit", () => {
    const game = talks().wish(NORTH, will(small, { ifYou: small }));
    expect(fates(game, SOUTH)).toEqual([["offered"]]);
    play(game, "wall", "serve");
    expect(fates(game, SOUTH)).toEqual([["expired"]]);
    expect(game.to("reckoning").state.records[0]?.office[0]?.government.promise).toBe(0);
  });

  test("accepted it binds both: who does not do its part has broken it, who was let down is released", () => {
    const bargain = () =>
      talks()
        .wish(NORTH, will(small, { ifYou: small }))
        .wish(SOUTH, yes(0));
    expect(fates(bargain(), NORTH)).toEqual([["standing"]]);
    expect(fates(play(bargain(), "serve", "serve"), NORTH)).toEqual([["kept", "kept"]]);
    expect(fates(play(bargain(), "wall", "serve"), NORTH)).toEqual([["broken", "kept"]]);
    expect(fates(play(bargain(), "serve", "wall"), NORTH)).toEqual([["kept", "broken"]]);
    expect(fates(play(bargain(), "wall", "wall"), NORTH)).toEqual([["released", "broken"]]);
  });

  test("costs only the office that broke it", () => {
    const game = play(
      talks()
        .wish(NORTH, will(small, { ifYou: small }))
        .wish(SOUTH, yes(0)),
      "wall",
      "wall",
    );
    const [north, south] = game.to("reckoning").state.records[0]?.office ?? [];
    expect([north?.government.promise, south?.government.promise]).toEqual([0, -1]);
  });

  test("may be declined, or answered by another offer", () => {
    const declined = talks()
      .wish(NORTH, will(small, { ifYou: small }))
      .wish(SOUTH, no(0));
    expect(fates(declined, NORTH)).toEqual([["declined"]]);
    expect(declined.refusal(SOUTH, yes(0))).toBe("promiseUnknown");

    const countered = talks()
      .wish(NORTH, will(small, { ifYou: card("serve") }))
      .wish(SOUTH, will(card("rules"), { ifYou: card("serve"), counters: 0 }, "north"));
    expect(fates(countered, NORTH)).toEqual([["countered"], ["offered"]]);
    expect(countered.you(NORTH).promises[1]).toMatchObject({ from: "south", counters: 0 });
    expect(fates(countered.wish(NORTH, yes(1)), SOUTH)).toEqual([["countered"], ["standing"]]);
  });

  test("either side may take its part back before the commit, not after", () => {
    const bargain = () =>
      talks()
        .wish(NORTH, will(small, { ifYou: small }))
        .wish(SOUTH, yes(0));
    expect(fates(bargain().wish(SOUTH, { type: "withdrawPromise", promise: 0 }), NORTH)).toEqual([
      ["withdrawn"],
    ]);
    expect(bargain().to("commit").refusal(NORTH, { type: "withdrawPromise", promise: 0 })).toBe("wrongPhase");
  });

  test("only its receiver's government answers it", () => {
    const game = talks().wish(NORTH, will(small, { ifYou: small }));
    expect(game.refusal("south.citizen1", yes(0))).toBe("wrongRole");
    expect(game.refusal(NORTH, yes(0))).toBe("promiseUnknown");
  });
});

describe("a promise", () => {
  test("may name a card: then that card keeps it and no other", () => {
    expect(fates(play(talks().wish(NORTH, will(card("rules"))), "rules", "watch"), SOUTH)).toEqual([
      ["kept"],
    ]);
    expect(fates(play(talks().wish(NORTH, will(card("rules"))), "serve", "watch"), SOUTH)).toEqual([
      ["broken"],
    ]);
  });

  test("never names what only works unseen", () => {
    expect(talks().refusal(NORTH, will(card("pump")))).toBe("policyUnknown");
    expect(talks().refusal(NORTH, will(card("peace")))).toBe("policyUnknown");
  });

  test("may be about the next round: what is done before does not count", () => {
    const game = play(talks().wish(NORTH, will(small, { due: "next" })), "wall", "watch");
    expect(fates(game, SOUTH)).toEqual([["standing"]]);
    expect(fates(play(game.to("talks"), "serve", "watch"), SOUTH)).toEqual([["kept"]]);
  });

  test("binds whoever governs: a new government inherits it, secret ones too, and may take it back", () => {
    const game = testGame("plain", { structure: { hidden: 0 } })
      .sit(NORTH, SOUTH, "north.rival")
      .start()
      .to("talks");
    game.wish(NORTH, { type: "askBack", seat: SOUTH }).wish(SOUTH, { type: "askBack", seat: NORTH });
    game.wish(NORTH, will(small, { due: "next", reach: "back" }));
    expect(game.you("north.rival").promises).toEqual([]);
    // The government falls in this round's reckoning.
    const poor = {
      ...game.state.world,
      capital: game.state.world.capital.map(() => ({ government: 0.1, rival: 6 })),
    };
    const insecure = { ...poor, security: game.state.world.security.map(() => 5) };
    const fallen = game.with({ world: insecure }).round();
    expect(fallen.seat("north.rival").role).toBe("government");
    expect(fallen.to("talks").you("north.rival").promises).toMatchObject([
      { reach: "back", fate: "standing" },
    ]);
    const inherited = fallen.you("north.rival").promises[0]?.id ?? -1;
    expect(fallen.refusal("north.rival", { type: "withdrawPromise", promise: inherited })).toBeUndefined();
  });
});

describe("who knows of a promise", () => {
  const made = (reach: Reach) => {
    const game = talks("plain3").sit(EAST);
    if (reach === "back")
      game.wish(NORTH, { type: "askBack", seat: SOUTH }).wish(SOUTH, { type: "askBack", seat: NORTH });
    game.wish(NORTH, will(small, { ifYou: small, reach }));
    return game.wish(SOUTH, yes(game.you(SOUTH).promises[0]?.id ?? -1));
  };
  const knowing = (game: TestGame) => game.viewers.filter((who) => game.you(who).promises.length > 0);

  test("a public one: everyone", () => {
    const game = made("public");
    expect(knowing(game)).toEqual(game.viewers);
  });

  test("one between two groups: their people, and no third", () => {
    const game = made("groups");
    const theirs = game.state.seats.filter((seat) => seat.group !== "east").map((seat) => seat.id);
    expect(knowing(game)).toEqual(theirs);
  });

  test("one made in a back channel: the two governments", () => {
    expect(knowing(made("back"))).toEqual([NORTH, SOUTH]);
  });

  test("a secret one leaves no gap in the numbers of those that others know of", () => {
    const numbers = (reach: Reach) => {
      const game = made(reach)
        .wish(NORTH, will(small, {}, "east"))
        .wish(EAST, will(small, {}, "south"));
      return game
        .you("audience")
        .promises.slice(reach === "public" ? 1 : 0)
        .map((one) => one.id);
    };
    expect([numbers("back"), numbers("groups")]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(numbers("public")).toEqual([1, 2]);
  });

  test("whoever looks into all rooms knows all of them, and in the debrief everyone does", () => {
    const game = made("back").wish("host", { type: "control", control: "facilitate" });
    expect(game.you("host").promises).toHaveLength(1);
    game.to("reckoning").wish("host", { type: "control", control: "end" });
    expect(game.you("audience").debrief?.rounds[0]?.promises).toMatchObject([
      { reach: "back", fate: "released" },
    ]);
  });

  test("what nobody at home heard of costs the office nothing; what both groups know costs less than a public one", () => {
    const cost = (reach: Reach) => made(reach).round({}).state.records[0]?.office[1]?.government.promise;
    expect([cost("public"), cost("groups"), cost("back")]).toEqual([-1, -0.6, 0]);
  });

  test("a broken one is not told to a people by the terms of its trust", () => {
    const game = made("back").round({});
    const told = (who: string) =>
      game
        .you(who)
        .reckoning?.towards.find((one) => one.group === "south")
        ?.trust.why.map((one) => one.term) ?? [];
    expect(told("north.rival").some((term) => term.includes("promise"))).toBe(false);
  });
});
