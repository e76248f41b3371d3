/** The tables of the journal: portable types only, so that another database needs another dialect and nothing else. */
import type { Kysely } from "kysely";

export interface Tables {
  game: {
    id: string;
    scenario_id: string;
    scenario_json: string;
    opening_json: string;
    created_at: number;
    /** When its last event happened. */
    active_at: number;
    status: string;
    engine_version: string;
  };
  event: { game_id: string; seq: number; at: number; type: string; body: string };
  command: { game_id: string; player: string; command_id: string; seq: number; reply: string };
  player: {
    game_id: string;
    player: string;
    token_sha256: string;
    host: number;
    created_at: number;
  };
  /** When a table wants to be woken: the next deadline of a slow game. */
  deadline: { game_id: string; at: number };
  session: { id: string; opening_json: string; created_at: number };
  session_event: { session_id: string; seq: number; at: number; type: string; body: string };
}

/** Makes what does not exist yet. The key of `event` is the fence: a second writer of a game fails on it. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("game")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("scenario_id", "text", (column) => column.notNull())
    .addColumn("scenario_json", "text", (column) => column.notNull())
    .addColumn("opening_json", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("active_at", "bigint", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("engine_version", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("event")
    .ifNotExists()
    .addColumn("game_id", "text", (column) => column.notNull().references("game.id"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("event_key", ["game_id", "seq"])
    .execute();
  await db.schema
    .createTable("command")
    .ifNotExists()
    .addColumn("game_id", "text", (column) => column.notNull().references("game.id"))
    .addColumn("player", "text", (column) => column.notNull())
    .addColumn("command_id", "text", (column) => column.notNull())
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("reply", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("command_key", ["game_id", "player", "command_id"])
    .execute();
  await db.schema
    .createTable("player")
    .ifNotExists()
    .addColumn("game_id", "text", (column) => column.notNull().references("game.id"))
    .addColumn("player", "text", (column) => column.notNull())
    .addColumn("token_sha256", "text", (column) => column.notNull())
    .addColumn("host", "integer", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("player_key", ["game_id", "player"])
    .execute();
  await db.schema
    .createTable("deadline")
    .ifNotExists()
    .addColumn("game_id", "text", (column) => column.primaryKey().notNull().references("game.id"))
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("session")
    .ifNotExists()
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("opening_json", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("session_event")
    .ifNotExists()
    .addColumn("session_id", "text", (column) => column.notNull().references("session.id"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("session_event_key", ["session_id", "seq"])
    .execute();
}
