/**
 * The journal on disk: SQLite in write-ahead mode, each commit synced to the disk before it is acknowledged.
 * One flush a loop turn puts everything queued into one transaction: many tables, one fsync.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Transaction } from "kysely";
import { nodeSqliteDialect } from "./dialect.ts";
import { GameExists, JournalUnavailable, SeqConflict } from "./journal.ts";
import type { Entry, GameHistory, GameRecord, Journal, PlayerRecord } from "./journal.ts";
import { createTables } from "./tables.ts";
import type { Tables } from "./tables.ts";

/** SQLite's extended code of a broken primary key. */
const PRIMARY_KEY_TAKEN = 1555;

interface Waiting {
  readonly write: (to: Transaction<Tables>) => Promise<void>;
  readonly done: () => void;
  readonly failed: (why: Error) => void;
  /** What a taken primary key means here. */
  readonly taken: () => Error;
  /** Something was deleted: no trace of it may stay in the files. */
  readonly scrub?: true;
}

/** Up to this size the file is written anew after a deletion; beyond, what was deleted is overwritten where it stood. */
const MOST_REWRITTEN = 64 * 1024 * 1024;

/**
 * Opens (or begins) the journal in `folder`. Throws if the file is damaged or another server has it open:
 * two writers of one game would each acknowledge what the other never saw.
 */
export async function openSqliteJournal(folder: string): Promise<Journal> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "journal.sqlite");
  const database = new DatabaseSync(file, { timeout: 500 });
  try {
    database.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;",
    );
    const check = database.prepare("PRAGMA quick_check(1)").get();
    if (check?.["quick_check"] !== "ok") throw new Error("the file is damaged");
  } catch (cause) {
    database.close();
    throw new Error(
      `cannot open ${file}: is another server running with the same DATA, or is the file damaged?`,
      { cause },
    );
  }
  return journalOver(database);
}

/** A journal over an open database, which it closes at its end. */
export async function journalOver(database: DatabaseSync): Promise<Journal> {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
  await createTables(db);
  return new SqliteJournal(db, database);
}

class SqliteJournal implements Journal {
  readonly #db: Kysely<Tables>;
  readonly #database: DatabaseSync;
  #queue: Waiting[] = [];
  #flushing: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, database: DatabaseSync) {
    this.#db = db;
    this.#database = database;
  }

  create(game: GameRecord, host: PlayerRecord): Promise<void> {
    return this.#enqueue(
      async (to) => {
        await to
          .insertInto("game")
          .values({
            id: game.id,
            scenario_id: game.scenario.id,
            scenario_json: JSON.stringify(game.scenario),
            opening_json: JSON.stringify(game.opening),
            created_at: game.createdAt,
            active_at: game.createdAt,
            status: "open",
            engine_version: game.engineVersion,
          })
          .execute();
        await writePlayers(to, game.id, [host]);
      },
      () => new GameExists(game.id),
    );
  }

  append(entry: Entry): Promise<void> {
    return this.#enqueue(
      (to) => writeEntry(to, entry),
      () => new SeqConflict(`${entry.game} ${entry.events[0]?.seq ?? ""}`),
    );
  }

  async read(id: string): Promise<GameHistory | undefined> {
    const game = await this.#db.selectFrom("game").selectAll().where("id", "=", id).executeTakeFirst();
    if (game === undefined) return undefined;
    const events = await this.#db
      .selectFrom("event")
      .select(["seq", "at", "type", "body"])
      .where("game_id", "=", id)
      .orderBy("seq")
      .execute();
    const commands = await this.#db
      .selectFrom("command")
      .select(["player", "command_id as id", "seq", "reply"])
      .where("game_id", "=", id)
      .orderBy("seq")
      .execute();
    const players = await this.#db
      .selectFrom("player")
      .selectAll()
      .where("game_id", "=", id)
      .orderBy("created_at")
      .execute();
    return {
      game: {
        id,
        // Written by this server from values it had checked; the row is trusted.
        scenario: JSON.parse(game.scenario_json) as GameRecord["scenario"],
        opening: JSON.parse(game.opening_json) as GameRecord["opening"],
        createdAt: game.created_at,
        engineVersion: game.engine_version,
      },
      events,
      commands,
      players: players.map((row) => ({
        player: row.player,
        tokenHash: row.token_sha256,
        host: row.host === 1,
        createdAt: row.created_at,
      })),
    };
  }

  async activeSince(since: number): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom("game")
      .select("id")
      .where("status", "=", "open")
      .where("active_at", ">=", since)
      .execute();
    return rows.map((row) => row.id);
  }

  async idleSince(before: number) {
    const rows = await this.#db
      .selectFrom("game")
      .select((one) => [
        "id",
        "active_at",
        one
          .exists(
            one
              .selectFrom("event")
              .select("seq")
              .whereRef("event.game_id", "=", "game.id")
              .where("type", "=", "phaseBegan")
              .where("body", "like", '%"phase":"debrief"%'),
          )
          .as("over"),
      ])
      .where("active_at", "<", before)
      .execute();
    return rows.map((row) => ({ code: row.id, at: row.active_at, over: Boolean(row.over) }));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#enqueue(
      async (to) => {
        if (ids.length === 0) return;
        for (const rows of ["event", "command", "player"] as const) {
          await to.deleteFrom(rows).where("game_id", "in", ids).execute();
        }
        await to.deleteFrom("game").where("id", "in", ids).execute();
      },
      () => new JournalUnavailable("delete failed"),
      { scrub: true },
    );
  }

  async close(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
    await this.#db.destroy();
  }

  #enqueue(
    write: Waiting["write"],
    taken: Waiting["taken"],
    more: Pick<Waiting, "scrub"> = {},
  ): Promise<void> {
    return new Promise((done, failed) => {
      this.#queue.push({ write, done, failed, taken, ...more });
      this.#flushing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#flush());
    });
  }

  /** Writes all that waits, together; what came meanwhile goes with the next turn. */
  async #flush(): Promise<void> {
    while (this.#queue.length > 0) {
      const group = this.#queue;
      this.#queue = [];
      try {
        await this.#db.transaction().execute(async (to) => {
          for (const waiting of group) await waiting.write(to);
        });
        if (group.some((waiting) => waiting.scrub)) this.#scrub();
        for (const waiting of group) waiting.done();
      } catch {
        // One bad entry must not take the others down: each alone now, and the guilty one learns why.
        for (const waiting of group) await this.#writeAlone(waiting);
      }
    }
    this.#flushing = undefined;
  }

  /** What was deleted is in no page and no log any more. Between transactions only. */
  #scrub(): void {
    const size = Number(this.#database.prepare("PRAGMA page_count").get()?.["page_count"] ?? 0);
    const page = Number(this.#database.prepare("PRAGMA page_size").get()?.["page_size"] ?? 0);
    if (size * page <= MOST_REWRITTEN) this.#database.exec("VACUUM");
    this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  async #writeAlone(waiting: Waiting): Promise<void> {
    try {
      await this.#db.transaction().execute((to) => waiting.write(to));
      if (waiting.scrub) this.#scrub();
      waiting.done();
    } catch (cause) {
      const taken = (cause as { errcode?: number }).errcode === PRIMARY_KEY_TAKEN;
      waiting.failed(taken ? waiting.taken() : new JournalUnavailable("write failed", { cause }));
    }
  }
}

async function writeEntry(to: Transaction<Tables>, entry: Entry): Promise<void> {
  const game_id = entry.game;
  if (entry.events.length > 0) {
    await to
      .insertInto("event")
      .values(entry.events.map(({ seq, at, type, body }) => ({ game_id, seq, at, type, body })))
      .execute();
    await to
      .updateTable("game")
      .set({ active_at: entry.events.at(-1)?.at ?? 0 })
      .where("id", "=", game_id)
      .execute();
  }
  if (entry.commands.length > 0) {
    await to
      .insertInto("command")
      .values(
        entry.commands.map(({ player, id, seq, reply }) => ({
          game_id,
          player,
          command_id: id,
          seq,
          reply,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await writePlayers(to, game_id, entry.players);
}

async function writePlayers(
  to: Transaction<Tables>,
  game_id: string,
  players: readonly PlayerRecord[],
): Promise<void> {
  if (players.length === 0) return;
  await to
    .insertInto("player")
    .values(
      players.map((player) => ({
        game_id,
        player: player.player,
        token_sha256: player.tokenHash,
        host: player.host ? 1 : 0,
        created_at: player.createdAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
