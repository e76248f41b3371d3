/** What our journal costs over the database below it: the same rows, appended one after another, in turns. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import type { GameRecord } from "#server/journal/journal.ts";
import { line, quantile, spread } from "./measure.ts";

const BODY = JSON.stringify({ type: "said", seat: "highmere.mayor", text: "x".repeat(320) });

/** Prints p50 and p99 of one durable append, ours and bare, and their ratio; both synced to the disk. */
export async function benchJournal(samples: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-bench-"));
  const journal = await openSqliteJournal(folder);
  const bare = new DatabaseSync(join(folder, "bare.sqlite"));
  bare.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  bare.exec("CREATE TABLE event (game TEXT, seq INTEGER, at INTEGER, body TEXT, PRIMARY KEY (game, seq))");
  const insert = bare.prepare("INSERT INTO event VALUES (?, ?, ?, ?)");
  const game = "BBBBBB";
  await journal.create(
    {
      id: game,
      // Only its text is stored; the bench never plays it.
      scenario: { id: "bench" } as GameRecord["scenario"],
      opening: {} as GameRecord["opening"],
      createdAt: 0,
      engineVersion: "bench",
    },
    { player: "host", tokenHash: "hash", host: true, createdAt: 0 },
  );
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let seq = 1; seq <= samples; seq += 1) {
    const first = performance.now();
    await journal.append({
      game,
      events: [{ seq, at: seq, type: "said", body: BODY }],
      commands: [{ player: "host", id: `wish-${seq}`, seq, reply: '{"ok":true}' }],
      players: [],
    });
    const second = performance.now();
    insert.run(game, seq, seq, BODY);
    times.ours.push(second - first);
    times.bare.push(performance.now() - second);
  }
  await journal.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  line("journal: append with its command, on disk", spread(times.ours));
  line("journal: bare node:sqlite, one row, on disk", spread(times.bare));
  line(
    "journal: ours against bare, p50",
    `${(quantile(times.ours, 0.5) / quantile(times.bare, 0.5)).toFixed(2)} times the time`,
  );
}
