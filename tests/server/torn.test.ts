/** A journal that was cut off in the middle of writing: what is read is whole events from the beginning, and no more; a damaged one is refused. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventRecord, GameRecord, Journal } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import * as rules from "#shared/rules/game.ts";
import { scenario } from "../support/tables.ts";

const EVENTS = 40;
const CUTS = 60;
const folder = mkdtempSync(join(tmpdir(), "becoming-we-torn-"));
let whole: Journal;
const game: GameRecord = {
  id: "TESTAA",
  scenario,
  opening: rules.openingFor(scenario, "class", "seed", 0),
  createdAt: 0,
  engineVersion: "test",
};
const event = (seq: number): EventRecord => ({ seq, at: seq, type: "said", body: JSON.stringify({ seq }) });

beforeAll(async () => {
  whole = await openSqliteJournal(folder);
  await whole.create(game, { player: "host", tokenHash: "hash", host: true, createdAt: 0 });
  for (let seq = 1; seq <= EVENTS; seq += 1)
    await whole.append({ game: game.id, events: [event(seq)], commands: [], players: [] });
});
afterAll(async () => {
  await whole.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder with the files as they are on the disk now, as after a power cut. */
function copied(): string {
  const to = mkdtempSync(join(folder, "copy-"));
  for (const file of ["journal.sqlite", "journal.sqlite-wal"])
    copyFileSync(join(folder, file), join(to, file));
  return to;
}

test(`cut at ${CUTS} places: events from the first without a gap, never one that was not written`, async () => {
  const length = readFileSync(join(folder, "journal.sqlite-wal")).length;
  const found = new Set<number>();
  for (let cut = 0; cut <= CUTS; cut += 1) {
    const at = copied();
    truncateSync(join(at, "journal.sqlite-wal"), Math.floor((length * cut) / CUTS));
    const journal = await openSqliteJournal(at);
    const events = (await journal.read(game.id))?.events ?? [];
    expect(events).toEqual(events.map((_, place) => event(place + 1)));
    found.add(events.length);
    // It can be gone on with from there.
    if (events.length > 0)
      await journal.append({ game: game.id, events: [event(events.length + 1)], commands: [], players: [] });
    await journal.close();
    rmSync(at, { recursive: true });
  }
  expect(Math.max(...found)).toBe(EVENTS);
  expect(found.size).toBeGreaterThan(10);
});

test("a damaged journal is refused at the start, with the file's name", async () => {
  const at = copied();
  await (await openSqliteJournal(at)).close();
  const file = join(at, "journal.sqlite");
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, bytes.length);
  writeFileSync(file, bytes);
  await expect(openSqliteJournal(at)).rejects.toThrow(file);
});
