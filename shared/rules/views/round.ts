/** The private sections of a view: a round as one viewer lives it. */
import type { Answer, PastIncident } from "../commands.ts";
import type {
  Band,
  FeltGame,
  FrameId,
  FrameKind,
  GoalKind,
  GroupId,
  Intention,
  Logic,
  Naming,
  PolicyId,
  Pressure,
  Reading,
  Role,
  SeatId,
  Stage,
  Story,
  Sureness,
  WordKey,
} from "../terms.ts";
import type { WhyTerm } from "../why.ts";

/** Keys only: the texts of private keys travel to this viewer alone. */
export interface BriefView {
  readonly seat: SeatId;
  readonly role: Role;
  /** "seat.<id>.public" and "private.seat.<id>.brief". */
  readonly publicKey: WordKey;
  readonly privateKey: WordKey;
  readonly goals: readonly { readonly key: WordKey; readonly kind: GoalKind }[];
  /** For whoever governs: the hidden intention; words "private.intention.<group>.<intention>". */
  readonly intention?: { readonly intention: Intention; readonly key: WordKey };
}

export interface SituationView {
  readonly incidents: readonly IncidentView[];
  /** A hint only this seat got. */
  readonly whisper?: WordKey;
  /** True causes that came to light this round. */
  readonly disclosures: readonly {
    readonly round: number;
    readonly incident: string;
    readonly key: WordKey;
  }[];
}

export interface IncidentView {
  /** Its number in this round. */
  readonly number: number;
  readonly incident: string;
  readonly kind: "suspicion" | "circumstance";
  /** Whom it hit. */
  readonly hits: readonly GroupId[];
  /** For a suspicion: who might have meant it. */
  readonly suspect?: GroupId;
  /** An incident that the facilitator wrote: its words, which no word file has. */
  readonly own?: { readonly title: string; readonly text: string };
  /** Public namings so far. */
  readonly namings: readonly { readonly seat: SeatId; readonly naming: Naming }[];
}

/** The viewer's own group, exact. */
export interface UsView {
  readonly group: GroupId;
  readonly security: number;
  /** Security at the end of each round so far, opening first. */
  readonly securityPath: readonly number[];
  readonly frames: readonly OwnFrameView[];
  readonly office: {
    readonly government: OfficeView;
    readonly rival: OfficeView;
  };
  readonly towards: readonly TowardsView[];
  readonly why: ReasonsView;
  /** What only others can give us, as word keys. */
  readonly needs: readonly WordKey[];
  /** A petition that carried last round: the logic asked for. */
  readonly petition?: Logic;
}

/** What made a group's numbers what they are: the level before the last round and what it did to it, or the start. */
export interface ReasonsView {
  readonly security: readonly WhyTerm[];
  /** People of a hundred. */
  readonly frames: Readonly<Record<FrameId, readonly WhyTerm[]>>;
  readonly government: readonly WhyTerm[];
  readonly rival: readonly WhyTerm[];
}

export interface OwnFrameView {
  readonly frame: FrameId;
  readonly kind: FrameKind;
  readonly share: number;
  /** Share before the last reckoning. */
  readonly before: number;
  readonly openness: Readonly<Record<GroupId, number>>;
  /** Seats of this group that champion it now. */
  readonly champions: readonly SeatId[];
  readonly sponsors: readonly SeatId[];
}

export interface OfficeView {
  readonly seat: SeatId;
  /** 0..12. */
  readonly capital: number;
}

/** How we stand toward one other group, from inside. */
export interface TowardsView {
  readonly group: GroupId;
  /** Our trust in them as a word, "trust.<band>". */
  readonly trust: Band;
  /** How far their interest is ours, "depth.<band>". */
  readonly depth: Band;
  readonly fear: Band;
  /** Openness of who we are toward them, -1..1. */
  readonly mandate: number;
  readonly norms: Band;
  readonly feltGame: FeltGame;
  /** From our side only. */
  readonly stage: Stage;
}

/** Another group, as sharp as trust, contact and norms make it. */
export interface ThemView {
  readonly group: GroupId;
  /** 0 silhouettes .. 1 faces. */
  readonly sharpness: number;
  readonly security: Coarse;
  /** What its government's office can spend. */
  readonly office: Coarse;
  /** Rounded to what may be seen; left out below a sharpness of .35. */
  readonly leading?: FrameId;
  /** A rumour of how far they trust us: right in direction, not in degree; left out for the audience. */
  readonly rumour?: Band;
  /** For the audience: how far it seems to trust each other group; what any onlooker would guess. */
  readonly rumours?: readonly { readonly towards: GroupId; readonly trust: Band }[];
  /** Their needs, face up from trust .5, by matched contact, or once they answered when asked; never for the audience. */
  readonly needs: readonly WordKey[];
}

/** A number of another group: one of five steps, or of ten where norms, contact or trust make sight finer. 0 is lowest. */
export interface Coarse {
  readonly step: number;
  readonly steps: 5 | 10;
}

export interface YoursView {
  readonly readings: readonly {
    readonly towards: GroupId;
    readonly reading: Reading;
    readonly sureness: Sureness;
  }[];
  readonly answer?: Answer;
  /** The time was up: the stated default was put down for you. */
  readonly defaulted: boolean;
}

export interface RevealView {
  readonly acts: readonly RevealedAct[];
  readonly programmes: readonly {
    readonly group: GroupId;
    readonly towards: GroupId;
    readonly matched: boolean;
  }[];
  /** Stories run and pressures made in public. */
  readonly stories: readonly { readonly seat: SeatId; readonly story: Story }[];
  readonly pressures: readonly { readonly seat: SeatId; readonly pressure: Pressure }[];
  /** Old stories that a voice set right. */
  readonly corrections: readonly (PastIncident & { readonly seat: SeatId })[];
  /** Petitions that carried. */
  readonly petitions: readonly { readonly group: GroupId; readonly logic: Logic }[];
  /** What was done in secret in an earlier round and has come to light; which card, only to those who may know. */
  readonly cameToLight: readonly {
    readonly round: number;
    readonly from: GroupId;
    readonly towards: GroupId;
    readonly policy?: PolicyId;
  }[];
}

/** A government could have exploited what another group left open, and did not: the card it left in its hand. */
export interface RestraintView {
  readonly of: GroupId;
  readonly towards: GroupId;
  readonly policy: PolicyId;
}

export interface RevealedAct {
  readonly from: GroupId;
  readonly towards: GroupId;
  /**
   * `fog`: nobody outside could see this round's act; so looks a covert act that nobody found.
   * `quiet`: our own government did nothing that could be seen.
   */
  readonly seen: "policy" | "fog" | "quiet";
  readonly policy?: PolicyId;
  readonly logic?: Logic;
  readonly covert: boolean;
  /** A covert act that was found. */
  readonly found: boolean;
}

/** Inside first: what the round did to our own people. Present for seats, in reveal's last step and reckoning. */
export interface ReckoningView {
  readonly round: number;
  readonly security: {
    readonly before: number;
    readonly after: number;
    readonly why: readonly WhyTerm[];
  };
  readonly frames: readonly {
    readonly frame: FrameId;
    readonly before: number;
    readonly after: number;
    readonly why: readonly WhyTerm[];
  }[];
  readonly office: {
    readonly before: number;
    readonly after: number;
    readonly why: readonly WhyTerm[];
    /** The government fell: who left and who took over. */
    readonly fall?: { readonly from: SeatId; readonly to: SeatId };
  };
  /** To the seat that governed: where it restrained itself. */
  readonly restraints: readonly RestraintView[];
  readonly towards: readonly {
    readonly group: GroupId;
    readonly trust: {
      readonly before: Band;
      readonly after: Band;
      readonly change: -1 | 0 | 1;
      readonly why: readonly WhyTerm[];
    };
    readonly interest: InterestSheet;
    readonly feltGame: { readonly before: FeltGame; readonly after: FeltGame };
    readonly stage: { readonly before: Stage; readonly after: Stage };
  }[];
}

/** "What your group wants": own security always counts 1. */
export interface InterestSheet {
  /** Weight of their security in our own interest, -1..1. */
  readonly theirs: { readonly before: number; readonly after: number };
  /** Weight of the relationship itself, points. */
  readonly bond: { readonly before: number; readonly after: number };
  readonly why: readonly WhyTerm[];
}
