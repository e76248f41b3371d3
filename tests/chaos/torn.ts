/**
 * A journal's write-ahead file as a power cut or a bad sector may leave it: cut at any byte, or with a bit turned. What
 * is read is always whole events from the first on, never one that was not written.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import type { EventRecord, GameRecord } from "#server/journal/journal.ts";
import * as rules from "#shared/rules/game.ts";
import { scenario } from "../support/tables.ts";

const EVENTS = 3;
const GAME: GameRecord = {
  id: "TESTAA",
  scenario,
  opening: rules.openingFor(scenario, "class", "seed", 0),
  createdAt: 0,
  engineVersion: "test",
};
const event = (seq: number): EventRecord => ({ seq, at: seq, type: "said", body: JSON.stringify({ seq }) });

/** What came of it. */
export interface Torn {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly cuts: number;
  readonly turned: number;
  /** Files that could not be opened; none of these should be. */
  readonly refused: number;
  /** Files in which something else was found than the first events as they were written. */
  readonly wrong: number;
  /** How many events were found: at least none, at most all, in between some. */
  readonly found: ReadonlySet<number>;
}

/** Cuts the file at `places` places, or at each byte if it has fewer, and turns a bit at as many. */
export async function tear(places: number): Promise<Torn> {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-torn-"));
  try {
    const { base, log } = await written(folder);
    const copy = join(folder, "copy");
    const found = new Set<number>();
    const sum = { cuts: 0, turned: 0, refused: 0, wrong: 0 };
    const look = async (bytes: Uint8Array): Promise<void> => {
      rmSync(copy, { recursive: true, force: true });
      mkdirSync(copy);
      writeFileSync(join(copy, "journal.sqlite"), base);
      writeFileSync(join(copy, "journal.sqlite-wal"), bytes);
      try {
        const journal = await openSqliteJournal(copy);
        const events = (await journal.read(GAME.id))?.events ?? [];
        const expected = events.map((_, place) => event(place + 1));
        if (JSON.stringify(events) !== JSON.stringify(expected)) sum.wrong += 1;
        found.add(events.length);
        await journal.close();
      } catch {
        sum.refused += 1;
      }
    };
    await look(log);
    const every = Math.max(1, Math.floor(log.length / places));
    for (let cut = 0; cut < log.length; cut += every) {
      sum.cuts += 1;
      await look(log.subarray(0, cut));
    }
    for (let at = 0; at < log.length; at += every) {
      sum.turned += 1;
      const bytes = Uint8Array.from(log);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      await look(bytes);
    }
    return { bytes: log.length, ...sum, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A journal of a few events as it stands on the disk while the server runs: its file, and its write-ahead file. */
async function written(folder: string): Promise<{ readonly base: Buffer; readonly log: Buffer }> {
  const at = join(folder, "whole");
  // The tables are in the file, the game in the write-ahead file.
  await (await openSqliteJournal(at)).close();
  const journal = await openSqliteJournal(at);
  await journal.create(GAME, { player: "host", tokenHash: "hash", host: true, createdAt: 0 });
  for (let seq = 1; seq <= EVENTS; seq += 1)
    await journal.append({ game: GAME.id, events: [event(seq)], commands: [], players: [] });
  const [base, log] = ["journal.sqlite", "journal.sqlite-wal"].map((file) => {
    copyFileSync(join(at, file), join(folder, file));
    return readFileSync(join(folder, file));
  });
  await journal.close();
  if (base === undefined || log === undefined) throw new Error("no files");
  return { base, log };
}
