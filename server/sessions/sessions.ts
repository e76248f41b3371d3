/** All sessions of this server: opened, found by code, taken up again after a restart, deleted by order and by age. */
import { randomBytes } from "node:crypto";
import { cleanName } from "#shared/protocol/hygiene.ts";
import type { CreatedSession, SessionSetup } from "#shared/protocol/session.ts";
import { TITLE_LIMIT } from "#shared/protocol/sessionTerms.ts";
import { GameExists } from "../journal/journal.ts";
import type { SessionHistory } from "../journal/journal.ts";
import type { GuestList } from "../tables/players.ts";
import { newCode } from "../tables/registry.ts";
import type { RoomDoor } from "../tables/registry.ts";
import { newHolder } from "./access.ts";
import type { Layout } from "./opening.ts";
import { Session } from "./session.ts";
import type { SessionTools } from "./session.ts";
import type { SessionOpening } from "./sessionState.ts";

/** How often it is looked for sessions that are old enough to be deleted, ms. */
const SWEEP_EVERY = 10 * 60_000;

/** What sessions work with. */
export type SessionsTools = Omit<SessionTools, "remove">;

export class Sessions {
  readonly #tools: SessionsTools;
  readonly #live = new Map<string, Session>();
  #door: RoomDoor = { open: async () => undefined, close: async () => undefined };
  #sweep: NodeJS.Timeout | undefined;

  constructor(tools: SessionsTools) {
    this.#tools = tools;
  }

  /** From now on every session gets a room. */
  useDoor(door: RoomDoor): void {
    this.#door = door;
  }

  /** Opens a session with its tables and its first facilitator. Rejects with JournalUnavailable. */
  async create(setup: SessionSetup, layout: Layout): Promise<CreatedSession> {
    const at = this.#tools.now();
    const [facilitator, projector] = [newHolder(), newHolder()];
    const opening: SessionOpening = {
      setup: { ...setup, name: cleanName(setup.name, TITLE_LIMIT) },
      teamSize: layout.teamSize,
      secret: randomBytes(16).toString("base64url"),
      facilitator: facilitator.holder,
      projector: projector.holder,
      at,
    };
    for (;;) {
      const session = { id: newCode(), opening: JSON.stringify(opening), createdAt: at };
      try {
        await this.#tools.journal.createSession(session);
      } catch (refused) {
        if (refused instanceof GameExists) continue;
        throw refused;
      }
      const live = this.#take({ session, events: [] });
      try {
        await live.begin(layout.variations);
        await this.#door.open(session.id);
      } catch (fault) {
        // Nobody has its code: what was written of it is deleted by age.
        live.stop();
        this.#live.delete(session.id);
        throw fault;
      }
      return { code: session.id, facilitator: facilitator.token, projector: projector.token };
    }
  }

  /** Takes up all sessions again; their tables are woken by `wake`, afterwards. */
  async restore(): Promise<void> {
    for (const history of await this.#tools.journal.sessions()) {
      try {
        this.#take(history);
      } catch (fault) {
        this.#tools.log.error({ session: history.session.id, err: fault }, "a session could not be restored");
      }
    }
  }

  /** Wakes the tables of all sessions, deletes what is too old, and opens the rooms. Returns how many there are. */
  async wake(): Promise<number> {
    for (const session of this.#live.values())
      for (const code of session.openTables) await this.#tools.registry.find(code);
    await this.sweep();
    for (const session of this.#live.values()) {
      session.wake();
      await this.#door.open(session.code);
    }
    this.#sweep = setInterval(() => void this.sweep(), SWEEP_EVERY);
    this.#sweep.unref();
    return this.#live.size;
  }

  get count(): number {
    return this.#live.size;
  }

  at(code: string): Session | undefined {
    return this.#live.get(code);
  }

  /** Who may come to a table, if it belongs to a session. */
  guestsOf(table: string): GuestList | undefined {
    for (const session of this.#live.values()) if (session.has(table)) return session.guestsOf(table);
    return undefined;
  }

  /** Deletes what is old enough at this time. */
  async sweep(now = this.#tools.now()): Promise<void> {
    for (const session of this.#live.values()) {
      if (session.deletedAt > now) continue;
      try {
        await this.#remove(session);
      } catch (fault) {
        this.#tools.log.error({ session: session.code, err: fault }, "a session could not be deleted");
      }
    }
  }

  stop(): void {
    clearInterval(this.#sweep);
    for (const session of this.#live.values()) session.stop();
  }

  #take(history: SessionHistory): Session {
    const session = new Session(history, { ...this.#tools, remove: (one) => this.#remove(one) });
    this.#live.set(session.code, session);
    return session;
  }

  /** Everything of it: from memory, from the journal, from the disk; then nobody is let stay. */
  async #remove(session: Session): Promise<void> {
    const { tables } = session;
    for (const code of tables) this.#tools.registry.at(code)?.stop();
    await this.#tools.journal.deleteSession(session.code, tables);
    session.stop();
    this.#live.delete(session.code);
    for (const code of tables) await this.#tools.registry.forget(code);
    setTimeout(() => void this.#door.close(session.code), LAST_WORD).unref();
  }
}

/** How long who deleted a session may still hear that it is done, ms. */
const LAST_WORD = 200;
