/** What whoever looks into all rooms may know beside what everyone does: never for a projector. */
import type { Answer } from "../commands.ts";
import type {
  Cause,
  FrameId,
  GroupId,
  Intention,
  PolicyId,
  Reading,
  SeatId,
  Stage,
  Sureness,
  WordKey,
} from "../terms.ts";
import type { ClassLearningView } from "./learning.ts";
import type { RestraintView } from "./round.ts";

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
}

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
  readonly needs: readonly WordKey[];
  /** How it stands toward each other group: trust and depth 0..1, mandate -1..1, the stage from its side. */
  readonly towards: readonly {
    readonly group: GroupId;
    readonly trust: number;
    readonly depth: number;
    readonly mandate: number;
    readonly stage: Stage;
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
