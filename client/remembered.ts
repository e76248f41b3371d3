/** Values that outlive a reload of the page, in this browser only. */
import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";

const known = new Map<string, Signal<unknown>>();

/** A value under a key of a storage; the same signal for the same key. Back to `initial`, nothing is kept. */
export function remembered<T>(storage: () => Storage, key: string, initial: T): Signal<T> {
  const found = known.get(key);
  if (found) return found as Signal<T>;
  const made = signal<T>(read(storage, key, initial));
  made.subscribe((value) => {
    try {
      if (value === initial) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(value));
    } catch {
      // A full or forbidden storage only means that a reload forgets.
    }
  });
  known.set(key, made);
  return made;
}

function read<T>(storage: () => Storage, key: string, initial: T): T {
  try {
    const text = storage().getItem(key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    return initial;
  }
}
