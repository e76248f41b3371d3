/** docs/theory.md is what the sources say, and the record of the theory points at what is there. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { theoryProblems } from "../../scripts/theory/check.ts";
import { DOCUMENT, readTheory, type Theory } from "../../scripts/theory/record.ts";
import { readSources } from "../support/sources.ts";

const theory = readTheory();
const document = readFileSync(DOCUMENT, "utf8");
const problems = (changes: Partial<Theory>, text = document) =>
  theoryProblems({ ...theory, ...changes }, text).map(({ path, problem }) => `${path}: ${problem}`);
const [claim] = theory.claims;
if (claim === undefined) throw new Error("there are claims");

test("the record is whole, and the document is made from it", () => {
  expect(problems({})).toEqual([]);
});

test("each claim that code or a test names has its row", () => {
  const rows = new Set(theory.claims.flatMap((one) => one.rows));
  const named = [...readSources(["shared", "tests"])].flatMap(([path, text]) =>
    [...text.matchAll(/\bclaims? (\d+(?:(?:, | to | and |, and )\d+)*)/g)].flatMap(([, list = ""]) =>
      [...list.matchAll(/\d+/g)].map(([row]) => ({ path, row: Number(row) })),
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ row }) => !rows.has(row))).toEqual([]);
});

test.each<readonly [string, Partial<Theory>, string]>([
  [
    "a file that is not there",
    { claims: [...theory.claims, { ...claim, rows: [99], files: ["shared/rules/theory/love.ts"] }] },
    "there is no file shared/rules/theory/love.ts",
  ],
  [
    "a function that is not there",
    { claims: [...theory.claims, { ...claim, rows: [99], functions: ["love"] }] },
    "no file of the row exports the function love",
  ],
  [
    "a test that is not there",
    { claims: [...theory.claims, { ...claim, rows: [99], tests: ["tests/theory/love.test.ts"] }] },
    "there is no file tests/theory/love.test.ts",
  ],
  [
    "a claim that stands twice",
    { claims: [...theory.claims, claim] },
    `claim ${claim.rows[0]} is there twice`,
  ],
  [
    "a claim that parameters stand on and that has no row",
    { claims: theory.claims.filter((one) => !one.rows.includes(65)) },
    "there is no claim 65",
  ],
  [
    "a proposition without a row",
    { propositions: theory.propositions.filter(({ id }) => id !== "P7") },
    "proposition P7 has no row",
  ],
  [
    "a proposition without figures",
    { figures: theory.figures.filter(({ proposition }) => proposition !== "P7") },
    "no figure was measured; run npm run theory",
  ],
  [
    "a proposition that its test does not test",
    {
      propositions: theory.propositions.map((one) =>
        one.id === "P7" ? { ...one, test: "tests/propositions/paradox.test.ts" } : one,
      ),
    },
    "tests/propositions/paradox.test.ts does not test it",
  ],
  [
    "an ablation that was not measured",
    {
      propositions: theory.propositions.map((one) => (one.id === "P7" ? { ...one, ablated: ["love"] } : one)),
    },
    'no figure "love" was measured',
  ],
  [
    "a parameter without words",
    {
      words: Object.fromEntries(
        Object.entries(theory.words).filter(([key]) => key !== "assumed.parameter.guard"),
      ),
    },
    "assumed.parameter.guard: the words are missing",
  ],
  [
    "words for nothing",
    { words: { ...theory.words, "assumed.parameter.love": "All you need." } },
    "assumed.parameter.love: nothing is named so",
  ],
])("the check sees %s", (_, changes, problem) => {
  expect(problems(changes).some((one) => one.endsWith(problem))).toBe(true);
});

test("the check sees a document that tells something else, and one without its markers", () => {
  const stale = ": the tables are not what the sources say";
  expect(problems({}, document.replace("| `guard` | 4.5 |", "| `guard` | 5 |"))).toEqual([stale]);
  const [figure, ...others] = theory.figures;
  if (figure === undefined) throw new Error("there are figures");
  expect(problems({ figures: [{ ...figure, mean: figure.mean + 1 }, ...others] })).toEqual([stale]);
  expect(problems({}, document.replace("<!-- end of figures -->", ""))[0]).toContain("put back the markers");
});
