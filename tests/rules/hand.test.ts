/** What is in a hand: cards that need trust first, needs that are worth more, traditions that cost less. */
import { describe, expect, test } from "vitest";
import { backChannel } from "#shared/rules/channels.ts";
import { view } from "#shared/rules/game.ts";
import { handsOf, policyOf, vectorToward } from "#shared/rules/hand.ts";
import type { Policy, Scenario } from "#shared/rules/scenario.ts";
import type { State } from "#shared/rules/state.ts";
import { holder } from "#shared/rules/state.ts";
import { testGame } from "../support/game.ts";
import { pairs } from "../theory/still.ts";

const play = (change: (policy: Policy) => Policy) =>
  testGame("plain", {
    change: (scenario): Scenario => ({ ...scenario, policies: scenario.policies.map(change) }),
  })
    .start()
    .to("commit").state;

function card(state: State, id: string, knows: "needs" | "nothing" = "needs") {
  const seat = holder(state, 0, "government");
  const found =
    seat && handsOf(state, seat, () => knows === "needs")[0]?.cards.find((one) => one.policy === id);
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}
const as = (id: string, more: Partial<Policy>) => (policy: Policy) =>
  policy.id === id ? { ...policy, ...more } : policy;

describe("a card that needs trust and mandate", () => {
  const state = play((policy) => policy);
  const at = (trust: number, open: number): State => {
    const shares = [(1 - open) / 2, 0, (1 + open) / 2];
    return { ...state, world: { ...state.world, trust: pairs(trust), shares: [shares, shares] } };
  };

  test("is locked until its own side has both", () => {
    const seen = [at(0.5, 0.5), at(0.7, 0), at(0.7, 0.5)].map((there) => {
      const { lacks, affordable } = card(there, "union");
      return [lacks, affordable];
    });
    expect(seen).toEqual([
      [["trust"], false],
      [["mandate"], false],
      [[], true],
    ]);
    expect(card(at(0.5, 0), "union").lacks).toEqual(["trust", "mandate"]);
  });

  test("no other card is ever locked", () => {
    expect(
      ["watch", "wall", "pump", "rules", "serve", "board"].map((id) => card(at(0.02, -1), id).lacks),
    ).toEqual(Array.from({ length: 6 }, () => []));
  });
});

test("serving a need that the other side has is worth more than the same service besides it", () => {
  const serving = (need: string) => {
    const state = play(as("serve", { serves: [need] }));
    const policy = policyOf(state, "serve");
    return { state, adopt: policy && vectorToward(state, policy, 1, false).adopt };
  };
  const [meeting, beside] = [serving("need.south.water"), serving("need.north.water")];
  expect(meeting.adopt).toBeCloseTo(0.6 * 1.15, 10);
  expect(beside.adopt).toBe(0.6);
  expect([card(meeting.state, "serve").serves, card(beside.state, "serve").serves]).toEqual([
    ["need.south.water"],
    [],
  ]);
});

test("a card tells which need it serves, and what serving it costs, only to who knows of the need", () => {
  const meeting = play(as("serve", { serves: ["need.south.water"] }));
  const beside = play(as("serve", { serves: ["need.north.water"] }));
  expect(card(meeting, "serve", "nothing")).toEqual(card(beside, "serve", "nothing"));
  expect(card(meeting, "serve").now.low).toBeLessThan(card(beside, "serve").now.low);
});

describe("needs turn face up", () => {
  const serves = (state: State) => {
    const ask = view(state, { kind: "seat", seat: "north.government" }).you.asks.find(
      (one) => one.kind === "answer",
    );
    const hands = ask?.role === "government" ? ask.hands : [];
    return hands[0]?.cards.find((one) => one.policy === "serve")?.serves;
  };
  const start = () =>
    testGame("plain", {
      change: (scenario) => ({
        ...scenario,
        relations: scenario.relations.map((relation) => ({ ...relation, trust: 0.3 })),
        policies: scenario.policies.map(as("serve", { serves: ["need.south.water"] })),
      }),
    })
      .sit("north.government", "south.government")
      .start();
  const known = ["need.south.water"];

  test("not by themselves", () => {
    expect(serves(start().to("commit").state)).toEqual([]);
  });

  test("where there is trust", () => {
    const { state } = start().to("commit");
    const trust = (level: number) => serves({ ...state, world: { ...state.world, trust: pairs(level) } });
    expect([trust(0.49), trust(0.5)]).toEqual([[], known]);
  });

  test("where somebody asked and was answered, and who asked heard it", () => {
    const said = (...lines: readonly (readonly [string, string, string])[]) => {
      const game = start().to("talks");
      for (const [who, statement, about] of lines) {
        game.wish(who, { type: "state", channel: "plenary", statement, about });
      }
      return serves(game.to("commit").state);
    };
    const asked = ["north.government", "askWhatYouNeed", "south"] as const;
    const told = ["south.citizen1", "tellNeed", "north"] as const;
    expect(said(asked, told)).toEqual(known);
    expect(said(asked)).toEqual([]);
    expect(said(told)).toEqual([]);
    expect(said(told, asked)).toEqual([]);
    expect(said(["north.government", "wonder", "south"], told)).toEqual([]);
    expect(
      said(["south.government", "askWhatYouNeed", "north"], ["north.rival", "tellNeed", "south"]),
    ).toEqual([]);
  });

  test("what was told in a back channel is known to those two alone", () => {
    const game = start().to("talks");
    const [north, south] = ["north.government", "south.government"] as const;
    game.wish(north, { type: "askBack", seat: south }).wish(south, { type: "askBack", seat: north });
    const channel = backChannel(north, south);
    game.wish(north, { type: "state", channel, statement: "askWhatYouNeed", about: "south" });
    game.wish(south, { type: "state", channel, statement: "tellNeed", about: "north" });
    const knowing = game.viewers.filter((who) => game.you(who).them.some((one) => one.needs.length > 0));
    expect(knowing).toEqual([north]);
  });
});

test("what a group can tell from a tradition of its own costs it less", () => {
  const told = card(play(as("serve", { traditions: ["tradition.north.fair"] })), "serve");
  const untold = card(play(as("serve", { traditions: ["tradition.south.fair"] })), "serve");
  expect(told.price).toBeCloseTo(untold.price * 0.85, 10);
  expect(told.priceWhy.map((one) => one.term)).toContain("tradition");
});
