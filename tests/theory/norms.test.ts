/** Equation 4, what stands between two groups: norms that make acts predictable, backlash that comes late. */
import { describe, expect, test } from "vitest";
import { gatherBacklash, keepNorms } from "#shared/rules/theory/norms.ts";
import { playRound } from "#shared/rules/theory/round.ts";
import { acts, draws, model, NO_FLOWS, NORTH, pairs, SOUTH, world } from "./still.ts";

const kept = (before: number, north: number, south: number, broken = false, anarchy = 0.5) =>
  keepNorms(model, { ...world, anarchy, norms: pairs(before) }, acts({ norms: north }, { norms: south }), {
    a: NORTH,
    b: SOUTH,
    broken,
  });

describe("norms", () => {
  test("are built as far as both build them", () => {
    expect(kept(0, 0.8, 0.6)).toBeCloseTo(0.55 * 0.6, 10);
    expect(kept(0, 0.9, 0)).toBe(0);
  });

  test("add less the more there are", () => {
    expect(kept(0.5, 1, 1, false, 0)).toBeCloseTo(0.5 + 0.55 * 0.5, 10);
    expect(kept(1, 1, 1, false, 0)).toBe(1);
  });

  test("decay without a higher court", () => {
    expect(kept(0.5, 0, 0, false, 1)).toBeCloseTo(0.4, 10);
    expect(kept(0.5, 0, 0, false, 0)).toBe(0.5);
  });

  test("are halved by a discovered exploit", () => {
    expect(kept(0.5, 0, 0, true, 0)).toBe(0.25);
    const after = (exploit: number, found: boolean) =>
      playRound(
        model,
        { ...world, anarchy: 0, norms: pairs(0.6) },
        acts({}, { exploit, covert: true }),
        draws({
          found: [
            [false, found],
            [false, false],
          ],
        }),
        NO_FLOWS,
      ).world.norms[NORTH]?.[SOUTH];
    expect([after(0.9, true), after(0.9, false), after(0.2, true)]).toEqual([0.3, 0.6, 0.6]);
  });

  test("are the same for both", () => {
    const { norms } = playRound(model, world, acts({ norms: 0.9 }, { norms: 0.5 }), draws(), NO_FLOWS).world;
    expect(norms[NORTH]?.[SOUTH]).toBe(norms[SOUTH]?.[NORTH]);
  });
});

describe("backlash", () => {
  test("is what either side bred, and fades by three tenths a round", () => {
    const bred = { ...world, backlash: pairs(1) };
    expect(gatherBacklash(model, bred, acts({ backlash: 0.4 }, { backlash: 0.1 }), NORTH, SOUTH)).toBeCloseTo(
      1.2,
      10,
    );
    expect(gatherBacklash(model, bred, acts(), NORTH, SOUTH)).toBe(0.7);
  });
});
