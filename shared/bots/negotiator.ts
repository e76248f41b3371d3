/** How a bot gives and takes a word: offers, answers, what it takes back, and back channels. */
import type { Wish } from "../rules/commands.ts";
import type { Ask, PromiseView } from "../rules/views.ts";
import { governmentOf, isBusyPerson, QUESTION, type BotMind } from "./botMind.ts";
import { wouldStandBy } from "./keeping.ts";
import { dares, isLiar, levelOf, logicOf, place, stepToAsk, stepToGive } from "./steps.ts";
import { owed, recordOf, towardsOf } from "./wordGiven.ts";

/** Promises of others in a round after which it answers no more. */
const MOST_ANSWERS = 8;

/** A word of its own toward another group, once a round at most, and only while nothing else is on the table. */
export function propose(mind: BotMind, ask: Extract<Ask, { kind: "promise" }>): readonly Wish[] {
  const { towards, reaches } = ask;
  const { word } = mind.temper;
  const { round, phase } = mind.view.table;
  if (phase !== "talks" || mind.caretaker || !gives(mind, towards)) return [];
  // Who was let down offers less often.
  const likely = word.offers - (word.takes.broken * recordOf(mind, towards).broken) / 2;
  if (mind.chance(QUESTION.offers + place(mind, towards)) >= likely) return [];
  const own = mind.you.us?.group;
  const spokeAlready = mind.you.promises.some(
    (one) =>
      (one.round === round && one.from === own && one.towards === towards) ||
      (one.from === towards && one.towards === own && one.fate === "offered"),
  );
  if (spokeAlready || owed(mind.view, towards).length > 0) return [];
  const step = stepToGive(mind, towards);
  const isConditional = mind.chance(QUESTION.conditional + place(mind, towards)) < word.conditional;
  const reach = reaches.includes(word.reach) ? word.reach : "groups";
  return [
    {
      type: "promise",
      towards,
      step,
      due: "now",
      reach,
      ...(isConditional ? { ifYou: stepToAsk(mind, step) } : {}),
    },
  ];
}

/** Yes, no, or a smaller offer instead. Every offer is answered, one after the other. */
export function answerOffer(mind: BotMind, id: number): readonly Wish[] {
  const offer = mind.you.promises.find((one) => one.id === id);
  if (offer?.ifYou === undefined || offersToAnswer(mind)[0] !== id) return [];
  const decline: Wish = { type: "answerOffer", promise: id, answer: "decline" };
  const { word } = mind.temper;
  if (mind.caretaker || !gives(mind, offer.from) || logicOf(mind, offer.step) === "fatalist")
    return [decline];
  const stands = towardsOf(mind, offer.from);
  const { base, trust, fear, broken } = word.takes;
  const leaning =
    base +
    (trust * (stands?.trust ?? 0)) / 4 -
    (fear * (stands?.fear ?? 0)) / 4 -
    broken * recordOf(mind, offer.from).broken;
  if (mind.chance(QUESTION.offer + id) >= leaning) return [decline];
  if (!isLiar(mind) && levelOf(mind, offer.ifYou) > dares(mind, offer.from)) {
    const counter = word.counters ? counterTo(mind, offer) : undefined;
    return [counter ?? decline];
  }
  return [{ type: "answerOffer", promise: id, answer: "accept" }];
}

/** A smaller step for theirs; an offer that answers one of ours is not haggled over. */
function counterTo(mind: BotMind, offer: PromiseView): Wish | undefined {
  const mayOffer = mind.you.asks.some((ask) => ask.kind === "promise" && ask.towards === offer.from);
  if (offer.counters !== undefined || !mayOffer) return undefined;
  const step = stepToGive(mind, offer.from);
  return {
    type: "promise",
    towards: offer.from,
    step,
    ifYou: levelOf(mind, offer.step) <= levelOf(mind, step) ? offer.step : stepToAsk(mind, step),
    due: offer.due === mind.view.table.round ? "now" : "next",
    reach: offer.reach,
    counters: offer.id,
  };
}

/** Who was let down takes its word back before the commit, rather than break it. */
export function takeBack(mind: BotMind, promises: readonly number[]): readonly Wish[] {
  const { keeps } = mind.temper.word;
  if (mind.caretaker || (keeps !== "inKind" && keeps !== "untilWronged")) return [];
  const own = mind.you.us?.group;
  return mind.you.promises.flatMap((one): readonly Wish[] => {
    const other = one.from === own ? one.towards : one.from;
    return promises.includes(one.id) && !wouldStandBy(mind, other)
      ? [{ type: "withdrawPromise", promise: one.id }]
      : [];
  });
}

/** Answers who asks for a back channel; asks across for one in the caucus; closes it to who was false for good. */
export function backChannels(mind: BotMind, ask: Extract<Ask, { kind: "back" }>): readonly Wish[] {
  // Whoever comes back finds the requests made of them.
  if (mind.caretaker) return [];
  const { word } = mind.temper;
  const backs = mind.you.backs ?? [];
  const isShut = (seat: string) => {
    const group = mind.view.table.seats[seat]?.group ?? "";
    const across = group !== mind.you.us?.group;
    return !word.opensBack || (across && word.keeps === "untilWronged" && !wouldStandBy(mind, group));
  };
  const answers = backs.flatMap((back): readonly Wish[] => {
    if (back.is === "asking") {
      return [{ type: isShut(back.seat) ? "closeBack" : "askBack", seat: back.seat }];
    }
    return back.is === "open" && isShut(back.seat) ? [{ type: "closeBack", seat: back.seat }] : [];
  });
  return [...answers, ...asksAcross(mind, ask)];
}

/** The seat of the same office across: governments by temper, campaigners for an open story. */
function asksAcross(mind: BotMind, ask: Extract<Ask, { kind: "back" }>): readonly Wish[] {
  const { table } = mind.view;
  if (table.phase !== "caucus" || table.seats[mind.seat]?.ready === true) return [];
  const likes =
    mind.role === "government"
      ? mind.temper.word.asksBack
      : mind.role === "civil" && mind.temper.openness >= 0.5
        ? 0.6
        : 0;
  const backs = mind.you.backs ?? [];
  return (mind.you.us?.towards ?? []).flatMap(({ group }, at): readonly Wish[] => {
    const twin = Object.values(table.seats).find((seat) => seat.group === group && seat.role === mind.role);
    if (twin === undefined || !ask.ask.includes(twin.id) || backs.some((back) => back.seat === twin.id))
      return [];
    if (mind.role === "government" && !gives(mind, group)) return [];
    return mind.chance(QUESTION.askBack + at) < likes ? [{ type: "askBack", seat: twin.id }] : [];
  });
}

/**
 * Whether a bot is not done with the phase yet: somebody may still answer it, or speak to it. Who plays on a person's
 * seat waits for no other person, or they would wait for each other.
 */
export function isWaiting(mind: BotMind): boolean {
  const { phase, seats } = mind.view.table;
  if (phase !== "talks" && phase !== "caucus") return false;
  const isPatient = seats[mind.seat]?.occupant !== "person";
  const backs = mind.you.backs ?? [];
  if (isPatient && backs.some((back) => back.is === "open" && isBusyPerson(mind, back.seat))) return true;
  if (phase !== "talks" || mind.role !== "government") return false;
  if (offersToAnswer(mind).length > 1) return true;
  const own = mind.you.us?.group;
  const others = mind.you.us?.towards ?? [];
  if (isPatient && others.some(({ group }) => isBusyPerson(mind, governmentOf(mind, group)))) return true;
  // A bot across always answers.
  return mind.you.promises.some((one) => {
    const across = seats[governmentOf(mind, one.towards) ?? ""];
    return one.from === own && one.fate === "offered" && across?.occupant !== "person";
  });
}

/** Offers that it still answers: of those made this round the first few, so that nobody keeps it busy for ever. */
function offersToAnswer(mind: BotMind): readonly number[] {
  const madeNow = mind.you.promises.filter(
    (one) => one.round === mind.view.table.round && one.towards === mind.you.us?.group,
  );
  const tooMany = new Set(madeNow.slice(MOST_ANSWERS).map((one) => one.id));
  return mind.you.asks.flatMap((ask) =>
    ask.kind === "answerOffer" && !tooMany.has(ask.promise) ? [ask.promise] : [],
  );
}

/** Whether it gives or takes a word at all toward this group now; who means none of it always does. */
function gives(mind: BotMind, group: string): boolean {
  const { keeps } = mind.temper.word;
  return keeps === "coin" || isLiar(mind) || wouldStandBy(mind, group);
}
