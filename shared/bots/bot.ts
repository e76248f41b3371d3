/** A bot: a view in, wishes out. It knows what a person in its seat would know, and speaks in templates only. */
import { ATTENTION_POINTS, type Answer, type Wish } from "../rules/commands.ts";
import { hashText, uniform } from "../rules/random.ts";
import {
  CONFIDENCES,
  FEELINGS,
  type Character,
  type Confidence,
  type FrameId,
  type Reading,
  type Size,
  type Sureness,
} from "../rules/terms.ts";
import type { AnswerAsk, Ask, View, YouView } from "../rules/views.ts";
import { TEMPERAMENTS, type Temperament } from "./characters.ts";
import { pickPolicy } from "./policy.ts";

/** Everything a bot decides with. */
interface Mind {
  readonly view: View;
  readonly you: YouView;
  readonly seat: string;
  readonly character: Character;
  readonly temper: Temperament;
  /** A draw in [0, 1) that is the same each time the same question comes up. */
  readonly chance: (question: number) => number;
}

/** What the bot on this seat wants to do now, in order; nothing when it waits. */
export function botWishes(view: View, seat: string, character: Character, seed: string): readonly Wish[] {
  const hashed = hashText(`${seed} ${seat}`);
  const mind: Mind = {
    view,
    you: view.you,
    seat,
    character,
    temper: TEMPERAMENTS[character],
    chance: (question) => uniform(hashed, "bot", view.table.round, question),
  };
  const wishes: Wish[] = [];
  for (const ask of view.you.asks) wishes.push(...wishesFor(mind, ask));
  // Being done comes last, or the phase would end on an open question.
  return wishes.sort((a, b) => Number(a.type === "ready") - Number(b.type === "ready"));
}

function wishesFor(mind: Mind, ask: Ask): readonly Wish[] {
  switch (ask.kind) {
    case "nameIncident":
      return ask.chosen === undefined
        ? [{ type: "nameIncident", incident: ask.incident, naming: nameFor(mind, ask.price) }]
        : [];
    case "say":
      return speak(mind, ask);
    case "promise":
      return ask.standing === undefined ? announce(mind, ask.towards) : [];
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
      return [];
  }
}

/** Its own word for the incident, unless the office cannot bear it. */
function nameFor(mind: Mind, price: Readonly<Record<"threat" | "problem" | "shared", number>>) {
  return price[mind.temper.naming] > -0.7 ? mind.temper.naming : "problem";
}

/** One templated sentence a round in the plenary, from about half of the seats. */
function speak(mind: Mind, ask: Extract<Ask, { kind: "say" }>): readonly Wish[] {
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
function announce(mind: Mind, towards: string): readonly Wish[] {
  if (mind.view.table.phase !== "talks" || mind.temper.announces === 0) return [];
  const madeThisRound = mind.you.promises.some(
    (one) => one.round === mind.view.table.round && one.from === mind.you.us?.group,
  );
  if (madeThisRound || mind.chance(3) < 0.4) return [];
  const trust = mind.you.us?.towards.find((one) => one.group === towards)?.trust ?? 0;
  const reach = mind.temper.announces * (0.4 + 0.15 * trust);
  const size: Size = reach > 0.7 ? "large" : reach > 0.35 ? "medium" : "small";
  return [{ type: "promise", towards, size }];
}

/** What it takes their act for: from their last act that it saw, else from the mood. */
function readThem(mind: Mind, towards: string): { reading: Reading; sureness: Sureness } {
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

function answerTo(mind: Mind, ask: AnswerAsk): Answer {
  const frame = preferredFrame(mind, ask);
  switch (ask.role) {
    case "government": {
      const picked = ask.hands.map((hand) => [
        hand.towards,
        pickPolicy(mind.character, hand, mind.you)?.policy ?? "",
      ]);
      return { role: "government", policies: Object.fromEntries(picked), frame };
    }
    case "rival":
      return { role: "rival", pressure: pressureOf(mind, ask.pressures), frame };
    case "civil":
      return {
        role: "civil",
        frame,
        programmes: mind.temper.openness >= 0.2 ? ask.programmes : [],
        confidence: confidenceOf(mind),
      };
    case "voice": {
      const named = mind.you.situation?.incidents.length ?? 0;
      const story =
        named === 0
          ? "plain"
          : mind.temper.openness < 0
            ? "front"
            : mind.chance(5) < 0.4
              ? "buried"
              : "plain";
      return { role: "voice", frame, story, confidence: confidenceOf(mind) };
    }
    case "citizen": {
      const petition = mind.chance(6) < 0.5 ? mind.temper.petition : undefined;
      const leading = leadingFrame(mind);
      const attention =
        leading === frame ? { [frame]: ATTENTION_POINTS } : { [frame]: ATTENTION_POINTS - 1, [leading]: 1 };
      return {
        role: "citizen",
        confidence: confidenceOf(mind),
        attention,
        ...(petition === undefined ? {} : { petition }),
      };
    }
  }
}

/** The narrative it champions: near its own openness, but one that somebody listens to. */
function preferredFrame(mind: Mind, ask: AnswerAsk): FrameId {
  const worth = (frame: FrameId, price: number) => {
    const own = mind.you.us?.frames.find((one) => one.frame === frame);
    const openness = Object.values(own?.openness ?? {});
    const mean = openness.reduce((sum, one) => sum + one, 0) / Math.max(1, openness.length);
    return 0.8 * (own?.share ?? 0) - Math.abs(mean - mind.temper.openness) - 0.5 * price;
  };
  const [first, ...rest] = ask.frames;
  let best = first;
  for (const option of rest) {
    if (best === undefined || worth(option.frame, option.price) > worth(best.frame, best.price))
      best = option;
  }
  return best?.frame ?? "";
}

function leadingFrame(mind: Mind): FrameId {
  const frames = [...(mind.you.us?.frames ?? [])].sort((a, b) => b.share - a.share);
  return frames[0]?.frame ?? "";
}

/** What it says of its government: whether the last policy was its own way, and whether people are safer. */
function confidenceOf(mind: Mind): Confidence {
  const own = mind.you.us?.group;
  const last = mind.you.history.at(-1)?.acts.find((act) => act.from === own);
  const path = mind.you.us?.securityPath ?? [];
  const change = (path.at(-1) ?? 50) - (path.at(-2) ?? path.at(-1) ?? 50);
  const lean =
    last?.logic === "transcender"
      ? 0.6
      : last?.logic === "mitigator"
        ? 0.2
        : last?.logic === "fatalist"
          ? -0.5
          : 0;
  const agreement = last?.logic === undefined ? 0 : 0.6 - Math.abs(lean - mind.temper.openness);
  const mood = agreement + change / 8;
  return mood > 0.35 ? CONFIDENCES[2] : mood < -0.35 ? CONFIDENCES[0] : CONFIDENCES[1];
}

function pressureOf(mind: Mind, price: Readonly<Record<"attack" | "support" | "outbid" | "quiet", number>>) {
  const capital = mind.you.us?.office.rival.capital ?? 0;
  const confidence = confidenceOf(mind);
  if (confidence > 0) return "support";
  if (confidence < 0 && mind.temper.openness < 0 && price.outbid + 2 < capital) return "outbid";
  return confidence < 0 && price.attack < capital ? "attack" : "quiet";
}

function feelingOf(mind: Mind) {
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
