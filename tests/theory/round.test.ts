/** A whole round of the equations: everything at once on the world as it stood, and every number knows its reasons. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareTerms } from "#shared/rules/theory/identity.ts";
import { playRound } from "#shared/rules/theory/round.ts";
import {
  at,
  total,
  type Draws,
  type GroupActs,
  type Vector,
  type World,
} from "#shared/rules/theory/world.ts";
import {
  acts,
  draws,
  groupActs,
  model,
  NO_FLOWS,
  NORTH,
  pairs,
  SOUTH,
  threeModel,
  threeWorld,
  world,
} from "./still.ts";

const part = fc.double({ min: 0, max: 1, noNaN: true });
const sign = fc.constantFrom(-1, 0, 1);
const policies: fc.Arbitrary<Vector> = fc.record({
  guard: part,
  adopt: part,
  expose: part,
  norms: part,
  exploit: part,
  contact: part,
  stance: fc.double({ min: -1, max: 1, noNaN: true }),
  backlash: part,
  covert: fc.boolean(),
  media: fc.constant(0),
  bystanders: fc.constantFrom([], [-1, -0.5, 1]),
});
const deeds: fc.Arbitrary<Partial<GroupActs>> = fc.record({
  frames: fc.record({
    government: fc.nat({ max: 2 }),
    rival: fc.nat({ max: 2 }),
    entrepreneurs: fc.array(fc.nat({ max: 2 }), { maxLength: 2 }),
  }),
  frameChanged: fc.record({ government: fc.boolean(), rival: fc.boolean() }),
  naming: fc.record({ government: sign, rival: sign }),
  loudness: fc.constantFrom(0.5, 1, 1.5),
  pressure: fc.constantFrom(-1, -0.5, 0, 1),
  outbid: fc.boolean(),
  confidence: fc.double({ min: -1, max: 1, noNaN: true }),
  programmes: fc.constantFrom([false, false, false], [true, true, true]),
  promises: fc.array(fc.constantFrom("kept" as const, "broken" as const, undefined), {
    minLength: 3,
    maxLength: 3,
  }),
  petitionIgnored: fc.boolean(),
});
const matrixOf = <T>(cell: fc.Arbitrary<T>) =>
  fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
const chance: fc.Arbitrary<Partial<Draws>> = fc.record({
  noise: matrixOf(fc.double({ min: -3, max: 3, noNaN: true })),
  observed: matrixOf(fc.boolean()),
  found: matrixOf(fc.boolean()),
  incident: matrixOf(fc.constantFrom(0, 0, 1)),
  namable: fc.array(part, { minLength: 3, maxLength: 3 }),
});
const worlds: fc.Arbitrary<World> = fc
  .record({
    security: fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 }),
    trust: matrixOf(fc.double({ min: 0.02, max: 0.98, noNaN: true })),
    depth: matrixOf(part),
    norms: part,
  })
  .map((drawn) => ({
    ...threeWorld,
    ...drawn,
    norms: threeWorld.norms.map((row) => row.map(() => drawn.norms)),
  }));

const groups = [0, 1, 2];

test("whatever is done, every change is the sum of its reasons", () => {
  fc.assert(
    fc.property(
      worlds,
      fc.array(fc.tuple(policies, deeds), { minLength: 3, maxLength: 3 }),
      chance,
      (before, did, drawn) => {
        const given = did.map(([policy, more], own) => groupActs(own, policy, more, 3));
        const { world: after, ...why } = playRound(threeModel, before, given, draws(drawn, 3), NO_FLOWS);
        for (const group of groups) {
          expect(total(why.security[group] ?? {})).toBeCloseTo(
            (after.security[group] ?? 0) - (before.security[group] ?? 0),
            8,
          );
          after.shares[group]?.forEach((share, frame) => {
            const was = at(before.shares, group, frame);
            const push = why.pushes[group]?.[frame] ?? {
              campaign: 0,
              movement: 0,
              mood: 0,
              enacted: 0,
              naming: 0,
              disillusion: 0,
              follows: 0,
            };
            expect(total(shareTerms(threeModel, was, share, push))).toBeCloseTo(100 * (share - was), 8);
          });
          const office = why.offices[group];
          const { government = 0 } = before.capital[group] ?? {};
          const now = office?.after.government ?? 0;
          if (office?.fell === false && now < 12)
            expect(total(office.government)).toBeCloseTo(now - government, 8);
          for (const other of groups.filter((one) => one !== group)) {
            const moved = at(after.trust, group, other) - at(before.trust, group, other);
            expect(total(why.lessons[group]?.[other]?.terms ?? {})).toBeCloseTo(100 * moved, 8);
          }
        }
      },
    ),
    { seed: 20_140_101, numRuns: 300 },
  );
});

describe("a round", () => {
  test("happens at once: who is named first makes no difference", () => {
    const swap = <T>([one, other]: readonly T[]) => [other, one];
    const wall = acts({ guard: 0.9, stance: -0.8 }, { adopt: 0.6, expose: 0.5, stance: 0.5 });
    const turned = acts({ adopt: 0.6, expose: 0.5, stance: 0.5 }, { guard: 0.9, stance: -0.8 });
    const one = playRound(model, world, wall, draws(), NO_FLOWS).world;
    const other = playRound(model, world, turned, draws(), NO_FLOWS).world;
    expect(swap(other.security)).toEqual(one.security);
    expect(swap(other.shares)).toEqual(one.shares);
    expect([at(other.trust, SOUTH, NORTH), at(other.trust, NORTH, SOUTH)]).toEqual([
      at(one.trust, NORTH, SOUTH),
      at(one.trust, SOUTH, NORTH),
    ]);
  });

  test("changes nothing of the world it began from", () => {
    const frozen = structuredClone(world);
    playRound(model, world, acts({ guard: 1 }, { exploit: 1 }), draws(), NO_FLOWS);
    expect(world).toEqual(frozen);
  });

  test("the same acts on the same draws are the same round, to the last bit", () => {
    const play = () =>
      playRound(model, world, acts({ guard: 0.9 }, { adopt: 0.5 }), draws(), { now: [5], later: [1] });
    expect(play()).toEqual(play());
  });
});

describe("over some rounds", () => {
  const play = (rounds: number, north: Partial<Vector>, south: Partial<Vector>) => {
    let now: World = { ...world, trust: pairs(0.32) };
    const path = [now];
    for (let round = 0; round < rounds; round += 1) {
      now = playRound({ ...model, counters: [] }, now, acts(north, south), draws(), NO_FLOWS).world;
      path.push(now);
    }
    return path;
  };

  test("mutual fatalism spirals: less safe, less trusting, more closed, each round", () => {
    const path = play(
      6,
      { guard: 0.9, stance: -0.8, backlash: 0.35 },
      { guard: 0.9, stance: -0.8, backlash: 0.35 },
    );
    for (let round = 1; round < path.length; round += 1) {
      expect(path[round]?.security[NORTH]).toBeLessThan(path[round - 1]?.security[NORTH] ?? 0);
      expect(at(path[round]?.shares ?? [], NORTH, 0)).toBeGreaterThan(
        at(path[round - 1]?.shares ?? [], NORTH, 0),
      );
    }
  });

  test("small steps of both lead to trust, then to depth", () => {
    const step = { adopt: 0.4, expose: 0.3, contact: 0.4, stance: 0.3 };
    const end = play(8, step, step).at(-1) ?? world;
    expect(at(end.trust, NORTH, SOUTH)).toBeGreaterThan(0.6);
    expect(at(end.depth, NORTH, SOUTH)).toBeGreaterThan(0.2);
    expect(end.security[NORTH]).toBeGreaterThan(50);
  });

  test("rules without steps make things predictable, and nobody closer", () => {
    const rules = { guard: 0.15, adopt: 0.15, expose: 0.05, norms: 0.9 };
    const end = play(8, rules, rules).at(-1) ?? world;
    expect(at(end.norms, NORTH, SOUTH)).toBeGreaterThan(0.7);
    expect(at(end.depth, NORTH, SOUTH)).toBeLessThan(0.05);
  });
});
