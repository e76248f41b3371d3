/** Who is here, and what follows: nobody waits long for a person who is gone, and whoever returns has the seat back. */
import { isSlow } from "#shared/rules/formats.ts";
import type { Seat } from "#shared/rules/state.ts";
import type { PlayerId, SeatId } from "#shared/rules/terms.ts";
import type { Table } from "./table.ts";

export class Presence {
  readonly #table: Table;
  readonly #caretakerMs: number;
  readonly #here = new Set<PlayerId>();
  readonly #leaving = new Map<SeatId, NodeJS.Timeout>();
  readonly #returning = new Set<SeatId>();
  readonly #telling = new Set<string>();

  /** @param caretakerMs how long a seat stays empty before a caretaker takes it, ms */
  constructor(table: Table, caretakerMs: number) {
    this.#table = table;
    this.#caretakerMs = caretakerMs;
  }

  /** Whether anybody at all is connected; a table alone rests. */
  get anyone(): boolean {
    return this.#here.size > 0;
  }

  /** How many people are connected. */
  get count(): number {
    return this.#here.size;
  }

  isHere(player: PlayerId): boolean {
    return this.#here.has(player);
  }

  arrived(player: PlayerId): void {
    this.#here.add(player);
  }

  left(player: PlayerId): void {
    this.#here.delete(player);
  }

  /** Looks at every seat: starts waiting for who is gone, gives back to who has returned. */
  review(): void {
    const { seats, phase } = this.#table.state;
    // In a slow game nobody is missed by the minute: the rules send a caretaker where two answers in a row are missing.
    const slow = isSlow(this.#table.opening.format);
    const playing = phase !== "lobby" && phase !== "debrief";
    for (const seat of seats) {
      const here = seat.members.some((member) => this.#here.has(member.player));
      if (playing && seat.members.length > 1) this.#reviewTeam(seat);
      if (playing && this.anyone && !slow && seat.occupant === "person" && !here) this.#await(seat);
      else this.#stopAwaiting(seat.id);
      if (seat.occupant === "caretaker" && here) void this.#giveBack(seat.id);
    }
  }

  /** Who of a team is gone or back, so that its turn to speak passes over whoever is away. */
  #reviewTeam(seat: Seat): void {
    for (const { player, away } of seat.members) {
      const key = `${seat.id} ${player}`;
      if (away === !this.#here.has(player) || this.#telling.has(key)) continue;
      this.#telling.add(key);
      void this.#table
        .submit({ kind: "server" }, { type: "memberAway", seat: seat.id, player, away: !away })
        .finally(() => this.#telling.delete(key));
    }
  }

  stop(): void {
    for (const seat of this.#leaving.keys()) this.#stopAwaiting(seat);
  }

  #await(seat: Seat): void {
    if (this.#leaving.has(seat.id)) return;
    const timer = setTimeout(() => {
      this.#leaving.delete(seat.id);
      void this.#table.submit({ kind: "server" }, { type: "standIn", seat: seat.id });
    }, this.#caretakerMs);
    this.#leaving.set(seat.id, timer);
  }

  #stopAwaiting(seat: SeatId): void {
    clearTimeout(this.#leaving.get(seat));
    this.#leaving.delete(seat);
  }

  async #giveBack(seat: SeatId): Promise<void> {
    if (this.#returning.has(seat)) return;
    this.#returning.add(seat);
    await this.#table.submit({ kind: "server" }, { type: "giveBack", seat });
    this.#returning.delete(seat);
  }
}
