/** Politics inside a group: what office can pay for, who gains by a naming, when a government falls. */
import { mandate } from "./identity.ts";
import { fear } from "./fear.ts";
import {
  at,
  clamp,
  total,
  type Capital,
  type Draws,
  type GroupActs,
  type Model,
  type Terms,
  type World,
} from "./world.ts";

/**
 * What a policy costs the office: 5 (stance - mandate)^2, shared over the other groups; a carried petition for its
 * logic makes it cheaper. A stance the group does not share costs capital (claims 23, 26).
 */
export function priceTerms(
  model: Model,
  world: World,
  card: {
    readonly of: number;
    readonly towards: number;
    readonly stance: number;
    readonly petitioned: boolean;
  },
): Terms {
  const distance =
    (model.parameters.price * (card.stance - mandate(model, world, card.of, card.towards)) ** 2) /
    (model.groups - 1);
  return { distance, petition: card.petitioned ? -model.parameters.petitionRelief * distance : 0 };
}

/** What naming an incident does to an office's capital: a threat pays where there is fear, and is crying wolf where not. */
export function namingIncome(
  model: Model,
  world: World,
  group: number,
  naming: number,
  weight: number,
): number {
  const p = model.parameters;
  const k = 1 / (model.groups - 1);
  let felt = 0;
  for (let other = 0; other < model.groups; other += 1) {
    if (other !== group) felt += k * fear(world, group, other);
  }
  return -naming * weight * p.rally * (felt - p.rallyFrom);
}

/** What a round did to the capital of a group's two elites. */
export interface Office {
  readonly after: Capital;
  readonly government: Terms;
  readonly rival: Terms;
  /** The government's capital ran out: the rival takes office. */
  readonly fell: boolean;
}

/**
 * Political capital (equation 7): income of office, support of the championed narrative, delivered security, less the
 * price of the policy; the rival, entrepreneurs and citizens push; at nothing left the government falls.
 */
export function settleOffice(
  model: Model,
  world: World,
  acts: GroupActs,
  draws: Draws,
  settled: { readonly group: number; readonly shares: readonly number[]; readonly securityChange: number },
): Office {
  const p = model.parameters;
  const { group, shares } = settled;
  const media = model.media[group] ?? 0;
  const weight = draws.namable[group] ?? 0;
  const before = world.capital[group] ?? { government: 0, rival: 0 };
  const share = (frame: number) => shares[frame] ?? 0;
  let movement = 0;
  for (const one of acts.movement)
    movement +=
      (p.movement * (1 - media) * one.confidence * share(one.frame)) / Math.max(1, acts.movement.length);
  const promises = acts.promises.reduce(
    (sum, fate) => sum + (fate === "kept" ? p.promiseKept : fate === "broken" ? -p.promiseBroken : 0),
    0,
  );
  const government: Terms = {
    office: p.pay,
    narrative: p.payFrame * share(acts.frames.government),
    delivered: p.paySecurity * settled.securityChange,
    price: -acts.price.reduce((sum, price) => sum + price, 0),
    naming: namingIncome(model, world, group, acts.naming.government, weight),
    rival: p.press * acts.pressure * share(acts.frames.rival),
    movement,
    citizens: p.citizens * acts.confidence,
    promise: promises,
    frameChange: acts.frameChanged.government ? -p.frameChange : 0,
    petition: acts.petitionIgnored ? -p.petitionIgnored : 0,
  };
  const rival: Terms = {
    office: p.rivalIncome * p.pay,
    narrative: p.rivalIncome * p.payFrame * share(acts.frames.rival),
    naming: p.rivalIncome * namingIncome(model, world, group, acts.naming.rival, weight),
    pressure: -acts.pressureCost,
    frameChange: acts.frameChanged.rival ? -p.frameChange : 0,
  };
  const governing = before.government + total(government);
  const opposing = clamp(before.rival + total(rival), 0, p.capitalMost);
  if (governing > 0) {
    return {
      after: { government: Math.min(governing, p.capitalMost), rival: opposing },
      government,
      rival,
      fell: false,
    };
  }
  return {
    after: { government: Math.max(opposing, p.honeymoon), rival: p.honeymoon / 2 },
    government,
    rival,
    fell: true,
  };
}

/** Fear of a group toward all others together, 0..1. */
export function meanFear(model: Model, world: World, group: number): number {
  let sum = 0;
  for (let other = 0; other < model.groups; other += 1) {
    if (other !== group) sum += fear(world, group, other);
  }
  return sum / (model.groups - 1);
}

/** Trust of a group in all others together, 0..1. */
export function meanTrust(model: Model, world: World, group: number): number {
  let sum = 0;
  for (let other = 0; other < model.groups; other += 1) {
    if (other !== group) sum += at(world.trust, group, other);
  }
  return sum / (model.groups - 1);
}
