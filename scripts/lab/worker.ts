/** One thread of the laboratory: takes jobs, gives back numbers. */
import { parentPort } from "node:worker_threads";
import { doJob, type Job } from "./jobs.ts";

parentPort?.on("message", ({ number, job }: { readonly number: number; readonly job: Job }) => {
  parentPort?.postMessage({ number, result: doJob(job) });
});
