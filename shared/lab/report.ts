/** What an experiment found, as plain numbers with a name each. */
import { FELT_GAMES, STAGES } from "../rules/terms.ts";
import type { Lab } from "./compile.ts";
import type { Experiment } from "./experiment.ts";
import { MEASURES, orderedPairs, type Sums, type Tally } from "./tally.ts";

/** A number over games: at the end its mean, spread and half a 95 per cent interval; its mean after each round. */
interface Figure {
  readonly mean: number;
  readonly sd: number;
  readonly ci95: number;
  readonly byRound: readonly number[];
}

function figure(sums: Sums | undefined, games: number): Figure {
  const total = sums?.sum.at(-1) ?? 0;
  const squares = sums?.squares.at(-1) ?? 0;
  const mean = total / games;
  const variance = games > 1 ? Math.max(0, (squares - games * mean * mean) / (games - 1)) : 0;
  const sd = Math.sqrt(variance);
  return {
    mean: tidy(mean),
    sd: tidy(sd),
    ci95: tidy((1.96 * sd) / Math.sqrt(games)),
    byRound: (sums?.sum ?? []).map((sum) => tidy(sum / games)),
  };
}

/** Six decimals: more would only be noise of the floating point. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The findings of `npm run simulate -- --json`. */
export type Findings = ReturnType<typeof findings>;

/** Turns the counts of an experiment into its findings. `ends` are shares over all pairs of groups. */
export function findings(lab: Lab, experiment: Experiment, tally: Tally) {
  const { groups } = lab.scenario;
  const pairs = orderedPairs(groups.length);
  const ended = tally.ends.reduce((sum, one) => sum + one, 0);
  const name = (pair: readonly [number, number]) =>
    `${groups[pair[0]]?.id ?? ""}>${groups[pair[1]]?.id ?? ""}`;
  const byGroup = <T>(value: (group: number) => T) =>
    Object.fromEntries(groups.map((group, index) => [group.id, value(index)]));
  const byPair = <T>(value: (pair: number) => T) =>
    Object.fromEntries(pairs.map((pair, index) => [name(pair), value(index)]));
  return {
    scenario: lab.scenario.id,
    lens: experiment.lens,
    seed: experiment.seed,
    games: tally.games,
    rounds: experiment.rounds,
    ends: Object.fromEntries(STAGES.map((stage, at) => [stage, tidy((tally.ends[at] ?? 0) / ended)])),
    groups: byGroup((group) => ({
      security: { start: lab.opening.security[group] ?? 0, ...figure(tally.security[group], tally.games) },
      falls: tidy((tally.falls[group] ?? 0) / tally.games),
      roundsInOffice: tidy((tally.inOffice[group] ?? 0) / tally.games),
    })),
    pairs: byPair((pair) => ({
      ...Object.fromEntries(
        MEASURES.map((measure) => [measure, figure(tally.between[measure][pair], tally.games)]),
      ),
      feltGame: Object.fromEntries(
        FELT_GAMES.map((game, at) => [
          game,
          (tally.felt[pair]?.[at] ?? []).map((count) => tidy(count / tally.games)),
        ]),
      ),
    })),
  };
}
