/** The lenses: which mechanisms of the engine a theory of trust has, and which it lacks. */
import { describe, expect, test } from "vitest";
import { compileModel } from "#shared/rules/setup.ts";
import type { LensId } from "#shared/rules/terms.ts";
import { LENSES } from "#shared/rules/terms.ts";
import { playRound } from "#shared/rules/theory/round.ts";
import { interestWeight } from "#shared/rules/theory/interest.ts";
import { at, type GroupActs, type Vector } from "#shared/rules/theory/world.ts";
import { plainScenario } from "../support/plainScenario.ts";
import { acts, draws, NO_FLOWS, NORTH, pairs, SOUTH, world } from "./still.ts";

type Else = { readonly north?: Partial<GroupActs>; readonly south?: Partial<GroupActs> };
const after = (lens: LensId, north: Partial<Vector>, south: Partial<Vector>, more: Else = {}, from = world) =>
  playRound(compileModel(plainScenario(), lens), from, acts(north, south, more), draws(), NO_FLOWS).world;
const trust = (...given: Parameters<typeof after>) => at(after(...given).trust, NORTH, SOUTH);
const depth = (...given: Parameters<typeof after>) => at(after(...given).depth, NORTH, SOUTH);
const shares = (...given: Parameters<typeof after>) => after(...given).shares[NORTH];

const serve = { adopt: 0.6, expose: 0.5, contact: 0.2, stance: 0.5 };
const leap = { adopt: 0.95, expose: 0.95, stance: 0.9 };
const trusting = { ...world, trust: pairs(0.8) };

describe("only the article, securitisation and the leap let the other's interest become one's own", () => {
  test.each(LENSES)("%s", (lens) => {
    expect(depth(lens, serve, serve, {}, trusting) > 0).toBe(
      ["bilgic", "securitisation", "leap"].includes(lens),
    );
  });
});

describe("narratives move only where identity is politics, or follows depth", () => {
  const campaign = { north: { frames: { government: 2, rival: 2, entrepreneurs: [2] } } };
  test.each(LENSES)("%s", (lens) => {
    expect(shares(lens, serve, serve, campaign) !== undefined).toBe(true);
    const moved = shares(lens, serve, serve, campaign)?.[2] !== world.shares[NORTH]?.[2];
    expect(moved).toBe(lens === "bilgic");
    const deep = { ...trusting, depth: pairs(0.6) };
    const followed = shares(lens, {}, {}, {}, deep)?.[2] !== world.shares[NORTH]?.[2];
    expect(followed).toBe(["bilgic", "leap"].includes(lens));
  });
});

describe("trust", () => {
  test("is off in the Prisoner's Dilemma", () => {
    expect(trust("pd", leap, leap)).toBe(0.5);
  });

  test("weighs evidence by what it cost the sender, for Kydd", () => {
    const cheap = trust("kydd", {}, { adopt: 0.6 });
    const costly = trust("kydd", {}, { adopt: 0.6, expose: 0.8 });
    expect(cheap).toBeGreaterThan(0.5);
    expect(costly).toBeGreaterThan(cheap);
  });

  test("comes from kept promises, not from service, for Hollis", () => {
    const kept = { south: { promises: ["kept", undefined] as const } };
    expect(trust("hollis", {}, serve)).toBeCloseTo(trust("hollis", {}, {}), 10);
    expect(trust("hollis", {}, {}, kept)).toBeGreaterThan(0.55);
    const broken = { south: { promises: ["broken", undefined] as const } };
    expect(trust("hollis", {}, {}, broken)).toBeLessThan(trust("bilgic", {}, {}, broken));
  });

  test("jumps with a leap, and hardly moves with a step, for the leap", () => {
    const low = { ...world, trust: pairs(0.2) };
    expect(trust("leap", {}, leap, {}, low) - 0.2).toBeGreaterThan(0.4);
    expect(trust("leap", {}, { adopt: 0.4 }, {}, low) - 0.2).toBeLessThan(0.1);
    expect(trust("leap", {}, leap, {}, low)).toBeGreaterThan(trust("bilgic", {}, leap, {}, low) + 0.2);
  });
});

describe("what a lens takes away", () => {
  test("promises are void in the Prisoner's Dilemma", () => {
    const broken = { south: { promises: ["broken", undefined] as const } };
    expect(after("pd", {}, {}, broken).capital).toEqual(after("pd", {}, {}).capital);
    expect(after("hollis", {}, {}, broken).capital[SOUTH]?.government).toBeLessThan(
      after("kydd", {}, {}, broken).capital[SOUTH]?.government ?? 0,
    );
  });

  test("under securitisation elites can raise fear and nothing else", () => {
    const incident = draws({
      incident: [
        [0, 1],
        [0, 0],
      ],
      namable: [1, 0],
    });
    const named = (lens: LensId, naming: number) =>
      at(
        playRound(
          compileModel(plainScenario(), lens),
          world,
          acts({}, {}, { north: { naming: { government: naming, rival: naming } } }),
          incident,
          NO_FLOWS,
        ).world.trust,
        NORTH,
        SOUTH,
      );
    expect(named("securitisation", 1)).toBe(named("securitisation", 0));
    expect(named("securitisation", -1)).toBeLessThan(named("securitisation", 0));
    expect(named("bilgic", 1)).toBeGreaterThan(named("bilgic", 0));
  });

  test("nobody hears entrepreneurs but in the article", () => {
    const run = { north: { programmes: [true, true] }, south: { programmes: [true, true] } };
    for (const lens of LENSES) {
      const served = after(lens, {}, {}, run).security[NORTH] !== after(lens, {}, {}).security[NORTH];
      expect([lens, served]).toEqual([lens, lens === "bilgic"]);
    }
  });

  test("where interest is given, the other's never weighs in it", () => {
    const deep = { ...trusting, depth: pairs(0.8) };
    for (const lens of ["pd", "kydd", "hollis", "types"] as const)
      expect(interestWeight(compileModel(plainScenario(), lens), deep, NORTH, SOUTH)).toBe(0);
    expect(interestWeight(compileModel(plainScenario()), deep, NORTH, SOUTH)).toBeCloseTo(0.76, 10);
  });
});
