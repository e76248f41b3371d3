/** What fits the moment: sentences called for by offers, and which of its sentences a bot can say now. */
import type { OfferAnswer } from "../rules/terms.ts";
import type { PromiseView } from "../rules/views.ts";
import type { BotMind } from "./botMind.ts";
import { answerOffer, propose } from "./negotiator.ts";
import {
  owed,
  owedBy,
  theirLastAct,
  towardsOf,
  wasFalseLately,
  wasKindLately,
  wasWronged,
} from "./wordGiven.ts";

/** Only a government can say these for its people. */
const OFFICIAL: readonly string[] = ["offerStep", "cannotYet", "standFirm"];
/** What nobody says who has just struck a bargain. */
const AGAINST_BARGAIN: readonly string[] = [
  "askStep",
  "wary",
  "warn",
  "standFirm",
  "relyOnOurselves",
  "cannotYet",
];

/** Which promises may be spoken of where something is said. */
export type Heard = (promise: PromiseView) => boolean;

/** A sentence about a group. */
export interface Sentence {
  readonly statement: string;
  readonly about: string;
}

/** What it says of offers it answers this round, where those who hear it may know of them: agreed, or why not. */
export function onOffers(mind: BotMind, heard: Heard): readonly Sentence[] {
  const { round } = mind.view.table;
  const refusal = mind.caretaker ? "cannotYet" : mind.temper.word.refusal;
  return mind.you.promises
    .filter((one) => one.towards === mind.you.us?.group && one.round === round && one.ifYou !== undefined)
    .filter(heard)
    .flatMap((one) => {
      const answer = answerTo(mind, one);
      if (answer === "decline") return [{ statement: refusal, about: one.from }];
      return answer === "accept" && !mind.caretaker ? [{ statement: "agreed", about: one.from }] : [];
    });
}

/** What it answered to an offer, or is about to. */
function answerTo(mind: BotMind, offer: PromiseView): OfferAnswer | undefined {
  if (offer.fate === "declined") return "decline";
  if (offer.fate === "standing") return "accept";
  const [next] = offer.fate === "offered" ? answerOffer(mind, offer.id) : [];
  return next?.type === "answerOffer" ? next.answer : undefined;
}

/**
 * Whether a sentence is its office's to say, and true now as far as those who hear it may know: thanks want a deed,
 * disappointment a wrong, a warning something that should not go on, good will that none was just done, an offer in words one that is made, and no cold word follows a bargain.
 */
export function isFitting(mind: BotMind, statement: string, about: string, heard: Heard): boolean {
  if (mind.role !== "government" && OFFICIAL.includes(statement)) return false;
  if (statement === "thank") return wasKindLately(mind, about);
  if (statement === "reassure") return theirLastAct(mind, about)?.found !== true;
  if (statement === "warn" && !wasFalseLately(mind, about, heard)) return false;
  if (statement === "disappointed") return wasWronged(mind, about, heard);
  const word = wordGivenNow(mind, about, heard);
  if (statement === "offerStep") return word === "offer";
  // Nobody asks for a step first who takes one.
  if (statement === "askStep" && word === "plain") return false;
  if (!AGAINST_BARGAIN.includes(statement)) return true;
  const agrees = onOffers(mind, heard).some((one) => one.about === about && one.statement === "agreed");
  return !agrees && !hasBargain(mind, about, heard);
}

/** What word this government gives that group in this round's talks, made or about to be, that may be spoken of here. */
function wordGivenNow(mind: BotMind, about: string, heard: Heard): "offer" | "plain" | undefined {
  const { round } = mind.view.table;
  const own = mind.you.us?.group;
  const made = mind.you.promises.find(
    (one) =>
      one.from === own &&
      one.towards === about &&
      one.round === round &&
      (one.fate === "offered" || one.fate === "standing") &&
      heard(one),
  );
  if (made !== undefined) return made.ifYou === undefined ? "plain" : "offer";
  const asked = mind.you.asks.find((ask) => ask.kind === "promise" && ask.towards === about);
  const [next] = asked?.kind === "promise" ? propose(mind, asked) : [];
  if (next?.type !== "promise" || next.reach === "back") return undefined;
  return next.ifYou === undefined ? "plain" : "offer";
}

/** Whether a bargain with that group stands for this round. */
function hasBargain(mind: BotMind, about: string, heard: Heard): boolean {
  return [...owed(mind.view, about), ...owedBy(mind.view, about)].some(
    ({ promise }) => promise.ifYou !== undefined && heard(promise),
  );
}

/** Whether it trusts a group enough to tell it a need. */
export function trusts(mind: BotMind, group: string): boolean {
  const trust = towardsOf(mind, group)?.trust ?? 0;
  return trust >= 2 || (trust >= 1 && mind.temper.tone === "warm");
}
