/** How long to wait before trying again. */

/** Twice as long after each attempt in vain, ms, up to `slowest`; a little apart, so that a class does not return in one stroke. */
export function backOff(attempt: number, slowest: number): number {
  return Math.min(slowest, 250 * 2 ** Math.min(attempt, 5)) * (0.7 + Math.random() * 0.6);
}
