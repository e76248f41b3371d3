/**
 * What a seat knows when it decides: the one thing a bot's mind ever looks at, whether it sits at a table (made from
 * its view) or in the laboratory (made from the world, with the same limits). Own side exact; the other side only as
 * far as its acts were seen.
 */
import type { Band, Confidence, FeltGame, Logic, Pressure, Size, Story } from "../rules/terms.ts";

/** A card of a government's hand toward one other group. */
export interface CardSight {
  /** Its place in the scenario's list. */
  readonly index: number;
  readonly logic: Logic;
  readonly covert: boolean;
  readonly joint: boolean;
  readonly guard: number;
  readonly adopt: number;
  readonly expose: number;
  readonly norms: number;
  readonly exploit: number;
  readonly contact: number;
  readonly stance: number;
  readonly backlash: number;
  /** Capital it costs the office now. */
  readonly price: number;
  /** Whether the office can pay for it, and its people are ready for it. */
  readonly affordable: boolean;
}

/** An act of the other side as far as it was seen; without a logic it was a day in fog. */
export interface SeenAct {
  readonly logic: Logic | undefined;
  /** A covert act that was found, or an open exploit that was seen. */
  readonly found: boolean;
  readonly guard: number;
  readonly adopt: number;
  readonly expose: number;
}

/** What is known toward one other group. */
export interface TowardsSight {
  /** Position of the other group in the scenario. */
  readonly group: number;
  /** How far the own people trust and fear them, and keep rules with them. */
  readonly trust: Band;
  readonly fear: Band;
  readonly norms: Band;
  /** Openness of who we are toward them, -1..1. */
  readonly mandate: number;
  /** The game the own people feel they are in with them. */
  readonly game: () => FeltGame;
  readonly cards: readonly CardSight[];
  /** Their acts toward us, oldest first. */
  readonly theirs: readonly SeenAct[];
  /** Our government's own acts toward them, oldest first, but for what it did in secret. */
  readonly ours: readonly { readonly logic: Logic }[];
}

/** Everything one seat decides with. */
export interface Sight {
  readonly round: number;
  /** Security of the own group now and a round ago, 0..100. */
  readonly security: number;
  readonly securityBefore: number;
  /** Capital of the own group's elites. */
  readonly capital: { readonly government: number; readonly rival: number };
  /** Weight of what there is to name this round, 0 if nothing. */
  readonly namable: number;
  /** Capital that naming it a threat would bring the government now; naming it shared brings the opposite. */
  readonly alarm: number;
  /** [frame] share of the own people, and mean openness toward the others */
  readonly shares: readonly number[];
  readonly openness: readonly number[];
  /** What changing its narrative costs an elite. */
  readonly frameCost: number;
  /** What an attack and outbidding cost the rival. */
  readonly attackCost: number;
  readonly outbidCost: number;
  readonly towards: readonly TowardsSight[];
  /** A draw in [0, 1) that is the same each time the same question comes up in this round. */
  readonly chance: (question: number) => number;
}

/** What a government puts down. */
export interface Governing {
  /** [towards, in the order of the sight] the card's place in the scenario's list */
  readonly cards: readonly number[];
  readonly frame: number;
  /** [towards] a step announced before; left out for none */
  readonly promises?: readonly (Size | undefined)[];
}

/** What a rival puts down. */
export interface Opposing {
  readonly pressure: Pressure;
  readonly frame: number;
}

/** What a civil entrepreneur puts down. */
export interface Organising {
  readonly frame: number;
  readonly programmes: boolean;
  readonly confidence: Confidence;
}

/** What a voice puts down. */
export interface Voicing {
  readonly frame: number;
  readonly story: Story;
  readonly confidence: Confidence;
}

/** What the citizens put down. */
export interface Voting {
  readonly confidence: Confidence;
  /** [frame] sum 1 */
  readonly attention: readonly number[];
  readonly petition?: Logic;
}

/** A mind that can sit on any seat; `frame` is the narrative the seat champions so far. */
export interface Mind {
  /** What an elite makes of an incident: -1 a threat, 0 a problem, +1 shared. */
  name(sight: Sight): -1 | 0 | 1;
  govern(sight: Sight, frame: number): Governing;
  oppose(sight: Sight, frame: number): Opposing;
  organise(sight: Sight, frame: number): Organising;
  voice(sight: Sight, frame: number): Voicing;
  vote(sight: Sight): Voting;
}
