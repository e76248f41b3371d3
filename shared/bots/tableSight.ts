/** The sight of a seat at a table, made from its view and nothing else. */
import type { AnswerAsk, BotView, CardView, HandView, RevealedAct } from "../rules/views.ts";
import type { CardSight, SeenAct, Sight, TowardsSight } from "./sight.ts";

/** What the seat of this view knows now; `chance` draws the same for the same question of a round. */
export function sightOf(view: BotView, chance: (question: number) => number): Sight {
  const { you } = view;
  const asked = you.asks.find((ask): ask is AnswerAsk => ask.kind === "answer");
  const path = you.us?.securityPath ?? [];
  const frames = you.us?.frames ?? [];
  const naming = you.asks.find((ask) => ask.kind === "nameIncident");
  const pressures = asked?.role === "rival" ? asked.pressures : undefined;
  return {
    round: view.table.round,
    security: you.us?.security ?? 50,
    securityBefore: path.at(-2) ?? path.at(-1) ?? 50,
    capital: {
      government: you.us?.office.government.capital ?? 0,
      rival: you.us?.office.rival.capital ?? 0,
    },
    namable: (you.situation?.incidents ?? []).some((one) => one.hits.includes(you.us?.group ?? "")) ? 1 : 0,
    alarm: naming?.price.threat ?? 0,
    shares: frames.map((frame) => frame.share),
    openness: frames.map(({ openness }) => mean(Object.values(openness))),
    frameCost: Math.max(0, ...(asked?.frames ?? []).map((frame) => frame.price)),
    attackCost: pressures?.attack ?? 0,
    outbidCost: pressures?.outbid ?? 0,
    towards: (you.us?.towards ?? []).map((towards, place) => {
      const hand =
        asked?.role === "government" ? asked.hands.find((one) => one.towards === towards.group) : undefined;
      return towardsOf(you, { group: towards.group, place, hand });
    }),
    chance,
  };
}

function towardsOf(
  you: BotView["you"],
  given: { readonly group: string; readonly place: number; readonly hand: HandView | undefined },
): TowardsSight {
  const own = you.us?.group ?? "";
  const { group, hand } = given;
  const stands = you.us?.towards[given.place];
  const cards = (hand?.cards ?? []).map(cardOf);
  const known = (act: RevealedAct) =>
    cards[hand?.cards.findIndex((card) => card.policy === act.policy) ?? -1];
  const between = (from: string, towards: string) =>
    you.history.flatMap((round) => round.acts.filter((act) => act.from === from && act.towards === towards));
  return {
    group: given.place,
    trust: stands?.trust ?? 1,
    fear: stands?.fear ?? 2,
    norms: stands?.norms ?? 0,
    mandate: stands?.mandate ?? 0,
    game: () => stands?.feltGame ?? "prisonersDilemma",
    cards,
    theirs: between(group, own).map((act) => seenAct(act, known(act))),
    // What a government did in secret its own people do not judge it by: they do not know.
    ours: between(own, group).flatMap((act) =>
      act.logic === undefined || act.covert ? [] : [{ logic: act.logic }],
    ),
  };
}

function seenAct(act: RevealedAct, card: CardSight | undefined): SeenAct {
  return {
    logic: act.logic,
    found: act.found,
    guard: card?.guard ?? 0,
    adopt: card?.adopt ?? 0,
    expose: card?.expose ?? 0,
  };
}

function cardOf(card: CardView, index: number): CardSight {
  const { logic, covert, joint, guard, adopt, expose, norms, exploit, contact, stance, backlash } = card;
  return {
    index,
    logic,
    covert,
    joint,
    guard,
    adopt,
    expose,
    norms,
    exploit,
    contact,
    stance,
    backlash,
    price: card.price,
    affordable: card.affordable,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
