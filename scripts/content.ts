/** `npm run content`: checks every scenario and every word file, and says what to mend. */
import { fileURLToPath } from "node:url";
import { relative } from "node:path";
import { readContent } from "#server/contentFiles.ts";
import { problemLine } from "#shared/protocol/contentProblem.ts";

const assets = process.argv[2] ?? fileURLToPath(new URL("../assets", import.meta.url));
const { scenarios, ui, problems } = readContent(assets);

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
