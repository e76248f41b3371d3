/** What is deleted is gone: from the server, from the journal, and from every byte on the disk; the others stay. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { KEPT_FOR, KEPT_IDLE } from "#shared/protocol/sessionTerms.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import { attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

const folder = mkdtempSync(path(tmpdir(), "becoming-we-deletion-"));
let server: InProcess;
let journal: Journal;
beforeAll(async () => {
  journal = await openSqliteJournal(folder);
  server = await startInProcess({ journal });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Files of the journal in which a text stands somewhere. */
const filesWith = (text: string): readonly string[] =>
  readdirSync(folder).filter((file) => readFileSync(path(folder, file)).includes(text));

interface Played {
  readonly lead: Attendee;
  readonly code: string;
  readonly table: string;
  readonly marks: readonly string[];
}

/** A session in which somebody with this mark as a name plays, speaks and feels. */
async function played(mark: string): Promise<Played> {
  const { code, facilitator } = await openSession(server.url, { people: 4, name: `${mark}Class` });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const [table = ""] = tablesOf(lead);
  const ann = await comeIn(server.url, code, `${mark}Name`);
  await ann.wish({ type: "sit", table, seat: "highmere.mayor" });
  const atTable = await goToTable(ann);
  for (const control of ["start", "skip", "skip"] as const) {
    await lead.order({ type: "ask", tables: "all", wish: { type: "control", control } });
  }
  for (let n = 0; n < 40; n += 1) {
    expect(await atTable.wish({ type: "say", channel: "plenary", text: `${mark}Talk ${n}` })).toMatchObject({
      ok: true,
    });
  }
  await lead.order({
    type: "ask",
    tables: [table],
    wish: { type: "say", channel: "whisper:highmere.mayor", text: `${mark}Whisper` },
  });
  return { lead, code, table, marks: [`${mark}Class`, `${mark}Name`, `${mark}Talk`, `${mark}Whisper`, code] };
}

test("a session deleted by its facilitator leaves nothing on the disk, and its neighbour alone", async () => {
  const gone = await played("Vanishes");
  const stays = await played("Remains");
  for (const mark of [...gone.marks, ...stays.marks]) expect(filesWith(mark), mark).not.toEqual([]);

  expect(await gone.lead.order({ type: "deleteSession" })).toEqual({
    ok: false,
    refusal: { reason: "session.askSure" },
  });
  expect(await gone.lead.order({ type: "deleteSession", sure: true })).toEqual({ ok: true });
  for (const mark of [...gone.marks, gone.table]) expect(filesWith(mark), mark).toEqual([]);
  for (const mark of stays.marks) expect(filesWith(mark), mark).not.toEqual([]);

  expect(await gone.lead.closed).toBe(4410);
  expect((await fetch(`${server.url}/api/codes/${gone.code}`)).status).toBe(404);
  expect((await fetch(`${server.url}/api/codes/${gone.table}`)).status).toBe(404);
  expect(stays.lead.session().stage).toBe("playing");
  expect(await journal.read(stays.table)).toBeDefined();
});

test("a facilitator of a session takes its tables home and does not delete one alone; nobody else does either", async () => {
  const { lead, table, code } = await played("TakesHome");
  const person = await comeIn(server.url, code, "Onlooker");
  const ask = (token: string, path: string, method = "GET") =>
    fetch(`${server.url}/api/tables/${table}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
  const facilitator = lead.welcome.token;
  expect((await ask(facilitator, "/export/game.json")).status).toBe(409);
  await lead.order({ type: "ask", tables: [table], wish: { type: "control", control: "end" } });
  const file = await ask(facilitator, "/export/game.json");
  expect(file.status).toBe(200);
  expect(await file.text()).not.toContain("TakesHome");
  expect((await ask(person.welcome.token, "/export/game.json")).status).toBe(401);
  const deleted = await ask(facilitator, "", "DELETE");
  expect(deleted.status).toBe(403);
  expect(await deleted.json()).toMatchObject({ error: { reason: "session.together" } });
  expect(await journal.read(table)).toBeDefined();
  // However old it is: it lives as long as its session.
  await server.registry.removeOld(Date.now() + KEPT_IDLE * 2);
  expect(await journal.read(table)).toBeDefined();
});

test("a session is deleted a day after its end, and two weeks after the last that happened if nobody ended it", async () => {
  const { code, facilitator } = await openSession(server.url, { people: 4 });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const now = Date.now();
  const idle = lead.board().setup.deletedAt - now;
  expect(Math.abs(idle - KEPT_IDLE)).toBeLessThan(60_000);
  await lead.order({ type: "endSession" });
  await lead.until("ended", () => lead.board().setup.endedAt > 0);
  const ended = lead.board().setup.deletedAt - now;
  expect(Math.abs(ended - KEPT_FOR.class)).toBeLessThan(60_000);

  const { deletedAt } = lead.board().setup;
  await server.sessions.sweep(deletedAt - 1);
  expect(server.sessions.at(code)).toBeDefined();
  await server.sessions.sweep(deletedAt);
  expect(server.sessions.at(code)).toBeUndefined();
  expect(await lead.closed).toBe(4410);
  expect((await journal.sessions()).map(({ session }) => session.id)).not.toContain(code);
});
