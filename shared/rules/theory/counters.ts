/** Slow common stocks: what many small acts fill or drain, and what that does to people later (claims 27, 65). */
import { clamp, type CounterRule, type Flows, type Model, type World } from "./world.ts";

/**
 * How far one policy of a group counts for the common stocks: what it plays toward each of the others is together as
 * much as what one of two groups plays toward the other, so that more groups do not drain a stock by number alone.
 */
export function flowShare(groups: number): number {
  return 1 / (groups - 1);
}

/** Whether a counter at this level harms. */
export function isHarmful(rule: CounterRule, level: number): boolean {
  return level < rule.below || level > rule.above;
}

/** Points of security that the counters add to a group this round, as they stand. */
export function counterHarm(model: Model, world: World, group: number): number {
  let harm = 0;
  for (let index = 0; index < model.counters.length; index += 1) {
    const rule = model.counters[index];
    if (rule !== undefined && isHarmful(rule, world.counters[index] ?? 0)) harm += rule.security[group] ?? 0;
  }
  return harm;
}

/** What the counters add to the chance of a suspicious incident, as they stand, 0 or more. */
export function counterIncidents(model: Model, world: World): number {
  let more = 0;
  for (let index = 0; index < model.counters.length; index += 1) {
    const rule = model.counters[index];
    if (rule !== undefined && isHarmful(rule, world.counters[index] ?? 0)) more += rule.incidents;
  }
  return more;
}

/** The counters after a round, and what is still on its way: [counter][rounds to go - 1]. */
export function advanceCounters(
  model: Model,
  world: World,
  flows: Flows,
): { readonly counters: readonly number[]; readonly pending: readonly (readonly number[])[] } {
  const counters: number[] = [];
  const pending: (readonly number[])[] = [];
  for (let index = 0; index < model.counters.length; index += 1) {
    const rule = model.counters[index];
    if (rule === undefined) continue;
    const queue = [...(world.pending[index] ?? []), flows.later[index] ?? 0];
    const arriving = queue.length > rule.lag ? (queue.shift() ?? 0) : 0;
    const level = (world.counters[index] ?? 0) + rule.drift + (flows.now[index] ?? 0) + arriving;
    counters.push(clamp(level, 0, rule.most));
    pending.push(queue);
  }
  return { counters, pending };
}
