/**
 * The questionnaire before and after play: twelve items with a key, and one open question with a rubric. Its words are
 * "question.<item>.text", "question.<item>.option.<option>" and, where statements are sorted, "question.<item>.part.<part>".
 */

/** One item. `choose`: one option; `sort`: an option for each part; `order`: all options in their order. */
export interface Item {
  readonly id: string;
  readonly kind: "choose" | "sort" | "order";
  readonly options: readonly string[];
  /** What is sorted. */
  readonly parts?: readonly string[];
  /** The right answer: one option, one for each part, or all in order. */
  readonly key: readonly string[];
  /** Numbers of the claims it asks about (docs/theory.md). */
  readonly claims: readonly number[];
}

/** All items, in the order in which they are asked. */
export const ITEMS: readonly Item[] = [
  choose("dilemma", ["race", "choice", "backfire", "aggressor"], "choice", [11]),
  choose("paradox", ["oneLoses", "allLessSecure", "trustWins"], "allLessSecure", [10]),
  choose("fatalist", ["wantsHarm", "preparesAlone", "givesUp"], "preparesAlone", [13, 64]),
  choose("norms", ["affection", "equality", "predictable"], "predictable", [14]),
  {
    id: "stages",
    kind: "sort",
    options: ["fear", "in", "is"],
    parts: ["pays", "ourselves", "strikeFirst"],
    key: ["in", "is", "fear"],
    claims: [35, 36],
  },
  choose("rational", ["leap", "bond", "belief"], "belief", [45]),
  choose("missed", ["power", "change", "culture"], "change", [2, 45]),
  choose("identity", ["essence", "sum", "negotiation"], "negotiation", [50]),
  {
    id: "loop",
    kind: "order",
    options: ["interaction", "properties", "structure", "behaviours"],
    key: ["properties", "behaviours", "interaction", "structure"],
    claims: [46],
  },
  choose("failed", ["hatred", "fatalists", "noSociety"], "fatalists", [58]),
  choose("notAmong", ["anarchy", "groupness", "religion", "economy"], "religion", [60]),
  choose("closed", ["deter", "fringe", "nothing"], "fringe", [65]),
];

/** How sure of an answer: 1 a guess .. 4 certain. */
export const CONFIDENT = [1, 2, 3, 4] as const;
export type Confident = (typeof CONFIDENT)[number];

/** What an open answer is read for, each 0..3 points; words "question.rubric.<part>" and "question.rubric.<part>.<points>". */
export const RUBRIC = ["interpretation", "mechanism", "politics", "limits"] as const;

/** Longest answer to the open question, in characters: about 150 words. */
export const OPEN_LIMIT = 1100;

/** Before play, or after it. */
export const WAVES = ["before", "after"] as const;
export type Wave = (typeof WAVES)[number];

/** One answer of one person. */
export interface ItemAnswer {
  readonly answer: readonly string[];
  readonly confident: Confident;
}

/** Everything one person has answered. */
export interface Answers {
  readonly before: Readonly<Record<string, ItemAnswer>>;
  readonly after: Readonly<Record<string, ItemAnswer>>;
  /** Their own words to the open question. */
  readonly open?: string;
}

/** What somebody has answered who has answered nothing. */
export const NO_ANSWERS: Answers = { before: {}, after: {} };

/** Whether this is an answer to the item at all. */
export function isAnswerTo(item: Item, answer: readonly string[]): boolean {
  const known = answer.every((one) => item.options.includes(one));
  switch (item.kind) {
    case "choose":
      return known && answer.length === 1;
    case "sort":
      return known && answer.length === item.parts?.length;
    case "order":
      return known && answer.length === item.options.length && new Set(answer).size === answer.length;
  }
}

/** Whether it is the right one. */
export function isRight(item: Item, { answer }: ItemAnswer): boolean {
  return answer.length === item.key.length && answer.every((one, at) => one === item.key[at]);
}

/** Whether every item was answered in this wave. */
export function isWhole(answers: Answers, wave: Wave): boolean {
  return ITEMS.every(({ id }) => answers[wave][id] !== undefined);
}

function choose(id: string, options: readonly string[], key: string, claims: readonly number[]): Item {
  return { id, kind: "choose", options, key: [key], claims };
}
