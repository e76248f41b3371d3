/** A session over the real wire: opened, joined, seated, moved, ended; by facilitator, people and projector. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeFound, SessionSummary } from "#shared/protocol/session.ts";
import { openTable } from "../support/person.ts";
import { attend, comeIn, goToTable, openSession, postSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
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
