/** What people are told of the questionnaire and of their consent: their own to themselves, shares to the facilitator. */
import type { Confident, Item, ItemAnswer, Wave } from "../questions.ts";
import type { WordKey } from "../terms.ts";

/** One item: what is asked, and what may be answered. */
export interface ItemView {
  readonly item: string;
  readonly kind: Item["kind"];
  readonly key: WordKey;
  readonly options: readonly { readonly option: string; readonly key: WordKey }[];
  /** What is sorted under the options, one answer each; left out for other kinds. */
  readonly parts?: readonly { readonly part: string; readonly key: WordKey }[];
}

/** The open question, and what an answer is read for: 0 to 3 points each, each with its words. */
export interface OpenQuestionView {
  readonly key: WordKey;
  readonly rubric: readonly { readonly key: WordKey; readonly points: readonly WordKey[] }[];
}

/** What is asked, the same for everybody and always: it travels once. */
export interface QuestionsView {
  /** In this order. */
  readonly items: readonly ItemView[];
  /** How sure one can be of an answer. */
  readonly confidence: readonly { readonly confident: Confident; readonly key: WordKey }[];
  /** In the debrief. */
  readonly open?: OpenQuestionView;
  /** In the debrief: how consent is asked for. */
  readonly consent?: WordKey;
}

/** A person's own answers; for nobody else's eyes. */
export interface LearningView {
  /** Which answers may be given now; left out when none may. */
  readonly open?: Wave;
  /** `right` is told, with the key, once all items were answered after play: then they are closed. */
  readonly before: readonly (ItemAnswer & { readonly item: string; readonly right?: boolean })[];
  readonly after: readonly (ItemAnswer & {
    readonly item: string;
    readonly right?: boolean;
    readonly key?: readonly string[];
  })[];
  /** Own words to the open question. */
  readonly text?: string;
  /** In the debrief: whether one's words and answers may be in what is taken from this table. */
  readonly consent?: boolean;
}

/** The class in numbers: never who. */
export interface ClassLearningView {
  readonly wave: Wave;
  /** How many people answered an item at all. */
  readonly people: number;
  /** Share of right answers by item, 0..1; only where enough people answered it that no share is one person's. */
  readonly right: Readonly<Record<string, number>>;
}
