/** The felt game: which game a group is in by its own payoffs, and the stage of trust that follows from it. */
import type { FeltGame, Stage } from "../terms.ts";
import { leadingFrame, mandate } from "./identity.ts";
import { interestWeight } from "./interest.ts";
import { at, type Model, type World } from "./world.ts";

/** The two canonical cards of the felt game: guard oneself, or serve the other at a risk. */
const GUARD = { guard: 0.7, adopt: 0, backlash: 0.3 };
const SERVE = { guard: 0, adopt: 0.6, backlash: 0 };
type Canonical = typeof GUARD;

/** Material payoff now for `of` when it plays one canonical card and `towards` another, points. */
function material(
  model: Model,
  world: World,
  pair: { readonly of: number; readonly towards: number },
  own: Canonical,
  theirs: Canonical,
): number {
  const p = model.parameters;
  const power = model.power[pair.towards] ?? 1;
  const court = 1 - (1 - world.anarchy) * at(world.norms, pair.of, pair.towards);
  return (
    p.guard * own.guard -
    p.threat * power * theirs.guard * court +
    p.serve * power * theirs.adopt -
    p.cost * (0.5 + (world.stress[pair.of] ?? 0)) * own.adopt
  );
}

/** The four payoffs of a felt game, in points: own card first. */
export interface Payoffs {
  readonly serveServe: number;
  readonly serveGuard: number;
  readonly guardServe: number;
  readonly guardGuard: number;
}

/**
 * The payoffs a group feels: material ones, the other's by its weight in our interest ("is my interest"), the bond,
 * and the expected future ("in my interest").
 * (Bilgic 2014, "The idea of trust", after Hardin; with nothing internalised this is the Prisoner's Dilemma.)
 */
export function feltPayoffs(model: Model, world: World, of: number, towards: number): Payoffs {
  const p = model.parameters;
  const alpha = interestWeight(model, world, of, towards);
  const mine = (own: Canonical, theirs: Canonical) => material(model, world, { of, towards }, own, theirs);
  const yours = (own: Canonical, theirs: Canonical) =>
    material(model, world, { of: towards, towards: of }, theirs, own);
  const reward = mine(SERVE, SERVE);
  const punishment = mine(GUARD, GUARD);
  // What two guards breed comes back for rounds: a future without it is worth that much more (claim 65).
  const returning = (p.backlash * 2 * GUARD.backlash) / Math.max(0.05, 1 - p.linger);
  return {
    serveServe:
      reward +
      alpha * yours(SERVE, SERVE) +
      p.bond * at(world.depth, of, towards) +
      p.shadow * at(world.trust, of, towards) * Math.max(0, reward - punishment + returning),
    serveGuard: mine(SERVE, GUARD) + alpha * yours(SERVE, GUARD),
    guardServe: mine(GUARD, SERVE) + alpha * yours(GUARD, SERVE),
    guardGuard: punishment + alpha * yours(GUARD, GUARD),
  };
}

/** The name of the game that a group feels it is in with another. */
export function feltGame(model: Model, world: World, of: number, towards: number): FeltGame {
  const felt = feltPayoffs(model, world, of, towards);
  const serveWhenServed = felt.serveServe >= felt.guardServe;
  const serveWhenGuarded = felt.serveGuard >= felt.guardGuard;
  if (serveWhenServed && serveWhenGuarded) return "harmony";
  if (serveWhenServed) return "stagHunt";
  if (serveWhenGuarded) return "chicken";
  return felt.guardGuard > felt.serveServe ? "deadlock" : "prisonersDilemma";
}

/** Where one side stands toward the other; `we` needs both sides and is decided by `stage`. */
export function sideStage(model: Model, world: World, of: number, towards: number): Exclude<Stage, "we"> {
  const game = feltGame(model, world, of, towards);
  return game === "harmony" ? "is" : game === "stagHunt" ? "in" : "fear";
}

/**
 * The stage of a pair: the lower of its two sides; a common we needs `is` on both, open mandates on both, and
 * leading open narratives that are compatible (claim 55: absorbing the other is not a we).
 */
export function stage(model: Model, world: World, a: number, b: number): Stage {
  const one = sideStage(model, world, a, b);
  const other = sideStage(model, world, b, a);
  if (one === "fear" || other === "fear") return "fear";
  if (one === "in" || other === "in") return "in";
  const open =
    mandate(model, world, a, b) > model.parameters.weMandate &&
    mandate(model, world, b, a) > model.parameters.weMandate;
  return open && compatibleNarratives(model, world, a, b) ? "we" : "is";
}

/** Whether the leading narratives open enough for a common we, one in each group, can make one together. */
export function compatibleNarratives(model: Model, world: World, a: number, b: number): boolean {
  const enough = model.parameters.weMandate;
  const one = leadingFrame(world.shares[a] ?? [], (frame) => at(model.openness[a] ?? [], frame, b) > enough);
  const other = leadingFrame(
    world.shares[b] ?? [],
    (frame) => at(model.openness[b] ?? [], frame, a) > enough,
  );
  return model.compatible[a]?.[one]?.[b]?.[other] ?? false;
}
