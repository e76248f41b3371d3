/** What stands between two groups and belongs to neither: norms that make acts predictable, backlash that comes late. */
import { at, clamp, type GroupActs, type Model, type World } from "./world.ts";

/**
 * Norms M (equation 4): built as far as both build them, decaying under anarchy, halved by a discovered exploit.
 * (Bilgic 2014, "The new security dilemma framework": the mitigator logic.)
 */
export function keepNorms(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  pair: { readonly a: number; readonly b: number; readonly broken: boolean },
): number {
  const p = model.parameters;
  const before = at(world.norms, pair.a, pair.b);
  const built = Math.min(
    acts[pair.a]?.vectors[pair.b]?.norms ?? 0,
    acts[pair.b]?.vectors[pair.a]?.norms ?? 0,
  );
  const kept = before + p.normUp * built * (1 - before) - p.normDown * world.anarchy * before;
  return clamp(pair.broken ? kept * p.normBreak : kept, 0, 1);
}

/** Delayed backlash B: what restriction breeds and returns to both (claim 65). */
export function gatherBacklash(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  a: number,
  b: number,
): number {
  return (
    model.parameters.linger * at(world.backlash, a, b) +
    (acts[a]?.vectors[b]?.backlash ?? 0) +
    (acts[b]?.vectors[a]?.backlash ?? 0)
  );
}
