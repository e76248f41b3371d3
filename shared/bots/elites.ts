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

  // Guards as much as people fear, and no more than that.
  restrictive: (towards) => fearfulGuard(towards),

  ruleKeeper: (towards) => (wasUsed(towards, 2) ? guard(towards, 0.35) : rules(towards)),

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

  // Weighs what a card brings now, and what the other gives as long as it gives.
  rationalist: (towards) => {
    const last = theirLast(towards);
    const giving = Number(isKind(last)) + Number(isKind(theirLast(towards, 2)));
    const shadow = giving * (0.5 + 0.5 * towards.trust);
    const open = last?.expose ?? 0;
    return best(
      towards,
      (card) => !card.covert || giving === 0,
      (card) =>
        5 * card.guard -
        3 * card.adopt +
        11 * card.exploit * open +
        shadow * 6 * card.adopt -
        1.5 * card.expose +
        2 * card.norms -
        1.2 * card.price,
    );
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

function stepping(towards: TowardsSight): CardSight | undefined {
  if (wasUsed(towards, 2)) return rules(towards);
  if (theirLast(towards)?.logic === "fatalist") return rules(towards) ?? step(towards, 0.15);
  const dare = 0.15 + 0.15 * kindActs(towards) + 0.05 * towards.trust;
  return step(towards, dare) ?? rules(towards);
}
