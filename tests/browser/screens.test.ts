/**
 * Every screen, in light and dark: no barrier that axe finds, nothing that moves for whoever asked for no motion, no text
 * that did not come from the word files; and at 200 per cent, by zoom or by the text set in the browser, on a tablet and
 * on a phone held sideways, nothing cut, nothing sideways, nothing under what sticks.
 */
import { expect, test } from "vitest";
import { barriers, covered, motions, overflows, unmarkedTexts } from "./looks.ts";
import { LANDSCAPE, LAPTOP, Person, PHONE, TABLET } from "./person.ts";
import { atBoth, tour } from "./tour.ts";
import type { LookAt } from "./tour.ts";
import { withBrowser, withServer } from "./withServer.ts";

const here = withServer();
const large = withBrowser(32);

const fits: LookAt = async (screen, { page }) => {
  expect.soft(await overflows(page), screen).toEqual([]);
  expect.soft(await covered(page), screen).toEqual([]);
};
const hasNoBarrier: LookAt = async (screen, { page }) => {
  expect.soft(await barriers(page), screen).toEqual([]);
  if (isNew(screen)) expect.soft(await motions(page), screen).toEqual([]);
  expect.soft(await overflows(page), screen).toEqual([]);
};

/** A tab looks the same in every phase: once is enough. */
const isNew = (screen: string): boolean => !/^(?!situation).*, (talk|us|them)$/.test(screen);
const turned: LookAt = async (screen, { page }) => {
  if (!isNew(screen)) return;
  for (const [name, size] of [
    ["tablet", TABLET],
    ["held sideways", LANDSCAPE],
  ] as const) {
    await page.setViewportSize(size);
    expect.soft(await overflows(page), `${screen}, ${name}`).toEqual([]);
  }
};

/** What is left of a screen when everything on it is twice as large. */
const half = ({ width, height }: typeof PHONE) => ({ width: width / 2, height: height / 2 });

test.each([
  ["phone, light", PHONE, "light"],
  ["laptop, dark", LAPTOP, "dark"],
] as const)(
  "axe finds no barrier on any screen, and each holds at a zoom of 200 %%: %s",
  { timeout: 480_000 },
  async (_, size, scheme) => {
    const person = await here.comes({ size: half(size), scheme });
    const look = atBoth([half(size), (screen, one) => fits(`${screen}, zoomed`, one)], [size, hasNoBarrier]);
    await tour(person, here.url, look);
  },
);

test("every screen holds with text of 200 %, on a phone and on a laptop", { timeout: 240_000 }, async () => {
  const person = await Person.atTheDoor(large(), here.url, { size: PHONE });
  const look = atBoth(
    [PHONE, (screen, one) => fits(`${screen}, phone`, one)],
    [LAPTOP, (screen, one) => fits(`${screen}, laptop`, one)],
  );
  await tour(person, here.url, look);
});

test(
  "in the pseudo-language every text is marked, so none is in the code, and long words fit a tablet and a phone held sideways",
  { timeout: 240_000 },
  async () => {
    const person = await here.comes({ size: PHONE, lang: "qps" });
    await tour(person, here.url, async (screen, one) => {
      const { page } = one;
      const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
      const allowed = code === "" ? [] : [code, code.split("").join(" ")];
      expect.soft(await unmarkedTexts(page, allowed), screen).toEqual([]);
      expect.soft(await overflows(page), screen).toEqual([]);
      await turned(screen, one);
      await page.setViewportSize(PHONE);
    });
  },
);
