/** Perception: what one group takes the other's acts to mean, through fog, prior trust and the naming of incidents. */
import { netNaming } from "./identity.ts";
import { at, clamp, type Draws, type GroupActs, type Model, type Vector, type World } from "./world.ts";

/**
 * What both sides together made of contact between them this round, 0..1: policies and matched programmes, and more
 * where a third group that can stand between them met both.
 */
export function matchedContact(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  a: number,
  b: number,
): number {
  const brokered = model.groups > 2 ? model.parameters.broker * brokerage(model, world, acts, a, b) : 0;
  return clamp(met(model, world, acts, a, b) * draws.contact * (1 + brokered), 0, 1);
}

/** What two groups alone made of contact between them: as much as the one who did less. */
function met(model: Model, world: World, acts: readonly GroupActs[], a: number, b: number): number {
  const one = acts[a]?.vectors[b]?.contact ?? 0;
  const other = acts[b]?.vectors[a]?.contact ?? 0;
  const micro = model.parameters.microContact;
  return Math.min(
    one + micro * matchedProgramme(model, world, acts, a, b),
    other + micro * matchedProgramme(model, world, acts, b, a),
  );
}

/**
 * How far a third group stands between two others this round, 0..1: as far as it can, and as far as it met both.
 * (Ours, after the human factor: people who know both sides can bring them together, and cannot do it for them.)
 */
export function brokerage(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  a: number,
  b: number,
): number {
  let most = 0;
  for (let third = 0; third < model.groups; third += 1) {
    const able = model.broker[third] ?? 0;
    if (third === a || third === b || able === 0) continue;
    const both = Math.min(met(model, world, acts, third, a), met(model, world, acts, third, b));
    most = Math.max(most, able * Math.min(1, both));
  }
  return most;
}

/** A contact programme counts only if its twin on the other side runs one too; loud media drown it. */
export function matchedProgramme(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  of: number,
  towards: number,
): number {
  if (!model.lens.entrepreneurs) return 0;
  const both = (acts[of]?.programmes[towards] ?? false) && (acts[towards]?.programmes[of] ?? false);
  return both ? 1 - (world.media[of] ?? 0) : 0;
}

/** How far a group serves the other's need this round: its policy, and its citizens where a programme is matched. */
export function adoption(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  of: number,
  towards: number,
): number {
  const policy = acts[of]?.vectors[towards]?.adopt ?? 0;
  return clamp(
    policy + model.parameters.microAdopt * matchedProgramme(model, world, acts, of, towards),
    0,
    1,
  );
}

/**
 * Ambiguity left between two groups, 0..1: indistinguishability, lowered by norms and contact.
 * (Bilgic 2014, "The new security dilemma framework": common norms reduce the degree of uncertainty.)
 */
export function ambiguity(model: Model, world: World, a: number, b: number, contact: number): number {
  return world.ambiguity * (1 - at(world.norms, a, b)) * (1 - model.parameters.clarity * contact);
}

/** What `of` saw in the acts of `towards`: terms of y, which is kept in -1..1. */
export interface Perceived {
  /** -1 a threat .. 1 a kindness. */
  readonly meaning: number;
  /** Whether the act itself could be seen. */
  readonly seen: boolean;
  readonly terms: {
    readonly noise: number;
    readonly expectation: number;
    readonly served: number;
    readonly guardSeen: number;
    readonly scandal: number;
    readonly incident: number;
    readonly corrected: number;
    readonly promiseBroken: number;
    readonly contact: number;
    readonly rulesKept: number;
  };
}

/**
 * First lemma as a public makes it: how to interpret the other's acts (equation 2).
 * Guard is read as offence as far as acts are ambiguous; an undiscovered covert act teaches nothing.
 */
export function perceive(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  of: number,
  towards: number,
): Perceived {
  const p = model.parameters;
  const contact = matchedContact(model, world, acts, draws, of, towards);
  const unclear = ambiguity(model, world, of, towards, contact);
  const found = draws.found[of]?.[towards] ?? false;
  const act: Vector | undefined = acts[towards]?.vectors[of];
  // What is done in secret and not found is a day in fog: it harms, and teaches nothing.
  const secret = act?.covert === true && !found;
  const seen = (draws.observed[of]?.[towards] ?? true) && !secret;
  const own = acts[of];
  const naming = own === undefined ? 0 : clamp(netNaming(model, own), -1.5, 1.2);
  const incident = at(draws.incident, of, towards) * (own?.loudness ?? 1);
  const terms = {
    noise: unclear * p.noise * at(draws.noise, of, towards),
    expectation: unclear * p.bias * (2 * at(world.trust, of, towards) - 1),
    served: seen ? adoption(model, world, acts, towards, of) : 0,
    guardSeen: seen ? -p.indistinguishability * unclear * (act?.guard ?? 0) : 0,
    scandal: found ? -p.scandal * (act?.exploit ?? 0) : 0,
    incident:
      -incident *
      p.incident *
      unclear *
      (0.5 + (model.groupness[towards] ?? 0)) *
      (0.8 + 0.8 * model.enmity) *
      (1 - p.cushion * at(world.depth, of, towards)) *
      (1 - p.naming * naming),
    // An old suspicion proved false, and one's own paper says so (claim 52: whose voice is heard).
    corrected: p.correction * (own?.setRight?.towards[towards] ?? 0),
    promiseBroken: seen && acts[towards]?.promises[of] === "broken" ? -p.breach * model.lens.promises : 0,
    contact: p.contactTeaches * contact,
    // Rules that both keep make the other predictable; that is worth something, and serves nobody's need.
    rulesKept: seen
      ? p.rulesKept *
        at(world.norms, of, towards) *
        Math.min(act?.norms ?? 0, own?.vectors[towards]?.norms ?? 0)
      : 0,
  };
  const sum =
    terms.noise +
    terms.expectation +
    terms.served +
    terms.guardSeen +
    terms.scandal +
    terms.incident +
    terms.corrected +
    terms.promiseBroken +
    terms.contact +
    terms.rulesKept;
  return { meaning: clamp(sum, -1, 1), seen, terms };
}
