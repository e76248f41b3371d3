/** The content folder as files: what is read from them, and everything that is wrong with them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ContentProblem, schemaProblems } from "#shared/protocol/contentProblem.ts";
import { checkScenario } from "#shared/protocol/scenarioCheck.ts";
import { scenarioSchema, type Words, wordsSchema } from "#shared/protocol/scenarioSchema.ts";
import { checkScenarioWords, checkTexts, checkTranslation } from "#shared/protocol/wordCheck.ts";
import type { Scenario } from "#shared/rules/scenario.ts";

/** The language every text exists in, and the one an unknown language falls back to. */
export const FIRST_LANGUAGE = "en";

/** Texts by language. */
export type Languages = ReadonlyMap<string, Words>;

interface ScenarioFolder {
  readonly scenario: Scenario;
  readonly words: Languages;
}

/** All that was read, and all that is wrong with it. */
export interface ContentReading {
  readonly scenarios: ReadonlyMap<string, ScenarioFolder>;
  readonly ui: Languages;
  readonly problems: readonly ContentProblem[];
}

/** Reads and checks everything; never throws for what an author wrote. */
export function readContent(assetsFolder: string): ContentReading {
  const problems: ContentProblem[] = [];
  const scenarios = new Map<string, ScenarioFolder>();
  for (const id of foldersIn(join(assetsFolder, "scenarios"))) {
    const found = readScenario(join(assetsFolder, "scenarios", id), problems);
    if (found !== undefined) scenarios.set(id, found);
  }
  const ui = readUi(join(assetsFolder, "words"), problems);
  if (scenarios.size === 0 && problems.length === 0) {
    problems.push(
      wholeFile(join(assetsFolder, "scenarios"), "there is no scenario", "Add a folder with a scenario.json"),
    );
  }
  for (const [id, { words }] of scenarios) {
    for (const language of ui.keys()) {
      if (language === FIRST_LANGUAGE || words.has(language)) continue;
      const file = join(assetsFolder, "scenarios", id, `${language}.json`);
      problems.push(
        wholeFile(file, "the screens speak this language, the scenario does not", "Add the file"),
      );
    }
  }
  return { scenarios, ui, problems };
}

function readScenario(folder: string, problems: ContentProblem[]): ScenarioFolder | undefined {
  const file = join(folder, "scenario.json");
  const value = readJson(file, problems);
  if (value === undefined) return undefined;
  const parsed = scenarioSchema.safeParse(value);
  if (!parsed.success) {
    problems.push(...schemaProblems(file, value, parsed.error));
    return undefined;
  }
  const scenario: Scenario = parsed.data;
  problems.push(...checkScenario(scenario, file));
  if (scenario.id !== basename(folder)) {
    problems.push({
      file,
      path: "id",
      problem: `the id is "${scenario.id}"`,
      remedy: `Write "${basename(folder)}", the name of the folder`,
    });
  }
  const words = new Map<string, Words>();
  for (const name of jsonFilesIn(folder).filter((each) => each !== "scenario.json")) {
    const wordFile = join(folder, name);
    const texts = readWords(wordFile, problems);
    if (texts === undefined) continue;
    words.set(basename(name, ".json"), texts);
    problems.push(...checkScenarioWords(scenario, texts, wordFile));
  }
  if (!words.has(FIRST_LANGUAGE)) {
    problems.push(
      wholeFile(
        join(folder, `${FIRST_LANGUAGE}.json`),
        "the English words cannot be used",
        "Add or mend the file",
      ),
    );
  }
  return { scenario, words };
}

/** The words of the screens: `<language>.json`, all files of the folder `<language>/`, or both together. */
function readUi(folder: string, problems: ContentProblem[]): Languages {
  const languages = new Map<string, Words>();
  const files = [
    ...jsonFilesIn(folder).map((name) => [basename(name, ".json"), join(folder, name)] as const),
    ...foldersIn(folder).flatMap((language) =>
      jsonFilesIn(join(folder, language)).map((name) => [language, join(folder, language, name)] as const),
    ),
  ];
  for (const [language, file] of files) {
    const texts = readWords(file, problems);
    if (texts === undefined) continue;
    problems.push(...checkTexts(texts, file, "filled"));
    const before = languages.get(language) ?? {};
    for (const path of Object.keys(texts).filter((key) => Object.hasOwn(before, key))) {
      problems.push({
        file,
        path,
        problem: `another word file of "${language}" has this key too`,
        remedy: "Keep one of the two",
      });
    }
    languages.set(language, { ...before, ...texts });
  }
  const first = languages.get(FIRST_LANGUAGE);
  if (first === undefined) {
    problems.push(
      wholeFile(
        join(folder, `${FIRST_LANGUAGE}.json`),
        "the English words cannot be used",
        "Add or mend the file",
      ),
    );
    return languages;
  }
  for (const [language, texts] of languages) {
    if (language !== FIRST_LANGUAGE) problems.push(...checkTranslation(first, texts, join(folder, language)));
  }
  return languages;
}

function readWords(file: string, problems: ContentProblem[]): Words | undefined {
  const value = readJson(file, problems);
  if (value === undefined) return undefined;
  const parsed = wordsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  problems.push(...schemaProblems(file, value, parsed.error));
  return undefined;
}

function readJson(file: string, problems: ContentProblem[]): unknown {
  if (!existsSync(file)) {
    problems.push(wholeFile(file, "the file is missing", "Add it"));
    return undefined;
  }
  const text = readFileSync(file, "utf8");
  try {
    const value: unknown = JSON.parse(text);
    problems.push(
      ...repeatedKeys(value, text).map((path) => ({
        file,
        path,
        problem: "the key is there twice",
        remedy: "Keep one of the two lines",
      })),
    );
    return value;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    problems.push(
      wholeFile(
        file,
        `this is not JSON: ${cause}`,
        "Look there for a comma or a quotation mark too many or too few",
      ),
    );
    return undefined;
  }
}

/** Keys that a flat JSON text holds twice: JSON.parse would keep the last and say nothing. */
function repeatedKeys(value: unknown, text: string): readonly string[] {
  const flat =
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string");
  if (!flat) return [];
  const keys = [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:?)/g)].flatMap(([, key, colon]) =>
    colon === ":" && key !== undefined ? [key] : [],
  );
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
}

function wholeFile(file: string, problem: string, remedy: string): ContentProblem {
  return { file, path: "", problem, remedy };
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function jsonFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}
