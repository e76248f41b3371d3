/** An experiment as plain data, so that it can go to another thread: which scenario, how seated, how many games. */
import { hashText } from "../rules/random.ts";
import { FORMATS } from "../rules/formats.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { Character, LensId, Role } from "../rules/terms.ts";
import { compileLab, type Lab } from "./compile.ts";
import { playLight, type LightGame } from "./lightGame.ts";
import { drawCharacters, mindsOf, type GroupCharacters } from "./mixed.ts";
import { interestOf, scoreOf } from "./scores.ts";
import { addTally, count, emptyTally, type Tally } from "./tally.ts";

/** Rounds of a game in the laboratory unless told otherwise: a seminar's. */
export const USUAL_ROUNDS = FORMATS.seminar.rounds;

/** One experiment. */
export interface Experiment {
  readonly scenario: Scenario;
  readonly lens: LensId;
  readonly thirdGroup: boolean;
  readonly games: number;
  readonly seed: string;
  readonly rounds: number;
  /** Characters put on seats; everybody else is drawn, game by game. */
  readonly seats: readonly {
    readonly group: number;
    readonly role: Role;
    readonly character: Character;
  }[];
}

/** Games are counted in parts of this size, whoever counts them. */
const PART = 200;

/** How many parts an experiment has. */
export function partsOf(experiment: Experiment): number {
  return Math.ceil(experiment.games / PART);
}

/** The laboratory of an experiment. */
export function labFor(experiment: Pick<Experiment, "scenario" | "lens" | "thirdGroup">): Lab {
  return compileLab(experiment.scenario, { lens: experiment.lens, thirdGroup: experiment.thirdGroup });
}

/** The seed of one of its games. */
function seedOf(experiment: Pick<Experiment, "seed">, game: number): number {
  return hashText(`${experiment.seed} ${game}`);
}

/** Plays one of its games. */
export function playOne(lab: Lab, experiment: Experiment, game: number): LightGame {
  const seed = seedOf(experiment, game);
  return playLight(lab, mindsOf(seated(drawCharacters(lab, seed), experiment.seats)), seed, {
    rounds: experiment.rounds,
  });
}

function seated(drawn: readonly GroupCharacters[], seats: Experiment["seats"]): readonly GroupCharacters[] {
  return drawn.map((group, index) => ({
    ...group,
    ...Object.fromEntries(
      seats.filter((one) => one.group === index).map((one) => [one.role, one.character] as const),
    ),
  }));
}

/** Counts one part of an experiment. */
export function countPart(lab: Lab, experiment: Experiment, part: number): Tally {
  const tally = emptyTally(lab.model.groups, experiment.rounds);
  const end = Math.min(experiment.games, (part + 1) * PART);
  for (let game = part * PART; game < end; game += 1) count(tally, lab, playOne(lab, experiment, game));
  return tally;
}

/** Adds parts, in their order. */
export function wholeOf(lab: Lab, experiment: Experiment, parts: readonly Tally[]): Tally {
  const whole = emptyTally(lab.model.groups, experiment.rounds);
  for (const part of parts) addTally(whole, part);
  return whole;
}

/** What a character got as the first government of one side against another, mean over games and both sides. */
export interface Duel {
  readonly security: number;
  readonly interest: number;
  readonly score: number;
}

/** One character against another over the games of an experiment, on both sides in turn. */
export function duel(lab: Lab, experiment: Experiment, own: Character, other: Character): Duel {
  const sums = { security: 0, interest: 0, score: 0 };
  let played = 0;
  for (const side of [0, 1]) {
    const seats = lab.scenario.groups.map((_, group) => ({
      group,
      role: "government" as const,
      character: group === side ? own : other,
    }));
    for (let game = 0; game < experiment.games; game += 1) {
      const one = playOne(lab, { ...experiment, seats }, game);
      sums.security += one.rounds.at(-1)?.world.security[side] ?? 0;
      sums.interest += interestOf(lab, one, side);
      sums.score += scoreOf(lab, one, side, one.frames[side]?.government ?? 0);
      played += 1;
    }
  }
  return {
    security: sums.security / played,
    interest: sums.interest / played,
    score: sums.score / played,
  };
}
