/** One thread of the laboratory: takes jobs, gives back numbers. */
import { parentPort } from "node:worker_threads";
import { doJob, type Job } from "./jobs.ts";

parentPort?.on("message", (job: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(doJob(job));
});
