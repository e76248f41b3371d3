/** Sessions on disk: read all; they and tables deleted so that nothing is left. */
import type { Kysely, Transaction } from "kysely";
import { GameExists } from "./journal.ts";
import type { EventRecord, SessionHistory } from "./journal.ts";
import type { Tables } from "./tables.ts";

/** Throws GameExists if the other kind of thing that has codes has this one. */
export async function refuseTaken(
  to: Transaction<Tables>,
  other: "game" | "session",
  id: string,
): Promise<void> {
  const found = await to.selectFrom(other).select("id").where("id", "=", id).executeTakeFirst();
  if (found !== undefined) throw new GameExists(id);
}

/** All sessions with their events, oldest first. */
export async function readSessions(db: Kysely<Tables>): Promise<readonly SessionHistory[]> {
  const sessions = await db.selectFrom("session").selectAll().orderBy("created_at").execute();
  const rows = await db.selectFrom("session_event").selectAll().orderBy("seq").execute();
  const events = new Map<string, EventRecord[]>();
  for (const { session_id, ...event } of rows) {
    const known = events.get(session_id);
    if (known === undefined) events.set(session_id, [event]);
    else known.push(event);
  }
  return sessions.map(({ id, opening_json: opening, created_at: createdAt }) => ({
    session: { id, opening, createdAt },
    events: events.get(id) ?? [],
  }));
}

/** Deletes tables with everything about them, what refers to others first. */
export async function deleteGames(to: Transaction<Tables>, games: readonly string[]): Promise<void> {
  if (games.length === 0) return;
  for (const rows of ["command", "deadline", "event", "player"] as const) {
    await to.deleteFrom(rows).where("game_id", "in", games).execute();
  }
  await to.deleteFrom("game").where("id", "in", games).execute();
}

/** Deletes a session and its tables. */
export async function deleteSession(
  to: Transaction<Tables>,
  id: string,
  games: readonly string[],
): Promise<void> {
  await deleteGames(to, games);
  await to.deleteFrom("session_event").where("session_id", "=", id).execute();
  await to.deleteFrom("session").where("id", "=", id).execute();
}
