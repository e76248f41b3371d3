/** Interest is redefined, not abolished: how far the other's security counts in one's own. Equation 9: two ledgers. */
import { describe, expect, test } from "vitest";
import { INTENTION_WEIGHT, interestTerms, interestWeight, ledger } from "#shared/rules/theory/interest.ts";
import { total } from "#shared/rules/theory/world.ts";
import { model, NORTH, pairs, SOUTH, threeModel, threeWorld, withMandate, world } from "./still.ts";

const weight = (depth: number, mandate: number, trust: number, intention = 0) =>
  interestWeight(
    model,
    { ...withMandate(mandate), depth: pairs(depth), trust: pairs(trust), security: [0, 0] },
    NORTH,
    SOUTH,
    intention,
  );

describe("the weight of the other's security in one's own interest", () => {
  test("is what was internalised", () => {
    expect([weight(0, 0, 0.5), weight(0.5, 0, 0.5), weight(1, 0, 0.5)]).toEqual([0, 0.475, 0.95]);
  });

  test("is negative where an exclusive people is afraid: their loss is a gain", () => {
    expect(weight(0, -1, 0)).toBeCloseTo(-0.8, 10);
    expect(weight(0, -0.5, 0)).toBeCloseTo(-0.4, 10);
  });

  test("fear alone does not make it so, nor does a closed story without fear", () => {
    expect(weight(0, 0.5, 0)).toBeCloseTo(0, 10);
    expect(weight(0, -1, 1)).toBeCloseTo(0, 10);
  });

  test("a hidden intention takes from it: greed most, a seeker nothing", () => {
    const { seeker, incompatible, rivalry, greedy } = INTENTION_WEIGHT;
    expect(seeker).toBe(0);
    expect(greedy).toBeLessThan(rivalry);
    expect(rivalry).toBeLessThan(incompatible);
    expect(weight(0.5, 0, 0.5, greedy)).toBeCloseTo(0.475 - 0.5, 10);
  });

  test("never counts more than one's own", () => {
    expect(weight(0, -1, 0, -0.5)).toBe(-1);
    expect(weight(1, 1, 1, 0.5)).toBe(1);
  });

  test("its reasons sum to it", () => {
    const there = { ...withMandate(-0.3), depth: pairs(0.4) };
    expect(total(interestTerms(model, there, NORTH, SOUTH, -0.15))).toBeCloseTo(
      interestWeight(model, there, NORTH, SOUTH, -0.15),
      10,
    );
  });
});

describe("two ledgers of one history", () => {
  const outcome = { ...world, security: [60, 70], depth: pairs(0.8) };

  test("who we were counts our own security and nothing of theirs", () => {
    expect(ledger(model, world, outcome, NORTH)).toEqual({
      total: 10,
      ownSecurity: 10,
      theirSecurity: 0,
      bond: 0,
      weight: 0,
    });
  });

  test("who we became counts theirs by what we internalised, and the bond itself", () => {
    const became = ledger(model, outcome, outcome, NORTH);
    expect(became.theirSecurity).toBeCloseTo(0.95 * 0.8 * 20, 10);
    expect(became.bond).toBeCloseTo(15 * 0.8, 10);
    expect(became.total).toBeCloseTo(10 + 15.2 + 12, 10);
  });

  test("a bond is worth what both share of it", () => {
    const oneSided = {
      ...outcome,
      depth: [
        [0, 0.8],
        [0.2, 0],
      ],
    };
    expect(ledger(model, oneSided, oneSided, NORTH).bond).toBeCloseTo(15 * 0.2, 10);
  });

  test("whoever is left with a hostile self counts their safety as a loss", () => {
    const hostile = { ...withMandate(-1), trust: pairs(0), security: [60, 70] };
    expect(ledger(model, hostile, hostile, NORTH).theirSecurity).toBeLessThan(0);
  });

  test("among three groups each neighbour counts half", () => {
    const three = {
      ...threeWorld,
      security: [50, 70, 50],
      depth: [
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 0],
      ],
    };
    expect(ledger(threeModel, three, three, NORTH).theirSecurity).toBeCloseTo(0.5 * 0.95 * 20, 10);
  });
});
