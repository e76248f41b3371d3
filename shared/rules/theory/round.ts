/** One round of the world: the only file that knows in which order the equations run. */
import { mandate, negotiate, ontologicalCost, type Push } from "./identity.ts";
import { gatherBacklash, keepNorms } from "./norms.ts";
import { adoption, matchedContact, perceive } from "./perception.ts";
import { settleOffice, type Office } from "./politics.ts";
import { securityTerms, settleSecurity } from "./security.ts";
import { deepen, learn, type Lesson } from "./trust.ts";
import {
  at,
  clamp,
  matrix,
  type Draws,
  type GroupActs,
  type Model,
  type Terms,
  type World,
} from "./world.ts";

/** What a round did, with the terms of every number that moved. */
export interface Outcome {
  readonly world: World;
  /** [group] terms of the change of security; they sum to it. */
  readonly security: readonly Terms[];
  /** [of][towards] what was learnt; null on the diagonal, so that JSON keeps it. */
  readonly lessons: readonly (readonly (Lesson | null)[])[];
  /** [group][frame] what pushed each narrative. */
  readonly pushes: readonly (readonly Push[])[];
  /** [group] */
  readonly offices: readonly Office[];
}

/** Plays one round: everything that was done happens at once, on the world as it stood (equations 1 to 7). */
export function playRound(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  counters: readonly number[],
): Outcome {
  const groups = model.groups;
  const settled = world.security.map((_, group) =>
    settleSecurity(model, world, securityTerms(model, world, acts, draws, group), group),
  );
  const lessons = matrix<Lesson | null>(groups, null, (of, towards) =>
    learn(model, world, acts, perceive(model, world, acts, draws, of, towards), {
      of,
      towards,
      contact: matchedContact(model, acts, draws, of, towards),
      found: draws.found[of]?.[towards] ?? false,
    }),
  );
  const depth = matrix(groups, 0, (of, towards) =>
    deepen(model, world, {
      of,
      towards,
      trust: at(world.trust, of, towards),
      mandate: mandate(model, world, of, towards),
      mutualAdoption: Math.min(adoption(model, acts, of, towards), adoption(model, acts, towards, of)),
      betrayed: lessons[of]?.[towards]?.betrayed ?? false,
      exploit: acts[towards]?.vectors[of]?.exploit ?? 0,
    }),
  );
  const negotiated = world.shares.map((_, group) => negotiate(model, world, acts, draws, group));
  const security: Terms[] = [];
  const levels: number[] = [];
  for (let group = 0; group < groups; group += 1) {
    const one = settled[group];
    const before = world.security[group] ?? 0;
    const cost = ontologicalCost(model, world.shares[group] ?? [], negotiated[group]?.shares ?? []);
    const after = clamp((one?.after ?? before) - cost, 0, 100);
    security.push({ ...one?.terms, ontological: after - (one?.after ?? before) });
    levels.push(after);
  }
  const offices = acts.map((own, group) =>
    settleOffice(model, world, own, draws, {
      group,
      shares: negotiated[group]?.shares ?? [],
      securityChange: (levels[group] ?? 0) - (world.security[group] ?? 0),
    }),
  );
  return {
    world: {
      security: levels,
      shares: negotiated.map((one) => one.shares),
      trust: matrix(
        groups,
        0,
        (of, towards) => lessons[of]?.[towards]?.after ?? at(world.trust, of, towards),
      ),
      depth,
      norms: matrix(groups, 0, (a, b) =>
        keepNorms(model, world, acts, { a, b, broken: brokenBy(acts, draws, a, b) }),
      ),
      backlash: matrix(groups, 0, (a, b) => gatherBacklash(model, world, acts, a, b)),
      capital: offices.map((office) => office.after),
      stress: world.stress,
      ambiguity: world.ambiguity,
      counters,
    },
    security,
    lessons,
    pushes: negotiated.map((one) => one.pushes),
    offices,
  };
}

/** Whether either side found an exploit large enough to break the rules they keep. */
function brokenBy(acts: readonly GroupActs[], draws: Draws, a: number, b: number): boolean {
  const byB = (draws.found[a]?.[b] ?? false) && (acts[b]?.vectors[a]?.exploit ?? 0) > 0.3;
  const byA = (draws.found[b]?.[a] ?? false) && (acts[a]?.vectors[b]?.exploit ?? 0) > 0.3;
  return byA || byB;
}
