/** Equation 2, the first lemma: what a group takes the other's acts to mean. */
import { describe, expect, test } from "vitest";
import { ambiguity, matchedContact, perceive } from "#shared/rules/theory/perception.ts";
import { fear } from "#shared/rules/theory/fear.ts";
import type { Draws, GroupActs, Model, Vector, World } from "#shared/rules/theory/world.ts";
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
  world,
} from "./still.ts";

/** What north sees of south's policy. */
function seen(
  south: Partial<Vector>,
  more: {
    readonly world?: World;
    readonly draws?: Partial<Draws>;
    readonly north?: Partial<GroupActs>;
    readonly southElse?: Partial<GroupActs>;
    readonly policy?: Partial<Vector>;
  } = {},
) {
  const did = acts(more.policy, south, { north: more.north ?? {}, south: more.southElse ?? {} });
  return perceive(model, more.world ?? world, did, draws(more.draws), NORTH, SOUTH);
}

describe("ambiguity", () => {
  test("guard is read as a threat only as far as acts are ambiguous", () => {
    expect(seen({ guard: 1 }).meaning).toBeCloseTo(-1.3 * 0.4, 10);
    expect(seen({ guard: 1 }, { world: { ...world, ambiguity: 0 } }).meaning).toBeCloseTo(0, 10);
    expect(seen({ guard: 1 }, { world: { ...world, norms: pairs(1) } }).meaning).toBeCloseTo(0, 10);
  });

  test("norms and contact clear the fog", () => {
    expect(ambiguity(model, world, NORTH, SOUTH, 0)).toBeCloseTo(0.4, 10);
    expect(ambiguity(model, { ...world, norms: pairs(0.5) }, NORTH, SOUTH, 0)).toBeCloseTo(0.2, 10);
    expect(ambiguity(model, world, NORTH, SOUTH, 1)).toBeCloseTo(0.4 * 0.7, 10);
  });

  test("contact is what both sides make of it", () => {
    const contact = (...did: Parameters<typeof acts>) =>
      matchedContact(model, world, acts(...did), draws(), NORTH, SOUTH);
    expect(contact({ contact: 0.6 }, { contact: 0.2 })).toBe(0.2);
    expect(contact({ contact: 0.6 })).toBe(0);
    const run = { programmes: [true, true] };
    expect(contact({}, {}, { north: run })).toBe(0);
    expect(contact({}, {}, { north: run, south: run })).toBeCloseTo(0.6 * 0.5, 10);
  });
});

describe("expectation", () => {
  test("what is unclear is read through the trust there was", () => {
    const read = (trust: number) => seen({}, { world: { ...world, trust: pairs(trust) } }).meaning;
    expect([read(0.5), read(1), read(0)].map((one) => Number(one.toFixed(6)))).toEqual([0, 0.24, -0.24]);
  });

  test("chance blurs what is ambiguous, and nothing else", () => {
    const noise = [
      [0, 1],
      [0, 0],
    ];
    expect(seen({}, { draws: { noise } }).meaning).toBeCloseTo(0.6 * 0.4, 10);
    expect(seen({}, { draws: { noise }, world: { ...world, ambiguity: 0 } }).meaning).toBe(0);
  });

  test("a meaning lies between a threat and a kindness, at most whole", () => {
    expect(seen({ adopt: 1 }, { world: { ...world, trust: pairs(0.98) } }).meaning).toBe(1);
    expect(
      seen(
        { exploit: 1, guard: 1 },
        {
          draws: {
            found: [
              [false, true],
              [false, false],
            ],
          },
        },
      ).meaning,
    ).toBe(-1);
  });
});

describe("what can be seen", () => {
  test("service is seen as it is", () => {
    expect(seen({ adopt: 0.6 }).terms.served).toBe(0.6);
  });

  test("in fog neither service nor guard is seen, only expected", () => {
    const { terms } = seen(
      { adopt: 0.6, guard: 0.9 },
      {
        draws: {
          observed: [
            [true, false],
            [true, true],
          ],
        },
      },
    );
    expect([terms.served, terms.guardSeen]).toEqual([0, 0]);
  });

  test("a covert act that nobody finds teaches nothing", () => {
    const still = seen({});
    expect(seen({ exploit: 0.9, guard: 0.2, covert: true }).meaning).toBeCloseTo(still.meaning, 10);
  });

  test("a covert act that is found is a scandal, and its guard is seen then too", () => {
    const { terms } = seen(
      { exploit: 0.9, guard: 0.2, covert: true },
      {
        draws: {
          found: [
            [false, true],
            [false, false],
          ],
        },
      },
    );
    expect(terms.scandal).toBeCloseTo(-1.3 * 0.9, 10);
    expect(terms.guardSeen).toBeCloseTo(-1.3 * 0.4 * 0.2, 10);
  });

  test("a broken promise weighs, if it could be seen", () => {
    const southElse: Partial<GroupActs> = { promises: ["broken", undefined] };
    expect(seen({}, { southElse }).terms.promiseBroken).toBe(-0.35);
    const fog = {
      observed: [
        [true, false],
        [true, true],
      ],
    };
    expect(seen({}, { southElse, draws: fog }).terms.promiseBroken).toBe(0);
  });
});

describe("incidents and their naming", () => {
  const hit = {
    incident: [
      [0, 1],
      [0, 0],
    ],
  };
  const weight = (north: Partial<GroupActs> = {}, there: World = world) =>
    seen({}, { draws: hit, north, world: there }).terms.incident;

  test("an incident is suspected as far as acts are ambiguous and the others seem of one piece", () => {
    // 1.6 x .4 x (.5 + .5) x .8, without past enmity.
    expect(weight()).toBeCloseTo(-1.6 * 0.4 * 0.8, 10);
    expect(weight({}, { ...world, ambiguity: 0 })).toBeCloseTo(0, 10);
  });

  test("past enmity makes it worse", () => {
    const enmity = perceive({ ...model, enmity: 1 }, world, acts(), draws(hit), NORTH, SOUTH);
    expect(enmity.terms.incident).toBeCloseTo(weight() * 2, 10);
  });

  test("a threat named makes it larger, shared misfortune smaller; the government's word counts more", () => {
    const threat = weight({ naming: { government: -1, rival: -1 } });
    const shared = weight({ naming: { government: 1, rival: 1 } });
    expect(threat).toBeCloseTo(weight() * 1.8, 10);
    expect(shared).toBeCloseTo(weight() * 0.2, 10);
    expect(weight({ naming: { government: -1, rival: 0 } })).toBeLessThan(
      weight({ naming: { government: 0, rival: -1 } }),
    );
  });

  test("internalised trust takes most of it away", () => {
    expect(weight({}, { ...world, depth: pairs(1) })).toBeCloseTo(weight() * 0.25, 10);
  });

  test("a front page makes it larger, a buried story smaller", () => {
    expect(weight({ loudness: 1.5 })).toBeCloseTo(weight() * 1.5, 10);
    expect(weight({ loudness: 0.5 })).toBeCloseTo(weight() * 0.5, 10);
  });
});

describe("fear", () => {
  test("is what is left where neither trust nor safety is", () => {
    const at = (trust: number, security: number) =>
      fear({ ...world, trust: pairs(trust), security: [security, 50] }, NORTH, SOUTH);
    expect([at(0.5, 50), at(0, 0), at(1, 0), at(0, 100)]).toEqual([0.5, 1, 0, 0]);
  });
});

describe("a broker", () => {
  const EAST = 2;
  const able: Model = { ...threeModel, broker: [0, 0, 1] };
  const meeting = (contact: readonly number[], broker = able) =>
    matchedContact(
      broker,
      threeWorld,
      contact.map((one, own) => groupActs(own, { contact: one }, {}, 3)),
      draws({}, 3),
      NORTH,
      SOUTH,
    );
  const { broker } = threeModel.parameters;

  test("whom both sides meet adds to what they make of contact, by as much as it met both", () => {
    expect(meeting([0.4, 0.4, 0.4])).toBeCloseTo(0.4 * (1 + broker * 0.4), 10);
    expect(meeting([0.4, 0.4, 0.2])).toBeCloseTo(0.4 * (1 + broker * 0.2), 10);
  });

  test("cannot do it for them, nor alone, nor if it cannot stand between", () => {
    expect(meeting([0.4, 0, 0.4])).toBe(0);
    expect(meeting([0.4, 0.4, 0])).toBe(0.4);
    expect(meeting([0.4, 0.4, 0.4], threeModel)).toBe(0.4);
    // It stands between others, not between itself and somebody.
    const acts3 = [0.4, 0.4, 0.4].map((one, own) => groupActs(own, { contact: one }, {}, 3));
    expect(matchedContact(able, threeWorld, acts3, draws({}, 3), NORTH, EAST)).toBe(0.4);
  });
});
