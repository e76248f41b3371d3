/** Measures the figures: runs the propositions, which write down what they find. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, type Figure } from "./record.ts";

/** All figures, in the order of propositions, scenarios and as each asks; undefined if a proposition does not hold. */
export function measure(): readonly Figure[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-theory-"));
  const file = join(folder, "figures.jsonl");
  try {
    const run = spawnSync(
      process.execPath,
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--project",
        "unit",
        "tests/propositions",
        "--silent",
        "--testTimeout=120000",
      ],
      { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, THEORY_FIGURES: file } },
    );
    if (run.status !== 0 || !existsSync(file)) return undefined;
    const lines = readFileSync(file, "utf8").trim().split("\n");
    return joined(lines.map((line) => JSON.parse(line) as Figure)).sort(inOrder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is asked twice of one figure, as one. */
function joined(figures: readonly Figure[]): Figure[] {
  const found = new Map<string, Figure>();
  for (const one of figures) {
    const name = `${one.proposition} ${one.scenario} ${one.what}`;
    const before = found.get(name);
    found.set(
      name,
      before === undefined ? one : { ...before, asked: [...(before.asked ?? []), ...(one.asked ?? [])] },
    );
  }
  return [...found.values()];
}

/** Files run side by side, each in its own order: sort by proposition, which one file has, and keep the rest (sort is stable). */
function inOrder(one: Figure, other: Figure): number {
  return place(one.proposition) - place(other.proposition);
}

function place(proposition: string): number {
  const number = Number(proposition.slice(1));
  return proposition.startsWith("P") && Number.isInteger(number) ? number : Number.MAX_SAFE_INTEGER;
}
