/** Coming to a table over the real wire: by code, with and without a token; and who is turned away, with what word. */
import { once } from "node:events";
import { get } from "node:http";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

const OK = { ok: true };

test("a newcomer is audience, gets a token, and sees the lobby", async () => {
  const { code } = await openTable(server.url);
  const guest = await join(server.url, code);
  expect(guest.welcome).toMatchObject({ host: false, format: "class" });
  expect(guest.welcome.token).toMatch(/^[\w-]{22}$/);
  expect(Math.abs(guest.welcome.now - Date.now())).toBeLessThan(5000);
  expect(guest.table().phase).toBe("lobby");
  expect(guest.you().viewer).toEqual({ kind: "audience" });
  await guest.leave();
});

test("the room's state is the table's view, and who is connected", async () => {
  const { code, token } = await openTable(server.url);
  const host = await join(server.url, code, token);
  await host.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await host.until("the seat", () => host.table().seats["highmere.mayor"]?.occupant === "person");
  const { seats, ...rest } = host.table();
  expect(rest).toEqual({
    scenario: "low-reservoir",
    lens: "bilgic",
    teamSize: 1,
    talk: "free",
    note: true,
    guide: false,
    seesIntentions: false,
    phase: "lobby",
    round: 0,
    roundsFrom: 5,
    roundsTo: 6,
    clock: { timed: false, paused: false, endsAt: 0, leftMs: 0, held: false, card: false },
    groups: expect.objectContaining({
      highmere: expect.objectContaining({ falls: 0 }) as unknown,
    }) as unknown,
    counters: expect.anything() as unknown,
    debriefPage: "",
  });
  expect(seats["highmere.mayor"]).toEqual({
    id: "highmere.mayor",
    group: "highmere",
    role: "government",
    occupant: "person",
    name: "Ann",
    people: 1,
    ready: false,
    awaited: false,
    connected: true,
  });
  await host.leave();
});

test("the one who opened the table is its host, by token", async () => {
  const { code, token } = await openTable(server.url);
  const host = await join(server.url, code, token);
  expect(host.welcome).toMatchObject({ host: true, token });
  await host.leave();
});

test("a token of another table makes nobody host here", async () => {
  const [here, there] = [await openTable(server.url), await openTable(server.url)];
  const guest = await join(server.url, here.code, there.token);
  expect(guest.welcome.host).toBe(false);
  expect(guest.welcome.token).not.toBe(there.token);
  await guest.leave();
});

test("a code may be typed small and with a space", async () => {
  const { code } = await openTable(server.url);
  const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
  const answer = await fetch(`${server.url}/api/tables/${encodeURIComponent(typed)}`);
  expect(await answer.json()).toEqual({
    code,
    scenario: "low-reservoir",
    format: "class",
    phase: "lobby",
    seatsOpen: expect.any(Number) as number,
  });
  const guest = await join(server.url, code.toLowerCase());
  expect(guest.room.roomId).toBe(code);
  await guest.leave();
});

test("a reload keeps the seat; the private brief and its words come again", async () => {
  const { code } = await openTable(server.url);
  const first = await join(server.url, code);
  await first.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  await first.until("the brief", () => first.you().brief !== undefined);
  first.drop();
  const again = await join(server.url, code, first.welcome.token);
  expect(again.welcome.player).toBe(first.welcome.player);
  expect(again.you().viewer).toEqual({ kind: "seat", seat: "saltreach.mayor" });
  const { privateKey } = again.you().brief ?? { privateKey: "" };
  expect(again.words()[privateKey]).toBeTypeOf("string");
  await again.leave();
});

test("private words come in the language asked for, and nobody else's come at all", async () => {
  const { code } = await openTable(server.url);
  const pseudo = await join(server.url, code, undefined, "qps");
  await pseudo.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await pseudo.until("the words", () => Object.keys(pseudo.words()).length > 0);
  const words = pseudo.words();
  expect(Object.keys(words)).toContain("private.seat.highmere.mayor.brief");
  expect(Object.keys(words).filter((key) => !key.includes("highmere"))).toEqual([]);
  for (const text of Object.values(words)) expect(text).toMatch(/^⟦.*⟧$/s);
  await pseudo.leave();
});

test("the newest tab wins; the old one is told for good", async () => {
  const { code } = await openTable(server.url);
  const old = await join(server.url, code);
  await old.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  const fresh = await join(server.url, code, old.welcome.token);
  expect(await old.closed).toBe(4409);
  await fresh.until("still connected", () => fresh.table().seats["highmere.mayor"]?.connected === true);
  expect(await fresh.wish({ type: "leaveSeat" })).toEqual(OK);
  await fresh.leave();
});

test("two tables do not mix", async () => {
  const [a, b] = [await openTable(server.url), await openTable(server.url)];
  const ann = await join(server.url, a.code, a.token);
  const ben = await join(server.url, b.code, b.token);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await ann.wish({ type: "control", control: "start" });
  await ann.until("the start", () => ann.table().phase !== "lobby");
  expect(await ben.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ben" })).toEqual(OK);
  expect(ben.table().phase).toBe("lobby");
  expect(ben.news().map((news) => news.name)).not.toContain("Ann");
  await Promise.all([ann.leave(), ben.leave()]);
});

test("a table that went to sleep wakes when somebody comes", async () => {
  const { code, token } = await openTable(server.url);
  const host = await join(server.url, code, token);
  await host.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await host.leave();
  await server.registry.sweep(-1);
  expect(server.registry.at(code)).toBeUndefined();
  const back = await join(server.url, code, token);
  expect(back.you().viewer).toEqual({ kind: "seat", seat: "highmere.mayor" });
  await back.leave();
});

test.each([
  ["a code that no table has", "ZZZ".replaceAll("Z", "7") + "777", undefined, "table.unknown"],
  ["what is no code at all", "hello world", undefined, "table.unknown"],
  ["a token of the wrong shape", undefined, "short", "malformed"],
])("%s is refused with a word", async (_what, typed, token, reason) => {
  const code = typed ?? (await openTable(server.url)).code;
  await expect(join(server.url, code, token)).rejects.toThrow(reason);
});

test.each([
  ["no body", undefined, 400, "malformed"],
  ["no JSON", "{", 400, "malformed"],
  ["an unknown format", '{"scenario":"low-reservoir","format":"x"}', 400, "malformed"],
  ["more than was asked for", '{"scenario":"low-reservoir","format":"class","seed":"1"}', 400, "malformed"],
  ["an unknown scenario", '{"scenario":"nowhere","format":"class"}', 404, "scenario.unknown"],
  ["a body too large", JSON.stringify({ scenario: "x".repeat(5000) }), 413, "tooLarge"],
])("opening a table with %s is refused", async (_what, body, status, reason) => {
  const answer = await fetch(`${server.url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ error: { reason } });
});

test("words are served without what is private", async () => {
  const ui = await fetch(`${server.url}/words/en.json`);
  expect(ui.status).toBe(200);
  expect(ui.headers.get("content-encoding")).toBe("gzip");
  expect(await ui.json()).toHaveProperty(["error.table.unknown"]);
  // Not by fetch, which in Node forbids the answer "not modified".
  const known = { "if-none-match": ui.headers.get("etag") ?? "", "accept-encoding": "gzip" };
  const again = get(`${server.url}/words/en.json`, { headers: known });
  const [answer] = (await once(again, "response")) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(304);
  const words = (await (await fetch(`${server.url}/words/low-reservoir/en.json`)).json()) as object;
  expect(Object.keys(words)).toContain("scenario.name");
  expect(Object.keys(words).filter((key) => key.startsWith("private."))).toEqual([]);
  const pseudo = (await (await fetch(`${server.url}/words/low-reservoir/qps.json`)).json()) as object;
  expect(Object.values(pseudo)[0]).toMatch(/^⟦/);
  expect((await fetch(`${server.url}/words/low-reservoir/xx.json`)).status).toBe(404);
  expect((await fetch(`${server.url}/words/../package.json`)).status).not.toBe(200);
});
