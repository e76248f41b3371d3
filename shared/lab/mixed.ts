/** Mixed seats: characters drawn as a table draws its bots, one draw a seat, so that a seed always seats the same ones. */
import { MINDS } from "../bots/minds.ts";
import { uniform } from "../rules/random.ts";
import { drawTemper } from "../rules/tempers.ts";
import { ROLES, type Character, type Role } from "../rules/terms.ts";
import type { Lab } from "./compile.ts";
import type { GroupMinds } from "./camp.ts";
import { drawIntentions } from "./lightGame.ts";

/** The characters on the seats of one group. */
export type GroupCharacters = Readonly<Record<Role, Character>>;

/** Draws a character for every seat of every group. */
export function drawCharacters(lab: Lab, seed: number): readonly GroupCharacters[] {
  return drawIntentions(lab, seed).map((own, group) => {
    const character = (role: Role): Character => {
      const intention = role === "government" || role === "rival" ? own[role] : undefined;
      return drawTemper(role, intention, uniform(seed, "character", group, ROLES.indexOf(role)));
    };
    return {
      government: character("government"),
      rival: character("rival"),
      civil: character("civil"),
      voice: character("voice"),
      citizen: character("citizen"),
    };
  });
}

/** The minds of some characters. */
export function mindsOf(characters: readonly GroupCharacters[]): readonly GroupMinds[] {
  return characters.map((own) => ({
    government: MINDS[own.government],
    rival: MINDS[own.rival],
    civil: MINDS[own.civil],
    voice: MINDS[own.voice],
    citizen: MINDS[own.citizen],
  }));
}
