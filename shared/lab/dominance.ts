/** What a payoff matrix says: whether anything dominates, and what is best over a field. */

/** [own][other] a payoff to own */
export type Matrix = readonly (readonly number[])[];

/** Differences smaller than this are luck of the draw, points. */
const LUCK = 0.5;

/** Rows that are at least as good as every other row against every column, and clearly better somewhere. */
export function dominant(matrix: Matrix): readonly number[] {
  return matrix.flatMap((own, at) =>
    matrix.every((other, index) => index === at || dominates(own, other)) ? [at] : [],
  );
}

/** Whether one row is never clearly worse than another, and somewhere clearly better. */
function dominates(own: readonly number[], other: readonly number[]): boolean {
  const gains = own.map((value, column) => value - (other[column] ?? 0));
  return gains.every((gain) => gain >= -LUCK) && gains.some((gain) => gain > LUCK);
}

/** Means of the rows, best first. */
export function ranking<T>(
  names: readonly T[],
  matrix: Matrix,
): readonly { readonly name: T; readonly mean: number }[] {
  return names
    .map((name, at) => {
      const row = matrix[at] ?? [];
      return { name, mean: row.reduce((sum, one) => sum + one, 0) / Math.max(1, row.length) };
    })
    .sort((a, b) => b.mean - a.mean);
}
