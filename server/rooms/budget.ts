/** How fast one connection may ask: a bucket that fills steadily. */

/** Wishes a second that anyone may go on asking. */
const PER_SECOND = 20;
/** Wishes that may come at once, as after an outage. */
const BURST = 60;

/** A bucket of wishes for one connection; times in ms. */
export class Budget {
  #left = BURST;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Whether one more wish may be asked now. */
  take(now: number): boolean {
    this.#left = Math.min(BURST, this.#left + ((now - this.#at) / 1000) * PER_SECOND);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
