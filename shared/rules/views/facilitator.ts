/** What whoever looks into all rooms may know beside what everyone does: never for a projector. */
import type { Answer } from "../commands.ts";
import type { Injection } from "../injections.ts";
import type {
  AlertKind,
  Cause,
  FrameId,
  GroupId,
  Intention,
  Logic,
  Nudge,
  PolicyId,
  Reading,
  SeatId,
  Stage,
  Sureness,
  WordKey,
} from "../terms.ts";
import type { WhyTerm } from "../why.ts";
import type { ClassLearningView } from "./learning.ts";
import type { ReasonsView, RestraintView } from "./round.ts";

/** Everything exact. What people still hide from each other is behind the curtain, which all are told of. */
export interface FacilitatorView {
  readonly groups: readonly FacilitatorGroup[];
  /** This round's incidents by their number, with what truly caused them. */
  readonly causes: readonly { readonly number: number; readonly cause: Cause; readonly key: WordKey }[];
  /** Where governments restrained themselves, oldest round first. */
  readonly restraints: readonly (RestraintView & { readonly round: number; readonly seat: SeatId })[];
  /** People's seats that said nothing anywhere in this round and the one before. */
  readonly silent: readonly SeatId[];
  /** The questionnaire over the class: before play, and after it. */
  readonly learning: readonly ClassLearningView[];
  readonly curtain?: CurtainView;
  /** Hidden intentions, where the table lets its facilitator see them without lifting the curtain. */
  readonly intentions?: CurtainView["intentions"];
  /** Everybody who is awaited is done, people alone or bots as well; then nothing but a hold keeps the phase. */
  readonly done: {
    readonly people: number;
    readonly ready: number;
    /** All people are done: "advance?" */
    readonly advance: boolean;
  };
  /** Seats whose people have no time limit. */
  readonly noLimit: readonly SeatId[];
  /** The people on each seat, a team's one by one. */
  readonly people: readonly {
    readonly seat: SeatId;
    readonly name: string;
    readonly away: boolean;
  }[];
  /** Who was taken off a seat and not let back, by number. */
  readonly removed: readonly { readonly removed: number; readonly name: string }[];
  readonly archivists: readonly string[];
  /** What is to come next round, with what it would do. */
  readonly queue: readonly {
    readonly number: number;
    readonly injection: Injection;
    readonly effect: InjectionEffect;
  }[];
  /** Numbers of this round's incidents that were brought in. */
  readonly injected: readonly number[];
  /** The next incident of harm is to be kept back; those that were. */
  readonly holdsBad: boolean;
  readonly heldBack: readonly { readonly round: number; readonly incident: string }[];
  readonly watch: WatchView;
  /** Numbers of what was said with a word in it that the table wanted marked. */
  readonly flagged: readonly number[];
}

/** Who holds the talk, who does nothing, and what is learnt: pure counts over what happened, with what might help. */
export interface WatchView {
  readonly seats: readonly SeatWatch[];
  readonly alerts: readonly AlertView[];
  /** Behind the curtain: what a people took another's acts for, by what these were. */
  readonly readings?: readonly ReadingHeat[];
  /** Cards that nobody played so far. */
  readonly untouched: readonly PolicyId[];
}

export interface SeatWatch {
  readonly seat: SeatId;
  /** Lines said so far, and their share of all that was said by its group, 0..1. */
  readonly lines: number;
  readonly share: number;
  /** Rounds in a row, up to now, in which it said nothing, and in which it gave no answer of its own. */
  readonly silentRounds: number;
  readonly idleRounds: number;
}

export interface AlertView {
  readonly kind: AlertKind;
  readonly seat?: SeatId;
  readonly group?: GroupId;
  /** What fills its words: a share in percent, a number of rounds or times. */
  readonly count: number;
  /** What might help; asks `seat` where it is `askQuietSeat`. */
  readonly nudge: Nudge;
  readonly ask?: SeatId;
}

/** Belief against act: how one group's seats took another's cards of one logic. */
export interface ReadingHeat {
  readonly by: GroupId;
  readonly of: GroupId;
  readonly logic: Logic;
  readonly counts: Readonly<Record<Reading, number>>;
}

/** What an incident would do if everybody did what they do when silent: from the equations of the game, as steps. */
export type InjectionEffect = readonly {
  readonly group: GroupId;
  /** -2 much less .. 2 much more; 0 next to nothing. */
  readonly security: EffectStep;
  /** How much of its fear of each other group. */
  readonly fear: readonly { readonly towards: GroupId; readonly change: EffectStep }[];
}[];
export type EffectStep = -2 | -1 | 0 | 1 | 2;

/** One group in numbers. */
export interface FacilitatorGroup {
  readonly group: GroupId;
  /** 0..100, and at the end of each round so far, opening first. */
  readonly security: number;
  readonly securityPath: readonly number[];
  readonly frames: readonly {
    readonly frame: FrameId;
    readonly share: number;
    /** Seats of this group that championed it last. */
    readonly champions: readonly SeatId[];
  }[];
  /** 0..12. */
  readonly capital: { readonly government: number; readonly rival: number };
  readonly why: ReasonsView;
  readonly needs: readonly WordKey[];
  /** How it stands toward each other group: trust and depth 0..1, mandate -1..1, the stage from its side. */
  readonly towards: readonly {
    readonly group: GroupId;
    readonly trust: number;
    readonly depth: number;
    readonly mandate: number;
    readonly stage: Stage;
    /** In hundredths. */
    readonly why: {
      readonly trust: readonly WhyTerm[];
      readonly depth: readonly WhyTerm[];
      readonly mandate: readonly WhyTerm[];
    };
  }[];
}

/** What people have put down and are, before anyone else is told. */
export interface CurtainView {
  readonly intentions: readonly { readonly seat: SeatId; readonly intention: Intention }[];
  /** This round's commits so far; a team's proposals without who made them. */
  readonly commits: readonly {
    readonly seat: SeatId;
    readonly readings: readonly {
      readonly towards: GroupId;
      readonly reading: Reading;
      readonly sureness: Sureness;
    }[];
    readonly answer?: Answer;
    readonly proposals: readonly Answer[];
    /** Which of the cards in them are done in secret. */
    readonly covert: readonly PolicyId[];
  }[];
}
