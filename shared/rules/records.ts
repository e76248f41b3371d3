/** What a round left behind: what was revealed, what became of promises, and everything the reckoning computed. */
import type {
  Cause,
  Fate,
  Feeling,
  GroupId,
  Logic,
  Naming,
  OwnDial,
  PolicyId,
  Pressure,
  Reach,
  Reading,
  SeatId,
  Stage,
  Story,
  Sureness,
  FeltGame,
} from "./terms.ts";
import type { Lesson } from "./theory/trust.ts";
import type { Push } from "./theory/identity.ts";
import type { Draws, Terms, World } from "./theory/world.ts";

/** An incident that happened: which, to whom, and who may be suspected. */
export interface Happened {
  readonly incident: string;
  readonly hits: readonly GroupId[];
  readonly suspect?: GroupId;
  /** Secret until it is disclosed: what chance made its true cause, where the scenario leaves it to chance. */
  readonly cause?: Cause;
  readonly namings: readonly { readonly seat: SeatId; readonly naming: Naming }[];
  /** Secret until the debrief: the facilitator brought it in. */
  readonly injected?: true;
  /** An incident that the facilitator wrote; no row of the scenario has it. */
  readonly own?: OwnIncident;
}

/** What the facilitator wrote, and what it moves. */
export interface OwnIncident {
  readonly title: string;
  readonly text: string;
  readonly dials: Readonly<Partial<Record<OwnDial, number>>>;
}

/** What the commit turned into, before it is reckoned. */
export interface Revealed {
  readonly acts: readonly PlayedAct[];
  readonly programmes: readonly {
    readonly group: GroupId;
    readonly towards: GroupId;
    readonly matched: boolean;
  }[];
  readonly stories: readonly { readonly seat: SeatId; readonly story: Story }[];
  readonly pressures: readonly { readonly seat: SeatId; readonly pressure: Pressure }[];
  readonly petitions: readonly { readonly group: GroupId; readonly logic: Logic }[];
  /** Stories set right by voices; left out in journals from before. */
  readonly corrections?: readonly {
    readonly seat: SeatId;
    readonly round: number;
    readonly incident: string;
  }[];
  readonly promises: readonly SettledPromise[];
  /** Covert acts of earlier rounds that came to light in this one; left out in journals from before they could. */
  readonly cameToLight?: readonly CameToLight[];
  readonly draws: Draws;
}

/** A covert act of an earlier round that its target has learnt of now. */
export interface CameToLight {
  readonly round: number;
  readonly from: GroupId;
  readonly towards: GroupId;
}

/** A government could have exploited what another group left open, and did not. */
export interface Restraint {
  readonly of: GroupId;
  readonly towards: GroupId;
  /** The seat that governed. */
  readonly seat: SeatId;
  /** The card it held for that and left in its hand: the one that would have taken most. */
  readonly policy: PolicyId;
}

/** What one side did with its part of a promise that was due. */
export interface SettledPromise {
  /** Left out in journals from before promises had numbers. */
  readonly promise?: number;
  /** Whose part. */
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly fate: Fate;
  readonly reach?: Reach;
}

export interface PlayedAct {
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly seat: SeatId;
  readonly policy: PolicyId;
  readonly price: number;
  /** Whether the other side could see this round's act at all. */
  readonly observed: boolean;
  /** Whether the other side found what was covert, or saw an open exploit. */
  readonly found: boolean;
  /** The later round in which something covert came to light, if not at once. */
  readonly foundIn?: number;
}

/** One finished round: everything the debrief, the views and "why?" need, as computed once. */
export interface RoundRecord {
  readonly round: number;
  readonly incidents: readonly Happened[];
  readonly revealed: Revealed;
  readonly readings: readonly {
    readonly seat: SeatId;
    readonly towards: GroupId;
    readonly reading: Reading;
    readonly sureness: Sureness;
  }[];
  readonly before: World;
  readonly after: World;
  /** [group] */
  readonly security: readonly Terms[];
  /** [of][towards]; null on the diagonal */
  readonly lessons: readonly (readonly (Lesson | null)[])[];
  /** [group][frame] */
  readonly pushes: readonly (readonly Push[])[];
  /** [group] */
  readonly office: readonly { readonly government: Terms; readonly rival: Terms }[];
  readonly falls: readonly { readonly group: GroupId; readonly from: SeatId; readonly to: SeatId }[];
  /** [of][towards] after the round; null on the diagonal */
  readonly felt: readonly (readonly (FeltGame | null)[])[];
  /** Stage of each pair after the round, keyed "a|b" in scenario order. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** Index of the narrative each seat champions after the round, by seat id. */
  readonly frames: Readonly<Record<SeatId, number>>;
  readonly feelings: Readonly<Partial<Record<Feeling, number>>>;
  /** Left out in journals from before restraint was recorded. */
  readonly restraints?: readonly Restraint[];
}

/** The key of a pair of groups in `RoundRecord.stages`. */
export function pairKey(a: GroupId, b: GroupId): string {
  return `${a}|${b}`;
}
