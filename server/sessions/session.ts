/**
 * What a facilitator runs: one to twelve tables under one code, the people who come to them, and the time they have.
 * Bare of Colyseus; what happened is in its ledger, where somebody sits is read from the tables.
 */
import { randomInt } from "node:crypto";
import type { BesideReply } from "#shared/protocol/beside.ts";
import type {
  Board,
  MeMessage,
  SessionReply,
  SessionView,
  TableVariation,
} from "#shared/protocol/session.ts";
import { TITLE_LIMIT } from "#shared/protocol/sessionTerms.ts";
import { cleanName } from "#shared/protocol/hygiene.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { JournalUnavailable } from "../journal/journal.ts";
import type { SessionHistory } from "../journal/journal.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import { hashToken } from "../tables/players.ts";
import type { GuestList } from "../tables/players.ts";
import type { Registry } from "../tables/registry.ts";
import type { RowReply } from "../whatif/whatIfs.ts";
import { accessOf, belongs, guestAt, newHolder } from "./access.ts";
import type { Access } from "./access.ts";
import { besideOf } from "./beside.ts";
import { boardOf, deletedAt, meView, sessionView } from "./board.ts";
import { Hall } from "./hall.ts";
import type { Sitting } from "./hall.ts";
import { Ledger } from "./ledger.ts";
import type { LedgerTools } from "./ledger.ts";
import { choicesOf, withDial } from "./opening.ts";
import { askFacilitator, keepPlan } from "./orders.ts";
import type { ReadOrder } from "./orders.ts";
import { no } from "./parts.ts";
import type { SessionParts } from "./parts.ts";
import { askPerson } from "./people.ts";
import type { ReadPersonWish } from "./people.ts";
import { signAt } from "./sign.ts";
import type { Holder, SessionTable } from "./sessionState.ts";

/** How often the plan and what is only a matter of time are looked at, ms. */
const BEAT = 1000;

/** What a session works with. */
export interface SessionTools extends LedgerTools {
  readonly registry: Registry;
  readonly scenario: (id: string) => Scenario | undefined;
  /** Deletes this session. */
  readonly remove: (session: Session) => Promise<void>;
}

/** Somebody who may come in, and the token that is theirs to keep. */
export interface Visitor extends Access {
  readonly token: string;
  readonly tokenHash: string;
  /** Nobody knows this visitor yet. */
  readonly isNew: boolean;
}

export class Session {
  readonly #tools: SessionTools;
  readonly #parts: SessionParts;
  readonly #watchers = new Set<() => void>();
  readonly #watched = new Map<string, () => void>();
  /** Connections to the session itself, by id. */
  readonly #here = new Map<string, number>();
  readonly #asking = new Map<string, Promise<SessionReply>>();
  #turn: Promise<unknown> = Promise.resolve();
  #beat: NodeJS.Timeout | undefined;

  constructor(history: SessionHistory, tools: SessionTools) {
    this.#tools = tools;
    const ledger = new Ledger(history, tools);
    const hall = new Hall(tools.registry, () => ledger.state.tables);
    this.#parts = {
      ledger,
      hall,
      now: tools.now,
      below: (limit) => randomInt(limit),
      inTurn: (task) => {
        const mine = this.#turn.then(task, task);
        this.#turn = mine.catch(() => undefined);
        return mine;
      },
      openTable: (variation, name) => this.#openTable(variation, name),
      closeTable: (code) => tools.registry.forget(code),
      deleteAll: () => tools.remove(this),
      nudge: () => this.#nudge(),
    };
    ledger.subscribe(() => this.#review());
    this.#beat = setInterval(() => this.#keepTime(), BEAT);
    this.#beat.unref();
    this.#review();
  }

  get code(): string {
    return this.#parts.ledger.code;
  }

  /** Codes of all tables it ever had. */
  get tables(): readonly string[] {
    const { tables, closed } = this.#parts.ledger.state;
    return [...tables.map(({ code }) => code), ...closed];
  }

  /** Codes of the tables it has now. */
  get openTables(): readonly string[] {
    return this.#parts.ledger.state.tables.map(({ code }) => code);
  }

  /** Whether this is a table of the session's now or was once. */
  has(table: string): boolean {
    return this.tables.includes(table);
  }

  /** Its tables beside each other, for who may see them so; `row` tells a game that is over as one row. */
  async beside(visitor: Visitor, row: (table: string) => Promise<RowReply>): Promise<BesideReply> {
    return this.mayStay(visitor) ? besideOf(this.#parts, visitor, row) : no("session.notYours");
  }

  /** What everyone with the code may know. */
  view(): SessionView {
    return sessionView(this.#parts);
  }

  /** Where everybody sits, to be handed to `me`. */
  sittings(): ReadonlyMap<string, Sitting> {
    return this.#parts.hall.sittings();
  }

  /** What one person is told about themselves. */
  me(person: string, sittings: ReadonlyMap<string, Sitting>): MeMessage {
    return meView(this.#parts, person, sittings);
  }

  /** What facilitators see. */
  board(): Board {
    return boardOf(this.#parts, (id) => this.#here.has(id));
  }

  /** The second sign as it stands. */
  sign(): ReturnType<typeof signAt> {
    return signAt(this.#parts.ledger.state.opening.secret, this.#tools.now());
  }

  /** When it is deleted if nothing more happens, ms. */
  get deletedAt(): number {
    return deletedAt(this.#parts);
  }

  /** Calls `watcher` after each change of the session, of its tables, of who is here, and of the time. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** As whom somebody with this token comes, or wants to come; undefined: not at all. A person may be new. */
  admit(as: Access["as"], token: string | undefined): Visitor | undefined {
    const tokenHash = token === undefined ? undefined : hashToken(token);
    const access = tokenHash === undefined ? undefined : accessOf(this.#parts.ledger.state, tokenHash);
    if (access === "banned") return undefined;
    if (access !== undefined && token !== undefined && tokenHash !== undefined) {
      return access.as === as ? { ...access, token, tokenHash, isNew: false } : undefined;
    }
    if (as !== "person") return undefined;
    const { holder, token: fresh } = newHolder();
    return { as: "person", id: holder.id, token: fresh, tokenHash: holder.tokenHash, isNew: true };
  }

  /** What the holder of this token is here; undefined if nothing. */
  whoIs(token: string): Access | undefined {
    const access = accessOf(this.#parts.ledger.state, hashToken(token));
    return access === "banned" ? undefined : access;
  }

  /** Whether a visitor may stay: not after a link was revoked or a person removed. */
  mayStay(visitor: Visitor): boolean {
    return !this.#parts.ledger.state.banned.includes(visitor.tokenHash);
  }

  arrived(id: string): void {
    this.#here.set(id, (this.#here.get(id) ?? 0) + 1);
    this.#announce();
  }

  left(id: string): void {
    const count = (this.#here.get(id) ?? 0) - 1;
    if (count > 0) this.#here.set(id, count);
    else this.#here.delete(id);
    this.#announce();
  }

  /** A person's wish. */
  wish(visitor: Visitor, id: string, wish: ReadPersonWish): Promise<SessionReply> {
    if (visitor.as !== "person" || !this.mayStay(visitor)) return Promise.resolve(no("session.notYours"));
    const who: Holder = { id: visitor.id, tokenHash: visitor.tokenHash };
    return this.#once(`${visitor.id} ${id}`, () => askPerson(this.#parts, who, id, wish));
  }

  /** A facilitator's order. */
  order(visitor: Visitor, id: string, order: ReadOrder): Promise<SessionReply> {
    const link = this.#parts.ledger.state.links.find((one) => one.tokenHash === visitor.tokenHash);
    if (visitor.as !== "facilitator" || link === undefined) {
      return Promise.resolve(no("session.notYours"));
    }
    return this.#once(`${link.id} ${id}`, () => askFacilitator(this.#parts, link, id, order));
  }

  /** Who may come to one of its tables. */
  guestsOf(code: string): GuestList {
    const { ledger, hall } = this.#parts;
    return (tokenHash) => {
      const live = hall.at(code);
      if (live === undefined) return undefined;
      return guestAt(
        ledger.state,
        tokenHash,
        (person) => hall.isMoving(person.id) || belongs(person, code, live.table.state),
      );
    };
  }

  /** Opens the tables it begins with. Rejects with JournalUnavailable. */
  async begin(variations: readonly TableVariation[]): Promise<void> {
    for (const [place, variation] of variations.entries()) {
      const table = await this.#openTable(variation, String(place + 1));
      const reply = await this.#parts.ledger.ask(() => [{ type: "tableOpened", table }]);
      if (!reply.ok) throw new JournalUnavailable("a table of a session could not be noted");
    }
  }

  /** Takes note of its tables once they are awake. */
  wake(): void {
    this.#review();
  }

  /** Stops what runs by itself; the journal has the rest. */
  stop(): void {
    clearInterval(this.#beat);
    this.#beat = undefined;
    for (const unwatch of this.#watched.values()) unwatch();
    this.#watched.clear();
  }

  async #openTable(variation: TableVariation, name: string): Promise<SessionTable> {
    const { registry, scenario } = this.#tools;
    const { setup, teamSize } = this.#parts.ledger.state.opening;
    const story = scenario(setup.scenario);
    if (story === undefined) throw new Error(`the scenario ${setup.scenario} is gone`);
    const choices = choicesOf(setup, variation, teamSize);
    const turned = withDial(story, variation.dial);
    const { code } = await registry.create(turned, setup.format, choices, (created) =>
      this.guestsOf(created),
    );
    const hand = { kind: "player", player: `session ${this.code}`, host: true } as const;
    await registry.at(code)?.table.submit(hand, { type: "control", control: "facilitate" });
    const { lens, thirdGroup } = choices;
    const { dial } = variation;
    const title = cleanName(variation.name ?? "", TITLE_LIMIT);
    return {
      code,
      name: title === "" ? name : title,
      lens,
      thirdGroup,
      ...(dial === undefined ? {} : { dial }),
    };
  }

  /** What is asked again while it is being answered has the same answer. */
  #once(key: string, ask: () => Promise<SessionReply>): Promise<SessionReply> {
    const same = this.#asking.get(key);
    if (same !== undefined) return same;
    const reply = ask().catch((fault: unknown) => {
      this.#tools.log.error({ session: this.code, err: fault }, "a session's wish threw");
      const isDisk = fault instanceof JournalUnavailable;
      return no(isDisk ? "journal.unavailable" : "table.fault");
    });
    this.#asking.set(key, reply);
    void reply.then((given) => {
      // What was refused may be asked again; an answer that was lost is found again for a while.
      if (!given.ok) this.#asking.delete(key);
      else if (this.#asking.size > REMEMBERED) this.#asking.delete(firstOf(this.#asking) ?? key);
    });
    return reply;
  }

  /** Something happened in the session: watch the tables it has now. */
  #review(): void {
    const tables = new Map(this.#parts.hall.live.map((live) => [live.code, live]));
    for (const [code, unwatch] of this.#watched) {
      if (tables.has(code)) continue;
      unwatch();
      this.#watched.delete(code);
    }
    for (const [code, live] of tables) if (!this.#watched.has(code)) this.#watch(live);
    this.#announce();
  }

  #watch(live: LiveTable): void {
    this.#watched.set(
      live.code,
      live.watch(() => this.#announce()),
    );
  }

  /** Whoever has lost a place is sent away from the tables. */
  #nudge(): void {
    for (const live of this.#parts.hall.live) live.nudge();
    this.#announce();
  }

  #keepTime(): void {
    void keepPlan(this.#parts).catch((fault: unknown) =>
      this.#tools.log.error({ session: this.code, err: fault }, "the plan could not be kept"),
    );
    this.#announce();
  }

  #announce(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** How many answers of a session are remembered. */
const REMEMBERED = 4000;

function firstOf(map: ReadonlyMap<string, unknown>): string | undefined {
  return map.keys().next().value;
}
