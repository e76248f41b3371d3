/** One decision of a played game, changed. */
import type { Change } from "../../protocol/whatIf.ts";
import { NAMING_SIGN } from "../../rules/situation.ts";
import { pressureCost } from "../../rules/acts.ts";
import type { World } from "../../rules/theory/world.ts";
import type { Logic } from "../../rules/terms.ts";
import { namableWeight } from "../chance.ts";
import type { Lab } from "../compile.ts";
import { isWithinMeans } from "./again.ts";
import type { PlayedGroup, PlayedRound } from "./played.ts";

/** Where a decision was made: the round, the group's place, the world as it stood and the petition that stood. */
export interface Spot {
  readonly round: PlayedRound;
  readonly group: number;
  readonly world: World;
  readonly petition: Logic | undefined;
}

/** The round with this decision changed; undefined where nobody could have decided so, or everybody did. */
export function changedRound(lab: Lab, spot: Spot, change: Change): PlayedRound | undefined {
  const { round, group } = spot;
  const own = round.groups[group];
  const changed = own === undefined ? undefined : changedGroup(lab, spot, own, change);
  if (changed === undefined || JSON.stringify(changed) === JSON.stringify(own)) return undefined;
  return { ...round, groups: round.groups.map((one, place) => (place === group ? changed : one)) };
}

function changedGroup(lab: Lab, spot: Spot, own: PlayedGroup, change: Change): PlayedGroup | undefined {
  const { groups } = lab.scenario;
  const { government, rival } = own;
  switch (change.of) {
    case "policy": {
      const towards = groups.findIndex((one) => one.id === change.towards);
      const card = lab.policies.findIndex((one) => one.id === change.policy);
      if (towards < 0 || card < 0 || towards === spot.group) return undefined;
      const cards = government.cards.map((one, place) => (place === towards ? card : one));
      return isWithinMeans(lab, spot.world, spot.group, cards, spot.petition)
        ? { ...own, government: { ...government, cards } }
        : undefined;
    }
    case "frame": {
      const frame = groups[spot.group]?.frames.findIndex((one) => one.id === change.frame) ?? -1;
      const seat = own[change.role];
      return frame < 0 || seat === undefined ? undefined : { ...own, [change.role]: { ...seat, frame } };
    }
    case "naming": {
      if (namableWeight(lab, spot.round.happened, spot.group) <= 0) return undefined;
      const naming = NAMING_SIGN[change.naming];
      return change.role === "government"
        ? { ...own, government: { ...government, naming } }
        : { ...own, rival: { ...rival, naming } };
    }
    case "pressure": {
      const { pressure } = change;
      const capital = spot.world.capital[spot.group]?.rival ?? 0;
      return rival.seat === undefined || pressureCost(lab.model, pressure) > capital
        ? undefined
        : { ...own, rival: { ...rival, pressure } };
    }
    case "story":
      return own.voice === undefined ? undefined : { ...own, voice: { ...own.voice, story: change.story } };
    case "programme": {
      const towards = groups.findIndex((one) => one.id === change.towards);
      if (own.civil === undefined || towards < 0 || towards === spot.group) return undefined;
      const programmes = own.civil.programmes.map((one, place) => (place === towards ? change.runs : one));
      return { ...own, civil: { ...own.civil, programmes } };
    }
  }
}
