/** Whatever happens to a page or to the server, people go on in their own seats and nothing acknowledged is lost. */
import { expect, test } from "vitest";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { LAPTOP, Person, PHONE } from "./person.ts";
import { playPhase, promise, read, ROUND } from "./play.ts";
import type { Plan } from "./play.ts";
import { PACE, withBrowser } from "./withServer.ts";
import { word } from "./words.ts";

const browser = withBrowser();

test("a reload in mid-talk and a killed server in mid-round lose nothing", { timeout: 300_000 }, async () => {
  const place = await newPlace();
  let server = await startServer(place, PACE);
  const hilde = await Person.atTheDoor(browser(), server.url, { size: LAPTOP });
  const sam = await Person.atTheDoor(browser(), server.url, { size: PHONE });
  const ours: Plan = { group: "highmere", towards: "saltreach", reading: "greedy" };
  const theirs: Plan = { group: "saltreach", towards: "highmere", reading: "afraid" };
  const people = [
    [hilde, ours],
    [sam, theirs],
  ] as const;

  const code = await hilde.opensTable();
  await sam.joins(code);
  await hilde.sits("highmere.mayor", "Hilde");
  await sam.sits("saltreach.mayor", "Sam");
  await hilde.press("lobby.start");
  for (const phase of ROUND.slice(0, 2)) {
    await Promise.all([hilde.reaches(phase), sam.reaches(phase)]);
    await playPhase(people, phase);
  }

  // In mid-talk: something said, something promised, something typed and not sent; then the page is loaded anew.
  await hilde.says("The gauges will be open by noon.");
  await promise(hilde, "medium");
  await sam.hears("The gauges will be open by noon.");
  await sam.page.locator("form.say textarea").filter({ visible: true }).first().fill("Half a thought");
  await Promise.all([hilde.page.reload(), sam.page.reload()]);
  for (const person of [hilde, sam]) {
    expect(await person.reaches("talks")).toBe("talks");
    await person.hears("The gauges will be open by noon.");
  }
  expect(await sam.page.locator("form.say textarea").filter({ visible: true }).first().inputValue()).toBe(
    "Half a thought",
  );
  await hilde.page
    .locator(".given-one", { hasText: word("size.medium.step", { form: "do" }) })
    .filter({ visible: true })
    .waitFor();
  await expectOwnSeats(hilde, sam);

  // In mid-round: both have read the other, neither has answered; then the server dies without a word.
  await Promise.all([hilde.press("talks.done"), sam.press("talks.done")]);
  await Promise.all([hilde.reaches("commit"), sam.reaches("commit")]);
  await read(hilde, ours);
  await read(sam, theirs);
  for (const person of [hilde, sam]) person.expectOutage("outage");
  await server.kill();
  for (const person of [hilde, sam])
    await person.page.locator(".banner", { hasText: word("app.lineLost") }).waitFor();
  server = await startServer(place, PACE);
  for (const person of [hilde, sam]) {
    // The longer it was away, the longer a page waits before it knocks again.
    await person.page.locator(".banner").waitFor({ state: "detached", timeout: 60_000 });
    expect(await person.reaches(...ROUND)).toBe("commit");
    person.expectOutage("none");
  }
  await expectOwnSeats(hilde, sam);
  const madeBy = async (person: Person): Promise<string> => person.page.locator(".readings-made").innerText();
  expect(await madeBy(hilde)).toContain(word("reading.greedy"));
  expect(await madeBy(sam)).toContain(word("reading.afraid"));

  // And the round goes on from there to its end, with the word given before the fall still remembered.
  for (const phase of ROUND.slice(3)) {
    await playPhase(
      [
        [hilde, ours],
        [sam, theirs],
      ],
      phase,
    );
  }
  await Promise.all([hilde.reaches("situation"), sam.reaches("situation")]);
  await sam.press("table.tab.talk");
  await sam.press("talk.plenary");
  await sam.hears("The gauges will be open by noon.");
  for (const { problems } of [hilde, sam]) expect(problems).toEqual([]);
  await server.stop();
  forget(place);
});

/** Each is still on their own seat, and it is theirs, not a caretaker's. */
async function expectOwnSeats(hilde: Person, sam: Person): Promise<void> {
  for (const [person, seat] of [
    [hilde, "highmere.mayor"],
    [sam, "saltreach.mayor"],
  ] as const) {
    await person.press("brief.show");
    await person.page.locator("dialog[open] .brief", { hasText: word(`seat.${seat}.title`) }).waitFor();
    await person.page.keyboard.press("Escape");
  }
}
