/** Many people at many tables of one server, and what a line and a table cost when there are more and more of them. */
import { forget, newPlace, startServer } from "../../support/serverProcess.ts";
import type { ServerProcess } from "../../support/serverProcess.ts";
import { line, spread, whole } from "../measure.ts";
import { ours, when } from "./contenders.ts";
import type { Player } from "./contenders.ts";
import { inTheTalks } from "./talks.ts";
import { PEOPLE, TEAM } from "./script.ts";
import { cpuMs, heapOf, WITH_HEAP } from "./usage.ts";

/** From one table's coming to the next one's at least, ms: all come from one address, which may join 1,200 times a minute. */
const TABLE_EVERY = 1600;

/** Prints p50 and p99 with `tables` tables of thirty, where somebody says something `aSecond` times a second at each. */
export async function benchCrowd(tables: number, seconds: number, aSecond: number): Promise<void> {
  const place = await newPlace();
  const server = await startServer(place, { ...ours.settings, ...WITH_HEAP });
  try {
    const circles: (readonly Player[])[] = [];
    const begun = performance.now();
    for (let at = 0; at < tables; at += 1) {
      const due = begun + at * TABLE_EVERY;
      await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
      circles.push(await inTheTalks(await ours.come(server.url, PEOPLE)));
    }
    const came = performance.now() - begun;
    const took: number[] = [];
    const late: number[] = [];
    const used = cpuMs(server);
    const start = performance.now();
    await Promise.all(
      circles.map(async (people, table) => {
        for (let at = 0; at < seconds * aSecond; at += 1) {
          const due = start + ((at + table / tables) * 1000) / aSecond;
          await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
          const text = `line ${at} of ${table}`;
          const from = performance.now();
          // How late this process itself is tells whether it is the clients that cannot keep up.
          late.push(from - due);
          const heard = people.map(async (person) => {
            await when(person, () => person.lastLine() === text);
            took.push(performance.now() - from);
          });
          await Promise.all([people[(at * TEAM) % PEOPLE]?.say(text), ...heard]);
        }
      }),
    );
    const share = (cpuMs(server) - used) / (performance.now() - start);
    const what = `${whole(tables * PEOPLE)} people at ${tables} tables`;
    line(`${what}: came, sat, began`, `${(came / 1000).toFixed(1)} s, one table after another`);
    line(`${what}: ${aSecond} a second each table, to each screen`, spread(took));
    line(`${what}: the clients' own lateness`, spread(late));
    line(`${what}: processor time of the server`, `${Math.round(share * 100)} % of a core`);
    line(`${what}: heap`, `${((await heapOf(server)) / 1024 / 1024).toFixed(0)} MB`);
    for (const person of circles.flat()) person.leave();
  } finally {
    await server.kill();
    forget(place);
  }
}

/** Prints what a line and a table cost when there are more and more tables. */
export async function benchGrowth(steps: readonly number[], lines: number): Promise<void> {
  const place = await newPlace();
  const server = await startServer(place, { ...ours.settings, ...WITH_HEAP });
  try {
    const circles: (readonly Player[])[] = [];
    const more = async (tables: number): Promise<void> => {
      while (circles.length < tables) circles.push(await inTheTalks(await ours.come(server.url, SMALL)));
    };
    // The first table teaches the server; what it learns belongs to no table.
    await more(1);
    await sayAround(circles, lines, () => cpuMs(server));
    const empty = await heapOf(server);
    for (const tables of steps) {
      await more(tables);
      const cpu = await sayAround(circles, lines, () => cpuMs(server));
      const heap = ((await heapOf(server)) - empty) / Math.max(1, tables - 1) / 1024;
      line(
        `growth: ${tables} tables of ${SMALL}`,
        `${(cpu / lines).toFixed(2)} ms of processor a line, ${whole(heap)} KB of heap a table`,
      );
    }
    for (const person of circles.flat()) person.leave();
  } finally {
    await server.kill();
    forget(place);
  }
}

/** People at a table of the growth: two seats' speakers and their teams. */
const SMALL = 6;

/** Between two lines of one table, ms: two speakers, and twenty wishes a second for each are the limit. */
const PAUSE = 35;

/** Says so many lines, at one table after another, and tells the processor time that took, ms. */
async function sayAround(
  circles: readonly (readonly Player[])[],
  lines: number,
  used: () => number,
): Promise<number> {
  const before = used();
  for (let at = 0; at < lines; at += 1) {
    const people = circles[at % circles.length] ?? [];
    const text = `line ${at} ${before}`;
    const speaker = people[(Math.floor(at / circles.length) % 2) * TEAM];
    await Promise.all([
      speaker?.say(text),
      ...people.map((person) => when(person, () => person.lastLine() === text)),
    ]);
    await new Promise((done) => setTimeout(done, PAUSE / circles.length));
  }
  return used() - before;
}

/**
 * Prints what a line costs where two servers run side by side, against one alone. Where that is the same, two cores carry
 * two of them; the clock would tell nothing here, since the clients need cores too.
 */
export async function benchTwo(lines: number): Promise<void> {
  const places = [await newPlace(), await newPlace()];
  const servers: ServerProcess[] = [];
  try {
    const tables: (readonly Player[])[] = [];
    for (const place of places) {
      const server = await startServer(place, ours.settings);
      servers.push(server);
      tables.push(await inTheTalks(await ours.come(server.url, SMALL)));
    }
    const [first, second] = servers;
    const [one, other] = tables;
    if (first === undefined || second === undefined || one === undefined || other === undefined)
      throw new RangeError("two servers are needed");
    await sayAround([one], lines / 4, () => cpuMs(first));
    await sayAround([other], lines / 4, () => cpuMs(second));
    const [alone, used] = [await sayAround([one], lines, () => cpuMs(first)), cpuMs(first)];
    await Promise.all([
      sayAround([one], lines, () => cpuMs(first)),
      sayAround([other], lines, () => cpuMs(second)),
    ]);
    const beside = cpuMs(first) - used;
    line(
      "two servers side by side: processor time a line",
      `${(beside / lines).toFixed(2)} ms, alone ${(alone / lines).toFixed(2)} ms (${(beside / alone).toFixed(2)} times)`,
    );
    for (const person of tables.flat()) person.leave();
  } finally {
    for (const server of servers) await server.kill();
    for (const place of places) forget(place);
  }
}
