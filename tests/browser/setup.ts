/** Before the first browser test: packages, the built client and a browser are there, as before `npm test`. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Called by vitest. */
export function setup(): void {
  const script = resolve(import.meta.dirname, "../../scripts/prepare.mjs");
  const done = spawnSync(process.execPath, [script, "test"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`scripts/prepare.mjs failed:\n${done.stdout}${done.stderr}`);
}
