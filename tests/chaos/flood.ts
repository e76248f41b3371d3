/** Scripts at the tables of a class: each sends as fast as it can and more than it may, while people play. What do people feel? */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { pause } from "../support/stubborn.ts";

/** People at one table. */
const AT_TABLE = 10;
/** One person says something so often, ms. */
const SPEAKS_EVERY = 500;

/** How it is done. */
export interface Flood {
  readonly people: number;
  readonly scripts: number;
  /** Messages a second of each script. */
  readonly perSecond: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Flooded extends Flood {
  /** Messages that the scripts sent. */
  readonly sent: number;
  /** From a person's wish to its answer, ms, in order of size: before the flood, and in it. */
  readonly calmMs: readonly number[];
  readonly floodMs: readonly number[];
  /** Wishes of people that were refused or never answered. */
  readonly unanswered: number;
  /** People whose connection ended. */
  readonly dropped: number;
}

/** People talk for a while, then go on while the scripts flood their tables. */
export async function flood(how: Flood): Promise<Flooded> {
  const place = await newPlace();
  const server = await startServer(place, { BOT_PACE_MS: "60000", LOG: "error" });
  try {
    const codes: string[] = [];
    const people: Person[] = [];
    while (people.length < how.people) {
      const { code, token } = await openTable(server.url);
      codes.push(code);
      const host = await join(server.url, code, token);
      const seats = Object.keys(host.table().seats).slice(0, AT_TABLE);
      const guests = seats.slice(1, how.people - people.length).map(() => join(server.url, code));
      const here = [host, ...(await Promise.all(guests))];
      for (const [number, one] of here.entries())
        await one.wish({ type: "takeSeat", seat: seats[number] ?? "", name: `P${number}` });
      for (const control of ["start", "skip", "skip", "extend", "extend", "extend"] as const)
        await host.wish({ type: "control", control });
      people.push(...here);
    }
    let unanswered = 0;
    const talk = async (): Promise<readonly number[]> => {
      const times: number[] = [];
      const endsAt = performance.now() + how.seconds * 1000;
      await Promise.all(
        people.map(async (person, number) => {
          await pause((number / people.length) * SPEAKS_EVERY);
          while (performance.now() < endsAt) {
            const begun = performance.now();
            const reply = await person
              .wish({ type: "say", channel: "plenary", text: "a word" })
              .catch(() => ({ ok: false }));
            if (reply.ok) times.push(performance.now() - begun);
            else unanswered += 1;
            await pause(Math.max(0, SPEAKS_EVERY - (performance.now() - begun)));
          }
        }),
      );
      return times.sort((a, b) => a - b);
    };
    const calmMs = await talk();
    const scripts = new Worker(fileURLToPath(import.meta.url), {
      workerData: { ...how, url: server.url, codes },
    });
    await once(scripts, "message");
    const floodMs = await talk();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    scripts.postMessage("stop");
    const [sent] = (await once(scripts, "message")) as [number];
    await scripts.terminate();
    const dropped = people.filter(({ room }) => !room.connection.isOpen).length;
    return { ...how, sent, calmMs, floodMs, unanswered, dropped };
  } finally {
    await server.stop();
    forget(place);
  }
}

/** The scripts, on a thread of their own: they join, say that they are in, and send until they are told to stop. */
async function sendWithoutEnd(): Promise<void> {
  const { url, codes, scripts, perSecond } = workerData as Flood & {
    readonly url: string;
    readonly codes: readonly string[];
  };
  let sent = 0;
  let isOver = false;
  const all = await Promise.all(
    Array.from({ length: scripts }, (_, number) => join(url, codes[number % codes.length] ?? "")),
  );
  const every = all.map(({ room }, number) => {
    const timer = setInterval(() => {
      if (!room.connection.isOpen || isOver) return clearInterval(timer);
      sent += 1;
      // Not a request: nobody waits for the answers.
      room.send("wish", { id: `flood-${number}-${sent}`, wish: { type: "ready", ready: sent % 2 === 0 } });
    }, 1000 / perSecond);
    return timer;
  });
  parentPort?.once("message", () => {
    isOver = true;
    for (const timer of every) clearInterval(timer);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(sent);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage("all are in");
}

if (!isMainThread) await sendWithoutEnd();
