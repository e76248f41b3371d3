/** A team of three on three phones shares one seat: two taps commit, a tie goes to the speaker, who is away is passed over. */
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { chooseCard, done, read, ROUND } from "./play.ts";
import { expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const SEAT = "highmere.mayor";
const TITLE = word(`seat.${SEAT}.title`);
const card = (policy: string): string => word(`policy.${policy}.highmere.name`);

const here = withServer();

/** Waits until this person's strip says so. */
async function stripSays(person: Person, key: string, params: Record<string, string>): Promise<void> {
  await person.page.locator(".team-speaks", { hasText: word(key, params) }).waitFor();
}

/** Chooses a card in the form and proposes it. */
async function proposes(person: Person, policy: string): Promise<void> {
  const { page } = person;
  await page.locator(".readings-made").waitFor();
  if (!(await page.locator(".policy").first().isVisible())) await person.press("team.somethingElse");
  await chooseCard(person, { group: "highmere", towards: "saltreach", cards: [policy] });
  await person.press("team.putDown");
  await page.locator(".proposal", { hasText: card(policy) }).waitFor();
}

test("a team of three commits with two taps", { timeout: 240_000 }, async () => {
  const noor = await here.comes({ size: LAPTOP });
  const code = await noor.opensTable([word("door.people", { size: 3 })]);
  await noor.page.locator(".table-rules", { hasText: word("lobby.teamSize", { size: 3 }) }).waitFor();
  const [ann, ben, cem] = await Promise.all(["Ann", "Ben", "Cem"].map(() => here.comes({ size: PHONE })));
  if (!ann || !ben || !cem) throw new Error("somebody did not come");
  const team = [ann, ben, cem];

  // One tap each; everybody sees who is on the seat, and whether there is room.
  for (const [at, person] of team.entries()) {
    await person.joins(code);
    const seat = person.page.locator("button.seat.free", { hasText: TITLE });
    await seat.waitFor();
    if (at > 0) expect(await seat.innerText()).toContain(word("team.room", { people: at, size: 3 }));
    if (at === 2) {
      expect(await seat.innerText()).toContain("Ann, Ben");
      await expectWhole(person);
    }
    await person.sits(SEAT, ["Ann", "Ben", "Cem"][at] ?? "");
  }
  await noor.page.locator("div.seat", { hasText: "Ann, Ben, Cem" }).waitFor();
  await expectWhole(noor, ann);

  // Somebody across the river who is never done keeps every phase open until Noor goes on.
  const other = await join(here.url, code);
  await other.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Sam" });
  await noor.press("lobby.start");
  await noor.reaches("situation");
  const goOn = (): Promise<void> => noor.press("control.skip");
  const to = async (phase: string): Promise<void> => {
    for (;;) {
      const now = await noor.phase();
      if (now === phase) break;
      await goOn();
      await noor.reaches(...[...ROUND, "debrief"].filter((one) => one !== now));
    }
    await Promise.all(team.map((person) => person.reaches(phase)));
  };

  // Round 1: Ann speaks. What is hers alone is offered to nobody else, and the others are told who has it.
  await to("situation");
  await stripSays(ann, "team.youSpeak", { seat: TITLE });
  for (const person of [ben, cem]) {
    await stripSays(person, "team.speaks", { speaker: "Ann", seat: TITLE });
    expect(await person.page.locator(".namings").count()).toBe(0);
  }
  await done(ben, "situation");
  await ann.page.locator(".team-ready", { hasText: word("team.doneOf", { done: 1, of: 3 }) }).waitFor();
  await done(cem, "situation");
  for (const person of team)
    await person.page.locator(".team-ready", { hasText: word("team.seatDone") }).waitFor();
  await expectWhole(ann, ben);
  await to("talks");
  await ben.page
    .locator(".speaker-does", { hasText: word("team.does.promise", { speaker: "Ann" }) })
    .waitFor();
  expect(await ben.page.locator(".sizes").count()).toBe(0);
  expect(await ann.page.locator(".speaker-does").count()).toBe(0);
  await expectWhole(ben);

  // One reads for all; one proposes; the second tap commits, and every phone shows the same.
  await to("commit");
  await read(ann, { group: "highmere", towards: "saltreach" });
  await proposes(ann, "publicGauges");
  const proposed = (person: Person) => person.page.locator(".proposal", { hasText: card("publicGauges") });
  await proposed(ben).waitFor();
  await expectWhole(ann, ben);
  expect(await proposed(ann).getByRole("button").count()).toBe(0);
  expect(await ben.page.locator(".proposal.stands").count()).toBe(0);
  await proposed(ben).getByRole("button").click();
  for (const person of team) await person.page.locator(".proposal.stands").waitFor();
  await expectWhole(ben, cem);
  await to("reveal");
  await ann.page.locator(".acts", { hasText: card("publicGauges") }).waitFor();

  // Round 2: Ben speaks. Two different proposals when the time is up: his is the seat's.
  await to("situation");
  await stripSays(ann, "team.speaks", { speaker: "Ben", seat: TITLE });
  await to("commit");
  await read(cem, { group: "highmere", towards: "saltreach" });
  await proposes(ann, "nightWardens");
  await proposes(ben, "publicGauges");
  await ann.page.getByText(word("team.timeUp", { speaker: "Ben" })).waitFor();
  expect(await proposed(cem).innerText()).toContain(word("team.ahead", { count: 1, needed: 2 }));
  await expectWhole(cem);
  await to("reveal");
  await cem.page.locator(".acts", { hasText: card("publicGauges") }).waitFor();

  // Round 3: it would be Cem's turn, but Cem is away: the turn passes on, and comes back with Cem.
  await to("situation");
  await stripSays(cem, "team.youSpeak", { seat: TITLE });
  await cem.page.goto("about:blank");
  await stripSays(ann, "team.youSpeak", { seat: TITLE });
  await ben.page.locator(".team-strip .away", { hasText: "Cem" }).waitFor();
  await expectWhole(ann, ben);
  await cem.follow(code);
  await stripSays(cem, "team.youSpeak", { seat: TITLE });
  await stripSays(ann, "team.speaks", { speaker: "Cem", seat: TITLE });

  // A person who leaves the seat for good leaves room for a newcomer in mid-game.
  await ben.press("table.menu");
  await ben.press("lobby.leaveSeat");
  const withRoom = ben.page.locator("main button.seat.free", { hasText: "Ann, Cem" });
  await withRoom.waitFor();
  await expectWhole(ben);
  await withRoom.click();
  // Whoever comes in mid-round does not take the word from those who are there.
  await stripSays(ben, "team.speaks", { speaker: "Ann", seat: TITLE });
  await other.leave();
});
