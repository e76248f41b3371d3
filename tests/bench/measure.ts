/** Small tools of the bench: time, quantiles, and lines that line up. */

/** How often `work` ran in about `ms` milliseconds, and how long that took. Work is done in batches of `batch`. */
export function repeat(ms: number, batch: number, work: () => void): { count: number; seconds: number } {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ms) {
    for (let at = 0; at < batch; at += 1) work();
    count += batch;
  }
  return { count, seconds: (performance.now() - start) / 1000 };
}

/** The value below which a share `q` (0..1) of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** "p50 1.23 ms  p99 4.56 ms" */
export function spread(samples: readonly number[]): string {
  return [0.5, 0.99].map((q) => `p${q * 100} ${quantile(samples, q).toFixed(2)} ms`).join("  ");
}

/** How long some work took, seconds: by the clock, and by the processors (all threads of this process together). */
export interface Timed {
  readonly wall: number;
  readonly cpu: number;
}

/** Times some work. */
export async function timed(work: () => unknown): Promise<Timed> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}

/** "min 1.20  median 1.34  max 1.50" */
export function range(samples: readonly number[], show: (value: number) => string): string {
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return `min ${show(least)}  median ${show(quantile(samples, 0.5))}  max ${show(most)}`;
}

/** One line of the report. */
export function line(what: string, value: string): void {
  console.log(`${what.padEnd(58)} ${value}`);
}

/** A whole number with thin groups: 123 456. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, " ");
}

/** A table as Markdown has it: the first row are its heads. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, heads.map(() => "---"), ...rows];
  return all.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
