/** Appends to a journal and says so on its standard output once each append is granted. Watched by power.ts. */
import { writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { journalOver, openSqliteJournal } from "#server/journal/sqlite.ts";
import * as rules from "#shared/rules/game.ts";
import { scenario } from "../support/tables.ts";

const [folder = "", appends = "0", sync = "as it is"] = process.argv.slice(2);

/** With "normal" the control: a journal that does not wait for the disk. */
async function opened() {
  if (sync !== "normal") return openSqliteJournal(folder);
  const database = new DatabaseSync(join(folder, "journal.sqlite"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
  return journalOver(database);
}

const journal = await opened();
const opening = rules.openingFor(scenario, "class", "seed", 0);
await journal.create(
  { id: "TESTAA", scenario, opening, createdAt: 0, engineVersion: "test" },
  { player: "host", tokenHash: "hash", host: true, createdAt: 0 },
);
for (let seq = 1; seq <= Number(appends); seq += 1) {
  await journal.append({
    game: "TESTAA",
    events: [{ seq, at: seq, type: "said", body: "{}" }],
    commands: [],
    players: [],
  });
  writeSync(1, `granted ${seq}\n`);
}
await journal.close();
