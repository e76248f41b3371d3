/** The arithmetic of charts, and that their cloth is the picture's. */
import { readFileSync } from "node:fs";
import { array, assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { apart, linear, roundDomain, ticks } from "#client/charts/scale.ts";
import { stacked } from "#client/charts/stream.tsx";
import { TRIBES } from "#client/picture/palette.ts";
import { wearers } from "#client/screens/reckoning/coats.tsx";
import { FRAME_KINDS } from "#shared/rules/terms.ts";

test("a scale maps ends to ends, and a domain of no width to the middle", () => {
  const y = linear([0, 100], [200, 0]);
  expect([y(0), y(50), y(100)]).toEqual([200, 100, 0]);
  expect(linear([5, 5], [0, 10])(5)).toBe(5);
});

test("a domain is round, wide enough, and inside its bounds", () => {
  assert(
    property(array(double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (values) => {
      const [low, high] = roundDomain(values, 30, [0, 100]);
      expect(low % 10).toBe(0);
      expect(high % 10).toBe(0);
      expect(high - low).toBeGreaterThanOrEqual(30);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
    }),
  );
  expect(ticks([20, 60], 20)).toEqual([20, 40, 60]);
});

test("labels keep their distance and their order", () => {
  assert(
    property(array(double({ min: 0, max: 300, noNaN: true }), { maxLength: 4 }), (wanted) => {
      const placed = apart(wanted, 40, 0, 300);
      const sorted = placed.toSorted((a, b) => a - b);
      sorted.forEach((one, index) => {
        const next = sorted[index + 1];
        if (next !== undefined) expect(next - one).toBeGreaterThanOrEqual(40 - 1e-9);
      });
      expect(Math.max(0, ...placed)).toBeLessThanOrEqual(300);
    }),
  );
});

test("layers lie on each other and fill the hundred", () => {
  const heights = stacked([
    { id: "a", label: "a", weave: 0, shares: [0.25, 0.5] },
    { id: "b", label: "b", weave: 1, shares: [0.75, 0.5] },
  ]);
  expect(heights).toEqual([
    [
      [0, 25],
      [0, 50],
    ],
    [
      [25, 100],
      [50, 100],
    ],
  ]);
});

test("a hundred people, and only newcomers to a story count as changed", () => {
  const crowd = wearers([
    { frame: "a", weave: 0, before: 60, after: 55 },
    { frame: "b", weave: 1, before: 40, after: 45 },
  ]);
  expect(crowd).toHaveLength(100);
  expect(crowd.filter((one) => one.fresh)).toHaveLength(5);
  expect(crowd.filter((one) => one.fresh).every((one) => one.weave === 1)).toBe(true);
});

test("charts wear the coats of the picture", () => {
  const css = readFileSync(new URL("../../client/style/coats.css", import.meta.url), "utf8");
  TRIBES.forEach((tribe, group) => {
    const rule = css.slice(css.indexOf(`[data-group="${group}"]`)).split("}")[0] ?? "";
    FRAME_KINDS.forEach((kind, place) => {
      const coat = tribe.coats[kind];
      expect(rule).toContain(`--cloth-${place}: ${coat.cloth.toLowerCase()};`);
      expect(rule).toContain(`--thread-${place}: ${coat.thread.toLowerCase()};`);
    });
  });
});
