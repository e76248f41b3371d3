/** Tables without a server: real rules, a real scenario, a clock that a test sets. */
import { resolve } from "node:path";
import { botWishes } from "#shared/bots/bot.ts";
import * as rules from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { FormatId } from "#shared/rules/formats.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { WishReply } from "#shared/protocol/messages.ts";
import { loadContent } from "#server/content.ts";
import type { Journal, PlayerRecord } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { openLog } from "#server/log.ts";
import { LiveTable } from "#server/tables/liveTable.ts";
import type { LiveTools } from "#server/tables/liveTable.ts";
import { newPlayer } from "#server/tables/players.ts";

/** The scenario that the tests play. */
export const scenario: Scenario = readScenario();

function readScenario(): Scenario {
  const found = loadContent(resolve(import.meta.dirname, "../../assets")).scenario("low-reservoir");
  if (found === undefined) throw new Error("the scenario of the tests is missing");
  return found;
}

export interface TestTable {
  readonly live: LiveTable;
  readonly journal: Journal;
  readonly host: PlayerRecord;
  /** A new player who is here. */
  readonly guest: () => PlayerRecord;
  readonly wish: (player: PlayerRecord, wish: Wish, id?: string) => Promise<WishReply>;
  /** The same table built again from the journal, as after a restart. */
  readonly again: (changes?: Partial<LiveTools>) => Promise<LiveTable>;
  /** Moves the clock forward, ms. */
  readonly pass: (ms: number) => void;
}

let wishes = 0;

/** A table in the lobby with its host present; bots act at once, caretakers come in 20 ms. */
export async function testTable(
  changes: Partial<LiveTools> & { readonly format?: FormatId; readonly seed?: string } = {},
): Promise<TestTable> {
  let time = 1_800_000_000_000;
  const { format = "class", seed = "seed", ...tools } = changes;
  const journal = changes.journal ?? openMemoryJournal();
  const all: LiveTools = {
    rules,
    botWishes,
    journal,
    now: () => time,
    log: openLog("silent"),
    botPaceMs: 0,
    caretakerMs: 20,
    newSeed: () => seed,
    ...tools,
  };
  const host = newPlayer("host", time).player;
  const opening = rules.openingFor(scenario, format, seed, time);
  const game = { id: "TESTAA", scenario, opening, createdAt: time, engineVersion: "test" };
  await journal.create(game, host);
  const live = new LiveTable({ game, events: [], commands: [], players: [host] }, all);
  live.arrived(host);
  return {
    live,
    journal,
    host,
    guest: () => {
      const { player } = live.table.players.admit(undefined, time);
      live.arrived(player);
      return player;
    },
    wish: (player, wish, id = `wish-${(wishes += 1)}`) => live.table.ask(player, id, wish),
    again: async (more = {}) => {
      live.stop();
      const history = await journal.read(game.id);
      if (history === undefined) throw new Error("no history");
      return new LiveTable(history, { ...all, ...more });
    },
    pass: (ms) => {
      time += ms;
    },
  };
}

/** Waits until it is so; throws with what was waited for after twenty seconds. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 20_000;
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 2));
  }
}
