/** What the operator can see of a running server, as numbers: how many, how fast, what was refused, what broke. Nothing of a game. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { PHASES } from "#shared/rules/terms.ts";
import type { Phase } from "#shared/rules/terms.ts";

/** Seconds; from a decision in memory to a disk that hangs. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Where something is asked for. */
export type Asked = "table" | "session";

/** How many there are, now. */
export interface Census {
  readonly phases: Readonly<Partial<Record<Phase, number>>>;
  /** Tables at which nobody is connected. */
  readonly resting: number;
  /** Tables of slow games that sleep on disk until their time comes. */
  readonly sleeping: number;
  /** People present at tables. */
  readonly people: number;
  readonly sessions: number;
  /** Open connections of any kind. */
  readonly connections: number;
}

/** A few of the numbers, for a page that a person reads. */
export interface Summary {
  readonly commands: Times;
  readonly appends: Times;
  readonly refusals: readonly Counted[];
  readonly faults: readonly Counted[];
  readonly answers: readonly Counted[];
  readonly memoryBytes: number;
  readonly loopDelayMs: number;
}

/** How long something took, ms; undefined before there was any. */
export interface Times {
  readonly count: number;
  readonly p50: number | undefined;
  readonly p99: number | undefined;
}

export interface Counted {
  readonly what: string;
  readonly count: number;
}

const NOBODY: Census = { phases: {}, resting: 0, sleeping: 0, people: 0, sessions: 0, connections: 0 };

export class Metrics {
  readonly #registry = new Registry();
  readonly #commands = new Histogram({
    name: "becoming_we_command_seconds",
    help: "From a wish or an order that came in to its answer, by where it was asked.",
    labelNames: ["at"],
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #appends = new Histogram({
    name: "becoming_we_journal_append_seconds",
    help: "From what is to be written to its being on disk.",
    buckets: BUCKETS,
    registers: [this.#registry],
  });
  readonly #refusals = new Counter({
    name: "becoming_we_refusals_total",
    help: "Wishes and orders that were refused, by reason.",
    labelNames: ["at", "reason"],
    registers: [this.#registry],
  });
  readonly #answers = new Counter({
    name: "becoming_we_http_answers_total",
    help: "Answers by HTTP, by status; upgrades that were refused too.",
    labelNames: ["status"],
    registers: [this.#registry],
  });
  readonly #faults = new Counter({
    name: "becoming_we_faults_total",
    help: "Faults, by what the log says: a table that threw and was rebuilt, a journal that took nothing.",
    labelNames: ["what"],
    registers: [this.#registry],
  });

  #census: () => Census = () => NOBODY;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** From now on the census is taken whenever somebody asks. Call once. */
  count(census: () => Census): void {
    this.#census = census;
    const gauge = (name: string, help: string, of: (now: Census) => number): Gauge =>
      new Gauge({
        name,
        help,
        registers: [this.#registry],
        collect() {
          this.set(of(census()));
        },
      });
    gauge("becoming_we_tables_resting", "Tables at which nobody is connected.", ({ resting }) => resting);
    gauge(
      "becoming_we_tables_sleeping",
      "Tables of slow games on disk, out of memory, until their time comes.",
      ({ sleeping }) => sleeping,
    );
    gauge("becoming_we_people", "People connected at tables.", ({ people }) => people);
    gauge("becoming_we_sessions", "Sessions.", ({ sessions }) => sessions);
    gauge("becoming_we_connections", "Open connections of any kind.", ({ connections }) => connections);
    // Prometheus asks each gauge by itself: one family for the phases.
    const tables: Gauge<"phase"> = new Gauge({
      name: "becoming_we_tables",
      help: "Tables in memory, by phase.",
      labelNames: ["phase"],
      registers: [this.#registry],
      collect: () => {
        const { phases } = census();
        for (const phase of PHASES) tables.set({ phase }, phases[phase] ?? 0);
      },
    });
  }

  /** How many there are, now. */
  get census(): Census {
    return this.#census();
  }

  /** A wish or an order was answered; `refused` is why not. */
  answered(at: Asked, ms: number, refused?: string): void {
    this.#commands.observe({ at }, ms / 1000);
    if (refused !== undefined) this.#refusals.inc({ at, reason: refused });
  }

  appended(ms: number): void {
    this.#appends.observe(ms / 1000);
  }

  responded(status: number): void {
    this.#answers.inc({ status: String(status) });
  }

  fault(what: string): void {
    this.#faults.inc({ what });
  }

  /** All of it, as Prometheus reads it. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  async summary(): Promise<Summary> {
    return {
      commands: timesOf((await this.#commands.get()).values),
      appends: timesOf((await this.#appends.get()).values),
      refusals: counted((await this.#refusals.get()).values, "reason"),
      faults: counted((await this.#faults.get()).values, "what"),
      answers: counted((await this.#answers.get()).values, "status"),
      memoryBytes: process.memoryUsage.rss(),
      loopDelayMs: await this.#loopDelay(),
    };
  }

  async #loopDelay(): Promise<number> {
    const delay = await this.#registry.getSingleMetric("nodejs_eventloop_lag_p99_seconds")?.get();
    return (delay?.values[0]?.value ?? 0) * 1000;
  }
}

interface Value {
  readonly value: number;
  readonly metricName?: string;
  readonly labels: Readonly<Record<string, string | number | undefined>>;
}

function counted(values: readonly Value[], label: string): readonly Counted[] {
  const by = new Map<string, number>();
  for (const { labels, value } of values) {
    const what = String(labels[label]);
    by.set(what, (by.get(what) ?? 0) + value);
  }
  return [...by].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}

/** Quantiles read from the buckets, all labels together: the upper end of the bucket in which it lies. */
function timesOf(values: readonly Value[]): Times {
  const upTo = new Map<number, number>();
  for (const { labels, value, metricName } of values) {
    if (metricName?.endsWith("_bucket") !== true) continue;
    const end = labels["le"] === "+Inf" ? Infinity : Number(labels["le"]);
    upTo.set(end, (upTo.get(end) ?? 0) + value);
  }
  const count = upTo.get(Infinity) ?? 0;
  const at = (share: number): number | undefined => {
    const end = [...upTo]
      .sort(([a], [b]) => a - b)
      .find(([, number]) => number >= Math.max(1, share * count))?.[0];
    return end === undefined ? undefined : end * 1000;
  };
  return { count, p50: at(0.5), p99: at(0.99) };
}
