/** The wifi of a class goes away for a while and comes back: everybody is in their own seat again, nothing missed, nothing twice. */
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { pause, Stubborn } from "../support/stubborn.ts";
import { openTunnel } from "../support/tunnel.ts";

/** Bots leave the game alone. */
const SETTINGS = { BOT_PACE_MS: "60000", LOG: "error" };
/** Between two lines that are said meanwhile by those whose line stands, ms. */
const MEANWHILE = 500;
const CREDIT_MS = 30_000;

/** How it is done. */
export interface Outage {
  readonly people: number;
  readonly seconds: number;
}

/** What came of it. */
export interface Outlived extends Outage {
  /** In their own seat, by people. */
  readonly reseated: number;
  /** Lines that somebody should have heard and did not, all people together. */
  readonly missed: number;
  /** Lines heard twice, all people together. */
  readonly twice: number;
  /** Lines said in all. */
  readonly lines: number;
  /** Wishes that were on their way when the line went, and count once. */
  readonly onTheirWay: number;
  /** From the wifi's return to the last person's, ms. */
  readonly allBackMs: number;
}

interface Seated {
  readonly who: Stubborn;
  readonly seat: string;
  readonly table: number;
}

/** Cuts everybody's line at once; one at each table, by another line, talks on. */
export async function outage(how: Outage): Promise<Outlived> {
  const place = await newPlace();
  const server = await startServer(place, SETTINGS);
  const wifi = await openTunnel(place.port);
  try {
    const hosts: Person[] = [];
    const people: Seated[] = [];
    while (people.length < how.people) {
      const { code, token } = await openTable(server.url);
      const host = await join(server.url, code, token);
      const [own = "", ...seats] = Object.keys(host.table().seats);
      await host.wish({ type: "takeSeat", seat: own, name: "Host" });
      const here = seats.slice(0, how.people - people.length);
      await Promise.all(
        here.map(async (seat) => {
          const who = new Stubborn(wifi.url, code);
          if (!(await who.wish({ type: "takeSeat", seat, name: "Guest" }, "takes-a-seat")))
            throw new Error("no seat");
          people.push({ who, seat, table: hosts.length });
        }),
      );
      for (const control of ["start", "skip", "skip", "extend", "extend", "extend"] as const)
        await host.wish({ type: "control", control });
      await host.until("the talks", () => host.table().phase === "talks");
      hosts.push(host);
    }

    // Everybody is about to say something when the line goes.
    const [inTime, late] = [people.slice(0, people.length / 2), people.slice(people.length / 2)];
    const speak = ({ who, seat }: Seated): Promise<boolean> =>
      who.wish({ type: "say", channel: "plenary", text: `from ${seat}` }, "says-one-thing");
    const early = inTime.map(speak);
    wifi.freeze();
    const onTheirWay = late.map(speak);
    const endsAt = Date.now() + how.seconds * 1000;
    let said = 0;
    while (Date.now() < endsAt) {
      for (const host of hosts)
        await host.wish({ type: "say", channel: "plenary", text: `meanwhile ${said}` });
      said += 1;
      await pause(MEANWHILE);
    }
    wifi.thaw();
    const thawed = performance.now();
    const granted = await Promise.all([...early, ...onTheirWay]);
    const lines = granted.filter(Boolean).length + said * hosts.length;

    let [reseated, missed, twice] = [0, 0, 0];
    await Promise.all(
      people.map(async ({ who, seat, table }) => {
        const person = await who.here();
        const truth = (): readonly string[] => hosts[table]?.talk().map((line) => line.text ?? "") ?? [];
        const heard = (): readonly string[] => person.talk().map((line) => line.text ?? "");
        await person.until("all that was said", () => heard().length >= truth().length, CREDIT_MS);
        const { viewer } = person.you();
        if (viewer?.kind === "seat" && viewer.seat === seat) reseated += 1;
        const own = new Set(heard());
        missed += truth().filter((line) => !own.has(line)).length;
        twice += heard().length - own.size;
      }),
    );
    return {
      ...how,
      reseated,
      missed,
      twice,
      lines,
      onTheirWay: onTheirWay.length,
      allBackMs: performance.now() - thawed,
    };
  } finally {
    wifi.close();
    await server.stop();
    forget(place);
  }
}
