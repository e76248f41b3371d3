/** The codebook: every column of every table, made from the same place as the tables themselves. */
import { csvOf } from "./csv.ts";
import { TABLES } from "./tables.ts";

const NAMES = ["table", "column", "meaning", "unit", "range", "source"] as const;

/** The codebook as CSV. */
export function codebookCsv(): string {
  return csvOf(
    NAMES,
    TABLES.flatMap(({ name, columns }) =>
      columns.map((one) => [name, one.name, one.meaning, one.unit, one.range, one.source]),
    ),
  );
}

/** The codebook as the tables of `docs/export.md`. */
function codebookMarkdown(): string {
  return TABLES.map(({ name, about, columns }) => {
    const rows = columns.map((one) =>
      [`\`${one.name}\``, one.meaning, one.unit, one.range, one.source]
        .map((cell) => cell.replaceAll("|", "\\|"))
        .join(" | "),
    );
    const head = "| column | meaning | unit | range | source |\n|---|---|---|---|---|";
    return `### ${name}.csv\n${about}\n\n${head}\n${rows.map((row) => `| ${row} |`).join("\n")}\n`;
  }).join("\n");
}

/** Where the codebook begins in a page; it ends with the page. */
const MARK = "<!-- The codebook: written by `npm run codebook`, do not edit below. -->";

/** A page with the codebook as it is now. Throws if the page has no place for it. */
export function withCodebook(page: string): string {
  const at = page.indexOf(MARK);
  if (at < 0) throw new Error("the page has no mark for the codebook");
  return `${page.slice(0, at)}${MARK}\n\n${codebookMarkdown()}`;
}
