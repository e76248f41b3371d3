/** All cores of the machine: jobs go to threads, results come back in the order of the jobs. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { doJob, type Job, type Result } from "./jobs.ts";

/** Fewer jobs than this are done before a thread would have started and compiled what it runs. */
const WORTH_THREADS = 8;

/** Threads that stay for all the jobs of a command: a thread needs its first second to start and to compile. */
export interface Pool {
  /** Does all jobs; `progress` hears how many are done. Rejects if one fails. */
  doAll<J extends Job>(jobs: readonly J[], progress?: (done: number) => void): Promise<readonly Result<J>[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A pool of up to `threads` threads (all cores if left out), started by the first call with at least `worth` jobs. */
export function openPool(
  threads = availableParallelism(),
  worth = threads < 2 ? Infinity : WORTH_THREADS,
): Pool {
  const workers: Worker[] = [];
  return {
    doAll: async (jobs, progress = () => undefined) => {
      if (workers.length === 0 && jobs.length < worth) return doHere(jobs, progress);
      while (workers.length < Math.min(threads, jobs.length))
        workers.push(new Worker(new URL("worker.ts", import.meta.url)));
      return shareOut(workers, jobs, progress);
    },
    close: async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** Does some work with a pool, and closes it whatever comes of it. */
export async function withPool<T>(work: (pool: Pool) => Promise<T>, pool = openPool()): Promise<T> {
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

function doHere<J extends Job>(jobs: readonly J[], progress: (done: number) => void): readonly Result<J>[] {
  return jobs.map((job, at) => {
    const result = doJob(job);
    progress(at + 1);
    return result;
  });
}

/** Each thread takes the next job when it has done one, so that none waits for a slower one. */
async function shareOut<J extends Job>(
  workers: readonly Worker[],
  jobs: readonly J[],
  progress: (done: number) => void,
): Promise<readonly Result<J>[]> {
  const results: Result<J>[] = [];
  const waiting = jobs.entries();
  let done = 0;
  const work = async (worker: Worker): Promise<void> => {
    for (const [number, job] of waiting) {
      results[number] = await ask(worker, job);
      done += 1;
      progress(done);
    }
  };
  await Promise.all(workers.map(work));
  return results;
}

/** Gives a thread one job and waits for its result. */
function ask<J extends Job>(worker: Worker, job: J): Promise<Result<J>> {
  return new Promise((answered, failed) => {
    const hear = (result: Result<J>) => {
      worker.off("error", failed);
      answered(result);
    };
    worker.once("message", hear);
    worker.once("error", failed);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(job);
  });
}

/** Shows how far a command is, on standard error, a few times a second. */
export function progressLine(
  name: string,
  unit: string,
  whole: number,
  parts: number,
): (done: number) => void {
  let shown = 0;
  return (done) => {
    const now = Date.now();
    if (done < parts && now - shown < 400) return;
    shown = now;
    const end = process.stderr.isTTY ? (done === parts ? "\n" : "\r") : "\n";
    process.stderr.write(
      `${name}: ${Math.min(whole, Math.round((whole * done) / parts))} of ${whole} ${unit}${end}`,
    );
  };
}
