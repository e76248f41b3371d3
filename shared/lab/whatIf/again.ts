/** What was decided in a played round, as the equations take it in another world: prices and promises are reckoned anew. */
import { LOUDNESS, pressureCost, PRESSURE_SIGN, promiseRecord } from "../../rules/acts.ts";
import { PROMISED_STEP } from "../../rules/commands.ts";
import { isLocked } from "../../rules/hand.ts";
import { settleDue } from "../../rules/promises.ts";
import type { Promised } from "../../rules/state.ts";
import type { Logic } from "../../rules/terms.ts";
import { priceTerms } from "../../rules/theory/politics.ts";
import { total, type GroupActs, type World } from "../../rules/theory/world.ts";
import { vectorPlayed } from "../camp.ts";
import type { Lab } from "../compile.ts";
import type { PlayedGroup } from "./played.ts";

/** What of a group's round is done again; an office left out is a mind's now. */
export type Again = Omit<PlayedGroup, "government" | "rival"> &
  Partial<Pick<PlayedGroup, "government" | "rival">>;

/** The fates of the promises of one group, by group towards. */
type Fates = readonly (ReturnType<typeof promiseRecord> | undefined)[];

/** What a card costs a government in this world. */
function priceOf(
  lab: Lab,
  world: World,
  given: {
    readonly of: number;
    readonly towards: number;
    readonly card: number;
    readonly petition: Logic | undefined;
  },
): number {
  const { of, towards, card } = given;
  const policy = lab.policies[card];
  if (policy === undefined || of === towards || card === lab.defaultCard) return 0;
  const petitioned = given.petition === policy.logic;
  const tradition = lab.traditional[of]?.[card] ?? false;
  return total(priceTerms(lab.model, world, { of, towards, stance: policy.stance, petitioned, tradition }));
}

/** Whether an office can pay for these cards and may play them. */
export function isWithinMeans(
  lab: Lab,
  world: World,
  of: number,
  cards: readonly number[],
  petition: Logic | undefined,
): boolean {
  let price = 0;
  for (const [towards, card] of cards.entries()) {
    const policy = lab.policies[card];
    if (policy === undefined || towards === of) continue;
    if (isLocked(lab.model, world, of, towards, policy)) return false;
    price += priceOf(lab, world, { of, towards, card, petition });
  }
  return price <= 0 || price <= (world.capital[of]?.government ?? 0);
}

/** [group][towards] what becomes of the promises that were due, with these cards. */
export function promisesAgain(
  lab: Lab,
  due: readonly Promised[],
  cards: readonly (readonly number[])[],
): readonly Fates[] {
  const { groups } = lab.scenario;
  const place = (id: string) => groups.findIndex((one) => one.id === id);
  const settled = settleDue(due, (from, towards, step) => {
    const [of, other] = [place(from), place(towards)];
    const policy = lab.policies[cards[of]?.[other] ?? -1];
    if (policy === undefined) return false;
    if (step.kind === "policy") return policy.id === step.policy;
    return (vectorPlayed(lab, cards, of, other)?.adopt ?? 0) >= PROMISED_STEP[step.size];
  });
  return groups.map(({ id }) => groups.map((other) => promiseRecord(settled, id, other.id)));
}

/** A group's round done again: what was decided then, and `minded` for what is a mind's now. */
export function actsAgain(
  lab: Lab,
  minded: GroupActs,
  own: Again,
  given: {
    /** As it stood when cards were chosen. */
    readonly world: World;
    readonly group: number;
    readonly cards: readonly (readonly number[])[];
    readonly petition: Logic | undefined;
    readonly fates: Fates | undefined;
  },
): GroupActs {
  const { world, group, cards, petition, fates } = given;
  const played = cards[group] ?? [];
  const entrepreneurs = [own.civil, own.voice].filter((one) => one !== undefined);
  const { government, rival } = own;
  return {
    vectors: played.map((_, towards) =>
      towards === group ? undefined : vectorPlayed(lab, cards, group, towards),
    ),
    price: played.map((card, towards) => priceOf(lab, world, { of: group, towards, card, petition })),
    frames: {
      government: government?.frame ?? minded.frames.government,
      rival: rival?.frame ?? minded.frames.rival,
      entrepreneurs: entrepreneurs.map((one) => one.frame),
    },
    frameChanged: {
      government: (government === undefined ? minded : own).frameChanged.government,
      rival: (rival === undefined ? minded : own).frameChanged.rival,
    },
    naming: {
      government: government?.naming ?? minded.naming.government,
      rival: rival?.naming ?? minded.naming.rival,
    },
    loudness: LOUDNESS[own.voice?.story ?? "plain"],
    pressure: rival === undefined ? minded.pressure : PRESSURE_SIGN[rival.pressure],
    outbid: rival === undefined ? minded.outbid : rival.pressure === "outbid",
    pressureCost: rival === undefined ? minded.pressureCost : pressureCost(lab.model, rival.pressure),
    movement: entrepreneurs.map(({ confidence, frame }) => ({ confidence, frame })),
    ...own.citizens,
    programmes: own.civil?.programmes ?? played.map(() => false),
    promises: played.map((_, towards) => fates?.[towards]?.fate),
    promisesHeard: played.map((_, towards) => fates?.[towards]?.heard ?? 1),
    ...(own.setRight === undefined ? {} : { setRight: own.setRight }),
    petitionIgnored: petition !== undefined && !played.some((card) => lab.policies[card]?.logic === petition),
  };
}
