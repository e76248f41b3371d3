/** For who runs the server: its numbers, its page, a copy of the journal; who is let in, and what is never there. */
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";

const TOKEN = "operator-token-of-the-test";
const folder = mkdtempSync(path(tmpdir(), "becoming-we-operator-"));
let server: InProcess;
let ann: Person;
let code: string;
let token: string;
beforeAll(async () => {
  server = await startInProcess({
    journal: await openSqliteJournal(folder),
    environment: { DATA: folder, OPERATOR_TOKEN: TOKEN, TRUST_PROXY: "loopback" },
  });
  ({ code, token } = await openTable(server.url));
  ann = await join(server.url, code, token);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Quetzalname" });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bearer = { authorization: `Bearer ${TOKEN}` };
const password = (word: string) => ({
  authorization: `Basic ${Buffer.from(`anybody:${word}`).toString("base64")}`,
});
/** As somebody at another address, by a proxy of this machine. */
const elsewhere = (address: string) => ({ "x-forwarded-for": address });
const ask = (where: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${server.url}${where}`, { method, headers });

test("the numbers: tables by phase, people, how fast, what was refused", async () => {
  expect(await ann.wish({ type: "takeSeat", seat: "nowhere", name: "Ann" })).toMatchObject({ ok: false });
  const text = await (await ask("/metrics")).text();
  expect(text).toContain('becoming_we_tables{phase="lobby"} 1');
  expect(text).toContain('becoming_we_tables{phase="talks"} 0');
  expect(text).toContain("becoming_we_people 1\n");
  expect(text).toContain("becoming_we_connections 1\n");
  expect(text).toContain('becoming_we_command_seconds_count{at="table"} 2');
  expect(text).toMatch(/becoming_we_journal_append_seconds_count 1\n/);
  expect(text).toMatch(/becoming_we_refusals_total\{at="table",reason="\w+"\} 1/);
  expect(text).toContain('becoming_we_http_answers_total{status="201"} 1');
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
  expect(text).toMatch(/process_resident_memory_bytes \d/);
});

test("the page shows them, and nothing of a game", async () => {
  const answer = await ask("/operator", password(TOKEN));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/html");
  const page = await answer.text();
  expect(page).toContain("people at tables");
  expect(page).toMatch(/free on that disk<\/th><td>\d+ MB/);
  for (const secret of [code, token, "Quetzalname", "highmere", "127.0.0.1"])
    expect(page).not.toContain(secret);
  expect(page).not.toMatch(/<script|style="/);
  expect((await ask("/operator/style.css")).headers.get("content-type")).toContain("text/css");
});

test("who has no token sees no page; from elsewhere no numbers either", async () => {
  const statuses = async (...asks: Promise<Response>[]) =>
    (await Promise.all(asks)).map(({ status }) => status);
  const far = elsewhere("203.0.113.7");
  expect(
    await statuses(
      ask("/operator"),
      ask("/operator", { authorization: "Bearer wrong" }),
      ask("/operator", password("")),
      ask("/operator/backup", {}, "POST"),
      ask("/metrics", far),
      ask("/metrics", { ...far, authorization: "Bearer wrong" }),
    ),
  ).toEqual([401, 401, 401, 401, 401, 401]);
  expect(
    await statuses(ask("/metrics", { ...far, ...bearer }), ask("/operator", { ...far, ...bearer })),
  ).toEqual([200, 200]);
  const answer = await ask("/operator");
  expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
  expect(await answer.json()).toMatchObject({ error: { reason: "operator.only" } });
});

test("tokens are not to be guessed: after ten wrong ones from an address the right one fails too, elsewhere it does not", async () => {
  const from = elsewhere("203.0.113.8");
  for (let guess = 0; guess < 10; guess += 1)
    expect((await ask("/operator", { ...from, ...password(`guess ${guess}`) })).status).toBe(401);
  expect((await ask("/operator", { ...from, ...bearer })).status).toBe(429);
  expect((await ask("/operator", { ...elsewhere("203.0.113.9"), ...bearer })).status).toBe(200);
});

test("behind a proxy each has an address of their own: one who guesses codes locks out nobody else", async () => {
  const look = (from: string, wanted: string) => ask(`/api/tables/${wanted}`, elsewhere(from));
  for (let guess = 0; guess < 10; guess += 1)
    expect((await look("198.51.100.1", `77777${"346789BCDF"[guess]}`)).status).toBe(404);
  expect((await look("198.51.100.1", code)).status).toBe(429);
  // Who writes more into the header than the proxy did is still who the proxy says.
  expect((await look("198.51.100.99, 198.51.100.1", code)).status).toBe(429);
  expect((await look("198.51.100.2", code)).status).toBe(200);
});

test("a copy made in mid-game, put in place of the journal, is the game as it was", async () => {
  const ben = await join(server.url, code);
  // Wishes go on while it is copied: they wait, and none is lost.
  const sits = ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  expect(await sits).toEqual({ ok: true });
  const [answer, left] = await Promise.all([
    ask("/operator/backup", bearer, "POST"),
    ann.wish({ type: "control", control: "start" }),
  ]);
  expect(left).toEqual({ ok: true });
  expect(answer.status).toBe(200);
  const { file, bytes } = (await answer.json()) as { file: string; bytes: number };
  expect(bytes).toBeGreaterThan(4096);
  expect(await ben.wish({ type: "ready", ready: true })).toEqual({ ok: true });

  const place = await newPlace();
  renameSync(file, path(place.folder, "journal.sqlite"));
  const restored = await startServer(place, { LOG: "error" });
  try {
    const back = await join(restored.url, code, token);
    expect(back.welcome.host).toBe(true);
    expect(back.you().viewer).toEqual({ kind: "seat", seat: "highmere.mayor" });
    expect(back.table().seats["saltreach.mayor"]?.name).toBe("Ben");
    const benBack = await join(restored.url, code, ben.welcome.token);
    expect(benBack.you().viewer).toEqual({ kind: "seat", seat: "saltreach.mayor" });
    // Without an operator's token there is no such page at all.
    expect((await fetch(`${restored.url}/operator`)).status).toBe(404);
    expect((await fetch(`${restored.url}/operator`, { headers: bearer })).status).toBe(404);
    expect((await fetch(`${restored.url}/metrics`)).status).toBe(200);
    expect((await fetch(`${restored.url}/metrics`, { headers: { via: "1.1 proxy" } })).status).toBe(404);
  } finally {
    await restored.stop();
    forget(place);
  }
});

// ---- limits of bodies, headers that are strict, on every route ----

const ROUTES: readonly (readonly [method: string, path: string])[] = [
  ["GET", "/"],
  ["GET", "/t/7KQM4X"],
  ["GET", "/health"],
  ["GET", "/metrics"],
  ["GET", "/operator"],
  ["GET", "/operator/style.css"],
  ["POST", "/operator/backup"],
  ["POST", "/api/tables"],
  ["GET", "/api/tables/7KQM4X"],
  ["GET", "/api/tables/7KQM4X/assumed"],
  ["GET", "/api/tables/7KQM4X/export/game.json"],
  ["GET", "/api/tables/7KQM4X/mine"],
  ["DELETE", "/api/tables/7KQM4X"],
  ["POST", "/api/sessions"],
  ["GET", "/api/sessions/7KQM4X"],
  ["POST", "/api/sessions/7KQM4X/paper"],
  ["GET", "/api/codes/7KQM4X"],
  ["GET", "/api/scenarios/en"],
  ["GET", "/words/en.json"],
  ["GET", "/words/assumed/en.json"],
  ["GET", "/words/low-reservoir/en.json"],
  ["POST", "/matchmake/joinById/7KQM4X"],
  ["POST", "/matchmake/create/table"],
  ["POST", "/matchmake/joinOrCreate/table"],
  ["GET", "/__healthcheck"],
  ["PUT", "/api/nothing"],
  ["DELETE", "/nothing"],
];

/** Not by fetch, which sends no body with GET and decides itself on headers. */
async function send(method: string, where: string, body: Buffer): Promise<IncomingMessage> {
  const asked = request(`${server.url}${where}`, {
    method,
    headers: { "content-type": "application/json", "content-length": body.length },
  });
  asked.on("error", () => undefined);
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  answer.resume();
  return answer;
}

test.each(ROUTES)("%s %s: strict headers, and no large body", async (method, where) => {
  const small = await send(method, where, Buffer.from(method === "GET" ? "" : "{}"));
  expect(small.headers["content-security-policy"]).toMatch(/default-src '(self|none)'/);
  expect(small.headers["content-security-policy"]).toContain("frame-ancestors");
  expect(small.headers["content-security-policy"]).not.toContain("unsafe");
  expect(small.headers["x-content-type-options"]).toBe("nosniff");
  expect(small.headers["referrer-policy"]).toBe("no-referrer");
  expect(small.headers["access-control-allow-origin"]).toBeUndefined();
  expect(small.headers["x-powered-by"]).toBeUndefined();
  const large = await send(method, where, Buffer.alloc(16 * 1024 + 1, "x"));
  expect(large.statusCode).toBe(413);
  expect(large.headers["content-security-policy"]).toBeDefined();
});
