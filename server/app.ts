/** The whole server as one value: rooms and routes over tables and a journal. Tests start this. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { defineRoom, defineServer, matchMaker } from "@colyseus/core";
import { WebSocketTransport } from "@colyseus/ws-transport";
import { SESSION_ROOM } from "#shared/protocol/sessionTerms.ts";
import { ROOM_NAME } from "#shared/protocol/wire.ts";
import type { Config } from "./config.ts";
import type { Content } from "./content.ts";
import { Exports } from "./export/exports.ts";
import { guardedServer } from "./http/guard.ts";
import { Limits } from "./http/limits.ts";
import { addRoutes } from "./http/routes.ts";
import type { Journal } from "./journal/journal.ts";
import { measured } from "./journal/measured.ts";
import { faultLine } from "./log.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { census } from "./census.ts";
import { sessionDoor, sessionRooms } from "./rooms/SessionRoom.ts";
import { roomDoor, tableRooms } from "./rooms/TableRoom.ts";
import { Sessions } from "./sessions/sessions.ts";
import { Registry } from "./tables/registry.ts";
import type { BotWishes, Rules } from "./tables/rules.ts";
import { steadyClock } from "./tables/time.ts";
import { WhatIfs } from "./whatif/whatIfs.ts";

/** Largest frame a client may send, bytes. */
const MOST_FRAME = 4 * 1024;
/** Longest line that is written of what Colyseus says, characters. */
const MOST_SAID = 200;

/** What a server is made of. */
export interface Parts {
  readonly config: Config;
  readonly content: Content;
  readonly journal: Journal;
  readonly rules: Rules;
  readonly botWishes: BotWishes;
  /** The secret seed of a new table: nobody may guess it. */
  readonly newSeed: () => string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Folder of the built client. */
  readonly clientFolder: string;
  readonly engineVersion: string;
}

export interface RunningServer {
  readonly port: number;
  readonly registry: Registry;
  readonly sessions: Sessions;
  /** How many tables were taken up again from the journal. */
  readonly restored: number;
  /** Tells everyone to come back later, finishes what is being written, and stops. */
  readonly stop: () => Promise<void>;
}

/** Restores the tables, then listens. One a process: Colyseus keeps its rooms in module scope. Rejects if the port is taken. */
export async function startServer(parts: Parts): Promise<RunningServer> {
  const { config, content, rules, botWishes, newSeed, log, metrics, engineVersion } = parts;
  const journal = measured(parts.journal, (ms) => metrics.appended(ms));
  const now = steadyClock(await journal.lastAt());
  const { botPaceMs, caretakerMs } = config;
  const registry = new Registry(
    { rules, botWishes, journal, now, log, botPaceMs, caretakerMs, newSeed },
    engineVersion,
    config.sleepMs,
  );
  const sessions = new Sessions({ journal, registry, now, log, scenario: content.scenario });
  registry.useGuests((code) => sessions.guestsOf(code));
  const whatIfs = new WhatIfs(journal, log);
  const exports = new Exports(journal);
  registry.onGone((code) => {
    whatIfs.forget(code);
    exports.forget(code);
  });
  const limits = new Limits(
    {
      at: (code) => sessions.at(code) ?? registry.at(code),
      find: async (code) => sessions.at(code) ?? registry.find(code),
    },
    config.tablesPerHour,
  );
  const http = guardedServer({
    limits: () => limits,
    trust: config.trust,
    responded: (status) => metrics.responded(status),
  });
  metrics.count(() => census(registry, sessions, matchMaker.stats.local.ccu));
  closeColyseusDoors();
  const server = defineServer({
    greet: false,
    logger: colyseusLog(log),
    gracefullyShutdown: false,
    transport: new WebSocketTransport({
      server: http,
      maxPayload: MOST_FRAME,
      pingInterval: config.pingMs,
      pingMaxRetries: 2,
    }),
    rooms: {
      [ROOM_NAME]: defineRoom(tableRooms({ registry, rules, content, now, log, metrics, whatIfs })),
      [SESSION_ROOM]: defineRoom(sessionRooms({ sessions, now, log, metrics, whatIfs })),
    },
    express: (app) =>
      addRoutes(app, {
        registry,
        sessions,
        content,
        limits,
        exports,
        now,
        log,
        clientFolder: parts.clientFolder,
        operator: { metrics, journal, content, folder: config.folder, token: config.operatorToken, now },
      }),
  });
  // Colyseus only logs a port that is taken; here it ends the start.
  const failed = once(http, "error").then(([fault]) => Promise.reject(fault));
  let restored = 0;
  const listening = (async () => {
    await matchMaker.onReady;
    registry.useDoor(roomDoor);
    sessions.useDoor(sessionDoor);
    await sessions.restore();
    restored = await registry.restore();
    await sessions.wake();
    await server.listen(config.port, config.host);
  })();
  await Promise.race([listening, failed]);
  failed.catch((fault: unknown) => log.error({ err: fault }, "the socket failed"));
  return {
    port: (http.address() as AddressInfo).port,
    registry,
    sessions,
    restored,
    stop: async () => {
      sessions.stop();
      registry.stop();
      await whatIfs.stop();
      await server.gracefullyShutdown(false);
      http.closeAllConnections();
      await journal.close();
    },
  };
}

/** What Colyseus says is mostly about clients that misbehave: not worth a line unless somebody looks for it. */
function colyseusLog(
  log: Log,
): Readonly<Record<"debug" | "error" | "info" | "trace" | "warn", (...what: unknown[]) => void>> {
  const write = (...what: unknown[]): void =>
    log.debug({ colyseus: what.map(said).join(" ").slice(0, MOST_SAID) });
  return { debug: write, error: write, info: write, trace: write, warn: write };
}

/** What clients send stands in quotes, if Colyseus repeats it at all. */
function said(part: unknown): string {
  if (part instanceof Error) return faultLine(part).kind;
  return typeof part === "string" ? part.replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?/g, '"..."') : typeof part;
}

/** Joining by code is the only way in, and no other site's page may ask. */
function closeColyseusDoors(): void {
  const { controller } = matchMaker;
  controller.exposedMethods = ["joinById"];
  controller.getCorsHeaders = () => ({});
  for (const header of Object.keys(controller.DEFAULT_CORS_HEADERS)) {
    Reflect.deleteProperty(controller.DEFAULT_CORS_HEADERS, header);
  }
}
