/** Thirty people talking at one table, five times a second each: how long until all who listen have it. */
import { nanoid } from "nanoid";
import type { ChannelId } from "#shared/rules/terms.ts";
import { join, openTable } from "../support/person.ts";
import type { Person } from "../support/person.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { line, quantile, spread } from "./measure.ts";

const PEOPLE = 30;
const TEAM = 3;
const A_SECOND = 5;

/** Prints p50 and p99 of "said until heard", over everyone who listens, and whether anything was lost or doubled. */
export async function benchTalk(seconds: number): Promise<void> {
  const place = await newPlace();
  const server = await startServer(place, { BOT_PACE_MS: "60000", LOG: "error" });
  try {
    const placed = await talks(server.url);
    const sentAt = new Map<string, number>();
    const took: number[] = [];
    let expected = 0;
    let heard = 0;
    let disorder = 0;
    for (const { person } of placed) {
      const last = new Map<string, number>();
      person.room.onMessage("talk", ({ entries }: { entries: readonly { text?: string }[] }) => {
        const now = performance.now();
        for (const { text = "" } of entries) {
          heard += 1;
          took.push(now - (sentAt.get(text) ?? Number.NaN));
          const [who = "", number = ""] = text.split(":");
          if (Number(number) !== (last.get(who) ?? -1) + 1) disorder += 1;
          last.set(who, Number(number));
        }
      });
    }
    const start = performance.now();
    await Promise.all(
      placed.map(async ({ person, channel, listeners }, at) => {
        for (let number = 0; number < seconds * A_SECOND; number += 1) {
          // Spread over the second, as thirty people are.
          const due = start + ((number + at / PEOPLE) * 1000) / A_SECOND;
          await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
          const text = `${at}:${number}`;
          sentAt.set(text, performance.now());
          expected += listeners;
          const reply = await person.wish({ type: "say", channel, text }, nanoid());
          if (!reply.ok) throw new Error(`refused: ${reply.refusal.reason}`);
        }
      }),
    );
    const giveUp = performance.now() + 5000;
    while (heard < expected && performance.now() < giveUp) await new Promise((done) => setTimeout(done, 20));
    line(`talk: ${PEOPLE} people, ${A_SECOND} a second each, said until heard`, spread(took));
    line("talk: heard of what should be, out of order or doubled", `${heard} of ${expected}, ${disorder}`);
    line("talk: slowest", `${quantile(took, 1).toFixed(1)} ms`);
    for (const { person } of placed) person.drop();
  } finally {
    await server.stop();
    forget(place);
  }
}

interface Placed {
  readonly person: Person;
  readonly channel: ChannelId;
  /** How many people hear what this one says, this one too. */
  readonly listeners: number;
}

/** Ten seats of three in the talks: the speakers in the plenary, the others in their teams. */
async function talks(url: string): Promise<readonly Placed[]> {
  const { code, token } = await openTable(url, "class", "low-reservoir", { teamSize: TEAM });
  const host = await join(url, code, token);
  const people = [host];
  while (people.length < PEOPLE) people.push(await join(url, code));
  const seats = Object.keys(host.table().seats);
  const placed = people.map((person, at): Placed & { readonly seat: string } => {
    const seat = seats[Math.floor(at / TEAM)] ?? "";
    const speaks = at % TEAM === 0;
    return { person, seat, channel: speaks ? "plenary" : `team:${seat}`, listeners: speaks ? PEOPLE : TEAM };
  });
  for (const [at, { person, seat }] of placed.entries()) {
    const reply = await person.wish({ type: "takeSeat", seat, name: `P${at}` }, nanoid());
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.reason}`);
  }
  await host.wish({ type: "control", control: "start" }, nanoid());
  for (const phase of ["situation", "caucus", "talks"]) {
    await host.until(phase, () => host.table().phase === phase);
    if (phase !== "talks") await host.wish({ type: "control", control: "skip" }, nanoid());
  }
  return placed;
}
