/** The hand of a government: what a closed card lacks, what is arriving later, and a need that was asked for. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { barriers, overflows } from "./looks.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { read } from "./play.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

const OWN = "velmora";
const OTHER = "tarnfolk";
/** How a group stands inside a sentence. */
const inside = (id: string) => ({ group: word(`group.${id}.mid`), groupForm: word(`group.${id}.form`) });
const cardOf = (person: Person, policy: string): Locator =>
  person.page.locator(".policy", { hasText: word(`policy.${policy}.${OWN}.name`) }).first();

test.each([
  ["phone", PHONE],
  ["laptop", LAPTOP],
] as const)(
  "a card says what it lacks, whom it serves and what comes later: %s",
  { timeout: 300_000 },
  async (_, size) => {
    const person = await here.comes({ size });
    const { page } = person;
    await person.press("door.openGo");
    await person.chooses(word("door.scenario.grey-point"), page.locator("dialog[open]"));
    await person.press("door.openNow");
    await page.locator(".lobby").waitFor();
    const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
    await person.sits(`${OWN}.minister`, "Ann");
    // Somebody who is never done keeps each phase open.
    const other = await join(here.url, code);
    await other.wish({ type: "takeSeat", seat: `${OTHER}.chair`, name: "Bo" });
    await person.press("lobby.start");
    for (const phase of ["situation", "caucus"]) {
      await person.reaches(phase);
      await skip(person);
    }

    await person.reaches("talks");
    if (await page.locator(".tab-talk").isVisible()) await page.locator(".tab-talk").click();
    await person.press("talk.statements");
    const question = word("statement.askWhatYouNeed", { about: "group", ...inside(OTHER) });
    await person.press("sentences.ask");
    await page.locator("dialog[open]").getByText(question).click();
    await person.hears(question);
    await other.wish({ type: "state", channel: "plenary", statement: "tellNeed", about: OWN });
    await person.hears(word("statement.tellNeed", { about: "group", ...inside(OWN) }));
    await skip(person);

    await person.reaches("commit");
    if (await page.locator(".tab-do").isVisible()) await page.locator(".tab-do").click();
    await read(person, { group: OWN, towards: OTHER });
    const charter = await cardOf(person, "charter").innerText();
    for (const lack of ["trust", "mandate"]) {
      expect(charter).toContain(word(`choose.lacks.${lack}`, inside(OTHER)));
      expect(charter).toContain(word(`choose.opens.${lack}`));
    }
    expect(await cardOf(person, "charter").locator("input").isDisabled()).toBe(true);
    // It was asked for and told: the card that meets the need says so, by the need's own words.
    expect(await cardOf(person, "legalChannels").innerText()).toContain(
      word("choose.serves", { need: word(`need.${OTHER}.papers`) }),
    );
    await cardOf(person, "vouchers").locator("label").click();
    const vouchers = await cardOf(person, "vouchers").innerText();
    expect(vouchers).toContain(
      word("choose.counter", { counter: word("counter.fringe.name"), change: "+2", lag: 2 }),
    );
    expect(vouchers).toContain(word("counter.harmsAbove", { bound: 4, now: "no" }));
    expect(await barriers(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
    expect(person.problems).toEqual([]);
    await other.leave();
  },
);

/** The host ends the phase. */
async function skip(person: Person): Promise<void> {
  const { page } = person;
  if ((await page.locator(".host-bar").filter({ visible: true }).count()) === 0)
    await page.locator(".head button.round").last().click();
  await person.press("control.skip");
  await page.keyboard.press("Escape");
}
