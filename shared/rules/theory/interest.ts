/** Interest is redefined, not abolished: own security always counts; what changes is the weight of the other's. */
import type { Intention } from "../terms.ts";
import { mandate } from "./identity.ts";
import { fear } from "./fear.ts";
import { at, clamp, type Model, type Terms, type World } from "./world.ts";

/** What a hidden intention adds to the weight of the other's security (Bilgic 2014, note 2; Roe; Mitzen). */
export const INTENTION_WEIGHT: Readonly<Record<Intention, number>> = {
  seeker: 0,
  incompatible: -0.15,
  rivalry: -0.25,
  greedy: -0.5,
};

/** The terms of alpha: internalised trust for, exclusive fear against, a hidden intention as it may be. */
export function interestTerms(model: Model, world: World, of: number, towards: number, intention = 0): Terms {
  const p = model.parameters;
  return {
    internalised: p.alphaDepth * at(world.depth, of, towards),
    exclusiveFear: -p.alphaFear * Math.max(0, -mandate(model, world, of, towards)) * fear(world, of, towards),
    intention,
  };
}

/** alpha: weight of the other's security in one's own interest, -1..1; derived, never stored (claims 34 to 36). */
export function interestWeight(
  model: Model,
  world: World,
  of: number,
  towards: number,
  intention = 0,
): number {
  const terms = interestTerms(model, world, of, towards, intention);
  return clamp((terms.internalised ?? 0) + (terms.exclusiveFear ?? 0) + intention, -1, 1);
}

/** Depth that both sides share: the relationship itself as an interest, 0..1. */
export function sharedDepth(world: World, a: number, b: number): number {
  return Math.min(at(world.depth, a, b), at(world.depth, b, a));
}

/** One history judged by one self, in points. */
export interface Ledger {
  readonly total: number;
  readonly ownSecurity: number;
  readonly theirSecurity: number;
  readonly bond: number;
  /** Mean weight of the others' security under this self. */
  readonly weight: number;
}

/**
 * The interest of a group in how things ended (`outcome`), judged by who it was in `self`:
 * S - 50 + mean over the others of alpha (S_other - 50) + 15 shared depth. The two ledgers of claim 2.
 */
export function ledger(model: Model, self: World, outcome: World, group: number): Ledger {
  const k = 1 / (model.groups - 1);
  const ownSecurity = (outcome.security[group] ?? 0) - 50;
  let theirSecurity = 0;
  let bond = 0;
  let weight = 0;
  for (let other = 0; other < model.groups; other += 1) {
    if (other === group) continue;
    const alpha = interestWeight(model, self, group, other);
    weight += k * alpha;
    theirSecurity += k * alpha * ((outcome.security[other] ?? 0) - 50);
    // A self that never made their interest its own does not see the bond at all.
    bond +=
      k *
      model.parameters.ledgerBond *
      Math.min(sharedDepth(outcome, group, other), at(self.depth, group, other));
  }
  return { total: ownSecurity + theirSecurity + bond, ownSecurity, theirSecurity, bond, weight };
}
