/** All cores of the machine: jobs go to threads, results come back in the order of the jobs. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { doJob, type Job, type Result } from "./jobs.ts";

/** Fewer jobs than this are done before a thread would have started. */
const WORTH_THREADS = 8;

/**
 * Does all jobs on `threads` threads (all cores if left out); `progress` hears how many are done;
 * `always` starts threads even where they are not worth it. Rejects if one fails.
 */
export async function doAll<J extends Job>(
  jobs: readonly J[],
  progress: (done: number) => void = () => undefined,
  threads = availableParallelism(),
  always = false,
): Promise<readonly Result<J>[]> {
  if (!always && (jobs.length < WORTH_THREADS || threads < 2)) {
    return jobs.map((job, at) => {
      const result = doJob(job);
      progress(at + 1);
      return result;
    });
  }
  const results: Result<J>[] = [];
  let next = 0;
  let done = 0;
  const workers = Array.from(
    { length: Math.min(threads, jobs.length) },
    () => new Worker(new URL("worker.ts", import.meta.url)),
  );
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((finished, failed) => {
            const give = () => {
              const job = jobs[next];
              if (job === undefined) return finished();
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
              worker.postMessage({ number: next, job });
              next += 1;
            };
            worker.on("error", failed);
            worker.on(
              "message",
              ({ number, result }: { readonly number: number; readonly result: Result<J> }) => {
                results[number] = result;
                done += 1;
                progress(done);
                give();
              },
            );
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
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
