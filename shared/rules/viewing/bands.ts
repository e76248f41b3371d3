/** Exact numbers as coarse bands: what those may know who may not know the number. */
import type { Band } from "../terms.ts";
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
