/**
 * A lesson, rehearsed: thirty-six people at four tables under one facilitator, six of them and the facilitator in real
 * browsers; and the way of one person from the link to a seat. Seconds are printed: nothing here depends on speed.
 */
import { expect, test } from "vitest";
import type { Locator, Page } from "playwright-core";
import { join } from "../support/person.ts";
import type { Person as AtTable } from "../support/person.ts";
import { attend, comeIn, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { LAPTOP, PHONE, PROJECTOR } from "./person.ts";
import type { Person } from "./person.ts";
import { overflows, unmarkedTexts } from "./looks.ts";
import { expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();
const OK = { ok: true };
/** How long something may take that surely comes, ms: two cores may carry much else. */
const PATIENCE = 60_000;

/** Somebody of the class who is there by the SDK, at the session and at a table. */
interface Pupil {
  readonly name: string;
  readonly session: Attendee;
  readonly table: AtTable;
}

/** Follows the link of a session. */
async function follows(code: string, look: Parameters<typeof here.comes>[0]): Promise<Person> {
  const person = await here.comes(look);
  await person.page.goto(`${here.url}/s/${code}${look.lang === undefined ? "" : `?lang=${look.lang}`}`);
  await person.page.locator(".join").waitFor();
  return person;
}

/** The numbers of a middling phone on slow 4G. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
}

test(
  "from the link to a seat in two actions, and back to it whatever happens",
  { timeout: 240_000 },
  async () => {
    const { code, facilitator } = await openSession(here.url, { people: 16, tables: 2, name: "Class 10b" });
    const lead = await attend(here.url, code, { as: "facilitator", token: facilitator });
    const ann = await here.comes({ size: PHONE });
    const { page } = ann;
    await slowDown(page);
    const began = Date.now();
    await page.goto(`${here.url}/s/${code}`);
    await ann.button("come.in").waitFor();
    const read = Date.now();
    await expectWhole(ann);
    // Who only opened the link is nobody yet, and has a name to take that is not theirs.
    expect(lead.session().people).toBe(0);
    const offered = await page.locator("#name").inputValue();
    expect(offered).not.toBe("");
    let ms = read - began;
    let actions = 0;
    const acts = async (press: Promise<void>, then: Locator): Promise<void> => {
      const from = Date.now();
      await press;
      await then.waitFor();
      actions += 1;
      ms += Date.now() - from;
    };
    const seat = page.locator("button.seat.free").first();
    await acts(ann.press("come.in"), seat);
    await expectWhole(ann);
    await acts(seat.click(), page.locator(".brief").first());
    console.log(
      `from link to seat on a slow phone: ${actions} actions, ${(ms / 1000).toFixed(1)} s of machine`,
    );
    expect(actions).toBe(2);
    await lead.until("the board knows", () => lead.board().people[0]?.seat !== undefined, PATIENCE);
    const [me] = lead.board().people;
    if (me?.seat === undefined || me.table === undefined) throw new Error("no seat");
    expect(me.name).toBe(offered);

    // Loaded again, and in a second tab: the same place; the first tab says kindly where one is.
    await page.reload();
    await page.locator(".brief").first().waitFor();
    const second = await page.context().newPage();
    await second.goto(`${here.url}/s/${code}`);
    await second.locator(".brief").first().waitFor();
    await page.getByText(word("come.closed.replaced")).waitFor();
    await ann.press("come.hereInstead");
    await page.locator(".brief").first().waitFor();
    await second.close();

    // Moved to the other table by the facilitator: the page follows, and says so. Renamed, unseated, removed alike.
    const other = tablesOf(lead).find((table) => table !== me.table) ?? "";
    expect(await lead.order({ type: "place", person: me.id, table: other, seat: me.seat })).toEqual(OK);
    const told = page.locator(".told");
    await told
      .getByText(
        word("come.told.moved", {
          table: word("session.table", { number: tablesOf(lead).indexOf(other) + 1 }),
          seat: word(`seat.${me.seat}.title`),
        }),
      )
      .waitFor();
    await page.locator(".brief").first().waitFor();
    expect(await lead.order({ type: "rename", person: me.id, name: "Brisk Wren" })).toEqual(OK);
    await told.getByText(word("come.told.renamed", { name: "Brisk Wren" })).waitFor();
    expect(await lead.order({ type: "unseat", person: me.id })).toEqual(OK);
    await told.getByText(word("come.told.unseated")).waitFor();
    await page.locator("button.seat.free").first().waitFor();
    // Rather not, look on, play after all: by the person alone.
    await page.locator("summary", { hasText: word("come.ratherNot") }).click();
    await page
      .locator("label.tick", { hasText: word("role.rival") })
      .first()
      .click();
    await lead.until("the count", () => lead.board().setup.ratherNot.rival === 1, PATIENCE);
    expect(JSON.stringify(lead.board().people)).not.toContain("rival");
    await page.locator("summary", { hasText: word("come.lookOn") }).click();
    await expectWhole(ann);
    await ann.press("come.observer");
    await page.locator(".look-tables button").nth(1).click();
    await page.locator(".lobby").waitFor();
    expect(await lead.order({ type: "remove", person: me.id })).toEqual(OK);
    await page.getByText(word("come.removed")).waitFor();
    await page.reload();
    await page.getByText(word("come.removed")).waitFor();
  },
);

test("the second sign is asked for where it is wanted, found on the wall, and a wrong one is told", async () => {
  const { code, facilitator, projector } = await openSession(here.url, { people: 12, seating: "random" });
  const lead = await attend(here.url, code, { as: "facilitator", token: facilitator });
  expect(await lead.order({ type: "askSign", asked: true })).toEqual(OK);
  const wall = await here.comes({ size: PROJECTOR });
  await wall.page.goto(`${here.url}/p/${code}#${projector}`);
  await wall.page.locator(".wall-signs").waitFor();
  expect(wall.page.url()).toBe(`${here.url}/p/${code}`);
  await expectWhole(wall);
  const ben = await here.comes({ size: PHONE });
  // A session's code typed at the door leads to the same way in.
  await ben.page.locator("#code").fill(code);
  await ben.press("door.joinGo");
  await ben.page.locator(".sign-grid").waitFor();
  await expectWhole(ben);
  await ben.press("come.in");
  await ben.page.getByText(word("come.signMissing")).waitFor();
  const right = lead.sign()?.sign ?? [];
  const wrong = ["anchor", "apple", "bear", "bell"].filter((one) => !right.some((sign) => sign === one));
  for (const sign of wrong.slice(0, 2)) await ben.press(`session.sign.${sign}`);
  await ben.press("come.in");
  await ben.page.getByText(word("refusal.session.signWrong")).waitFor();
  for (const sign of lead.sign()?.sign ?? []) await ben.press(`session.sign.${sign}`);
  await ben.press("come.in");
  await ben.page.getByText(word("come.wait.given")).waitFor();
  await expectWhole(ben);
});

test("every text on the way in, on the wall and on paper comes from the word files", async () => {
  const { code, facilitator, projector } = await openSession(here.url, { people: 24 });
  const lead = await attend(here.url, code, { as: "facilitator", token: facilitator });
  const cleo = await follows(code, { size: PHONE, lang: "qps" });
  const allowed = [code, code.split("").join(" "), new URL(here.url).host];
  const name = await cleo.page.locator("#name").inputValue();
  const isMarked = async (person: Person): Promise<void> => {
    expect.soft(await unmarkedTexts(person.page, [...allowed, name]), person.page.url()).toEqual([]);
    expect.soft(await overflows(person.page), person.page.url()).toEqual([]);
  };
  await isMarked(cleo);
  await cleo.page.locator(".join-form .button.main").click();
  await cleo.page.locator("button.seat.free").first().waitFor();
  await isMarked(cleo);
  expect(await lead.order({ type: "openSeats", open: false })).toEqual(OK);
  await cleo.page.locator(".join-waits").waitFor();
  await isMarked(cleo);
  const wall = await here.comes({ size: PROJECTOR, lang: "qps" });
  await wall.page.goto(`${here.url}/p/${code}?lang=qps#${projector}`);
  await wall.page.locator(".way-in").waitFor();
  await isMarked(wall);
  const paper = await here.comes({ size: LAPTOP, lang: "qps" });
  await paper.page.goto(`${here.url}/print/${code}?lang=qps`);
  await paper.page.locator(".page").first().waitFor();
  // Without a facilitator's token nothing secret is there.
  expect(await paper.page.locator(".seat-back").count()).toBe(0);
  await isMarked(paper);
  await paper.page.goto(`${here.url}/privacy?lang=qps`);
  await paper.page.locator(".privacy").waitFor();
  await isMarked(paper);
});

test("two tables stand side by side: on the console, on a phone that is led there, on the wall", async () => {
  const { code, facilitator, projector } = await openSession(here.url, { people: 24, tables: 2 });
  const lead = await attend(here.url, code, { as: "facilitator", token: facilitator });
  const tables = tablesOf(lead);
  const [first = "", second = ""] = tables;
  const ann = await follows(code, { size: PHONE });
  await ann.press("come.in");
  await ann.page.locator("button.seat.free").first().click();
  await ann.page.locator(".brief").first().waitFor();
  const annSits = () => lead.board().people.find(({ seat }) => seat !== undefined)?.table;
  await lead.until("the board knows where Ann sits", () => annSits() !== undefined, PATIENCE);
  const other = annSits() === first ? second : first;
  const seated = await comeIn(here.url, code, "Ben");
  expect(await seated.wish({ type: "sit", table: other, seat: "saltreach.mayor" })).toEqual(OK);
  await join(here.url, other, seated.welcome.token);
  const all = (wish: Extract<Parameters<Attendee["order"]>[0], { type: "ask" }>["wish"]) =>
    lead.order({ type: "ask", tables: "all", wish });
  expect(await all({ type: "control", control: "start" })).toEqual(OK);
  // One round at both, then the end.
  const at = (table: string) => lead.session().tables[table];
  while (tables.some((table) => (at(table)?.round ?? 0) < 2)) {
    const before = tables.map((table) => `${at(table)?.round} ${at(table)?.phase}`);
    const behind = tables.filter((table) => (at(table)?.round ?? 0) < 2);
    await lead.order({ type: "ask", tables: behind, wish: { type: "control", control: "skip" } });
    await lead.until(
      "the next phase",
      () => tables.some((table, place) => `${at(table)?.round} ${at(table)?.phase}` !== before[place]),
      PATIENCE,
    );
  }
  expect(await all({ type: "control", control: "end" })).toEqual(OK);
  await ann.reaches("debrief");

  // The facilitator looks first, and brings everybody there.
  const noor = await here.comes({ size: LAPTOP, scheme: "dark" });
  await noor.page.goto(`${here.url}/f/${code}#${facilitator}`);
  await noor.press("console.besideLook");
  await noor.page.locator(".beside-card").nth(1).waitFor();
  await expectWhole(noor);
  const heading = ann.page.locator("#debrief-heading");
  expect(await heading.innerText()).not.toBe(word("debrief.beside.name"));
  await noor.press("console.besideLead");
  await ann.page.locator("#debrief-heading", { hasText: word("debrief.beside.name") }).waitFor();
  await ann.page.locator(".beside-card").nth(1).waitFor();
  expect(await ann.page.locator(".beside-card h3").allInnerTexts()).toEqual(
    [1, 2].map((number) => word("session.table", { number })),
  );
  await expectWhole(ann);

  const wall = await here.comes({ size: PROJECTOR, lang: "qps" });
  await wall.page.goto(`${here.url}/p/${code}?lang=qps#${projector}`);
  await wall.page.locator(".wall-panels svg").waitFor();
  expect.soft(await unmarkedTexts(wall.page, [])).toEqual([]);
  await expectWhole(wall);
  // The next look is at the two of them, in more than one sentence.
  await expect
    .poll(
      async () => {
        // The wall turns by itself too: whoever wants the other look turns on until it is there.
        await wall.page.keyboard.press("ArrowRight");
        return wall.page.locator(".wall-said p").count();
      },
      { timeout: PATIENCE },
    )
    .toBeGreaterThan(1);
  await expectWhole(wall);
});

test("a class of thirty-six at four tables, from the code to the debrief", { timeout: 600_000 }, async () => {
  const timings: string[] = [];
  let mark = Date.now();
  const took = (what: string): void => {
    timings.push(`${what} ${((Date.now() - mark) / 1000).toFixed(1)} s`);
    mark = Date.now();
  };
  const { code, facilitator } = await openSession(here.url, { people: 36, tables: 4, seating: "random" });
  // One facilitator, who looks at a page; the same chair by the SDK tells what is waited for.
  const lead = await attend(here.url, code, { as: "facilitator", token: facilitator });
  const noor = await here.comes({ size: LAPTOP });
  await noor.page.goto(`${here.url}/f/${code}#${facilitator}`);
  await noor.page.locator(".console").waitFor();
  const part = (name: string): Promise<void> =>
    noor.page.locator(".console-tabs button", { hasText: word(`console.part.${name}`) }).click();
  took("facilitator there");

  // Thirty-five come, six of them with phones and laptops of their own.
  const names = Array.from({ length: 29 }, (_, at) => `Pupil ${at + 1}`);
  const sessions = await Promise.all(names.map((name) => comeIn(here.url, code, name)));
  const pages: Person[] = [];
  for (const size of [PHONE, PHONE, PHONE, PHONE, LAPTOP, LAPTOP]) {
    const person = await follows(code, { size });
    await person.press("come.in");
    await person.page.getByText(word("come.wait.given")).waitFor();
    pages.push(person);
  }
  await lead.until("thirty-five", () => lead.board().people.length === 35, PATIENCE);
  took("35 people in");

  // Seats for all by one tap; every page goes to its table by itself.
  await part("people");
  await noor.press("console.seatAll.random");
  await Promise.all(
    pages.map(({ page }) => page.locator(".lobby .brief").first().waitFor({ timeout: PATIENCE })),
  );
  const pupils = await Promise.all(
    sessions.map(async (session, at): Promise<Pupil> => {
      await session.until("a seat", () => session.me()?.seat !== undefined, PATIENCE);
      const table = await join(here.url, session.me()?.table ?? "", session.welcome.token);
      return { name: names[at] ?? "", session, table };
    }),
  );
  const tables = tablesOf(lead);
  await lead.until("all connected", () => lead.board().people.every((one) => one.connected), PATIENCE);
  const sizesNow = (): readonly number[] => tables.map((table) => lead.session().tables[table]?.people ?? 0);
  // What the board has told, the session tells in a message of its own.
  await lead.until("all counted", () => sizesNow().reduce((sum, size) => sum + size, 0) === 35, PATIENCE);
  const sizes = sizesNow();
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  // No person's token opens the facilitator's chair.
  const thief = sessions[0]?.welcome.token ?? "";
  await expect(attend(here.url, code, { as: "facilitator", token: thief })).rejects.toThrow("notYours");
  took("35 people on seats");

  const phaseAt = (table: string | undefined): string => lead.session().tables[table ?? ""]?.phase ?? "";
  const everywhere = (isSo: (table: string) => boolean, what: string): Promise<void> =>
    lead.until(what, () => tables.every(isSo), PATIENCE);
  const isPaused = (table: string): boolean => lead.session().tables[table]?.paused ?? false;
  await part("tables");
  await noor.press("console.all.start", { count: 4 });
  await everywhere((table) => phaseAt(table) === "situation", "all began");
  await Promise.all(pages.map((person) => person.reaches("situation")));
  await noor.press("console.all.pause");
  await everywhere((table) => isPaused(table), "all paused");
  await pages[0]?.page.locator(".banner.paused").waitFor();
  await noor.press("console.all.resume");
  await everywhere((table) => !isPaused(table), "all go on");
  // From here on no clock ends a phase: whatever the machine is busy with, it is the facilitator who goes on.
  await noor.press("console.all.hold");
  await everywhere((table) => lead.board().tables.find((one) => one.code === table)?.held === true, "held");
  took("started, paused, went on, held");

  // Something is brought in at the first table.
  const [first = "", , , last = ""] = tables;
  const atFirst = pupils.filter(({ session }) => session.me()?.table === first);
  const [speaker] = atFirst;
  if (!speaker) throw new Error("nobody of the SDK's sits at the first table");
  const injection = {
    kind: "own",
    title: "A ferry is late",
    text: "Nobody knows why.",
    hits: [speaker.table.table().seats[speaker.session.me()?.seat ?? ""]?.group ?? ""],
    dials: { security: -1 },
  } as const;
  expect(
    await lead.order({ type: "ask", tables: [first], wish: { type: "inject", when: "now", injection } }),
  ).toEqual(OK);
  await Promise.all(
    atFirst.map(({ table }) =>
      table.until(
        "the incident",
        () => table.you().situation?.incidents.some((one) => one.own) === true,
        PATIENCE,
      ),
    ),
  );
  took("incident brought in");

  // Three tables go on; the fourth is behind, and the console says so.
  const skip = (wanted: readonly string[]): Promise<unknown> =>
    lead.order({ type: "ask", tables: wanted, wish: { type: "control", control: "skip" } });
  const ahead = tables.filter((table) => table !== last);
  expect(await skip(ahead)).toEqual(OK);
  await lead.until(
    "behind",
    () => lead.board().alerts.some((one) => one.kind === "behind" && one.table === last),
    PATIENCE,
  );
  await noor.page.locator(".tile", { hasText: word("console.mark.behind", { phases: 1 }) }).waitFor();
  expect(await skip([last])).toEqual(OK);
  await everywhere((table) => phaseAt(table) === "caucus", "all in the caucus");
  took("one table behind, and brought along");

  // One speaks all the time; the console points to it, and a nudge goes there by one tap.
  const group = injection.hits[0];
  for (let line = 0; line < 9; line += 1) {
    expect(
      await speaker.table.wish({
        type: "say",
        channel: `caucus:${group}`,
        text: `And another thing, ${line}.`,
      }),
    ).toEqual(OK);
  }
  const seat = speaker.session.me()?.seat ?? "";
  await lead.until(
    "the watch",
    () => watched(lead, first).some((one) => one.kind === "dominates" && one.seat === seat),
    PATIENCE,
  );
  await noor.press("nudge.rotateSpeaker.send", { seat: "" });
  await Promise.all(
    atFirst.map(({ table }) =>
      table.until("the nudge", () => table.news().some((one) => one.kind === "nudge"), PATIENCE),
    ),
  );
  took("one seat dominated, nudged");

  // Two are gone and come back to their seats; one is removed; one comes late and has a seat at once.
  const [gone, alsoGone, removed] = pupils.filter((one) => one !== speaker);
  if (!gone || !alsoGone || !removed) throw new Error("too few");
  for (const { session, table } of [gone, alsoGone]) {
    table.drop();
    session.drop();
  }
  const idOf = (one: Pupil): string => one.session.me()?.id ?? "";
  const isHere = (id: string): boolean =>
    lead.board().people.find((one) => one.id === id)?.connected === true;
  await lead.until("two are gone", () => ![gone, alsoGone].some((one) => isHere(idOf(one))), PATIENCE);
  for (const { session, table } of [gone, alsoGone]) {
    const token = session.welcome.token;
    const again = await attend(here.url, code, { token });
    expect(again.me()).toMatchObject({ seat: session.me()?.seat, table: session.me()?.table });
    const sits = await join(here.url, again.me()?.table ?? "", token);
    expect(sits.you().viewer).toEqual(table.you().viewer);
  }
  await lead.until("two are back", () => [gone, alsoGone].every((one) => isHere(idOf(one))), PATIENCE);
  expect(await lead.order({ type: "remove", person: idOf(removed) })).toEqual(OK);
  await Promise.all([removed.table.closed, removed.session.closed]);
  await expect(attend(here.url, code, { token: removed.session.welcome.token })).rejects.toThrow("notYours");
  const late = await comeIn(here.url, code, "Late");
  await late.until("a seat", () => late.me()?.seat !== undefined, PATIENCE);
  expect((await join(here.url, late.me()?.table ?? "", late.welcome.token)).table().phase).toBe("caucus");
  took("two gone and back, one removed, one late");

  // It ends on time by the plan alone, all tables, into the debrief.
  await expectWhole(noor, ...pages.slice(0, 1));
  const planned = { type: "plan", endsAt: Date.now() + 63_000, debriefMinutes: 1 } as const;
  expect(await lead.order(planned)).toEqual(OK);
  await everywhere((table) => phaseAt(table) === "debrief", "all in the debrief");
  await Promise.all(pages.map((person) => person.reaches("debrief")));
  await lead.until("the session's debrief", () => lead.session().stage === "debriefing", PATIENCE);
  const told = (): number => lead.board().alerts.filter(({ kind }) => kind === "debriefBegan").length;
  await lead.until("four tables are told of", () => told() === 4, PATIENCE);
  took("ended by the plan");
  for (const person of [noor, ...pages]) expect(person.problems).toEqual([]);
  console.log(`a class of 36: ${timings.join("; ")}`);
});

/** What the watch says of a table. */
function watched(
  lead: Attendee,
  table: string,
): readonly { readonly kind: string; readonly seat?: string }[] {
  return lead.board().tables.find((one) => one.code === table)?.watch ?? [];
}
