/** What is in a hand: cards that need trust first, needs that are worth more, traditions that cost less. */
import { describe, expect, test } from "vitest";
import { handsOf } from "#shared/rules/hand.ts";
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

function card(state: State, id: string) {
  const seat = holder(state, 0, "government");
  const found = seat && handsOf(state, seat)[0]?.cards.find((one) => one.policy === id);
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
      const { locked, affordable } = card(there, "union");
      return [locked, affordable];
    });
    expect(seen).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
  });

  test("no other card is ever locked", () => {
    expect(
      ["watch", "wall", "pump", "rules", "serve", "board"].map((id) => card(at(0.02, -1), id).locked),
    ).toEqual(Array(6).fill(false));
  });
});

test("serving a need that the other side has is worth more than the same service besides it", () => {
  const meeting = card(play(as("serve", { serves: ["need.south.water"] })), "serve");
  const beside = card(play(as("serve", { serves: ["need.north.water"] })), "serve");
  expect([meeting.serves, beside.serves]).toEqual([["need.south.water"], []]);
  expect(meeting.adopt).toBeCloseTo(0.6 * 1.15, 10);
  expect(beside.adopt).toBe(0.6);
});

test("what a group can tell from a tradition of its own costs it less", () => {
  const told = card(play(as("serve", { traditions: ["tradition.north.fair"] })), "serve");
  const untold = card(play(as("serve", { traditions: ["tradition.south.fair"] })), "serve");
  expect(told.price).toBeCloseTo(untold.price * 0.85, 10);
  expect(told.priceWhy.map((one) => one.term)).toContain("tradition");
});
