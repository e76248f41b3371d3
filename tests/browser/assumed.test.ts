/** The panel "What we assumed": at every table, in any phase, under any lens, with the numbers that the table plays. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compileModel } from "#shared/rules/setup.ts";
import { LENSES } from "#shared/rules/terms.ts";
import { CONCEPTS } from "#shared/rules/theory/sources.ts";
import { shippedContent } from "../support/server.ts";
import { join } from "../support/person.ts";
import { barriers, missingWords, overflows, unmarkedTexts } from "./looks.ts";
import { LAPTOP, PHONE } from "./person.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

/** Opens the panel from the menu by the keyboard alone. */
async function openPanel(page: Page): Promise<void> {
  await page.locator(".head .round").last().focus();
  await page.keyboard.press("Enter");
  const way = page.locator("dialog[open] .button", { has: page.locator("svg.lucide-circle-question-mark") });
  await way.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] .assumed").waitFor();
}

/** Unfolds every concept, by the keyboard. */
async function unfold(page: Page): Promise<void> {
  const folds = page.locator(".assumed summary");
  for (let at = 0; at < (await folds.count()); at += 1) {
    await folds.nth(at).focus();
    await page.keyboard.press("Enter");
  }
}

/** The host's last control, pressed twice. */
async function endGame(page: Page): Promise<void> {
  if ((await page.locator(".host-bar").filter({ visible: true }).count()) === 0)
    await page.locator(".head .round").last().click();
  const end = page
    .locator(".host-bar")
    .filter({ visible: true })
    .first()
    .locator(".host-buttons button")
    .last();
  await end.click();
  await end.click();
}

test("every lens has its panel, with each concept and the numbers of its model", async () => {
  const scenario = shippedContent().scenario("low-reservoir");
  if (scenario === undefined) throw new Error("it ships");
  const person = await here.comes({ size: LAPTOP });
  for (const lens of LENSES) {
    await person.follow((await here.opensTable({ lens })).code);
    await person.page.locator(".lobby").waitFor();
    await openPanel(person.page);
    await unfold(person.page);
    const panel = person.page.locator("dialog[open] .assumed");
    const text = (await panel.innerText()).replaceAll(/\s+/g, " ");
    expect(text).toContain(word("assumed.conceptual"));
    for (const part of ["name", "text", "leaves"])
      expect(text).toContain(word(`assumed.lens.${lens}.${part}`));
    for (const concept of CONCEPTS) expect(text).toContain(word(`assumed.concept.${concept}.name`));
    const shown = await panel
      .locator(".assumed-row")
      .evaluateAll((rows) =>
        Object.fromEntries(
          rows.map((row) => [row.getAttribute("data-name") ?? "", (row as HTMLElement).innerText]),
        ),
      );
    const numbers = Object.entries(compileModel(scenario, lens).parameters).map(([name, value]) => {
      const [, number] = /^Here: ([\d.]+)/m.exec(shown[`parameter.${name}`] ?? "") ?? [];
      return { name, shown: Number(number), is: value };
    });
    expect(numbers.filter((one) => one.shown !== one.is)).toEqual([]);
  }
  expect(person.problems).toEqual([]);
});

test.each([
  ["phone, light", PHONE, "light"],
  ["laptop, dark", LAPTOP, "dark"],
] as const)(
  "whoever only watches opens it in play and in the debrief, on a %s; axe finds nothing",
  async (_, size, scheme) => {
    const person = await here.comes({ size, scheme });
    const { page } = person;
    const code = await person.opensTable();
    // Somebody else who never is done keeps the phase open.
    const other = await join(here.url, code);
    await other.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Still Heron" });
    await page.locator(".task .button.main").click();
    await person.reaches("situation");
    await openPanel(page);
    await unfold(page);
    await looksWell(page);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focused).toBe(word("table.menu"));
    await endGame(page);
    await person.reaches("debrief");
    await page.keyboard.press("Escape");
    const contents = page.locator(".debrief-contents");
    if (size === PHONE) await contents.locator("summary").click();
    await contents.getByRole("button", { name: word("debrief.assumed.name") }).click();
    await page.locator(".debrief .assumed").waitFor();
    await unfold(page);
    await looksWell(page);
    expect(person.problems).toEqual([]);
    await other.leave();
  },
);

test("all its texts come from the word files", async () => {
  const person = await here.comes({ size: PHONE, lang: "qps" });
  const { code } = await here.opensTable({ lens: "kydd" });
  await person.follow(code);
  await person.page.locator(".lobby").waitFor();
  await openPanel(person.page);
  await unfold(person.page);
  expect(await unmarkedTexts(person.page, [code, code.split("").join(" ")])).toEqual([]);
});

async function looksWell(page: Page): Promise<void> {
  expect(await overflows(page)).toEqual([]);
  expect(await missingWords(page)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
}
