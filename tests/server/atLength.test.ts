/** The short forms of what needs no server of its own; `npm run chaos -- --full` does the same at length. */
import { expect, test } from "vitest";
import { guess } from "../chaos/guesses.ts";
import { tapForSeats } from "../chaos/seats.ts";
import { thrice } from "../chaos/thrice.ts";
import { tear } from "../chaos/torn.ts";

test("a write-ahead file cut or turned anywhere: whole events from the first on, and always opened", async () => {
  const torn = await tear(60);
  expect(torn).toMatchObject({ refused: 0, wrong: 0 });
  expect(torn.found).toEqual(new Set([0, 1, 2, 3]));
});

test("every command three times, late and out of order: the same game as once", async () => {
  const all = await thrice(10);
  expect(all.different).toBe(0);
  expect(all.granted).toBeGreaterThan(1000);
});

test("twenty thousand guesses from a hundred addresses: ten a minute of each are looked up, none gets in", async () => {
  expect(await guess(20_000)).toEqual({ guesses: 20_000, minutes: 2, heard: 2000, in: 0 });
});

test("two hundred people tap for seats at once, three times in another order: one each", async () => {
  const { late, ...rest } = await tapForSeats(3);
  expect(rest).toEqual({ trials: 3, people: 200, double: 0, without: 0, strange: 0 });
  expect(late).toBeGreaterThan(0);
});
