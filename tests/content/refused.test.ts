/** Broken content is refused, with file, path and remedy. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadContent } from "#server/content.ts";
import { readContent } from "#server/contentFiles.ts";
import type { ContentProblem } from "#shared/protocol/contentProblem.ts";
import { copyOfAssets, putJson } from "./shipped.ts";

const SCENARIO = "scenarios/low-reservoir/scenario.json";
const WORDS = "scenarios/low-reservoir/en.json";
const TWIN = { of: "highmere", towards: "saltreach", trust: 0.3, depth: 0 };

/** What is broken, where, by which value; then where it is found, and a part of what the author is told. */
const BROKEN: readonly (readonly [string, string, unknown, string, RegExp])[] = [
  [
    "shares that do not sum to 1",
    "groups 0 frames 0 share",
    0.5,
    "groups[highmere].frames",
    /sum to exactly 1/,
  ],
  [
    "odds that do not sum to 1",
    "groups 1 intentions greedy",
    0.9,
    "groups[saltreach].intentions",
    /sum to exactly 1/,
  ],
  [
    "a share above 1",
    "groups 0 frames 1 share",
    31,
    "groups[highmere].frames[carefulStewards].share",
    /at most 1/,
  ],
  ["a stance below -1", "policies 0 stance", -8, "policies[closeGates].stance", /at least -1/],
  ["a word for a number", "groups 0 security", "high", "groups[highmere].security", /number/],
  ["a misspelt field", "policies 3 gaurd", 0.3, "policies[nightWardens]", /"gaurd"/],
  [
    "an unknown logic",
    "policies 3 logic",
    "tough",
    "policies[nightWardens].logic",
    /fatalist, mitigator, transcender/,
  ],
  [
    "an unknown measure",
    "seats 0 goals 0 measure of",
    "wins",
    "seats[highmere.mayor].goals[office].measure.of",
    /one of/,
  ],
  [
    "an id that JavaScript keeps",
    "counters 0 id",
    "constructor",
    "counters[constructor].id",
    /letters and digits/,
  ],
  ["an id with a space", "incidents 0 id", "burst pipe", "incidents[burst pipe].id", /small letter/],
  [
    "odds of causes that do not sum to 1",
    "incidents 2 causes accident",
    0.9,
    "incidents[gaugesDisagree].causes",
    /sum to exactly 1/,
  ],
  [
    "one possible cause",
    "incidents 2 causes",
    { accident: 1 },
    "incidents[gaugesDisagree].causes",
    /Name two/,
  ],
  ["a fixed cause and odds", "incidents 2 cause", "deed", "incidents[gaugesDisagree].cause", /exactly one/],
  [
    "an incident without a cause",
    "incidents 0 cause",
    undefined,
    "incidents[burstPipe].cause",
    /exactly one/,
  ],
  ["an empty optional field", "seats 0 frame", null, "seats[highmere.mayor].frame", /string/],
  ["a part left out", "structure", undefined, "structure", /object/],
  ["a default policy that is not there", "defaultPolicy", "sleep", "defaultPolicy", /one of the policies/],
  ["a covert default policy", "defaultPolicy", "pumpAtNight", "defaultPolicy", /open one/],
  ["a relation that is missing", "relations 1", TWIN, "relations", /each ordered pair/],
  ["a group without a rival", "seats 1 role", "citizen", "seats", /exactly one/],
  [
    "a narrative from elsewhere",
    "seats 0 frame",
    "marketTowns",
    "seats[highmere.mayor].frame",
    /frame of its group/,
  ],
  [
    "a goal for an unknown narrative",
    "seats 1 goals 1 measure frame",
    "dams",
    "seats[highmere.damParty].goals[dam].measure.frame",
    /frame of/,
  ],
  [
    "an unknown counter",
    "policies 0 counters",
    { lake: -1 },
    "policies[closeGates].counters",
    /one of the counters/,
  ],
  [
    "a narrative open to nobody",
    "groups 0 frames 0 openness",
    {},
    "groups[highmere].frames[ourDam].openness",
    /saltreach/,
  ],
  [
    "a sponsor from the other side",
    "groups 0 frames 0 sponsors",
    ["saltreach.mayor"],
    "groups[highmere].frames[ourDam].sponsors",
    /same group/,
  ],
  [
    "a we that one side has not heard of",
    "groups 0 frames 4 compatibleWith",
    [],
    "groups[saltreach].frames[riverFolk].compatibleWith",
    /Add "saltreach.riverFolk" there/,
  ],
  ["two policies of one name", "policies 1 id", "closeGates", "policies[closeGates]", /its own id/],
  [
    "an incident in an unknown town",
    "incidents 0 hits",
    ["vale"],
    "incidents[burstPipe].hits",
    /groups of this scenario/,
  ],
  ["an id that is not the folder's", "id", "high-reservoir", "id", /"low-reservoir", the name of the folder/],
];

test.each(BROKEN)("refused: %s", (_, steps, value, path, remedy) => {
  const folder = copyOfAssets();
  putJson(join(folder, SCENARIO), steps.split(" "), value);
  const found = problemsAt(folder, path);
  expect(found.map((problem) => problem.remedy).join("; ")).toMatch(remedy);
  expect(found[0]?.file).toBe(join(folder, SCENARIO));
  expect(() => loadContent(folder)).toThrow(path);
});

test.each<readonly [string, string, unknown, RegExp]>([
  ["a missing text", "frame.highmere.ourDam.voice", undefined, /Add a line/],
  ["a text that nothing needs", "frame.highmere.theirDam.voice", "...", /Remove the line/],
  ["an empty text", "scenario.name", "  ", /at least 1/],
  ["a text without end", "scenario.past", "x".repeat(5000), /at most 2000/],
  ["an open brace", "scenario.tagline", "Two {towns", /Close the brace/],
  ["a placeholder that nothing fills", "scenario.tagline", "Two {towns}", /without braces/],
])("refused in a word file: %s", (_, key, text, remedy) => {
  const folder = copyOfAssets();
  putJson(join(folder, WORDS), [key], text);
  const found = problemsAt(folder, key);
  expect(found.map((problem) => problem.remedy).join("; ")).toMatch(remedy);
  expect(found[0]?.file).toBe(join(folder, WORDS));
});

test("refused: a file that is not JSON, with the place of the slip", () => {
  const folder = copyOfAssets();
  writeFileSync(join(folder, SCENARIO), '{ "id": "low-reservoir",, }');
  expect(problemsIn(folder)[0]).toMatchObject({
    file: join(folder, SCENARIO),
    problem: expect.stringContaining("position 24"),
    remedy: expect.stringContaining("comma"),
  });
});

test("refused: a key twice in one word file, where JSON itself would keep the last in silence", () => {
  const folder = copyOfAssets();
  writeFileSync(join(folder, "words/en/twice.json"), '{ "a.b": "one", "a.b": "two: \\"a.b\\": three" }');
  expect(problemsIn(folder)).toMatchObject([{ path: "a.b", problem: expect.stringContaining("twice") }]);
});

test("the words of the screens are one file, a folder of files, or both; a key in two files is refused", () => {
  const folder = copyOfAssets();
  writeFileSync(join(folder, "words/en.json"), '{ "extra.one": "One" }');
  expect(loadContent(folder).uiWords("en")["extra.one"]).toBe("One");
  writeFileSync(join(folder, "words/en/more.json"), '{ "extra.one": "Again" }');
  expect(problemsIn(folder)).toMatchObject([
    { path: "extra.one", remedy: expect.stringContaining("Keep one") },
  ]);
});

test("another language must have the same keys and the same placeholders, on the screens and in each scenario", () => {
  const folder = copyOfAssets();
  writeFileSync(join(folder, "words/en/more.json"), '{ "extra.one": "One {name}", "extra.two": "Two" }');
  mkdirSync(join(folder, "words/tr"));
  writeFileSync(join(folder, "words/tr/more.json"), '{ "extra.one": "Bir {ad}", "extra.three": "Üç" }');
  const paths = problemsIn(folder).map(({ path, file }) => path || file);
  expect(paths).toEqual(
    expect.arrayContaining([
      "extra.one",
      "extra.two",
      "extra.three",
      join(folder, "scenarios/low-reservoir/tr.json"),
    ]),
  );
});

test("no scenario at all is refused, and so are screens without English", () => {
  const folder = copyOfAssets();
  const empty = join(folder, "empty");
  mkdirSync(empty);
  expect(() => loadContent(empty)).toThrow(/words.*en\.json/);
});

function problemsIn(folder: string): readonly ContentProblem[] {
  return readContent(folder).problems;
}

function problemsAt(folder: string, path: string): readonly ContentProblem[] {
  return problemsIn(folder).filter((problem) => problem.path === path);
}
