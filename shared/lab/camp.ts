/** A group in a light game: who sits on its seats, which cards stand, and what all of them did as the equations take it. */
import type { Governing, Mind, Sight } from "../bots/sight.ts";
import { LOUDNESS, pressureCost, PRESSURE_SIGN } from "../rules/acts.ts";
import { PROMISED_STEP } from "../rules/commands.ts";
import type { Happening } from "../rules/situation.ts";
import type { Logic, Role } from "../rules/terms.ts";
import { flowShare } from "../rules/theory/counters.ts";
import type { Flows, GroupActs, PromiseFate, Vector, World } from "../rules/theory/world.ts";
import type { Lab } from "./compile.ts";
import type { Watch } from "./watch.ts";

/** Who sits on the seats of one group. */
export type GroupMinds = Readonly<Record<Role, Mind>>;

/** A group at play: who sits where and what they champion; elites swap when a government falls. */
export interface Camp {
  government: Mind;
  rival: Mind;
  readonly civil: Mind;
  readonly voice: Mind;
  readonly citizen: Mind;
  readonly frames: { government: number; rival: number; civil: number; voice: number };
  firstGoverns: boolean;
  inOffice: number;
  petition: Logic | undefined;
}

/** The minds of a group sit down, each with the narrative its seat champions at first. */
export function seatCamp(lab: Lab, minds: GroupMinds, group: number): Camp {
  const { government, rival, civil, voice } = lab.frames[group] ?? NO_FRAMES;
  return {
    ...minds,
    frames: { government, rival, civil, voice },
    firstGoverns: true,
    inOffice: 0,
    petition: undefined,
  };
}

const NO_FRAMES = { government: 0, rival: 0, civil: 0, voice: 0 };

/** What a government decided before cards are turned, and what its seats know while they act. */
export interface Plan {
  readonly camp: Camp;
  readonly sight: Sight;
  readonly governing: Governing;
  readonly naming: { readonly government: number; readonly rival: number };
}

/** What the elites of a group make of what they know. */
export function planOf(camp: Camp, sight: Sight): Plan {
  const isNamable = sight.namable > 0;
  return {
    camp,
    sight,
    governing: camp.government.govern(sight, camp.frames.government),
    naming: {
      government: isNamable ? camp.government.name(sight) : 0,
      rival: isNamable ? camp.rival.name(sight) : 0,
    },
  };
}

/** The round is over: elites keep the narrative they changed to. Who fell opposes, who opposed governs. */
export function closeRound(camp: Camp, acts: Pick<GroupActs, "frames"> | undefined, fell: boolean): void {
  const { frames } = camp;
  if (camp.firstGoverns) camp.inOffice += 1;
  frames.government = acts?.frames.government ?? frames.government;
  frames.rival = acts?.frames.rival ?? frames.rival;
  if (!fell) return;
  [camp.government, camp.rival] = [camp.rival, camp.government];
  [frames.government, frames.rival] = [frames.rival, frames.government];
  camp.firstGoverns = !camp.firstGoverns;
}

/** [of][towards] the cards that stand: what an office cannot pay for becomes silence, the dearest first. */
export function cardsPlayed(
  lab: Lab,
  world: World,
  watch: Watch,
  plans: readonly Plan[],
): readonly (readonly number[])[] {
  const groups = lab.model.groups;
  const cards: number[][] = [];
  for (let of = 0; of < groups; of += 1) {
    const row: number[] = [];
    for (let towards = 0, place = 0; towards < groups; towards += 1) {
      if (of === towards) {
        row.push(-1);
        continue;
      }
      row.push(watch.allowed(of, place, plans[of]?.governing.cards[place] ?? lab.defaultCard));
      place += 1;
    }
    if (groups > 2) withinMeans(lab, watch, of, row, world.capital[of]?.government ?? 0);
    cards.push(row);
  }
  return cards;
}

function withinMeans(lab: Lab, watch: Watch, of: number, row: number[], capital: number): void {
  for (;;) {
    let total = 0;
    let dearest = -1;
    let most = 0;
    for (let towards = 0, place = 0; towards < row.length; towards += 1) {
      if (towards === of) continue;
      const price = watch.price(of, place, row[towards] ?? -1);
      total += price;
      if (price > most) {
        most = price;
        dearest = towards;
      }
      place += 1;
    }
    if (total <= capital || dearest < 0) return;
    row[dearest] = lab.defaultCard;
  }
}

/** The card of one group toward another as it meets the other's; undefined without one. */
export function vectorPlayed(
  lab: Lab,
  cards: readonly (readonly number[])[],
  of: number,
  towards: number,
): Vector | undefined {
  const card = cards[of]?.[towards] ?? -1;
  const together = cards[towards]?.[of] === card;
  return (together ? lab.met : lab.alone)[towards]?.[card];
}

/** What happened and what was played put into the counters, at once and after their lag. */
export function flowsOf(
  lab: Lab,
  happened: readonly Happening[],
  cards: readonly (readonly number[])[],
): Flows {
  const { counters } = lab.scenario;
  const share = flowShare(lab.model.groups);
  const now: number[] = [];
  const later: number[] = [];
  for (let index = 0; index < counters.length; index += 1) {
    const counter = counters[index];
    let atOnce = 0;
    let delayed = 0;
    for (const { row } of happened) atOnce += row.counters?.[counter?.id ?? ""] ?? 0;
    for (let a = 0; a < cards.length; a += 1) {
      for (let b = 0; b < cards.length; b += 1) {
        if (a === b) continue;
        const card = cards[a]?.[b] ?? -1;
        delayed += lab.raises[card]?.[index] ?? 0;
        const pair = counter?.pair;
        if (a < b && pair !== undefined) {
          const theirs = cards[b]?.[a] ?? -1;
          const both = lab.policies[card]?.logic === pair.logic && lab.policies[theirs]?.logic === pair.logic;
          if (both) atOnce += share * pair.change;
        }
      }
    }
    now.push(atOnce);
    later.push(share * delayed);
  }
  return { now, later };
}

/** Everything one group did, as the equations take it. */
export function actsOf(
  lab: Lab,
  plan: Plan,
  given: {
    readonly group: number;
    readonly cards: readonly (readonly number[])[];
    readonly watch: Watch;
  },
): GroupActs {
  const { group, cards, watch } = given;
  const { camp, sight, governing, naming } = plan;
  const { model, policies } = lab;
  const { frames } = camp;
  const opposing = camp.rival.oppose(sight, frames.rival);
  const organising = camp.civil.organise(sight, frames.civil);
  const voicing = camp.voice.voice(sight, frames.voice);
  const voting = camp.citizen.vote(sight);
  const petitioned = camp.petition;
  const vectors: (Vector | undefined)[] = [];
  const price: number[] = [];
  const promises: (PromiseFate | undefined)[] = [];
  const programmes: boolean[] = [];
  let heeded = false;
  let place = 0;
  for (let towards = 0; towards < model.groups; towards += 1) {
    if (towards === group) {
      vectors.push(undefined);
      price.push(0);
      promises.push(undefined);
      programmes.push(false);
      continue;
    }
    const card = cards[group]?.[towards] ?? -1;
    const vector = vectorPlayed(lab, cards, group, towards);
    vectors.push(vector);
    price.push(watch.price(group, place, card));
    if (policies[card]?.logic === petitioned) heeded = true;
    const size = governing.promises?.[place];
    promises.push(
      size === undefined ? undefined : (vector?.adopt ?? 0) >= PROMISED_STEP[size] ? "kept" : "broken",
    );
    programmes.push(organising.programmes);
    place += 1;
  }
  camp.frames.civil = organising.frame;
  camp.frames.voice = voicing.frame;
  camp.petition = voting.petition;
  return {
    vectors,
    price,
    frames: {
      government: governing.frame,
      rival: opposing.frame,
      entrepreneurs: [organising.frame, voicing.frame],
    },
    frameChanged: {
      government: governing.frame !== frames.government,
      rival: opposing.frame !== frames.rival,
    },
    naming,
    loudness: LOUDNESS[voicing.story],
    pressure: PRESSURE_SIGN[opposing.pressure],
    outbid: opposing.pressure === "outbid",
    pressureCost: pressureCost(model, opposing.pressure),
    movement: [organising, voicing],
    confidence: voting.confidence,
    attention: voting.attention,
    programmes,
    promises,
    petitionIgnored: petitioned !== undefined && !heeded,
  };
}
