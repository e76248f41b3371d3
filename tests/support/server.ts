/** A whole server in this process, on a free port, over a journal in memory unless told otherwise. One a test file. */
import { resolve } from "node:path";
import { botWishes } from "#shared/bots/bot.ts";
import * as rules from "#shared/rules/game.ts";
import { startServer } from "#server/app.ts";
import type { RunningServer } from "#server/app.ts";
import { readConfig } from "#server/config.ts";
import { loadContent } from "#server/content.ts";
import type { Content } from "#server/content.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openLog } from "#server/log.ts";
import type { LogOptions } from "#server/log.ts";
import { Metrics } from "#server/metrics.ts";
import { countedSeeds } from "./seeds.ts";
import type { BotWishes, Rules } from "#server/tables/rules.ts";

const root = resolve(import.meta.dirname, "../..");

/** The content of the repository. */
export function shippedContent(): Content {
  return loadContent(resolve(root, "assets"));
}

export interface InProcess extends RunningServer {
  readonly url: string;
}

/** Changes to what a server usually is. */
export interface Changes {
  readonly environment?: Readonly<Record<string, string>>;
  readonly journal?: Journal;
  readonly rules?: Rules;
  readonly botWishes?: BotWishes;
  readonly content?: Content;
  /** Where the log goes. */
  readonly log?: LogOptions;
  /** Folder of the built client. */
  readonly clientFolder?: string;
  readonly newSeed?: () => string;
}

/** Starts it with bots that act at once and caretakers that come within a tenth of a second. */
export async function startInProcess(changes: Changes = {}): Promise<InProcess> {
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    LOG: "silent",
    BOT_PACE_MS: "0",
    CARETAKER_MS: "100",
    TABLES_PER_HOUR: "10000",
    ...changes.environment,
  });
  const metrics = new Metrics();
  const server = await startServer({
    config,
    content: changes.content ?? shippedContent(),
    journal: changes.journal ?? openMemoryJournal(),
    rules: changes.rules ?? rules,
    botWishes: changes.botWishes ?? botWishes,
    newSeed: changes.newSeed ?? countedSeeds(),
    log: openLog(config.log, { ...changes.log, onFault: (what) => metrics.fault(what) }),
    metrics,
    clientFolder: changes.clientFolder ?? resolve(root, "dist/client"),
    engineVersion: "test",
  });
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}
