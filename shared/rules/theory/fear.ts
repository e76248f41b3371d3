/** Fear: what is left where trust is not. Derived, never stored. */
import { at, type World } from "./world.ts";

/** Fear F = sqrt((1 - T)(1 - S/100)), 0..1: derived, never stored. */
export function fear(world: World, of: number, towards: number): number {
  return Math.sqrt((1 - at(world.trust, of, towards)) * (1 - (world.security[of] ?? 0) / 100));
}
