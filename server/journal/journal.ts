/** What is written down of every table: its beginning, its events in order, and what was acknowledged to whom. */
import type { FormatId } from "#shared/rules/formats.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Opening } from "#shared/rules/state.ts";

/** A table as it was opened. The scenario is kept with it, so that later edits of the file do not change a running game. */
export interface GameRecord {
  /** The join code. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly opening: Opening;
  /** Wall clock, ms. */
  readonly createdAt: number;
  readonly engineVersion: string;
}

/** One event; `seq` counts from 1 without gaps, `body` is its JSON. */
export interface EventRecord {
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly body: string;
}

/** A wish that was accepted: its id counts once for this player, for ever. */
export interface CommandRecord {
  readonly player: string;
  readonly id: string;
  /** Number of the last event it caused: histories give commands in this order. */
  readonly seq: number;
  /** The reply as JSON, to be given again. */
  readonly reply: string;
}

/** Somebody whose seat must be theirs again tomorrow. The token itself is kept by its owner alone. */
export interface PlayerRecord {
  readonly player: string;
  readonly tokenHash: string;
  readonly host: boolean;
  readonly createdAt: number;
}

/** What belongs together: written whole or not at all. */
export interface Entry {
  readonly game: string;
  readonly events: readonly EventRecord[];
  readonly commands: readonly CommandRecord[];
  readonly players: readonly PlayerRecord[];
  /** When this table is to be woken if nobody comes before, ms; 0: not at all. Left out: as before. */
  readonly wakeAt?: number;
}

/** A table that is to be woken. */
export interface WakeRecord {
  readonly code: string;
  readonly at: number;
}

/** A table in which nothing happened for a while. */
export interface IdleRecord {
  readonly code: string;
  /** When something last happened, ms. */
  readonly at: number;
  /** Whether the game is over. */
  readonly over: boolean;
  readonly format: FormatId;
}

/** Everything about one table. */
export interface GameHistory {
  readonly game: GameRecord;
  readonly events: readonly EventRecord[];
  readonly commands: readonly CommandRecord[];
  readonly players: readonly PlayerRecord[];
}

/** A session as it was opened. */
export interface SessionRecord {
  /** The join code: no table and no other session has it. */
  readonly id: string;
  /** Its opening as JSON. */
  readonly opening: string;
  readonly createdAt: number;
}

/** Everything about one session but its tables. */
export interface SessionHistory {
  readonly session: SessionRecord;
  /** As with tables: `seq` counts from 1 without gaps. */
  readonly events: readonly EventRecord[];
}

export interface Journal {
  /** Writes a new table and its host. Rejects with GameExists if the code is taken (by a session too), else JournalUnavailable. */
  create(game: GameRecord, host: PlayerRecord): Promise<void>;
  /** Resolves when the entry is on disk. Rejects with SeqConflict if another writer had that number, else JournalUnavailable. */
  append(entry: Entry): Promise<void>;
  /** Everything about one table, or undefined. */
  read(id: string): Promise<GameHistory | undefined>;
  /** Codes of tables in which something happened at or after `since`, ms. */
  activeSince(since: number): Promise<readonly string[]>;
  /** Tables that are to be woken, and when, the next one first. */
  wakings(): Promise<readonly WakeRecord[]>;
  /** When something last happened at any table, ms; 0 if nothing ever did. */
  lastAt(): Promise<number>;
  /** Writes a new session. Rejects with GameExists if a session or a table has the code, else JournalUnavailable. */
  createSession(session: SessionRecord): Promise<void>;
  /** As `append`, for what happens in a session. */
  appendSession(id: string, events: readonly EventRecord[]): Promise<void>;
  /** All sessions, oldest first. */
  sessions(): Promise<readonly SessionHistory[]>;
  /** Deletes a session and these tables with everything in them, so that nothing of it is left on the disk. */
  deleteSession(id: string, games: readonly string[]): Promise<void>;
  /** Writes all of it, as it is now, into this file, which did not exist; what is to be written waits meanwhile. */
  backup(file: string): Promise<void>;
  /** Tables in which nothing happened at or after `before`, ms. */
  idleSince(before: number): Promise<readonly IdleRecord[]>;
  /** Deletes tables with everything about them; nothing of it is left on the disk when this resolves. Rejects with JournalUnavailable. */
  remove(ids: readonly string[]): Promise<void>;
  /** Finishes what is queued and closes. */
  close(): Promise<void>;
}

export class GameExists extends Error {
  override readonly name = "GameExists";
}

/** Another writer has already written this event number: this one must not go on. */
export class SeqConflict extends Error {
  override readonly name = "SeqConflict";
}

/** The disk is full or gone; nothing of the entry was written. */
export class JournalUnavailable extends Error {
  override readonly name = "JournalUnavailable";
}
