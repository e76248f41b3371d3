/**
 * A facilitator sets a session up and runs it on a tablet: in how many taps and seconds, and that everything of the
 * console does at the tables what it says. People are at the other end of the wire, by the SDK.
 */
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { attend, openSession } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { LAPTOP } from "./person.ts";
import type { Person } from "./person.ts";
import { overflows, unmarkedTexts } from "./looks.ts";
import { expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();
/** A tablet as it lies on a desk. */
const TABLET_WIDE = { width: 1024, height: 768 };
const TAPS_MOST = 4;
const SECONDS_MOST = 60;

/** Whoever ran into the console with a link. */
async function opens(code: string, token: string, size = TABLET_WIDE): Promise<Person> {
  const person = await here.comes({ size });
  await person.page.goto(`${here.url}/f/${code}#${token}`);
  await person.page.locator(".console").waitFor();
  return person;
}

const tab = (person: Person, name: string): Promise<void> =>
  person.page.locator(".console-tabs button", { hasText: word(`console.part.${name}`) }).click();

test(
  "from the door to an open session in few taps; six pages for who wants more",
  { timeout: 240_000 },
  async () => {
    const noor = await here.comes({ size: TABLET_WIDE });
    const { page } = noor;
    let taps = 0;
    const tap = async (key: string): Promise<void> => {
      taps += 1;
      await noor.press(key);
    };
    const began = Date.now();
    await tap("door.runGo");
    await tap("setup.open");
    await page.locator(".invite .big-code").waitFor();
    const seconds = (Date.now() - began) / 1000;
    console.log(`setting up: ${taps} taps, ${seconds.toFixed(1)} s`);
    expect(taps).toBeLessThanOrEqual(TAPS_MOST);
    expect(seconds).toBeLessThan(SECONDS_MOST);
    expect(page.url()).toMatch(/\/f\/[A-Z0-9]{6}$/);
    await expectWhole(noor);

    await page.goto(`${here.url}/`);
    await noor.press("door.runGo");
    for (const name of ["people", "seats", "information", "safety", "review"]) {
      await noor.press("setup.next");
      await page.getByRole("heading", { name: word(`setup.title.${name}`) }).waitFor();
      await expectWhole(noor);
      if (name === "information") await noor.press("setup.experimentSuggest");
    }
    await page.locator("dialog[open] form input").fill("My lesson");
    await noor.press("setup.save");
    await page.reload();
    await noor.press("door.runGo");
    await page.getByRole("button", { name: "My lesson", exact: true }).click();
    await noor.press("setup.open");
    await tab(noor, "tables");
    // The preset's second table is the experiment's.
    await page.locator(".tile", { hasText: word("lens.kydd.theory") }).waitFor();
  },
);

test("a console on a tablet runs two tables; a second one sees the same", { timeout: 300_000 }, async () => {
  const { code, facilitator } = await openSession(here.url, { people: 6, tables: 2, seating: "byHand" });
  const noor = await opens(code, facilitator);
  const { page } = noor;
  expect(page.url()).toBe(`${here.url}/f/${code}`);
  const people: Attendee[] = [];
  for (const name of ["Ann", "Ben", "Cleo", "Dan"]) {
    const one = await attend(here.url, code);
    expect(await one.wish({ type: "come", name })).toMatchObject({ ok: true });
    people.push(one);
  }
  const [ann, ben, , dan] = people;
  if (!ann || !ben || !dan) throw new Error("three of them came");

  // Seats for all by one tap, then one moves by two: person, seat.
  await tab(noor, "people");
  await page.locator(".waiting-people .chip").nth(3).waitFor();
  await expectWhole(noor);
  await noor.press("console.seatAll.balanced");
  await ben.until("a seat", () => people.every((one) => one.me()?.seat !== undefined));
  const map = page.locator(".seat-map").nth(1);
  await page.locator(".seat-map .chip", { hasText: "Ann" }).click();
  await expectWhole(noor);
  await map
    .getByRole("button", {
      name: word("console.putHere", { person: "Ann", seat: word("seat.highmere.plumber.title") }),
    })
    .click();
  await ann.until("another seat", () => ann.me()?.seat === "highmere.plumber");
  const second = ann.me()?.table ?? "";
  // And by the keyboard alone: the same two taps.
  await page.locator(".seat-map .chip", { hasText: "Ben" }).focus();
  await page.keyboard.press("Enter");
  await map
    .getByRole("button", {
      name: word("console.putHere", { person: "Ben", seat: word("seat.saltreach.plumber.title") }),
    })
    .focus();
  await page.keyboard.press("Enter");
  await ben.until("another seat", () => ben.me()?.seat === "saltreach.plumber");

  // One is removed, after being asked once more.
  await page.locator(".seat-map .chip", { hasText: "Dan" }).click();
  await noor.press("console.remove");
  await noor.press("console.removeYes", { name: "Dan" });
  await dan.closed;
  await page.locator(".seat-map .chip", { hasText: "Dan" }).waitFor({ state: "detached" });

  // A helper's console is made by the first one's.
  await tab(noor, "invite");
  await page.locator(".invite-more form input").fill("Kim");
  await noor.press("console.helperAdd");
  const link = new URL(await page.locator(".made-link .share-link").innerText());
  const kim = await opens(code, link.hash.slice(1), LAPTOP);
  expect(kim.page.url()).toBe(`${here.url}/f/${code}`);

  // Start, pause, go on: for all tables at once, and both consoles tell.
  await tab(noor, "tables");
  const tiles = (person: Person, state: string) => person.page.locator(`.tile[data-state="${state}"]`);
  await noor.press("console.all.start", { count: 2 });
  await tiles(noor, "situation").nth(1).waitFor();
  await noor.press("console.all.pause");
  await tiles(kim, "paused").nth(1).waitFor();
  await expectWhole(noor, kim);
  await kim.press("console.all.resume");
  await tiles(noor, "situation").nth(1).waitFor();
  await noor.press("console.all.hold");
  await page
    .locator(".tile", { hasText: word("table.held") })
    .nth(1)
    .waitFor();

  // Inside one table: an incident of the deck, and a whisper to Ann.
  const table = await join(here.url, second, ann.welcome.token);
  const before = table.you().situation?.incidents.length ?? 0;
  await page.locator(".tile").nth(1).click();
  await page.locator(".one-parts").waitFor();
  await page.locator(".effect").waitFor();
  await expectWhole(noor);
  await noor.press("console.bring.now");
  await table.until("the incident", () => (table.you().situation?.incidents.length ?? 0) > before);
  await page.locator(".rooms select").selectOption("whisper:highmere.plumber");
  await page.locator(".rooms textarea").fill("Is all well?");
  await page.locator(".rooms textarea").press("Enter");
  await table.until("the whisper", () => table.talk().some((one) => one.text === "Is all well?"));

  // Ann asks for a pause: nobody can miss it, and nobody is told that it was she.
  expect(await table.wish({ type: "pauseCard" })).toMatchObject({ ok: true });
  for (const one of [noor, kim]) {
    await one.page.locator(".pause-asked").waitFor();
    expect(await one.page.locator(".pause-cards").innerText()).not.toContain("Ann");
    await expectWhole(one);
  }
  await kim.press("console.cardGoOn", { table: word("console.tableNumber", { number: 2 }) });
  await page.locator(".pause-asked").waitFor({ state: "detached" });

  // Looked into, the table stands there as it is, with the facilitator's column; and back.
  await noor.press("console.lookIn");
  await page.locator(".console-inside .table .column").first().waitFor();
  await noor.press("console.backToConsole");
  await noor.press("console.back");
  await tiles(noor, "situation").nth(1).waitFor();
  await table.leave();
});

test(
  "every text of set-up and console comes from the word files, and fits a laptop",
  { timeout: 240_000 },
  async () => {
    const noor = await here.comes({ size: LAPTOP, lang: "qps" });
    const { page } = noor;
    const codeNow = (): string => /\/f\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
    const isMarked = async (what: string): Promise<void> => {
      const code = codeNow();
      const allowed = code === "" ? [] : [code, code.split("").join(" ")];
      expect.soft(await unmarkedTexts(page, allowed), what).toEqual([]);
      expect.soft(await overflows(page), what).toEqual([]);
    };
    await page.locator("main section").nth(2).getByRole("button").first().click();
    await page.locator(".setup-pages button").nth(5).waitFor();
    for (const at of [0, 1, 2, 3, 4, 5]) {
      await page.locator(".setup-pages button").nth(at).click();
      await isMarked(`page ${at + 1}`);
    }
    await page.locator(".setup-foot .button.main").click();
    await page.locator(".invite .big-code").waitFor();
    const one = await attend(here.url, codeNow());
    await one.wish({ type: "come", name: "77" });
    for (const at of [0, 1, 2, 3]) {
      await page.locator(".console-tabs button").nth(at).click();
      if (at === 1) await page.locator(".waiting-people .chip").click();
      if (at === 1) await page.locator(".many-tables summary").click();
      await isMarked(`tab ${at + 1}`);
    }
    await page.locator(".console-tabs button").first().click();
    await page.locator(".tile").first().click();
    await page.locator(".one-parts .section").first().waitFor();
    await page.locator(".own-incident summary").click();
    await isMarked("one table");
    expect(noor.problems).toEqual([]);
  },
);

test(
  "without its link a console stays closed, and says what would open it",
  { timeout: 240_000 },
  async () => {
    const { code } = await openSession(here.url, { people: 6 });
    const eve = await here.comes({ size: TABLET_WIDE });
    await eve.page.goto(`${here.url}/f/${code}`);
    await eve.page.getByText(word("console.notHereLine")).waitFor();
    expect(await eve.sees()).toContain(word("error.session.notYours"));
  },
);
