/** The characters of bots as minds: one definition for tables and laboratory. */
import { CHARACTERS, type Character, type Confidence } from "../rules/terms.ts";
import { TEMPERAMENTS, type Temperament } from "./characters.ts";
import { GOVERNING } from "./elites.ts";
import type { Mind, Sight } from "./sight.ts";

/** Every character as a mind for any seat. */
export const MINDS: Readonly<Record<Character, Mind>> = Object.fromEntries(
  CHARACTERS.map((character) => [character, mindOf(character)]),
) as Record<Character, Mind>;

function mindOf(character: Character): Mind {
  const temper = TEMPERAMENTS[character];
  const choose = GOVERNING[character];
  return {
    name: (sight) => {
      const wanted = temper.naming === "threat" ? -1 : temper.naming === "shared" ? 1 : 0;
      // No office says what it cannot bear.
      return wanted * sight.alarm > 0.7 ? 0 : wanted;
    },
    govern: (sight, frame) => {
      const cards: number[] = [];
      for (const towards of sight.towards) cards.push(choose(towards, sight)?.index ?? -1);
      return { cards, frame: preferredFrame(sight, temper, frame) };
    },
    oppose: (sight, frame) => {
      const confidence = confidenceOf(sight, temper);
      const { rival } = sight.capital;
      const pressure =
        confidence > 0
          ? ("support" as const)
          : confidence < 0 && temper.openness < 0 && sight.outbidCost + 2 < rival
            ? ("outbid" as const)
            : confidence < 0 && sight.attackCost < rival
              ? ("attack" as const)
              : ("quiet" as const);
      return { pressure, frame: preferredFrame(sight, temper, frame) };
    },
    organise: (sight, frame) => ({
      frame: preferredFrame(sight, temper, frame),
      programmes: temper.openness >= 0.2,
      confidence: temper.quiet ? 0 : confidenceOf(sight, temper),
    }),
    voice: (sight, frame) => ({
      frame: preferredFrame(sight, temper, frame),
      story:
        temper.quiet || sight.namable === 0
          ? "plain"
          : temper.openness < 0
            ? "front"
            : sight.chance(5) < 0.4
              ? "buried"
              : "plain",
      confidence: temper.quiet ? 0 : confidenceOf(sight, temper),
    }),
    vote: (sight) => {
      const own = preferredFrame(sight, temper, -1);
      const leading = leadingOf(sight.shares);
      const attention: number[] = [];
      for (let frame = 0; frame < sight.shares.length; frame += 1)
        attention.push((frame === own ? 2 / 3 : 0) + (frame === leading ? 1 / 3 : 0));
      const confidence = confidenceOf(sight, temper);
      return sight.chance(6) < 0.5
        ? { confidence, attention, petition: temper.petition }
        : { confidence, attention };
    },
  };
}

/** The narrative it champions: near its own openness, but one that somebody listens to; change costs. */
export function preferredFrame(sight: Sight, temper: Temperament, frame: number): number {
  let chosen = Math.max(0, frame);
  let most = -Infinity;
  for (let at = 0; at < sight.shares.length; at += 1) {
    const price = frame < 0 || at === frame ? 0 : sight.frameCost;
    const worth =
      0.8 * (sight.shares[at] ?? 0) - Math.abs((sight.openness[at] ?? 0) - temper.openness) - 0.5 * price;
    if (worth > most) {
      most = worth;
      chosen = at;
    }
  }
  return chosen;
}

function leadingOf(shares: readonly number[]): number {
  let leading = 0;
  for (let at = 1; at < shares.length; at += 1) if ((shares[at] ?? 0) > (shares[leading] ?? 0)) leading = at;
  return leading;
}

/** How open each logic is, on the scale of temperaments. */
const LEAN = { transcender: 0.6, mitigator: 0.2, fatalist: -0.5 } as const;

/** What it says of its government: whether the last policies went its own way, and whether people are safer. */
export function confidenceOf(sight: Sight, temper: Temperament): Confidence {
  let agreement = 0;
  for (const towards of sight.towards) {
    const last = towards.ours[towards.ours.length - 1];
    if (last !== undefined)
      agreement += (0.6 - Math.abs(LEAN[last.logic] - temper.openness)) / sight.towards.length;
  }
  const mood = agreement + (sight.security - sight.securityBefore) / 8 + (sight.security - 45) / 60;
  return mood > 0.35 ? 1 : mood < -0.35 ? -1 : 0;
}
