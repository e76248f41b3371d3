/** A government spends its office until it falls, and its rival has its powers: two people change places in mid-game. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import type { Person as Wired } from "../support/person.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { chooseCard, read } from "./play.ts";
import type { Plan } from "./play.ts";
import { expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const MAYOR_H = "highmere.mayor";
const RIVAL_H = "highmere.damParty";
const MAYOR_S = "saltreach.mayor";
const HIGHMERE: Plan = { group: "highmere", towards: "saltreach" };
const PUBLIC = word("size.small.step", { form: "do" });
const SECRET = word("size.medium.step", { form: "do" });

// In the round after this seed's fall something happens to Highmere that its elites may name.
const here = withServer({ SEED: "2" });

const seen = (person: Person, selector: string, text?: string): Locator =>
  person.page
    .locator(selector, text === undefined ? {} : { hasText: text })
    .filter({ visible: true })
    .first();

/** What a person can see of what they have given their word on. */
const given = (person: Person, text: string): Locator => seen(person, ".given-one", text);

/** Promises Saltreach a step for the next round, as far as this reach. */
async function promiseForNext(person: Person, size: "small" | "medium", reach: "public" | "back") {
  await seen(person, ".word-new button").click();
  const sheet = person.page.locator("dialog[open]");
  for (const key of [`size.${size}.short`, "compose.when.next", `compose.reach.${reach}`])
    await person.chooses(word(key), sheet);
  await person.press("compose.sendPromise");
  await sheet.waitFor({ state: "detached" });
}

/** The answer of whoever governs: the dearest card the office can pay. */
async function spends(person: Person): Promise<void> {
  await read(person, HIGHMERE);
  await seen(person, ".task-sentence", word("commit.answer.government")).waitFor();
  const open = person.page.locator(".policy:not(.closed)");
  const prices = await open
    .locator(".policy-price")
    .evaluateAll((all) => all.map((one) => Number(/[\d.]+/.exec(one.textContent ?? "")?.[0] ?? 0)));
  await open
    .nth(prices.indexOf(Math.max(...prices)))
    .locator("label")
    .click();
  await person.press("commit.putDown");
  await person.page.locator(".put-down").waitFor();
}

/** The answer of a rival who wants the office now. */
async function attacks(person: Person): Promise<void> {
  await read(person, HIGHMERE);
  await seen(person, ".task-sentence", word("commit.answer.rival")).waitFor();
  expect(await person.page.locator(".policy").count()).toBe(0);
  await person.chooses(word("pressure.attack"));
  await person.press("commit.putDown");
  await person.page.locator(".put-down").waitFor();
}

/** Saltreach's mayor, on the wire, speaks alone with whoever asks. */
async function opensBack(sam: Wired, other: string): Promise<void> {
  await sam.until("the request", () => sam.you().backs?.some((back) => back.seat === other) === true);
  await sam.wish({ type: "askBack", seat: other });
}

test("a government falls to its rival, and the seats' powers change hands", async () => {
  const gil = await here.comes({ size: LAPTOP });
  const rosa = await here.comes({ size: PHONE });
  const noor = await here.comes({ size: LAPTOP });
  const code = await noor.opensTable();
  await gil.joins(code);
  await rosa.joins(code);
  await gil.sits(MAYOR_H, "Gil");
  await rosa.sits(RIVAL_H, "Rosa");
  const sam = await join(here.url, code);
  await sam.wish({ type: "takeSeat", seat: MAYOR_S, name: "Sam" });
  await noor.press("lobby.start");
  const people = [gil, rosa, noor];
  const all = (phase: string) => Promise.all(people.map((person) => person.reaches(phase)));
  const goOn = async (phase: string): Promise<void> => {
    await noor.press("control.skip");
    await all(phase);
  };
  await all("situation");

  // Round 1: the dearest step there is. Round 2: its word for the next round, in public and between two alone.
  await goOn("caucus");
  await goOn("talks");
  await goOn("commit");
  await Promise.all([spends(gil), attacks(rosa)]);
  await goOn("reveal");
  await goOn("reckoning");
  expect(await rosa.page.locator(".office-turned").count()).toBe(0);
  await goOn("situation");
  await goOn("caucus");
  await goOn("talks");
  expect(await rosa.page.locator(".word-new").count()).toBe(0);
  await promiseForNext(gil, "small", "public");
  await given(gil, PUBLIC).waitFor();
  await seen(gil, ".more-channels").click();
  await seen(gil, "dialog[open] .seat-row", word(`seat.${MAYOR_S}.title`)).click();
  await opensBack(sam, MAYOR_H);
  await seen(gil, ".channel", word(`seat.${MAYOR_S}.title`)).click();
  await gil.says("Nobody else need know of this.");
  await promiseForNext(gil, "medium", "back");
  await given(gil, SECRET).waitFor();
  expect(await rosa.page.content()).not.toContain(SECRET);
  await goOn("commit");
  await Promise.all([spends(gil), attacks(rosa)]);
  await goOn("reveal");

  // The reckoning: the two are told what it means for them, everybody that it is so.
  await goOn("reckoning");
  const fell = word("reckoning.fall", {
    from: word(`seat.${MAYOR_H}.title`),
    to: word(`seat.${RIVAL_H}.title`),
  });
  const HERE = { group: word("group.highmere.name") };
  const newGovernment = rosa.page.locator(".office-turned", {
    hasText: word("office.turned.government", HERE),
  });
  const newRival = gil.page.locator(".office-turned", { hasText: word("office.turned.rival", HERE) });
  await newGovernment.waitFor();
  await newRival.waitFor();
  for (const person of [gil, rosa]) await seen(person, ".notice", fell).waitFor();
  for (const person of people) await seen(person, ".news-line", word("news.fall", HERE)).waitFor();
  await seen(
    noor,
    ".table-do",
    word("reckoning.everyone.fell", { seat: word(`seat.${RIVAL_H}.title`) }),
  ).waitFor();
  expect(await noor.page.locator(".office-turned").count()).toBe(0);
  await sam.until("the news", () =>
    sam.news().some(({ kind, group, seat }) => kind === "fall" && group === "highmere" && seat === RIVAL_H),
  );
  expect(sam.table().seats[RIVAL_H]?.role).toBe("government");
  expect(sam.table().seats[MAYOR_H]?.role).toBe("rival");
  await expectWhole(...people);

  // The next round. The new government is the first of Highmere to name what happened; the fallen one may, too.
  await goOn("situation");
  await newGovernment.waitFor();
  await newRival.waitFor();
  await expectWhole(gil, rosa);
  await seen(rosa, ".namings button", word("naming.threat")).click();
  await seen(gil, ".namings-said li", word(`seat.${RIVAL_H}.title`)).waitFor();
  await seen(gil, ".namings button", word("naming.problem")).click();
  await seen(rosa, ".namings-said li", word(`seat.${MAYOR_H}.title`)).waitFor();
  const named = await rosa.page.locator(".namings-said").first().innerText();
  const placeOf = (seat: string): number => named.indexOf(word(`seat.${seat}.title`));
  expect(placeOf(RIVAL_H)).toBeLessThan(placeOf(MAYOR_H));

  // It has inherited both promises, the secret one too, and only it may take them back.
  await goOn("caucus");
  await seen(rosa, ".task-sentence", word("caucus.do.government")).waitFor();
  await seen(gil, ".task-sentence", word("caucus.do.rival")).waitFor();
  await given(rosa, PUBLIC).waitFor();
  await given(rosa, SECRET).waitFor();
  expect(await gil.page.locator(".given-one, .word-new").count()).toBe(0);
  await expectWhole(rosa);
  await goOn("talks");
  await seen(rosa, ".promise-line", SECRET).waitFor();
  // The word was the government's; what two people said to each other alone was not.
  expect(await rosa.page.content()).not.toContain("Nobody else need know of this.");
  await given(rosa, SECRET)
    .getByRole("button", { name: word("word.takeBack") })
    .click();
  await given(rosa, SECRET).waitFor({ state: "detached" });
  await sam.until("the withdrawal", () =>
    (sam.you().promises ?? []).some((one) => one.reach === "back" && one.fate === "withdrawn"),
  );
  await expectWhole(gil, rosa);

  // The hand of cards is hers, the pressure his; she keeps the word that her predecessor gave.
  await goOn("commit");
  await attacks(gil);
  await read(rosa, HIGHMERE);
  await seen(rosa, ".task-sentence", word("commit.answer.government")).waitFor();
  await chooseCard(rosa, { ...HIGHMERE, cards: ["publicGauges"] });
  await expectWhole(rosa);
  await rosa.press("commit.putDown");
  await rosa.page.locator(".put-down").waitFor();
  await goOn("reveal");
  const card = word("policy.publicGauges.highmere.name");
  for (const person of [gil, rosa]) {
    await seen(person, ".acts", card).waitFor();
    const kept = seen(person, ".promise-line", PUBLIC);
    await kept.locator(".promise-fates", { hasText: word("talks.fate.kept") }).waitFor();
    await seen(
      person,
      ".public-list li",
      word("reveal.pressure.attack", { seat: word(`seat.${MAYOR_H}.title`) }),
    ).waitFor();
  }
  await expectWhole(...people);
  await sam.leave();
});
