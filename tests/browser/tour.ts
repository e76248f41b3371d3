/** A tour of every screen, for whoever wants to look at each: at any size, in any language. */
import { expect } from "vitest";
import { join } from "../support/person.ts";
import type { Person as Wired } from "../support/person.ts";
import type { Person } from "./person.ts";
import { ROUND } from "./play.ts";
import { holdLine, lookAround, lookForNoTable, lookWithoutLine } from "./around.ts";

/** The name under which the person of the tour sits: no letter in it, so that no text can hide in it. */
const NAME = "77";

/** Called on every screen. */
export type LookAt = (screen: string, person: Person) => Promise<void>;

type Size = Readonly<Record<"width" | "height", number>>;

/** The same screen looked at twice, at the size the tour is walked in and at another: what is there is there in both. */
export function atBoth([own, walks]: readonly [Size, LookAt], [other, too]: readonly [Size, LookAt]): LookAt {
  return async (screen, person) => {
    await walks(screen, person);
    await person.page.setViewportSize(other);
    await too(screen, person);
    await person.page.setViewportSize(own);
  };
}

/** Leads somebody at the door through every screen of a game: lobby, brief, each phase with each tab, debrief. */
export async function tour(person: Person, url: string, look: LookAt): Promise<void> {
  const { page } = person;
  const line = await holdLine(person);
  await look("door", person);
  await page.locator("main section").nth(2).getByRole("button").last().click();
  await look("door, opening a table", person);
  await page.locator("dialog[open] button.main").click();
  await page.locator(".lobby").waitFor();
  await look("lobby", person);
  // Somebody else who never is done keeps every phase open until it is skipped.
  const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
  const other = await join(url, code);
  await other.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "88" });
  await page.locator("#name").fill(NAME);
  await page.locator("button.seat.free").first().click();
  await page.locator(".brief .cover").click();
  await look("lobby with brief", person);
  await page.locator(".task .button.main").click();
  for (const phase of ROUND) {
    await person.reaches(phase);
    await settled(person, other, phase);
    await look(phase, person);
    for (const tab of ["talk", "us", "them"]) {
      const button = page.locator(`.tab-${tab}`);
      if (!(await button.isVisible())) continue;
      await button.click();
      await look(`${phase}, ${tab}`, person);
    }
    if (phase === "situation") await lookAround(person, look);
    if (phase === "caucus") await lookWithoutLine(person, line, look);
    if (phase === "talks") await negotiate(person, look);
    if (phase === "commit") await commit(person, look);
    await skip(person);
  }
  await person.reaches("situation");
  await control(person, "end");
  await person.reaches("debrief");
  await page.locator("#debrief-heading").waitFor();
  await look("debrief", person);
  await lookForNoTable(person, look);
  expect(person.problems).toEqual([]);
  await person.leaves();
  await other.leave();
}

/** Waits until the picture is drawn and bots have said and done all that they do in this phase. */
async function settled({ page }: Person, other: Wired, phase: string): Promise<void> {
  await page.locator(".picture canvas").first().waitFor({ state: "attached" });
  const areDone = (): boolean =>
    other.table().phase === phase &&
    Object.values(other.table().seats).every((seat) => seat.occupant === "person" || seat.ready);
  await other.until(`bots are done with ${phase}`, areDone, 20_000);
}

/** What opens in the talks: putting a promise together, asking to speak alone, sentences, the menu of a line. */
async function negotiate(person: Person, look: LookAt): Promise<void> {
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

async function commit(person: Person, look: LookAt): Promise<void> {
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
