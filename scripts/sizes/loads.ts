/** What a browser fetches for a module, by Vite's manifest: the module, and all that stands in its own imports. */
import type { Budget } from "./budgets.ts";

/** One entry of the manifest, as far as it matters here. */
export interface Chunk {
  readonly file: string;
  /** Keys of what it cannot start without. */
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** What one file weighs on its way, bytes. */
export interface Weight {
  readonly file: string;
  readonly bytes: number;
}

/** A budget beside what it came to. */
export interface Load {
  readonly budget: Budget;
  /** Heaviest first. */
  readonly files: readonly Weight[];
  readonly bytes: number;
}

/** The files of a module and of everything it imports, before any `import()`. */
export function filesOf(manifest: Manifest, entry: string): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined)
      throw new Error(`the build has no "${key}": name it anew in scripts/sizes/budgets.ts`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return [...files];
}

/** Weighs each budget; `extra` are files that come with one without being code of the build (the page, the words). */
export function weigh(
  manifest: Manifest,
  budgets: readonly Budget[],
  bytesOf: (file: string) => number,
  extra: Readonly<Partial<Record<Budget["name"], readonly Weight[]>>> = {},
): readonly Load[] {
  const filesOfBudget = (name: Budget["name"]): readonly string[] => {
    const budget = budgets.find((one) => one.name === name);
    return budget === undefined ? [] : filesOf(manifest, budget.entry);
  };
  return budgets.map((budget) => {
    const there = new Set(budget.after.flatMap(filesOfBudget));
    const files = [
      ...filesOf(manifest, budget.entry)
        .filter((file) => !there.has(file))
        .map((file) => ({ file, bytes: bytesOf(file) })),
      ...(extra[budget.name] ?? []),
    ].toSorted((a, b) => b.bytes - a.bytes);
    return { budget, files, bytes: files.reduce((sum, one) => sum + one.bytes, 0) };
  });
}

/** Whether it weighs more than it may. */
export function isOver(load: Load): boolean {
  return load.bytes > load.budget.most * 1000;
}
