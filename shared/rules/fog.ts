/** What can be seen of an act from outside: a day in fog; a covert act that comes to light, at once or later. */
import { uniform } from "./random.ts";
import type { Model, World } from "./theory/world.ts";
import { at } from "./theory/world.ts";

/** Whether `of` sees this round's act of `towards`; norms that both keep halve what stays hidden. */
export function isObserved(
  world: World,
  draw: { readonly seed: number; readonly round: number; readonly hidden: number },
  of: number,
  towards: number,
): boolean {
  const hidden = draw.hidden * (1 - 0.5 * at(world.norms, of, towards));
  return hidden <= 0 || uniform(draw.seed, "observed", draw.round, of, towards) >= hidden;
}

/** What is left, in each later round, of the chance there was when a covert act was played. */
const LATER = 0.4;

/** Whether `of` finds a covert act of `towards`: by chance, and by the monitoring that norms bring (equation 2). */
export function isDiscovered(
  model: Model,
  world: World,
  draw: { readonly seed: number; readonly round: number },
  of: number,
  towards: number,
): boolean {
  return uniform(draw.seed, "discovery", draw.round, of, towards) < watchfulness(model, world, of, towards);
}

/** Whether in this round something comes to light that `towards` did to `of` in secret in an earlier one. */
export function comesToLight(
  model: Model,
  world: World,
  draw: { readonly seed: number; readonly round: number; readonly done: number },
  of: number,
  towards: number,
): boolean {
  const chance = LATER * watchfulness(model, world, of, towards);
  return uniform(draw.seed, "laterDiscovery", draw.round, draw.done, of * 8 + towards) < chance;
}

function watchfulness(model: Model, world: World, of: number, towards: number): number {
  const p = model.parameters;
  return p.watch + p.watchNorms * at(world.norms, of, towards);
}
