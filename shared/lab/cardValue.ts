/** Which cards are ever best for somebody: each card tried in real situations, judged by what different people want. */
import { advanceRound } from "../rules/theory/round.ts";
import { at, matrix, type Draws, type GroupActs, type Vector, type World } from "../rules/theory/world.ts";
import { interestWeight } from "../rules/theory/interest.ts";
import { isLocked } from "../rules/hand.ts";
import { mandate } from "../rules/theory/identity.ts";
import { policyPriceTotal } from "../rules/theory/politics.ts";
import type { Lab } from "./compile.ts";

/** What somebody may want of a round. */
export const WANTS = [
  "security",
  "interest",
  "office",
  "trustOfOthers",
  "ownTrust",
  "depth",
  "norms",
  "harm",
  "enclosure",
  "openness",
] as const;

/** How often each card was the best for some want over these situations, by card. */
export function timesBest(lab: Lab, worlds: readonly World[]): readonly number[] {
  const times = lab.policies.map(() => 0);
  for (const world of worlds) {
    for (const group of [0, 1]) {
      for (let theirs = 0; theirs < lab.policies.length; theirs += 1) count(lab, world, group, theirs, times);
    }
  }
  return times;
}

function count(lab: Lab, world: World, of: number, theirs: number, times: number[]): void {
  const towards = 1 - of;
  const open = mandate(lab.model, world, of, towards);
  const capital = world.capital[of]?.government ?? 0;
  const best = new Map<string, { readonly card: number; readonly value: number }>();
  lab.policies.forEach((policy, card) => {
    const price = priceOf(lab, of, card, open);
    const silent = card === lab.defaultCard;
    if (!silent && (price > capital || isLocked(lab.model, world, of, towards, policy))) return;
    const after = tryCard(lab, world, { of, card, theirs, price: silent ? 0 : price });
    for (const want of WANTS) {
      const value = worth(lab, after, of, want);
      if (value > (best.get(want)?.value ?? -Infinity) + 1e-9) best.set(want, { card, value });
    }
  });
  for (const { card } of best.values()) times[card] = (times[card] ?? 0) + 1;
}

function priceOf(lab: Lab, of: number, card: number, open: number): number {
  return policyPriceTotal(lab.model, open, {
    stance: lab.policies[card]?.stance ?? 0,
    petitioned: false,
    tradition: lab.traditional[of]?.[card] ?? false,
  });
}

/** The world after one group played a card toward another from here, everybody else silent and nothing left to chance. */
export function tryCard(
  lab: Lab,
  world: World,
  move: { readonly of: number; readonly card: number; readonly theirs: number; readonly price: number },
): World {
  const { of, card, theirs } = move;
  const towards = 1 - of;
  const vector = (own: number, other: number, to: number): Vector | undefined =>
    (own === other ? lab.met : lab.alone)[to]?.[own];
  const acts = lab.scenario.groups.map((_, group): GroupActs => {
    const vectors = lab.scenario.groups.map((__, other) =>
      group === of && other === towards
        ? vector(card, theirs, towards)
        : group === towards && other === of
          ? vector(theirs, card, of)
          : undefined,
    );
    const frames = lab.frames[group];
    return {
      vectors,
      price: vectors.map((one, other) =>
        one !== undefined && group === of && other === towards ? move.price : 0,
      ),
      frames: { government: frames?.government ?? 0, rival: frames?.rival ?? 0, entrepreneurs: [] },
      frameChanged: { government: false, rival: false },
      naming: { government: 0, rival: 0 },
      loudness: 1,
      pressure: 0,
      outbid: false,
      pressureCost: 0,
      movement: [],
      confidence: 0,
      programmes: [],
      promises: [],
      petitionIgnored: false,
    };
  });
  const raise = lab.scenario.counters.map(
    (_, counter) => (lab.raises[card]?.[counter] ?? 0) + (lab.raises[theirs]?.[counter] ?? 0),
  );
  return advanceRound(lab.model, world, acts, still(lab.model.groups), {
    now: raise.map(() => 0),
    later: raise,
  }).world;
}

/** Nothing is drawn: what is in sight is seen, and covert acts stay covert. */
function still(groups: number): Draws {
  const none = Array.from({ length: groups }, () => 0);
  return {
    noise: matrix(groups, 0, () => 0),
    observed: matrix(groups, true, () => true),
    found: matrix(groups, false, () => false),
    incident: matrix(groups, 0, () => 0),
    namable: none,
    circumstance: none,
    windfall: none,
    contact: 1,
  };
}

function worth(lab: Lab, world: World, of: number, want: (typeof WANTS)[number]): number {
  const other = 1 - of;
  const own = world.security[of] ?? 0;
  switch (want) {
    case "security":
      return own;
    case "interest":
      return own + interestWeight(lab.model, world, of, other) * (world.security[other] ?? 0);
    case "office":
      return world.capital[of]?.government ?? 0;
    case "trustOfOthers":
      return at(world.trust, other, of);
    case "ownTrust":
      return at(world.trust, of, other);
    case "depth":
      return at(world.depth, of, other) + at(world.depth, other, of);
    case "norms":
      return at(world.norms, of, other);
    case "harm":
      return own - 2 * (world.security[other] ?? 0);
    case "enclosure":
      return own / 20 - mandate(lab.model, world, of, other) * 10;
    case "openness":
      return own / 20 + mandate(lab.model, world, of, other) * 10;
  }
}
