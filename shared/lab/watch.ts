/** What the seats of a light game know: their sights, made from the world with the limits that views have. */
import type { CardSight, SeenAct, Sight, TowardsSight } from "../bots/sight.ts";
import { isLocked } from "../rules/hand.ts";
import { uniform } from "../rules/random.ts";
import type { Logic } from "../rules/terms.ts";
import { feltGame } from "../rules/theory/feltGame.ts";
import { fear } from "../rules/theory/fear.ts";
import { mandate } from "../rules/theory/identity.ts";
import { namingIncome, policyPriceTotal } from "../rules/theory/politics.ts";
import { at, type Draws, type World } from "../rules/theory/world.ts";
import { band } from "../rules/viewing/bands.ts";
import type { Lab } from "./compile.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };
type OpenTowards = Open<Omit<TowardsSight, "cards" | "theirs" | "ours">> & {
  readonly cards: Open<CardSight>[];
  readonly theirs: SeenAct[];
  readonly ours: { readonly logic: Logic }[];
};
type OpenSight = Open<Omit<Sight, "towards" | "capital">> & {
  readonly towards: OpenTowards[];
  capital: Sight["capital"];
};

const FOG: SeenAct = { logic: undefined, found: false, guard: 0, adopt: 0, expose: 0 };

/** Watches that no game uses now: making the hands of all groups anew would cost more than a game. */
const idle = new WeakMap<Lab, Watch[]>();

/** The eyes of all groups in one game. Sights are kept and refilled each round: a mind must not keep one. */
export class Watch {
  readonly #lab: Lab;
  readonly #sights: OpenSight[];
  #seed = 0;
  #world: World;

  /** A watch for one game of this seed; whoever takes it gives it back (`rest`). */
  static begin(lab: Lab, seed: number): Watch {
    const watch = idle.get(lab)?.pop() ?? new Watch(lab);
    watch.#seed = seed;
    for (const sight of watch.#sights) {
      for (const { theirs, ours } of sight.towards) {
        theirs.length = 0;
        ours.length = 0;
      }
    }
    return watch;
  }

  /** The game is over: another may use this watch. */
  rest(): void {
    const others = idle.get(this.#lab);
    if (others === undefined) idle.set(this.#lab, [this]);
    else others.push(this);
  }

  private constructor(lab: Lab) {
    this.#lab = lab;
    this.#world = lab.opening;
    this.#sights = lab.scenario.groups.map((group, index) => {
      const p = lab.model.parameters;
      const others = lab.scenario.groups.map((_, other) => other).filter((other) => other !== index);
      const sight: OpenSight = {
        round: 0,
        security: lab.opening.security[index] ?? 0,
        securityBefore: lab.opening.security[index] ?? 0,
        capital: { government: 0, rival: 0 },
        namable: 0,
        alarm: 0,
        shares: [],
        openness: group.frames.map((_, frame) => {
          const row = lab.model.openness[index]?.[frame] ?? [];
          return others.reduce((sum, other) => sum + (row[other] ?? 0), 0) / others.length;
        }),
        frameCost: p.frameChange,
        attackCost: p.pressCost,
        outbidCost: p.outbidCost,
        towards: others.map((other) => ({
          group: other,
          trust: 0,
          fear: 0,
          norms: 0,
          mandate: 0,
          game: () => feltGame(lab.model, this.#world, index, other),
          cards: this.#hand(other),
          theirs: [],
          ours: [],
        })),
        chance: (question) => uniform(this.#seed, "bot", sight.round, question, index),
      };
      return sight;
    });
  }

  #hand(towards: number): Open<CardSight>[] {
    return this.#lab.policies.map((policy, index) => {
      const vector = this.#lab.met[towards]?.[index];
      return {
        index,
        logic: policy.logic,
        covert: policy.covert ?? false,
        joint: policy.joint ?? false,
        guard: vector?.guard ?? 0,
        // What it is toward anybody: whether it serves a need one may not know.
        adopt: policy.adopt ?? 0,
        expose: vector?.expose ?? 0,
        norms: vector?.norms ?? 0,
        exploit: vector?.exploit ?? 0,
        contact: vector?.contact ?? 0,
        stance: policy.stance,
        backlash: vector?.backlash ?? 0,
        price: 0,
        affordable: true,
      };
    });
  }

  /** What the seats of a group know now; the same object every round. */
  look(world: World, group: number, round: number, namable: number, petition: Logic | undefined): Sight {
    const { model, policies, defaultCard, traditional } = this.#lab;
    const sight = this.#sights[group];
    if (sight === undefined) throw new RangeError(`there is no group ${group}`);
    sight.securityBefore = round === 1 ? (world.security[group] ?? 0) : sight.security;
    sight.round = round;
    this.#world = world;
    sight.security = world.security[group] ?? 0;
    sight.capital = world.capital[group] ?? sight.capital;
    sight.shares = world.shares[group] ?? [];
    sight.namable = namable;
    sight.alarm = namable > 0 ? namingIncome(model, world, group, -1, namable) : 0;
    const capital = sight.capital.government;
    for (const towards of sight.towards) {
      const other = towards.group;
      const open = mandate(model, world, group, other);
      towards.mandate = open;
      towards.trust = band(at(world.trust, group, other));
      towards.fear = band(fear(world, group, other));
      towards.norms = band(at(world.norms, group, other));
      for (const card of towards.cards) {
        const policy = policies[card.index];
        if (policy === undefined) continue;
        if (card.index === defaultCard) continue;
        card.price = policyPriceTotal(model, open, {
          stance: card.stance,
          petitioned: petition !== undefined && petition === card.logic,
          tradition: traditional[group]?.[card.index] ?? false,
        });
        card.affordable = card.price <= capital && !isLocked(model, world, group, other, policy);
      }
    }
    return sight;
  }

  /** The card that a government may play toward the `place`-th other group: its choice if its hand allows, else silence. */
  allowed(group: number, place: number, card: number): number {
    return this.#sights[group]?.towards[place]?.cards[card]?.affordable === true
      ? card
      : this.#lab.defaultCard;
  }

  /** What a card costs a government toward the `place`-th other group this round. */
  price(group: number, place: number, card: number): number {
    return this.#sights[group]?.towards[place]?.cards[card]?.price ?? 0;
  }

  /** What was done and seen this round becomes what is remembered. */
  remember(cards: readonly (readonly number[])[], draws: Draws): void {
    for (let group = 0; group < this.#sights.length; group += 1) {
      for (const towards of this.#sights[group]?.towards ?? []) {
        const other = towards.group;
        const own = towards.cards[cards[group]?.[other] ?? -1];
        if (own !== undefined && !own.covert) towards.ours.push(own);
        const card = cards[other]?.[group] ?? -1;
        const found = draws.found[group]?.[other] ?? false;
        const covert = this.#lab.policies[card]?.covert ?? false;
        const seen = covert ? found : (draws.observed[group]?.[other] ?? true);
        // What a card is, one reads from the same card in one's own hand.
        const same = towards.cards[card];
        towards.theirs.push(
          seen && same !== undefined
            ? {
                logic: same.logic,
                found,
                guard: same.guard,
                adopt: same.adopt,
                expose: same.expose,
              }
            : FOG,
        );
      }
    }
  }
}
