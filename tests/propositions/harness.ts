/**
 * Paired-seed experiments for the propositions: the same draws under two conditions, so that what differs is what was
 * changed. Every comparison states a mean and a 95 per cent interval, and prints it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { GOVERNING } from "#shared/bots/elites.ts";
import { MINDS } from "#shared/bots/minds.ts";
import type { CardSight, Mind, Sight, TowardsSight } from "#shared/bots/sight.ts";
import { compileLab, type Lab, type LabChoices } from "#shared/lab/compile.ts";
import type { GroupMinds } from "#shared/lab/camp.ts";
import { playLight, type LightGame } from "#shared/lab/lightGame.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Character, Stage } from "#shared/rules/terms.ts";
import { stage } from "#shared/rules/theory/feltGame.ts";
import { at, matrix, type World } from "#shared/rules/theory/world.ts";
import { fieldScenario } from "./field.ts";
import { record } from "./figures.ts";

/** Seeds of every experiment. */
export const SEEDS = 300;

const FOLDER = new URL("../../assets/scenarios/", import.meta.url);
const SHIPPED = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

/** A scenario of the repository. */
export function shipped(id: string): Scenario {
  const file = new URL(`${id}/scenario.json`, FOLDER);
  return scenarioSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Every scenario that ships, and a plain one that only these tests know. */
export const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ...SHIPPED.map((id) => [id, shipped(id)] as const),
  ["field", fieldScenario()],
];

/** A group whose elites are of one mind, so that a fall changes persons and not policy; nobody else speaks. */
export function camp(
  government: Character | Mind,
  others: Partial<Record<keyof GroupMinds, Character | Mind>> = {},
): GroupMinds {
  const mind = (one: Character | Mind) => (typeof one === "string" ? MINDS[one] : one);
  return {
    government: mind(government),
    rival: mind(others.rival ?? government),
    civil: mind(others.civil ?? "silent"),
    voice: mind(others.voice ?? "silent"),
    citizen: mind(others.citizen ?? "silent"),
  };
}

/** The same, with entrepreneurs and citizens who speak for a common story. */
export function champions(government: Character | Mind, rival: Character | Mind = government): GroupMinds {
  return camp(government, { rival, civil: "inclusive", voice: "inclusive", citizen: "inclusive" });
}

/** A mind that governs as told and otherwise is as `base`. */
export function governs(
  choose: (towards: TowardsSight, sight: Sight) => CardSight | undefined,
  base: Character = "silent",
): Mind {
  return {
    ...MINDS[base],
    govern: (sight, frame) => ({
      ...MINDS[base].govern(sight, frame),
      cards: sight.towards.map((towards) => choose(towards, sight)?.index ?? -1),
    }),
  };
}

/** One character in office whose people hear the story of another. */
export function governsLike(character: Character, base: Character): Mind {
  return governs(GOVERNING[character], base);
}

/** Plays the same seeds in one condition. */
export function play(
  lab: Lab,
  minds: readonly GroupMinds[],
  options: { readonly rounds?: number; readonly seeds?: number; readonly opening?: World } = {},
): readonly LightGame[] {
  const { rounds = 8, seeds = SEEDS, opening } = options;
  return Array.from({ length: seeds }, (_, seed) =>
    playLight(lab, minds, seed + 1, { rounds, ...(opening === undefined ? {} : { opening }) }),
  );
}

/** A laboratory for a scenario. */
export function labOf(scenario: Scenario, choices: LabChoices = {}): Lab {
  return compileLab(scenario, choices);
}

/** The world after a round, 1 the first; the opening at 0; the end if left out. */
export function worldAt(game: LightGame, round = game.rounds.length): World {
  return round === 0 ? game.opening : (game.rounds[round - 1]?.world ?? game.opening);
}

export const security = (group: number, round?: number) => (game: LightGame) =>
  worldAt(game, round).security[group] ?? 0;
export const trust = (of: number, towards: number, round?: number) => (game: LightGame) =>
  at(worldAt(game, round).trust, of, towards);
export const depth = (of: number, towards: number, round?: number) => (game: LightGame) =>
  at(worldAt(game, round).depth, of, towards);

/** The stage of the first two groups after each round. */
export function stages(lab: Lab, game: LightGame): readonly Stage[] {
  return game.rounds.map((round) => stage(lab.model, round.world, 0, 1));
}

export const endsAt =
  (lab: Lab, ...wanted: readonly Stage[]) =>
  (game: LightGame): number =>
    Number(wanted.includes(stages(lab, game).at(-1) ?? "fear"));
export const reaches =
  (lab: Lab, ...wanted: readonly Stage[]) =>
  (game: LightGame): boolean =>
    stages(lab, game).some((one) => wanted.includes(one));

/** A mean and the half width of its 95 per cent interval. */
export interface Estimate {
  readonly mean: number;
  readonly ci: number;
  readonly sd: number;
}

/** Mean, spread and interval of some values. */
export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length - 1);
  const sd = Math.sqrt(variance);
  return { mean, sd, ci: (1.96 * sd) / Math.sqrt(Math.max(1, values.length)) };
}

/** Mean over the games of a condition. */
export function over(games: readonly LightGame[], value: (game: LightGame) => number): Estimate {
  return estimate(games.map(value));
}

/** Difference of two conditions, seed by seed. */
export function difference(
  more: readonly LightGame[],
  less: readonly LightGame[],
  value: (game: LightGame) => number,
  valueLess = value,
): Estimate {
  return estimate(more.map((game, seed) => value(game) - valueLess(less[seed] ?? game)));
}

/** A figure without chance in it. */
export function exactly(value: number): Estimate {
  return { mean: value, ci: 0, sd: 0 };
}

/** Prints and records a figure of a proposition; `about` is "P1 low-reservoir", or "P21" where there is no scenario. */
export function show(about: string, what: string, one: Estimate): void {
  measured(about, what, one);
}

function measured(about: string, what: string, one: Estimate, asked?: string): void {
  const [mean, ci] = [one.mean.toFixed(3), one.ci.toFixed(3)];
  console.log(`${about} | ${what}${asked === undefined ? "" : ` ${asked}`}: ${mean} +- ${ci}`);
  const [proposition = "", scenario = "plain"] = about.split(" ");
  record({
    proposition,
    scenario,
    what,
    mean: Number(mean),
    ci: Number(ci),
    ...(asked === undefined ? {} : { asked: [asked] }),
  });
}

function barOf(bar: number): string {
  return String(Number(bar.toFixed(3)));
}

/** The estimate is above a bar beyond doubt: mean less two standard errors. */
export function isAbove(proposition: string, what: string, one: Estimate, bar = 0): void {
  measured(proposition, what, one, `> ${barOf(bar)}`);
  expect([what, one.mean - (one.ci / 1.96) * 2 > bar]).toEqual([what, true]);
}

/** The estimate is not above a bar: what an ablation leaves. */
export function isNotAbove(proposition: string, what: string, one: Estimate, bar = 0): void {
  measured(proposition, what, one, `<= ${barOf(bar)}`);
  expect([what, one.mean <= bar]).toEqual([what, true]);
}

/** A scenario's world with these changes. */
export function openingWith(lab: Lab, changes: Partial<World> | ((world: World) => Partial<World>)): World {
  return { ...lab.opening, ...(typeof changes === "function" ? changes(lab.opening) : changes) };
}

/** The same value between every two groups. */
export function everywhere(lab: Lab, value: number): number[][] {
  return matrix(lab.model.groups, 0, () => value);
}

/** Shares that lean this far: all mass moved toward the most exclusive (-1) or the most open (1) narratives. */
export function leaning(lab: Lab, lean: number): readonly (readonly number[])[] {
  return lab.opening.shares.map((shares, group) => {
    const raw = shares.map((share, frame) => {
      const open = lab.model.openness[group]?.[frame]?.reduce((sum, one) => sum + one, 0) ?? 0;
      return share * Math.exp(lean * 2 * open);
    });
    const sum = raw.reduce((all, one) => all + one, 0);
    return raw.map((share) => share / sum);
  });
}
