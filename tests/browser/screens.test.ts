/** Every screen, at both sizes: no barrier that axe finds, and no text that did not come from the word files. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { join } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { barriers, overflows, unmarkedTexts } from "./looks.ts";
import { LAPTOP, openBrowser, Person, PHONE } from "./person.ts";
import type { Look } from "./person.ts";
import { ROUND } from "./play.ts";

let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer(await newPlace(), { BOT_PACE_MS: "30" });
});
afterEach(({ task }) => Person.allLeave(task.name, task.result?.state === "fail" ? "failed" : "passed"));
afterAll(async () => {
  await browser.close();
  await server.stop();
  forget(server);
});

/** The name under which the person of the tour sits: no letter in it, so that no text can hide in it. */
const NAME = "77";

/** Calls `look` on every screen of a game: door, lobby, brief, each phase with each tab, debrief. */
async function tour(wanted: Look, look: (screen: string, person: Person) => Promise<void>): Promise<void> {
  const person = await Person.atTheDoor(browser, server.url, wanted);
  const { page } = person;
  await look("door", person);
  await page.locator("main section").nth(2).getByRole("button").click();
  await look("door, opening a table", person);
  await page.locator("dialog[open] button.main").click();
  await page.locator(".lobby").waitFor();
  await look("lobby", person);
  // Somebody else who never is done keeps every phase open until it is skipped.
  const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
  const other = await join(server.url, code);
  await other.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "88" });
  await page.locator("#name").fill(NAME);
  await page.locator("button.seat.free").first().click();
  await page.locator(".brief .cover").click();
  await look("lobby with brief", person);
  await page.locator(".task .button.main").click();
  for (const phase of ROUND) {
    await person.reaches(phase);
    // The picture and the first words need a moment.
    await page.waitForTimeout(700);
    await look(phase, person);
    for (const tab of ["talk", "us", "them"]) {
      const button = page.locator(`.tab-${tab}`);
      if (!(await button.isVisible())) continue;
      await button.click();
      await look(`${phase}, ${tab}`, person);
    }
    if (phase === "talks") await negotiate(person, look);
    if (phase === "commit") await commit(person, look);
    await skip(person);
  }
  await person.reaches("situation");
  await control(person, "end");
  await person.reaches("debrief");
  await page.waitForTimeout(700);
  await look("debrief", person);
  expect(person.problems).toEqual([]);
  await person.leaves();
  await other.leave();
}

/** What opens in the talks: putting a promise together, asking to speak alone, sentences, the menu of a line. */
async function negotiate(
  person: Person,
  look: (screen: string, person: Person) => Promise<void>,
): Promise<void> {
  const { page } = person;
  const shown = (selector: string) => page.locator(selector).filter({ visible: true }).first();
  const open = async (selector: string, screen: string): Promise<void> => {
    await shown(selector).click();
    await look(`talks, ${screen}`, person);
  };
  if (await page.locator(".tab-do").isVisible()) await page.locator(".tab-do").click();
  await open(".word-new button", "a plain promise");
  await shown("dialog[open] .choices label >> nth=1").click();
  for (const step of await page.locator("dialog[open] .step-choice").all())
    await step.locator("label").nth(3).click();
  await look("talks, a bargain by name", person);
  await shown("dialog[open] .button.main").click();
  await shown(".given-one").waitFor();
  await page.locator(".tab-talk").click();
  await open(".more-channels", "whom to speak with alone");
  await shown("dialog[open] .seat-row").click();
  await shown(".request-waits").waitFor();
  await look("talks, waiting for a yes", person);
  await open(".say button.round", "sentences");
  await page.keyboard.press("Escape");
  await open(".line-more", "about a line");
  await shown("dialog[open] .line-choice button").click();
  await shown(".record-toggle").click();
  await look("talks, on the record", person);
}

async function commit(
  person: Person,
  look: (screen: string, person: Person) => Promise<void>,
): Promise<void> {
  const { page } = person;
  if (await page.locator(".tab-do").isVisible()) await page.locator(".tab-do").click();
  const main = page.locator("main");
  await main.locator("fieldset").nth(0).locator("label").first().click();
  await main.locator("fieldset").nth(1).locator("label").first().click();
  await main.locator(".task-control button").first().click();
  await page.locator(".policy").first().waitFor();
  await page.locator(".policy:not(.closed) label").first().click();
  await look("commit, answer", person);
  await page.locator(".bottom-control button.main").click();
  await page.locator(".put-down").waitFor();
  await look("commit, put down", person);
}

const skip = (person: Person): Promise<void> => control(person, "skip");

/** The host's controls, in whatever language: by their icons' order in the menu. */
async function control(person: Person, which: "skip" | "end"): Promise<void> {
  const { page } = person;
  if ((await page.locator(".host-bar").filter({ visible: true }).count()) === 0)
    await page.locator(".head button.round").last().click();
  const bar = page.locator(".host-bar").filter({ visible: true }).first();
  const buttons = bar.locator(".host-buttons button");
  const at = (await buttons.count()) - (which === "end" ? 1 : 2);
  await buttons.nth(at).click();
  if (which === "end") await buttons.nth(at).click();
  await page.keyboard.press("Escape");
}

test.each([
  ["phone, light", { size: PHONE }],
  ["laptop, dark", { size: LAPTOP, scheme: "dark" }],
] as const)("axe finds no barrier on any screen: %s", { timeout: 240_000 }, async (_, wanted) => {
  await tour(wanted, async (screen, { page }) => {
    expect.soft(await barriers(page), screen).toEqual([]);
    expect.soft(await overflows(page), screen).toEqual([]);
  });
});

test(
  "in the pseudo-language every text is marked, so none is in the code",
  { timeout: 240_000 },
  async () => {
    await tour({ size: PHONE, lang: "qps" }, async (screen, { page }) => {
      const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
      const allowed = code === "" ? [] : [code, code.split("").join(" ")];
      expect.soft(await unmarkedTexts(page, allowed), screen).toEqual([]);
      expect.soft(await overflows(page), screen).toEqual([]);
    });
  },
);
