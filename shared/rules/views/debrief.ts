/** What is opened for everyone when the game is over. */
import type {
  Cause,
  Character,
  Feeling,
  FeltGame,
  FrameId,
  GoalKind,
  GroupId,
  Intention,
  Logic,
  Occupant,
  Phase,
  PolicyId,
  Reading,
  Role,
  SeatId,
  Stage,
  Sureness,
  WordKey,
} from "../terms.ts";
import type { WhyTerm } from "../why.ts";
import type { PromiseView, TalkView } from "./negotiation.ts";
import type { IncidentView, RestraintView } from "./round.ts";
import type { SceneView } from "./scene.ts";

/** Everything, opened for everyone at the table: announced on the brief before anyone plays. */
export interface DebriefView {
  readonly rounds: readonly DebriefRound[];
  readonly seats: readonly DebriefSeat[];
  readonly groups: readonly DebriefGroup[];
  readonly pairs: readonly {
    readonly a: GroupId;
    readonly b: GroupId;
    readonly stage: Stage;
    readonly path: readonly Stage[];
  }[];
  /** What the facilitator and the archivists marked, oldest first. */
  readonly bookmarks: readonly BookmarkView[];
  /** Every card of the scenario, for "what if it had been another?". */
  readonly cards: readonly PolicyId[];
  /** Rounds that were undone and played again, as often as that happened. */
  readonly voided: readonly number[];
  /** The picture as it truly was: at the opening, then at the end of each round. */
  readonly scenes: readonly SceneView[];
}

/** A moment that somebody wanted to come back to. */
export interface BookmarkView {
  readonly round: number;
  readonly phase: Phase;
  /** The archivist's name; left out: the facilitator. */
  readonly by?: string;
  readonly line: string;
  /** The line of the plenary that it quotes. */
  readonly quote?: Pick<TalkView, "seat" | "by" | "text" | "statement" | "about">;
}

export interface DebriefRound {
  readonly round: number;
  readonly incidents: readonly (IncidentView & {
    readonly cause: Cause;
    readonly causeKey: WordKey;
    /** The facilitator brought it in. */
    readonly injected: boolean;
  })[];
  /** An incident that would have happened, but for the facilitator. */
  readonly heldBack?: string;
  readonly acts: readonly {
    readonly from: GroupId;
    readonly towards: GroupId;
    readonly seat: SeatId;
    readonly policy: PolicyId;
    readonly logic: Logic;
    readonly covert: boolean;
    readonly found: boolean;
    /** The later round in which it came to light. */
    readonly foundIn?: number;
    readonly observed: boolean;
    readonly price: number;
  }[];
  readonly readings: readonly {
    readonly seat: SeatId;
    readonly towards: GroupId;
    readonly reading: Reading;
    readonly sureness: Sureness;
  }[];
  /** Promises that were about this round, private ones too. */
  readonly promises: readonly PromiseView[];
  readonly feelings: Readonly<Partial<Record<Feeling, number>>>;
  /** At the end of the round, indexed by group id. */
  readonly groups: Readonly<Record<GroupId, DebriefRoundGroup>>;
  /** What the round did to each group's numbers, all of it opened. */
  readonly why: Readonly<Record<GroupId, DebriefReasons>>;
  readonly falls: readonly { readonly group: GroupId; readonly from: SeatId; readonly to: SeatId }[];
  /** Where a government could have exploited and did not. */
  readonly restraints: readonly (RestraintView & { readonly seat: SeatId })[];
}

/** The terms of one round: points of security, people of a hundred, hundredths of trust. */
export interface DebriefReasons {
  readonly security: readonly WhyTerm[];
  readonly shares: Readonly<Record<FrameId, readonly WhyTerm[]>>;
  readonly trust: Readonly<Record<GroupId, readonly WhyTerm[]>>;
}

export interface DebriefRoundGroup {
  readonly security: number;
  readonly shares: Readonly<Record<FrameId, number>>;
  readonly capital: number;
  readonly trust: Readonly<Record<GroupId, number>>;
  readonly depth: Readonly<Record<GroupId, number>>;
  readonly mandate: Readonly<Record<GroupId, number>>;
  readonly feltGame: Readonly<Record<GroupId, FeltGame>>;
}

export interface DebriefSeat {
  readonly seat: SeatId;
  readonly role: Role;
  readonly startRole: Role;
  readonly occupant: Occupant;
  readonly name: string;
  readonly privateKey: WordKey;
  readonly goals: readonly { readonly key: WordKey; readonly kind: GoalKind; readonly met: boolean }[];
  readonly intention?: { readonly intention: Intention; readonly key: WordKey };
  readonly character?: Character;
  /** Share of each logic among the policies this seat played. */
  readonly logics: Readonly<Record<Logic, number>>;
}

export interface DebriefGroup {
  readonly group: GroupId;
  readonly start: DebriefRoundGroup;
  readonly ledgers: { readonly opening: LedgerView; readonly final: LedgerView };
}

/** The same history judged by one self: points of interest and what they are made of. */
export interface LedgerView {
  readonly total: number;
  readonly ownSecurity: number;
  readonly theirSecurity: number;
  readonly bond: number;
  /** Weight on the others' security under this self, mean over the other groups. */
  readonly weight: number;
  /** Terms of that weight, for every 100 of one's own security. */
  readonly weightWhy: readonly WhyTerm[];
}
