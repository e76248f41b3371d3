/** What the picture may draw for one viewer. */
import type { FrameId, FrameKind, GroupId, Logic, Naming, Pressure, Role, SeatId, Story } from "../terms.ts";
import type { WhyTerm } from "../why.ts";

/** What the picture may draw for this viewer: already as blurred as this viewer must see it. */
export interface SceneView {
  readonly groups: readonly SceneGroup[];
  readonly pairs: readonly ScenePair[];
  readonly counters: Readonly<Record<string, SceneCounter>>;
}

/** A slow common stock: where it stands, and what everybody may know of how it works. */
export interface SceneCounter {
  readonly level: number;
  readonly most: number;
  readonly why: readonly WhyTerm[];
  /** Rounds until what policies do to it arrives. */
  readonly lag: number;
  /** It harms people while it is lower, or higher, than this; one of the two is there. */
  readonly below?: number;
  readonly above?: number;
}

export interface SceneGroup {
  readonly group: GroupId;
  readonly own: boolean;
  /** Shares as they may be seen; for others rounded toward even as sharpness falls. Sum 1. */
  readonly frames: readonly {
    readonly frame: FrameId;
    readonly kind: FrameKind;
    readonly share: number;
  }[];
  /** 0 all silhouettes .. 1 every face. */
  readonly sharpness: number;
  /** 0..1; others in steps of a quarter. */
  readonly security: number;
  /** Openness of its line toward the neighbours, -1..1; others in steps of a half. */
  readonly openness: number;
  /** Seats whose voice was heard: for whom one belongs to, each campaign; of others only what was said in public. */
  readonly voices?: readonly SceneVoice[];
  /** What hit it this round: whether somebody may have meant it (`suspicion`) or nobody did. */
  readonly struck?: "suspicion" | "circumstance";
  /** What a petition that carried asked for in the last round. */
  readonly petition?: Logic;
  /** Its government fell in the last round. */
  readonly fell?: true;
}

/** A seat that speaks: in the last round, or this round in naming what happened. */
export interface SceneVoice {
  readonly seat: SeatId;
  readonly role: Role;
  /** What it did; `campaign`: no more than speak for its story. */
  readonly tone: "campaign" | "corrects" | Exclude<Story, "plain"> | Exclude<Pressure, "quiet"> | Naming;
  /** The story it speaks for, where one may know. */
  readonly frame?: FrameId;
  /** People of its group moved to that story in the last round. */
  readonly moved?: true;
}

export interface ScenePair {
  readonly a: GroupId;
  readonly b: GroupId;
  /** The wall each has built against the other, 0..1, as this viewer sees it: the other's a little higher. */
  readonly guardA: number;
  readonly guardB: number;
  /** What was last seen carried over, 0..1. */
  readonly serveA: number;
  readonly serveB: number;
  /** Gates that stand open: what was last put in the other's hands, 0..1. */
  readonly exposeA: number;
  readonly exposeB: number;
  readonly norms: number;
  readonly contact: number;
  readonly backlash: number;
  /** Trust as lights, 0..1 in steps of a quarter: exact direction for the own side, a rumour for the other. */
  readonly trustA: number;
  readonly trustB: number;
  /** Light that stays on: 0..1, steps of a quarter. */
  readonly depth: number;
  /** The two lines have become one. */
  readonly commonWe: boolean;
  /** Acts that could not be seen this round, 0..1. */
  readonly fog: number;
  /** A covert act was found this round. */
  readonly scandal: boolean;
  /** What else each did toward the other when this viewer last could look; left out where there was nothing. */
  readonly deedsA?: SceneDeeds;
  readonly deedsB?: SceneDeeds;
}

/** What one side did in the latest round, as far as this viewer saw it: each part 0..1, left out at 0. */
export interface SceneDeeds {
  /** Taken from what the other left open. */
  readonly take?: number;
  /** Going over to meet: a card's contact, or a programme. It comes to something if both go. */
  readonly walk?: number;
  /** Timber and lamps laid ready for the bridge: what its card gives to norms. */
  readonly build?: number;
  /** It put down a card that needs both: the other came, or it waits. */
  readonly joint?: "meets" | "waits";
  /** Something it did in secret in an earlier round has come to light. */
  readonly light?: true;
}
