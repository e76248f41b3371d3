/** Bots and caretakers at work: each looks at the view of its seat, and acts through the same door as people, at a human pace. */
import type { SeatId } from "#shared/rules/terms.ts";
import type { BotWishes, Rules } from "./rules.ts";
import type { Table } from "./table.ts";
import type { Log } from "../log.ts";

/** Acts after which a bot rests until the next phase: a fault in a bot must not fill the journal. */
const MOST_ACTS_A_PHASE = 40;
/** How long a bot waits after the table took nothing, ms. */
const AGAIN_AFTER = 2000;

export class StandIns {
  readonly #table: Table;
  readonly #rules: Rules;
  readonly #botWishes: BotWishes;
  readonly #paceMs: number;
  readonly #log: Log;
  readonly #thinking = new Map<SeatId, NodeJS.Timeout>();
  readonly #acts = new Map<SeatId, { readonly phase: string; count: number }>();

  constructor(table: Table, rules: Rules, botWishes: BotWishes, paceMs: number, log: Log) {
    this.#table = table;
    this.#rules = rules;
    this.#botWishes = botWishes;
    this.#paceMs = paceMs;
    this.#log = log;
  }

  /** Lets every stand-in think that is not thinking already. */
  review(): void {
    for (const seat of this.#rules.standInSeats(this.#table.state)) {
      if (!this.#thinking.has(seat)) this.#think(seat, this.#paceMs * (0.5 + Math.random()));
    }
  }

  /** Whether one of them is about to act. */
  get anyThinking(): boolean {
    return this.#thinking.size > 0;
  }

  stop(): void {
    for (const timer of this.#thinking.values()) clearTimeout(timer);
    this.#thinking.clear();
  }

  #think(seat: SeatId, ms: number): void {
    const timer = setTimeout(() => {
      void this.#act(seat, timer).catch((fault: unknown) => {
        this.#thinking.delete(seat);
        this.#log.error({ table: this.#table.code, seat, err: fault }, "a bot threw");
      });
    }, ms);
    this.#thinking.set(seat, timer);
  }

  async #act(seat: SeatId, timer: NodeJS.Timeout): Promise<void> {
    const state = this.#table.state;
    const stillStandsIn = this.#rules.standInSeats(state).includes(seat);
    const wishes =
      stillStandsIn && this.#mayAct(seat)
        ? this.#botWishes(
            this.#rules.view(state, { kind: "seat", seat }),
            seat,
            this.#rules.characterOf(state, seat),
            this.#table.opening.seed,
          )
        : [];
    let again = false;
    for (const wish of wishes) {
      const reply = await this.#table.submit({ kind: "standIn", seat }, wish);
      if (reply.ok) {
        this.#count(seat);
        break;
      }
      again = reply.refusal.reason === "journal.unavailable";
      this.#log.debug({ table: this.#table.code, seat, wish: wish.type, refusal: reply.refusal.reason });
      if (again) break;
    }
    if (this.#thinking.get(seat) !== timer) return;
    this.#thinking.delete(seat);
    if (again) this.#think(seat, AGAIN_AFTER);
    else if (this.#table.state !== state) this.review();
  }

  #mayAct(seat: SeatId): boolean {
    const acts = this.#acts.get(seat);
    return acts === undefined || acts.phase !== this.#phase() || acts.count < MOST_ACTS_A_PHASE;
  }

  /** Only what the table took counts: at a busy table a bot looks up often, and must still be there for who speaks to it. */
  #count(seat: SeatId): void {
    const phase = this.#phase();
    const acts = this.#acts.get(seat);
    if (acts?.phase === phase) acts.count += 1;
    else this.#acts.set(seat, { phase, count: 1 });
  }

  #phase(): string {
    const { round, phase } = this.#table.state;
    return `${round} ${phase}`;
  }
}
