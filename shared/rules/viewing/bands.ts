/** Exact numbers as coarse bands: what those may know who may not know the number. */
import type { Band } from "../terms.ts";
import type { Coarse } from "../views.ts";
import { clamp } from "../theory/world.ts";

/** A share of 1 as one of five bands. */
export function band(value: number): Band {
  return clamp(Math.floor(value * 5), 0, 4) as Band;
}

/** Security 0..100 as a band. */
export function securityBand(security: number): Band {
  return band(security / 100);
}

/** A number rounded to steps, so that two near worlds look alike. */
export function inSteps(value: number, step: number): number {
  return Math.round(value / step) * step;
}

/** A share of 1 of another group as it may be seen: in five steps, or in ten where sight is fine. */
export function coarse(share: number, isFine: boolean): Coarse {
  const steps = isFine ? 10 : 5;
  return { step: clamp(Math.floor(share * steps), 0, steps - 1), steps };
}

/** Sharpness as it is told: so coarse that one's own trust, which makes it, stays a word. */
export function shownSharpness(sharpness: number): number {
  return Math.round(sharpness * 10) / 10;
}
