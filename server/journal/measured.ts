/** A journal that tells how long each of its appends took. */
import type { Journal } from "./journal.ts";

/** The same journal; `took` hears of every append that is on disk, ms. */
export function measured(journal: Journal, took: (ms: number) => void): Journal {
  const timed = async (write: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await write();
    took(performance.now() - begun);
  };
  const over: Partial<Journal> = {
    append: (entry) => timed(() => journal.append(entry)),
    appendSession: (id, events) => timed(() => journal.appendSession(id, events)),
  };
  return new Proxy(journal, {
    get: (target, name) => {
      const own: unknown = Reflect.get(over, name) ?? Reflect.get(target, name);
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}
