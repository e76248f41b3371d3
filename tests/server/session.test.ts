/** A session over the real wire: opened, joined, seated, moved, ended; by facilitator, people and projector. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeFound, SessionSummary } from "#shared/protocol/session.ts";
import { join, openTable } from "../support/person.ts";
import { allSit, attend, comeIn, goToTable, openSession, postSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { SIGN_LASTS, SIGNS } from "#shared/protocol/sessionTerms.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { signAt } from "#server/sessions/sign.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
const journal = openMemoryJournal();
beforeAll(async () => {
  server = await startInProcess({ journal });
});
afterAll(() => server.stop());

const OK = { ok: true };
const no = (reason: string): unknown => ({
  ok: false,
  refusal: expect.objectContaining({ reason }) as unknown,
});

async function withFacilitator(
  choices: Parameters<typeof openSession>[1] = {},
): Promise<{ readonly code: string; readonly projector: string; readonly lead: Attendee }> {
  const { code, facilitator, projector } = await openSession(server.url, choices);
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  return { code, projector, lead };
}

test("a session opens as many tables as its people need, and differs where it was told to", async () => {
  const { code, lead } = await withFacilitator({
    people: 30,
    name: "  Year 10  ",
    age: "under16",
    variations: [{}, { lens: "kydd" }, { name: "Stress", dial: { dial: "stress", value: 0.9 } }],
  });
  expect(lead.session()).toMatchObject({ code, name: "Year 10", stage: "gathering", talk: "statements" });
  const tables = tablesOf(lead).map((table) => lead.session().tables[table]);
  expect(tables.map((table) => [table?.name, table?.lens])).toEqual([
    ["1", "bilgic"],
    ["2", "kydd"],
    ["Stress", "bilgic"],
  ]);
  const [plain, , stressed] = tablesOf(lead).map((table) => server.registry.at(table)?.table);
  expect(stressed?.state.world.stress).toEqual([0.9, 0.9]);
  expect(plain?.state.world.stress).not.toEqual([0.9, 0.9]);
  expect(plain?.state.facilitated).toBe(true);
});

test("what cannot be opened is refused with the reason", async () => {
  const body = { scenario: "low-reservoir", format: "class", people: 30 };
  const answers = await Promise.all(
    [
      { ...body, people: 1 },
      { ...body, people: 201 },
      { ...body, scenario: "nowhere" },
      { ...body, tables: 1, people: 60 },
      { ...body, endsAt: Date.now() + 60_000, debriefMinutes: 5 },
      { ...body, surprise: true },
    ].map((wanted) => postSession(server.url, wanted)),
  );
  expect(await Promise.all(answers.map(async (one) => [one.status, await one.json()]))).toEqual([
    [400, { error: { reason: "malformed" } }],
    [400, { error: { reason: "malformed" } }],
    [404, { error: { reason: "scenario.unknown" } }],
    [409, { error: { reason: "session.tooManyPeople", params: { most: 48 } } }],
    [409, { error: { reason: "session.planTooShort" } }],
    [400, { error: { reason: "malformed" } }],
  ]);
});

test("a code at the door opens a table or a session, in one question", async () => {
  const { code } = await openSession(server.url, { name: "Friday" });
  const { code: table } = await openTable(server.url);
  const ask = async (path: string): Promise<unknown> => (await fetch(`${server.url}${path}`)).json();
  expect((await ask(`/api/codes/${code.toLowerCase()}`)) as CodeFound).toMatchObject({
    kind: "session",
    session: { code, name: "Friday", stage: "gathering", tables: 1, placesFree: 24, signAsked: false },
  });
  expect((await ask(`/api/codes/${table}`)) as CodeFound).toMatchObject({
    kind: "table",
    table: { code: table },
  });
  expect((await ask(`/api/sessions/${code}`)) as SessionSummary).toMatchObject({ code });
  expect(await ask(`/api/sessions/${table}`)).toEqual({ error: { reason: "session.unknown" } });
  expect(await ask(`/api/tables/${code}`)).toEqual({ error: { reason: "table.unknown" } });
});

test("who only opens the link leaves no trace; a tap comes in, another takes a seat", async () => {
  const { code, lead } = await withFacilitator();
  const looker = await attend(server.url, code);
  expect(looker.me()).toMatchObject({ name: "", asks: ["come"] });
  expect(await looker.wish({ type: "stand" })).toEqual(no("session.comeFirst"));
  expect(lead.board().people).toEqual([]);
  const ann = await comeIn(server.url, code, "  Ann\u202e ");
  expect(ann.me()).toMatchObject({ name: "Ann", part: "player" });
  expect(ann.me()?.asks).toContain("sit");
  const [table = ""] = tablesOf(ann);
  expect(await ann.wish({ type: "sit", table, seat: "highmere.mayor" })).toEqual(OK);
  await ann.until("the seat", () => ann.me()?.seat === "highmere.mayor");
  const ben = await comeIn(server.url, code, "Ben");
  expect(await ben.wish({ type: "sit", table, seat: "nowhere" })).toEqual(no("seatUnknown"));
  const atTable = await goToTable(ann);
  expect(atTable.welcome).toMatchObject({ host: false, token: ann.welcome.token });
  expect(atTable.you().viewer).toEqual({ kind: "seat", seat: "highmere.mayor" });
  expect(atTable.news().map(({ kind }) => kind)).toEqual(["facilitated", "seatTaken"]);
  await lead.until("the board knows", () => lead.board().people.length === 2);
  expect(lead.board().people.find(({ name }) => name === "Ann")).toMatchObject({
    table,
    seat: "highmere.mayor",
    connected: true,
  });
});

test("thirty-six people are seated over four tables, nobody twice, nine to each", async () => {
  const { code, lead } = await withFacilitator({ people: 36, tables: 4, seating: "random" });
  const people = await Promise.all(
    Array.from({ length: 36 }, (_, number) => comeIn(server.url, code, `P${number}`)),
  );
  await lead.until("all have come", () =>
    lead.board().alerts.some(({ kind, count }) => kind === "waiting" && count === 36),
  );
  expect(
    await people[0]?.wish({ type: "sit", table: tablesOf(lead)[0] ?? "", seat: "highmere.mayor" }),
  ).toEqual(no("session.seatsGiven"));
  expect(await lead.order({ type: "seatAll", how: "random" })).toEqual(OK);
  await lead.until("all sit", () => allSit(lead));
  for (const person of people) await person.until("a seat", () => person.me()?.seat !== undefined);
  const seats = people.map((person) => `${person.me()?.table} ${person.me()?.seat}`);
  expect(new Set(seats).size).toBe(36);
  expect(Object.values(lead.session().tables).map((table) => table.people)).toEqual([9, 9, 9, 9]);
  for (const table of lead.board().tables) {
    const governments = table.seats.filter(({ role }) => role === "government");
    expect(governments.map(({ people: on }) => on.length)).toEqual([1, 1]);
  }

  const tables = await Promise.all(people.map(goToTable));
  const start = { type: "ask", tables: "all", wish: { type: "control", control: "start" } } as const;
  expect(await lead.order(start)).toEqual(OK);
  await lead.until("all play", () =>
    Object.values(lead.session().tables).every(({ phase }) => phase === "situation"),
  );
  expect(lead.session().stage).toBe("playing");

  // One table stays behind: the others go on by two phases.
  const [slow = "", ...others] = tablesOf(lead);
  const skip = { type: "control", control: "skip" } as const;
  for (let step = 0; step < 2; step += 1) {
    expect(await lead.order({ type: "ask", tables: others, wish: skip })).toEqual(OK);
  }
  await lead.until("two phases", () => lead.board().alerts.some(({ phases }) => phases === 2));
  expect(lead.board().alerts.filter(({ kind }) => kind === "behind")).toEqual([
    { kind: "behind", table: slow, phases: 2 },
  ]);

  // Late: a citizen's seat at once, by lot of the least full table.
  const late = await comeIn(server.url, code, "Late");
  await late.until("a seat", () => late.me()?.seat !== undefined);
  const lateSeat = () =>
    lead
      .board()
      .tables.flatMap(({ seats: all }) => all)
      .find(({ people: on }) => on.includes(late.welcome.id));
  await lead.until("the board has it", () => lateSeat() !== undefined);
  expect(lateSeat()?.role).toBe("citizen");

  // Gone and back: the seat is a caretaker's meanwhile, and the facilitator is told.
  const [goes] = people;
  const seat = goes?.me()?.seat ?? "";
  tables[0]?.drop();
  goes?.drop();
  const isAway = (): boolean =>
    lead.board().alerts.some(({ kind, person }) => kind === "away" && person === goes?.welcome.id);
  await lead.until("the caretaker", isAway);
  const back = await attend(server.url, code, { token: goes?.welcome.token ?? "" });
  expect(back.me()).toMatchObject({ name: "P0", seat });
  const again = await goToTable(back);
  await again.until("the seat is theirs", () => again.table().seats[seat]?.occupant === "person");

  // Pause for all, the order decided at each table.
  const pause = { type: "ask", tables: "all", wish: { type: "control", control: "pause" } } as const;
  expect(await lead.order(pause)).toEqual(OK);
  expect(await lead.order(pause)).toMatchObject({ ok: false, refusal: { reason: "nothingChanged" } });
  const resume = { type: "control", control: "resume" } as const;
  expect(await lead.order({ type: "ask", tables: [slow], wish: resume })).toEqual(OK);
  expect(await lead.order(pause)).toEqual({
    ok: true,
    refusals: others.map((table) => ({ table, refusal: { reason: "nothingChanged" } })),
  });
  expect(await lead.order({ type: "endSession" })).toEqual(OK);
  await lead.until("the debrief", () => lead.session().stage === "debriefing");
  await lead.until("ended", () => lead.board().setup.endedAt > 0);
  for (const one of [...tables, again]) one.drop();
});

test("balanced: who came together is spread over tables and groups", async () => {
  const { code, lead } = await withFacilitator({ people: 16, tables: 2, seating: "balanced" });
  const people: Attendee[] = [];
  for (let number = 0; number < 8; number += 1) people.push(await comeIn(server.url, code, `P${number}`));
  expect(await lead.order({ type: "seatAll", how: "balanced" })).toEqual(OK);
  await lead.until("all sit", () => allSit(lead));
  for (const person of people) await person.until("a seat", () => person.me()?.seat !== undefined);
  const [one, other] = tablesOf(lead);
  expect(people.map((person) => person.me()?.table)).toEqual([
    one,
    other,
    one,
    other,
    one,
    other,
    one,
    other,
  ]);
  const groups = people.map((person) => person.me()?.seat?.split(".")[0]);
  expect(groups.filter((group) => group === groups[0])).toHaveLength(4);
});

test("moved, renamed, sent away, merged: each change is announced, and nobody loses a seat for one that is taken", async () => {
  const { code, lead } = await withFacilitator({ people: 24, tables: 2 });
  const [here = "", there = ""] = tablesOf(lead);
  const ann = await comeIn(server.url, code, "Ann");
  const ben = await comeIn(server.url, code, "Ben");
  const [annId, benId] = [ann.welcome.id, ben.welcome.id];
  expect(await lead.order({ type: "place", person: annId, table: here, seat: "highmere.mayor" })).toEqual(OK);
  expect(await lead.order({ type: "place", person: benId, table: there, seat: "highmere.mayor" })).toEqual(
    OK,
  );
  const annHere = await goToTable(ann);
  const benThere = await goToTable(ben);
  await lead.order({ type: "ask", tables: "all", wish: { type: "control", control: "start" } });

  await lead.order({ type: "openSeats", open: true });
  expect(await lead.order({ type: "openSeats", open: true })).toEqual(no("nothingChanged"));

  // With a team's room for two, a taken seat is one with two people: so ask for one that does not exist.
  expect(await lead.order({ type: "place", person: annId, table: there, seat: "nowhere" })).toEqual(
    no("seatUnknown"),
  );
  expect(ann.me()).toMatchObject({ table: here, seat: "highmere.mayor" });

  expect(await lead.order({ type: "rename", person: annId, name: "Anna" })).toEqual(OK);
  await annHere.until("the name", () => annHere.table().seats["highmere.mayor"]?.name === "Anna");
  expect(annHere.room.connection.isOpen).toBe(true);

  expect(await lead.order({ type: "place", person: annId, table: there })).toEqual(OK);
  expect(await annHere.closed).toBe(4411);
  await ann.until("the other table", () => ann.me()?.table === there);
  const annThere = await goToTable(ann);
  await benThere.until("told", () =>
    benThere.news().some(({ kind, name }) => kind === "seatTaken" && name === "Anna"),
  );
  await expect(join(server.url, here, ann.welcome.token)).rejects.toThrow("session.only");

  // Within the table, in mid-game.
  expect(await lead.order({ type: "place", person: annId, table: there, seat: "saltreach.mayor" })).toEqual(
    OK,
  );
  await annThere.until("another seat", () => {
    const viewer = annThere.you().viewer;
    return viewer?.kind === "seat" && viewer.seat === "saltreach.mayor";
  });
  expect(annThere.room.connection.isOpen).toBe(true);

  expect(await lead.order({ type: "merge", from: there, into: there })).toEqual(no("session.sameTable"));
  expect(await lead.order({ type: "merge", from: there, into: here })).toEqual(OK);
  await lead.until("one table", () => tablesOf(lead).length === 1);
  await ann.until("merged", () => ann.me()?.table === here);
  await ben.until("merged", () => ben.me()?.table === here);
  expect([4410, 4411]).toContain(await annThere.closed);

  const benHere = await goToTable(ben);
  expect(await lead.order({ type: "remove", person: benId })).toEqual(OK);
  expect(await ben.closed).toBe(4411);
  expect(await benHere.closed).toBe(4411);
  await lead.until("one person", () => lead.board().people.length === 1);
  await expect(attend(server.url, code, { token: ben.welcome.token })).rejects.toThrow("session.notYours");
  await expect(join(server.url, here, ben.welcome.token)).rejects.toThrow("session.only");
});

test("more people than seats share them; a new table takes more", async () => {
  const { code, lead } = await withFacilitator({ people: 12, seating: "random", teamSize: 1, tables: 1 });
  const people = await Promise.all(
    Array.from({ length: 13 }, (_, number) => comeIn(server.url, code, `P${number}`)),
  );
  await lead.order({ type: "seatAll", how: "random" });
  await lead.until("twelve sit", () => lead.session().waiting === 1);
  await lead.until("no seats", () => lead.board().alerts.some(({ kind }) => kind === "noSeats"));
  const added = await lead.order({ type: "addTable", variation: { lens: "pd", name: "Second" } });
  expect(added).toMatchObject({ ok: true, table: expect.any(String) as string });
  await lead.order({ type: "seatAll", how: "random" });
  await lead.until("all sit", () => allSit(lead));
  expect(people.length).toBe(13);
  expect(Object.values(lead.session().tables).map(({ people: on, lens }) => [on, lens])).toEqual([
    [12, "bilgic"],
    [1, "pd"],
  ]);

  const shared = await withFacilitator({ people: 30, seating: "random", tables: 1 });
  await Promise.all(Array.from({ length: 30 }, (_, number) => comeIn(server.url, shared.code, `S${number}`)));
  expect(await shared.lead.order({ type: "seatAll", how: "random" })).toEqual(OK);
  await shared.lead.until("all sit", () => allSit(shared.lead));
  const on = shared.lead.board().tables.flatMap(({ seats }) => seats.map(({ people: each }) => each.length));
  expect(on.toSorted((a, b) => a - b)).toEqual([...Array<number>(6).fill(2), ...Array<number>(6).fill(3)]);
});

test("what one would rather not play is honoured, and told to nobody", async () => {
  const { code, lead, projector } = await withFacilitator({ people: 4, seating: "random", tables: 1 });
  const people = await Promise.all(
    Array.from({ length: 4 }, (_, number) => comeIn(server.url, code, `P${number}`)),
  );
  const screen = await attend(server.url, code, { as: "projector", token: projector });
  const [shy, ...others] = people;
  expect(await shy?.wish({ type: "ratherNot", roles: ["government"] })).toEqual(OK);
  await lead.until("counted", () => lead.board().setup.ratherNot.government === 1);
  expect(await lead.order({ type: "seatAll", how: "random" })).toEqual(OK);
  await lead.until("all sit", () => allSit(lead));
  const seatOfShy = lead
    .board()
    .tables[0]?.seats.find(({ people: on }) => on.includes(shy?.welcome.id ?? ""));
  expect(seatOfShy?.role).toBe("civil");
  for (const one of others) expect(JSON.stringify(one.heard)).not.toMatch(/ratherNot\\":\[\\"/);
  expect(lead.heard.join("")).not.toMatch(/ratherNot":\[/);
  expect(screen.heard.join("")).not.toContain("ratherNot");
});

test("two taps at once make one seat", async () => {
  const { code, lead } = await withFacilitator({ people: 24, tables: 2 });
  const ann = await comeIn(server.url, code, "Ann");
  const taps = tablesOf(lead).flatMap((table) =>
    ["highmere.mayor", "saltreach.mayor"].map((seat) => ann.wish({ type: "sit", table, seat })),
  );
  expect(await Promise.all(taps)).toEqual([OK, OK, OK, OK]);
  const on = (): readonly string[] =>
    lead.board().tables.flatMap(({ seats }) => seats.flatMap(({ people, seat }) => people.map(() => seat)));
  await lead.until("the last tap's seat", () => lead.board().people[0]?.table === tablesOf(lead)[1]);
  await lead.until("one seat", () => on().join() === "saltreach.mayor");
});

test("an observer has no seat and looks on at a table", async () => {
  const { code, lead } = await withFacilitator();
  const [table = ""] = tablesOf(lead);
  const ann = await comeIn(server.url, code, "Ann");
  await ann.wish({ type: "sit", table, seat: "highmere.mayor" });
  expect(await ann.wish({ type: "part", part: "archivist", table })).toEqual(OK);
  await ann.until("no seat", () => ann.me()?.part === "archivist" && ann.me()?.seat === undefined);
  const looksOn = await goToTable(ann);
  expect(looksOn.you().viewer).toEqual({ kind: "audience" });
  expect(await looksOn.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" })).toEqual(
    no("session.looksOn"),
  );
  expect(await lead.order({ type: "place", person: ann.welcome.id, table })).toEqual(no("session.looksOn"));
  expect(await ann.wish({ type: "sit", table, seat: "highmere.mayor" })).toEqual(no("session.looksOn"));
});

test("the second sign is asked for once it is switched on", async () => {
  const { code, projector, lead } = await withFacilitator();
  const screen = await attend(server.url, code, { as: "projector", token: projector });
  expect(await lead.order({ type: "askSign", asked: true })).toEqual(OK);
  await screen.until("asked", () => screen.session().signAsked);
  const sees = await attend(server.url, code);
  expect(
    await sees.wish({ type: "come", name: "Sees", sign: screen.sign()?.sign ?? ["owl", "owl"] }),
  ).toEqual(OK);
  const guest = await attend(server.url, code);
  expect(guest.heard.join("")).not.toContain("until");
  const shown = screen.sign()?.sign ?? ["owl", "owl"];
  const kept = (await journal.sessions()).find(({ session }) => session.id === code);
  const { secret } = JSON.parse(kept?.session.opening ?? "{}") as { readonly secret: string };
  // The clock may turn to the next sign meanwhile: none of those near is the wrong one.
  const standing = [-1, 0, 1, 2].map((turn) => signAt(secret, Date.now() + turn * SIGN_LASTS).sign.join());
  const wrong =
    SIGNS.map((sign) => [sign, sign] as const).find((two) => !standing.includes(two.join())) ?? [];
  const come = (sign?: readonly string[]): unknown => ({
    type: "come",
    name: "Ann",
    ...(sign && { sign }),
  });
  let id = 0;
  const tries = (sign?: readonly string[]) =>
    guest.ask("wish", { id: `sign-try-${(id += 1)}`, wish: come(sign) });
  expect(await tries()).toEqual(no("session.signWrong"));
  for (let time = 0; time < 6; time += 1) expect(await tries(wrong)).toEqual(no("session.signWrong"));
  expect(await tries([...shown])).toEqual(no("session.signTooOften"));
  // Another connection is no other address, whatever it says of itself.
  const elsewhere = { "x-real-ip": "203.0.113.7", "x-forwarded-for": "203.0.113.8" };
  const again = await attend(server.url, code, {}, elsewhere);
  const message = { id: "sign-again", wish: come([...shown]) };
  expect(await again.ask("wish", message)).toEqual(no("session.signTooOften"));
});

test("play ends so that the debrief keeps its minutes, unless one asks twice", async () => {
  const { code, lead } = await withFacilitator({ people: 24, tables: 2 });
  const [first = "", second = ""] = tablesOf(lead);
  const people = [await comeIn(server.url, code, "Ann"), await comeIn(server.url, code, "Ben")];
  for (const [place, table] of [first, second].entries()) {
    const person = people[place];
    if (person === undefined) throw new Error("nobody");
    await person.wish({ type: "sit", table, seat: "highmere.mayor" });
    await goToTable(person);
  }
  await lead.order({ type: "ask", tables: "all", wish: { type: "control", control: "start" } });
  const minute = 60_000;
  const endsAt = Date.now() + 11 * minute;
  expect(await lead.order({ type: "plan", endsAt: Date.now() + minute, debriefMinutes: 2 })).toEqual(
    no("session.planTooShort"),
  );
  expect(await lead.order({ type: "playOn", sure: true })).toEqual(no("nothingChanged"));
  expect(await lead.order({ type: "plan", endsAt, debriefMinutes: 10 })).toEqual(OK);
  await lead.until("told", () => lead.board().alerts.some(({ kind }) => kind === "debriefSoon"));
  expect(await lead.order({ type: "playOn", sure: true })).toEqual({
    ok: false,
    refusal: { reason: "session.debriefShort", params: { minutes: 10 } },
  });
  expect(await lead.order({ type: "playOn", sure: true })).toEqual(OK);
  await lead.until("it says so", () => lead.board().alerts.some(({ kind }) => kind === "playsOn"));
  expect(
    await lead.order({ type: "plan", endsAt: Date.now() + 10 * minute + 1500, debriefMinutes: 10 }),
  ).toEqual(OK);
  await lead.until("both in debrief", () => lead.session().stage === "debriefing");
  expect(Object.values(lead.session().tables).map(({ phase }) => phase)).toEqual(["debrief", "debrief"]);
  await lead.until("the alert", () => lead.board().alerts.some(({ kind }) => kind === "debriefBegan"));
});
