/**
 * The journal on disk: SQLite in write-ahead mode, each commit synced to the disk before it is acknowledged.
 * One flush a loop turn puts everything queued into one transaction: many tables, one fsync.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Transaction } from "kysely";
import { nodeSqliteDialect } from "./dialect.ts";
import { GameExists, JournalUnavailable, SeqConflict } from "./journal.ts";
import type {
  Entry,
  EventRecord,
  GameHistory,
  GameRecord,
  Journal,
  PlayerRecord,
  SessionHistory,
  SessionRecord,
} from "./journal.ts";
import { deleteGames, deleteSession, readSessions, refuseTaken } from "./sessions.ts";
import { createTables } from "./tables.ts";
import type { Tables } from "./tables.ts";

/** SQLite's extended code of a broken primary key. */
const PRIMARY_KEY_TAKEN = 1555;
/** Pages of 4 KB that a backup copies before others have a turn. */
const BACKUP_PAGES = 500;

interface Waiting {
  readonly write: (to: Transaction<Tables>) => Promise<void>;
  readonly done: () => void;
  readonly failed: (why: Error) => void;
  /** What a taken primary key means here. */
  readonly taken: () => Error;
  /** Something was deleted: no trace of it may stay in the files. */
  readonly deletes?: true;
}

/**
 * Opens (or begins) the journal in `folder`. Throws if the file is damaged or another server has it open:
 * two writers of one game would each acknowledge what the other never saw.
 */
export async function openSqliteJournal(folder: string): Promise<Journal> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "journal.sqlite");
  const database = new DatabaseSync(file, { timeout: 500 });
  try {
    // What is deleted is written over with zeros.
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
  // What was deleted stands in the write-ahead file until all of that is in the database and the file is emptied.
  return new SqliteJournal(
    db,
    () => database.exec("PRAGMA wal_checkpoint(TRUNCATE)"),
    (file) => backup(database, file, { rate: BACKUP_PAGES }),
  );
}

class SqliteJournal implements Journal {
  readonly #db: Kysely<Tables>;
  readonly #emptyLog: () => void;
  readonly #copy: (file: string) => Promise<unknown>;
  #queue: Waiting[] = [];
  #flushing: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, emptyLog: () => void, copy: (file: string) => Promise<unknown>) {
    this.#db = db;
    this.#copy = copy;
    this.#emptyLog = emptyLog;
  }

  create(game: GameRecord, host: PlayerRecord): Promise<void> {
    return this.#enqueue(
      async (to) => {
        await refuseTaken(to, "session", game.id);
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

  wakings() {
    return this.#db.selectFrom("deadline").select(["game_id as code", "at"]).orderBy("at").execute();
  }

  async lastAt(): Promise<number> {
    const row = await this.#db
      .selectFrom("game")
      .select((game) => game.fn.max("active_at").as("at"))
      .executeTakeFirst();
    return row?.at ?? 0;
  }

  createSession(session: SessionRecord): Promise<void> {
    const { id, opening, createdAt } = session;
    return this.#enqueue(
      async (to) => {
        await refuseTaken(to, "game", id);
        await to.insertInto("session").values({ id, opening_json: opening, created_at: createdAt }).execute();
      },
      () => new GameExists(id),
    );
  }

  appendSession(id: string, events: readonly EventRecord[]): Promise<void> {
    return this.#enqueue(
      async (to) => {
        const rows = events.map(({ seq, at, type, body }) => ({ session_id: id, seq, at, type, body }));
        if (rows.length > 0) await to.insertInto("session_event").values(rows).execute();
      },
      () => new SeqConflict(`${id} ${events[0]?.seq ?? ""}`),
    );
  }

  sessions(): Promise<readonly SessionHistory[]> {
    return readSessions(this.#db);
  }

  deleteSession(id: string, games: readonly string[]): Promise<void> {
    return this.#delete((to) => deleteSession(to, id, games));
  }

  async idleSince(before: number) {
    const rows = await this.#db
      .selectFrom("game")
      .select((one) => [
        "id",
        "active_at",
        "opening_json",
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
    return rows.map((row) => ({
      code: row.id,
      at: row.active_at,
      over: Boolean(row.over),
      format: (JSON.parse(row.opening_json) as GameRecord["opening"]).format,
    }));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#delete((to) => deleteGames(to, ids));
  }

  async backup(file: string): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
    // As a flush of its own: a copy taken within a transaction would hold half of it.
    const copying = this.#copy(file);
    const over = (): Promise<void> => this.#flush();
    this.#flushing = copying.then(over, over);
    await copying;
  }

  async close(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing;
    await this.#db.destroy();
  }

  /** When this resolves, nothing of it is left in the files. */
  #delete(write: Waiting["write"]): Promise<void> {
    return this.#enqueue(write, () => new JournalUnavailable("delete failed"), { deletes: true });
  }

  #enqueue(
    write: Waiting["write"],
    taken: Waiting["taken"],
    more: Pick<Waiting, "deletes"> = {},
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
      } catch {
        // One bad entry must not take the others down: each alone now, and the guilty one learns why.
        for (const waiting of group) await this.#writeAlone(waiting);
        continue;
      }
      for (const waiting of group) this.#written(waiting);
    }
    this.#flushing = undefined;
  }

  async #writeAlone(waiting: Waiting): Promise<void> {
    try {
      await this.#db.transaction().execute((to) => waiting.write(to));
    } catch (cause) {
      if (cause instanceof GameExists) return waiting.failed(cause);
      const taken = (cause as { errcode?: number }).errcode === PRIMARY_KEY_TAKEN;
      return waiting.failed(taken ? waiting.taken() : new JournalUnavailable("write failed", { cause }));
    }
    this.#written(waiting);
  }

  #written(waiting: Waiting): void {
    try {
      if (waiting.deletes === true) this.#emptyLog();
      waiting.done();
    } catch (cause) {
      waiting.failed(new JournalUnavailable("what was deleted still stands in the log", { cause }));
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
  if (entry.wakeAt !== undefined) await writeWaking(to, game_id, entry.wakeAt);
}

async function writeWaking(to: Transaction<Tables>, game_id: string, at: number): Promise<void> {
  if (at === 0) {
    await to.deleteFrom("deadline").where("game_id", "=", game_id).execute();
    return;
  }
  await to
    .insertInto("deadline")
    .values({ game_id, at })
    .onConflict((conflict) => conflict.column("game_id").doUpdateSet({ at }))
    .execute();
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
