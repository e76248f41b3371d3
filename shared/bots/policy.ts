/** How each temperament picks a policy toward one other group, from what its seat can see. */
import type { CardView, HandView, RevealedAct, YouView } from "../rules/views.ts";
import type { Character, GroupId } from "../rules/terms.ts";

/** What a bot in government remembers of one other group: their acts and its own, latest first. */
interface Memory {
  readonly theirs: readonly RevealedAct[];
  readonly ours: readonly RevealedAct[];
  /** The fear its people feel, 0..4, and the trust. */
  readonly fear: number;
  readonly trust: number;
  /** The card of each id, for judging what was seen. */
  readonly card: (id: string | undefined) => CardView | undefined;
}

/** The card that a temperament plays from this hand. Something is always affordable: the default. */
export function pickPolicy(character: Character, hand: HandView, you: YouView): CardView | undefined {
  const memory = remember(hand, you);
  const choice = CHOICES[character](new Hand(hand.cards), memory);
  return choice ?? hand.cards.find((card) => card.affordable);
}

function remember(hand: HandView, you: YouView): Memory {
  const own = you.us?.group ?? "";
  const between = (from: GroupId, towards: GroupId) =>
    you.history
      .map((round) => round.acts.find((act) => act.from === from && act.towards === towards))
      .filter((act) => act !== undefined)
      .toReversed();
  const towards = you.us?.towards.find((one) => one.group === hand.towards);
  return {
    theirs: between(hand.towards, own),
    ours: between(own, hand.towards),
    fear: towards?.fear ?? 2,
    trust: towards?.trust ?? 1,
    card: (id) => hand.cards.find((card) => card.policy === id),
  };
}

/** A hand with the questions bots ask of it. */
class Hand {
  readonly cards: readonly CardView[];
  constructor(cards: readonly CardView[]) {
    this.cards = cards.filter((card) => card.affordable);
  }

  /** The affordable card that maximises a worth, among those that pass. */
  best(passes: (card: CardView) => boolean, worth: (card: CardView) => number): CardView | undefined {
    let best: CardView | undefined;
    for (const card of this.cards) {
      if (passes(card) && (best === undefined || worth(card) > worth(best))) best = card;
    }
    return best;
  }

  /** Guard oneself: as much as fear asks for. */
  guard(fear: number): CardView | undefined {
    const wanted = 0.15 + 0.2 * fear;
    return this.best(
      (card) => card.logic === "fatalist" && !card.covert,
      (card) => -Math.abs(card.guard - wanted),
    );
  }

  /** Keep to rules. */
  rules(): CardView | undefined {
    return this.best(
      (card) => card.logic === "mitigator",
      (card) => card.norms,
    );
  }

  /** The open step whose exposure comes nearest to what one dares, 0..1; never far above it. */
  step(dare: number): CardView | undefined {
    return this.best(
      (card) => card.adopt > 0.1 && !card.covert && card.guard < 0.3 && card.expose <= dare + 0.1,
      (card) => card.adopt - Math.abs(card.expose - dare),
    );
  }

  /** Take what lies open, unseen. */
  prey(): CardView | undefined {
    return this.best(
      (card) => card.covert,
      (card) => card.exploit,
    );
  }
}

/** Whether an act was kind, as far as it was seen. */
function isKind(act: RevealedAct | undefined): boolean {
  return act?.logic === "transcender" || act?.logic === "mitigator";
}

function isOpen(act: RevealedAct | undefined): boolean {
  return act?.logic === "transcender";
}

function wasBetrayed(memory: Memory): boolean {
  return memory.theirs.slice(0, 2).some((act) => act.found);
}

type Choice = (hand: Hand, memory: Memory) => CardView | undefined;

const CHOICES: Readonly<Record<Character, Choice>> = {
  fatalist: (hand, memory) => hand.guard(memory.fear),

  ruleKeeper: (hand, memory) => (wasBetrayed(memory) ? hand.guard(1) : hand.rules()),

  // Small steps, each a little larger while it is answered, back to rules when it is not.
  stepTaker: (hand, memory) => {
    if (wasBetrayed(memory)) return hand.rules();
    const [last] = memory.theirs;
    if (last?.logic === "fatalist") return hand.rules() ?? hand.step(0.15);
    const answered = memory.theirs.filter(isKind).length;
    return hand.step(0.15 + 0.15 * answered + 0.05 * memory.trust) ?? hand.rules();
  },

  // All at once, whatever it costs; closes for good after being used.
  grandLeaper: (hand, memory) => (memory.theirs.some((act) => act.found) ? hand.guard(3) : hand.step(1)),

  titForTat: (hand, memory) => {
    const [last] = memory.theirs;
    if (last?.found === true || last?.logic === "fatalist") return hand.guard(memory.fear);
    if (last?.logic === "mitigator") return hand.rules();
    return hand.step(isOpen(last) ? 0.5 : 0.25) ?? hand.rules();
  },

  grim: (hand, memory) => {
    const wronged = memory.theirs.some((act) => act.found || (memory.card(act.policy)?.guard ?? 0) >= 0.5);
    return wronged ? hand.guard(3) : (hand.step(0.25) ?? hand.rules());
  },

  // Wins trust until there is something to take, then takes it unseen.
  opportunist: (hand, memory) => {
    const open = memory.card(memory.theirs[0]?.policy)?.expose ?? 0;
    if (open >= 0.25) return hand.prey() ?? hand.guard(2);
    return memory.theirs.length < 3 ? (hand.step(0.25) ?? hand.rules()) : (hand.prey() ?? hand.guard(2));
  },

  // Weighs what it gains now against what the other gives as long as the other gives.
  rationalist: (hand, memory) => {
    const giving = memory.theirs.slice(0, 2).filter(isKind).length;
    const shadow = giving * (0.5 + 0.5 * memory.trust);
    return hand.best(
      (card) => !card.covert || giving === 0,
      (card) =>
        (card.now.low + card.now.high) / 2 - 1.2 * card.price + shadow * 6 * card.adopt + 2 * card.norms,
    );
  },
};
