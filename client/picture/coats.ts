/** Shares counted in people: who wears which coat, and the fewest changes when shares move. */
import type { FrameKind } from "#shared/rules/terms.ts";
import { spread } from "./geometry.ts";

/** What a coat stands for and how much of the crowd leans to it. */
interface Share {
  readonly kind: FrameKind;
  readonly share: number;
}

/** How many of `people` wear each coat: largest remainders, so that the sum is exact. Frames of one kind count together. */
export function coatCounts(shares: readonly Share[], people: number): Map<FrameKind, number> {
  const sums = new Map<FrameKind, number>();
  for (const { kind, share } of shares) sums.set(kind, (sums.get(kind) ?? 0) + Math.max(0, share));
  const total = [...sums.values()].reduce((sum, share) => sum + share, 0) || 1;
  const exact = [...sums].map(([kind, share]) => ({ kind, people: (share / total) * people }));
  const counts = new Map(exact.map((entry) => [entry.kind, Math.floor(entry.people)]));
  let left = people - [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.toSorted((a, b) => (b.people % 1) - (a.people % 1));
  for (const { kind } of byRemainder) {
    if (left <= 0) break;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    left -= 1;
  }
  return counts;
}

/** Each figure's coat, by its number in the crowd. With `before`, as few as possible change. */
export function coatsFor(
  group: string,
  shares: readonly Share[],
  people: number,
  before?: readonly FrameKind[],
): FrameKind[] {
  const counts = coatCounts(shares, people);
  return before && before.length === people
    ? fewestChanges(group, counts, before)
    : fresh(group, counts, people);
}

function fewestChanges(
  group: string,
  counts: ReadonlyMap<FrameKind, number>,
  before: readonly FrameKind[],
): FrameKind[] {
  const surplus = new Map<FrameKind, number>();
  for (const kind of before) surplus.set(kind, (surplus.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) surplus.set(kind, (surplus.get(kind) ?? 0) - count);
  const wanted = [...surplus].flatMap(([kind, over]) =>
    Array.from({ length: Math.max(0, -over) }, () => kind),
  );
  const coats = [...before];
  // Those who change stand all over the crowd, never in one block.
  const order = before
    .map((_, index) => index)
    .toSorted((a, b) => spread(`${group} turns`, a) - spread(`${group} turns`, b));
  for (const index of order) {
    const kind = coats[index];
    if (kind === undefined || (surplus.get(kind) ?? 0) <= 0) continue;
    const next = wanted.pop();
    if (next === undefined) break;
    surplus.set(kind, (surplus.get(kind) ?? 0) - 1);
    coats[index] = next;
  }
  return coats;
}

/** People of one mind stand together, though no knot is of one mind only. */
function fresh(group: string, counts: ReadonlyMap<FrameKind, number>, people: number): FrameKind[] {
  // Those whose story is the most open stand nearest the heart of the town; the most closed make the ranks.
  const kinds = [...counts]
    .toReversed()
    .flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const order = kinds.map((_, index) => index).toSorted((a, b) => place(a) - place(b));
  function place(index: number): number {
    return index / people + (spread(`${group} place`, index) - 0.5) * 0.34;
  }
  const coats: FrameKind[] = [];
  for (const index of order) {
    const kind = kinds[index];
    if (kind !== undefined) coats.push(kind);
  }
  // The speaker wears the coat that leads.
  const leads = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const first = coats[0];
  const other = leads === undefined ? -1 : coats.indexOf(leads);
  if (leads !== undefined && first !== undefined && other > 0) {
    coats[0] = leads;
    coats[other] = first;
  }
  return coats;
}
