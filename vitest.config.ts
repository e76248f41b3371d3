/** Two kinds of tests: `unit` (no browser, seconds) and then `browser` (real server, real Chromium), each two files at a time. */
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import type { TestModule } from "vitest/node";
import { LongestFirst } from "./tests/support/longestFirst.ts";

const needBrowser = ["tests/browser/**/*.test.ts", "tests/chaos/**/*.test.ts"];

/** A green run in which nothing ran would be no run. */
const somethingRan = {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const passed = modules.flatMap((module) => [...module.children.allTests("passed")]);
    if (passed.length > 0) return;
    console.error("no test was executed");
    process.exitCode = 1;
  },
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    reporters: ["default", somethingRan],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          // The bench installs packages of its own beside its files, and those have tests too.
          exclude: [...needBrowser, "**/node_modules/**"],
          testTimeout: 60_000,
          // One less than the cores there are is what is usual; here nobody else works on them.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: needBrowser,
          globalSetup: "tests/browser/setup.ts",
          // Each file has a server and a browser of its own; while one waits for a page, the other's is drawn.
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
