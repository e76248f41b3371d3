/**
 * A whole game without its table: the same scenario, equations and chances, with a mind on every seat, and no
 * commands, clocks or words. Draws have addresses, so two games of one seed differ only where their minds do.
 */
import { pickByOdds, uniform } from "../rules/random.ts";
import { drawHappenings, type Happening } from "../rules/situation.ts";
import type { Intention } from "../rules/terms.ts";
import { counterIncidents } from "../rules/theory/counters.ts";
import { advanceRound } from "../rules/theory/round.ts";
import type { World } from "../rules/theory/world.ts";
import { actsOf, cardsPlayed, closeRound, flowsOf, planOf, seatCamp, type GroupMinds } from "./camp.ts";
import { drawRound, namableWeight, sufferHappenings } from "./chance.ts";
import type { Lab } from "./compile.ts";
import { Watch } from "./watch.ts";

/** What can be asked of one game. */
export interface LightChoices {
  readonly rounds: number;
  /** Opening changes for an experiment: a world other than the scenario's. */
  readonly opening?: World;
}

/** One round as it went. */
export interface LightRound {
  /** After the round. */
  readonly world: World;
  /** [of][towards] card played; -1 toward oneself */
  readonly cards: readonly (readonly number[])[];
  /** [of][towards] whether `of` found out what `towards` did in secret or saw an open exploit */
  readonly found: readonly (readonly boolean[])[];
  readonly happened: readonly Happening[];
  /** [group] whether the government fell */
  readonly fell: readonly boolean[];
}

/** One game as it went. */
export interface LightGame {
  readonly opening: World;
  readonly rounds: readonly LightRound[];
  /** [group] rounds for which the first government governed */
  readonly inOffice: readonly number[];
  /** [group] the narrative of who governs and who opposes at the end */
  readonly frames: readonly { readonly government: number; readonly rival: number }[];
  /** [group] hidden intentions of the two elites at the start */
  readonly intentions: readonly { readonly government: Intention; readonly rival: Intention }[];
}

/** Plays one game. `minds` has one entry a group, in the scenario's order. */
export function playLight(
  lab: Lab,
  minds: readonly GroupMinds[],
  seed: number,
  choices: LightChoices,
): LightGame {
  const { model, scenario } = lab;
  const opening = choices.opening ?? lab.opening;
  let world = opening;
  const camps = minds.map((own, group) => seatCamp(lab, own, group));
  const watch = Watch.begin(lab, seed);
  const used = new Set<string>();
  const rounds: LightRound[] = [];
  for (let round = 1; round <= choices.rounds; round += 1) {
    const more = counterIncidents(model, world);
    const happened = drawHappenings({ scenario, seed, round, more, used });
    const stood = sufferHappenings(lab, world, happened);
    const namable = camps.map((_, group) => namableWeight(lab, happened, group));
    const plans = camps.map((camp, group) =>
      planOf(camp, watch.look(stood, group, round, namable[group] ?? 0, camp.petition)),
    );
    const cards = cardsPlayed(lab, stood, watch, plans);
    const draws = drawRound(lab, stood, { seed, round, happened, namable, cards });
    const acts = plans.map((plan, group) => actsOf(lab, plan, { group, cards, watch }));
    const after = advanceRound(model, stood, acts, draws, flowsOf(lab, happened, cards));
    watch.remember(cards, draws);
    world = after.world;
    const fell = after.offices.map((office) => office.fell);
    camps.forEach((camp, group) => closeRound(camp, acts[group], fell[group] ?? false));
    rounds.push({ world, cards, found: draws.found, happened, fell });
  }
  watch.rest();
  return {
    opening,
    rounds,
    inOffice: camps.map((camp) => camp.inOffice),
    frames: camps.map(({ frames }) => ({ government: frames.government, rival: frames.rival })),
    intentions: drawIntentions(lab, seed),
  };
}

/** The hidden intentions of both elites of each group; a seed draws the same ones whoever plays. */
export function drawIntentions(
  lab: Lab,
  seed: number,
): readonly { readonly government: Intention; readonly rival: Intention }[] {
  return lab.scenario.groups.map(({ intentions }, group) => ({
    government: pickByOdds(intentions, uniform(seed, "intention", group, 1)),
    rival: pickByOdds(intentions, uniform(seed, "intention", group, 2)),
  }));
}
