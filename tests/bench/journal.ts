/** What our journal costs over the database below it: the same rows, appended one after another, in turns. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import type { GameRecord } from "#server/journal/journal.ts";
import { line, quantile, spread } from "./measure.ts";

/** Wishes of several tables that come in the same moment share one commit. */
const AT_ONCE = 8;
const GAME = "BBBBBB";
const BODY = JSON.stringify({ type: "said", seat: "highmere.mayor", text: "x".repeat(320) });

/** Prints p50 and p99 of one durable append, ours and bare, and their ratio; both synced to the disk. */
export async function benchJournal(samples: number): Promise<void> {
  const { folder, journal, append } = await opened();
  const bare = new DatabaseSync(join(folder, "bare.sqlite"));
  bare.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  bare.exec("CREATE TABLE event (game TEXT, seq INTEGER, at INTEGER, body TEXT, PRIMARY KEY (game, seq))");
  bare.exec(
    "CREATE TABLE command (game TEXT, player TEXT, id TEXT, seq INTEGER, reply TEXT, PRIMARY KEY (game, player, id))",
  );
  bare.exec("CREATE TABLE game (id TEXT PRIMARY KEY, active_at INTEGER)");
  bare.exec(`INSERT INTO game VALUES ('${GAME}', 0)`);
  const game = bare.prepare("UPDATE game SET active_at = ? WHERE id = ?");
  const event = bare.prepare("INSERT INTO event VALUES (?, ?, ?, ?)");
  const command = bare.prepare("INSERT INTO command VALUES (?, ?, ?, ?, ?)");
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let seq = 1; seq <= samples; seq += 1) {
    const first = performance.now();
    await append(seq);
    const second = performance.now();
    bare.exec("BEGIN");
    event.run(GAME, seq, seq, BODY);
    game.run(seq, GAME);
    command.run(GAME, "host", `wish-${seq}`, seq, '{"ok":true}');
    bare.exec("COMMIT");
    times.ours.push(second - first);
    times.bare.push(performance.now() - second);
  }
  const together: number[] = [];
  for (let seq = samples + 1; seq <= samples * 2; seq += AT_ONCE) {
    const begun = performance.now();
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => append(seq + at)));
    together.push((performance.now() - begun) / AT_ONCE);
  }
  await journal.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  line("journal: append with its command, on disk", spread(times.ours));
  line("journal: bare node:sqlite, the same rows, on disk", spread(times.bare));
  const against = (own: readonly number[]) =>
    `${(quantile(times.bare, 0.5) / quantile(own, 0.5)).toFixed(2)} times`;
  line("journal: appends a second against bare, one by one", against(times.ours));
  line(`journal: appends a second against bare, ${AT_ONCE} at once`, against(together));
}

/** Prints how long an append takes until it is on disk while they come at a steady pace, whatever those before took. */
export async function benchJournalPaced({
  aSecond,
  seconds,
}: {
  readonly aSecond: number;
  readonly seconds: number;
}): Promise<void> {
  const { folder, journal, append } = await opened();
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: aSecond * seconds }, async (_, at) => {
      const due = start + (at * 1000) / aSecond;
      await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
      const from = performance.now();
      await append(at + 1);
      took.push(performance.now() - from);
    }),
  );
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
  line(`journal: append at ${aSecond} a second, on disk`, spread(took));
}

/** A journal with one game in it, and how its next event is appended. */
async function opened() {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-bench-"));
  const journal = await openSqliteJournal(folder);
  await journal.create(
    {
      id: GAME,
      // Only its text is stored; the bench never plays it.
      scenario: { id: "bench" } as GameRecord["scenario"],
      opening: {} as GameRecord["opening"],
      createdAt: 0,
      engineVersion: "bench",
    },
    { player: "host", tokenHash: "hash", host: true, createdAt: 0 },
  );
  const append = (seq: number) =>
    journal.append({
      game: GAME,
      events: [{ seq, at: seq, type: "said", body: BODY }],
      commands: [{ player: "host", id: `wish-${seq}`, seq, reply: '{"ok":true}' }],
      players: [],
    });
  return { folder, journal, append };
}
