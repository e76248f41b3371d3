/** What every journal promises, on disk and in memory; and what only the one on disk can be asked. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { GameExists, JournalUnavailable, SeqConflict } from "#server/journal/journal.ts";
import type { Entry, GameRecord, Journal, PlayerRecord } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { journalOver, openSqliteJournal } from "#server/journal/sqlite.ts";
import { scenario } from "../support/tables.ts";

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-journal-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const game = (id: string, createdAt = 1000): GameRecord => ({
  id,
  scenario,
  opening: { seed: "s", seats: ["highmere.mayor"], format: "class", roundsTo: 6, at: createdAt },
  createdAt,
  engineVersion: "test",
});
const player = (name: string, host = false): PlayerRecord => ({
  player: name,
  tokenHash: `hash of ${name}`,
  host,
  createdAt: host ? 1000 : 2000,
});
const entry = (id: string, seqs: readonly number[], more: Partial<Entry> = {}): Entry => ({
  game: id,
  events: seqs.map((seq) => ({ seq, at: 2000 + seq, type: "said", body: `{"type":"said","n":${seq}}` })),
  commands: [],
  players: [],
  ...more,
});

describe.each<readonly [string, () => Promise<Journal>]>([
  ["in memory", async () => openMemoryJournal()],
  ["on disk", () => openSqliteJournal(newFolder())],
])("a journal %s", (_where, open) => {
  test("keeps sessions beside tables, under codes that no table has", async () => {
    const journal = await open();
    const session = (id: string) => ({ id, opening: `{"of":"${id}"}`, createdAt: 1000 });
    await journal.createSession(session("SSSSSS"));
    await journal.create(game("AAAAAA"), player("host", true));
    await expect(journal.createSession(session("SSSSSS"))).rejects.toBeInstanceOf(GameExists);
    await expect(journal.createSession(session("AAAAAA"))).rejects.toBeInstanceOf(GameExists);
    await expect(journal.create(game("SSSSSS"), player("host", true))).rejects.toBeInstanceOf(GameExists);
    const { events } = entry("SSSSSS", [1, 2, 3]);
    await journal.appendSession("SSSSSS", events.slice(0, 1));
    await journal.appendSession("SSSSSS", events.slice(1));
    await expect(journal.appendSession("SSSSSS", events.slice(2))).rejects.toBeInstanceOf(SeqConflict);
    await expect(journal.appendSession("TTTTTT", events)).rejects.toThrow();
    expect(await journal.sessions()).toEqual([{ session: session("SSSSSS"), events }]);
    await journal.close();
  });

  test("deletes a session with its tables, and nothing else", async () => {
    const journal = await open();
    await journal.createSession({ id: "SSSSSS", opening: "{}", createdAt: 1000 });
    for (const id of ["AAAAAA", "BBBBBB"]) {
      await journal.create(game(id), player("host", true));
      await journal.append(
        entry(id, [1], {
          players: [player("ann")],
          commands: [{ player: "ann", id: "wish-1", seq: 1, reply: "{}" }],
        }),
      );
    }
    const kept = await journal.read("BBBBBB");
    await journal.deleteSession("SSSSSS", ["AAAAAA"]);
    expect(await journal.sessions()).toEqual([]);
    expect(await journal.read("AAAAAA")).toBeUndefined();
    expect(await journal.read("BBBBBB")).toEqual(kept);
    await expect(journal.append(entry("AAAAAA", [2]))).rejects.toThrow();
    await journal.close();
  });

  test("gives back a table as it was written, in order", async () => {
    const journal = await open();
    await journal.create(game("AAAAAA"), player("host", true));
    await journal.append(entry("AAAAAA", [1, 2], { players: [player("ann")] }));
    await journal.append(
      entry("AAAAAA", [3], { commands: [{ player: "ann", id: "wish-1", seq: 3, reply: '{"ok":true}' }] }),
    );
    const history = await journal.read("AAAAAA");
    expect(history?.game).toEqual(game("AAAAAA"));
    expect(history?.events).toEqual(entry("AAAAAA", [1, 2, 3]).events);
    expect(history?.commands).toEqual([{ player: "ann", id: "wish-1", seq: 3, reply: '{"ok":true}' }]);
    expect(history?.players).toEqual([player("host", true), player("ann")]);
    await journal.close();
  });

  test("knows nothing of a table that was never opened", async () => {
    const journal = await open();
    expect(await journal.read("ZZZZZZ")).toBeUndefined();
    expect(await journal.lastAt()).toBe(0);
    await journal.close();
  });

  test("refuses a second table of the same code, and keeps the first", async () => {
    const journal = await open();
    await journal.create(game("AAAAAA", 1), player("first", true));
    await expect(journal.create(game("AAAAAA", 2), player("second", true))).rejects.toThrow(GameExists);
    expect((await journal.read("AAAAAA"))?.players).toEqual([player("first", true)]);
    await journal.close();
  });

  test("fences a second writer by the event's number, and writes nothing of its entry", async () => {
    const journal = await open();
    await journal.create(game("AAAAAA"), player("host", true));
    await journal.append(entry("AAAAAA", [1]));
    const late = entry("AAAAAA", [1], { commands: [{ player: "x", id: "late-1", seq: 1, reply: "{}" }] });
    await expect(journal.append(late)).rejects.toThrow(SeqConflict);
    expect((await journal.read("AAAAAA"))?.commands).toEqual([]);
    await journal.close();
  });

  test("a bad entry does not take down those that were written with it", async () => {
    const journal = await open();
    for (const id of ["AAAAAA", "BBBBBB", "CCCCCC"]) await journal.create(game(id), player(id, true));
    await journal.append(entry("BBBBBB", [1]));
    const outcomes = await Promise.allSettled([
      journal.append(entry("AAAAAA", [1])),
      journal.append(entry("BBBBBB", [1])),
      journal.append(entry("CCCCCC", [1])),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect((await journal.read("CCCCCC"))?.events).toHaveLength(1);
    await journal.close();
  });

  test("a wish's id is written once, whoever writes it again", async () => {
    const journal = await open();
    await journal.create(game("AAAAAA"), player("host", true));
    const command = { player: "ann", id: "wish-1", seq: 3, reply: '{"ok":true}' };
    await journal.append(entry("AAAAAA", [1], { commands: [command] }));
    await journal.append(entry("AAAAAA", [2], { commands: [command] }));
    expect((await journal.read("AAAAAA"))?.commands).toEqual([command]);
    await journal.close();
  });

  test("tells which tables are to be woken and when, until they are not or are gone", async () => {
    const journal = await open();
    for (const id of ["AAAAAA", "BBBBBB", "CCCCCC"]) await journal.create(game(id), player("host", true));
    await journal.append(entry("AAAAAA", [1], { wakeAt: 9000 }));
    await journal.append(entry("BBBBBB", [1], { wakeAt: 8000 }));
    await journal.append(entry("CCCCCC", [1], { wakeAt: 7000 }));
    await journal.append(entry("AAAAAA", [2], { wakeAt: 9500 }));
    await journal.append(entry("BBBBBB", [2]));
    await journal.append(entry("CCCCCC", [2], { wakeAt: 0 }));
    const b = { code: "BBBBBB", at: 8000 };
    expect(await journal.wakings()).toEqual([b, { code: "AAAAAA", at: 9500 }]);
    await journal.remove(["AAAAAA"]);
    expect(await journal.wakings()).toEqual([b]);
    await journal.close();
  });

  test("tells in which tables something happened since", async () => {
    const journal = await open();
    await journal.create(game("AAAAAA", 100), player("a", true));
    await journal.create(game("BBBBBB", 100), player("b", true));
    await journal.append(entry("BBBBBB", [1]));
    expect(await journal.activeSince(1000)).toEqual(["BBBBBB"]);
    expect([...(await journal.activeSince(0))].sort()).toEqual(["AAAAAA", "BBBBBB"]);
    expect(await journal.lastAt()).toBe(2001);
    await journal.close();
  });
});

describe("the journal on disk", () => {
  test("has everything after it was closed and opened again", async () => {
    const folder = newFolder();
    const before = await openSqliteJournal(folder);
    await before.create(game("AAAAAA"), player("host", true));
    // Not awaited: closing finishes what is queued.
    const written = before.append(entry("AAAAAA", [1, 2]));
    await before.close();
    await written;
    const after = await openSqliteJournal(folder);
    expect((await after.read("AAAAAA"))?.events).toHaveLength(2);
    await after.close();
  });

  test("lets no second server write beside the first, and says so", async () => {
    const folder = newFolder();
    const first = await openSqliteJournal(folder);
    await expect(openSqliteJournal(folder)).rejects.toThrow(/another server/);
    await first.close();
  });

  test("on a full disk nothing is written and nothing acknowledged; it goes on when there is room", async () => {
    const database = new DatabaseSync(join(newFolder(), "full.sqlite"));
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    const journal = await journalOver(database);
    await journal.create(game("AAAAAA"), player("host", true));
    const pages = database.prepare("PRAGMA page_count").get()?.["page_count"];
    database.exec(`PRAGMA max_page_count = ${String(pages)}`);
    const large: Entry = {
      ...entry("AAAAAA", []),
      events: [{ seq: 1, at: 1, type: "said", body: "x".repeat(100_000) }],
    };
    await expect(journal.append(large)).rejects.toThrow(JournalUnavailable);
    expect((await journal.read("AAAAAA"))?.events).toEqual([]);
    database.exec("PRAGMA max_page_count = 1000000");
    await journal.append(large);
    expect((await journal.read("AAAAAA"))?.events).toHaveLength(1);
    await journal.close();
  });
});
