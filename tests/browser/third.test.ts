/** A table with its third group: two people govern, each with a hand toward each of the other two, for a round. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { missingWords, overflows } from "./looks.ts";
import { LAPTOP, openBrowser, Person, PHONE } from "./person.ts";
import { act, done, ROUND } from "./play.ts";
import { word } from "./words.ts";

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  server = await startServer(await newPlace(), { BOT_PACE_MS: "30" });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  forget(server);
});
afterEach(async ({ task }) =>
  Person.allLeave(task.name, task.result?.state === "fail" ? "failed" : "passed"),
);

/** Reads each of the others, then puts a card down toward each. */
async function commit(person: Person, others: readonly string[]): Promise<void> {
  const main = person.page.locator("main");
  await person.page.locator(".stepper").waitFor();
  for (const other of others) {
    const section = main
      .locator(".section", { hasText: word("reading.afraid") })
      .filter({ hasText: word("commit.theyAre", { group: word(`group.${other}.name`) }) });
    await person.chooses(word("reading.reachingOut"), section);
    await person.chooses(word("sureness.2"), section);
    await section.locator(".task-control button").click();
    // The last reading turns the page.
    await Promise.race([
      section.getByRole("button", { name: word("commit.readDone") }).waitFor(),
      main.locator(".readings-made").waitFor(),
    ]);
  }
  await main.locator(".readings-made").waitFor();
  expect(await main.locator(".hand").count()).toBe(others.length);
  for (const other of others) {
    const hand = main.locator(".hand", { hasText: word(`group.${other}.name`) }).filter({
      has: person.page.locator(`input[name="policy.${other}"]`),
    });
    await hand.locator(".policy:not(.closed) label").first().click();
  }
  await person.press("commit.putDown");
  await Promise.race([main.locator(".put-down").waitFor(), person.reaches("reveal")]);
}

test("a third group plays: six cards turn, on a laptop and on a phone", async () => {
  const laptop = await Person.atTheDoor(browser, server.url, { size: LAPTOP });
  const phone = await Person.atTheDoor(browser, server.url, { size: PHONE });
  await laptop.page.route("**/api/tables", async (route) => {
    const body = route.request().postDataJSON() as Readonly<Record<string, unknown>>;
    await route.continue({ postData: JSON.stringify({ ...body, thirdGroup: true }) });
  });
  const code = await laptop.opensTable();
  await phone.joins(code);
  for (const person of [laptop, phone]) expect(await person.page.locator(".seats-group").count()).toBe(3);
  await laptop.sits("vale.chair", "Vera");
  await phone.sits("highmere.mayor", "Hilde");
  await laptop.press("lobby.start");
  const people = [
    [laptop, "vale", ["highmere", "saltreach"]],
    [phone, "highmere", ["saltreach", "vale"]],
  ] as const;
  for (const phase of ROUND) {
    await Promise.all(people.map(([person]) => person.reaches(phase)));
    await Promise.all(
      people.map(([person, group, others]) =>
        phase === "commit" ? commit(person, others) : act(person, phase, { group, towards: others[0] }),
      ),
    );
    for (const [{ page }] of people) {
      expect([phase, await overflows(page), await missingWords(page)]).toEqual([phase, [], []]);
      if (phase === "reveal") expect(await page.locator(".act-card").count()).toBe(6);
    }
    await Promise.all(people.map(([person]) => done(person, phase)));
  }
  for (const [person] of people) await person.reaches("situation");
  expect([laptop.problems, phone.problems]).toEqual([[], []]);
}, 180_000);
