/** The games recorded in tests/recorded: read from their exported files, and where a server would find them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ExportedGame } from "#shared/export/file.ts";
import { replay, type State } from "#shared/rules/game.ts";
import type { SeatId, Stage } from "#shared/rules/terms.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import { hashToken } from "#server/tables/players.ts";

/** A recorded game. */
export interface RecordedGame {
  readonly end: Stage;
  readonly file: ExportedGame;
  /** As its events alone come to. */
  readonly state: State;
}

/** Where the recording of the game with this end is. */
export function recordedFile(end: Stage): string {
  return fileURLToPath(new URL(`../recorded/${end}.json`, import.meta.url));
}

function recorded(end: Stage): RecordedGame {
  const file = JSON.parse(readFileSync(recordedFile(end), "utf8")) as ExportedGame;
  return { end, file, state: replay(file.scenario, file.opening, file.events) };
}

/** All of them. */
export const RECORDED_GAMES: readonly RecordedGame[] = [recorded("fear"), recorded("in"), recorded("we")];

/** Who looks at a placed game: keeps the table, and sat on this seat from the first round on. */
export interface Reader {
  readonly seat: SeatId;
  readonly name: string;
  /** 22 letters. */
  readonly token: string;
}

/** Writes a recorded game into the journal of a server that is not running yet, as the table with this code. */
export async function placeGame(
  folder: string,
  code: string,
  { file }: RecordedGame,
  reader: Reader,
): Promise<void> {
  const at = Date.now();
  const { scenario, opening } = file;
  const events = [
    { type: "seatTaken", seat: reader.seat, player: "reader", name: reader.name } as const,
    ...file.events,
  ].map((event, place) => ({ seq: place + 1, at, type: event.type, body: JSON.stringify(event) }));
  const journal = await openSqliteJournal(folder);
  const player = { player: "reader", tokenHash: hashToken(reader.token), host: true, createdAt: at };
  await journal.create(
    { id: code, scenario, opening: { ...opening, at }, createdAt: at, engineVersion: "recorded" },
    player,
  );
  await journal.append({ game: code, events, commands: [], players: [] });
  await journal.close();
}
