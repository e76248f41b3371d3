/** A still world for one equation at a time: two groups at parity that do nothing, and chance that draws nothing. */
import { compileModel, openingWorld } from "#shared/rules/setup.ts";
import {
  matrix,
  type Draws,
  type Flows,
  type GroupActs,
  type Model,
  type Vector,
  type World,
} from "#shared/rules/theory/world.ts";
import { plainScenario } from "../support/plainScenario.ts";

/** North is 0, south is 1. */
export const NORTH = 0;
export const SOUTH = 1;

/** The equations are tested here, not their calibration: numbers that can be reckoned in the head, whatever tables play. */
const IN_THE_HEAD = {
  guard: 5,
  prey: 11,
  bias: 0.6,
  incident: 1.6,
  up: 0.85,
  stake: 0.3,
  enact: 1.4,
  rulesKept: 0,
  normDown: 0.2,
  shadow: 2,
} as const;

/** Power 1, stress .5, ambiguity .4, anarchy .5, media .5; narratives closed, fair, open. */
export const model: Model = compileModel(plainScenario(), "bilgic", IN_THE_HEAD);
/** S 50, T .5, mandate 0, so fear is .5 and the security at which a group rests is 50. */
export const world: World = openingWorld(plainScenario());
/** The same with three groups. */
export const threeModel: Model = compileModel(plainScenario(3), "bilgic", IN_THE_HEAD);
export const threeWorld: World = openingWorld(plainScenario(3));

/** A policy with only these parts. */
export function vector(parts: Partial<Vector> = {}): Vector {
  return {
    guard: 0,
    adopt: 0,
    expose: 0,
    norms: 0,
    exploit: 0,
    contact: 0,
    stance: 0,
    backlash: 0,
    covert: false,
    media: 0,
    bystanders: [],
    ...parts,
  };
}

/** What a group does that does nothing but what is given, toward every other group alike. */
export function groupActs(
  own: number,
  policy: Partial<Vector> = {},
  more: Partial<GroupActs> = {},
  groups = 2,
): GroupActs {
  return {
    vectors: Array.from({ length: groups }, (_, towards) => (towards === own ? undefined : vector(policy))),
    price: Array.from({ length: groups }, () => 0),
    frames: { government: -1, rival: -1, entrepreneurs: [] },
    frameChanged: { government: false, rival: false },
    naming: { government: 0, rival: 0 },
    loudness: 1,
    pressure: 0,
    outbid: false,
    pressureCost: 0,
    movement: [],
    confidence: 0,
    programmes: Array.from({ length: groups }, () => false),
    promises: Array.from({ length: groups }, () => undefined),
    petitionIgnored: false,
    ...more,
  };
}

/** Both groups' acts: a policy each, and what else each does. */
export function acts(
  north: Partial<Vector> = {},
  south: Partial<Vector> = {},
  more: { readonly north?: Partial<GroupActs>; readonly south?: Partial<GroupActs> } = {},
): readonly GroupActs[] {
  return [groupActs(NORTH, north, more.north), groupActs(SOUTH, south, more.south)];
}

/** Draws of a round in which chance does nothing: everything observed, nothing found. */
export function draws(changes: Partial<Draws> = {}, groups = 2): Draws {
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
    ...changes,
  };
}

/** A matrix with the same value in each pair. */
export function pairs(value: number): number[][] {
  return matrix(2, 0, () => value);
}

/** The world with narratives [closed, fair, open] of this mandate in both groups, nobody in the middle. */
export function withMandate(mandate: number, from: World = world): World {
  const shares = [(1 - mandate) / 2, 0, (1 + mandate) / 2];
  return { ...from, shares: [shares, shares] };
}

/** Nothing flows into any counter. */
export const NO_FLOWS: Flows = { now: [], later: [] };

/** The world under this much anarchy. */
export function withAnarchy(anarchy: number, from: World = world): World {
  return { ...from, anarchy };
}
