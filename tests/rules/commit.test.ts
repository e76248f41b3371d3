/** The commit: secret, simultaneous, in two steps; what it costs, and what silence means. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { policy, testGame } from "../support/game.ts";

const GOVERNMENT = "north.government";
const commit = () => testGame("plain").sit(GOVERNMENT).start().to("commit");
const asked = (game: ReturnType<typeof commit>, seat: string) =>
  game.you(seat).asks.find((ask) => ask.kind === "answer");
const card = (game: ReturnType<typeof commit>, id: string) => {
  const ask = asked(game, GOVERNMENT);
  return ask?.role === "government" ? ask.hands[0]?.cards.find((one) => one.policy === id) : undefined;
};

describe("two lemmas", () => {
  test("first the reading, then the answer", () => {
    const game = commit();
    const answer = policy(game, GOVERNMENT, "rules");
    expect(asked(game, GOVERNMENT)?.open).toBe(false);
    expect(game.refusal(GOVERNMENT, { type: "answer", answer })).toBe("readFirst");
    game.read(GOVERNMENT);
    expect(asked(game, GOVERNMENT)?.open).toBe(true);
    expect(game.refusal(GOVERNMENT, { type: "answer", answer })).toBeUndefined();
  });

  test("every other group must be read before the answer", () => {
    const game = testGame("plain3").sit(GOVERNMENT).start().to("commit");
    game.wish(GOVERNMENT, { type: "read", towards: "south", reading: "greedy", sureness: 2 });
    expect(game.refusal(GOVERNMENT, { type: "answer", answer: policy(game, GOVERNMENT, "rules") })).toBe(
      "readFirst",
    );
  });

  test("reading and answer may be changed until the phase ends; the last one counts", () => {
    const game = commit();
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "wall") });
    game.wish(GOVERNMENT, { type: "read", towards: "south", reading: "greedy", sureness: 3 });
    game.wish(GOVERNMENT, { type: "answer", answer: policy(game, GOVERNMENT, "serve") }).to("reckoning");
    expect(game.state.records[0]?.revealed.acts[0]?.policy).toBe("serve");
    expect(game.state.records[0]?.readings).toEqual([
      { seat: GOVERNMENT, towards: "south", reading: "greedy", sureness: 3 },
    ]);
  });

  test("both acts turn at once: before the reveal nobody else learns of a card", () => {
    const game = commit();
    const before = game.viewers.filter((viewer) => viewer !== GOVERNMENT).map((viewer) => game.you(viewer));
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "serve") });
    const after = game.viewers.filter((viewer) => viewer !== GOVERNMENT).map((viewer) => game.you(viewer));
    expect(after).toEqual(before);
    expect(game.look("audience").table.seats[GOVERNMENT]?.ready).toBe(true);
  });
});

describe("silence", () => {
  test("a silent government plays the stated default and is told so", () => {
    const game = commit().to("reveal");
    expect(game.you(GOVERNMENT).yours).toMatchObject({
      defaulted: true,
      answer: { role: "government", policies: { south: "watch" }, frame: "fair" },
    });
    expect(game.you("south.government").reveal?.acts[0]).toMatchObject({ from: "north", policy: "watch" });
  });

  test("the silence of the others costs nobody anything and moves nothing", () => {
    const game = testGame("plain").sit("north.rival", "north.civil", "north.voice", "north.citizen1").start();
    game.to("reveal");
    const silent = (seat: string) => game.you(seat).yours?.answer;
    expect(silent("north.rival")).toEqual({ role: "rival", pressure: "quiet", frame: "closed" });
    expect(silent("north.civil")).toEqual({ role: "civil", frame: "open", programmes: [], confidence: 0 });
    expect(silent("north.voice")).toEqual({ role: "voice", frame: "open", story: "plain", confidence: 0 });
    expect(silent("north.citizen1")).toMatchObject({ role: "citizen", confidence: 0 });
  });

  test("who answered is not called silent", () => {
    const game = commit();
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "rules") }).to("reveal");
    expect(game.you(GOVERNMENT).yours?.defaulted).toBe(false);
  });
});

describe("what it costs", () => {
  test("a stance the group does not share costs capital: five times the squared distance", () => {
    // The mandate of the plain groups is 0 toward each other.
    expect(card(commit(), "wall")?.price).toBeCloseTo(5 * 0.8 ** 2, 10);
    expect(card(commit(), "serve")?.price).toBeCloseTo(5 * 0.5 ** 2, 10);
    expect(card(commit(), "rules")?.price).toBe(0);
  });

  test("the price says why, and its terms are the price", () => {
    const wall = card(commit(), "wall");
    expect(wall?.priceWhy).toEqual([
      { term: "distance", value: expect.closeTo(wall?.price ?? 0, 3) as number },
    ]);
  });

  test("the stated default is free, whatever its stance", () => {
    expect(card(commit(), "watch")).toMatchObject({ price: 0, affordable: true });
  });

  test("the price leaves the office at the reckoning, and not before", () => {
    const game = commit();
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "serve") }).to("reveal");
    expect(game.you(GOVERNMENT).us?.office.government.capital).toBe(6);
    game.to("reckoning");
    const why = game.you(GOVERNMENT).reckoning?.office.why;
    expect(why?.find((one) => one.term === "price")?.value).toBeCloseTo(-1.25, 10);
  });

  test("an office cannot play what it cannot pay; the card stays to be seen", () => {
    const game = testGame("plain").sit(GOVERNMENT).start();
    for (let rounds = 0; rounds < 4; rounds += 1) {
      game
        .to("commit")
        .answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "wall") })
        .to("situation");
    }
    game.to("commit").read(GOVERNMENT);
    // Four walls have made a people for whom an open step is far away.
    const capital = game.you(GOVERNMENT).us?.office.government.capital ?? 0;
    expect(card(game, "board")?.price).toBeGreaterThan(capital);
    expect(card(game, "board")?.affordable).toBe(false);
    const answer = policy(game, GOVERNMENT, "board");
    expect(game.submit(GOVERNMENT, { type: "answer", answer })).toMatchObject({
      reason: "policyTooDear",
      params: { price: expect.any(Number) as number, capital: Math.round(capital * 10) / 10 },
    });
    const free = policy(game, GOVERNMENT, "watch");
    expect(game.refusal(GOVERNMENT, { type: "answer", answer: free })).toBeUndefined();
  });

  test("toward two neighbours each card costs half, and both are paid", () => {
    const game = testGame("plain3").sit(GOVERNMENT).start().to("commit");
    const ask = asked(game, GOVERNMENT);
    const hands = ask?.role === "government" ? ask.hands : [];
    expect(hands.map((hand) => hand.towards)).toEqual(["south", "east"]);
    const price = (at: number) => hands[at]?.cards.find((one) => one.policy === "serve")?.price ?? 0;
    expect(price(0) + price(1)).toBeCloseTo(1.25, 10);
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "serve") }).to("reckoning");
    expect(game.state.records[0]?.office[0]?.government.price).toBeCloseTo(-1.25, 10);
  });

  test("a rival pays for attacking, more for outbidding, nothing for support or quiet", () => {
    const game = testGame("plain").sit("north.rival").start().to("commit");
    const ask = asked(game, "north.rival");
    expect(ask?.role === "rival" ? ask.pressures : undefined).toEqual({
      attack: 1,
      support: 0,
      outbid: 2,
      quiet: 0,
    });
  });

  test("an elite pays for changing its story, the others do not", () => {
    const game = commit().sit("north.civil");
    const prices = (seat: string) => asked(game, seat)?.frames.map((option) => option.price);
    expect(prices(GOVERNMENT)).toEqual([0.5, 0, 0.5]);
    expect(prices("north.civil")).toEqual([0, 0, 0]);
    game.answer({ [GOVERNMENT]: policy(game, GOVERNMENT, "watch", "open") }).to("reckoning");
    expect(game.state.records[0]?.office[0]?.government.frameChange).toBe(-0.5);
    expect(game.you(GOVERNMENT).us?.frames[2]?.champions).toContain(GOVERNMENT);
  });
});

describe("each role answers in its own way", () => {
  const citizen = "north.citizen1";
  const give = (attention: Readonly<Record<string, number>>): Answer => ({
    role: "citizen",
    confidence: 0,
    attention,
  });

  test("a citizen spreads exactly three points of attention", () => {
    const game = testGame("plain").sit(citizen).start().to("commit").read(citizen);
    for (const wrong of [{ open: 2 }, { open: 4 }, { open: 1.5, fair: 1.5 }, { open: 4, fair: -1 }]) {
      expect(game.refusal(citizen, { type: "answer", answer: give(wrong) })).toBe("attentionPoints");
    }
    expect(game.refusal(citizen, { type: "answer", answer: give({ open: 2, fair: 1 }) })).toBeUndefined();
  });

  test("attention draws people toward a story", () => {
    const share = (frame: string) => {
      const game = testGame("plain").sit(citizen, "north.citizen2").start();
      game.round({ [citizen]: give({ [frame]: 3 }), "north.citizen2": give({ [frame]: 3 }) });
      return game.you(citizen).us?.frames.map((one) => one.share) ?? [];
    };
    expect(share("closed")[0]).toBeGreaterThan(share("open")[0] ?? 1);
    expect(share("open")[2]).toBeGreaterThan(share("closed")[2] ?? 1);
  });

  test("nobody answers in another role", () => {
    const game = commit().sit("north.voice").read("north.voice");
    const answer: Answer = { role: "rival", pressure: "attack", frame: "fair" };
    expect(game.refusal("north.voice", { type: "answer", answer })).toBe("wrongRole");
  });
});
