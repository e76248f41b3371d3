/**
 * What happened in a session, in order: what is asked for is decided on the newest state, is on disk before anybody
 * hears of it, and counts once. All that waits is written together.
 */
import type { SessionReply } from "#shared/protocol/session.ts";
import type { WishRefusal } from "#shared/protocol/messages.ts";
import type { Journal, SessionHistory } from "../journal/journal.ts";
import type { Log } from "../log.ts";
import type { Now } from "../tables/time.ts";
import { evolveSession, initialSession } from "./sessionState.ts";
import type { SessionEvent, SessionOpening, SessionState } from "./sessionState.ts";

/** What a request comes to: events, or why not. */
export type Decision = readonly SessionEvent[] | WishRefusal;

/** What a ledger works with. */
export interface LedgerTools {
  readonly journal: Journal;
  readonly now: Now;
  readonly log: Log;
}

interface Asking {
  readonly decide: (state: SessionState) => Decision;
  /** Who asked under which id; left out where the house asks. */
  readonly request: string | undefined;
  readonly reply: (reply: SessionReply) => void;
}

/** An event as it is written: with the request that caused it, so that it counts once after a restart too. */
interface Written {
  readonly event: SessionEvent;
  readonly request?: string;
}

export class Ledger {
  readonly code: string;
  readonly #tools: LedgerTools;
  readonly #requests = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #seq: number;
  #lastAt: number;
  #queue: Asking[] = [];
  #working = false;

  constructor(history: SessionHistory, tools: LedgerTools) {
    this.code = history.session.id;
    this.#tools = tools;
    // Written by this server from values it had checked; the rows are trusted.
    let state = initialSession(JSON.parse(history.session.opening) as SessionOpening);
    for (const { body } of history.events) {
      const { event, request } = JSON.parse(body) as Written;
      state = evolveSession(state, event);
      if (request !== undefined) this.#requests.add(request);
    }
    this.#state = state;
    this.#seq = history.events.length;
    this.#lastAt = history.events.at(-1)?.at ?? history.session.createdAt;
  }

  /** The state as the journal has it. */
  get state(): SessionState {
    return this.#state;
  }

  /** When something last happened, ms. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Calls `listener` after each change. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Whether this request already happened. */
  happened(request: string): boolean {
    return this.#requests.has(request);
  }

  /** Decides on the newest state, writes what came of it, and then says so. */
  ask(decide: Asking["decide"], request?: string): Promise<SessionReply> {
    return new Promise((reply) => {
      this.#queue.push({ decide, request, reply });
      if (!this.#working) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#queue.length > 0) {
      const waiting = this.#queue;
      this.#queue = [];
      await this.#turn(waiting);
    }
    this.#working = false;
  }

  async #turn(waiting: readonly Asking[]): Promise<void> {
    let state = this.#state;
    const written: Written[] = [];
    const accepted: Asking[] = [];
    for (const asking of waiting) {
      const { request } = asking;
      const before = request !== undefined && (this.#requests.has(request) || isIn(written, request));
      const decided = before ? [] : this.#decide(asking, state);
      if ("reason" in decided) {
        asking.reply({ ok: false, refusal: decided });
        continue;
      }
      for (const event of decided) {
        state = evolveSession(state, event);
        written.push(request === undefined ? { event } : { event, request });
      }
      accepted.push(asking);
    }
    const at = Math.max(this.#tools.now(), this.#lastAt);
    const records = written.map((one, place) => ({
      seq: this.#seq + place + 1,
      at,
      type: one.event.type,
      body: JSON.stringify(one),
    }));
    try {
      if (records.length > 0) await this.#tools.journal.appendSession(this.code, records);
    } catch (cause) {
      this.#tools.log.error({ session: this.code, err: cause }, "the journal took nothing");
      for (const { reply } of accepted) reply({ ok: false, refusal: { reason: "journal.unavailable" } });
      return;
    }
    this.#state = state;
    this.#seq += records.length;
    if (records.length > 0) this.#lastAt = at;
    for (const { request } of written) if (request !== undefined) this.#requests.add(request);
    for (const { reply } of accepted) reply({ ok: true });
    if (records.length > 0) for (const listener of this.#listeners) listener();
  }

  #decide(asking: Asking, state: SessionState): Decision {
    try {
      return asking.decide(state);
    } catch (fault) {
      this.#tools.log.error({ session: this.code, err: fault }, "a session's decision threw");
      return { reason: "table.fault" };
    }
  }
}

function isIn(written: readonly Written[], request: string): boolean {
  return written.some((one) => one.request === request);
}
