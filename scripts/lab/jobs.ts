/** What a thread of the laboratory can be asked. */
import { countPart, duel, labFor, partsOf, type Duel, type Experiment } from "#shared/lab/experiment.ts";
import type { Lab } from "#shared/lab/compile.ts";
import type { Tally } from "#shared/lab/tally.ts";
import type { Character } from "#shared/rules/terms.ts";

/** Count one part of an experiment. */
export interface PartJob {
  readonly kind: "part";
  readonly experiment: Experiment;
  readonly part: number;
}

/** Count one part of an experiment, or let one character meet another. */
export type Job =
  | PartJob
  | {
      readonly kind: "duel";
      readonly experiment: Experiment;
      readonly own: Character;
      readonly other: Character;
    };

export type Result<J extends Job> = J extends { readonly kind: "part" } ? Tally : Duel;

/** The jobs that together count an experiment. */
export function partJobs(experiment: Experiment): readonly PartJob[] {
  return Array.from({ length: partsOf(experiment) }, (_, part) => ({ kind: "part", experiment, part }));
}

const labs = new Map<string, Lab>();

/** Does a job; the laboratory of an experiment is made once a thread. */
export function doJob<J extends Job>(job: J): Result<J>;
export function doJob(job: Job): Tally | Duel {
  const { scenario, lens, thirdGroup } = job.experiment;
  const key = JSON.stringify([scenario, lens, thirdGroup]);
  const lab = labs.get(key) ?? labFor(job.experiment);
  labs.set(key, lab);
  return job.kind === "part"
    ? countPart(lab, job.experiment, job.part)
    : duel(lab, job.experiment, job.own, job.other);
}
