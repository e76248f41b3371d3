/** A session of ten people as its facilitator sees it, on a tablet and on a laptop. */
import type { Browser } from "playwright-core";
import { LAPTOP, Person, TABLET } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { join } from "../../tests/support/person.ts";
import type { Person as Wired } from "../../tests/support/person.ts";
import { attend } from "../../tests/support/session.ts";
import type { Attendee } from "../../tests/support/session.ts";

const TABLET_WIDE = { width: 1024, height: 768 };
const NAMES = [
  "Brave Otter",
  "Calm Heron",
  "Quiet Fox",
  "Merry Crane",
  "Swift Hare",
  "Gentle Bear",
  "Wise Owl",
  "Bright Seal",
  "Kind Lynx",
  "Bold Wren",
];

/** Opens a session at the door and runs it into its first round; `take` is called on every screen. */
export async function showConsole(
  browser: Browser,
  url: string,
  take: (person: Person, name: string) => Promise<void>,
): Promise<void> {
  const noor = await Person.atTheDoor(browser, url, { size: TABLET_WIDE });
  const { page } = noor;
  const tab = (name: string) =>
    page.locator(".console-tabs button", { hasText: word(`console.part.${name}`) }).click();
  await noor.press("door.runGo");
  await noor.press("setup.next");
  await take(noor, "console-setup-tablet");
  await noor.press("setup.open");
  await page.locator(".invite .big-code").waitFor();
  await take(noor, "console-invite-tablet");
  const code = /\/f\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
  const people: Attendee[] = [];
  for (const name of NAMES) {
    const one = await attend(url, code);
    await one.wish({ type: "come", name });
    people.push(one);
  }
  await tab("people");
  await noor.press("console.seatAll.balanced");
  await page.locator(".waiting-people").waitFor({ state: "detached" });
  await page.locator(".seat-map .chip", { hasText: "Wise Owl" }).click();
  await take(noor, "console-people-tablet");
  const seated: Wired[] = [];
  for (const one of people) {
    await one.until("a seat", () => one.me()?.table !== undefined);
    seated.push(await join(url, one.me()?.table ?? "", one.welcome.token));
  }
  await tab("plan");
  await page.getByRole("button", { name: word("console.planIn", { minutes: 45 }), exact: true }).click();
  await take(noor, "console-plan-tablet");
  await tab("tables");
  await noor.press("console.all.start", { count: 2 });
  await page.locator('.tile[data-state="situation"]').nth(1).waitFor();
  await noor.press("console.all.hold");
  await page
    .locator(".tile", { hasText: word("table.held") })
    .nth(1)
    .waitFor();
  await noor.press("console.all.letGo");
  await page.setViewportSize(LAPTOP);
  await take(noor, "console-tables-laptop");
  await page.locator(".tile").nth(1).click();
  await page.locator(".effect").waitFor();
  await take(noor, "console-table-laptop");
  await page.setViewportSize(TABLET_WIDE);
  await take(noor, "console-table-tablet");
  await noor.press("console.back");
  await seated[0]?.wish({ type: "pauseCard" });
  await page.locator(".pause-asked").waitFor();
  await page.setViewportSize(TABLET);
  await take(noor, "console-pause-tablet");
  for (const problem of noor.problems) console.error(problem);
  await Promise.all([...seated.map((one) => one.leave()), ...people.map((one) => one.room.leave())]);
  await noor.leaves();
}
