/** The hand of a government: what each policy is, costs and may do, before it is played. */
import type { CardView, HandView } from "./views.ts";
import type { Policy, ScenarioGroup } from "./scenario.ts";
import { groupIndex, othersOf, type Seat, type State } from "./state.ts";
import type { GroupId } from "./terms.ts";
import { flowShare } from "./theory/counters.ts";
import { mandate } from "./theory/identity.ts";
import { priceTerms } from "./theory/politics.ts";
import { explainSecurity, securityTerms, sumSecurity, type SettledSecurity } from "./theory/security.ts";
import {
  at,
  clamp,
  matrix,
  total,
  type Draws,
  type GroupActs,
  type Model,
  type Terms,
  type Vector,
  type World,
} from "./theory/world.ts";
import { whyTerms } from "./why.ts";

/** What is left of serving when a joint policy finds no partner: an offer stands there, the work does not. */
const JOINT_ALONE = 0.65;

/** Terms of a card's outlook that are smaller are not told, points. */
const LEAST_TOLD = 0.5;

/** How a policy meets the other side. */
export interface Meeting {
  /** It is joint and the other side did not play it. */
  readonly alone: boolean;
  /** What serving a need of the other side adds, as a part of service; 0 if it serves none. */
  readonly need: number;
  /** What it does to those who stand by, by group (`onBystanders`). */
  readonly bystanders: readonly number[];
}

const PLAIN: Meeting = { alone: false, need: 0, bystanders: [] };

/** A policy as the equations take it. */
export function vectorOf(policy: Policy, { alone, need, bystanders }: Meeting = PLAIN): Vector {
  return {
    guard: policy.guard ?? 0,
    adopt: Math.min(1, (policy.adopt ?? 0) * (alone ? JOINT_ALONE : 1) * (1 + need)),
    expose: policy.expose ?? 0,
    norms: alone ? 0 : (policy.norms ?? 0),
    exploit: policy.exploit ?? 0,
    contact: alone ? 0 : (policy.contact ?? 0),
    stance: policy.stance,
    backlash: policy.backlash ?? 0,
    covert: policy.covert ?? false,
    media: policy.media ?? 0,
    bystanders,
  };
}

/** [group] what a policy does to each group while it is played toward another. */
export function onBystanders(policy: Policy, groups: readonly ScenarioGroup[]): readonly number[] {
  return policy.bystanders === undefined ? [] : groups.map((group) => policy.bystanders?.[group.id] ?? 0);
}

/** What serving a need adds to a policy toward this group; 0 if it serves none of its needs (Misztal, claim 30). */
export function needServed(model: Model, policy: Policy, towards: ScenarioGroup | undefined): number {
  const serves = policy.serves?.some((need) => towards?.needs.includes(need) === true) ?? false;
  return serves ? model.parameters.need : 0;
}

/** Whether a group can tell a policy from one of its traditions. */
export function isTraditional(policy: Policy, group: ScenarioGroup | undefined): boolean {
  return policy.traditions?.some((tradition) => group?.traditions.includes(tradition) === true) ?? false;
}

/** Whether a group's trust and mandate toward another are still too low for a policy (claim 16: upper rungs). */
export function isLocked(model: Model, world: World, of: number, towards: number, policy: Policy): boolean {
  const { needs } = policy;
  return (
    needs !== undefined &&
    (lacksTrust(world, of, towards, needs.trust) || lacksMandate(model, world, of, towards, needs.mandate))
  );
}

function lacksTrust(world: World, of: number, towards: number, least = 0): boolean {
  return at(world.trust, of, towards) < least;
}

function lacksMandate(model: Model, world: World, of: number, towards: number, least = -1): boolean {
  return mandate(model, world, of, towards) < least;
}

/** A policy of one group toward another as the equations take it. */
export function vectorToward(state: State, policy: Policy, towards: number, alone: boolean): Vector {
  return vectorOf(policy, {
    alone,
    need: needServed(state.model, policy, state.scenario.groups[towards]),
    bystanders: onBystanders(policy, state.scenario.groups),
  });
}

/** The scenario's policy with this id. */
export function policyOf(state: State, id: string): Policy | undefined {
  return state.scenario.policies.find((policy) => policy.id === id);
}

/** The terms of what a policy costs the government of a group now; the stated default costs nothing. */
export function policyPrice(state: State, of: number, towards: number, policy: Policy): Terms {
  if (policy.id === state.scenario.defaultPolicy) return { default: 0 };
  const petitioned = state.petitions[of] === policy.logic;
  const tradition = isTraditional(policy, state.scenario.groups[of]);
  return priceTerms(state.model, state.world, { of, towards, stance: policy.stance, petitioned, tradition });
}

/**
 * All cards of a government, toward each other group. Whether a card serves a need tells of that need: it is there
 * only toward groups of which `knowsNeeds` is true.
 */
export function handsOf(
  state: State,
  seat: Seat,
  knowsNeeds: (group: GroupId) => boolean,
): readonly HandView[] {
  return othersOf(state.scenario, seat.group).map((towards) => {
    const known = knowsNeeds(towards)
      ? (state.scenario.groups[groupIndex(state.scenario, towards)]?.needs ?? [])
      : [];
    return {
      towards,
      cards: state.scenario.policies.map((policy) => cardOf(state, seat, { towards, known }, policy)),
    };
  });
}

function cardOf(
  state: State,
  seat: Seat,
  { towards, known }: { readonly towards: GroupId; readonly known: readonly string[] },
  policy: Policy,
): CardView {
  const other = groupIndex(state.scenario, towards);
  const terms = policyPrice(state, seat.groupIndex, other, policy);
  const price = total(terms);
  const capital = state.world.capital[seat.groupIndex]?.government ?? 0;
  const serves = (policy.serves ?? []).filter((need) => known.includes(need));
  const vector = vectorOf(policy, {
    alone: false,
    need: serves.length > 0 ? state.model.parameters.need : 0,
    bystanders: onBystanders(policy, state.scenario.groups),
  });
  const { model, world } = state;
  const of = seat.groupIndex;
  const lacks: CardView["lacks"] = [
    ...(lacksTrust(world, of, other, policy.needs?.trust) ? (["trust"] as const) : []),
    ...(lacksMandate(model, world, of, other, policy.needs?.mandate) ? (["mandate"] as const) : []),
  ];
  const locked = lacks.length > 0;
  return {
    policy: policy.id,
    logic: policy.logic,
    covert: vector.covert,
    joint: policy.joint ?? false,
    price,
    priceWhy: whyTerms(terms, 0.01),
    lacks,
    serves,
    affordable: (price <= capital && !locked) || policy.id === state.scenario.defaultPolicy,
    now: outlook(state, seat.groupIndex, other, vector),
    guard: vector.guard,
    adopt: policy.adopt ?? 0,
    expose: vector.expose,
    norms: vector.norms,
    exploit: vector.exploit,
    contact: vector.contact,
    backlash: vector.backlash,
    stance: vector.stance,
    counters: countersOf(state, policy),
    bystanders: Object.fromEntries(
      Object.entries(policy.bystanders ?? {}).filter(([id]) => id !== seat.group && id !== towards),
    ),
  };
}

/** What a policy does to each counter, as one of the several that a group plays in a round. */
function countersOf(state: State, policy: Policy): Readonly<Record<string, number>> {
  const share = flowShare(state.model.groups);
  return Object.fromEntries(
    Object.entries(policy.counters ?? {}).map(([counter, change]) => [counter, share * change]),
  );
}

/** Own security this round at worst and at best, over every policy of the scenario that they might play. */
function outlook(state: State, of: number, towards: number, own: Vector): CardView["now"] {
  const before = state.world.security[of] ?? 0;
  const draws = stillDraws(state.model.groups);
  let low: SettledSecurity | undefined;
  let high: SettledSecurity | undefined;
  for (const theirs of state.scenario.policies) {
    const settled = materialChange(state, of, towards, own, vectorToward(state, theirs, of, false), draws);
    if (low === undefined || settled.after < low.after) low = settled;
    if (high === undefined || settled.after > high.after) high = settled;
  }
  return {
    low: (low?.after ?? before) - before,
    high: (high?.after ?? before) - before,
    lowWhy: low === undefined ? [] : whyTerms(explainSecurity(low, before), LEAST_TOLD),
    highWhy: high === undefined ? [] : whyTerms(explainSecurity(high, before), LEAST_TOLD),
  };
}

/** What one pair of policies does to a group's security now, all else quiet. */
function materialChange(
  state: State,
  of: number,
  towards: number,
  own: Vector,
  theirs: Vector,
  draws: Draws,
): SettledSecurity {
  const groups = state.model.groups;
  const acts = state.scenario.groups.map((_, group) =>
    stillActs(
      groups,
      group === of
        ? { towards, vector: own }
        : group === towards
          ? { towards: of, vector: theirs }
          : undefined,
    ),
  );
  const raw = securityTerms(state.model, state.world, acts, draws, of);
  const before = state.world.security[of] ?? 0;
  const sum = sumSecurity(raw);
  const scale = sum > 0 ? (100 - before) / 50 : before / 50;
  return { after: clamp(before + sum * scale, 0, 100), scale, raw };
}

function stillActs(groups: number, act: { towards: number; vector: Vector } | undefined): GroupActs {
  return {
    vectors: Array.from({ length: groups }, (_, index) => (act?.towards === index ? act.vector : undefined)),
    price: [],
    frames: { government: -1, rival: -1, entrepreneurs: [] },
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
}

function stillDraws(groups: number): Draws {
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

/** The capital of the seat that governs or opposes; 0 for others. */
export function capitalOf(state: State, seat: Seat): number {
  const capital = state.world.capital[seat.groupIndex];
  return seat.role === "government"
    ? (capital?.government ?? 0)
    : seat.role === "rival"
      ? (capital?.rival ?? 0)
      : 0;
}
