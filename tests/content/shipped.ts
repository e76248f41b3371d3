/** The shipped content, and ways to break a copy of it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The assets folder of the project. */
export const ASSETS = fileURLToPath(new URL("../../assets", import.meta.url));

/** A copy of scenarios and words in a folder of its own, until the test is over. */
export function copyOfAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-content-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(ASSETS, "scenarios"), join(folder, "scenarios"), { recursive: true });
  cpSync(join(ASSETS, "words"), join(folder, "words"), { recursive: true });
  return folder;
}

/** Puts `value` where the steps lead in a JSON file; undefined removes what is there. */
export function putJson(file: string, steps: readonly string[], value: unknown): void {
  const whole: unknown = JSON.parse(readFileSync(file, "utf8"));
  let at = whole as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    const next = at[step];
    if (typeof next !== "object" || next === null) throw new Error(`nothing at "${step}" to change`);
    at = next as Record<string, unknown>;
  }
  at[steps.at(-1) ?? ""] = value;
  writeFileSync(file, JSON.stringify(whole, null, 2));
}
