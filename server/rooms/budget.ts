/** How fast one connection may ask: a bucket that fills steadily. */

/** How much one connection may ask: so many a second for ever, and so many at once, as after an outage. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

const WISHES: Rate = { perSecond: 20, burst: 60 };
/** Questions of the debrief: each may take a thread as long as a thousand wishes take the table. */
export const QUESTIONS: Rate = { perSecond: 2, burst: 12 };

/** A bucket of wishes for one connection; times in ms. */
export class Budget {
  readonly #rate: Rate;
  #left: number;
  #at: number;

  constructor(now: number, rate = WISHES) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Whether one more wish may be asked now. */
  take(now: number): boolean {
    const { perSecond, burst } = this.#rate;
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
