/** Bad frames and bad bodies, the same at each run of the same seed, against a table of a running server. */
import { once } from "node:events";
import { WebSocket } from "ws";

/** Where they go. */
export interface Target {
  readonly url: string;
  readonly code: string;
}

/** Sends bad frames; a connection that is cut for it is opened again. Returns how often. */
export async function sendBadFrames(at: Target, frames: number, seed: number): Promise<number> {
  const chance = seeded(seed);
  let socket = await rawSocket(at);
  let cut = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    if (socket.readyState !== WebSocket.OPEN) {
      cut += 1;
      socket = await rawSocket(at);
    }
    socket.send(badFrame(chance));
    if (frame % 25 === 0) await new Promise((done) => setTimeout(done, 10));
  }
  socket.terminate();
  return cut;
}

const GOOD = [
  '{"lang":"en"}',
  '{"scenario":"low-reservoir","format":"class"}',
  '{"scenario":"low-reservoir","format":"class","people":12}',
  '{"__proto__":{"token":"x"}}',
  '{"hasOwnProperty":1}',
  "[".repeat(4000),
  "null",
  "1",
  '""',
];

/** Sends bad bodies to every route that takes one. Returns how many were answered with each status. */
export async function sendBadBodies(
  { url, code }: Target,
  bodies: number,
  seed: number,
): Promise<ReadonlyMap<number, number>> {
  const chance = seeded(seed);
  const statuses = new Map<number, number>();
  const routes = ["/api/tables", "/api/sessions", `/matchmake/joinById/${code}`];
  for (let sent = 0; sent < bodies; sent += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, bodies - sent) }, async () => {
        const text = mutated(Buffer.from(GOOD[Math.floor(chance() * GOOD.length)] ?? ""), chance);
        const answer = await fetch(`${url}${routes[Math.floor(chance() * routes.length)]}`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: new Uint8Array(text),
        });
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }),
    );
  return statuses;
}

/** A connection to the table without the SDK, joined and ready for bytes. */
export async function rawSocket({ url, code }: Target): Promise<WebSocket> {
  const answer = await fetch(`${url}/matchmake/joinById/${code}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  const { processId, roomId, sessionId } = (await answer.json()) as Record<string, string>;
  const socket = new WebSocket(`${url.replace("http", "ws")}/${processId}/${roomId}?sessionId=${sessionId}`);
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
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
