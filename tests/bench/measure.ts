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
