/** Two people negotiate: alone, in writing, on the record; what one hides or reports; what a reload keeps; what comes late. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { told } from "./wire.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const MAYOR_H = "highmere.mayor";
const RIVAL_H = "highmere.damParty";
const MAYOR_S = "saltreach.mayor";
// In the first round of this seed nothing that a group does is lost in fog.
const here = withServer({ SEED: "2" });

/** What was said between two alone, and words of what they agreed on. */
const SECRETS = ["Between us: help us", "Then help us with the dam", "put the summer flow first"];

const seen = (person: Person, selector: string, text?: string): Locator =>
  person.page
    .locator(selector, text === undefined ? {} : { hasText: text })
    .filter({ visible: true })
    .first();
const channel = (person: Person, name: string): Promise<void> => seen(person, ".channel", name).click();
const tab = (person: Person, name: "do" | "talk"): Promise<void> =>
  person.page.locator(`.tab-${name}`).click();

/**
 * A table in its first talks: Hilde on a laptop, Sam on a phone, and the opener, who takes no seat, on the wire; others
 * who come in before it starts are waited for, too.
 */
async function talks(
  talk: "free" | "statements",
  others: (code: string) => Promise<readonly Person[]> = async () => [],
) {
  const { code, token } = await here.opensTable({ format: "seminar", talk });
  const host = await join(here.url, code, token);
  const hilde = await here.comes({ size: LAPTOP });
  const sam = await here.comes({ size: PHONE });
  await hilde.joins(code);
  await sam.joins(code);
  await hilde.sits(MAYOR_H, "Hilde");
  await sam.sits(MAYOR_S, "Sam");
  const all = [hilde, sam, ...(await others(code))];
  await host.wish({ type: "control", control: "start" });
  const isIn = (phase: string) => host.until(phase, () => host.table().phase === phase);
  /** To the phase that follows. */
  const skipTo = async (phase: string): Promise<void> => {
    await host.wish({ type: "control", control: "skip" });
    await isIn(phase);
    await Promise.all(all.map((person) => person.reaches(phase)));
  };
  await isIn("situation");
  await skipTo("caucus");
  await skipTo("talks");
  return { host, hilde, sam, skipTo };
}

test("a bargain is made in a back channel, broken, and seen broken by those who may", async () => {
  const rosa = await here.comes({ size: PHONE });
  const noor = await here.comes({ size: LAPTOP });
  const toRosa = told(rosa.page);
  const toNoor = told(noor.page);
  const { host, hilde, sam, skipTo } = await talks("free", async (code) => {
    await rosa.joins(code);
    await rosa.sits(RIVAL_H, "Rosa");
    await noor.joins(code);
    return [rosa, noor];
  });
  /** The rival of one of the two, and who only looks on, are shown nothing of it, and told nothing of it. */
  const expectSecret = async (): Promise<void> => {
    for (const [person, toThem] of [
      [rosa, toRosa],
      [noor, toNoor],
    ] as const) {
      const page = await person.page.content();
      for (const secret of SECRETS) {
        expect(page).not.toContain(secret);
        expect(toThem()).not.toContain(secret);
      }
      // A promise made in a back channel, as it is packed.
      expect(toThem()).not.toMatch(/reach.back/s);
      expect(await person.page.locator(".promise-line, .offer, .request").count()).toBe(0);
    }
  };

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

  await expectSecret();

  // The commit passes without an answer: both do what is usual, which is not what they said, and each sees it.
  await skipTo("commit");
  await skipTo("reveal");
  const BROKEN = "Saltreach: nothing was owed Highmere: broken";
  const fates = async (line: Locator): Promise<string> => {
    await line.waitFor();
    return (await line.locator(".promise-fates").innerText()).replaceAll(/\s+/g, " ").trim();
  };
  expect(await fates(seen(hilde, ".promise-line", "Saltreach will take a small step"))).toBe(BROKEN);
  expect(await fates(seen(sam, ".promise-line", "we will take a small step"))).toBe(BROKEN);
  await expectSecret();
  expect(host.you().promises).toEqual([]);

  // In the debrief it is opened to everybody.
  await skipTo("reckoning");
  await host.wish({ type: "control", control: "end" });
  for (const person of [hilde, sam, rosa, noor]) {
    await person.reaches("debrief");
    const contents = person.page.locator(".debrief-contents");
    if ((person.page.viewportSize()?.width ?? 0) < 600) await contents.locator("summary").click();
    await contents.getByRole("button", { name: word("debrief.promises.name") }).click();
    const line = person.page
      .locator(".promise-line", {
        hasText: "If Highmere puts the summer flow first, Saltreach will take a small step",
      })
      .first();
    expect(await fates(line)).toBe(BROKEN);
    expect(await line.innerText()).toContain(word("promise.knew.back"));
    expect(person.problems).toEqual([]);
  }
  await host.leave();
});

test("who writes is seen writing by those who may hear it, and by nobody else", async () => {
  const rosa = await here.comes({ size: PHONE });
  const { host, hilde, sam } = await talks("free", async (code) => {
    await rosa.joins(code);
    await rosa.sits(RIVAL_H, "Rosa");
    return [rosa];
  });
  const writes = async (text: string): Promise<void> => {
    await hilde.page.locator("form.say textarea").filter({ visible: true }).first().pressSequentially(text);
  };
  const writing = (person: Person): Locator =>
    seen(person, ".writing", word("talk.writes", { who: word(`seat.${MAYOR_H}.title`), count: 1 }));
  for (const person of [rosa, sam]) await tab(person, "talk");

  // Before all: everybody sees it, not she herself; it ends with what she says.
  await writes("Good");
  await writing(rosa).waitFor();
  await writing(sam).waitFor();
  expect(await writing(hilde).count()).toBe(0);
  await writes(" evening.");
  await hilde.page.keyboard.press("Enter");
  await sam.hears("Good evening.");
  await writing(sam).waitFor({ state: "detached" });
  await writing(rosa).waitFor({ state: "detached" });

  // Among her own people: Rosa sees it, and that it stops when she says nothing. Across the river there is no sign of it.
  const overTheRiver = told(sam.page);
  const atHome = told(rosa.page);
  for (const person of [sam, rosa]) {
    await person.page.reload();
    await person.reaches("talks");
    await tab(person, "talk");
  }
  await channel(hilde, word("group.highmere.name"));
  await channel(rosa, word("group.highmere.name"));
  await writes("Perhaps we");
  await writing(rosa).waitFor();
  expect(await writing(sam).count()).toBe(0);
  await writing(rosa).waitFor({ state: "detached" });
  expect(atHome()).toContain("typing");
  expect(overTheRiver()).not.toContain("typing");
  for (const person of [hilde, sam, rosa]) expect(person.problems).toEqual([]);
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
  const other = await join(here.url, host.room.roomId);
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

test("a tap on done that arrives when its phase is over is none for the next", async () => {
  const { host, hilde, sam, skipTo } = await talks("free");
  await skipTo("commit");
  await skipTo("reveal");
  // Hilde's line is slow: what she taps is on its way while the table goes on.
  const line = await hilde.page.evaluateHandle(() => {
    const { prototype } = WebSocket;
    const send = Object.getOwnPropertyDescriptor(prototype, "send")?.value as WebSocket["send"];
    const late: (() => void)[] = [];
    prototype.send = function (sent) {
      const kept = ArrayBuffer.isView(sent)
        ? new Uint8Array(sent.buffer, sent.byteOffset, sent.byteLength).slice()
        : sent;
      late.push(() => send.call(this, kept));
    };
    return { late, arrives: () => ((prototype.send = send), late.forEach((one) => one())) };
  });
  await hilde.press("table.ready");
  await expect.poll(() => line.evaluate(({ late }) => late.length)).toBeGreaterThan(0);
  await skipTo("reckoning");
  await line.evaluate(({ arrives }) => arrives());
  await hilde.page.getByText(word("refusal.phaseOver")).filter({ visible: true }).first().waitFor();
  expect(host.table().seats[MAYOR_H]?.ready).toBe(false);
  await seen(hilde, '.ready-control[data-ready="false"]').waitFor();
  for (const person of [hilde, sam]) expect(person.problems).toEqual([]);
  await host.leave();
});
