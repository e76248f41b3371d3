/** Equation 1: what a round does to the security of a group. */
import { describe, expect, test } from "vitest";
import { explainSecurity, securityTerms, settleSecurity } from "#shared/rules/theory/security.ts";
import { total } from "#shared/rules/theory/world.ts";
import {
  acts,
  draws,
  groupActs,
  model,
  NORTH,
  pairs,
  SOUTH,
  threeModel,
  threeWorld,
  withMandate,
  world,
} from "./still.ts";

const terms = (...did: Parameters<typeof acts>) => securityTerms(model, world, acts(...did), draws(), NORTH);

describe("the paradox", () => {
  test("the guard that protects one is a threat to the other, and threatens more than it protects", () => {
    const both = acts({ guard: 0.5 });
    expect(securityTerms(model, world, both, draws(), NORTH).guard).toBe(5 * 0.5);
    expect(securityTerms(model, world, both, draws(), SOUTH).threat).toBe(-8 * 0.5);
  });

  test("if both guard, both lose", () => {
    expect(total(terms({ guard: 1 }, { guard: 1 }))).toBe(5 - 8);
  });

  test("how hard an act hits is the power of whoever acts", () => {
    const weak = { ...model, power: [1, 0.5] };
    const hit = securityTerms(
      weak,
      world,
      acts({ expose: 1 }, { guard: 1, adopt: 1, exploit: 1 }),
      draws(),
      NORTH,
    );
    expect([hit.threat, hit.served, hit.harmed]).toEqual([-4, 4, -7.5]);
  });

  test("rules that both keep take the edge off guards and exploits, the more the less anarchy there is", () => {
    const ruled = { ...world, norms: pairs(0.5) };
    const hit = securityTerms(model, ruled, acts({ expose: 1 }, { guard: 1, exploit: 1 }), draws(), NORTH);
    expect([hit.threat, hit.harmed]).toEqual([-8 * 0.75, -15 * 0.75]);
    const anarchy = securityTerms(model, { ...ruled, anarchy: 1 }, acts({}, { guard: 1 }), draws(), NORTH);
    expect(anarchy.threat).toBe(-8);
  });
});

describe("serving and exploiting", () => {
  test("being served is worth more than serving costs, and stress makes serving dearer", () => {
    expect(terms({}, { adopt: 1 }).served).toBe(8);
    expect(terms({ adopt: 1 }).serving).toBe(-3);
    const stressed = { ...world, stress: [1, 0.5] };
    expect(securityTerms(model, stressed, acts({ adopt: 1 }), draws(), NORTH).serving).toBe(-4.5);
  });

  test("exploiting pays in proportion to what the other left open, and harms it more than it pays", () => {
    const both = acts({ exploit: 0.8 }, { expose: 0.5 });
    expect(securityTerms(model, world, both, draws(), NORTH).prey).toBeCloseTo(11 * 0.4, 10);
    expect(securityTerms(model, world, both, draws(), SOUTH).harmed).toBeCloseTo(-15 * 0.4, 10);
    expect(terms({ exploit: 1 }).prey).toBe(0);
  });

  test("what was harmed was harmed, whether it is ever found or not", () => {
    const covert = acts({ expose: 1 }, { exploit: 1, covert: true });
    const harm = (found: boolean) =>
      securityTerms(
        model,
        world,
        covert,
        draws({
          found: [
            [false, found],
            [false, false],
          ],
        }),
        NORTH,
      ).harmed;
    expect(harm(true)).toBe(harm(false));
  });

  test("the backlash of earlier hardness comes back to both", () => {
    const bred = { ...world, backlash: pairs(0.5) };
    for (const group of [NORTH, SOUTH]) {
      expect(securityTerms(model, bred, acts(), draws(), group).backlash).toBeCloseTo(-0.9, 10);
    }
  });
});

describe("identity as a source of security and of insecurity", () => {
  test("openness toward those whose interest is ours makes us safer", () => {
    const close = { ...withMandate(0.5), depth: pairs(0.5) };
    expect(securityTerms(model, close, acts(), draws(), NORTH).identityOpen).toBeCloseTo(4 * 0.5 * 0.5, 10);
    expect(securityTerms(model, withMandate(0.5), acts(), draws(), NORTH).identityOpen).toBe(0);
  });

  test("a story that needs somebody to fear makes us less safe, as far as we fear them", () => {
    expect(securityTerms(model, withMandate(-0.5), acts(), draws(), NORTH).identityFear).toBeCloseTo(-1, 10);
    const trusting = { ...withMandate(-0.5), trust: pairs(1) };
    expect(securityTerms(model, trusting, acts(), draws(), NORTH).identityFear).toBeCloseTo(0, 10);
  });
});

describe("what happens to a group", () => {
  test("an incident hurts the more, the more the suspected group seems of one piece", () => {
    const hit = draws({
      incident: [
        [0, 1],
        [0, 0],
      ],
    });
    expect(securityTerms(model, world, acts(), hit, NORTH).incident).toBe(-3 * 0.5);
    expect(securityTerms(model, world, acts(), hit, SOUTH).incident).toBeCloseTo(0, 10);
  });

  test("circumstances, windfalls and low stocks count as they are", () => {
    const chance = draws({ circumstance: [-2, 0], windfall: [4, 0] });
    const dry = { ...world, counters: [2] };
    expect(total(securityTerms(model, dry, acts(), chance, NORTH))).toBe(-2);
    expect(total(securityTerms(model, dry, acts(), chance, SOUTH))).toBe(-4);
  });
});

describe("settling", () => {
  const settle = (security: number, sum: number) => {
    const there = { ...world, security: [security, 50] };
    const given = { ...terms(), windfall: sum };
    return settleSecurity({ ...model, parameters: { ...model.parameters, regress: 0 } }, there, given, NORTH)
      .after;
  };

  test("at fifty points count whole; gains shrink toward a hundred, losses toward nothing", () => {
    expect([settle(50, 4), settle(50, -4)]).toEqual([54, 46]);
    expect([settle(75, 4), settle(25, -4)]).toEqual([77, 23]);
    expect([settle(100, 10), settle(0, -10)]).toEqual([100, 0]);
  });

  test("security comes to rest by itself, lower where there is stress", () => {
    const rest = (security: number, stress: number) =>
      settleSecurity(model, { ...world, security: [security, 50], stress: [stress, 0.5] }, terms(), NORTH)
        .after;
    expect([rest(50, 0.5), rest(70, 0.5), rest(30, 0.5), rest(50, 1)]).toEqual([50, 68, 32, 49]);
  });

  test("the reasons sum to the change, also at the bounds", () => {
    for (const [security, sum] of [
      [50, 7],
      [97, 300],
      [4, -300],
    ] as const) {
      const there = { ...world, security: [security, 50] };
      const settled = settleSecurity(model, there, { ...terms(), windfall: sum, guard: 2 }, NORTH);
      expect(total(explainSecurity(settled, security))).toBeCloseTo(settled.after - security, 9);
    }
  });

  test("among three groups each neighbour counts half", () => {
    const three = [{ guard: 1 }, { guard: 1 }, {}].map((policy, own) => groupActs(own, policy, {}, 3));
    const middle = securityTerms(threeModel, threeWorld, three, draws({}, 3), NORTH);
    expect([middle.guard, middle.threat]).toEqual([5, -4]);
  });
});

describe("standing by", () => {
  const [EAST] = [2];
  const felt = (powers: readonly number[], bystanders: readonly number[], group = EAST) => {
    // The first does it to the second alone; nobody else does anything.
    const quiet = [0, 1, 2].map((own) => groupActs(own, {}, {}, 3));
    const did = quiet.map((own, index) =>
      index === NORTH
        ? {
            ...own,
            vectors: own.vectors.map((one, at) => (at === SOUTH && one ? { ...one, bystanders } : one)),
          }
        : own,
    );
    const three = { ...threeModel, power: powers };
    return securityTerms(three, threeWorld, did, draws({}, 3), group).bystander;
  };
  const each = threeModel.parameters.bystander / 2;

  test("what one does to another falls on a third, for harm or good, by the power of who did it", () => {
    expect([felt([1, 1, 1], [0, 0, -1]), felt([1, 1, 1], [0, 0, 0.5])]).toEqual([-each, each / 2]);
    expect(felt([0.5, 1, 1], [0, 0, -1])).toBe(-each / 2);
  });

  test("not on those who did it or to whom it was done, nor between two alone", () => {
    expect([felt([1, 1, 1], [-1, -1, -1], NORTH), felt([1, 1, 1], [-1, -1, -1], SOUTH)]).toEqual([0, 0]);
    expect(terms({ bystanders: [-1, -1] }, { bystanders: [-1, -1] }).bystander).toBe(0);
  });
});
