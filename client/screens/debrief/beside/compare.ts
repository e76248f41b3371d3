/** What can truly be said of two tables: read from their rows, without words. */
import type { TableRow } from "#shared/protocol/whatIf.ts";
import { STAGES, type GroupId, type Stage } from "#shared/rules/terms.ts";

/** How a pair of groups went: it stayed where it began, left and came back, or left and ended elsewhere. */
export interface Way {
  readonly start: Stage;
  readonly end: Stage;
  readonly how: "stayed" | "back" | "left";
  /** The first round at whose end it was elsewhere. */
  readonly round: number;
}

/** The way of a path that begins with the opening. */
export function wayOf(stages: readonly Stage[]): Way {
  const start = stages[0] ?? "fear";
  const end = stages.at(-1) ?? start;
  const round = stages.findIndex((stage) => stage !== start);
  return {
    start,
    end,
    how: round < 0 ? "stayed" : end === start ? "back" : "left",
    round: Math.max(0, round),
  };
}

/** The pair of groups that both tables have and that tells them apart most; the first one if none does. */
export function tellingPair(a: TableRow, b: TableRow): string | undefined {
  const pairs = Object.keys(a.stages).filter((key) => b.stages[key] !== undefined);
  const apart = (key: string) => Math.abs(endOf(a, key) - endOf(b, key));
  return pairs.toSorted((one, other) => apart(other) - apart(one))[0];
}

function endOf(row: TableRow, pair: string): number {
  return STAGES.indexOf(row.stages[pair]?.at(-1) ?? "fear");
}

/** What can be counted of a table: so many of so many. `of`: what they are counted against. */
const MEASURES = {
  fatalist: { of: "cards", read: (row) => [row.logics.fatalist, row.acts.all] },
  mitigator: { of: "cards", read: (row) => [row.logics.mitigator, row.acts.all] },
  transcender: { of: "cards", read: (row) => [row.logics.transcender, row.acts.all] },
  covert: { of: "cards", read: (row) => [row.acts.covert, row.acts.all] },
  broken: { of: "cards", read: (row) => [row.promises.broken, row.promises.due] },
  falls: { of: "rounds", read: (row) => [row.falls.length, row.rounds] },
  together: { of: "rounds", read: (row) => [row.together.works + row.together.programmes, row.rounds] },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly of: "cards" | "rounds";
      readonly read: (row: TableRow) => readonly [number, number];
    }
  >
>;
export type Measure = keyof typeof MEASURES;

/** So many of so many, at each of two tables. */
export interface Difference {
  readonly measure: Measure;
  readonly of: "cards" | "rounds";
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Shares that differ by less hardly differ. */
const LEAST = 0.15;

/** In what two tables differed most, each counted as a share; undefined where they hardly differed. */
export function mostDifferent(a: TableRow, b: TableRow): Difference | undefined {
  const share = ([count, all]: readonly [number, number]) => count / all;
  const all = (Object.keys(MEASURES) as Measure[])
    .map((measure) => {
      const { of, read } = MEASURES[measure];
      return { measure, of, a: read(a), b: read(b) };
    })
    .filter((one) => one.a[1] > 0 && one.b[1] > 0)
    .map((one) => ({ ...one, by: Math.abs(share(one.a) - share(one.b)) }))
    .toSorted((one, other) => other.by - one.by);
  const [most] = all;
  return most === undefined || most.by < LEAST ? undefined : most;
}

/** How far two games lie apart: where pairs ended, and how safe groups were then. */
export function distance(a: TableRow, b: TableRow): number {
  const pairs = Object.keys(a.stages).filter((key) => b.stages[key] !== undefined);
  const groups = a.groups.filter((group) => b.groups.includes(group));
  const end = (row: TableRow, group: GroupId) => row.security[group]?.at(-1) ?? 0;
  const stages = pairs.reduce((sum, key) => sum + Math.abs(endOf(a, key) - endOf(b, key)), 0);
  const points = groups.reduce((sum, group) => sum + Math.abs(end(a, group) - end(b, group)), 0);
  return stages / Math.max(1, pairs.length) + points / 100 / Math.max(1, groups.length);
}

export const ORDERS = ["number", "end", "security"] as const;
export type Order = (typeof ORDERS)[number];

/** Tables in an order: as they were opened, by where they ended (fear first), or by how safe the least safe group was. */
export function inOrder<T extends { readonly row: TableRow }>(tables: readonly T[], by: Order): readonly T[] {
  if (by === "number") return tables;
  const value = ({ row }: T): number =>
    by === "end"
      ? Object.keys(row.stages).reduce((sum, key) => sum + endOf(row, key), 0) /
        Math.max(1, Object.keys(row.stages).length)
      : Math.min(...row.groups.map((group) => row.security[group]?.at(-1) ?? 0));
  return tables.toSorted((one, other) => value(one) - value(other));
}

/** How many pairs ended where, over all tables; stages in their order. */
export function spread(
  rows: readonly TableRow[],
): readonly { readonly stage: Stage; readonly count: number }[] {
  const ends = rows.flatMap((row) => Object.keys(row.stages).map((key) => endOf(row, key)));
  return STAGES.map((stage, place) => ({
    stage,
    count: ends.filter((end) => end === place).length,
  })).filter(({ count }) => count > 0);
}
