/** A bot: a view in, wishes out. It knows what a person in its seat would know, and speaks in templates only. */
import { ATTENTION_POINTS, type Answer, type Wish } from "../rules/commands.ts";
import { hashText, uniform } from "../rules/random.ts";
import {
  FEELINGS,
  type Character,
  type FrameId,
  type Naming,
  type Reading,
  type Sureness,
} from "../rules/terms.ts";
import type { AnswerAsk, Ask, BotView, HandView } from "../rules/views.ts";
import type { BotMind } from "./botMind.ts";
import { TEMPERAMENTS } from "./characters.ts";
import { weighedByWord } from "./keeping.ts";
import { MINDS } from "./minds.ts";
import { answerOffer, backChannels, isWaiting, propose, takeBack } from "./negotiator.ts";
import { statements } from "./statements.ts";
import { sightOf } from "./tableSight.ts";

/** What the bot on this seat wants to do now, in order; nothing when it waits. */
export function botWishes(view: BotView, seat: string, character: Character, seed: string): readonly Wish[] {
  // A pause is for everybody.
  if (view.table.clock.paused) return [];
  const hashed = hashText(`${seed} ${seat}`);
  const chance = (question: number) => uniform(hashed, "bot", view.table.round, question);
  const mind: BotMind = {
    view,
    you: view.you,
    seat,
    role: view.table.seats[seat]?.role,
    caretaker: view.table.seats[seat]?.occupant === "caretaker",
    character,
    temper: TEMPERAMENTS[character],
    decides: MINDS[character],
    sight: sightOf(view, chance),
    chance,
  };
  const wishes: Wish[] = [];
  for (const ask of view.you.asks) wishes.push(...wishesFor(mind, ask));
  // Who makes an offer or opens a back channel stays for the answer.
  const backs = view.you.backs ?? [];
  const stays = wishes.some((wish) =>
    wish.type === "askBack"
      ? backs.some((back) => back.is === "asking" && back.seat === wish.seat)
      : wish.type === "promise" && wish.ifYou !== undefined,
  );
  return wishes.filter((wish) => wish.type !== "ready" || !stays).sort((a, b) => turn(a) - turn(b));
}

/** Answers come first, then words, then what is new; being done comes last, or the phase would end on an open question. */
function turn(wish: Wish): number {
  if (wish.type === "ready") return 3;
  if (wish.type === "promise" && wish.counters === undefined) return 2;
  return wish.type === "state" ? 1 : 0;
}

function wishesFor(mind: BotMind, ask: Ask): readonly Wish[] {
  switch (ask.kind) {
    case "nameIncident":
      return ask.chosen === undefined
        ? [{ type: "nameIncident", incident: ask.incident, naming: nameFor(mind, ask.price.threat) }]
        : [];
    case "say":
      return statements(mind, ask);
    case "promise":
      return propose(mind, ask);
    case "read":
      return ask.chosen === undefined
        ? [{ type: "read", towards: ask.towards, ...readThem(mind, ask.towards) }]
        : [];
    case "answer":
      return ask.open && ask.chosen === undefined ? [{ type: "answer", answer: answerTo(mind, ask) }] : [];
    case "feel":
      return ask.chosen === undefined ? [{ type: "feel", feeling: feelingOf(mind) }] : [];
    case "back":
      return backChannels(mind, ask);
    case "answerOffer":
      return answerOffer(mind, ask.promise);
    case "withdrawPromise":
      return takeBack(mind, ask.promises);
    case "ready":
      return ask.ready || isWaiting(mind) ? [] : [{ type: "ready", ready: true }];
    case "takeSeat":
    case "leaveSeat":
    case "control":
    case "report":
    case "mute":
    case "extend":
    case "hold":
    case "noLimit":
    case "voidRound":
    case "bulletin":
    case "nudge":
    case "inject":
    case "withdrawInjection":
    case "holdBad":
    case "people":
    case "letBack":
    case "botSeat":
    case "pauseCard":
    case "resume":
    case "archive":
    case "bookmark":
    case "leadDebrief":
      return [];
  }
}

/** Its own word for the incident, unless the office cannot bear it. */
function nameFor(mind: BotMind, alarm: number): Naming {
  const named = mind.decides.name({ ...mind.sight, alarm });
  return named < 0 ? "threat" : named > 0 ? "shared" : "problem";
}

/** What it takes their act for: from their last act that it saw, else from the mood. */
function readThem(mind: BotMind, towards: string): { reading: Reading; sureness: Sureness } {
  const own = mind.you.us?.group;
  const last = mind.you.history.at(-1)?.acts.find((act) => act.from === towards && act.towards === own);
  const trust = mind.you.us?.towards.find((one) => one.group === towards)?.trust ?? 1;
  if (last?.found === true) return { reading: "greedy", sureness: 3 };
  if (last?.logic === "transcender") return { reading: "reachingOut", sureness: trust >= 2 ? 3 : 2 };
  if (last?.logic === "mitigator") return { reading: "reachingOut", sureness: 1 };
  if (last?.logic === "fatalist") {
    return { reading: mind.temper.openness < 0 ? "greedy" : "afraid", sureness: 2 };
  }
  return { reading: mind.chance(4) < 0.5 ? "afraid" : trust >= 2 ? "reachingOut" : "greedy", sureness: 1 };
}

function answerTo(mind: BotMind, ask: AnswerAsk): Answer {
  const { sight, decides } = mind;
  const own = mind.you.us?.frames ?? [];
  const champions = own.findIndex((frame) => frame.champions.includes(mind.seat));
  const named = (frame: number): FrameId => own[frame]?.frame ?? ask.frames[0]?.frame ?? "";
  switch (ask.role) {
    case "government": {
      const { cards, frame } = decides.govern(sight, champions);
      const policies = ask.hands.map((hand) => {
        const place = sight.towards.findIndex((_, at) => mind.you.us?.towards[at]?.group === hand.towards);
        const own = hand.cards[cards[place] ?? -1] ?? hand.cards.find((card) => card.affordable);
        const chosen = weighedByWord(mind, hand, own);
        return [hand.towards, chosen?.policy ?? ""] as const;
      });
      return {
        role: "government",
        policies: withinMeans(mind, ask, Object.fromEntries(policies)),
        frame: named(frame),
      };
    }
    case "rival": {
      const { pressure, frame } = decides.oppose(sight, champions);
      return { role: "rival", pressure, frame: named(frame) };
    }
    case "civil": {
      const { frame, programmes, confidence } = decides.organise(sight, champions);
      return { role: "civil", frame: named(frame), programmes: programmes ? ask.programmes : [], confidence };
    }
    case "voice": {
      const { frame, story, confidence } = decides.voice(sight, champions);
      // Who would open its people sets an old suspicion right when it can; who would close lets it stand.
      const corrects = mind.temper.openness > 0 ? ask.corrections.at(-1) : undefined;
      return {
        role: "voice",
        frame: named(frame),
        story: corrects === undefined ? story : "plain",
        confidence,
        ...(corrects === undefined ? {} : { corrects }),
      };
    }
    case "citizen": {
      const { confidence, attention, petition } = decides.vote(sight);
      const points = inPoints(attention);
      return {
        role: "citizen",
        confidence,
        attention: Object.fromEntries(
          points.flatMap((count, frame) => (count > 0 ? [[named(frame), count]] : [])),
        ),
        ...(petition === undefined ? {} : { petition }),
      };
    }
  }
}

/** Toward several neighbours the office must pay for all: the dearest cards give way to the cheapest first. */
function withinMeans(
  mind: BotMind,
  ask: Extract<AnswerAsk, { role: "government" }>,
  policies: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen = new Map(Object.entries(policies));
  const cardOf = (hand: HandView) => hand.cards.find((card) => card.policy === chosen.get(hand.towards));
  const total = () => ask.hands.reduce((sum, hand) => sum + (cardOf(hand)?.price ?? 0), 0);
  const byPrice = [...ask.hands].sort((a, b) => (cardOf(b)?.price ?? 0) - (cardOf(a)?.price ?? 0));
  for (const hand of byPrice) {
    if (total() <= mind.sight.capital.government) break;
    const [first, ...rest] = hand.cards.filter((card) => card.affordable);
    const cheapest = rest.reduce((least, card) => (least && card.price < least.price ? card : least), first);
    if (cheapest !== undefined) chosen.set(hand.towards, cheapest.policy);
  }
  return Object.fromEntries(chosen);
}

/** Shares of attention as whole points that sum to what citizens have; the largest remainder gets the last. */
function inPoints(attention: readonly number[]): readonly number[] {
  const points = attention.map((share) => Math.floor(share * ATTENTION_POINTS + 1e-9));
  const left = ATTENTION_POINTS - points.reduce((sum, count) => sum + count, 0);
  const byRest = attention
    .map((share, frame) => ({ frame, rest: share * ATTENTION_POINTS - (points[frame] ?? 0) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { frame } of byRest.slice(0, left)) points[frame] = (points[frame] ?? 0) + 1;
  return points;
}

function feelingOf(mind: BotMind) {
  const change = (mind.you.reckoning?.security.after ?? 0) - (mind.you.reckoning?.security.before ?? 0);
  const betrayed =
    mind.you.reveal?.acts.some((act) => act.found && act.towards === mind.you.us?.group) ?? false;
  const feeling = betrayed
    ? "angry"
    : change < -2
      ? "afraid"
      : change > 2
        ? "hopeful"
        : mind.character === "opportunist"
          ? "tempted"
          : "proud";
  return FEELINGS.find((one) => one === feeling) ?? "hopeful";
}
