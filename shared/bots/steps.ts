/** How large a step a bot gives, asks for and dares to take. */
import type { Step } from "../rules/commands.ts";
import { SIZES, type Logic } from "../rules/terms.ts";
import { QUESTION, type BotMind } from "./botMind.ts";
import { recordOf, towardsOf } from "./wordGiven.ts";

/** A step as large as the position of its size among the sizes. */
type Level = 0 | 1 | 2;

/** Whether it gives its word without meaning it. */
export function isLiar(mind: BotMind): boolean {
  const { keeps } = mind.temper.word;
  return keeps === "never" || keeps === "untilExposed";
}

/** The step it gives: who lies or leaps names what it likes, the others what their people and means allow. */
export function stepToGive(mind: BotMind, group: string): Step {
  const { word } = mind.temper;
  if (word.step === "rules") {
    const rule = knownRule(mind);
    if (rule !== undefined) return { kind: "policy", policy: rule };
  }
  if (word.keeps === "coin") {
    return sized(Math.floor(mind.chance(QUESTION.size + place(mind, group)) * 3));
  }
  return sized(
    isLiar(mind) && word.step !== "growing" ? 1 : Math.min(wants(mind, group), means(mind, group)),
  );
}

/** What it asks for its step: as much, or one size more; for a rule the same rule. */
export function stepToAsk(mind: BotMind, own: Step): Step {
  if (own.kind === "policy") return own;
  return sized(SIZES.indexOf(own.size) + (mind.temper.word.asksMore ? 1 : 0));
}

function sized(level: number): Step {
  return { kind: "size", size: SIZES[Math.min(level, SIZES.length - 1)] ?? "small" };
}

/** The largest step it would give this group. */
function wants(mind: BotMind, group: string): Level {
  switch (mind.temper.word.step) {
    case "small":
    case "rules":
      return 0;
    case "medium":
      return 1;
    case "large":
      return 2;
    case "growing": {
      const trust = towardsOf(mind, group)?.trust ?? 0;
      const { kept, broken } = recordOf(mind, group);
      const grown = (trust >= 3 ? 1 : 0) + (kept > broken ? 1 : 0) + (kept > broken + 2 ? 1 : 0);
      return grown >= 2 ? 2 : grown === 1 ? 1 : 0;
    }
  }
}

/** The largest step it would accept to take. */
export function dares(mind: BotMind, group: string): number {
  const trust = towardsOf(mind, group)?.trust ?? 0;
  return Math.min(Math.max(wants(mind, group), trust >= 2 ? 1 : 0), means(mind, group));
}

/** The largest step that its people and its purse are likely to allow. */
function means(mind: BotMind, group: string): Level {
  const mandate = towardsOf(mind, group)?.mandate ?? 0;
  const capital = mind.sight.capital.government;
  if (mandate >= 0.1 && capital >= 4) return 2;
  return mandate >= -0.3 && capital >= 2 ? 1 : 0;
}

/** How large a step is; a card by what was seen of its kind. */
export function levelOf(mind: BotMind, step: Step): number {
  if (step.kind === "size") return SIZES.indexOf(step.size);
  return logicOf(mind, step) === "mitigator" ? 0 : 1;
}

/** The logic of a step by name, once such a card was seen. */
export function logicOf(mind: BotMind, step: Step): Logic | undefined {
  if (step.kind === "size") return undefined;
  return mind.you.history.flatMap((round) => round.acts).find((act) => act.policy === step.policy)?.logic;
}

/** A rule that was played before, the latest one of its own first. */
function knownRule(mind: BotMind): string | undefined {
  const own = mind.you.us?.group;
  const ruled = mind.you.history
    .flatMap((round) => round.acts)
    .filter((act) => act.logic === "mitigator" && act.policy !== undefined);
  return (ruled.findLast((act) => act.from === own) ?? ruled.at(-1))?.policy;
}

/** The place of a group among the others. */
export function place(mind: BotMind, group: string): number {
  return Math.max(
    0,
    (mind.you.us?.towards ?? []).findIndex((one) => one.group === group),
  );
}
