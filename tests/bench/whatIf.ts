/** "What if ...?": how long 500 futures take, and what a table notices while another one asks. */
import { nanoid } from "nanoid";
import { answerWhatIf, askedOf } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import type { WhatIfReply } from "#shared/protocol/whatIf.ts";
import type { Event } from "#shared/rules/events.ts";
import { join, openTable, type Person } from "../support/person.ts";
import { recordedGame } from "../support/recorded.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { SHIPPED } from "../support/game.ts";
import { line, quantile, range, spread, timed, type Timed } from "./measure.ts";

const FUTURES = { kind: "futures", from: 0, games: 500 } as const;
const ASKERS = 6;
const TALKERS = 8;
const A_SECOND = 5;

/** Prints how long 500 futures of a whole seminar take in one warm thread, and the other questions once. */
export async function benchFutures(samples: number): Promise<void> {
  for (const scenario of SHIPPED) {
    const { history } = recordedGame("bench", { scenario, format: "seminar" });
    const events = history.events.map(({ body }) => JSON.parse(body) as Event);
    const asked = askedOf(playedFrom(history.game.scenario, history.game.opening, events));
    for (let warm = 0; warm < 5; warm += 1) answerWhatIf(asked, FUTURES);
    const times: Timed[] = [];
    for (let sample = 0; sample < samples; sample += 1)
      times.push(await timed(() => answerWhatIf(asked, FUTURES)));
    const ms = (of: keyof Timed) =>
      range(
        times.map((one) => one[of] * 1000),
        (value) => `${value.toFixed(0)} ms`,
      );
    line(`what if, ${scenario}: 500 futures of 8 rounds, wall`, ms("wall"));
    line(`what if, ${scenario}: the same, processor time`, ms("cpu"));
  }
}

/**
 * Prints how long a question takes over the wire, and the time from wish to reply at a table where people talk:
 * in turns while nobody asks and while people of another table ask without pause.
 */
export async function benchQuestions(turns: number, seconds: number): Promise<void> {
  const place = await newPlace();
  const server = await startServer(place, { BOT_PACE_MS: "0", LOG: "error" });
  try {
    const askers = await debrief(server.url);
    const talkers = await talking(server.url);
    const alone: number[] = [];
    const beside: number[] = [];
    const took: number[] = [];
    await talkFor(talkers, seconds);
    for (let turn = 0; turn < turns; turn += 1) {
      alone.push(...(await talkFor(talkers, seconds)));
      const asking = askWhile(askers, seconds);
      beside.push(...(await talkFor(talkers, seconds)));
      took.push(...(await asking));
    }
    line("what if: asked until answered, one after another", `${spread(took)}, ${took.length} answers`);
    line("what if: a wish elsewhere while nobody asks", spread(alone));
    line("what if: a wish elsewhere meanwhile", spread(beside));
    line("what if: p99 meanwhile against alone", (quantile(beside, 0.99) / quantile(alone, 0.99)).toFixed(2));
    for (const person of [...askers, ...talkers]) person.drop();
  } finally {
    await server.stop();
    forget(place);
  }
}

async function debrief(url: string): Promise<readonly Person[]> {
  const { code, token } = await openTable(url, "solo");
  const host = await join(url, code, token);
  await host.wish({ type: "control", control: "start" }, nanoid());
  await host.until("the debrief", () => host.table().phase === "debrief", 30_000);
  const others = await Promise.all(Array.from({ length: ASKERS - 1 }, () => join(url, code)));
  return [host, ...others];
}

async function talking(url: string): Promise<readonly Person[]> {
  const { code, token } = await openTable(url, "class");
  const host = await join(url, code, token);
  const people = [host];
  while (people.length < TALKERS) people.push(await join(url, code));
  const seats = Object.keys(host.table().seats);
  for (const [at, person] of people.entries()) {
    await person.wish({ type: "takeSeat", seat: seats[at] ?? "", name: `P${at}` }, nanoid());
  }
  await host.wish({ type: "control", control: "start" }, nanoid());
  await host.wish({ type: "control", control: "skip" }, nanoid());
  await host.wish({ type: "control", control: "skip" }, nanoid());
  await host.wish({ type: "control", control: "pause" }, nanoid());
  return people;
}

/** Everyone says something a few times a second; ms from each wish to its reply. */
async function talkFor(people: readonly Person[], seconds: number): Promise<readonly number[]> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    people.map(async (person, at) => {
      for (let number = 0; number < seconds * A_SECOND; number += 1) {
        const due = start + ((number + at / people.length) * 1000) / A_SECOND;
        await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
        const begun = performance.now();
        const reply = await person.wish({ type: "say", channel: "plenary", text: `${number}` }, nanoid());
        if (!reply.ok) throw new Error(`refused: ${reply.refusal.reason}`);
        took.push(performance.now() - begun);
      }
    }),
  );
  return took;
}

let asked = 0;

/** One question after another, none asked before; ms from each to its answer. */
async function askWhile(people: readonly Person[], seconds: number): Promise<readonly number[]> {
  const took: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const person = people[(asked += 1) % people.length];
    const begun = performance.now();
    // 500 futures each time, and a question that no answer is kept for.
    const question = { ...FUTURES, dials: { anarchy: asked / 100_000 } };
    const reply: WhatIfReply | undefined = await person?.room.request("whatIf", { question });
    if (reply?.ok === true) took.push(performance.now() - begun);
    else await new Promise((done) => setTimeout(done, 50));
  }
  return took;
}
