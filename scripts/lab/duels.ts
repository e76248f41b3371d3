/** Every character against every other, on all cores. */
import { ELITES } from "#shared/bots/elite.ts";
import type { Duel, Experiment } from "#shared/lab/experiment.ts";
import type { Matrix } from "#shared/lab/dominance.ts";
import type { Character } from "#shared/rules/terms.ts";
import { progressLine, type Pool } from "./pool.ts";

/** The payoffs of a tournament, [own][other] in the order of `names`. */
export interface Payoffs {
  readonly names: readonly Character[];
  readonly security: Matrix;
  readonly interest: Matrix;
  readonly score: Matrix;
}

/** Plays all duels of an experiment; `name` is shown with the progress. */
export async function playDuels(pool: Pool, experiment: Experiment, name: string): Promise<Payoffs> {
  const jobs = ELITES.flatMap((own) =>
    ELITES.map((other) => ({ kind: "duel" as const, experiment, own, other })),
  );
  const duels = await pool.doAll(jobs, progressLine(name, "pairs", jobs.length, jobs.length));
  const matrix = (value: keyof Duel): Matrix =>
    ELITES.map((_, own) =>
      ELITES.map((__, other) => Math.round((duels[own * ELITES.length + other]?.[value] ?? 0) * 1000) / 1000),
    );
  return {
    names: ELITES,
    security: matrix("security"),
    interest: matrix("interest"),
    score: matrix("score"),
  };
}
