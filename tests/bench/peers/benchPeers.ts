/**
 * The same game at four servers, side by side: ours, a bare Colyseus room, bare WebSockets, and boardgame.io with our
 * rules in its reducer. The same thirty people, the same wishes, in turns, so that the noise of a machine hits all alike.
 */
import { openTunnel } from "../../support/tunnel.ts";
import { forget, newPlace, startServer } from "../../support/serverProcess.ts";
import type { ServerProcess } from "../../support/serverProcess.ts";
import { quantile, table, whole } from "../measure.ts";
import { bareColyseus, bareWs, boardgame, ours, when } from "./contenders.ts";
import type { Contender, Guest, Player } from "./contenders.ts";
import { scenario } from "./hosted.ts";
import { PEOPLE, TEAM, writeScript } from "./script.ts";
import { inTheTalks } from "./talks.ts";
import { cpuMs, heapOf, WITH_HEAP } from "./usage.ts";

/** How much is measured. */
export interface Effort {
  /** Lines said at each server. */
  readonly lines: number;
  /** How often the whole round is played at each server where it can be. */
  readonly rounds: number;
  /** Tables of four people for the heap. */
  readonly tables: number;
}

/** Between two lines, ms: nobody talks so fast, and no limit of wishes a second is met. */
const PAUSE = 8;
const HEAP_PEOPLE = 4;

/** What came of it; times in ms, undefined where a contender has no game to play. */
export interface Compared {
  readonly name: string;
  /** From saying a line until all have it. */
  readonly toAll: readonly number[];
  /** Processor time a line, ms. */
  readonly cpuALine: number;
  readonly round?: {
    readonly wishes: number;
    /** From a wish until its sender sees it accepted, one wish after another. */
    readonly wishesASecond: number;
    readonly cpuAWish: number;
    /** Down the wire of one person in a whole round, no talk. */
    readonly bytesAPerson: number;
    /** What the thirty see at its end. */
    readonly end: readonly unknown[];
  };
  /** Heap of a table with four people, bytes. */
  readonly heapATable: number;
}

interface Running<G extends Guest> {
  readonly contender: Contender<G>;
  readonly server: ServerProcess;
  readonly guests: readonly G[];
}

/** Measures all contenders. */
export async function compare(effort: Effort): Promise<readonly Compared[]> {
  const playing = [ours, boardgame("whole"), boardgame("delta")];
  const places: (() => Promise<void>)[] = [];
  const start = async <G extends Guest>(contender: Contender<G>): Promise<Running<G>> => {
    const place = await newPlace();
    const server = await startServer(place, { ...contender.settings, ...WITH_HEAP }, contender.script);
    places.push(async () => {
      await server.kill();
      forget(place);
    });
    return { contender, server, guests: [] };
  };
  try {
    const games = [];
    for (const contender of playing) games.push(await start(contender));
    const bare = [await start(bareColyseus), await start(bareWs)];
    // In the talks of the first round everybody who speaks for a seat may speak to all.
    const circles: Running<Guest>[] = [];
    for (const game of games)
      circles.push({ ...game, guests: await inTheTalks(await game.contender.come(game.server.url, PEOPLE)) });
    for (const one of bare)
      circles.push({ ...one, guests: await one.contender.come(one.server.url, PEOPLE) });
    const said = await sayInTurns(circles, effort.lines);
    for (const { guests } of circles) for (const guest of guests) guest.leave();
    const rounds = await playInTurns(games, effort.rounds);
    const compared: Compared[] = [];
    for (const { contender, server } of circles) {
      const line = said.get(contender);
      const round = rounds.get(contender);
      if (line === undefined) throw new Error("nothing was said there");
      const heapATable = await heapOfTables(contender, server, effort.tables);
      compared.push({ name: contender.name, ...line, ...(round === undefined ? {} : { round }), heapATable });
    }
    return compared;
  } finally {
    for (const stop of places) await stop();
  }
}

type Said = Pick<Compared, "toAll" | "cpuALine">;

/** The first tenth warms up; processor time is read around the rest, in blocks, so that pauses count for nobody. */
async function sayInTurns(
  circles: readonly Running<Guest>[],
  lines: number,
): Promise<ReadonlyMap<object, Said>> {
  const toAll = circles.map((): number[] => []);
  const cpu = circles.map(() => 0);
  const warm = lines / 10;
  for (let at = 0; at < lines + warm; at += 1)
    for (const [index, { guests, server }] of circles.entries()) {
      const text = `line ${at}`;
      const speaker = guests[(at * TEAM) % PEOPLE];
      if (speaker === undefined) throw new RangeError("nobody is there");
      const used = cpuMs(server);
      const begun = performance.now();
      const heard = guests.map((guest) => when(guest, () => guest.lastLine() === text));
      await Promise.all([speaker.say(text), ...heard]);
      const took = performance.now() - begun;
      await new Promise((done) => setTimeout(done, PAUSE));
      if (at < warm) continue;
      toAll[index]?.push(took);
      cpu[index] = (cpu[index] ?? 0) + cpuMs(server) - used;
    }
  return new Map(
    circles.map(({ contender }, index) => [
      contender,
      { toAll: toAll[index] ?? [], cpuALine: (cpu[index] ?? 0) / lines },
    ]),
  );
}

/** The whole round, again and again, at a new table each time, by a wire whose bytes are counted. */
async function playInTurns(
  games: readonly Running<Player>[],
  rounds: number,
): Promise<ReadonlyMap<object, NonNullable<Compared["round"]>>> {
  const script = writeScript(scenario());
  const sums = games.map(() => ({ ms: 0, cpu: 0, bytes: 0, end: [] as readonly unknown[] }));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { contender, server }] of games.entries()) {
      const tunnel = await openTunnel(server.port);
      const players = await contender.come(tunnel.url, PEOPLE);
      for (const { who, wish } of script.lobby) await players[who]?.wish(wish);
      const [begun, used, bytes] = [performance.now(), cpuMs(server), tunnel.bytes()];
      for (const { who, wish } of script.round) await players[who]?.wish(wish);
      await Promise.all(
        players.map((player) => when(player, () => player.sight().table.round === script.end.round)),
      );
      const ms = performance.now() - begun;
      // What comes after the last acceptance comes within this time.
      await new Promise((done) => setTimeout(done, 100));
      const sum = sums[index];
      if (sum === undefined) throw new RangeError("no such game");
      sum.ms += ms;
      sum.cpu += cpuMs(server) - used;
      sum.bytes += tunnel.bytes() - bytes;
      sum.end = players.map((player) => player.sight());
      for (const player of players) player.leave();
      tunnel.close();
    }
  const wishes = script.round.length;
  return new Map(
    games.map(({ contender }, index) => {
      const { ms = 0, cpu = 0, bytes = 0, end = [] } = sums[index] ?? {};
      return [
        contender,
        {
          wishes,
          wishesASecond: (rounds * wishes * 1000) / ms,
          cpuAWish: cpu / rounds / wishes,
          bytesAPerson: bytes / rounds / PEOPLE,
          end,
        },
      ];
    }),
  );
}

/** What a further table costs in heap, its people connected. */
async function heapOfTables(contender: Contender, server: ServerProcess, tables: number): Promise<number> {
  const first = await contender.come(server.url, HEAP_PEOPLE);
  const before = await heapOf(server);
  const more: Guest[] = [];
  for (let at = 0; at < tables; at += 1) more.push(...(await contender.come(server.url, HEAP_PEOPLE)));
  const after = await heapOf(server);
  for (const guest of [...first, ...more]) guest.leave();
  return (after - before) / tables;
}

/** Measures and prints, each beside the ratio to ours. */
export async function benchPeers(effort: Effort): Promise<void> {
  const compared = await compare(effort);
  const [base] = compared;
  if (base === undefined) throw new Error("nothing was compared");
  const beside = (of: (one: Compared) => number | undefined, digits: number, bigIsGood = false) =>
    compared.map((one) => {
      const [value, own] = [of(one), of(base)];
      if (value === undefined || own === undefined) return "-";
      const times = bigIsGood ? own / value : value / own;
      const shown = digits === 0 ? whole(value) : value.toFixed(digits);
      return one === base ? shown : `${shown} (${times.toFixed(2)})`;
    });
  const rows: [string, ...string[]][] = [
    [`to all ${PEOPLE} screens, p50 ms`, ...beside(({ toAll }) => quantile(toAll, 0.5), 2)],
    [`to all ${PEOPLE} screens, p99 ms`, ...beside(({ toAll }) => quantile(toAll, 0.99), 2)],
    ["processor time a line, ms", ...beside(({ cpuALine }) => cpuALine, 2)],
    ["wishes a second, one after another", ...beside(({ round }) => round?.wishesASecond, 0, true)],
    ["processor time a wish, ms", ...beside(({ round }) => round?.cpuAWish, 2)],
    ["bytes down to a person in a round", ...beside(({ round }) => round?.bytesAPerson, 0)],
    [`heap of a table with ${HEAP_PEOPLE} people, KB`, ...beside(({ heapATable }) => heapATable / 1024, 0)],
  ];
  console.log(
    table(["what (times ours; for wishes a second: ours times)", ...compared.map(({ name }) => name)], rows),
  );
}
