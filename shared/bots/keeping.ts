/** Keeping and breaking a word: what a promise does to the choice of a card, by temper. */
import { PROMISED_STEP, type Step } from "../rules/commands.ts";
import type { CardView, HandView } from "../rules/views.ts";
import { QUESTION, type BotMind } from "./botMind.ts";
import { theirLast } from "./hand.ts";
import { owed, owedBy, towardsOf, wasFalseLately, wasWronged } from "./wordGiven.ts";

/** What is left of a joint card's service when the other side does not play it, at least. */
const JOINT_ALONE = 0.65;
/** Exposure of the other side's last act from which an opportunist takes what lies open. */
const OPEN_DOOR = 0.4;
/** Rounds after which an opportunist has waited long enough. */
const PATIENCE = 3;

/** Whether this bot would still stand by a word to this group: then it also gives and takes one. */
export function wouldStandBy(mind: BotMind, group: string): boolean {
  if (mind.caretaker) return true;
  switch (mind.temper.word.keeps) {
    case "always":
      return true;
    case "inKind":
      return !wasFalseLately(mind, group);
    case "untilWronged":
      return !wasWronged(mind, group);
    case "whileItPays": {
      const game = towardsOf(mind, group)?.game();
      return game === "harmony" || game === "stagHunt";
    }
    case "untilExposed":
      return !isExposed(mind, group);
    case "coin":
      return mind.chance(QUESTION.coin) < 0.5;
    case "never":
    case "ownWay":
      return false;
  }
}

/** Whether there is something to take from the other side now: it lies open, or has bound itself to open. */
function isExposed(mind: BotMind, group: string): boolean {
  const towards = towardsOf(mind, group);
  if (towards === undefined) return false;
  const binds = owedBy(mind.view, group).some(({ step }) => step.kind === "policy" || step.size !== "small");
  return binds || (theirLast(towards)?.expose ?? 0) >= OPEN_DOOR || towards.theirs.length >= PATIENCE;
}

/** Whether a card keeps a promised step. */
export function fulfils(card: CardView, step: Step): boolean {
  if (step.kind === "policy") return card.policy === step.policy;
  return card.adopt * (card.joint ? JOINT_ALONE : 1) >= PROMISED_STEP[step.size];
}

/**
 * The card a government plays once its word is weighed in: who stands by it takes the keeping card nearest to its own
 * choice; who only waited for the other side to open takes what lies open.
 */
export function weighedByWord(
  mind: BotMind,
  hand: HandView,
  chosen: CardView | undefined,
): CardView | undefined {
  const steps = owed(mind.view, hand.towards).map((part) => part.step);
  if (steps.length === 0) return chosen;
  if (!wouldStandBy(mind, hand.towards)) {
    return mind.temper.word.keeps === "untilExposed" ? (takingCard(hand) ?? chosen) : chosen;
  }
  const keepsAll = hand.cards.filter(
    (card) => card.affordable && !card.covert && steps.every((step) => fulfils(card, step)),
  );
  if (chosen === undefined || keepsAll.includes(chosen)) return chosen;
  const far = (card: CardView) =>
    Math.abs(card.guard - chosen.guard) + Math.abs(card.adopt - chosen.adopt) + card.price / 10;
  return (
    keepsAll.reduce<CardView | undefined>(
      (nearest, card) => (nearest !== undefined && far(nearest) <= far(card) ? nearest : card),
      undefined,
    ) ?? chosen
  );
}

/** The unseen card that takes most. */
function takingCard(hand: HandView): CardView | undefined {
  const covert = hand.cards.filter((card) => card.covert && card.affordable);
  return covert.reduce<CardView | undefined>(
    (most, card) => (most !== undefined && most.exploit >= card.exploit ? most : card),
    undefined,
  );
}
