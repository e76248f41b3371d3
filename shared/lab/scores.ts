/** What a game was worth to a group and to its elites, judged by who they were at the end (model: "Scores"). */
import { INTENTION_WEIGHT, interestWeight, sharedDepth } from "../rules/theory/interest.ts";
import type { Lab } from "./compile.ts";
import type { LightGame } from "./lightGame.ts";

/** Points of office for a whole game in it, and of a share of 1 for the narrative one stood for. */
const OFFICE = 20;
const NARRATIVE = 15;

/** Interest of a group: S - 50 + mean over the others of alpha (S_other - 50) + 15 shared depth, with final alpha. */
export function interestOf(lab: Lab, game: LightGame, group: number, intention = 0): number {
  const world = game.rounds.at(-1)?.world ?? game.opening;
  const { model } = lab;
  const k = 1 / (model.groups - 1);
  let interest = (world.security[group] ?? 0) - 50;
  for (let other = 0; other < model.groups; other += 1) {
    if (other === group) continue;
    interest +=
      k * interestWeight(model, world, group, other, intention) * ((world.security[other] ?? 0) - 50) +
      k * model.parameters.ledgerBond * sharedDepth(world, group, other);
  }
  return interest;
}

/** Score of the seat that governed first: interest with its own intention, rounds in office, its narrative's share. */
export function scoreOf(lab: Lab, game: LightGame, group: number, frame: number): number {
  const world = game.rounds.at(-1)?.world ?? game.opening;
  const intention = INTENTION_WEIGHT[game.intentions[group]?.government ?? "seeker"];
  const office = (game.inOffice[group] ?? 0) / Math.max(1, game.rounds.length);
  return (
    interestOf(lab, game, group, intention) +
    OFFICE * office +
    NARRATIVE * (world.shares[group]?.[frame] ?? 0)
  );
}
