/** Whoever wants to break the server: the real process, raw sockets, bad bytes. It lives, and the next table plays on. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rawSocket, sendBadBodies, sendBadFrames } from "../support/fuzz.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";

let server: ServerProcess;
let ann: Person;
let code: string;
beforeAll(async () => {
  server = await startServer(await newPlace(), { LOG: "error", TABLES_PER_HOUR: "1000" });
  const opened = await openTable(server.url);
  ({ code } = opened);
  ann = await join(server.url, code, opened.token);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
});
afterAll(async () => {
  ann.drop();
  await server.stop();
  forget(server);
});

/** The server is alive, never stumbled, and the people at another table noticed nothing. */
async function expectUnharmed(): Promise<void> {
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(server.printed()).not.toMatch(/uncaught|unhandled/i);
  expect(ann.room.connection.isOpen).toBe(true);
  expect((await ann.wish({ type: "leaveSeat" })).ok).toBe(true);
  expect((await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" })).ok).toBe(true);
}

/** Sends bytes as they are and gives back the first line of the answer ("" if there is none). */
async function raw(bytes: string | Buffer, ms = 1500): Promise<string> {
  const socket = connect(server.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(bytes);
  const answer = await new Promise<string>((resolve) => {
    socket.once("data", (chunk: Buffer) => resolve(chunk.toString("latin1")));
    socket.once("close", () => resolve(""));
    socket.setTimeout(ms, () => resolve(""));
  });
  socket.destroy();
  return answer.split("\r\n")[0] ?? "";
}

const host = () => `Host: 127.0.0.1:${server.port}\r\n`;

test.each<readonly [string, () => string, RegExp]>([
  ["a Host that is none", () => "GET /__healthcheck HTTP/1.1\r\nHost: [\r\n\r\n", / 400 /],
  [
    "a Host with a port beyond all ports",
    () => "GET /matchmake/x HTTP/1.1\r\nHost: a:99999\r\n\r\n",
    / 400 /,
  ],
  [
    "a Host that is a broken IPv4 address",
    () => "GET /__healthcheck HTTP/1.1\r\nHost: 1.2.3.256\r\n\r\n",
    / 400 /,
  ],
  ["no Host", () => "GET / HTTP/1.1\r\n\r\n", / 400 /],
  [
    "a junk X-Forwarded-Proto",
    () => `GET /__healthcheck HTTP/1.1\r\n${host()}X-Forwarded-Proto: a b://\r\n\r\n`,
    / 200 /,
  ],
  ["an absolute address", () => `GET http://[ HTTP/1.1\r\n${host()}\r\n`, / 400 /],
  [
    "a body of 10 MB",
    () => `POST /api/tables HTTP/1.1\r\n${host()}Content-Length: 10485760\r\n\r\n${"x".repeat(100_000)}`,
    / 413 /,
  ],
  [
    "a body without an end",
    () => `POST /matchmake/joinById/${code} HTTP/1.1\r\n${host()}Transfer-Encoding: chunked\r\n\r\n`,
    / 413 /,
  ],
  [
    "a page of another site that joins",
    () =>
      `POST /matchmake/joinById/${code} HTTP/1.1\r\n${host()}Origin: http://evil.example\r\nContent-Length: 2\r\n\r\n{}`,
    / 403 /,
  ],
  [
    "a page of another site that opens a table",
    () => `POST /api/tables HTTP/1.1\r\n${host()}Origin: null\r\nContent-Length: 2\r\n\r\n{}`,
    / 403 /,
  ],
  [
    "a socket of another site",
    () =>
      `GET /p/${code}?sessionId=x HTTP/1.1\r\n${host()}Origin: http://evil.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    / 403 /,
  ],
  [
    "a socket to nowhere",
    () =>
      `GET /?x HTTP/1.1\r\n${host()}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    / 404 /,
  ],
  [
    "creating a room past our own door",
    () => `POST /matchmake/create/table HTTP/1.1\r\n${host()}Content-Length: 2\r\n\r\n{}`,
    / 404 /,
  ],
  ["Colyseus's monitor", () => `GET /monitor HTTP/1.1\r\n${host()}\r\n`, / (404|503) /],
  ["no HTTP at all", () => "\u0000\u0001\u0002\r\n\r\n", / 400 /],
])("%s is turned away", async (_what, bytes, first) => {
  expect(await raw(bytes())).toMatch(first);
  await expectUnharmed();
});

test("no page of another site is told that it may read", async () => {
  const answer = await fetch(`${server.url}/health`, { headers: { origin: "http://evil.example" } });
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  const asked = await fetch(`${server.url}/matchmake/joinById/${code}`, { method: "OPTIONS" });
  expect(asked.headers.get("access-control-allow-origin")).toBeNull();
});

test("pages may load nothing from elsewhere and run nothing inline", async () => {
  const policy = (await fetch(`${server.url}/health`)).headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`ws://127.0.0.1:${server.port}`);
  expect(policy).not.toContain("unsafe");
  expect(policy).not.toContain("upgrade-insecure-requests");
});

test("leaving before the welcome, a hundred times, leaves nothing behind", async () => {
  for (let time = 0; time < 100; time += 1) {
    const socket = await rawSocket({ url: server.url, code });
    socket.terminate();
  }
  await expectUnharmed();
  expect(Object.keys(ann.table().seats).length).toBeGreaterThan(5);
});

test("2,000 bad frames break nothing", { timeout: 60_000 }, async () => {
  expect(await sendBadFrames({ url: server.url, code }, 2000, 7)).toBeGreaterThan(0);
  await expectUnharmed();
});

test("1,000 bad bodies break nothing", { timeout: 60_000 }, async () => {
  const statuses = await sendBadBodies({ url: server.url, code }, 1000, 11);
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(1000);
  expect(statuses.has(500)).toBe(false);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(0);
  await expectUnharmed();
});
