/** The arithmetic of charts: from values to pixels, round numbers on an axis, labels that do not touch. */

/** A straight map from a domain to a range; a domain of no width maps to the middle of the range. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** A domain of round tens around the values, at least `span` wide and inside `bounds`. */
export function roundDomain(
  values: readonly number[],
  span: number,
  bounds: readonly [number, number],
): readonly [number, number] {
  const [least, most] = bounds;
  if (values.length === 0) return bounds;
  let low = Math.max(least, Math.floor((Math.min(...values) - 2) / 10) * 10);
  let high = Math.min(most, Math.ceil((Math.max(...values) + 2) / 10) * 10);
  while (high - low < span && (low > least || high < most)) {
    high = Math.min(most, high + 10);
    if (high - low < span) low = Math.max(least, low - 10);
  }
  return [low, high];
}

/** Round numbers inside a domain, `step` apart. */
export function ticks(domain: readonly [number, number], step: number): readonly number[] {
  const found: number[] = [];
  for (let at = Math.ceil(domain[0] / step) * step; at <= domain[1]; at += step) found.push(at);
  return found;
}

/** Positions as near as possible to the wanted ones, at least `gap` apart, between `low` and `high`; same order of input. */
export function apart(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => at(wanted, a) - at(wanted, b));
  const placed = [...wanted];
  let floor = low;
  for (const index of order) {
    const position = Math.max(floor, at(wanted, index));
    placed[index] = position;
    floor = position + gap;
  }
  let ceiling = high;
  for (const index of order.toReversed()) {
    const position = Math.max(low, Math.min(ceiling, at(placed, index)));
    placed[index] = position;
    ceiling = position - gap;
  }
  return placed;
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
