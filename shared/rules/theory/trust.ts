/** Trust is learnt in small steps and at a risk; fear is what is left where it is not. */
import type { Perceived } from "./perception.ts";
import { at, clamp, type GroupActs, type Model, type Terms, type Vector, type World } from "./world.ts";

/** The bounds of trust: nobody is ever wholly trusted or wholly written off. */
export const TRUST_LEAST = 0.02;
export const TRUST_MOST = 0.98;

/** Whether `of` found itself exploited while it lay open: the betrayal that breaks even deep trust (claim 37). */
export function betrayed(act: Vector | undefined, answer: Vector | undefined, found: boolean): boolean {
  return found && (act?.exploit ?? 0) > 0.15 && (answer?.expose ?? 0) > 0.1;
}

/** What one round taught: the change of trust and the terms that made it. */
export interface Lesson {
  readonly after: number;
  readonly betrayed: boolean;
  readonly terms: Terms;
}

/**
 * Trust-learning (equation 3). Exposure makes both lessons larger; a gesture far beyond what is expected is partly
 * disbelieved (min(y, T + .3)); internalised trust absorbs bad news, but not betrayal.
 * (Bilgic 2014, "The idea of trust": a risky venture; "The identity-security nexus with trust": the human factor.)
 */
export function learn(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  perceived: Perceived,
  learner: {
    readonly of: number;
    readonly towards: number;
    readonly contact: number;
    readonly found: boolean;
  },
): Lesson {
  const p = model.parameters;
  const { of, towards } = learner;
  const before = at(world.trust, of, towards);
  const own = acts[of]?.vectors[towards];
  const theirs = acts[towards]?.vectors[of];
  const stake = p.stake + (1 - p.stake) * (own?.expose ?? 0);
  const wasBetrayed = betrayed(theirs, own, learner.found);
  const y = perceived.meaning;
  let factor: number;
  let believed = y;
  if (y >= 0) {
    believed = Math.min(y, before + p.credit);
    const keptPromise = acts[towards]?.promises[of] === "kept" ? 1 + p.kept : 1;
    factor = p.up * stake * (1 + p.human * learner.contact) * (1 - before) * keptPromise;
  } else {
    const cushion = wasBetrayed ? 1 : 1 - p.cushion * at(world.depth, of, towards);
    factor = p.down * stake * (p.fall + before) * cushion;
  }
  const after = clamp(before + factor * believed, TRUST_LEAST, TRUST_MOST);
  return { after, betrayed: wasBetrayed, terms: trustTerms(perceived, factor, believed, after - before) };
}

/** The change of trust in hundredths, split over what was perceived; what was not believed is `credulity`. */
function trustTerms(perceived: Perceived, factor: number, believed: number, change: number): Terms {
  const terms: Record<string, number> = {};
  for (const [name, value] of Object.entries(perceived.terms)) terms[name] = 100 * factor * value;
  const sum = Object.values(terms).reduce((all, value) => all + value, 0);
  terms.credulity = 100 * factor * (believed - perceived.meaning);
  terms.bounds = 100 * change - sum - terms.credulity;
  return terms;
}

/**
 * Depth: how far the other's interest has been adopted as one's own (equation 4). It grows only in unbroken mutual
 * adoption, from trust, and as far as who we are allows; betrayal shatters it.
 * (Bilgic 2014, "The idea of trust": each party adopts the other's interests as its own.)
 */
export function deepen(
  model: Model,
  world: World,
  round: {
    readonly of: number;
    readonly towards: number;
    readonly trust: number;
    readonly mandate: number;
    readonly mutualAdoption: number;
    readonly betrayed: boolean;
    readonly exploit: number;
  },
): number {
  const p = model.parameters;
  const before = at(world.depth, round.of, round.towards);
  if (round.betrayed) return before * (1 - p.shatter * round.exploit);
  const trusted = Math.max(0, round.trust - p.depthFrom) / (1 - p.depthFrom);
  const grown =
    p.deep * round.mutualAdoption * trusted * ((1 + round.mandate) / 2) * (1 - before) -
    p.wither * (1 - round.mutualAdoption) * before;
  return clamp(before + grown, 0, 1);
}
