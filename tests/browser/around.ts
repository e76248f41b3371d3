/** What stands around a phase, for the tour: sheets, waiting, a pause, a lost line, and no table at all. */
import type { Person } from "./person.ts";
import type { LookAt } from "./tour.ts";

/** The way to the server of one page, to be cut and mended. */
export interface Line {
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** Holds the line of a page in its hand; to be taken before the page comes to a table. */
export async function holdLine({ page }: Person): Promise<Line> {
  const address = "**/matchmake/**";
  // The code that opens lines comes after the door.
  await page.evaluate(() => {
    const Plain = WebSocket;
    window.WebSocket = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Plain>) {
        super(...given);
        addEventListener("line-cut", () => this.close(4999));
      }
    };
  });
  return {
    cut: async () => {
      await page.route(address, (request) => request.abort());
      await page.evaluate(() => dispatchEvent(new Event("line-cut")));
    },
    mend: () => page.unroute(address),
  };
}

/** In the situation: what a pause says, the sheets of the header meanwhile, and whom one waits for when one is done. */
export async function lookAround(person: Person, look: LookAt): Promise<void> {
  const { page } = person;
  const sheet = page.locator("dialog[open]");
  const close = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
  };
  if ((await page.locator(".host-bar").filter({ visible: true }).count()) === 0)
    await page.locator(".head button.round").last().click();
  await page
    .locator(".host-bar .button", { has: page.locator("svg.lucide-pause") })
    .filter({ visible: true })
    .click();
  await page.locator(".banner.paused").waitFor();
  if (await sheet.isVisible()) await close();
  await look("paused", person);
  await page.locator(".head button.round").first().click();
  await sheet.locator(".brief .cover").click();
  await look("brief, in a sheet", person);
  await close();
  await page.locator(".head button.round").last().click();
  await look("menu", person);
  await sheet.locator(".button", { has: page.locator("svg.lucide-circle-question-mark") }).click();
  await sheet.locator(".assumed").waitFor();
  await look("what we assumed", person);
  await close();
  await page.locator(".banner.paused button").click();
  await page.locator(".banner.paused").waitFor({ state: "detached" });
  if (await page.locator(".tab-do").isVisible()) await page.locator(".tab-do").click();
  await page.locator(".ready-control .button").click();
  await page.locator(".waiting").waitFor();
  await look("done, and waiting", person);
}

/** The line goes, and comes back by itself; then a table that is not there. */
export async function lookWithoutLine(person: Person, line: Line, look: LookAt): Promise<void> {
  const { page } = person;
  person.expectOutage("outage");
  await line.cut();
  await page.locator(".banner:not(.paused)").waitFor();
  await look("the line is gone", person);
  await line.mend();
  await page.locator(".banner:not(.paused)").waitFor({ state: "detached" });
  person.expectOutage("none");
}

/** Where there is no table under a code. */
export async function lookForNoTable(person: Person, look: LookAt): Promise<void> {
  person.expectOutage("outage");
  await person.follow("222222");
  await person.page.locator(".letter h1").waitFor();
  await look("no table here", person);
  person.expectOutage("none");
}
