/** Which characters bots are drawn from: by seat, and by a government's hidden intention. */
import { pick } from "./random.ts";
import type { Character, Intention, Role } from "./terms.ts";

/** Tempers of elites that do not play a false game, and of those that do. */
const HONEST: readonly Character[] = [
  "fatalist",
  "restrictive",
  "ruleKeeper",
  "stepTaker",
  "grandLeaper",
  "unconditional",
  "titForTat",
  "grim",
  "rationalist",
];
const GREEDY: readonly Character[] = ["opportunist", "predator"];
/** Tempers of identity entrepreneurs: for an inclusive story, for an exclusive one, for none. */
const ENTREPRENEURS: readonly Character[] = ["inclusive", "exclusive", "silent"];

/** The character of a bot on a seat by a draw in [0, 1): a greedy office is played by somebody who would use it, and by nobody else. */
export function drawTemper(role: Role, intention: Intention | undefined, draw: number): Character {
  if (intention === "greedy") return pick(GREEDY, draw);
  return pick(role === "civil" || role === "voice" ? ENTREPRENEURS : HONEST, draw);
}
