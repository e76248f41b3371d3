/** A team's strip and the field one writes in, with text at 200 per cent too: nothing cut, nothing under a keyboard. */
import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { covered, overflows } from "./looks.ts";
import { LAPTOP, Person, PHONE } from "./person.ts";
import { withBrowser, withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();
const large = withBrowser(32);
const plain = (): Browser => here.browser;

/** What is left of a screen when everything on it is twice as large. */
const half = ({ width, height }: typeof PHONE) => ({ width: width / 2, height: height / 2 });

test.each([
  ["text 200 %, phone", large, PHONE],
  ["zoom 200 %, laptop", plain, half(LAPTOP)],
  ["text as it is, phone", plain, PHONE],
] as const)("a team's strip, and what one writes while the keyboard is up: %s", async (_, browser, size) => {
  const ann = await Person.atTheDoor(browser(), here.url, { size });
  const { page } = ann;
  const code = await ann.opensTable([word("door.people", { size: 3 })]);
  await ann.sits("highmere.mayor", "Ann");
  const others = await Promise.all([join(here.url, code), join(here.url, code)]);
  for (const [at, other] of others.entries())
    await other.wish({ type: "takeSeat", seat: "highmere.mayor", name: ["Benedikta", "Cem"][at] ?? "" });
  await ann.press("lobby.start");
  await ann.reaches("situation");
  await page.getByText("Benedikta").filter({ visible: true }).first().waitFor();
  expect.soft(await overflows(page), "team strip").toEqual([]);
  expect.soft(await covered(page), "team strip").toEqual([]);
  await page.locator(".tab-talk").click();
  const field = page.locator("form.say textarea").filter({ visible: true });
  await field.click();
  // The keyboard of a phone takes near half of it, and the page is told (interactive-widget=resizes-content).
  await page.setViewportSize({ width: size.width, height: Math.round(size.height * 0.56) });
  // A browser brings the field into view as its keyboard comes up.
  await field.evaluate((one) => one.scrollIntoView({ block: "nearest" }));
  expect.soft(await covered(page), "writing").toEqual([]);
  const box = await field.boundingBox();
  expect
    .soft((box?.y ?? 0) + (box?.height ?? 0), "the field is above the keyboard")
    .toBeLessThanOrEqual(Math.round(size.height * 0.56) + 1);
  expect.soft(box?.y ?? -1, "the field is on the screen").toBeGreaterThanOrEqual(0);
  for (const other of others) await other.leave();
});
