/** Slow common stocks: what policies put in arrives late, and harms people where it goes too far. */
import { describe, expect, test } from "vitest";
import { advanceCounters, counterHarm, counterIncidents, flowShare } from "#shared/rules/theory/counters.ts";
import type { CounterRule, World } from "#shared/rules/theory/world.ts";
import { model, NO_FLOWS, NORTH, SOUTH, world } from "./still.ts";

const trade: CounterRule = {
  most: 10,
  drift: 0,
  lag: 2,
  below: -Infinity,
  above: 4,
  security: [-2, 0],
  incidents: 0.1,
};
const withRule = (rule: Partial<CounterRule>) => ({ ...model, counters: [{ ...trade, ...rule }] });

describe("a counter with a lag", () => {
  test("gets what policies did only after the lag, and loses nothing on the way", () => {
    let now: World = { ...world, counters: [1], pending: [[0, 0]] };
    const levels: number[] = [];
    for (const later of [3, 1, 0, 0]) {
      now = { ...now, ...advanceCounters(withRule({}), now, { now: [0], later: [later] }) };
      levels.push(now.counters[0] ?? NaN);
    }
    expect(levels).toEqual([1, 1, 4, 5]);
  });

  test("gets what an incident does at once", () => {
    const after = advanceCounters(
      withRule({}),
      { ...world, counters: [1], pending: [[0, 0]] },
      { now: [2], later: [5] },
    );
    expect(after).toEqual({ counters: [3], pending: [[0, 5]] });
  });

  test("without a lag everything counts at once, within its bounds", () => {
    const at = (level: number, later: number) =>
      advanceCounters(
        withRule({ lag: 0, drift: -1 }),
        { ...world, counters: [level], pending: [[]] },
        { now: [0], later: [later] },
      ).counters[0];
    expect([at(5, 2), at(0, 0), at(10, 9)]).toEqual([6, 0, 10]);
  });
});

describe("the harm of a counter", () => {
  const harm = (level: number, rule: Partial<CounterRule> = {}) =>
    [NORTH, SOUTH].map((group) => counterHarm(withRule(rule), { ...world, counters: [level] }, group));

  test("begins above its level, and only for those it harms", () => {
    expect([harm(4), harm(5)]).toEqual([
      [0, 0],
      [-2, 0],
    ]);
  });

  test("or below its level", () => {
    const dry = { below: 3, above: Infinity, security: [-4, -4] };
    expect([harm(3, dry), harm(2, dry)]).toEqual([
      [0, 0],
      [-4, -4],
    ]);
  });

  test("makes suspicious incidents likelier while it lasts", () => {
    const more = (level: number) => counterIncidents(withRule({}), { ...world, counters: [level] });
    expect([more(4), more(4.5)]).toEqual([0, 0.1]);
  });
});

test("a scenario without counters has none to advance", () => {
  expect(advanceCounters({ ...model, counters: [] }, world, NO_FLOWS)).toEqual({ counters: [], pending: [] });
});

test("what a group plays toward each of several is together one policy to a stock", () => {
  expect([2, 3, 4].map((groups) => flowShare(groups) * (groups - 1))).toEqual([1, 1, 1]);
});
