/** `npm run dev`: the server, started again at each change, and Vite's dev server in front of it, until Ctrl-C. */
import { spawn, spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const programs = join(root, "node_modules", ".bin");
const prepared = spawnSync(process.execPath, [join(root, "scripts", "prepare.mjs"), "play"], {
  stdio: "inherit",
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

const children = [
  start(["--watch", "--watch-preserve-output", "server/main.ts"]),
  start([join(programs, "vite"), "--host"]),
];
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(0));

/** @param {readonly string[]} words what Node 24 shall run; the end of one child ends both */
function start(words) {
  const child = spawn(join(programs, "node"), words, { cwd: root, stdio: "inherit" });
  child.on("exit", (code) => end(code ?? 0));
  return child;
}

/** @param {number} code */
function end(code) {
  for (const child of children) child.kill();
  process.exit(code);
}
