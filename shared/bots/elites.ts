/** How each temper governs toward one other group, from what its seat can see. */
import type { Character } from "../rules/terms.ts";
import {
  best,
  fearfulGuard,
  guard,
  isKind,
  kindActs,
  prey,
  rules,
  step,
  theirLast,
  wasUsed,
} from "./hand.ts";
import type { CardSight, Sight, TowardsSight } from "./sight.ts";

type Choice = (towards: TowardsSight, sight: Sight) => CardSight | undefined;

/** The card that each temper plays; where none fits, silence does what silence does. */
export const GOVERNING: Readonly<Record<Character, Choice>> = {
  fatalist: (towards) => guard(towards, 0.9),

  // Guards as much as people fear, and no more than that; meets kindness with rules once fear allows.
  restrictive: (towards) => {
    const calm = towards.fear <= 1 || (towards.fear === 2 && isKind(theirLast(towards)));
    return calm ? rules(towards) : fearfulGuard(towards);
  },

  // Rules first; where they hold, rules that also serve.
  ruleKeeper: (towards) => {
    if (wasUsed(towards, 2)) return guard(towards, 0.35);
    const last = theirLast(towards);
    const holds = towards.norms >= 2 && isKind(last);
    return holds || last?.logic === "transcender" ? servingRules(towards) : rules(towards);
  },

  // Small steps, each a little larger while it is answered, back to rules when it is not.
  stepTaker: (towards) => stepping(towards),

  // All at once, whatever it costs; closes for good after being used.
  grandLeaper: (towards) =>
    wasUsed(towards, towards.theirs.length) ? guard(towards, 0.75) : step(towards, 1),

  // Gives whatever comes.
  unconditional: (towards) => step(towards, 0.5) ?? rules(towards),

  titForTat: (towards) => {
    const last = theirLast(towards);
    if (last?.found === true || last?.logic === "fatalist") return fearfulGuard(towards);
    if (last?.logic === "mitigator") return rules(towards);
    return step(towards, last?.logic === "transcender" ? 0.5 : 0.25) ?? rules(towards);
  },

  grim: (towards) => {
    const wronged = towards.theirs.some((act) => act.found || act.guard >= 0.5);
    return wronged ? guard(towards, 0.75) : (stepping(towards) ?? rules(towards));
  },

  // Wins trust until there is something to take, then takes it unseen.
  opportunist: (towards) => {
    const open = theirLast(towards)?.expose ?? 0;
    if (open >= 0.4) return prey(towards) ?? guard(towards, 0.5);
    return towards.theirs.length < 4
      ? (step(towards, 0.25) ?? rules(towards))
      : (prey(towards) ?? guard(towards, 0.5));
  },

  predator: (towards) => prey(towards) ?? guard(towards, 0.5),

  // Tries rules; then serves where that is the better part in the game it feels, and guards where it is not.
  rationalist: (towards) => {
    const last = theirLast(towards);
    if (last === undefined) return rules(towards);
    if (last.found) return guard(towards, 0.5);
    const game = towards.game();
    if (game === "harmony") return step(towards, 0.6) ?? rules(towards);
    if (game === "stagHunt") return isKind(last) ? (step(towards, 0.4) ?? rules(towards)) : rules(towards);
    if (last.logic === "transcender") return step(towards, 0.2) ?? rules(towards);
    return isKind(last) ? rules(towards) : guard(towards, 0.5);
  },

  random: (towards, sight) => {
    const open = towards.cards.filter((card) => card.affordable);
    return open[Math.floor(sight.chance(10 + towards.group) * open.length)];
  },

  // Entrepreneurs that come to govern govern as their story asks.
  inclusive: (towards) => stepping(towards),
  exclusive: (towards) => fearfulGuard(towards),
  silent: (towards) => rules(towards),
};

/** The rule that serves most. */
function servingRules(towards: TowardsSight): CardSight | undefined {
  return best(
    towards,
    (card) => card.logic === "mitigator",
    (card) => card.adopt,
  );
}

function stepping(towards: TowardsSight): CardSight | undefined {
  if (wasUsed(towards, 2)) return rules(towards);
  if (theirLast(towards)?.logic === "fatalist") return rules(towards) ?? step(towards, 0.15);
  const dare = 0.15 + 0.15 * kindActs(towards) + 0.05 * towards.trust;
  return step(towards, dare) ?? rules(towards);
}
