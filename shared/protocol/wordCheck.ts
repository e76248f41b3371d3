/** Words against what needs them: which keys a scenario needs, and whether every text can be filled. */
import { IntlMessageFormat } from "intl-messageformat";
import type { Scenario, ScenarioIncident } from "#shared/rules/scenario.ts";
import { CAUSES, INTENTIONS, STAGES } from "#shared/rules/terms.ts";
import type { ContentProblem } from "./contentProblem.ts";
import type { Words } from "./scenarioSchema.ts";

/** Keys with this start reach only those who may see them. */
export const PRIVATE = "private.";

/** Every word key a scenario needs, public and private. */
export function neededKeys(scenario: Scenario): readonly string[] {
  const { groups, policies, seats, incidents, counters, whispers } = scenario;
  return [
    ...named("scenario", ["name", "tagline", "contentNote", "past"]),
    ...groups.flatMap((group) => [
      ...named(`group.${group.id}`, ["name", "mid", "form", "people", "history", "past"]),
      ...group.traditions,
      ...group.needs,
      ...group.frames.flatMap(({ id }) => named(`frame.${group.id}.${id}`, ["name", "voice"])),
      ...named(`private.intention.${group.id}`, INTENTIONS),
      ...policies.flatMap((policy) =>
        named(`policy.${policy.id}.${group.id}`, [
          "name",
          // What can be promised is said in sentences: "we will close the gates", "if Highmere closes the gates".
          ...(policy.covert === true ? [] : ["do", "does"]),
          "line",
          ...((policy.expose ?? 0) > 0 ? ["hands"] : []),
          "later",
        ]),
      ),
    ]),
    ...seats.flatMap((seat) => [
      ...named(`seat.${seat.id}`, ["title", "public"]),
      `private.seat.${seat.id}.brief`,
      ...seat.goals.map(({ id }) => `private.goal.${seat.id}.${id}`),
    ]),
    ...incidents.flatMap((incident) => [
      ...named(`incident.${incident.id}`, ["title", "text"]),
      ...causeKeys(incident),
    ]),
    ...counters.flatMap(({ id }) => named(`counter.${id}`, ["name", "text"])),
    ...whispers.map(({ id }) => `private.whisper.${id}`),
    ...STAGES.flatMap((stage) => named(`ending.${stage}`, ["name", "text"])),
    // The ends of all pairs tell of the groups that are always in play; one that need not be has its own.
    ...groups
      .filter(({ optional }) => optional === true)
      .flatMap(({ id }) => STAGES.flatMap((stage) => named(`ending.${stage}.${id}`, ["name", "text"]))),
  ];
}

/** One text for a fixed cause; one for each cause that chance may choose. */
function causeKeys({ id, causes }: ScenarioIncident): readonly string[] {
  const key = `private.incident.${id}.cause`;
  return causes === undefined
    ? [key]
    : named(
        key,
        CAUSES.filter((cause) => causes[cause] !== undefined),
      );
}

function named(start: string, parts: readonly string[]): readonly string[] {
  return parts.map((part) => `${start}.${part}`);
}

/** Keys that are missing from a scenario's words, or needed by nothing. */
export function checkScenarioWords(
  scenario: Scenario,
  words: Words,
  file: string,
): readonly ContentProblem[] {
  const needed = new Set(neededKeys(scenario));
  return [
    ...compareKeys(needed, words, file),
    ...checkTexts(words, file, "plain"),
    ...checkGroupNames(scenario, words, file),
  ];
}

/** Forms that a group's name can ask of a sentence: "Highmere keeps", "the Keldans keep". */
const FORMS = ["one", "many"];
const ARTICLE = /^(The|A|An) /;

/** Whether the names of groups can stand in sentences: inside one, at the start of one, and before a verb. */
function checkGroupNames(scenario: Scenario, words: Words, file: string): readonly ContentProblem[] {
  return scenario.groups.flatMap(({ id }) => {
    const { [`group.${id}.name`]: name = "", [`group.${id}.mid`]: mid, [`group.${id}.form`]: form } = words;
    const problems: ContentProblem[] = [];
    if (form !== undefined && !FORMS.includes(form)) {
      problems.push({
        file,
        path: `group.${id}.form`,
        problem: `"${form}" is no form of a sentence`,
        remedy: `Write "one" if "${name} keeps its word" is right, "many" if "${name} keep their word" is`,
      });
    }
    if (mid !== undefined && ARTICLE.test(mid)) {
      problems.push({
        file,
        path: `group.${id}.mid`,
        problem: `"toward ${mid}" has a capital inside a sentence`,
        remedy: `Write it as inside a sentence: "${mid.charAt(0).toLowerCase()}${mid.slice(1)}"`,
      });
    }
    if (form === "many") problems.push(...checkPluralSteps(scenario, words, file, id));
    return problems;
  });
}

/** A step in English is called alike by "we" and by a group of many: "if the Keldans close the gates". */
function checkPluralSteps(
  scenario: Scenario,
  words: Words,
  file: string,
  group: string,
): readonly ContentProblem[] {
  if (!/(^|\/)en\.json$/.test(file)) return [];
  return scenario.policies.flatMap(({ id }) => {
    const { [`policy.${id}.${group}.do`]: we, [`policy.${id}.${group}.does`]: they } = words;
    if (we === undefined || they === undefined || we === they) return [];
    return [
      {
        file,
        path: `policy.${id}.${group}.does`,
        problem: `the group is "many", so a promise would say "if they ${they}"`,
        remedy: `Write "${we}", as in "policy.${id}.${group}.do"`,
      },
    ];
  });
}

/** Keys that two languages do not share, and texts whose placeholders differ from those of `reference`. */
export function checkTranslation(reference: Words, words: Words, file: string): readonly ContentProblem[] {
  const problems = [...compareKeys(new Set(Object.keys(reference)), words, file)];
  for (const [path, text] of Object.entries(words)) {
    const original = reference[path];
    if (original === undefined) continue;
    const wanted = placeholders(original);
    const found = placeholders(text);
    if (wanted === undefined || found === undefined || wanted === found) continue;
    problems.push({
      file,
      path,
      problem: `the placeholders are {${found}} but the English text has {${wanted}}`,
      remedy: "Use the same names in braces as the English text",
    });
  }
  return problems;
}

/** Texts that ICU MessageFormat cannot read; "plain" texts also take no placeholders, as nothing fills them. */
export function checkTexts(words: Words, file: string, style: "plain" | "filled"): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  for (const [path, text] of Object.entries(words)) {
    const found = placeholders(text);
    if (found === undefined) {
      problems.push({
        file,
        path,
        problem: "the text cannot be read: a brace { or } is open or empty",
        remedy: "Close the brace, or take braces out of the text",
      });
    } else if (style === "plain" && found !== "") {
      problems.push({
        file,
        path,
        problem: `nothing fills the placeholder {${found}}`,
        remedy: "Write the text without braces",
      });
    }
  }
  return problems;
}

function compareKeys(needed: ReadonlySet<string>, words: Words, file: string): readonly ContentProblem[] {
  const missing = [...needed].filter((key) => !Object.hasOwn(words, key));
  const left = Object.keys(words).filter((key) => !needed.has(key));
  return [
    ...missing.map((path) => ({
      file,
      path,
      problem: "the text is missing",
      remedy: `Add a line "${path}": "..."`,
    })),
    ...left.map((path) => ({
      file,
      path,
      problem: "nothing needs this text",
      remedy: "Remove the line, or correct the spelling of its key",
    })),
  ];
}

/** The names of a text's placeholders, sorted and joined; undefined if the text cannot be read. */
function placeholders(text: string): string | undefined {
  // Most texts: without a brace there is nothing that could be read wrongly. The parser takes most of a server's start.
  if (!/[{}]/.test(text)) return "";
  try {
    const ast = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
    return [...new Set(argumentsIn(ast))].sort().join(", ");
  } catch {
    return undefined;
  }
}

interface Part {
  readonly value?: unknown;
  readonly type: number;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

/** Part types of the parser: 0 is literal text, 7 the "#" of a plural; all others name an argument. */
function argumentsIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => [
    ...(part.type === 0 || part.type === 7 ? [] : [String(part.value)]),
    ...Object.values(part.options ?? {}).flatMap((option) => argumentsIn(option.value)),
  ]);
}
