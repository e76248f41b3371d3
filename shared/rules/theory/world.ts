/** What the equations stand on: the world between rounds, what was done in one, and what chance drew. */
import type { Lens } from "./lens.ts";
import type { Parameters } from "./parameters.ts";

/** A scenario as the equations need it: numbers, indexed by group (and by frame or counter) in the scenario's order. */
export interface Model {
  /** The calibration, with what the lens changes in it. */
  readonly parameters: Parameters;
  readonly lens: Lens;
  /** Number of groups, 2..4. */
  readonly groups: number;
  /** [group] 0..1 */
  readonly power: readonly number[];
  /** [group] 0..1 */
  readonly groupness: readonly number[];
  /** [group] how well it can stand between two others, 0..1 */
  readonly broker: readonly number[];
  /** What each round adds to anarchy. */
  readonly anarchyDrift: number;
  readonly counters: readonly CounterRule[];
  /** Weight of past enmity, 0..1. */
  readonly enmity: number;
  /** [group][frame][towards] -1..1; 0 toward oneself */
  readonly openness: readonly (readonly (readonly number[])[])[];
  /** Whether frame f of group g and frame e of group h can make one we: [g][f][h][e] */
  readonly compatible: readonly (readonly (readonly (readonly boolean[])[])[])[];
}

/** A counter as the equations need it. */
export interface CounterRule {
  readonly most: number;
  /** Change each round by itself. */
  readonly drift: number;
  /** Rounds until what policies did arrives. */
  readonly lag: number;
  /** It harms below this level; -Infinity if it never does. */
  readonly below: number;
  /** It harms above this level; Infinity if it never does. */
  readonly above: number;
  /** [group] points of security each round while it harms */
  readonly security: readonly number[];
  /** Added to the chance of a suspicious incident while it harms. */
  readonly incidents: number;
}

/** What a round puts into the counters: `now` at once, `later` after the counter's lag; [counter] each. */
export interface Flows {
  readonly now: readonly number[];
  readonly later: readonly number[];
}

/** The state of the model between two rounds. Fear, mandate and interest weight are derived, never stored. */
export interface World {
  /** [group] 0..100 */
  readonly security: readonly number[];
  /** [group][frame] sum 1 */
  readonly shares: readonly (readonly number[])[];
  /** [of][towards] .02...98 */
  readonly trust: readonly (readonly number[])[];
  /** [of][towards] 0..1 */
  readonly depth: readonly (readonly number[])[];
  /** [of][towards] 0..1: what found deceit left behind; it never heals wholly */
  readonly scars: readonly (readonly number[])[];
  /** [a][b], symmetric, 0..1 */
  readonly norms: readonly (readonly number[])[];
  /** [a][b], symmetric, >= 0 */
  readonly backlash: readonly (readonly number[])[];
  /** [group] capital of the government and of the rival, 0..12 */
  readonly capital: readonly Capital[];
  /** [group] 0..1 */
  readonly stress: readonly number[];
  /** [group] share of dominant actors in the conversation, 0..1 */
  readonly media: readonly number[];
  /** Absence of a higher court, 0..1. */
  readonly anarchy: number;
  /** Indistinguishability of acts, 0..1. */
  readonly ambiguity: number;
  /** [counter] */
  readonly counters: readonly number[];
  /** [counter][rounds to go - 1] what is on its way into each counter */
  readonly pending: readonly (readonly number[])[];
}

export interface Capital {
  readonly government: number;
  readonly rival: number;
}

/** The parts of a policy with nothing left out. */
export interface Vector {
  readonly guard: number;
  readonly adopt: number;
  readonly expose: number;
  readonly norms: number;
  readonly exploit: number;
  readonly contact: number;
  readonly stance: number;
  readonly backlash: number;
  readonly covert: boolean;
  /** Lasting change of the voice of dominant actors where both sides play it. */
  readonly media: number;
  /** [group] what it does to those who stand by, -1..1; nothing where it is short. */
  readonly bystanders: readonly number[];
}

/** Everything one group did in a round, as numbers. */
export interface GroupActs {
  /** [towards]; nothing toward oneself */
  readonly vectors: readonly (Vector | undefined)[];
  /** [towards] capital the policy costs the office */
  readonly price: readonly number[];
  /** Index of the narrative each seat champions. */
  readonly frames: {
    readonly government: number;
    readonly rival: number;
    readonly entrepreneurs: readonly number[];
  };
  /** Elites that changed their narrative this round. */
  readonly frameChanged: { readonly government: boolean; readonly rival: boolean };
  /** Naming of this round's incident by each elite: -1 threat (securitise), 0 none or problem, +1 shared. */
  readonly naming: { readonly government: number; readonly rival: number };
  /** How large the story ran: scales naming and incident; 1 plain. */
  readonly loudness: number;
  /** The rival's pressure: -1 attack, 0 none, +1 support. */
  readonly pressure: number;
  readonly outbid: boolean;
  /** Capital the rival's pressure costs. */
  readonly pressureCost: number;
  /** [entrepreneur] -1..1 and the narrative that entrepreneur champions */
  readonly movement: readonly { readonly confidence: number; readonly frame: number }[];
  /** Mean confidence of the citizens, -1..1; 0 without citizens. */
  readonly confidence: number;
  /** [frame] attention of the citizens, sum 1; left out without citizens. */
  readonly attention?: readonly number[];
  /** [towards] a contact programme runs */
  readonly programmes: readonly boolean[];
  /** [towards] fate of a promise that stood */
  readonly promises: readonly (PromiseFate | undefined)[];
  /** [towards] how far its own people hear of that promise, 0..1; 1 if left out */
  readonly promisesHeard?: readonly number[];
  /** What the group's voice set right of old suspicions: [towards] weight, and who is shown to have cried wolf. */
  readonly setRight?: {
    readonly towards: readonly number[];
    readonly wolf: { readonly government: number; readonly rival: number };
  };
  /** A petition that carried was ignored. */
  readonly petitionIgnored: boolean;
}

export type PromiseFate = "kept" | "broken";

/** What chance drew for a round; kept in the event, so that nothing is ever rolled twice. */
export interface Draws {
  /** [of][towards] misperception, mean 0, sd 1 */
  readonly noise: readonly (readonly number[])[];
  /** [of][towards] whether `of` could see what `towards` did */
  readonly observed: readonly (readonly boolean[])[];
  /** [of][towards] whether `of` found what `towards` did covertly (or openly, when observed) */
  readonly found: readonly (readonly boolean[])[];
  /** [of][towards] weight 0..1 of an incident that hit `of` and might be the deed of `towards` */
  readonly incident: readonly (readonly number[])[];
  /** [group] weight 0..1 of what there was to name this round */
  readonly namable: readonly number[];
  /** [group] points of security from circumstance */
  readonly circumstance: readonly number[];
  /** [group] points of security from a windfall taken */
  readonly windfall: readonly number[];
  /** Multiplies matched contact. */
  readonly contact: number;
}

/** Named terms of a number, in its own unit; their sum is its change. */
export type Terms = Readonly<Record<string, number>>;

/** A number at [row][column], 0 if there is none: matrices here are always complete, the type does not know it. */
export function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** Puts a number at [row][column], where `at` finds it. */
export function put(matrix: readonly number[][], row: number, column: number, value: number): void {
  const cells = matrix[row];
  if (cells !== undefined) cells[column] = value;
}

/** The same numbers in a matrix of its own. */
export function copy(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row) => [...row]);
}

/** A number kept between two bounds. */
export function clamp(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}

/** A matrix [of][towards] filled pair by pair; `self` on the diagonal. */
export function matrix<T>(groups: number, self: T, cell: (of: number, towards: number) => T): T[][] {
  const rows: T[][] = [];
  for (let of = 0; of < groups; of += 1) {
    const row: T[] = [];
    for (let towards = 0; towards < groups; towards += 1) {
      row.push(of === towards ? self : cell(of, towards));
    }
    rows.push(row);
  }
  return rows;
}

/** The sum of named terms. */
export function total(terms: Terms): number {
  let sum = 0;
  for (const name in terms) sum += terms[name] ?? 0;
  return sum;
}
