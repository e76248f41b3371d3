/** Equation 7: what office can pay for, who gains by a naming, when a government falls. */
import { describe, expect, test } from "vitest";
import {
  meanFear,
  meanTrust,
  namingIncome,
  priceTerms,
  settleOffice,
} from "#shared/rules/theory/politics.ts";
import { total, type GroupActs, type World } from "#shared/rules/theory/world.ts";
import {
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

describe("the price of a policy", () => {
  const price = (stance: number, mandate: number, petitioned = false, tradition = false) =>
    total(
      priceTerms(model, withMandate(mandate), { of: NORTH, towards: SOUTH, stance, petitioned, tradition }),
    );

  test("is five times the squared distance between its stance and the mandate", () => {
    expect(price(0.5, 0)).toBeCloseTo(1.25, 10);
    expect(price(0.5, -0.5)).toBeCloseTo(5, 10);
    expect(price(0.5, 0.5)).toBeCloseTo(0, 10);
  });

  test("so what is dear to a closed people is cheap to an open one, and the other way round", () => {
    expect(price(0.8, 0.6)).toBeLessThan(price(0.8, -0.6));
    expect(price(-0.8, -0.6)).toBeLessThan(price(-0.8, 0.6));
  });

  test("two half steps cost less than the whole", () => {
    expect(2 * price(0.4, 0)).toBeLessThan(price(0.8, 0));
  });

  test("a petition takes off three tenths", () => {
    expect(price(0.5, 0, true)).toBeCloseTo(1.25 * 0.7, 10);
  });

  test("what a tradition can be told from is a little cheaper", () => {
    expect(price(0.5, 0, false, true)).toBeCloseTo(1.25 * 0.85, 10);
  });

  test("toward each of two neighbours it is half", () => {
    const terms = priceTerms(threeModel, threeWorld, {
      of: 0,
      towards: 1,
      stance: 0.5,
      petitioned: false,
      tradition: false,
    });
    expect(total(terms)).toBeCloseTo(0.625, 10);
  });
});

describe("naming", () => {
  const income = (naming: number, security: number, weight = 1) =>
    namingIncome(model, { ...world, security: [security, 50] }, NORTH, naming, weight);

  test("a threat pays where there is fear; without it, it is crying wolf", () => {
    expect(income(-1, 0)).toBeCloseTo(1.6 * (Math.sqrt(0.5) - 0.4), 10);
    expect(income(-1, 90)).toBeLessThan(0);
  });

  test("shared misfortune pays exactly where a threat does not", () => {
    for (const security of [0, 50, 90]) expect(income(1, security)).toBeCloseTo(-income(-1, security), 10);
  });

  test("a problem to manage costs and brings nothing; nor does naming where there was nothing", () => {
    expect(income(0, 20)).toBeCloseTo(0, 10);
    expect(income(-1, 20, 0)).toBeCloseTo(0, 10);
  });
});

describe("a round in office", () => {
  const settle = (
    north: Partial<GroupActs>,
    more: {
      readonly capital?: number;
      readonly rival?: number;
      readonly change?: number;
      readonly namable?: number;
    } = {},
  ) => {
    const there: World = {
      ...world,
      capital: [
        { government: more.capital ?? 6, rival: more.rival ?? 6 },
        { government: 6, rival: 6 },
      ],
    };
    return settleOffice(
      model,
      there,
      groupActs(NORTH, {}, { frames: { government: 1, rival: 0, entrepreneurs: [2, 2] }, ...north }),
      draws({ namable: [more.namable ?? 0, 0] }),
      { group: NORTH, shares: world.shares[NORTH] ?? [], securityChange: more.change ?? 0 },
    );
  };

  test("office brings half a point, and three times the share of the story it stands for", () => {
    expect(settle({}).after).toEqual({ government: 6 + 0.5 + 1.5, rival: 6 + 0.25 + 0.375 });
  });

  test("safety delivered pays, safety lost costs", () => {
    expect(settle({}, { change: 10 }).government.delivered).toBe(3);
    expect(settle({}, { change: -10 }).government.delivered).toBe(-3);
  });

  test("cards are paid for, toward all together", () => {
    expect(settle({ price: [0, 2.5] }).after.government).toBe(8 - 2.5);
  });

  test("a rival presses by the support of its own story, and pays for attacking", () => {
    const attacked = settle({ pressure: -1, pressureCost: 1 });
    expect(attacked.government.rival).toBeCloseTo(-1.5 * 0.25, 10);
    expect(attacked.rival.pressure).toBe(-1);
    expect(settle({ pressure: 1 }).government.rival).toBeCloseTo(1.5 * 0.25, 10);
  });

  test("entrepreneurs push as far as the micro level is heard and their story is followed", () => {
    const against = [{ confidence: -1, frame: 2 }];
    expect(settle({ movement: against }).government.movement).toBeCloseTo(-3 * 0.5 * 0.25, 10);
    const divided = [...against, { confidence: 1, frame: 2 }];
    expect(settle({ movement: divided }).government.movement).toBe(0);
  });

  test("citizens, promises, a new story and a petition passed over all count", () => {
    const { government } = settle({
      confidence: -0.5,
      promises: [undefined, "broken"],
      frameChanged: { government: true, rival: true },
      petitionIgnored: true,
    });
    expect(government).toMatchObject({ citizens: -0.3, promise: -1, frameChange: -0.5, petition: -0.4 });
  });

  test("no office holds more than twelve", () => {
    expect(settle({}, { capital: 12, change: 20 }).after.government).toBe(12);
    expect(settle({}, { rival: 12 }).after.rival).toBe(12);
  });

  test("the reasons sum to the change, when nobody fell and nothing was capped", () => {
    const settled = settle({
      price: [0, 1.3],
      pressure: -1,
      confidence: 0.5,
      movement: [{ confidence: 1, frame: 2 }],
    });
    expect(settled.fell).toBe(false);
    expect(total(settled.government)).toBeCloseTo(settled.after.government - 6, 10);
    expect(total(settled.rival)).toBeCloseTo(settled.after.rival - 6, 10);
  });

  test("at nothing left the government falls, and the rival enters with at least six", () => {
    const fallen = settle({ price: [0, 5] }, { capital: 1 });
    expect(fallen.fell).toBe(true);
    expect(fallen.after.government).toBeGreaterThanOrEqual(6);
    expect(fallen.after.rival).toBe(3);
    expect(settle({ price: [0, 5] }, { capital: 1, rival: 10 }).after.government).toBeGreaterThan(10);
  });

  test("with anything left it stays", () => {
    expect(settle({ price: [0, 2.9] }, { capital: 1 }).fell).toBe(false);
    expect(settle({ price: [0, 3] }, { capital: 1 }).fell).toBe(true);
  });
});

test("fear and trust of a group are means over its neighbours", () => {
  const uneven = {
    ...threeWorld,
    trust: [
      [1, 1, 0],
      [0.5, 1, 0.5],
      [0.5, 0.5, 1],
    ],
  };
  expect(meanTrust(threeModel, uneven, 0)).toBe(0.5);
  expect(meanFear(threeModel, uneven, 0)).toBeCloseTo(Math.sqrt(0.5) / 2, 10);
  expect(meanFear(model, { ...world, trust: pairs(0.5) }, NORTH)).toBe(0.5);
});
