/**
 * How fast the laboratory is: whole games with a mind on every seat, the full model, on one core and on two. Others may
 * load the machine meanwhile, so each figure stands beside the same one by processor time: load stretches only the clock.
 */
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { compileLab } from "#shared/lab/compile.ts";
import type { Experiment } from "#shared/lab/experiment.ts";
import { playLight } from "#shared/lab/lightGame.ts";
import { drawCharacters, mindsOf } from "#shared/lab/mixed.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { partJobs } from "../../scripts/lab/jobs.ts";
import { openPool, type Pool } from "../../scripts/lab/pool.ts";
import { line, range, timed, whole, type Timed } from "./measure.ts";

/** The same jobs on one thread and on two, one right after the other. */
interface Pair {
  readonly one: Timed;
  readonly two: Timed;
}

/** Rounds of one game in the laboratory. */
const ROUNDS = 8;
const SCENARIOS = ["low-reservoir", "grey-point", "union-of-rivers"] as const;

function scenarioOf(id: (typeof SCENARIOS)[number]): Scenario {
  const file = new URL(`../../assets/scenarios/${id}/scenario.json`, import.meta.url);
  return scenarioSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Prints rounds a second of light games in each scenario, `samples` times `games` games, after as many to warm up. */
export async function benchLight(samples: number, games: number): Promise<void> {
  for (const id of SCENARIOS) {
    const lab = compileLab(scenarioOf(id));
    let seed = 0;
    const play = (): void => {
      for (let game = 0; game < games; game += 1) {
        playLight(lab, mindsOf(drawCharacters(lab, seed)), seed, { rounds: ROUNDS });
        seed += 1;
      }
    };
    for (let warm = 0; warm < samples; warm += 1) play();
    const times: Timed[] = [];
    for (let sample = 0; sample < samples; sample += 1) times.push(await timed(play));
    const rate = (of: keyof Timed) =>
      range(
        times.map((one) => (games * ROUNDS) / one[of]),
        whole,
      );
    line(`laboratory, ${id}: rounds a second, one core`, rate("wall"));
    line(`laboratory, ${id}: rounds a processor second`, rate("cpu"));
  }
}

/**
 * Prints how much faster two threads count an experiment than one: on fresh threads, which start and compile within the
 * measured time, and on warm ones, in turns.
 */
export async function benchScaling(samples: number, games: number): Promise<void> {
  const experiment: Experiment = {
    scenario: scenarioOf("low-reservoir"),
    lens: "bilgic",
    thirdGroup: false,
    games,
    seed: "bench",
    rounds: ROUNDS,
    seats: [],
  };
  const jobs = partJobs(experiment);
  const run = (pool: Pool): Promise<Timed> => timed(() => pool.doAll(jobs));
  const [one, two] = [openPool(1, 0), openPool(2, 0)];
  const load = loadavg()[0] ?? 0;
  try {
    const [first, both] = [await run(one), await run(two)];
    for (const pool of [two, one, two]) await run(pool);
    const pairs: Pair[] = [];
    for (let sample = 0; sample < samples; sample += 1)
      pairs.push({ one: await run(one), two: await run(two) });
    const fixed = (value: number): string => value.toFixed(2);
    const warm = Math.min(...pairs.map((pair) => pair.one.cpu));
    line("laboratory: load of the machine before, by all", fixed(load));
    line("laboratory: a thread starts and compiles, processor s", fixed(first.cpu - warm));
    line("laboratory: two fresh threads against one, wall", fixed(first.wall / both.wall));
    const over = (what: string, ratio: (pair: Pair) => number) =>
      line(`laboratory: ${what}`, range(pairs.map(ratio), fixed));
    over("two warm threads against one, wall", (pair) => pair.one.wall / pair.two.wall);
    over("two warm threads against one, processor time", (pair) => (2 * pair.one.cpu) / pair.two.cpu);
    over("cores that the two threads got", ({ two: { cpu, wall } }) => cpu / wall);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}
