/** A newcomer alone: through one round with the guide, hint by hint, to the names of what was lived; and once more from the menu. */
import { expect, test } from "vitest";
import { PHONE } from "./person.ts";
import { act, done, ROUND } from "./play.ts";
import type { Plan } from "./play.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

/** The first hint of each phase; a round may begin quietly. */
const HINTS = {
  situation: /^(situation|quiet)$/,
  caucus: /^caucus$/,
  talks: /^talks$/,
  commit: /^read$/,
  reveal: /^reveal$/,
  reckoning: /^inside$/,
} as const;

test("the guide leads through one round, names what was lived, goes for good, and comes when asked", async () => {
  const ida = await here.comes({ size: PHONE });
  await ida.triesAlone();
  await ida.press("lobby.start");
  const strip = ida.page.locator(".guide");
  const plan: Plan = { group: "highmere", towards: "saltreach", reading: "afraid" };
  for (const phase of ROUND) {
    await ida.reaches(phase);
    // Phase and asks come to the page one after the other: the hint is right once both are there.
    await expect.poll(() => strip.getAttribute("data-hint"), { timeout: 20_000 }).toMatch(HINTS[phase]);
    // It comes within a region that was there before it, or nobody who listens would hear it.
    expect(await strip.evaluate((one) => one.parentElement?.getAttribute("aria-live"))).toBe("polite");
    if (phase === "reveal") await strip.getByRole("button", { name: word("guide.gotIt") }).click();
    await act(ida, phase, plan);
    if (phase !== "reckoning") await done(ida, phase);
  }
  const last = ida.page.locator('.guide[data-hint="knot"]');
  await last.getByRole("button", { name: word("concept.securityDilemma.name") }).click();
  await ida.page.locator("dialog[open]").getByText(word("concept.securityDilemma.text")).waitFor();
  await ida.page.keyboard.press("Escape");
  await last.getByRole("button", { name: word("guide.end") }).click();
  await strip.waitFor({ state: "detached" });

  await done(ida, "reckoning");
  await ida.reaches("situation");
  expect(await strip.count()).toBe(0);
  await ida.press("table.menu");
  await ida.press("guide.again");
  await strip.waitFor();
  await ida.press("guide.skip");
  await strip.waitFor({ state: "detached" });
  expect(ida.problems).toEqual([]);
}, 240_000);
