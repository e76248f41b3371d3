/**
 * What an incident would do, before it happens: the equations run twice from here, with it and without, on a round in
 * which everybody does what they do when silent. What people have put down is not looked at.
 */
import { reckon } from "../reckon.ts";
import { reveal } from "../reveal.ts";
import { happenedOf, incidentOf } from "../situation.ts";
import { othersOf, groupIndex, type State } from "../state.ts";
import type { Injection } from "../injections.ts";
import type { Happened } from "../records.ts";
import { fear } from "../theory/fear.ts";
import type { World } from "../theory/world.ts";
import type { EffectStep, InjectionEffect } from "../views.ts";

/** What counts as some and as much: points of security, and shares of fear. */
const SECURITY_STEPS = [0.5, 3] as const;
const FEAR_STEPS = [0.01, 0.05] as const;

/** What bringing something in would do, as steps. */
export function effectOf(state: State, injection: Injection): InjectionEffect {
  const known = reckoned(state);
  const { round, injectionCount: number } = state;
  const happened = happenedOf(state, injection, { round, number });
  const key = dialsOf(state, happened);
  const before = known.effects.get(key);
  if (before !== undefined) return before;
  const withIt = silentRound(state, [happened]);
  const effect = state.scenario.groups.map((group, own) => ({
    group: group.id,
    security: step((withIt.security[own] ?? 0) - (known.without.security[own] ?? 0), SECURITY_STEPS),
    fear: othersOf(state.scenario, group.id).map((towards) => {
      const to = groupIndex(state.scenario, towards);
      return { towards, change: step(fear(withIt, own, to) - fear(known.without, own, to), FEAR_STEPS) };
    }),
  }));
  known.effects.set(key, effect);
  return effect;
}

/** All of an incident that the equations know of: two that differ in nothing else do the same. */
function dialsOf(state: State, happened: Happened): string {
  const {
    id: _,
    cause: _cause,
    causes: _causes,
    disclosedAfter: _after,
    earliest: _first,
    ...dials
  } = incidentOf(state, happened) ?? { id: "" };
  return JSON.stringify([happened.hits, happened.suspect, { ...dials, hits: [] }]);
}

interface Reckoned {
  /** All that a silent round depends on beside the world and the scenario. */
  readonly on: string;
  readonly without: World;
  readonly effects: Map<string, InjectionEffect>;
}

/**
 * What was reckoned from a world, as long as anybody has that world: a facilitator's view is made for each thing that
 * happens, and nothing but a reckoning changes these numbers.
 */
const KNOWN = new WeakMap<World, Reckoned>();

function reckoned(state: State): Reckoned {
  const on = JSON.stringify([
    state.scenario.id,
    state.seed,
    state.round,
    state.petitions,
    state.seats.map(({ id, role, frame }) => [id, role, frame]),
  ]);
  const before = KNOWN.get(state.world);
  if (before?.on === on) return before;
  const fresh = { on, without: silentRound(state, []), effects: new Map<string, InjectionEffect>() };
  KNOWN.set(state.world, fresh);
  return fresh;
}

/** The world after a round in which only these incidents happen and everybody is silent. */
function silentRound(state: State, incidents: readonly Happened[]): World {
  const quiet: State = {
    ...state,
    situation: { ...state.situation, incidents },
    commits: {},
    promises: [],
    revealed: undefined,
  };
  return reckon(quiet, reveal(quiet)).after;
}

function step(change: number, [some, much]: readonly [number, number]): EffectStep {
  const size = Math.abs(change) < some ? 0 : Math.abs(change) < much ? 1 : 2;
  return (change < 0 ? -size : size) as EffectStep;
}
