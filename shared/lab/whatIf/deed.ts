/** The card that moved a game most: each is left unplayed once, and the game told again. */
import type { Deed } from "../../protocol/whatIf.ts";
import { toldWith, type Asked } from "./answer.ts";

/** A card that moves the end by less than this is no turning point, points of security. */
const LEAST = 1;

/** The card without which the end would lie furthest from where it does; the earliest of equals; undefined if none moved it. */
export function turningDeed({ played, lab }: Asked): Deed | undefined {
  const { groups } = played.scenario;
  const silence = lab.policies[lab.defaultCard]?.id;
  const end = played.rounds.at(-1)?.after.security ?? [];
  let deed: Deed | undefined;
  let most = LEAST;
  for (const { round, groups: camps } of played.rounds) {
    for (const [from, { government }] of camps.entries()) {
      for (const [towards, card] of government.cards.entries()) {
        const policy = lab.policies[card];
        const [of, to] = [groups[from]?.id, groups[towards]?.id];
        if (policy === undefined || silence === undefined || of === undefined || to === undefined) continue;
        if (from === towards || policy.id === silence) continue;
        const change = { of: "policy", towards: to, policy: silence } as const;
        const told = toldWith(lab, played, { round, group: of, change, after: "kept" });
        const without = typeof told === "string" ? undefined : told.worlds.at(-1)?.security;
        if (without === undefined) continue;
        const moved = Math.max(...end.map((value, group) => Math.abs(value - (without[group] ?? value))));
        if (moved <= most) continue;
        most = moved;
        const { id, logic, covert = false } = policy;
        const ends = Object.fromEntries(groups.map((one, group) => [one.id, without[group] ?? 0]));
        deed = { round, from: of, towards: to, policy: id, logic, covert, without: ends };
      }
    }
  }
  return deed;
}
