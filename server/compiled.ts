/** Keeps what was compiled for the next start: after a crash a whole class waits for it. */
import { enableCompileCache, flushCompileCache } from "node:module";
import { resolve } from "node:path";

/** Beside the packages and not in /tmp, where others might put code of theirs; without a place to write it is slower, no more. */
const FOLDER = resolve(import.meta.dirname, "../node_modules/.cache/becoming-we");

/** Starts with what an earlier start compiled. To be called before the server's modules are loaded. */
export function useCompiled(): void {
  enableCompileCache(FOLDER);
}

/** Writes it down now: who is killed writes nothing at the end. */
export function keepCompiled(): void {
  flushCompileCache();
}
