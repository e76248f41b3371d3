/** The server as a process: environment in, one port. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as rules from "#shared/rules/game.ts";
import { botWishes } from "#shared/bots/bot.ts";
import { addresses } from "./addresses.ts";
import { startServer } from "./app.ts";
import { keepWhatIsCompiled } from "./compiled.ts";
import { readConfig } from "./config.ts";
import { loadContent } from "./content.ts";
import { openSqliteJournal } from "./journal/sqlite.ts";
import { openLog } from "./log.ts";
import { Metrics } from "./metrics.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Starts it and stops it when asked. `newSeed` makes the secret seed of each new table. */
export async function serve(newSeed: () => string): Promise<void> {
  const config = readConfig(process.env);
  const metrics = new Metrics();
  const log = openLog(config.log, { onFault: (what) => metrics.fault(what) });
  // A fault that nobody caught belongs to one request or one table; every table stands on its journal, so the
  // class that plays at the next one goes on.
  process.on("unhandledRejection", (fault) => log.error({ err: fault }, "unhandled rejection"));
  process.on("uncaughtException", (fault) => log.fatal({ err: fault }, "uncaught exception"));

  const { version } = JSON.parse(readFileSync(folder("package.json"), "utf8")) as { version: string };
  const content = loadContent(folder("assets"));
  const server = await startServer({
    config,
    content,
    journal: await openSqliteJournal(config.folder),
    rules,
    botWishes,
    newSeed,
    log,
    metrics,
    clientFolder: folder("dist/client"),
    engineVersion: version,
  });
  log.info({ port: server.port, restored: server.restored }, "listening");
  const words = content.uiWords("en");
  const { here, room } = addresses(config.host, server.port);
  const line = (key: string, address: string): string => `${words[key] ?? ""} ${address}\n`.trimStart();
  process.stdout.write(line("app.address.here", here));
  for (const address of room) process.stdout.write(line("app.address.room", address));

  // Now, as a server that is killed has no end: all that it takes to start has been loaded.
  keepWhatIsCompiled();

  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void server.stop().finally(() => process.exit(0));
    });
  }
}
