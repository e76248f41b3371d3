/** Two people negotiate: alone, in writing, on the record; what one hides or reports; what a reload keeps. */
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { join } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { LAPTOP, openBrowser, Person, PHONE } from "./person.ts";
import { word } from "./words.ts";

const MAYOR_H = "highmere.mayor";
const MAYOR_S = "saltreach.mayor";
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

const seen = (person: Person, selector: string, text?: string): Locator =>
  person.page
    .locator(selector, text === undefined ? {} : { hasText: text })
    .filter({ visible: true })
    .first();
const channel = (person: Person, name: string): Promise<void> => seen(person, ".channel", name).click();
const tab = (person: Person, name: "do" | "talk"): Promise<void> =>
  person.page.locator(`.tab-${name}`).click();

/** A table in its first talks: Hilde on a laptop, Sam on a phone, and the opener, who takes no seat, on the wire. */
async function talks(talk: "free" | "statements") {
  const answer = await fetch(`${server.url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ scenario: "low-reservoir", format: "seminar", talk }),
  });
  const { code, token } = (await answer.json()) as { readonly code: string; readonly token: string };
  const host = await join(server.url, code, token);
  const hilde = await Person.atTheDoor(browser, server.url, { size: LAPTOP });
  const sam = await Person.atTheDoor(browser, server.url, { size: PHONE });
  await hilde.joins(code);
  await sam.joins(code);
  await hilde.sits(MAYOR_H, "Hilde");
  await sam.sits(MAYOR_S, "Sam");
  await host.wish({ type: "control", control: "start" });
  const isIn = (phase: string) => host.until(phase, () => host.table().phase === phase);
  /** To the phase that follows. */
  const skipTo = async (phase: string): Promise<void> => {
    await host.wish({ type: "control", control: "skip" });
    await isIn(phase);
    await Promise.all([hilde.reaches(phase), sam.reaches(phase)]);
  };
  await isIn("situation");
  await skipTo("caucus");
  await skipTo("talks");
  return { host, hilde, sam, skipTo };
}

test("a bargain is made in a back channel, broken, and seen broken by those who may", async () => {
  const { host, hilde, sam, skipTo } = await talks("free");

  // Hilde asks, Sam has one clear thing to do, and both are alone.
  await seen(hilde, ".more-channels").click();
  await seen(hilde, "dialog[open] .seat-row", word(`seat.${MAYOR_S}.title`)).click();
  await tab(sam, "talk");
  await seen(sam, ".request", "Hilde")
    .getByRole("button", { name: word("back.accept"), exact: true })
    .click();
  await seen(sam, ".channel[aria-pressed=true]", word(`seat.${MAYOR_H}.title`)).waitFor();
  await sam.says("Between us: help us through the summer.");
  await channel(hilde, word(`seat.${MAYOR_S}.title`));
  await seen(hilde, ".channel[aria-pressed=true]", word(`seat.${MAYOR_S}.title`)).waitFor();
  await hilde.hears("Between us: help us through the summer.");
  await hilde.says("Then help us with the dam.");
  await sam.hears("Then help us with the dam.");

  // An offer, by name, that only the two may know; another offer in answer; yes.
  await seen(hilde, ".word-new button").click();
  const sheet = hilde.page.locator("dialog[open]");
  await hilde.chooses(word("compose.kind.ifYou"), sheet);
  for (const step of await sheet.locator(".step-choice").all()) {
    await hilde.chooses(word("compose.card"), step);
    await step.locator("select").selectOption("summerFlow");
  }
  await hilde.chooses(word("compose.reach.back"), sheet);
  const offered = "If Saltreach helps pay for the dam this round, we will put the summer flow first.";
  expect(await sheet.locator(".composer-words").innerText()).toBe(offered);
  await hilde.press("compose.sendOffer");
  await seen(hilde, ".given-one", offered).waitFor();
  await tab(sam, "do");
  const offer = "If we help pay for the dam this round, Highmere will put the summer flow first.";
  await seen(sam, ".offer", offer)
    .getByRole("button", { name: word("offer.counter") })
    .click();
  await sam.chooses(word("size.small.short"), sam.page.locator("dialog[open] .step-choice").nth(1));
  await sam.press("compose.sendCounter");
  const countered = "If we put the summer flow first this round, Saltreach will take a small step.";
  await seen(hilde, ".offer", countered)
    .getByRole("button", { name: word("offer.accept") })
    .click();
  await seen(hilde, ".given-one", word("word.state.agreed")).waitFor();

  // The commit passes without an answer: both do what is usual, which is not what they said.
  await skipTo("commit");
  await skipTo("reveal");
  const fate = seen(hilde, ".promise-line", "Saltreach will take a small step");
  await fate.waitFor();
  expect((await fate.innerText()).replaceAll(/\s+/g, " ")).toMatch(
    /Saltreach: (nothing was owed|could not be seen) Highmere: (broken|could not be seen)/,
  );
  await sam.page.locator(".promise-line").first().waitFor();
  expect(host.you().promises).toEqual([]);
  for (const person of [hilde, sam]) expect(person.problems).toEqual([]);
  await host.leave();
});

test("what is on the record is listed; hidden, reported and unread survive a reload", async () => {
  const { host, hilde, sam } = await talks("free");
  await tab(sam, "talk");
  await seen(sam, ".record-toggle").click();
  await sam.says("We will not close the pumping station.");
  await seen(hilde, ".record-list", "We will not close the pumping station.").waitFor();
  await sam.says("And that was not for the record.");
  await hilde.hears("And that was not for the record.");
  expect(await seen(hilde, ".record-list").innerText()).not.toContain("not for the record");

  // Reported by the keyboard alone, then hidden.
  const menu = hilde.page
    .locator(".line", { hasText: "And that was not for the record." })
    .filter({ visible: true })
    .locator(".line-more");
  await menu.focus();
  await hilde.page.keyboard.press("Enter");
  await hilde.button("line.report").focus();
  await hilde.page.keyboard.press("Enter");
  await seen(hilde, ".line-marks", word("line.reported")).waitFor();
  await host.until(
    "the report",
    () => host.you().reports?.[0]?.said.text === "And that was not for the record.",
  );
  await menu.click();
  await hilde.press("line.hide", { seat: word(`seat.${MAYOR_S}.title`) });
  const lineOf = hilde.page.locator(".said .line", { hasText: "pumping station" }).filter({ visible: true });
  await lineOf.waitFor({ state: "detached" });

  // Unread in the caucus, and still so after a reload; the seat stays hidden until it is shown again.
  const other = await join(server.url, host.room.roomId);
  await other.wish({ type: "takeSeat", seat: "highmere.plumber", name: "Pia" });
  await other.wish({ type: "say", channel: "caucus:highmere", text: "Do not give way." });
  const unread = seen(hilde, ".channel", word("group.highmere.name")).locator(".unread");
  await unread.waitFor();
  const before = await unread.innerText();
  await hilde.page.reload();
  expect(await hilde.reaches("talks")).toBe("talks");
  await unread.waitFor();
  expect(await unread.innerText()).toBe(before);
  // What stands before one's eyes is not new: of all that was said only the caucus is.
  await expect.poll(() => hilde.page.locator(".tab-talk .unread").innerText()).toBe(before);
  expect(await seen(hilde, ".channel", word("talk.plenary")).locator(".unread").count()).toBe(0);
  await seen(hilde, ".line-hidden")
    .getByRole("button", { name: word("line.show") })
    .click();
  await lineOf.first().waitFor();
  await channel(hilde, word("group.highmere.name"));
  await hilde.hears("Do not give way.");
  await unread.waitFor({ state: "detached" });
  for (const person of [hilde, sam]) expect(person.problems).toEqual([]);
  await Promise.all([host.leave(), other.leave()]);
});

test("where only sentences are on offer, the field gives way to them, and two taps say one", async () => {
  const { host, hilde, sam } = await talks("statements");
  await tab(sam, "talk");
  expect(await sam.page.locator("form.say").filter({ visible: true }).count()).toBe(0);
  await seen(sam, ".talk-foot", word("talk.words.statementsOnly")).waitFor();
  await sam.press("sentences.object");
  await seen(sam, "dialog[open] .statement").click();
  await hilde.hears(word("statement.notWhatPromised", { about: "group", group: "Highmere" }));
  // Back to back the sentence speaks to the other, without a name.
  await host.wish({ type: "mute", seat: MAYOR_S, muted: true });
  await host.wish({ type: "say", channel: `whisper:${MAYOR_S}`, text: "Try to ask instead." });
  await channel(sam, word("talk.facilitator"));
  await sam.press("sentences.answer");
  await seen(sam, "dialog[open] .statement", word("statement.agree", { about: "none", group: "" })).click();
  await host.until("the answer", () => host.talk().some((one) => one.statement === "agree"));
  for (const person of [hilde, sam]) expect(person.problems).toEqual([]);
  await host.leave();
});
