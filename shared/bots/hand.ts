/** A hand of cards with the questions that minds ask of it. */
import type { CardSight, SeenAct, TowardsSight } from "./sight.ts";

/** The affordable card that maximises a worth among those that pass; undefined if none passes. */
export function best(
  towards: TowardsSight,
  passes: (card: CardSight) => boolean,
  worth: (card: CardSight) => number,
): CardSight | undefined {
  let chosen: CardSight | undefined;
  let most = -Infinity;
  for (const card of towards.cards) {
    if (!card.affordable || !passes(card)) continue;
    const value = worth(card);
    if (value > most) {
      most = value;
      chosen = card;
    }
  }
  return chosen;
}

/** Guard oneself about this much, 0..1, in the open. */
export function guard(towards: TowardsSight, wanted: number): CardSight | undefined {
  return best(
    towards,
    (card) => card.logic === "fatalist" && !card.covert,
    (card) => -Math.abs(card.guard - wanted),
  );
}

/** As much guard as the fear of one's people asks for. */
export function fearfulGuard(towards: TowardsSight): CardSight | undefined {
  return guard(towards, 0.05 + 0.17 * towards.fear);
}

/** Keep to rules. */
export function rules(towards: TowardsSight): CardSight | undefined {
  return best(
    towards,
    (card) => card.logic === "mitigator",
    (card) => card.norms,
  );
}

/** The open step whose exposure comes nearest to what one dares, 0..1; never far above it. */
export function step(towards: TowardsSight, dare: number): CardSight | undefined {
  return best(
    towards,
    (card) => card.adopt > 0.1 && !card.covert && card.guard < 0.3 && card.expose <= dare + 0.1,
    (card) => card.adopt - Math.abs(card.expose - dare),
  );
}

/** Take what lies open, unseen. */
export function prey(towards: TowardsSight): CardSight | undefined {
  return best(
    towards,
    (card) => card.covert,
    (card) => card.exploit,
  );
}

/** Their act of `back` rounds ago, 1 the last; undefined before there was one. */
export function theirLast(towards: TowardsSight, back = 1): SeenAct | undefined {
  return towards.theirs[towards.theirs.length - back];
}

/** Whether an act was kind, as far as it was seen. */
export function isKind(act: SeenAct | undefined): boolean {
  return act?.logic === "transcender" || act?.logic === "mitigator";
}

/** Whether one was used, in the open or found out, within the last `rounds` rounds. */
export function wasUsed(towards: TowardsSight, rounds: number): boolean {
  for (let back = 1; back <= rounds; back += 1) if (theirLast(towards, back)?.found === true) return true;
  return false;
}

/** How many of their acts were kind. */
export function kindActs(towards: TowardsSight): number {
  let kind = 0;
  for (const act of towards.theirs) if (isKind(act)) kind += 1;
  return kind;
}
