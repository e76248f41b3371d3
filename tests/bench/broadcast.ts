/** From a command to everyone's screen: twelve clients at a table of ours beside twelve in a bare room, in turns. */
import { Client } from "@colyseus/sdk";
import type { Room } from "@colyseus/sdk";
import { nanoid } from "nanoid";
import type { TalkMessage } from "#shared/protocol/messages.ts";
import type { Wish } from "#shared/rules/commands.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { line, quantile, spread } from "./measure.ts";

const PEOPLE = 12;
/** Between two samples, ms: nobody talks so fast, and no limit of messages a second is met. */
const PAUSE = 8;

interface Circle {
  readonly rooms: readonly Room[];
  /** Sends a text from one of the twelve. */
  readonly say: (from: Room, text: string) => Promise<unknown>;
  /** The text a message carries; undefined for other messages. */
  readonly textOf: (message: unknown) => string | undefined;
}

/** Prints p50 and p99 of "said until all twelve have it", ours and bare, and the ratios. */
export async function benchBroadcast(samples: number): Promise<void> {
  const [ourPlace, barePlace] = [await newPlace(), await newPlace()];
  const ours = await startServer(ourPlace, { BOT_PACE_MS: "20", LOG: "error" });
  const bare = await startServer(barePlace, {}, "tests/bench/bareServer.ts");
  try {
    const circles = { ours: await ourCircle(ours), bare: await bareCircle(bare) };
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let sample = 0; sample < samples; sample += 1)
      for (const side of ["ours", "bare"] as const) {
        const took = await once(circles[side], sample);
        // The first ones warm the machine up.
        if (sample >= samples / 10) times[side].push(took);
        await new Promise((done) => setTimeout(done, PAUSE));
      }
    for (const circle of Object.values(circles)) for (const room of circle.rooms) void room.leave();
    line(`command to all ${PEOPLE} screens: Becoming We (journal on disk)`, spread(times.ours));
    line(`command to all ${PEOPLE} screens: bare Colyseus room`, spread(times.bare));
    const ratio = (q: number): string => (quantile(times.ours, q) / quantile(times.bare, q)).toFixed(2);
    line("command to all screens: ours against bare", `p50 ${ratio(0.5)} times  p99 ${ratio(0.99)} times`);
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
    forget(ourPlace);
    forget(barePlace);
  }
}

/** Milliseconds from saying something until all of the circle have heard it. */
async function once(circle: Circle, sample: number): Promise<number> {
  const text = `sample ${sample}`;
  const from = circle.rooms[sample % circle.rooms.length];
  if (from === undefined) throw new RangeError("nobody is there");
  const stops: (() => void)[] = [];
  const heard = circle.rooms.map(
    (room) =>
      new Promise<void>((done, failed) => {
        const timer = setTimeout(() => failed(new Error(`"${text}" was not heard`)), 5000);
        const stop = room.onMessage("talk", (message: unknown) => {
          if (circle.textOf(message) !== text) return;
          clearTimeout(timer);
          done();
        });
        stops.push(stop);
      }),
  );
  const start = performance.now();
  await Promise.all([circle.say(from, text), ...heard]);
  const took = performance.now() - start;
  for (const stop of stops) stop();
  return took;
}

async function bareCircle(server: ServerProcess): Promise<Circle> {
  const first = await new Client(server.url).create("bare");
  const others = await Promise.all(
    Array.from({ length: PEOPLE - 1 }, () => new Client(server.url).joinById(first.roomId)),
  );
  return {
    rooms: [first, ...others],
    say: (from, text) => from.request("say", text),
    textOf: (message) => (message as { text?: string }).text,
  };
}

/** A table of twelve people in the talks, where everyone may speak in plenary. */
async function ourCircle(server: ServerProcess): Promise<Circle> {
  const { code, token } = await openTable(server.url);
  const people: Person[] = [];
  for (let at = 0; at < PEOPLE; at += 1)
    people.push(await join(server.url, code, at === 0 ? token : undefined));
  const [host] = people;
  if (host === undefined) throw new RangeError("nobody is there");
  const seats = Object.keys(host.table().seats);
  for (const [at, person] of people.entries())
    await accepted(person, { type: "takeSeat", seat: seats[at] ?? "", name: `Person ${at + 1}` });
  await accepted(host, { type: "control", control: "start" });
  await host.until("the game has begun", () => host.table().phase !== "lobby");
  while (host.table().phase !== "talks") {
    const { phase } = host.table();
    await accepted(host, { type: "control", control: "skip" });
    await host.until("the next phase", () => host.table().phase !== phase);
  }
  const byRoom = new Map(people.map((person) => [person.room, person]));
  return {
    rooms: [...byRoom.keys()],
    say: async (from, text) => {
      const person = byRoom.get(from);
      if (person !== undefined) await accepted(person, { type: "say", channel: "plenary", text });
    },
    textOf: (message) => (message as TalkMessage).entries.at(-1)?.text,
  };
}

async function accepted(person: Person, wish: Wish): Promise<void> {
  const reply = await person.wish(wish, nanoid());
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.reason} to ${JSON.stringify(wish)}`);
}
