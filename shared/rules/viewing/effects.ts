/**
 * What an incident would do, before it happens: the equations run twice from here, with it and without, on a round in
 * which everybody does what they do when silent. What people have put down is not looked at.
 */
import { reckon } from "../reckon.ts";
import { reveal } from "../reveal.ts";
import { happenedOf } from "../situation.ts";
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
  const { round, injectionCount: number } = state;
  const without = silentRound(state, []);
  const withIt = silentRound(state, [happenedOf(state, injection, { round, number })]);
  return state.scenario.groups.map((group, own) => ({
    group: group.id,
    security: step((withIt.security[own] ?? 0) - (without.security[own] ?? 0), SECURITY_STEPS),
    fear: othersOf(state.scenario, group.id).map((towards) => {
      const to = groupIndex(state.scenario, towards);
      return { towards, change: step(fear(withIt, own, to) - fear(without, own, to), FEAR_STEPS) };
    }),
  }));
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
