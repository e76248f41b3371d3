/** The pool of threads: whoever counts, and however many, the bytes are the same. */
import { describe, expect, test } from "vitest";
import { labFor, wholeOf, type Experiment } from "#shared/lab/experiment.ts";
import { findings } from "#shared/lab/report.ts";
import { partJobs, type Job } from "../../scripts/lab/jobs.ts";
import { openPool, withPool, type Pool } from "../../scripts/lab/pool.ts";
import { scenarioOf } from "../support/game.ts";

const experiment: Experiment = {
  scenario: scenarioOf("low-reservoir"),
  lens: "bilgic",
  thirdGroup: false,
  games: 500,
  seed: "threads",
  rounds: 4,
  seats: [],
};
const duels: readonly Job[] = (["fatalist", "stepTaker", "opportunist"] as const).map((own) => ({
  kind: "duel",
  experiment: { ...experiment, games: 20 },
  own,
  other: "titForTat",
}));

/** Everything a pool has to say, twice, so that its threads are also used again. */
async function bytes(pool: Pool): Promise<readonly string[]> {
  const said: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    const lab = labFor(experiment);
    const parts = await pool.doAll(partJobs(experiment));
    said.push(JSON.stringify(findings(lab, experiment, wholeOf(lab, experiment, parts))));
    said.push(JSON.stringify(await pool.doAll(duels)));
  }
  return said;
}

describe("a pool", () => {
  test("says the same bytes without threads, on one, and on two", async () => {
    const alone = await withPool(bytes, openPool(1));
    expect(alone.slice(2)).toEqual(alone.slice(0, 2));
    for (const threads of [1, 2]) expect(await withPool(bytes, openPool(threads, 0))).toEqual(alone);
  });

  test("hears how many jobs are done, each once", async () => {
    const heard: number[] = [];
    await withPool((pool) => pool.doAll(duels, (done) => heard.push(done)), openPool(2, 0));
    expect(heard).toEqual([1, 2, 3]);
  });

  test("fails when a job fails", async () => {
    const broken = { kind: "duel", experiment: undefined, own: "grim", other: "grim" } as unknown as Job;
    const work = withPool((pool) => pool.doAll([broken, ...duels]), openPool(2, 0));
    await expect(work).rejects.toThrow(TypeError);
  });
});
