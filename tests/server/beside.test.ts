/** The tables of a class beside each other over the real wire: who may see them, when, and how little of whom. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BesideReply, BesideTable } from "#shared/protocol/beside.ts";
import type { DebriefPage } from "#shared/rules/terms.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { openLog } from "#server/log.ts";
import { WhatIfs } from "#server/whatif/whatIfs.ts";
import type { Person } from "../support/person.ts";
import { attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

const journal = openMemoryJournal();
let server: InProcess;
let lead: Attendee;
let wall: Attendee;
/** Ann at the first table, Ben at the second, Cleo at the third; Dot looks on at the first, Eve waits. */
let ann: Attendee;
let ben: Attendee;
let cleo: Attendee;
let dot: Attendee;
let eve: Attendee;
let tables: readonly string[];
const NOT_YET = { ok: false, refusal: { reason: "session.besideNotYet" } };
const OK = { ok: true };

const ask = (who: Attendee): Promise<BesideReply> => who.room.request("beside", {});
const order = (codes: readonly string[], wish: Parameters<Person["wish"]>[0]) =>
  lead.order({ type: "ask", tables: [...codes], wish });
const leads = (codes: readonly string[], page: DebriefPage) => order(codes, { type: "leadDebrief", page });
const phaseOf = (code: string | undefined) => server.registry.at(code ?? "")?.table.state.phase;
const roundOf = (code: string) => server.registry.at(code)?.table.state.round ?? 0;

/** The tables as told; fails where nothing is. */
async function told(who: Attendee): Promise<readonly BesideTable[]> {
  const reply = await ask(who);
  if (!reply.ok) throw new Error(reply.refusal.reason);
  return reply.tables;
}

beforeAll(async () => {
  server = await startInProcess({ journal });
  const opened = await openSession(server.url, {
    people: 40,
    tables: 4,
    // The dials of the first two are open with their debriefs; that of the third stays with who guides.
    variations: [
      {},
      { dial: { dial: "stress", value: 0.9 } },
      { dial: { dial: "media", value: 0.123 } },
      { name: "Nobody yet" },
    ],
  });
  lead = await attend(server.url, opened.code, { as: "facilitator", token: opened.facilitator });
  wall = await attend(server.url, opened.code, { as: "projector", token: opened.projector });
  tables = tablesOf(lead);
  const [first = "", second = "", third = ""] = tables;
  const sits = async (name: string, table: string): Promise<Attendee> => {
    const person = await comeIn(server.url, opened.code, name);
    expect(await person.wish({ type: "sit", table, seat: "highmere.mayor" })).toEqual(OK);
    return person;
  };
  ann = await sits("MARK Ann", first);
  ben = await sits("MARK Ben", second);
  cleo = await sits("MARK Cleo", third);
  dot = await comeIn(server.url, opened.code, "MARK Dot");
  expect(await dot.wish({ type: "part", part: "observer", table: first })).toEqual(OK);
  eve = await comeIn(server.url, opened.code, "MARK Eve");
  const seated = [await goToTable(ann), await goToTable(ben), await goToTable(cleo)];
  const playing = [first, second, third];
  expect(await order(playing, { type: "control", control: "start" })).toEqual(OK);
  // Two rounds, with something of each person's own in them.
  while (playing.some((table) => roundOf(table) < 3)) {
    for (const one of seated) {
      const [channel] = ["caucus:highmere"] as const;
      await one.wish({ type: "say", channel, text: "MARK caucus" });
      await one.wish({ type: "feel", feeling: "ashamed", line: "MARK line" });
    }
    await order(
      playing.filter((table) => roundOf(table) < 3),
      { type: "control", control: "skip" },
    );
  }
  expect(await order([first, second], { type: "control", control: "end" })).toEqual(OK);
  expect([phaseOf(first), phaseOf(second)]).toEqual(["debrief", "debrief"]);
});
afterAll(() => server.stop());

test("nobody but who guides sees the tables beside each other before the class is led there", async () => {
  for (const one of [ann, ben, cleo, dot, eve, wall]) expect(await ask(one)).toEqual(NOT_YET);
  expect((await told(lead)).map(({ as }) => as)).toEqual(["open", "open", "playing", "waiting"]);
  expect(await leads(tables.slice(0, 1), "whatIf")).toEqual(OK);
  for (const one of [ann, dot, wall]) expect(await ask(one)).toEqual(NOT_YET);
});

test("led there, a table's people and onlookers and the wall see what is open; all others wait", async () => {
  expect(await leads(tables.slice(0, 1), "beside")).toEqual(OK);
  const seen = await told(lead);
  for (const one of [ann, dot, wall]) expect(await told(one)).toEqual(seen);
  // Ben's table is over, but was not led there; Cleo's plays; Eve is at none.
  for (const one of [ben, cleo, eve]) expect(await ask(one)).toEqual(NOT_YET);
  // Led past it one may turn back; led back before it, it is closed again.
  expect(await leads(tables.slice(0, 1), "nowWhat")).toEqual(OK);
  expect(await told(ann)).toEqual(seen);
  expect(await leads(tables.slice(0, 1), "meant")).toEqual(OK);
  expect(await ask(ann)).toEqual(NOT_YET);
  expect(await leads(tables.slice(0, 2), "beside")).toEqual(OK);
  expect(await told(ben)).toEqual(seen);
});

test("of a table still in play nothing is told but that it plays; of people nothing at all", async () => {
  const [one, two, three, four] = await told(lead);
  expect(three).toEqual({ code: tables[2], as: "playing" });
  expect(four).toEqual({ code: tables[3], as: "waiting" });
  expect(one).not.toHaveProperty("dial");
  expect(two).toMatchObject({ as: "open", dial: { dial: "stress", value: 0.9 } });
  const states = tables.map((table) => server.registry.at(table)?.table.state);
  expect(JSON.stringify(states)).toContain("MARK caucus");
  expect(JSON.stringify(states)).toContain("MARK Ann");
  for (const who of [lead, wall, ann]) {
    const text = JSON.stringify(await told(who));
    expect(text).not.toMatch(/MARK|private\./);
    expect(text).not.toContain("0.123");
    for (const person of [ann, ben, cleo, dot, eve]) expect(text).not.toContain(person.welcome.id);
    for (const seat of states.flatMap((state) => state?.seats ?? []))
      expect(text).not.toContain(`"${seat.id}"`);
  }
});

test("a row is its game's, and another server reads the same one from the journal", async () => {
  const [one] = await told(lead);
  if (one?.as !== "open") throw new Error("not open");
  const state = server.registry.at(one.code)?.table.state;
  expect(one.row.rounds).toBe(state?.records.length);
  expect(one.row.rounds).toBeGreaterThan(0);
  expect(one.row.security["highmere"]?.at(-1)).toBe(state?.world.security[0]);
  const after = new WhatIfs(journal, openLog("silent"), { threads: 1 });
  try {
    expect(await after.row(one.code)).toEqual({ ok: true, row: one.row });
  } finally {
    await after.stop();
  }
});

test("a table that was merged into another is beside nothing, nor one whose person was sent away", async () => {
  expect(await lead.order({ type: "merge", from: tables[3] ?? "", into: tables[2] ?? "" })).toEqual(OK);
  expect((await told(lead)).map(({ code }) => code)).toEqual(tables.slice(0, 3));
  expect(await lead.order({ type: "remove", person: dot.welcome.id })).toEqual(OK);
  await dot.closed;
});

test("who asks without pause is told to wait", async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask(wall)));
  expect(replies.map((reply) => (reply.ok ? "" : reply.refusal.reason))).toContain("tooFast");
});
