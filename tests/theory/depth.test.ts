/** Equation 4, depth: the other's interest adopted as one's own. */
import { describe, expect, test } from "vitest";
import { deepen } from "#shared/rules/theory/trust.ts";
import { playRound } from "#shared/rules/theory/round.ts";
import { acts, draws, model, NO_FLOWS, NORTH, pairs, SOUTH, world } from "./still.ts";

const grow = (change: Partial<Parameters<typeof deepen>[2]> & { readonly depth?: number } = {}) =>
  deepen(
    model,
    { ...world, depth: pairs(change.depth ?? 0) },
    {
      of: NORTH,
      towards: SOUTH,
      trust: 0.7,
      mandate: 0,
      nourishment: 0.6,
      betrayed: false,
      exploit: 0,
      ...change,
    },
  );

describe("depth", () => {
  test("grows with mutual adoption, trust and openness", () => {
    // .85 x .6 x (.7 - .4)/.6 x (1 + 0)/2
    expect(grow()).toBeCloseTo(0.85 * 0.6 * 0.5 * 0.5, 10);
    expect(grow({ mandate: 1 })).toBeCloseTo(0.85 * 0.6 * 0.5, 10);
    expect(grow({ trust: 1 })).toBeCloseTo(0.85 * 0.6 * 0.5, 10);
  });

  test("grows only in mutual adoption: what one side does alone deepens nothing", () => {
    const after = (...did: Parameters<typeof acts>) =>
      playRound(model, { ...world, trust: pairs(0.8) }, acts(...did), draws(), NO_FLOWS).world.depth;
    expect(after({ adopt: 0.9 }, {})).toEqual(pairs(0));
    expect(after({ adopt: 0.9 }, { adopt: 0.9 })[NORTH]?.[SOUTH]).toBeGreaterThan(0.2);
  });

  test("does not begin before there is trust", () => {
    expect([grow({ trust: 0.4 }), grow({ trust: 0.2 })]).toEqual([0, 0]);
    expect(grow({ trust: 0.41 })).toBeGreaterThan(0);
  });

  test("does not grow in a people that closes itself wholly", () => {
    expect(grow({ mandate: -1 })).toBe(0);
  });

  test("withers slowly unused", () => {
    expect(grow({ depth: 0.5, nourishment: 0 })).toBeCloseTo(0.5 * 0.95, 10);
  });

  test("is never whole, and grows more slowly the deeper it is", () => {
    expect(grow({ depth: 0.9 }) - 0.9).toBeLessThan(grow());
    expect(grow({ depth: 1, mandate: 1, trust: 0.98, nourishment: 1 })).toBeLessThanOrEqual(1);
  });
});

describe("betrayal", () => {
  test("shatters depth in proportion to what was taken", () => {
    expect(grow({ depth: 0.8, betrayed: true, exploit: 0.9 })).toBeCloseTo(0.8 * (1 - 0.6 * 0.9), 10);
    expect(grow({ depth: 0.8, betrayed: true, exploit: 1 })).toBeCloseTo(0.32, 10);
  });

  test("shatters only the depth of whoever was betrayed, and only when found", () => {
    const deep = { ...world, trust: pairs(0.8), depth: pairs(0.8) };
    const after = (found: boolean) =>
      playRound(
        model,
        deep,
        acts({ adopt: 0.6, expose: 0.6 }, { exploit: 0.9, covert: true }),
        draws({
          found: [
            [false, found],
            [false, false],
          ],
        }),
        NO_FLOWS,
      ).world.depth;
    expect(after(true)[NORTH]?.[SOUTH]).toBeCloseTo(0.8 * 0.46, 10);
    expect(after(true)[SOUTH]?.[NORTH]).toBeCloseTo(0.8 * 0.95, 10);
    expect(after(false)[NORTH]?.[SOUTH]).toBeCloseTo(0.8 * 0.95, 10);
  });
});
