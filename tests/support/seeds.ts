/** Seeds for tests: the first table of a server has the first (or the one it is told to begin with), and so on. */
export function countedSeeds(first = 1): () => string {
  let next = first;
  return () => {
    next += 1;
    return `test ${next - 1}`;
  };
}
