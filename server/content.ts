/** The content of the game, read once at start: scenarios, their words, and the words of the screens. */
import { problemLine } from "#shared/protocol/contentProblem.ts";
import { PSEUDO, pseudoWords } from "#shared/protocol/pseudo.ts";
import type { Words } from "#shared/protocol/scenarioSchema.ts";
import { PRIVATE } from "#shared/protocol/wordCheck.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { type ContentReading, FIRST_LANGUAGE, type Languages, readContent } from "./contentFiles.ts";

/** Keys with these starts travel by themselves, as words of a part: what few open must not make the door slow. */
const PARTS = {
  /** The panel "What we assumed", for who opens it. */
  assumed: ["assumed."],
  /** Setting up and running a session. */
  console: ["console.", "setup.", "session.alert."],
  /** Coming to a session. */
  people: ["come."],
  /** What hangs on the wall. */
  projector: ["projector."],
  /** What of the debrief goes beyond telling what happened, and the questionnaire. */
  debrief: [
    "debrief.lead.",
    "debrief.opens",
    "debrief.relate.",
    "debrief.whatIf.",
    "debrief.beside.",
    "setup.dial.",
    "console.twoGroups",
    "console.threeGroups",
    "debrief.nowWhat.",
    "debrief.learned.",
    "debrief.takeHome.",
    "nowWhat.",
    "learn.",
    "takeHome.",
    "question.",
    "chart.band.",
    "chart.keep.",
  ],
  /** What is printed, and what is said about what is kept. */
  paper: ["print.", "privacy."],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** A part of the screens whose words are fetched when it is opened. */
export type WordPart = keyof typeof PARTS;
/** Keys with this start are read by who runs the server, on a page that the server writes itself. */
const OPERATOR = "operator.";
export const WORD_PARTS = Object.keys(PARTS) as readonly WordPart[];

/** Scenarios and words, checked and in memory; nothing here fails after the start. */
export interface Content {
  readonly scenarioIds: () => readonly string[];
  /** Undefined if there is no such scenario. */
  readonly scenario: (id: string) => Scenario | undefined;
  /** The languages of the screens, the pseudo-language last. */
  readonly languages: () => readonly string[];
  /** The words of the screens that everyone needs from the door on; English if the language is unknown. */
  readonly uiWords: (language: string) => Words;
  /** The words of a part that is opened later; English if the language is unknown. */
  readonly partWords: (part: WordPart, language: string) => Words;
  /** The words of the operator's page, in English. */
  readonly operatorWords: () => Words;
  /** A scenario's words without its private keys; undefined if there is no such scenario. */
  readonly publicWords: (id: string, language: string) => Words | undefined;
  /** The texts of those of `keys` that are private keys of the scenario; others are left out. */
  readonly privateWords: (id: string, language: string, keys: readonly string[]) => Words;
}

/**
 * The content of an assets folder.
 * @throws Error naming file, path and remedy of each problem if anything in it is wrong.
 */
export function loadContent(assetsFolder: string): Content {
  const reading = readContent(assetsFolder);
  if (reading.problems.length > 0) {
    throw new Error(["The content cannot be used:", ...reading.problems.map(problemLine)].join("\n"));
  }
  const { scenarios, ui } = withPseudo(reading);
  const publicOf = new Map(
    [...scenarios].map(([id, { words }]) => [id, mapLanguages(words, withoutPrivate)]),
  );
  const of = (starts: readonly string[], words: Words) =>
    chosen(words, (key) => starts.some((start) => key.startsWith(start)));
  const apart: readonly string[] = [...Object.values(PARTS).flat(), OPERATOR];
  const atDoor = mapLanguages(ui, (words) =>
    chosen(words, (key) => !apart.some((start) => key.startsWith(start))),
  );
  const parts = new Map(
    WORD_PARTS.map((part) => [part, mapLanguages(ui, (words) => of(PARTS[part], words))] as const),
  );
  return {
    scenarioIds: () => [...scenarios.keys()],
    scenario: (id) => scenarios.get(id)?.scenario,
    languages: () => [...ui.keys()],
    uiWords: (language) => inLanguage(atDoor, language),
    operatorWords: () => of([OPERATOR], inLanguage(ui, FIRST_LANGUAGE)),
    partWords: (part, language) => inLanguage(parts.get(part) ?? new Map(), language),
    publicWords: (id, language) => {
      const languages = publicOf.get(id);
      return languages === undefined ? undefined : inLanguage(languages, language);
    },
    privateWords: (id, language, keys) => {
      const words = inLanguage(scenarios.get(id)?.words ?? new Map(), language);
      return Object.fromEntries(
        keys.flatMap((key) => {
          const text = key.startsWith(PRIVATE) && Object.hasOwn(words, key) ? words[key] : undefined;
          return text === undefined ? [] : [[key, text]];
        }),
      );
    },
  };
}

function withPseudo({ scenarios, ui }: ContentReading): Omit<ContentReading, "problems"> {
  return {
    scenarios: new Map(
      [...scenarios].map(([id, { scenario, words }]) => [id, { scenario, words: addPseudo(words) }]),
    ),
    ui: addPseudo(ui),
  };
}

function addPseudo(languages: Languages): Languages {
  const first = inLanguage(languages, FIRST_LANGUAGE);
  return new Map([...languages, [PSEUDO, pseudoWords(first)]]);
}

function withoutPrivate(words: Words): Words {
  return chosen(words, (key) => !key.startsWith(PRIVATE));
}

function chosen(words: Words, isChosen: (key: string) => boolean): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => isChosen(key)));
}

function mapLanguages(languages: Languages, change: (words: Words) => Words): Languages {
  return new Map([...languages].map(([language, words]) => [language, change(words)]));
}

function inLanguage(languages: Languages, language: string): Words {
  return languages.get(language) ?? languages.get(FIRST_LANGUAGE) ?? {};
}
