/** Seeds for tests: the first table of a server has the first, and so on. */
export function countedSeeds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `test ${count}`;
  };
}
