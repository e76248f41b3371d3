/** Exports of games that are over: computed once for as long as nothing is added to the journal, and kept for a few tables. */
import { codebookCsv } from "#shared/export/codebook.ts";
import { csvOf } from "#shared/export/csv.ts";
import { exportedGame, fileJsonSchema, type ExportedGame } from "#shared/export/file.ts";
import { gameOfPerson } from "#shared/export/mine.ts";
import type { MyGame } from "#shared/protocol/mine.ts";
import type { Event } from "#shared/rules/events.ts";
import type { State } from "#shared/rules/game.ts";
import type { Journal } from "../journal/journal.ts";

/** Tables whose export is kept ready. */
const MOST_KEPT = 8;

/** One file of an export. */
export interface ExportFile {
  readonly type: "application/json" | "text/csv";
  readonly text: string;
}

interface Kept {
  readonly events: number;
  readonly game: ExportedGame;
}

export class Exports {
  readonly #journal: Pick<Journal, "read">;
  readonly #kept = new Map<string, Kept>();
  #schema: string | undefined;

  constructor(journal: Pick<Journal, "read">) {
    this.#journal = journal;
  }

  /** A file by its name; undefined if there is none of that name. `state` says who has consented. */
  async file(code: string, state: State, name: string): Promise<ExportFile | undefined> {
    if (name === "schema.json") {
      this.#schema ??= JSON.stringify(fileJsonSchema());
      return { type: "application/json", text: this.#schema };
    }
    if (name === "codebook.csv") return { type: "text/csv", text: codebookCsv() };
    const game = await this.#game(code, state);
    if (game === undefined) return undefined;
    if (name === "game.json") return { type: "application/json", text: JSON.stringify(game) };
    if (name === "files.json") {
      const tables = Object.keys(game.tables).map((table) => `${table}.csv`);
      return {
        type: "application/json",
        text: JSON.stringify([...tables, "codebook.csv", "schema.json", "game.json"]),
      };
    }
    const table = name.endsWith(".csv") ? name.slice(0, -4) : "";
    const filled = Object.hasOwn(game.tables, table) ? game.tables[table] : undefined;
    return filled === undefined ? undefined : { type: "text/csv", text: csvOf(filled.columns, filled.rows) };
  }

  /** What one person takes home; undefined if the table is gone. */
  async mine(code: string, player: string): Promise<MyGame | undefined> {
    const history = await this.#journal.read(code);
    if (history === undefined) return undefined;
    const events = history.events.map(({ body }) => JSON.parse(body) as Event);
    return gameOfPerson(history.game.scenario, history.game.opening, events, player);
  }

  /** A table is gone: nothing of it is kept. */
  forget(code: string): void {
    this.#kept.delete(code);
  }

  async #game(code: string, state: State): Promise<ExportedGame | undefined> {
    const history = await this.#journal.read(code);
    if (history === undefined) return undefined;
    const kept = this.#kept.get(code);
    // A consent given or taken back is an event too.
    if (kept?.events === history.events.length) return kept.game;
    const { scenario, opening, engineVersion: engine } = history.game;
    const events = history.events.map(({ body }) => JSON.parse(body) as Event);
    const game = exportedGame({ scenario, opening, engine }, events, state.consents);
    this.#kept.delete(code);
    this.#kept.set(code, { events: history.events.length, game });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
    return game;
  }
}
