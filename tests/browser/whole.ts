/** What every screen must be at any moment of any test. */
import { expect } from "vitest";
import { barriers, missingWords, overflows } from "./looks.ts";
import type { Person } from "./person.ts";

/** Nothing cut off, no key without words, no barrier, and nothing that went wrong behind it. */
export async function expectWhole(...people: readonly Person[]): Promise<void> {
  for (const { page } of people) expect.soft(await barriers(page), await page.title()).toEqual([]);
  await expectFit(...people);
}

/** The same but for barriers: for a screen that comes again with other numbers, which axe has seen. */
export async function expectFit(...people: readonly Person[]): Promise<void> {
  for (const { page, problems } of people) {
    expect.soft(await overflows(page), await page.title()).toEqual([]);
    expect.soft(await missingWords(page), await page.title()).toEqual([]);
    expect(problems).toEqual([]);
  }
}
