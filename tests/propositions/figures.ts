/**
 * The measured figures of the propositions: `npm run theory` collects them into docs/theory/figures.json, and whenever the
 * propositions run, what they measure is compared with that file, so that the document never tells of an older model.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { afterAll, expect } from "vitest";
import { FIGURES, type Figure } from "../../scripts/theory/record.ts";

/** A file to which figures are added, one JSON a line; without it they are compared with what is recorded. */
const COLLECT = process.env["THEORY_FIGURES"];

const recorded = new Map<string, Figure>();
if (COLLECT === undefined && existsSync(FIGURES)) {
  for (const one of JSON.parse(readFileSync(FIGURES, "utf8")) as readonly Figure[])
    recorded.set(nameOf(one), one);
}
const moved: string[] = [];

/** Records a figure, or notes that it is not the recorded one. */
export function record(figure: Figure): void {
  if (COLLECT !== undefined) {
    appendFileSync(COLLECT, `${JSON.stringify(figure)}\n`);
    return;
  }
  const known = recorded.get(nameOf(figure));
  if (known?.mean === figure.mean && known.ci === figure.ci) return;
  moved.push(
    `${nameOf(figure)}: ${known === undefined ? "not recorded" : `recorded ${known.mean}`}, now ${figure.mean}`,
  );
}

function nameOf({ proposition, scenario, what }: Figure): string {
  return `${proposition} ${scenario} | ${what}`;
}

afterAll(() => {
  expect(moved, "docs/theory tells of an older model: run `npm run theory`").toEqual([]);
});
