/** What a payoff matrix says. */
import { expect, test } from "vitest";
import { dominant, ranking } from "#shared/lab/dominance.ts";

test("a row that is never worse and somewhere better dominates", () => {
  expect(
    dominant([
      [3, 5],
      [2, 4],
    ]),
  ).toEqual([0]);
});

test("rows that are each better somewhere do not", () => {
  expect(
    dominant([
      [3, 1],
      [1, 3],
    ]),
  ).toEqual([]);
});

test("rows that differ by luck alone do not", () => {
  expect(
    dominant([
      [3, 3.2],
      [3.1, 3],
    ]),
  ).toEqual([]);
});

test("means rank the rows", () => {
  expect(
    ranking(
      ["a", "b"],
      [
        [1, 2],
        [4, 4],
      ],
    ).map(({ name, mean }) => [name, mean]),
  ).toEqual([
    ["b", 4],
    ["a", 1.5],
  ]);
});
