/** Equation 3: trust is learnt in small steps and at a risk. */
import { describe, expect, test } from "vitest";
import { betrayed, explainLesson, learn, TRUST_LEAST, TRUST_MOST } from "#shared/rules/theory/trust.ts";
import { total, type GroupActs, type Vector } from "#shared/rules/theory/world.ts";
import { acts, model, NORTH, pairs, SOUTH, vector, world } from "./still.ts";

interface Lesson {
  readonly meaning: number;
  readonly trust?: number;
  readonly depth?: number;
  readonly contact?: number;
  readonly found?: boolean;
  readonly own?: Partial<Vector>;
  readonly theirs?: Partial<Vector>;
  readonly theirsElse?: Partial<GroupActs>;
}

/** What north learns about south. */
function lesson(given: Lesson) {
  const { trust = 0.5, depth = 0, contact = 0, found = false } = given;
  const there = { ...world, trust: pairs(trust), depth: pairs(depth) };
  const did = acts(given.own, given.theirs, { south: given.theirsElse ?? {} });
  const none = {
    expectation: 0,
    guardSeen: 0,
    scandal: 0,
    incident: 0,
    corrected: 0,
    promiseBroken: 0,
    contact: 0,
    rulesKept: 0,
  };
  const perceived = {
    meaning: given.meaning,
    seen: true,
    terms: { ...none, served: given.meaning, noise: 0 },
  };
  const learnt = learn(model, there, did, perceived, { of: NORTH, towards: SOUTH, contact, found });
  return { ...explainLesson(learnt, trust), change: learnt.after - trust };
}

describe("good news", () => {
  test("raises trust by .85 of what is believed, where there is nothing at stake by three tenths of that", () => {
    expect(lesson({ meaning: 0.4, own: { expose: 1 } }).change).toBeCloseTo(0.85 * 0.4 * 0.5, 10);
    expect(lesson({ meaning: 0.4 }).change).toBeCloseTo(0.85 * 0.3 * 0.4 * 0.5, 10);
  });

  test("a gesture far beyond expectation is partly disbelieved", () => {
    const wary = (meaning: number) => lesson({ meaning, trust: 0.2 }).change;
    expect(wary(0.5)).toBeGreaterThan(wary(0.3));
    expect(wary(1)).toBe(wary(0.5));
    expect(lesson({ meaning: 1, trust: 0.2 }).terms.credulity).toBeCloseTo(-100 * 0.85 * 0.3 * 0.8 * 0.5, 10);
  });

  test("small steps lead further than one leap of the same size", () => {
    let stepped = 0.2;
    for (const meaning of [0.3, 0.4, 0.5]) stepped = lesson({ meaning, trust: stepped }).after;
    expect(stepped).toBeGreaterThan(lesson({ meaning: 1, trust: 0.2 }).after);
  });

  test("the human factor: contact speeds learning by half", () => {
    expect(lesson({ meaning: 0.4, contact: 1 }).change).toBeCloseTo(
      lesson({ meaning: 0.4 }).change * 1.5,
      10,
    );
  });

  test("a promise kept speeds it a little", () => {
    const kept = lesson({ meaning: 0.4, theirsElse: { promises: ["kept", undefined] } }).change;
    expect(kept).toBeCloseTo(lesson({ meaning: 0.4 }).change * 1.15, 10);
  });

  test("the more there is, the less there is to add", () => {
    const at = (trust: number) => lesson({ meaning: 0.3, trust }).change;
    expect(at(0.3)).toBeGreaterThan(at(0.6));
    expect(at(0.6)).toBeGreaterThan(at(0.9));
  });
});

describe("bad news", () => {
  test("costs the more, the more there was to lose", () => {
    const at = (trust: number) => lesson({ meaning: -0.5, trust }).change;
    expect(at(0.5)).toBeCloseTo(-0.9 * 0.3 * 0.85 * 0.5, 10);
    expect(at(0.8)).toBeLessThan(at(0.5));
  });

  test("exposure makes this lesson larger too", () => {
    expect(lesson({ meaning: -0.5, own: { expose: 1 } }).change).toBeCloseTo(
      lesson({ meaning: -0.5 }).change / 0.3,
      10,
    );
  });

  test("internalised trust absorbs three quarters of it", () => {
    expect(lesson({ meaning: -0.5, depth: 1 }).change).toBeCloseTo(lesson({ meaning: -0.5 }).change / 4, 10);
  });

  test("but not of a betrayal", () => {
    const caught: Lesson = { meaning: -1, found: true, own: { expose: 0.5 }, theirs: { exploit: 0.9 } };
    expect(lesson({ ...caught, depth: 1 })).toMatchObject({ betrayed: true });
    expect(lesson({ ...caught, depth: 1 }).change).toBe(lesson(caught).change);
  });
});

describe("betrayal", () => {
  test("is an exploit that was found, by somebody who lay open", () => {
    const caught = (found: boolean, exploit: number, expose: number) =>
      betrayed(vector({ exploit }), vector({ expose }), found);
    expect(caught(true, 0.9, 0.5)).toBe(true);
    expect(caught(false, 0.9, 0.5)).toBe(false);
    expect(caught(true, 0.9, 0)).toBe(false);
    expect(caught(true, 0, 0.5)).toBe(false);
  });
});

describe("bounds and reasons", () => {
  test("nobody is ever wholly trusted or wholly written off", () => {
    expect(lesson({ meaning: -1, trust: TRUST_LEAST, own: { expose: 1 } }).after).toBe(TRUST_LEAST);
    expect(
      lesson({ meaning: 1, trust: TRUST_MOST, contact: 1, own: { expose: 1 } }).after,
    ).toBeLessThanOrEqual(TRUST_MOST);
  });

  test("the reasons, in hundredths, sum to the change", () => {
    const cases: readonly Lesson[] = [
      { meaning: 0.4 },
      { meaning: 1, trust: 0.1 },
      { meaning: -1, trust: 0.05, own: { expose: 1 } },
      { meaning: 1, trust: 0.97, own: { expose: 1 } },
    ];
    for (const one of cases) {
      const { terms, change } = lesson(one);
      expect(total(terms)).toBeCloseTo(100 * change, 9);
    }
  });
});
