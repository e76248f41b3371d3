/** All tables of this server: opened, found by code, woken from the journal, laid to rest. */
import { customAlphabet } from "nanoid";
import type { FormatId } from "#shared/rules/formats.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { TableChoices } from "#shared/rules/setup.ts";
import type { CreatedTable } from "#shared/protocol/messages.ts";
import { CODE_ALPHABET, CODE_LENGTH } from "#shared/protocol/wire.ts";
import { GameExists } from "../journal/journal.ts";
import type { GameHistory } from "../journal/journal.ts";
import { LiveTable } from "./liveTable.ts";
import type { LiveTools } from "./liveTable.ts";
import { newPlayer } from "./players.ts";
import type { GuestList } from "./players.ts";

/** How long a table without people stays in memory, ms; after that its journal wakes it when somebody comes. */
const IDLE_LIMIT = 24 * 60 * 60 * 1000;
const SWEEP_EVERY = 10 * 60 * 1000;
/** How long after its last event a game is kept that is over, and one that is not, ms. */
const KEEP_FINISHED = 24 * 60 * 60 * 1000;
const KEEP_UNFINISHED = 14 * KEEP_FINISHED;

/** A join code by chance. */
export const newCode: () => string = customAlphabet(CODE_ALPHABET, CODE_LENGTH);

/** The place where people meet a table; Colyseus's business. */
export interface RoomDoor {
  readonly open: (code: string) => Promise<void>;
  readonly close: (code: string) => Promise<void>;
}

export class Registry {
  readonly #tools: LiveTools;
  readonly #engineVersion: string;
  readonly #live = new Map<string, LiveTable>();
  readonly #waking = new Map<string, Promise<LiveTable | undefined>>();
  #guestsOf: (code: string) => GuestList | undefined = () => undefined;
  #door: RoomDoor = { open: async () => undefined, close: async () => undefined };
  #sweep: NodeJS.Timeout | undefined;
  #gone: (code: string) => void = () => undefined;

  constructor(tools: LiveTools, engineVersion: string) {
    this.#tools = tools;
    this.#engineVersion = engineVersion;
  }

  /** From now on every table gets a room. */
  useDoor(door: RoomDoor): void {
    this.#door = door;
  }

  /** From now on a table that belongs to a session lets in whom the session sends. */
  useGuests(guestsOf: (code: string) => GuestList | undefined): void {
    this.#guestsOf = guestsOf;
  }

  /** Wakes every table in which something happened within the idle limit. Returns how many. */
  async restore(): Promise<number> {
    const codes = await this.#tools.journal.activeSince(this.#tools.now() - IDLE_LIMIT);
    for (const code of codes) await this.find(code);
    await this.#removeOldIfPossible();
    this.#sweep = setInterval(() => {
      void this.sweep().then(() => this.#removeOldIfPossible());
    }, SWEEP_EVERY);
    this.#sweep.unref();
    return this.#live.size;
  }

  /** Opens a table and its host's place; `guests` if it is a session's. Rejects with JournalUnavailable. */
  async create(
    scenario: Scenario,
    format: FormatId,
    choices?: TableChoices,
    guests?: (code: string) => GuestList,
  ): Promise<CreatedTable> {
    const at = this.#tools.now();
    const seed = this.#tools.newSeed();
    const opening = this.#tools.rules.openingFor(scenario, format, seed, at, choices);
    const host = newPlayer("host", at);
    for (;;) {
      const code = newCode();
      const game = { id: code, scenario, opening, createdAt: at, engineVersion: this.#engineVersion };
      try {
        await this.#tools.journal.create(game, host.player);
      } catch (refused) {
        if (refused instanceof GameExists) continue;
        throw refused;
      }
      const live = await this.#open({ game, events: [], commands: [], players: [host.player] });
      if (guests !== undefined) live.table.players.invite(guests(code));
      return { code, token: host.token };
    }
  }

  /** All tables in memory. */
  get live(): readonly LiveTable[] {
    return [...this.#live.values()];
  }

  /** A table in memory. */
  at(code: string): LiveTable | undefined {
    return this.#live.get(code);
  }

  /** A table in memory or in the journal; undefined if there is none, or its history cannot be read. */
  find(code: string): Promise<LiveTable | undefined> {
    const live = this.#live.get(code);
    if (live !== undefined && !this.#waking.has(code)) return Promise.resolve(live);
    const waking = this.#waking.get(code) ?? this.#wake(code).finally(() => this.#waking.delete(code));
    this.#waking.set(code, waking);
    return waking;
  }

  /** Stops a table and forgets it; its journal is the caller's business. */
  async forget(code: string): Promise<void> {
    const live = this.#live.get(code);
    if (live !== undefined) await this.#rest(live);
    this.#gone(code);
  }

  /** Lays to rest the tables that nobody has visited for `idleMs`; those of a session live as long as it does. */
  async sweep(idleMs = IDLE_LIMIT): Promise<void> {
    const before = this.#tools.now() - idleMs;
    for (const live of this.#live.values()) {
      const isIdle = !live.table.players.isInvited && (live.restingSince ?? Infinity) < before;
      if (isIdle) await this.#rest(live);
    }
  }

  /** Calls `listener` with the code of each table that is deleted. */
  onGone(listener: (code: string) => void): void {
    this.#gone = listener;
  }

  /** Deletes a table for good: people are told that it is gone, and nothing of it stays. Rejects with JournalUnavailable. */
  async remove(code: string): Promise<void> {
    const live = this.#live.get(code);
    if (live !== undefined) await this.#rest(live);
    await this.#tools.journal.remove([code]);
    this.#gone(code);
  }

  /**
   * Deletes what nobody has touched for too long: games that are over after a day, others after two weeks. Tables of a
   * session live as long as it does.
   */
  async removeOld(now = this.#tools.now()): Promise<void> {
    const idle = await this.#tools.journal.idleSince(now - KEEP_FINISHED);
    const old = idle.filter(
      ({ code, over, at }) =>
        this.#guestsOf(code) === undefined &&
        this.#live.get(code)?.presence.anyone !== true &&
        (over || at < now - KEEP_UNFINISHED),
    );
    if (old.length === 0) return;
    for (const { code } of old) {
      const live = this.#live.get(code);
      if (live !== undefined) await this.#rest(live);
    }
    await this.#tools.journal.remove(old.map(({ code }) => code));
    for (const { code } of old) this.#gone(code);
  }

  /** Stops all tables; nothing is lost by it. */
  stop(): void {
    clearInterval(this.#sweep);
    for (const live of this.#live.values()) live.stop();
  }

  async #removeOldIfPossible(): Promise<void> {
    try {
      await this.removeOld();
    } catch (fault) {
      this.#tools.log.error({ err: fault }, "old tables could not be deleted");
    }
  }

  async #wake(code: string): Promise<LiveTable | undefined> {
    const history = await this.#tools.journal.read(code);
    if (history === undefined) return undefined;
    try {
      return await this.#open(history);
    } catch (fault) {
      this.#tools.log.error({ table: code, err: fault }, "a table could not be restored");
      return undefined;
    }
  }

  async #open(history: GameHistory): Promise<LiveTable> {
    const live = new LiveTable(history, this.#tools);
    const guests = this.#guestsOf(live.code);
    if (guests !== undefined) live.table.players.invite(guests);
    this.#live.set(live.code, live);
    try {
      await this.#door.open(live.code);
    } catch (fault) {
      this.#live.delete(live.code);
      throw fault;
    }
    return live;
  }

  async #rest(live: LiveTable): Promise<void> {
    live.stop();
    this.#live.delete(live.code);
    await this.#door.close(live.code);
  }
}
