/** Equation 8: which game a group feels it is in, and where a pair stands. */
import { describe, expect, test } from "vitest";
import {
  compatibleNarratives,
  feltGame,
  feltPayoffs,
  sideStage,
  stage,
} from "#shared/rules/theory/feltGame.ts";
import type { World } from "#shared/rules/theory/world.ts";
import { model, NORTH, pairs, SOUTH, withMandate, world, withAnarchy } from "./still.ts";

const bare: World = { ...world, trust: pairs(0) };
const games = (there: World) => feltGame(model, there, NORTH, SOUTH);
const places = (there: World) => stage(model, there, NORTH, SOUTH);

describe("the felt game", () => {
  test("with nothing internalised and nothing expected it is the Prisoner's Dilemma: 8.3 > 3.0 > -2.1 > -7.4", () => {
    const felt = feltPayoffs(model, bare, NORTH, SOUTH);
    expect(felt.guardServe).toBeCloseTo(8.3, 10);
    expect(felt.serveServe).toBeCloseTo(3.0, 10);
    expect(felt.guardGuard).toBeCloseTo(-2.1, 10);
    expect(felt.serveGuard).toBeCloseTo(-7.4, 10);
    expect(games(bare)).toBe("prisonersDilemma");
  });

  test("the expected future makes serving worth it while the other serves: trust in my interest", () => {
    // 2 T (R - P + what two guards bring back, 1.8 x .6 / .3) must bridge the 5.3 that defecting pays more: T of .305.
    expect(games({ ...bare, trust: pairs(0.3) })).toBe("prisonersDilemma");
    expect(games({ ...bare, trust: pairs(0.31) })).toBe("stagHunt");
  });

  test("what is internalised makes the same cells Harmony: trust is my interest", () => {
    expect(games({ ...bare, depth: pairs(0.7), trust: pairs(0.7) })).toBe("harmony");
    expect(games({ ...bare, depth: pairs(0.2), trust: pairs(0.7) })).toBe("stagHunt");
  });

  test("where guards threaten nobody and serving is dear, both rather stand guarded: Deadlock", () => {
    const ruled = { ...bare, norms: pairs(1), stress: [1, 1] };
    expect(feltGame(model, withAnarchy(0, ruled), NORTH, SOUTH)).toBe("deadlock");
    expect(feltGame(model, withAnarchy(1, ruled), NORTH, SOUTH)).toBe("prisonersDilemma");
  });

  test("norms take the sting out of being the only one who serves", () => {
    const payoff = (norms: number) =>
      feltPayoffs(model, { ...bare, norms: pairs(norms) }, NORTH, SOUTH).serveGuard;
    expect(payoff(1)).toBeGreaterThan(payoff(0));
  });

  test("the bond is worth five for each unit of depth, and theirs counts by alpha", () => {
    const felt = feltPayoffs(model, { ...bare, depth: pairs(1) }, NORTH, SOUTH);
    expect(felt.serveServe).toBeCloseTo(3 + 0.95 * 3 + 5, 10);
    expect(felt.guardServe).toBeCloseTo(8.3 - 0.95 * 7.4, 10);
    expect(felt.serveGuard).toBeCloseTo(-7.4 + 0.95 * 8.3, 10);
  });
});

describe("the stage of a pair", () => {
  const close = (mandate: number): World => ({
    ...withMandate(mandate),
    depth: pairs(0.8),
    trust: pairs(0.8),
  });

  test("one side feels fear, in or is", () => {
    const side = (there: World) => sideStage(model, there, NORTH, SOUTH);
    expect([side(bare), side({ ...bare, trust: pairs(0.6) }), side(close(0))]).toEqual(["fear", "in", "is"]);
  });

  test("a pair stands where the more fearful of the two stands", () => {
    const uneven = {
      ...close(0),
      trust: [
        [1, 0.8],
        [0, 1],
      ],
      depth: [
        [0, 0.8],
        [0, 0],
      ],
    };
    expect(sideStage(model, uneven, NORTH, SOUTH)).toBe("is");
    expect(places(uneven)).toBe("fear");
  });

  test("a common we needs open mandates on both sides", () => {
    expect([places(close(0.3)), places(close(0.5))]).toEqual(["is", "we"]);
    const [open = []] = close(0.5).shares;
    const [shut = []] = close(0.3).shares;
    expect(places({ ...close(0.5), shares: [open, shut] })).toBe("is");
  });

  test("absorbing the other is not a we: the leading open narratives must be compatible", () => {
    const none = model.compatible.map((frames) =>
      frames.map((groups) => groups.map((theirs) => theirs.map(() => false))),
    );
    expect(compatibleNarratives(model, close(0.5), NORTH, SOUTH)).toBe(true);
    expect(stage({ ...model, compatible: none }, close(0.5), NORTH, SOUTH)).toBe("is");
  });

  test("open narratives without trust are no we", () => {
    expect(places({ ...withMandate(0.9), trust: pairs(0.2) })).toBe("fear");
    expect(places({ ...withMandate(0.9), trust: pairs(0.6) })).toBe("in");
  });
});
