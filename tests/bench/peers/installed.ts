/** The packages of our peers, which nobody needs to play or to test: they are installed when the bench first asks for them. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "installed");
const load = createRequire(join(FOLDER, "package.json"));

/** Installs them from the registry by their lockfile, without scripts; nothing if they are there. Throws if npm fails. */
export function installPeers(): void {
  if (existsSync(join(FOLDER, "node_modules"))) return;
  console.log("installing what the bench compares with (boardgame.io, ws) ...");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    stdio: "inherit",
  });
}

/** One of their modules. Its types are not there when ours are checked: the caller says what it uses of it. */
export function fromPeers(module: string): unknown {
  return load(module);
}
