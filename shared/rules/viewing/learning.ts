/** The questionnaire as it may be seen: one's own answers, or shares over the class. */
import { CONFIDENT, isRight, isWhole, ITEMS, NO_ANSWERS, RUBRIC, WAVES, type Item } from "../questions.ts";
import type { State } from "../state.ts";
import type { Viewer } from "../terms.ts";
import type {
  ClassLearningView,
  ItemView,
  LearningView,
  OpenQuestionView,
  QuestionsView,
} from "../views/learning.ts";

/** A share over fewer people would tell of persons. */
const LEAST_PEOPLE = 3;

/** What is asked, to whom it is asked. */
export function questionsView(state: State, viewer: Viewer): QuestionsView | undefined {
  if (!isAsked(state, viewer)) return undefined;
  return {
    items: ITEMS.map(itemView),
    confidence: CONFIDENT.map((confident) => ({ confident, key: `question.confident.${confident}` })),
    ...(state.phase === "debrief" ? { open: openQuestion(), consent: "question.consent.text" } : {}),
  };
}

function isAsked(state: State, viewer: Viewer): boolean {
  const isPerson = viewer.kind === "seat" && viewer.player !== undefined;
  return isPerson && (state.phase === "lobby" || state.phase === "debrief");
}

/** A person's own; nothing during play, where it would only distract. */
export function learningView(state: State, viewer: Viewer): LearningView | undefined {
  if (viewer.kind !== "seat" || viewer.player === undefined) return undefined;
  const { player } = viewer;
  if (!isAsked(state, viewer)) return undefined;
  const over = state.phase === "debrief";
  const own = state.answers[player] ?? NO_ANSWERS;
  const closed = over && isWhole(own, "after");
  const given = (wave: "before" | "after") =>
    ITEMS.flatMap((item) => {
      const answer = own[wave][item.id];
      if (answer === undefined) return [];
      return [
        {
          item: item.id,
          ...answer,
          ...(closed ? { right: isRight(item, answer) } : {}),
          ...(closed && wave === "after" ? { key: item.key } : {}),
        },
      ];
    });
  return {
    ...(closed ? {} : { open: over ? ("after" as const) : ("before" as const) }),
    before: given("before"),
    after: given("after"),
    ...(own.open === undefined ? {} : { text: own.open }),
    ...(over ? { consent: state.consents.includes(player) } : {}),
  };
}

function itemView({ id: item, kind, options, parts }: Item): ItemView {
  return {
    item,
    kind,
    key: `question.${item}.text`,
    options: options.map((option) => ({ option, key: `question.${item}.option.${option}` })),
    ...(parts === undefined
      ? {}
      : { parts: parts.map((part) => ({ part, key: `question.${item}.part.${part}` })) }),
  };
}

function openQuestion(): OpenQuestionView {
  return {
    key: "question.open.text",
    rubric: RUBRIC.map((part) => ({
      key: `question.rubric.${part}`,
      points: [0, 1, 2, 3].map((points) => `question.rubric.${part}.${points}`),
    })),
  };
}

/** Over everybody who answered, by wave. */
export function classLearning(state: State): readonly ClassLearningView[] {
  const people = Object.values(state.answers);
  return WAVES.map((wave) => ({
    wave,
    people: people.filter((one) => Object.keys(one[wave]).length > 0).length,
    right: Object.fromEntries(
      ITEMS.flatMap((item) => {
        const given = people.flatMap((one) => one[wave][item.id] ?? []);
        if (given.length < LEAST_PEOPLE) return [];
        return [[item.id, given.filter((one) => isRight(item, one)).length / given.length] as const];
      }),
    ),
  }));
}
