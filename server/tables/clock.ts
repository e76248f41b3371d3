/** Says when the time of a phase is up. It holds no time of its own: the deadline is in the state, and so on disk. */
import type { Rules } from "./rules.ts";
import type { Table } from "./table.ts";
import type { Now } from "./time.ts";

/** The longest a timer can be set, ms. */
const LONGEST = 2 ** 31 - 1;
/** How long to wait after the table would not hear that the time is up, ms. */
const AGAIN_AFTER = 1000;

export class PhaseClock {
  readonly #table: Table;
  readonly #deadline: Rules["deadline"];
  readonly #now: Now;
  #timer: NodeJS.Timeout | undefined;

  constructor(table: Table, deadline: Rules["deadline"], now: Now) {
    this.#table = table;
    this.#deadline = deadline;
    this.#now = now;
  }

  /** Sets the timer to what the state says now. */
  review(): void {
    this.stop();
    const due = this.#deadline(this.#table.state);
    if (due !== undefined) this.#wait(due.endsAt - this.#now());
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => void this.#ring(), Math.min(LONGEST, Math.max(1, ms)));
  }

  async #ring(): Promise<void> {
    const due = this.#deadline(this.#table.state);
    if (due === undefined) return;
    const left = due.endsAt - this.#now();
    if (left > 0) return this.#wait(left);
    const { round, phase } = due;
    const timer = this.#timer;
    const reply = await this.#table.submit({ kind: "clock" }, { type: "timeUp", round, phase });
    // Still the same timer: nothing changed meanwhile that would have set another.
    if (!reply.ok && this.#timer === timer) this.#wait(AGAIN_AFTER);
  }
}
