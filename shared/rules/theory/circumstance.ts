/** What a circumstance changes for good: stress, ambiguity, anarchy, the standing of governments. */
import { clamp, type World } from "./world.ts";

/** Changes that incidents of one round bring; all are added. */
export interface Effects {
  /** [group] */
  readonly stress: readonly number[];
  readonly ambiguity: number;
  readonly anarchy: number;
  /** [group] capital of the government; what it loses this way alone does not end it. */
  readonly capital: readonly number[];
}

/** Capital that circumstances leave a government: it falls by politics, not by weather. */
const CAPITAL_LEFT = 0.5;

/** The world after the circumstances of a round. */
export function changeWorld(world: World, effects: Effects, capitalMost: number): World {
  return {
    ...world,
    stress: world.stress.map((stress, group) => clamp(stress + (effects.stress[group] ?? 0), 0, 1)),
    ambiguity: clamp(world.ambiguity + effects.ambiguity, 0, 1),
    anarchy: clamp(world.anarchy + effects.anarchy, 0, 1),
    capital: world.capital.map((capital, group) => {
      const change = effects.capital[group] ?? 0;
      if (change === 0) return capital;
      const least = Math.min(capital.government, CAPITAL_LEFT);
      return { ...capital, government: clamp(capital.government + change, least, capitalMost) };
    }),
  };
}
