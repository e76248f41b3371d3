import { expect, test } from "vitest";
import { mergeHistory, mergeYou } from "#client/net/sections.ts";
import type { Mine } from "#client/store.ts";
import { fixtureTable } from "./fixtures.ts";

const { talk: _talk, news: _news, ...whole } = fixtureTable("highmere.mayor").look().you;
const mine: Mine = whole;

test("a whole message replaces everything", () => {
  const merged = mergeYou(mine, {
    version: 1,
    whole: true,
    sections: { ...mine, asks: [] },
    gone: [],
    words: {},
  });
  expect(merged).toEqual({ ...mine, asks: [] });
});

test("only the sections that changed are replaced, and those that are gone are gone", () => {
  const merged = mergeYou(mine, {
    version: 1,
    whole: false,
    sections: { promises: [{ round: 1, from: "a", towards: "b", size: "small", fate: "standing" }] },
    gone: ["brief"],
    words: {},
  });
  expect(merged?.promises).toHaveLength(1);
  expect(merged?.us).toBe(mine.us);
  expect(merged && "brief" in merged).toBe(false);
  expect("brief" in mine).toBe(true);
});

test("a part that comes before anything whole is not shown", () => {
  expect(
    mergeYou(undefined, { version: 1, whole: false, sections: {}, gone: [], words: {} }),
  ).toBeUndefined();
});

test("what was said is appended once, whatever comes twice", () => {
  const said = (number: number) => ({
    number,
    round: 1,
    channel: "plenary" as const,
    seat: "a.b",
    text: "x",
  });
  const first = mergeHistory([], { whole: true, entries: [said(1), said(2)] });
  const second = mergeHistory(first, { whole: false, entries: [said(2), said(5)] });
  expect(second.map((entry) => entry.number)).toEqual([1, 2, 5]);
  expect(mergeHistory(second, { whole: true, entries: [said(7)] })).toEqual([said(7)]);
});
