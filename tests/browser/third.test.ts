/** A table with its third group: two people govern, each with a hand toward each of the other two, for a round. */
import { expect, test } from "vitest";
import { missingWords, overflows } from "./looks.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { act, done, ROUND } from "./play.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

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
  const laptop = await here.comes({ size: LAPTOP });
  const phone = await here.comes({ size: PHONE });
  await laptop.page.route("**/api/tables", async (route) => {
    const body = route.request().postDataJSON() as Readonly<Record<string, unknown>>;
    await route.continue({ postData: JSON.stringify({ ...body, thirdGroup: true }) });
  });
  const code = await laptop.opensTable();
  await phone.joins(code);
  for (const { page } of [laptop, phone])
    await expect.poll(() => page.locator(".seats-group").count()).toBe(3);
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
      if (phase === "reveal") await expect.poll(() => page.locator(".act-card").count()).toBe(6);
    }
    await Promise.all(people.map(([person]) => done(person, phase)));
  }
  for (const [person] of people) await person.reaches("situation");
  expect([laptop.problems, phone.problems]).toEqual([[], []]);
}, 300_000);
