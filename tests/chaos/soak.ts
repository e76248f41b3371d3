/** Games one after the other, as a server plays them all year: what each leaves behind in memory must be nothing. */
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { botWishes } from "#shared/bots/bot.ts";
import * as rules from "#shared/rules/game.ts";
import { loadContent } from "#server/content.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { openLog } from "#server/log.ts";
import { Registry } from "#server/tables/registry.ts";
import { steadyClock } from "#server/tables/time.ts";

/** What was measured. */
export interface Soaked {
  readonly games: number;
  /** Games that reached the debrief. */
  readonly ended: number;
  /** Phases that the host ended because nothing happened any more. */
  readonly skips: number;
  /** Events of all games together. */
  readonly events: number;
  /** Bytes of heap that each game of the second half left behind: the slope of a line through the samples. */
  readonly slope: number;
  readonly heapFirst: number;
  readonly heapLast: number;
  /** Timers of the process that are left over. */
  readonly timersLeft: number;
  readonly seconds: number;
}

/** After how long a game is given up, ms. */
const MOST_MS = 60_000;
/** How long nothing may happen before the host goes on, ms: bots rest after forty acts in a phase, and its clock is long. */
const STILL = 300;

/** Plays `games` whole games with bots on every seat, `together` at a time, and forgets each at its end. */
export async function soak({
  games,
  together = 4,
  samples = 20,
}: {
  readonly games: number;
  readonly together?: number;
  readonly samples?: number;
}): Promise<Soaked> {
  const scenario = loadContent(resolve(import.meta.dirname, "../../assets")).scenario("low-reservoir");
  if (scenario === undefined) throw new Error("no scenario");
  const journal = openMemoryJournal();
  const now = steadyClock();
  let seed = 0;
  const registry = new Registry(
    {
      rules,
      botWishes,
      journal,
      now,
      log: openLog("silent"),
      botPaceMs: 0,
      caretakerMs: 1000,
      newSeed: () => `soak ${(seed += 1)}`,
    },
    "soak",
  );
  const begun = performance.now();
  const timersBefore = timers();
  const heap: { readonly game: number; readonly bytes: number }[] = [];
  let [played, ended, events, skips] = [0, 0, 0, 0];
  const every = Math.max(1, Math.floor(games / samples));
  const one = async (): Promise<void> => {
    const { code, token } = await registry.create(scenario, "class");
    const live = registry.at(code);
    if (live === undefined) throw new Error("no table");
    const host = live.table.players.admit(token, now()).player;
    live.arrived(host);
    await live.table.ask(host, "start", { type: "control", control: "start" });
    const isOver = await new Promise<boolean>((done) => {
      const giveUpAt = performance.now() + MOST_MS;
      let before: unknown;
      const watch = setInterval(() => {
        const { state } = live.table;
        const isEnd = state.phase === "debrief";
        if (isEnd || performance.now() > giveUpAt) {
          clearInterval(watch);
          done(isEnd);
        } else if (state === before) {
          skips += 1;
          void live.table.ask(host, `skip ${skips}`, { type: "control", control: "skip" });
        }
        before = state;
      }, STILL);
    });
    live.left(host);
    if (isOver) ended += 1;
    events += (await journal.read(code))?.events.length ?? 0;
    await registry.forget(code);
    await journal.deleteSession("", [code]);
  };
  while (played < games) {
    const batch = Math.min(together, games - played);
    await Promise.all(Array.from({ length: batch }, one));
    const before = Math.floor(played / every);
    played += batch;
    if (Math.floor(played / every) > before) heap.push({ game: played, bytes: heapNow() });
  }
  registry.stop();
  // What is left of timers that were cleared in this turn is gone in the next.
  await new Promise((done) => setImmediate(done));
  return {
    games,
    ended,
    skips,
    events,
    slope: slopeOf(heap.slice(Math.floor(heap.length / 2))),
    heapFirst: heap[0]?.bytes ?? 0,
    heapLast: heap.at(-1)?.bytes ?? 0,
    timersLeft: timers() - timersBefore,
    seconds: (performance.now() - begun) / 1000,
  };
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((each) => each === "Timeout").length;
}

/** Bytes in use once all garbage is gone. */
function heapNow(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let again = 0; again < 3; again += 1) collect();
  return process.memoryUsage().heapUsed;
}

/** Least squares: bytes a game. */
function slopeOf(points: readonly { readonly game: number; readonly bytes: number }[]): number {
  const mean = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [games, bytes] = [mean(({ game }) => game), mean((point) => point.bytes)];
  const over = points.reduce((sum, { game }) => sum + (game - games) ** 2, 0);
  return over === 0 ? 0 : points.reduce((sum, p) => sum + (p.game - games) * (p.bytes - bytes), 0) / over;
}
