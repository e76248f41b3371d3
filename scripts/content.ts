/** `npm run content`: checks every scenario, every word file and the record of the theory, and says what to mend. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { relative } from "node:path";
import { readContent } from "#server/contentFiles.ts";
import { problemLine } from "#shared/protocol/contentProblem.ts";
import { theoryProblems } from "./theory/check.ts";
import { DOCUMENT, readTheory } from "./theory/record.ts";

const given = process.argv[2];
const assets = given ?? fileURLToPath(new URL("../assets", import.meta.url));
const { scenarios, ui, problems: contentProblems } = readContent(assets);
// Somebody's own folder of scenarios has no theory of its own.
const theory = given === undefined ? theoryProblems(readTheory(), readFileSync(DOCUMENT, "utf8")) : [];
const problems = [...contentProblems, ...theory];

for (const problem of problems) {
  console.error(problemLine({ ...problem, file: relative(process.cwd(), problem.file) }));
}
if (problems.length > 0) {
  console.error(`content: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}`);
  process.exitCode = 1;
} else {
  const files = [ui, ...[...scenarios.values()].map(({ words }) => words)];
  const words = files.flatMap((languages) => [...languages.values()]).flatMap((texts) => Object.keys(texts));
  console.log(
    `content: ${scenarios.size} ${scenarios.size === 1 ? "scenario" : "scenarios"}, ${words.length} words, ok`,
  );
}
