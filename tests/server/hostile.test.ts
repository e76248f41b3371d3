/** Whoever wants to break the server: the real process, raw sockets, bad bytes. It lives, and the next table plays on. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
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
    const socket = await rawSocket();
    socket.terminate();
  }
  await expectUnharmed();
  expect(Object.keys(ann.table().seats).length).toBeGreaterThan(5);
});

test("2,000 bad frames break nothing", { timeout: 60_000 }, async () => {
  const chance = seeded(7);
  let socket = await rawSocket();
  let closed = 0;
  for (let frame = 0; frame < 2000; frame += 1) {
    if (socket.readyState !== WebSocket.OPEN) {
      closed += 1;
      socket = await rawSocket();
    }
    socket.send(badFrame(chance));
    if (frame % 25 === 0) await new Promise((done) => setTimeout(done, 10));
  }
  socket.terminate();
  expect(closed).toBeGreaterThan(0);
  await expectUnharmed();
});

test("1,000 bad bodies break nothing", { timeout: 60_000 }, async () => {
  const chance = seeded(11);
  const good = [
    '{"lang":"en"}',
    '{"scenario":"low-reservoir","format":"class"}',
    '{"__proto__":{"token":"x"}}',
    '{"hasOwnProperty":1}',
    "[".repeat(4000),
    "null",
    "1",
    '""',
  ];
  for (let batch = 0; batch < 20; batch += 1) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const text = mutated(Buffer.from(good[Math.floor(chance() * good.length)] ?? ""), chance);
        const where = chance() < 0.5 ? "/api/tables" : `/matchmake/joinById/${code}`;
        const answer = await fetch(`${server.url}${where}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: new Uint8Array(text),
        }).catch(() => undefined);
        expect(answer?.status ?? 400).not.toBe(500);
      }),
    );
  }
  await expectUnharmed();
});

/** A connection to the table without the SDK, joined and ready for bytes. */
async function rawSocket(): Promise<WebSocket> {
  const answer = await fetch(`${server.url}/matchmake/joinById/${code}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { processId, roomId, sessionId } = (await answer.json()) as Record<string, string>;
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/${processId}/${roomId}?sessionId=${sessionId}`);
  socket.on("error", () => undefined);
  await once(socket, "open");
  socket.send(Buffer.from([10]));
  return socket;
}

function badFrame(chance: () => number): Buffer {
  const wish = {
    id: `fuzz-${Math.floor(chance() * 1e6)}`,
    wish: { type: "say", channel: "plenary", text: "x" },
  };
  const request = Buffer.concat([Buffer.from([21, 1, 0xa4]), Buffer.from("wish"), packed(wish)]);
  const kinds: readonly (() => Buffer)[] = [
    () => Buffer.from(Array.from({ length: Math.floor(chance() * 60) }, () => Math.floor(chance() * 256))),
    () => mutated(request, chance),
    () => request.subarray(0, Math.floor(chance() * request.length)),
    () => Buffer.concat([Buffer.from([Math.floor(chance() * 32)]), mutated(request.subarray(1), chance)]),
    // A list that says it has four thousand million entries; a text that says so; ten thousand lists in each other.
    () => Buffer.concat([request.subarray(0, 7), Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff])]),
    () => Buffer.concat([request.subarray(0, 7), Buffer.from([0xdb, 0xff, 0xff, 0xff, 0xff, 0x41])]),
    () => Buffer.concat([request.subarray(0, 7), Buffer.alloc(3900, 0x91)]),
    () =>
      Buffer.concat([request.subarray(0, 7), packed(JSON.parse('{"__proto__":{"id":"a"},"constructor":1}'))]),
  ];
  return kinds[Math.floor(chance() * kinds.length)]?.() ?? request;
}

/** MessagePack of small objects and short texts: all that a bad frame needs. */
function packed(value: unknown): Buffer {
  if (typeof value === "string")
    return Buffer.concat([Buffer.from([0xa0 | value.length]), Buffer.from(value)]);
  if (typeof value !== "object" || value === null) return Buffer.from([0x01]);
  const entries = Object.entries(value);
  return Buffer.concat([
    Buffer.from([0x80 | entries.length]),
    ...entries.flatMap(([key, entry]) => [packed(key), packed(entry)]),
  ]);
}

function mutated(bytes: Buffer, chance: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let flips = Math.floor(chance() * 4); flips >= 0 && copy.length > 0; flips -= 1) {
    copy[Math.floor(chance() * copy.length)] = Math.floor(chance() * 256);
  }
  return copy;
}

/** Numbers in [0, 1) that are the same at each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
