/** All tables of this server: opened, found by code, woken from the journal, laid to rest. */
import { customAlphabet } from "nanoid";
import { isSlow, type FormatId } from "#shared/rules/formats.ts";
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
import { Sleepers } from "./sleepers.ts";

/** How long a table without people stays in memory, ms; after that its journal wakes it when somebody comes. */
const IDLE_LIMIT = 24 * 60 * 60 * 1000;
const SWEEP_EVERY = 10 * 60 * 1000;
/** How long a slow game that nobody sees stays in memory before it sleeps on disk, ms; looked for as often. */
export const SLEEP_AFTER = 60_000;
/** How long until it is tried again to wake a table that could not be read when its time came, ms. */
const WAKE_AGAIN = 60_000;
/** How long after its last event a game is kept that is over (a slow one longer), and one that is not, ms. */
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
  readonly #sleepAfterMs: number;
  readonly #sleepers: Sleepers;
  readonly #resting = new Map<string, Promise<void>>();
  #sweep: NodeJS.Timeout | undefined;
  #doze: NodeJS.Timeout | undefined;
  #gone: (code: string) => void = () => undefined;

  constructor(tools: LiveTools, engineVersion: string, sleepAfterMs = SLEEP_AFTER) {
    this.#tools = tools;
    this.#engineVersion = engineVersion;
    this.#sleepAfterMs = sleepAfterMs;
    this.#sleepers = new Sleepers(tools.now, (code) => void this.#wakeInTime(code));
  }

  /** From now on every table gets a room. */
  useDoor(door: RoomDoor): void {
    this.#door = door;
  }

  /** From now on a table that belongs to a session lets in whom the session sends. */
  useGuests(guestsOf: (code: string) => GuestList | undefined): void {
    this.#guestsOf = guestsOf;
  }

  /** Wakes every table in which something happened within the idle limit; slow games sleep until their time. Returns how many. */
  async restore(): Promise<number> {
    const now = this.#tools.now();
    const wakings = await this.#tools.journal.wakings();
    const sleeping = new Set(wakings.map(({ code }) => code));
    const codes = await this.#tools.journal.activeSince(now - IDLE_LIMIT);
    for (const code of codes) if (!sleeping.has(code)) await this.find(code);
    for (const waking of wakings) {
      if (waking.at > now) this.#sleepers.add(waking);
      else await this.#wakeInTime(waking.code, { missed: true });
    }
    await this.#removeOldIfPossible();
    this.#doze = setInterval(() => void this.sleep(), this.#sleepAfterMs);
    this.#doze.unref();
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

  /** How many tables sleep on disk until their time comes. */
  get sleeping(): number {
    return this.#sleepers.count;
  }

  /** A table in memory. */
  at(code: string): LiveTable | undefined {
    const live = this.#live.get(code);
    live?.askedFor();
    return live;
  }

  /** A table in memory or in the journal; undefined if there is none, or its history cannot be read. */
  find(code: string): Promise<LiveTable | undefined> {
    const live = this.#live.get(code);
    live?.askedFor();
    if (live !== undefined && !this.#waking.has(code)) return Promise.resolve(live);
    const waking = this.#waking.get(code) ?? this.#wake(code).finally(() => this.#waking.delete(code));
    this.#waking.set(code, waking);
    return waking;
  }

  /** Stops a table and forgets it; its journal is the caller's business. */
  async forget(code: string): Promise<void> {
    await this.#restIfAwake(code);
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

  /** Lays slow games to sleep that nobody sees: out of memory, without a timer of their own, until somebody comes or their time does. */
  async sleep(): Promise<void> {
    const before = this.#tools.now() - this.#sleepAfterMs;
    for (const live of this.#live.values()) {
      if (!live.maySleep(before)) continue;
      const { code, wakeAt } = live;
      await this.#rest(live);
      // Who came while its room closed has woken it again.
      if (wakeAt !== undefined && !this.#live.has(code)) this.#sleepers.add({ code, at: wakeAt });
    }
  }

  /** Calls `listener` with the code of each table that is deleted. */
  onGone(listener: (code: string) => void): void {
    this.#gone = listener;
  }

  /** Deletes a table for good: people are told that it is gone, and nothing of it stays. Rejects with JournalUnavailable. */
  async remove(code: string): Promise<void> {
    await this.#restIfAwake(code);
    await this.#tools.journal.remove([code]);
    this.#gone(code);
  }

  /**
   * Deletes what nobody has touched for too long: games that are over after a day, slow ones and those that are not over
   * after two weeks. Tables of a session live as long as it does, and one that is to be woken is not forgotten.
   */
  async removeOld(now = this.#tools.now()): Promise<void> {
    const idle = await this.#tools.journal.idleSince(now - KEEP_FINISHED);
    if (idle.length === 0) return;
    const toWake = new Set((await this.#tools.journal.wakings()).map(({ code }) => code));
    const old = idle.filter(
      ({ code, over, at, format }) =>
        !toWake.has(code) &&
        this.#guestsOf(code) === undefined &&
        this.#live.get(code)?.presence.anyone !== true &&
        ((over && !isSlow(format)) || at < now - KEEP_UNFINISHED),
    );
    if (old.length === 0) return;
    for (const { code } of old) await this.#restIfAwake(code);
    await this.#tools.journal.remove(old.map(({ code }) => code));
    for (const { code } of old) this.#gone(code);
  }

  /** Stops all tables; nothing is lost by it. */
  stop(): void {
    clearInterval(this.#sweep);
    clearInterval(this.#doze);
    this.#sleepers.stop();
    for (const live of this.#live.values()) live.stop();
  }

  async #removeOldIfPossible(): Promise<void> {
    try {
      await this.removeOld();
    } catch (fault) {
      this.#tools.log.error({ err: fault }, "old tables could not be deleted");
    }
  }

  /** The time of a sleeping table has come: awake, its clock rings. `missed`: it came while the server was down. */
  async #wakeInTime(code: string, { missed = false } = {}): Promise<void> {
    try {
      const live = await this.find(code);
      if (missed) await live?.table.submit({ kind: "server" }, { type: "graceAfterOutage" });
    } catch (fault) {
      this.#tools.log.error({ table: code, err: fault }, "a sleeping table could not be woken");
      this.#sleepers.add({ code, at: this.#tools.now() + WAKE_AGAIN });
    }
  }

  async #wake(code: string): Promise<LiveTable | undefined> {
    // Its room may still be closing.
    await this.#resting.get(code);
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
    this.#sleepers.remove(live.code);
    live.wake();
    return live;
  }

  async #restIfAwake(code: string): Promise<void> {
    this.#sleepers.remove(code);
    const live = this.#live.get(code);
    if (live !== undefined) await this.#rest(live);
  }

  #rest(live: LiveTable): Promise<void> {
    const { code } = live;
    live.stop();
    this.#live.delete(code);
    const closing = this.#door.close(code).finally(() => this.#resting.delete(code));
    this.#resting.set(code, closing);
    return closing;
  }
}
