/** The types of a scenario: everything an author may set. Texts live beside it, in the word file of each language. */
import type {
  Cause,
  FrameId,
  FrameKind,
  GoalKind,
  GroupId,
  Intention,
  Logic,
  PolicyId,
  Role,
  SeatId,
} from "./terms.ts";

/** One scenario: the numbers of `assets/scenarios/<id>/scenario.json`. */
export interface Scenario {
  readonly id: string;
  /** Two to four; their order is the index used everywhere in the model. */
  readonly groups: readonly ScenarioGroup[];
  /** One for each ordered pair of groups. */
  readonly relations: readonly ScenarioRelation[];
  readonly structure: ScenarioStructure;
  readonly policies: readonly Policy[];
  /** What a silent government does; always playable, whatever it costs. */
  readonly defaultPolicy: PolicyId;
  readonly seats: readonly ScenarioSeat[];
  readonly incidents: readonly ScenarioIncident[];
  readonly counters: readonly ScenarioCounter[];
  /** Private hints, each for the seats of one role (and one group, if given); drawn without repeat. */
  readonly whispers: readonly ScenarioWhisper[];
}

export interface ScenarioGroup {
  readonly id: GroupId;
  /** In play only where the table asks for it: a third group for a larger class. Left out: always in play. */
  readonly optional?: boolean;
  /** Opening security, 0..100. */
  readonly security: number;
  /** How hard this group's acts hit others; 1 is parity, 0..1. */
  readonly power: number;
  /** Socio-economic stress (Alexseev), 0..1. */
  readonly stress: number;
  /** How much of one piece the group is seen to be (Alexseev), 0..1. */
  readonly groupness: number;
  /** Share of the public conversation that dominant actors hold, 0..1; the rest is the micro level. */
  readonly media: number;
  /** Word keys "tradition.<group>.<id>". */
  readonly traditions: readonly string[];
  /** Word keys "need.<group>.<id>". */
  readonly needs: readonly string[];
  readonly frames: readonly Frame[];
  /** Odds of the government's hidden intention; sum 1. */
  readonly intentions: Readonly<Record<Intention, number>>;
}

/** A contested narrative of who "we" are (McSweeney: identity as negotiation). */
export interface Frame {
  readonly id: FrameId;
  readonly kind: FrameKind;
  /** The tradition of its group that this narrative claims, as "tradition.<group>.<id>". */
  readonly tradition?: string;
  /** How open this narrative is toward each other group, -1..1. */
  readonly openness: Readonly<Record<GroupId, number>>;
  /** Opening share of the group, 0..1; the shares of a group sum to 1. */
  readonly share: number;
  /** Seats that gain when it leads. */
  readonly sponsors: readonly SeatId[];
  /** Frames of other groups, as "<group>.<frame>", with which it can make one common we. */
  readonly compatibleWith: readonly string[];
}

export interface ScenarioRelation {
  readonly of: GroupId;
  readonly towards: GroupId;
  /** Opening trust, .02...98. */
  readonly trust: number;
  /** Opening depth, 0..1. */
  readonly depth: number;
}

export interface ScenarioStructure {
  /** Absence of a higher court: promises and norms hold less, 0..1. */
  readonly anarchy: number;
  /** What the rounds add to anarchy, each; 0 if left out: an order that dissolves, or is being built. */
  readonly anarchyDrift?: number;
  /** Indistinguishability of guarding and threatening, 0..1. */
  readonly indistinguishability: number;
  /** Chance that a round's act is not observed, 0..1. */
  readonly hidden: number;
  /** Chance of a suspicious incident per ordered pair and round, 0..1. */
  readonly incidents: number;
  /** Chance of a circumstance (nobody's deed) in a round without a suspicious incident, 0..1. */
  readonly circumstances: number;
  /** Weight of past enmity on how incidents are taken, 0..1. */
  readonly enmity: number;
}

/** A policy as a vector of what it does; every part 0..1 but `stance`. Parts left out are 0. */
export interface Policy {
  readonly id: PolicyId;
  readonly logic: Logic;
  /** Own protection that others cannot tell from a threat. */
  readonly guard?: number;
  /** How far it serves the other's need. */
  readonly adopt?: number;
  /** What it puts in the other's hands. */
  readonly expose?: number;
  /** Norms and monitoring it builds (counts as far as both do it). */
  readonly norms?: number;
  /** Gain taken from the other's exposure. */
  readonly exploit?: number;
  readonly contact?: number;
  /** The identity it enacts, -1 exclusive .. 1 inclusive. */
  readonly stance: number;
  /** Delayed harm to both. */
  readonly backlash?: number;
  /** Only its players know it was played, unless it is found. */
  readonly covert?: boolean;
  /** Works whole only if both sides play it. */
  readonly joint?: boolean;
  /** What a government needs before it can play this toward another group: its own side's trust and mandate, at least. */
  readonly needs?: { readonly trust?: number; readonly mandate?: number };
  /** Needs that it serves, as "need.<group>.<id>": served to the group that has the need, it counts for more. */
  readonly serves?: readonly string[];
  /** Traditions it can be told from, as "tradition.<group>.<id>": the group that has one pays less for it. */
  readonly traditions?: readonly string[];
  /** What it does to the scenario's counters, by counter id; it arrives after the counter's lag. */
  readonly counters?: Readonly<Record<string, number>>;
  /** Lasting change of the voice of dominant actors, of both sides, when both play it. */
  readonly media?: number;
}

export interface ScenarioSeat {
  readonly id: SeatId;
  readonly group: GroupId;
  readonly role: Role;
  /** The narrative this seat champions at first; citizens have none. */
  readonly frame?: FrameId;
  readonly goals: readonly Goal[];
}

/** A private goal and how the debrief measures it; its words are "private.goal.<seat>.<id>". */
export interface Goal {
  readonly id: string;
  readonly kind: GoalKind;
  readonly measure: Measure;
}

/** What a goal counts; all are read at the end of the game for the seat's own group. */
export type Measure =
  | { readonly of: "inOffice" }
  | { readonly of: "governmentFell" }
  | { readonly of: "securityAtLeast"; readonly value: number }
  | { readonly of: "securityNeverBelow"; readonly value: number }
  | { readonly of: "shareAtLeast"; readonly frame: FrameId; readonly value: number }
  | { readonly of: "contactRoundsAtLeast"; readonly value: number }
  | { readonly of: "trustAtLeast"; readonly value: number }
  | { readonly of: "depthAtLeast"; readonly value: number }
  | { readonly of: "normsAtLeast"; readonly value: number }
  | { readonly of: "counterAtLeast"; readonly counter: string; readonly value: number }
  | { readonly of: "crisesAtLeast"; readonly value: number };

/** An event between or around the groups. `suspicion`: was it meant? `circumstance`: nobody's deed. */
export interface ScenarioIncident {
  readonly id: string;
  readonly kind: "suspicion" | "circumstance";
  /** Groups it can hit; a circumstance hits all of these at once, a suspicion one of them. */
  readonly hits: readonly GroupId[];
  /** How much a naming of it can move, 0..1. */
  readonly weight: number;
  /** What truly caused it; disclosed late: "private.incident.<id>.cause". Left out where `causes` has odds. */
  readonly cause?: Cause;
  /** Odds of each cause where a table's own chance decides, sum 1; words "private.incident.<id>.cause.<cause>". */
  readonly causes?: Readonly<Partial<Record<Cause, number>>>;
  /** Rounds until the true cause is disclosed; never before the debrief if left out. */
  readonly disclosedAfter?: number;
  /** First round it can happen. */
  readonly earliest?: number;
  /** Direct effect on the security of those hit, points. */
  readonly security?: number;
  /** Lasting change of the stress of those hit. */
  readonly stress?: number;
  /** Multiplies matched contact this round. */
  readonly contact?: number;
  /** Lasting change of ambiguity for all. */
  readonly ambiguity?: number;
  /** Lasting change of anarchy for all. */
  readonly anarchy?: number;
  /** Capital that the governments of those hit gain or lose by it. */
  readonly capital?: number;
  /** Points of security for a hit group whose policy this round is of this logic. */
  readonly windfall?: { readonly logic: Logic; readonly security: number };
  readonly counters?: Readonly<Record<string, number>>;
}

/** A slow common stock, such as a reservoir or a smuggling trade: nobody owns it, everybody adds to it or draws on it. */
export interface ScenarioCounter {
  readonly id: string;
  readonly start: number;
  readonly most: number;
  /** Change each round by itself. */
  readonly drift: number;
  /** Rounds until what policies did to it arrives; 0 if left out. */
  readonly lag?: number;
  /** Change for each pair of groups that both played this logic toward each other. */
  readonly pair?: { readonly logic: Logic; readonly change: number };
  readonly harm: CounterHarm;
}

/** What a counter does to people while it is too low (`below`) or too high (`above`); one of the two is set. */
export interface CounterHarm {
  readonly below?: number;
  readonly above?: number;
  /** Points of security added each round: a negative number. */
  readonly security: number;
  /** The groups it harms; all if left out. */
  readonly groups?: readonly GroupId[];
  /** Added to the chance of a suspicious incident while it lasts, 0..1. */
  readonly incidents?: number;
}

export interface ScenarioWhisper {
  readonly id: string;
  readonly role: Role;
  readonly group?: GroupId;
}
