/** Politics inside a group: what office can pay for, who gains by a naming, when a government falls. */
import { insecurity, mandate } from "./identity.ts";
import { fear } from "./fear.ts";
import {
  at,
  clamp,
  type Capital,
  type Draws,
  type GroupActs,
  type Model,
  type Terms,
  type World,
} from "./world.ts";

/**
 * What a policy costs the office: 5 (stance - mandate)^2, shared over the other groups; a carried petition for its
 * logic and a tradition it can be told from make it cheaper. A stance the group does not share costs capital (claims 23, 26).
 */
export function priceTerms(
  model: Model,
  world: World,
  card: {
    readonly of: number;
    readonly towards: number;
    readonly stance: number;
    readonly petitioned: boolean;
    /** It can be told from a tradition of the group. */
    readonly tradition: boolean;
  },
): PriceTerms {
  const p = model.parameters;
  const distance = distancePrice(model, mandate(model, world, card.of, card.towards), card.stance);
  return {
    distance,
    petition: card.petitioned ? -p.petitionRelief * distance : 0,
    tradition: card.tradition ? -p.traditionRelief * distance : 0,
  };
}

/** The same price as one number, from a mandate already known; for hands that are priced many times. */
export function policyPriceTotal(
  model: Model,
  open: number,
  card: { readonly stance: number; readonly petitioned: boolean; readonly tradition: boolean },
): number {
  const p = model.parameters;
  const distance = distancePrice(model, open, card.stance);
  const relief = (card.petitioned ? p.petitionRelief : 0) + (card.tradition ? p.traditionRelief : 0);
  return distance * (1 - relief);
}

function distancePrice(model: Model, open: number, stance: number): number {
  const p = model.parameters;
  return (p.price * (stance - p.priceMandate * open) ** 2) / (model.groups - 1);
}

/** What makes the price of a policy, points of capital. */
export interface PriceTerms extends Record<string, number> {
  readonly distance: number;
  readonly petition: number;
  readonly tradition: number;
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
  return -said(model, naming) * weight * p.rally * (meanFear(model, world, group) - p.rallyFrom);
}

/** The same income in terms: the fear there is, and the fear that there must be. */
export function namingTerms(
  model: Model,
  world: World,
  group: number,
  naming: number,
  weight: number,
): Terms {
  const p = model.parameters;
  const loud = said(model, naming) * weight * p.rally;
  return { feared: -loud * meanFear(model, world, group), notFeared: loud * p.rallyFrom };
}

/** A naming as the lens hears it. */
function said(model: Model, naming: number): number {
  return model.lens.naming === "threatOnly" ? Math.min(0, naming) : naming;
}

/** What a round did to the capital of a government, points. */
export interface GovernmentTerms extends Record<string, number> {
  readonly office: number;
  readonly narrative: number;
  readonly delivered: number;
  readonly blame: number;
  readonly price: number;
  readonly naming: number;
  readonly rival: number;
  readonly movement: number;
  readonly citizens: number;
  readonly promise: number;
  readonly wolf: number;
  readonly frameChange: number;
  readonly petition: number;
}

/** What a round did to the capital of a rival, points. */
export interface RivalTerms extends Record<string, number> {
  readonly office: number;
  readonly narrative: number;
  readonly naming: number;
  readonly pressure: number;
  readonly wolf: number;
  readonly frameChange: number;
}

/** What a round did to the capital of a group's two elites. */
export interface Office {
  readonly after: Capital;
  readonly government: GovernmentTerms;
  readonly rival: RivalTerms;
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
  const media = world.media[group] ?? 0;
  const weight = draws.namable[group] ?? 0;
  const before = world.capital[group] ?? { government: 0, rival: 0 };
  let movement = 0;
  if (model.lens.entrepreneurs) {
    for (const one of acts.movement)
      movement +=
        (p.movement * (1 - media) * one.confidence * (shares[one.frame] ?? 0)) /
        Math.max(1, acts.movement.length);
  }
  let promises = 0;
  for (let towards = 0; towards < acts.promises.length; towards += 1) {
    const fate = acts.promises[towards];
    if (fate === undefined) continue;
    promises += (acts.promisesHeard?.[towards] ?? 1) * (fate === "kept" ? p.promiseKept : -p.promiseBroken);
  }
  let price = 0;
  for (const one of acts.price) price += one;
  const government: GovernmentTerms = {
    office: p.pay,
    narrative: p.payFrame * (shares[acts.frames.government] ?? 0),
    delivered: p.paySecurity * settled.securityChange,
    blame: -p.blame * insecurity(model, world, group),
    price: -price,
    naming: namingIncome(model, world, group, acts.naming.government, weight),
    rival: p.press * acts.pressure * (shares[acts.frames.rival] ?? 0),
    movement,
    citizens: p.citizens * acts.confidence,
    promise: promises * model.lens.promises,
    wolf: -p.wolf * (acts.setRight?.wolf.government ?? 0),
    frameChange: acts.frameChanged.government ? -p.frameChange : 0,
    petition: acts.petitionIgnored ? -p.petitionIgnored : 0,
  };
  const rival: RivalTerms = {
    office: p.rivalIncome * p.pay,
    narrative: p.rivalIncome * p.payFrame * (shares[acts.frames.rival] ?? 0),
    naming: p.rivalIncome * namingIncome(model, world, group, acts.naming.rival, weight),
    pressure: -acts.pressureCost,
    wolf: -p.wolf * (acts.setRight?.wolf.rival ?? 0),
    frameChange: acts.frameChanged.rival ? -p.frameChange : 0,
  };
  const governing =
    before.government +
    government.office +
    government.narrative +
    government.delivered +
    government.blame +
    government.price +
    government.naming +
    government.rival +
    government.movement +
    government.citizens +
    government.promise +
    government.frameChange +
    government.petition;
  const opposing = clamp(
    before.rival + rival.office + rival.narrative + rival.naming + rival.pressure + rival.frameChange,
    0,
    p.capitalMost,
  );
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
