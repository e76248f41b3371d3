/**
 * What Node has compiled is kept beside the journal, so that a server which comes back in the middle of a lesson need
 * not strip and compile its files again: a third of the time of a start. NODE_COMPILE_CACHE names another folder,
 * NODE_DISABLE_COMPILE_CACHE=1 does without; a folder that cannot be written costs no more than that time.
 */
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";

/** Where the journal is, unless DATA says otherwise. */
export const USUAL_FOLDER = "./data";

/** From now on files are taken from what was kept; those loaded before are not. */
export function useWhatIsCompiled(): void {
  // `||`: set to nothing is not set.
  enableCompileCache(join(process.env["DATA"] || USUAL_FOLDER, "compiled"));
}

/** Writes down what was compiled since. */
export function keepWhatIsCompiled(): void {
  flushCompileCache();
}
