/** Tables that sleep on disk and are to be woken: one timer for all of them, set to the next. */
import type { WakeRecord } from "../journal/journal.ts";
import type { Now } from "./time.ts";

/** The longest a timer can be set, ms. */
const LONGEST = 2 ** 31 - 1;

export class Sleepers {
  readonly #now: Now;
  readonly #wake: (code: string) => void;
  readonly #due = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  /** @param wake is called with the code of each table whose time has come; it sleeps no more then */
  constructor(now: Now, wake: (code: string) => void) {
    this.#now = now;
    this.#wake = wake;
  }

  /** How many sleep until a time. */
  get count(): number {
    return this.#due.size;
  }

  /** This table sleeps until then, ms. */
  add({ code, at }: WakeRecord): void {
    this.#due.set(code, at);
    this.#set();
  }

  /** This table is awake, or gone. */
  remove(code: string): void {
    if (this.#due.delete(code)) this.#set();
  }

  /** Nobody is woken any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #set(): void {
    clearTimeout(this.#timer);
    if (this.#due.size === 0) return;
    const next = Math.min(...this.#due.values());
    this.#timer = setTimeout(() => this.#ring(), Math.min(LONGEST, Math.max(1, next - this.#now())));
    this.#timer.unref();
  }

  #ring(): void {
    const now = this.#now();
    const due = [...this.#due].filter(([, at]) => at <= now).map(([code]) => code);
    for (const code of due) this.#due.delete(code);
    for (const code of due) this.#wake(code);
    this.#set();
  }
}
