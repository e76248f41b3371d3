/** Parts of 1 as they are drawn and told: one measure for both. */

/** From this much put in the other's hands on, a gate is seen to be open. */
export const AJAR = 0.1;

/** How many people a part of 1 is drawn as. */
export function people(part: number): number {
  return Math.ceil(part * 5 - 0.001);
}
