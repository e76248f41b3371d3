/** A bot: a view in, wishes out. It knows what a person in its seat would know, and speaks in templates only. */
import { ATTENTION_POINTS, type Answer, type Wish } from "../rules/commands.ts";
import { hashText, uniform } from "../rules/random.ts";
import {
  FEELINGS,
  type Character,
  type FrameId,
  type Naming,
  type Reading,
  type Size,
  type Sureness,
} from "../rules/terms.ts";
import type { AnswerAsk, Ask, HandView, View, YouView } from "../rules/views.ts";
import { TEMPERAMENTS, type Temperament } from "./characters.ts";
import { MINDS } from "./minds.ts";
import type { Mind, Sight } from "./sight.ts";
import { sightOf } from "./tableSight.ts";

/** Everything a bot decides with. */
interface BotMind {
  readonly view: View;
  readonly you: YouView;
  readonly seat: string;
  readonly character: Character;
  readonly temper: Temperament;
  /** How it decides, and on what. */
  readonly decides: Mind;
  readonly sight: Sight;
  /** A draw in [0, 1) that is the same each time the same question comes up. */
  readonly chance: (question: number) => number;
}

/** What the bot on this seat wants to do now, in order; nothing when it waits. */
export function botWishes(view: View, seat: string, character: Character, seed: string): readonly Wish[] {
  const hashed = hashText(`${seed} ${seat}`);
  const chance = (question: number) => uniform(hashed, "bot", view.table.round, question);
  const mind: BotMind = {
    view,
    you: view.you,
    seat,
    character,
    temper: TEMPERAMENTS[character],
    decides: MINDS[character],
    sight: sightOf(view, chance),
    chance,
  };
  const wishes: Wish[] = [];
  for (const ask of view.you.asks) wishes.push(...wishesFor(mind, ask));
  // Being done comes last, or the phase would end on an open question.
  return wishes.sort((a, b) => Number(a.type === "ready") - Number(b.type === "ready"));
}

function wishesFor(mind: BotMind, ask: Ask): readonly Wish[] {
  switch (ask.kind) {
    case "nameIncident":
      return ask.chosen === undefined
        ? [{ type: "nameIncident", incident: ask.incident, naming: nameFor(mind, ask.price.threat) }]
        : [];
    case "say":
      return speak(mind, ask);
    case "promise":
      return announce(mind, ask.towards);
    case "read":
      return ask.chosen === undefined
        ? [{ type: "read", towards: ask.towards, ...readThem(mind, ask.towards) }]
        : [];
    case "answer":
      return ask.open && ask.chosen === undefined ? [{ type: "answer", answer: answerTo(mind, ask) }] : [];
    case "feel":
      return ask.chosen === undefined ? [{ type: "feel", feeling: feelingOf(mind) }] : [];
    case "ready":
      return ask.ready ? [] : [{ type: "ready", ready: true }];
    case "takeSeat":
    case "leaveSeat":
    case "control":
    case "back":
    case "answerOffer":
    case "withdrawPromise":
    case "report":
    case "mute":
      return [];
  }
}

/** Its own word for the incident, unless the office cannot bear it. */
function nameFor(mind: BotMind, alarm: number): Naming {
  const named = mind.decides.name({ ...mind.sight, alarm });
  return named < 0 ? "threat" : named > 0 ? "shared" : "problem";
}

/** One templated sentence a round in the plenary, from about half of the seats. */
function speak(mind: BotMind, ask: Extract<Ask, { kind: "say" }>): readonly Wish[] {
  const { round, phase } = mind.view.table;
  if (phase !== "talks" || !ask.channels.includes("plenary")) return [];
  const spoken = mind.you.talk.some((one) => one.seat === mind.seat && one.round === round);
  const elite = mind.you.brief?.role === "government";
  if (spoken || (!elite && mind.chance(1) < 0.6)) return [];
  const { statements } = mind.temper;
  const statement = statements[Math.floor(mind.chance(2) * statements.length)] ?? "wonder";
  const [about] = mind.you.them;
  return [
    { type: "state", channel: "plenary", statement, ...(about === undefined ? {} : { about: about.group }) },
  ];
}

/** A government's announced step, as large as its temperament likes to promise. */
function announce(mind: BotMind, towards: string): readonly Wish[] {
  if (mind.view.table.phase !== "talks" || mind.temper.announces === 0) return [];
  const madeThisRound = mind.you.promises.some(
    (one) => one.round === mind.view.table.round && one.from === mind.you.us?.group,
  );
  if (madeThisRound || mind.chance(3) < 0.4) return [];
  const trust = mind.you.us?.towards.find((one) => one.group === towards)?.trust ?? 0;
  const reach = mind.temper.announces * (0.4 + 0.15 * trust);
  const size: Size = reach > 0.7 ? "large" : reach > 0.35 ? "medium" : "small";
  return [{ type: "promise", towards, step: { kind: "size", size }, due: "now", reach: "public" }];
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
        const chosen = hand.cards[cards[place] ?? -1] ?? hand.cards.find((card) => card.affordable);
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
