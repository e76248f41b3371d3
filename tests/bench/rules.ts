/** How fast the rules are: rounds of the theory alone, and whole games with bots through decide, evolve and view. */
import { readFileSync } from "node:fs";
import { playGame } from "#shared/lab/playGame.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import { compileModel, openingWorld } from "#shared/rules/setup.ts";
import { advanceRound } from "#shared/rules/theory/round.ts";
import type { Draws, GroupActs, Vector, World } from "#shared/rules/theory/world.ts";
import { matrix } from "#shared/rules/theory/world.ts";
import { line, repeat, whole } from "./measure.ts";

const file = new URL("../../assets/scenarios/low-reservoir/scenario.json", import.meta.url);

const STILL = { now: [], later: [] };

/** Prints rounds a second of the equations with random acts, on one core. */
export function benchTheory(ms: number): void {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const model = compileModel(scenario);
  const chance = lcg(7);
  const acts = Array.from({ length: 64 }, () =>
    model.openness.map((frames, group) => randomActs(chance, model.groups, group, frames.length)),
  );
  const draws = Array.from({ length: 64 }, () => randomDraws(chance, model.groups));
  let world: World = openingWorld(scenario);
  let round = 0;
  const play = (): void => {
    const [did, drawn] = [acts[round % 64], draws[round % 61]];
    if (did === undefined || drawn === undefined) throw new RangeError("no acts");
    // A new game every eight rounds, as at a table.
    if (round % 8 === 0) world = openingWorld(scenario);
    world = advanceRound(model, world, did, drawn, STILL).world;
    round += 1;
  };
  repeat(300, 50, play);
  const { count, seconds } = repeat(ms, 50, play);
  line("rules: rounds of the theory a second, one core", whole(count / seconds));
}

/** Prints whole games a second with a bot on every seat, through decide, evolve and view, on one core. */
export function benchGames(ms: number): void {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  let seed = 0;
  let rounds = 0;
  let events = 0;
  const play = (): void => {
    const played = playGame(scenario, "class", `bench ${seed}`);
    seed += 1;
    rounds += played.state.round;
    events += played.events.length;
  };
  play();
  [rounds, events] = [0, 0];
  const { count, seconds } = repeat(ms, 1, play);
  line("rules: whole games of twelve bots a second, one core", (count / seconds).toFixed(1));
  line("rules: their rounds a second, views and bots and all", whole(rounds / seconds));
  line("rules: their events a second, views and bots and all", whole(events / seconds));
}

/** Deterministic numbers in 0..1; the bench needs no better chance. */
function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomActs(chance: () => number, groups: number, own: number, frames: number): GroupActs {
  const others = Array.from({ length: groups }, (_, towards) => towards);
  const frame = (): number => Math.floor(chance() * frames);
  const sign = (): number => Math.floor(chance() * 3) - 1;
  const vector = (): Vector => ({
    guard: chance(),
    adopt: chance(),
    expose: chance(),
    norms: chance(),
    exploit: chance() < 0.2 ? chance() : 0,
    contact: chance(),
    stance: chance() * 2 - 1,
    backlash: chance() * 0.3,
    covert: chance() < 0.1,
    media: 0,
    bystanders: [],
  });
  return {
    vectors: others.map((towards) => (towards === own ? undefined : vector())),
    price: others.map((towards) => (towards === own ? 0 : chance() * 3)),
    frames: { government: frame(), rival: frame(), entrepreneurs: [frame(), frame()] },
    frameChanged: { government: chance() < 0.1, rival: chance() < 0.1 },
    naming: { government: sign(), rival: sign() },
    loudness: [0.5, 1, 1.5][Math.floor(chance() * 3)] ?? 1,
    pressure: sign(),
    outbid: chance() < 0.2,
    pressureCost: chance(),
    movement: [
      { confidence: sign(), frame: frame() },
      { confidence: sign(), frame: frame() },
    ],
    confidence: chance() * 2 - 1,
    programmes: others.map((towards) => towards !== own && chance() < 0.5),
    promises: others.map(() => (["kept", "broken", undefined] as const)[Math.floor(chance() * 3)]),
    petitionIgnored: chance() < 0.1,
  };
}

function randomDraws(chance: () => number, groups: number): Draws {
  const each = (): number[] => Array.from({ length: groups }, () => 0);
  return {
    noise: matrix(groups, 0, () => (chance() + chance() + chance() - 1.5) * 2),
    observed: matrix(groups, true, () => chance() > 0.15),
    found: matrix(groups, false, () => chance() < 0.3),
    incident: matrix(groups, 0, () => (chance() < 0.22 ? chance() : 0)),
    namable: each().map(() => chance()),
    circumstance: each(),
    windfall: each(),
    contact: 1,
  };
}
