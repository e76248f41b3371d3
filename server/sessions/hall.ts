/** The tables of a session as it works with them: found by code, seated, asked. Where somebody sits is read from them. */
import type { Wish } from "#shared/rules/commands.ts";
import { isFree } from "#shared/rules/deciding/seats.ts";
import { seatOfPlayer } from "#shared/rules/game.ts";
import { isRoundPhase } from "#shared/rules/phases.ts";
import { seatOf, teamSize } from "#shared/rules/state.ts";
import type { SeatId } from "#shared/rules/terms.ts";
import type { WishRefusal, WishReply } from "#shared/protocol/messages.ts";
import type { PlayerRecord } from "../journal/journal.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import type { Registry } from "../tables/registry.ts";
import type { SeatingTable } from "./seating.ts";
import type { SessionPerson, SessionTable } from "./sessionState.ts";

/** Where a person sits. */
export interface Sitting {
  readonly live: LiveTable;
  readonly seat: SeatId;
}

export class Hall {
  readonly #registry: Registry;
  readonly #tables: () => readonly SessionTable[];
  /** People between two seats: at home at each table meanwhile. */
  readonly #moving = new Set<string>();
  /** What is being done with each person's seat: one thing at a time, or two taps would make two seats. */
  readonly #turns = new Map<string, Promise<unknown>>();

  /** @param tables the session's tables as they are now */
  constructor(registry: Registry, tables: () => readonly SessionTable[]) {
    this.#registry = registry;
    this.#tables = tables;
  }

  /** The tables, in the order they were opened. */
  get live(): readonly LiveTable[] {
    return this.#tables().flatMap(({ code }) => this.#registry.at(code) ?? []);
  }

  /** One of the session's tables. */
  at(code: string): LiveTable | undefined {
    return this.#tables().some((table) => table.code === code) ? this.#registry.at(code) : undefined;
  }

  isMoving(person: string): boolean {
    return this.#moving.has(person);
  }

  /** Where this person sits, if anywhere. */
  sitting(person: string): Sitting | undefined {
    for (const live of this.live) {
      const seat = seatOfPlayer(live.table.state, person);
      if (seat !== undefined) return { live, seat };
    }
    return undefined;
  }

  /** Where everybody sits, by person: for whoever asks for all of them. */
  sittings(): ReadonlyMap<string, Sitting> {
    return new Map(
      this.live.flatMap((live) =>
        live.table.state.seats.flatMap((seat) =>
          seat.members.map(({ player }) => [player, { live, seat: seat.id }] as const),
        ),
      ),
    );
  }

  /** The tables as seating sees them: those that take people, all or one. */
  seating(code?: string): readonly SeatingTable[] {
    return this.live
      .filter((live) => (code === undefined || live.code === code) && live.table.state.phase !== "debrief")
      .map((live) => {
        const { state } = live.table;
        return {
          table: live.code,
          teamSize: teamSize(state),
          seats: state.seats.map((seat) => ({
            seat: seat.id,
            group: seat.group,
            role: seat.role,
            people: seat.members.length,
            free: isFree(state, seat),
          })),
        };
      });
  }

  /** Whether any table is in the middle of its game. */
  get isPlaying(): boolean {
    return this.live.some((live) => isRoundPhase(live.table.state.phase));
  }

  /**
   * Puts a person on a seat, instead of the one they have. They never lose a seat for one that turns out taken.
   * The tables decide; each change is announced there.
   */
  seat(person: SessionPerson, code: string, seat: SeatId, id: string): Promise<WishRefusal | undefined> {
    return this.#inTurn(person, () => this.#seat(person, code, seat, id));
  }

  /** Takes a person's seat, if they have one. */
  unseat(person: SessionPerson, id: string): Promise<WishRefusal | undefined> {
    return this.#inTurn(person, async () => {
      const held = this.sitting(person.id);
      return held === undefined ? { reason: "noSeat" } : refusalOf(await this.#leave(held, person, id));
    });
  }

  /** Sits a person down again under another name. */
  rename(person: SessionPerson, name: string, id: string): Promise<void> {
    return this.#inTurn(person, () => this.#rename(person, name, id));
  }

  async #seat(
    person: SessionPerson,
    code: string,
    seat: SeatId,
    id: string,
  ): Promise<WishRefusal | undefined> {
    const live = this.at(code);
    if (live === undefined) return { reason: "session.tableUnknown" };
    const wanted = seatOf(live.table.state, seat);
    if (wanted === undefined) return { reason: "seatUnknown" };
    const held = this.sitting(person.id);
    const take: Wish = { type: "takeSeat", seat, name: person.name };
    // Asked again after an answer that was lost.
    if (held?.live === live && held.seat === seat) return undefined;
    if (held === undefined || (held.live === live && live.table.state.phase === "lobby")) {
      return refusalOf(await this.#ask(live, person, `${id}-take`, take));
    }
    if (held.live.table.state.phase === "debrief") return { reason: "wrongPhase" };
    this.#moving.add(person.id);
    try {
      if (held.live !== live) {
        const taken = refusalOf(await this.#ask(live, person, `${id}-take`, take));
        // An answer given long ago seats nobody now: the seat they have stays theirs.
        const sits = seatOfPlayer(live.table.state, person.id) === seat;
        return taken ?? (sits ? refusalOf(await this.#leave(held, person, `${id}-leave`)) : undefined);
      }
      if (!isFree(live.table.state, wanted)) return { reason: "seatTaken" };
      const left = refusalOf(await this.#leave(held, person, `${id}-leave`));
      if (left !== undefined) return left;
      const taken = refusalOf(await this.#ask(live, person, `${id}-take`, take));
      if (taken !== undefined) {
        await this.#ask(live, person, `${id}-back`, { type: "takeSeat", seat: held.seat, name: person.name });
      }
      return taken;
    } finally {
      this.#moving.delete(person.id);
      held.live.nudge();
    }
  }

  async #rename(person: SessionPerson, name: string, id: string): Promise<void> {
    const held = this.sitting(person.id);
    if (held === undefined || held.live.table.state.phase === "debrief") return;
    this.#moving.add(person.id);
    try {
      await this.#leave(held, person, `${id}-leave`);
      await this.#ask(held.live, person, `${id}-name`, { type: "takeSeat", seat: held.seat, name });
    } finally {
      this.#moving.delete(person.id);
      held.live.nudge();
    }
  }

  #inTurn<T>(person: SessionPerson, task: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(person.id) ?? Promise.resolve();
    const mine = before.then(task, task);
    const done = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (this.#turns.get(person.id) === done) this.#turns.delete(person.id);
      });
    this.#turns.set(person.id, done);
    return mine;
  }

  #leave(held: Sitting, person: SessionPerson, id: string): Promise<WishReply> {
    return this.#ask(held.live, person, id, { type: "leaveSeat" });
  }

  #ask(live: LiveTable, person: SessionPerson, id: string, wish: Wish): Promise<WishReply> {
    return live.table.ask(recordOf(person), id, wish);
  }
}

/** A person of the session as a table knows players. */
export function recordOf(person: SessionPerson): PlayerRecord {
  return { player: person.id, tokenHash: person.tokenHash, host: false, createdAt: person.since };
}

function refusalOf(reply: WishReply): WishRefusal | undefined {
  return reply.ok ? undefined : reply.refusal;
}
