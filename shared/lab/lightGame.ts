/**
 * A whole game without its table: the same scenario, equations and chances, with a mind on every seat, and no
 * commands, clocks or words. Draws have addresses, so two games of one seed differ only where their minds do.
 */
import { LOUDNESS, pressureCost, PRESSURE_SIGN, PROMISED_STEP } from "../rules/acts.ts";
import type { Governing, Mind, Sight } from "../bots/sight.ts";
import { isDiscovered, isObserved } from "../rules/fog.ts";
import { bell, pickByOdds, uniform } from "../rules/random.ts";
import { drawHappenings, type Happening } from "../rules/situation.ts";
import type { Intention, Logic, Role } from "../rules/terms.ts";
import { changeWorld } from "../rules/theory/circumstance.ts";
import { counterIncidents, flowShare } from "../rules/theory/counters.ts";
import { advanceRound } from "../rules/theory/round.ts";
import {
  type Draws,
  type GroupActs,
  type PromiseFate,
  type Vector,
  type World,
} from "../rules/theory/world.ts";
import type { Lab } from "./compile.ts";
import { Watch } from "./watch.ts";

/** Who sits on the seats of one group. */
export type GroupMinds = Readonly<Record<Role, Mind>>;

/** What can be asked of one game. */
export interface LightChoices {
  readonly rounds: number;
  /** Opening changes for an experiment: a world other than the scenario's. */
  readonly opening?: World;
}

/** One round as it went. */
export interface LightRound {
  /** After the round. */
  readonly world: World;
  /** [of][towards] card played; -1 toward oneself */
  readonly cards: readonly (readonly number[])[];
  /** [of][towards] whether `of` found out what `towards` did in secret or saw an open exploit */
  readonly found: readonly (readonly boolean[])[];
  readonly happened: readonly Happening[];
  /** [group] whether the government fell */
  readonly fell: readonly boolean[];
}

/** One game as it went. */
export interface LightGame {
  readonly opening: World;
  readonly rounds: readonly LightRound[];
  /** [group] rounds for which the first government governed */
  readonly inOffice: readonly number[];
  /** [group] the narrative of who governs and who opposes at the end */
  readonly frames: readonly { readonly government: number; readonly rival: number }[];
  /** [group] hidden intentions of the two elites at the start */
  readonly intentions: readonly { readonly government: Intention; readonly rival: Intention }[];
}

/** A group at play: who sits where and what they champion; elites swap when a government falls. */
interface Camp {
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

/** Plays one game. `minds` has one entry a group, in the scenario's order. */
export function playLight(
  lab: Lab,
  minds: readonly GroupMinds[],
  seed: number,
  choices: LightChoices,
): LightGame {
  const { model, scenario } = lab;
  const opening = choices.opening ?? lab.opening;
  let world = opening;
  const camps = minds.map((own, group): Camp => {
    const { government, rival, civil, voice } = lab.frames[group] ?? {
      government: 0,
      rival: 0,
      civil: 0,
      voice: 0,
    };
    return {
      ...own,
      frames: { government, rival, civil, voice },
      firstGoverns: true,
      inOffice: 0,
      petition: undefined,
    };
  });
  const watch = Watch.begin(lab, seed);
  const used = new Set<string>();
  const rounds: LightRound[] = [];
  for (let round = 1; round <= choices.rounds; round += 1) {
    const more = counterIncidents(model, world);
    const happened = drawHappenings({ scenario, seed, round, more, used });
    world = sufferHappenings(lab, world, happened);
    const namable: number[] = [];
    for (let group = 0; group < camps.length; group += 1) namable.push(namableWeight(lab, happened, group));
    const governing: Governing[] = [];
    const naming: { government: number; rival: number }[] = [];
    const sights: Sight[] = [];
    for (let group = 0; group < camps.length; group += 1) {
      const camp = camps[group];
      if (camp === undefined) continue;
      const sight = watch.look(world, group, round, namable[group] ?? 0, camp.petition);
      sights.push(sight);
      const isNamable = (namable[group] ?? 0) > 0;
      naming.push({
        government: isNamable ? camp.government.name(sight) : 0,
        rival: isNamable ? camp.rival.name(sight) : 0,
      });
      governing.push(camp.government.govern(sight, camp.frames.government));
    }
    const cards = cardsPlayed(lab, world, watch, governing);
    const found: boolean[][] = [];
    const draws = drawRound(lab, world, { seed, round, happened, namable, cards, found });
    const acts: GroupActs[] = [];
    for (let group = 0; group < camps.length; group += 1) {
      const [camp, sight, governs, named] = [camps[group], sights[group], governing[group], naming[group]];
      if (camp === undefined || sight === undefined || governs === undefined || named === undefined) {
        throw new RangeError(`nobody governs group ${group}`);
      }
      acts.push(actsOf(lab, camp, { group, sight, governing: governs, naming: named, cards, watch }));
    }
    const after = advanceRound(model, world, acts, draws, flowsOf(lab, happened, cards));
    watch.remember(cards, draws);
    world = after.world;
    const fell: boolean[] = [];
    for (let group = 0; group < camps.length; group += 1) {
      const camp = camps[group];
      const own = acts[group];
      if (camp === undefined || own === undefined) continue;
      if (camp.firstGoverns) camp.inOffice += 1;
      camp.frames.government = own.frames.government;
      camp.frames.rival = own.frames.rival;
      const hasFallen = after.offices[group]?.fell ?? false;
      fell.push(hasFallen);
      if (hasFallen) swapElites(camp);
    }
    rounds.push({ world, cards, found, happened, fell });
  }
  watch.rest();
  return {
    opening,
    rounds,
    inOffice: camps.map((camp) => camp.inOffice),
    frames: camps.map(({ frames }) => ({ government: frames.government, rival: frames.rival })),
    intentions: drawIntentions(lab, seed),
  };
}

/** The hidden intentions of both elites of each group; a seed draws the same ones whoever plays. */
export function drawIntentions(
  lab: Lab,
  seed: number,
): readonly { readonly government: Intention; readonly rival: Intention }[] {
  return lab.scenario.groups.map(({ intentions }, group) => ({
    government: pickByOdds(intentions, uniform(seed, "intention", group, 1)),
    rival: pickByOdds(intentions, uniform(seed, "intention", group, 2)),
  }));
}

/** Who fell opposes, who opposed governs; each keeps its narrative. */
function swapElites(camp: Camp): void {
  [camp.government, camp.rival] = [camp.rival, camp.government];
  [camp.frames.government, camp.frames.rival] = [camp.frames.rival, camp.frames.government];
  camp.firstGoverns = !camp.firstGoverns;
}

function namableWeight(lab: Lab, happened: readonly Happening[], group: number): number {
  let weight = 0;
  for (const one of happened) if (hasHit(lab, one, group)) weight = Math.max(weight, one.row.weight);
  return weight;
}

/** Whether something that happened hit this group: the one it was aimed at, or everybody a circumstance is for. */
function hasHit(lab: Lab, { row, of }: Happening, group: number): boolean {
  return of === group || (of < 0 && row.hits.includes(lab.scenario.groups[group]?.id ?? ""));
}

/** Whether it changes anything for longer than the round. */
function isLasting({ row }: Happening): boolean {
  return (
    row.stress !== undefined ||
    row.capital !== undefined ||
    row.ambiguity !== undefined ||
    row.anarchy !== undefined
  );
}

/** The world with what incidents change for good. */
function sufferHappenings(lab: Lab, world: World, happened: readonly Happening[]): World {
  if (!happened.some(isLasting)) return world;
  const { groups } = lab.scenario;
  const hitting = (index: number, change: (one: Happening) => number) =>
    happened.reduce((sum, one) => sum + (hasHit(lab, one, index) ? change(one) : 0), 0);
  const effects = {
    stress: groups.map((_, index) => hitting(index, ({ row }) => row.stress ?? 0)),
    capital: groups.map((_, index) => hitting(index, ({ row }) => row.capital ?? 0)),
    ambiguity: happened.reduce((sum, { row }) => sum + (row.ambiguity ?? 0), 0),
    anarchy: happened.reduce((sum, { row }) => sum + (row.anarchy ?? 0), 0),
  };
  return changeWorld(world, effects, lab.model.parameters.capitalMost);
}

/** [of][towards] the cards that stand: what an office cannot pay for becomes silence, the dearest first. */
function cardsPlayed(
  lab: Lab,
  world: World,
  watch: Watch,
  governing: readonly Governing[],
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
      row.push(watch.allowed(of, place, governing[of]?.cards[place] ?? lab.defaultCard));
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

function vectorPlayed(
  lab: Lab,
  cards: readonly (readonly number[])[],
  of: number,
  towards: number,
): Vector | undefined {
  const card = cards[of]?.[towards] ?? -1;
  const together = cards[towards]?.[of] === card;
  return (together ? lab.met : lab.alone)[towards]?.[card];
}

/** What chance decides about the round, at the same addresses as at a table. */
function drawRound(
  lab: Lab,
  world: World,
  given: {
    readonly seed: number;
    readonly round: number;
    readonly happened: readonly Happening[];
    readonly namable: readonly number[];
    readonly cards: readonly (readonly number[])[];
    /** Filled here. */
    readonly found: boolean[][];
  },
): Draws {
  const { model, scenario, policies } = lab;
  const { seed, round, happened, cards, found } = given;
  const groups = model.groups;
  const draw = { seed, round, hidden: scenario.structure.hidden };
  const noise: number[][] = [];
  const observed: boolean[][] = [];
  const incident: number[][] = [];
  const circumstance: number[] = [];
  const windfall: number[] = [];
  for (let of = 0; of < groups; of += 1) {
    const noises: number[] = [];
    const sights: boolean[] = [];
    const finds: boolean[] = [];
    const suspected: number[] = [];
    for (let towards = 0; towards < groups; towards += 1) {
      if (of === towards) {
        noises.push(0);
        sights.push(true);
        finds.push(false);
        suspected.push(0);
        continue;
      }
      const sees = isObserved(world, draw, of, towards);
      const policy = policies[cards[towards]?.[of] ?? -1];
      const exploits = (policy?.exploit ?? 0) > 0;
      noises.push(bell(seed, "noise", round, of * 8 + towards));
      sights.push(sees);
      finds.push(
        exploits && (policy?.covert === true ? isDiscovered(model, world, draw, of, towards) : sees),
      );
      suspected.push(isSuspected(happened, of, towards) ? 1 : 0);
    }
    noise.push(noises);
    observed.push(sights);
    found.push(finds);
    incident.push(suspected);
    let luck = 0;
    let chance = 0;
    for (const one of happened) {
      if (!hasHit(lab, one, of)) continue;
      luck += one.row.security ?? 0;
      const logic = one.row.windfall?.logic;
      if (logic !== undefined && cards[of]?.some((card) => policies[card]?.logic === logic) === true)
        chance += one.row.windfall?.security ?? 0;
    }
    circumstance.push(luck);
    windfall.push(chance);
  }
  let contact = 1;
  for (const { row } of happened) contact *= row.contact ?? 1;
  return { noise, observed, found, incident, namable: given.namable, circumstance, windfall, contact };
}

function isSuspected(happened: readonly Happening[], of: number, towards: number): boolean {
  for (const one of happened) if (one.of === of && one.towards === towards) return true;
  return false;
}

function flowsOf(lab: Lab, happened: readonly Happening[], cards: readonly (readonly number[])[]) {
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
function actsOf(
  lab: Lab,
  camp: Camp,
  given: {
    readonly group: number;
    readonly sight: Sight;
    readonly governing: Governing;
    readonly naming: { readonly government: number; readonly rival: number };
    readonly cards: readonly (readonly number[])[];
    readonly watch: Watch;
  },
): GroupActs {
  const { group, sight, governing, cards, watch } = given;
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
    naming: given.naming,
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
