/** One round of the world: the only file that knows in which order the equations run. */
import { advanceCounters } from "./counters.ts";
import { mandate, negotiate, ontologicalCost, type Push } from "./identity.ts";
import { gatherBacklash, keepNorms } from "./norms.ts";
import { matchedContact, perceive } from "./perception.ts";
import { settleOffice, type Office } from "./politics.ts";
import { explainSecurity, securityTerms, settleSecurity, type SettledSecurity } from "./security.ts";
import {
  deepen,
  explainLesson,
  learn,
  meetNewFace,
  nourishment,
  scarAfter,
  type Learnt,
  type Lesson,
} from "./trust.ts";
import {
  at,
  clamp,
  copy,
  matrix,
  put,
  type Draws,
  type Flows,
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

/** A round in numbers: the world after it and what the explanations are made from. */
export interface Advanced {
  readonly world: World;
  /** [group] */
  readonly settled: readonly SettledSecurity[];
  /** [group] points of security that change of identity cost */
  readonly ontological: readonly number[];
  /** [of][towards] */
  readonly learnt: readonly (readonly (Learnt | undefined)[])[];
  readonly pushes: readonly (readonly Push[])[];
  readonly offices: readonly Office[];
}

/**
 * Plays one round: everything that was done happens at once, on the world as it stood (equations 1 to 7).
 * `playRound` is the same with every number explained; this is what the laboratory runs a million times.
 */
export function advanceRound(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  flows: Flows,
): Advanced {
  const groups = model.groups;
  const settled: SettledSecurity[] = [];
  const negotiated: ReturnType<typeof negotiate>[] = [];
  for (let group = 0; group < groups; group += 1) {
    settled.push(settleSecurity(model, world, securityTerms(model, world, acts, draws, group), group));
    negotiated.push(negotiate(model, world, acts, draws, group));
  }
  const learnt: (Learnt | undefined)[][] = [];
  const trust = copy(world.trust);
  const depth = copy(world.depth);
  const scars = copy(world.scars);
  const norms = copy(world.norms);
  const backlash = copy(world.backlash);
  for (let of = 0; of < groups; of += 1) {
    const lessons: (Learnt | undefined)[] = [];
    for (let towards = 0; towards < groups; towards += 1) {
      if (of === towards) {
        lessons.push(undefined);
        continue;
      }
      const contact = matchedContact(model, world, acts, draws, of, towards);
      const found = draws.found[of]?.[towards] ?? false;
      const perceived = perceive(model, world, acts, draws, of, towards);
      const lesson = learn(model, world, acts, perceived, { of, towards, contact, found });
      lessons.push(lesson);
      put(trust, of, towards, lesson.after);
      const deepened = deepen(model, world, {
        of,
        towards,
        trust: at(world.trust, of, towards),
        mandate: mandate(model, world, of, towards),
        nourishment: nourishment(model, world, acts, { of, towards, contact }),
        betrayed: lesson.betrayed,
        exploit: acts[towards]?.vectors[of]?.exploit ?? 0,
      });
      put(depth, of, towards, deepened);
      put(scars, of, towards, scarAfter(world, acts, { of, towards, betrayed: lesson.betrayed }));
      const broken = brokenBy(acts, draws, of, towards);
      put(norms, of, towards, keepNorms(model, world, acts, { a: of, b: towards, broken }));
      put(backlash, of, towards, gatherBacklash(model, world, acts, of, towards));
    }
    learnt.push(lessons);
  }
  const security: number[] = [];
  const ontological: number[] = [];
  const shares: (readonly number[])[] = [];
  const pushes: (readonly Push[])[] = [];
  const offices: Office[] = [];
  for (let group = 0; group < groups; group += 1) {
    const own = acts[group];
    const before = world.security[group] ?? 0;
    const safe = settled[group]?.after ?? before;
    const moved = negotiated[group]?.shares ?? [];
    const level = clamp(safe - ontologicalCost(model, world.shares[group] ?? [], moved), 0, 100);
    security.push(level);
    ontological.push(safe - level);
    shares.push(moved);
    pushes.push(negotiated[group]?.pushes ?? []);
    if (own === undefined) throw new RangeError(`group ${group} did nothing at all`);
    offices.push(
      settleOffice(model, world, own, draws, { group, shares: moved, securityChange: level - before }),
    );
  }
  for (let group = 0; group < groups; group += 1) {
    if (offices[group]?.fell !== true) continue;
    for (let of = 0; of < groups; of += 1) {
      if (of !== group) put(trust, of, group, meetNewFace(model, at(trust, of, group)));
    }
  }
  const stocks = advanceCounters(model, world, flows);
  return {
    world: {
      security,
      shares,
      trust,
      depth,
      scars,
      norms,
      backlash,
      capital: offices.map((office) => office.after),
      stress: world.stress,
      media: mediaAfter(model, world, acts),
      anarchy: clamp(world.anarchy + model.anarchyDrift, 0, 1),
      ambiguity: world.ambiguity,
      counters: stocks.counters,
      pending: stocks.pending,
    },
    settled,
    ontological,
    learnt,
    pushes,
    offices,
  };
}

/** Plays one round and explains it: every number that moved has the terms that moved it. */
export function playRound(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  flows: Flows,
): Outcome {
  const round = advanceRound(model, world, acts, draws, flows);
  return {
    world: round.world,
    security: round.settled.map((settled, group) => ({
      ...explainSecurity(settled, world.security[group] ?? 0),
      ontological: -(round.ontological[group] ?? 0),
    })),
    lessons: matrix<Lesson | null>(model.groups, null, (of, towards) => {
      const learnt = round.learnt[of]?.[towards];
      if (learnt === undefined) return null;
      const lesson = explainLesson(learnt, at(world.trust, of, towards));
      const after = at(round.world.trust, of, towards);
      return { ...lesson, after, terms: { ...lesson.terms, newFace: 100 * (after - learnt.after) } };
    }),
    pushes: round.pushes,
    offices: round.offices,
  };
}

/** The voice of dominant actors after a round: a policy that both sides play together can open it for good. */
function mediaAfter(model: Model, world: World, acts: readonly GroupActs[]): readonly number[] {
  let changed: number[] | undefined;
  for (let a = 0; a < model.groups; a += 1) {
    for (let b = a + 1; b < model.groups; b += 1) {
      const one = acts[a]?.vectors[b]?.media ?? 0;
      const other = acts[b]?.vectors[a]?.media ?? 0;
      if (one === 0 || other === 0) continue;
      changed ??= [...world.media];
      changed[a] = clamp((changed[a] ?? 0) + one, 0, 1);
      changed[b] = clamp((changed[b] ?? 0) + other, 0, 1);
    }
  }
  return changed ?? world.media;
}

/** Whether either side found an exploit large enough to break the rules they keep. */
function brokenBy(acts: readonly GroupActs[], draws: Draws, a: number, b: number): boolean {
  const byB = (draws.found[a]?.[b] ?? false) && (acts[b]?.vectors[a]?.exploit ?? 0) > 0.3;
  const byA = (draws.found[b]?.[a] ?? false) && (acts[a]?.vectors[b]?.exploit ?? 0) > 0.3;
  return byA || byB;
}
