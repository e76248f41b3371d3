/**
 * `npm run theory`: measures every proposition anew and writes the tables of docs/theory.md.
 * `npm run theory -- --tables`: the tables alone, from the figures on record.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measure } from "./theory/measure.ts";
import { DOCUMENT, FIGURES, readTheory } from "./theory/record.ts";
import { withTables } from "./theory/tables.ts";

const { values } = parseArgs({ options: { tables: { type: "boolean", default: false } } });

if (values.tables || keep()) {
  const before = readFileSync(DOCUMENT, "utf8");
  const after = withTables(before, readTheory());
  writeFileSync(DOCUMENT, after);
  console.log(after === before ? "docs/theory.md is as it was" : "docs/theory.md written");
} else {
  console.error("A proposition does not hold, so nothing was written. Mend the model, then run this again.");
  process.exitCode = 1;
}

/** Keeps new figures, one a line, so that a change shows as the lines that moved. */
function keep(): boolean {
  const figures = measure();
  if (figures === undefined) return false;
  writeFileSync(FIGURES, `[\n${figures.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n]\n`);
  return true;
}
