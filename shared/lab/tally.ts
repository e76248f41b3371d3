/** Sums over games, kept so that parts can be added in any number and still give the same bytes. */
import { FELT_GAMES, STAGES } from "../rules/terms.ts";
import { feltGame, stage } from "../rules/theory/feltGame.ts";
import { mandate } from "../rules/theory/identity.ts";
import { at } from "../rules/theory/world.ts";
import type { Lab } from "./compile.ts";
import type { LightGame } from "./lightGame.ts";

/** What is measured between two groups after each round. */
export const MEASURES = ["trust", "depth", "mandate"] as const;
export type Measure = (typeof MEASURES)[number];

/** A number over games: its sum and the sum of its squares, after each round. */
export interface Sums {
  readonly sum: number[];
  readonly squares: number[];
}

/** Everything that is counted over games. */
export interface Tally {
  games: number;
  /** [stage] over all pairs of groups */
  readonly ends: number[];
  /** [group] */
  readonly security: Sums[];
  readonly falls: number[];
  readonly inOffice: number[];
  /** [measure][ordered pair] */
  readonly between: Readonly<Record<Measure, Sums[]>>;
  /** [ordered pair][felt game][round] */
  readonly felt: number[][][];
}

/** The ordered pairs of groups, by position. */
export function orderedPairs(groups: number): readonly (readonly [number, number])[] {
  return Array.from({ length: groups }, (_, of) => of).flatMap((of) =>
    Array.from({ length: groups }, (_, towards) => towards)
      .filter((towards) => towards !== of)
      .map((towards) => [of, towards] as const),
  );
}

/** A tally of no games. */
export function emptyTally(groups: number, rounds: number): Tally {
  const zeros = () => Array.from({ length: rounds }, () => 0);
  const sums = (): Sums => ({ sum: zeros(), squares: zeros() });
  const each = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const pairs = groups * (groups - 1);
  return {
    games: 0,
    ends: STAGES.map(() => 0),
    security: each(groups, sums),
    falls: each(groups, () => 0),
    inOffice: each(groups, () => 0),
    between: { trust: each(pairs, sums), depth: each(pairs, sums), mandate: each(pairs, sums) },
    felt: each(pairs, () => FELT_GAMES.map(zeros)),
  };
}

/** Counts one game. */
export function count(tally: Tally, lab: Lab, game: LightGame): void {
  const { model } = lab;
  const pairs = orderedPairs(model.groups);
  tally.games += 1;
  game.rounds.forEach(({ world, fell }, round) => {
    world.security.forEach((value, group) => {
      add(tally.security[group], round, value);
      if (fell[group] === true) tally.falls[group] = (tally.falls[group] ?? 0) + 1;
    });
    pairs.forEach(([of, towards], pair) => {
      add(tally.between.trust[pair], round, at(world.trust, of, towards));
      add(tally.between.depth[pair], round, at(world.depth, of, towards));
      add(tally.between.mandate[pair], round, mandate(model, world, of, towards));
      const row = tally.felt[pair]?.[FELT_GAMES.indexOf(feltGame(model, world, of, towards))];
      if (row !== undefined) row[round] = (row[round] ?? 0) + 1;
    });
  });
  game.inOffice.forEach((rounds, group) => {
    tally.inOffice[group] = (tally.inOffice[group] ?? 0) + rounds;
  });
  const last = game.rounds.at(-1)?.world ?? game.opening;
  for (const [a, b] of pairs) {
    if (a > b) continue;
    const end = STAGES.indexOf(stage(model, last, a, b));
    tally.ends[end] = (tally.ends[end] ?? 0) + 1;
  }
}

function add(sums: Sums | undefined, round: number, value: number): void {
  if (sums === undefined) return;
  sums.sum[round] = (sums.sum[round] ?? 0) + value;
  sums.squares[round] = (sums.squares[round] ?? 0) + value * value;
}

/** Adds the counts of a part to a whole; the same parts in the same order give the same bytes. */
export function addTally(whole: Tally, part: Tally): void {
  whole.games += part.games;
  addAll(whole.ends, part.ends);
  addAll(whole.falls, part.falls);
  addAll(whole.inOffice, part.inOffice);
  addSums(whole.security, part.security);
  for (const measure of MEASURES) addSums(whole.between[measure], part.between[measure]);
  whole.felt.forEach((games, pair) => {
    games.forEach((rounds, game) => addAll(rounds, part.felt[pair]?.[game] ?? []));
  });
}

function addSums(whole: readonly Sums[], part: readonly Sums[]): void {
  whole.forEach((sums, at) => {
    addAll(sums.sum, part[at]?.sum ?? []);
    addAll(sums.squares, part[at]?.squares ?? []);
  });
}

function addAll(whole: number[], part: readonly number[]): void {
  part.forEach((value, at) => {
    whole[at] = (whole[at] ?? 0) + value;
  });
}
