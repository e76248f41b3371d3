/** Trust is learnt in small steps and at a risk; fear is what is left where it is not. */
import { adoption, type Perceived } from "./perception.ts";
import {
  at,
  clamp,
  type GroupActs,
  type Model,
  type PromiseFate,
  type Terms,
  type Vector,
  type World,
} from "./world.ts";

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

/** A lesson in numbers, before it is explained: trust moved by `factor` times what was `believed` of what was seen. */
export interface Learnt {
  readonly after: number;
  readonly betrayed: boolean;
  readonly factor: number;
  readonly believed: number;
  readonly perceived: Perceived;
}

/** Who learns of whom, and what stood between them this round. */
export interface Learner {
  readonly of: number;
  readonly towards: number;
  readonly contact: number;
  readonly found: boolean;
}

/**
 * Trust-learning (equation 3). Exposure makes both lessons larger; a gesture far beyond what is expected is partly
 * disbelieved (min(y, T + .3)); internalised trust absorbs bad news, but not betrayal.
 * (Bilgic 2014, "The idea of trust": a risky venture; "The identity-security nexus with trust": the human factor.)
 * The other beliefs are those of the theories the article discusses (lens.ts).
 */
export function learn(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  perceived: Perceived,
  learner: Learner,
): Learnt {
  const p = model.parameters;
  const { of, towards } = learner;
  const before = at(world.trust, of, towards);
  const own = acts[of]?.vectors[towards];
  const theirs = acts[towards]?.vectors[of];
  const wasBetrayed = betrayed(theirs, own, learner.found);
  const { belief } = model.lens;
  if (belief === "none") {
    return { after: before, betrayed: wasBetrayed, factor: 0, believed: perceived.meaning, perceived };
  }
  if (belief === "bayesian") {
    // Evidence of the other's type moves the log odds; what cost the sender something tells more (Kydd).
    const odds = before / (1 - before);
    const weight = p.evidence * (0.5 + (perceived.seen ? (theirs?.expose ?? 0) : 0));
    const moved = odds * Math.exp(weight * perceived.meaning);
    const after = clamp(moved / (1 + moved), TRUST_LEAST, TRUST_MOST);
    const factor = perceived.meaning === 0 ? 0 : (after - before) / perceived.meaning;
    return { after, betrayed: wasBetrayed, factor, believed: perceived.meaning, perceived };
  }
  const promise = acts[towards]?.promises[of];
  const keptPromise = promise === "kept" && perceived.seen ? 1 + p.kept * model.lens.promises : 1;
  const meaning =
    belief === "promises" ? bondMeaning(model, perceived, promise, learner.contact) : perceived.meaning;
  const exposed = belief === "promises" ? 1 : (own?.expose ?? 0);
  const stake = p.stake + (1 - p.stake) * exposed;
  let factor: number;
  let believed = meaning;
  if (meaning >= 0) {
    const isLeap = belief === "leaps" && perceived.seen && (theirs?.adopt ?? 0) >= p.leapFrom;
    believed = isLeap ? meaning : Math.min(meaning, before + p.credit);
    const speed = belief !== "leaps" ? p.up * stake : isLeap ? p.leap : p.up * p.stake;
    const healing = 1 - p.scarSlows * at(world.scars, of, towards);
    factor = speed * (1 + p.human * learner.contact) * (1 - before) * keptPromise * healing;
  } else {
    const cushion = wasBetrayed ? 1 : 1 - p.cushion * at(world.depth, of, towards);
    factor = p.down * stake * (p.fall + p.fallTrust * before) * cushion;
  }
  // Who was deceived once never trusts that far again (Schweitzer, Hershey and Bradlow 2006).
  const most = Math.max(before, TRUST_MOST - p.scarCaps * at(world.scars, of, towards));
  const after = clamp(before + factor * believed, TRUST_LEAST, Math.min(TRUST_MOST, most));
  return { after, betrayed: wasBetrayed, factor, believed, perceived };
}

/**
 * What deceit leaves behind, 0..1: a betrayal that was covert scars by half of what was taken, and wholly where a
 * promise was broken with it. What is only hard, and open, leaves none.
 */
export function scarAfter(
  world: World,
  acts: readonly GroupActs[],
  pair: { readonly of: number; readonly towards: number; readonly betrayed: boolean },
): number {
  const { of, towards } = pair;
  const before = at(world.scars, of, towards);
  const act = acts[towards]?.vectors[of];
  if (!pair.betrayed || act?.covert !== true) return before;
  const lied = acts[towards]?.promises[of] === "broken" ? 1 : 0.5;
  return before + (1 - before) * lied * act.exploit;
}

/** What a round means to who looks for a normative bond: promises and acquaintance, not what served whom (Hollis). */
function bondMeaning(
  model: Model,
  perceived: Perceived,
  promise: PromiseFate | undefined,
  contact: number,
): number {
  const { terms, seen } = perceived;
  const kept = seen && promise === "kept" ? model.parameters.bondKept : 0;
  return clamp(
    kept +
      model.parameters.bondContact * contact +
      terms.promiseBroken +
      terms.scandal +
      terms.incident +
      terms.noise,
    -1,
    1,
  );
}

/** A lesson with its terms in hundredths: what was perceived, and what was not believed (`credulity`). */
export function explainLesson(learnt: Learnt, before: number): Lesson {
  const { perceived, factor, believed, after } = learnt;
  const terms: Record<string, number> = {};
  let sum = 0;
  for (const [name, value] of Object.entries(perceived.terms)) {
    const term = 100 * factor * value;
    terms[name] = term;
    sum += term;
  }
  terms.credulity = 100 * factor * (believed - perceived.meaning);
  terms.bounds = 100 * (after - before) - sum - terms.credulity;
  return { after, betrayed: learnt.betrayed, terms };
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
    /** What feeds depth under the lens, 0..1; mutual adoption in the article (`nourishment`). */
    readonly nourishment: number;
    readonly betrayed: boolean;
    readonly exploit: number;
  },
): number {
  const p = model.parameters;
  const before = at(world.depth, round.of, round.towards);
  if (model.lens.depth === "none") return 0;
  if (round.betrayed) return before * (1 - p.shatter * round.exploit);
  const trusted = Math.max(0, round.trust - p.depthFrom) / (1 - p.depthFrom);
  // Only the article asks whether there is trust to build on and whether who we are allows it.
  const allowed = GROWS_UNTESTED.has(model.lens.depth) ? 1 : trusted * ((1 + round.mandate) / 2);
  const grown =
    p.deep * round.nourishment * allowed * (1 - before) - p.wither * (1 - round.nourishment) * before;
  return clamp(before + grown, 0, 1);
}

/**
 * Trust in a group whose government has just fallen: distrust was of those who governed, so it moves back toward what
 * strangers get; trust that was learnt stays. (Ours: it is how politics inside can open a spiral between, claim 67.)
 */
export function meetNewFace(model: Model, trust: number): number {
  const p = model.parameters;
  return trust < p.firstTrust ? trust + p.newFace * (p.firstTrust - trust) : trust;
}

const GROWS_UNTESTED: ReadonlySet<string> = new Set(["speech", "promises", "empathy"]);

/** What feeds depth this round, 0..1: the adoption that both sides did, or what a rival theory puts in its place. */
export function nourishment(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  pair: { readonly of: number; readonly towards: number; readonly contact: number },
): number {
  const { of, towards, contact } = pair;
  const own = adoption(model, world, acts, of, towards);
  switch (model.lens.depth) {
    case "none":
      return 0;
    case "mutual":
      return Math.min(own, adoption(model, world, acts, towards, of));
    case "own":
      return own;
    case "speech":
      return clamp(model.openness[of]?.[acts[of]?.frames.government ?? -1]?.[towards] ?? 0, 0, 1);
    case "promises":
      return acts[towards]?.promises[of] === "kept" && acts[of]?.promises[towards] !== "broken" ? 0.6 : 0;
    case "empathy":
      return clamp(Math.max(contact, Math.min(own, adoption(model, world, acts, towards, of))), 0, 1);
  }
}
