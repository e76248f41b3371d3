/** The vocabulary of the game: each word once, as a list that exists at run time and the type derived from it. */

/** A collectivity with security, narratives and trust, named by the scenario ("highmere"). */
export type GroupId = string;
/** A place at a table that outlives its player: "<group>.<persona>" ("highmere.mayor"). */
export type SeatId = string;
/** A contested narrative of who "we" are, named within its group. */
export type FrameId = string;
/** A card that a government plays toward one other group. */
export type PolicyId = string;
/** A person at a table; drawn by the server, never shown to others. */
export type PlayerId = string;
/** A key into the word files; keys that start with "private." reach only those who may see them. */
export type WordKey = string;

/** What a seat may do. `government` and `rival` are the political elites; `civil` and `voice` the identity entrepreneurs. */
export const ROLES = ["government", "rival", "civil", "voice", "citizen"] as const;
export type Role = (typeof ROLES)[number];

/** The three logics: ideational settings from which choices derive (Bilgic 2014, "The new security dilemma framework"). */
export const LOGICS = ["fatalist", "mitigator", "transcender"] as const;
export type Logic = (typeof LOGICS)[number];

/** The phases of a table in order; the six between `lobby` and `debrief` make a round (the loop of Wendt). */
export const PHASES = [
  "lobby",
  "situation",
  "caucus",
  "talks",
  "commit",
  "reveal",
  "reckoning",
  "debrief",
] as const;
export type Phase = (typeof PHASES)[number];
/** The phases that make up one round. */
export const ROUND_PHASES = [
  "situation",
  "caucus",
  "talks",
  "commit",
  "reveal",
  "reckoning",
] as const satisfies readonly Phase[];
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** What an elite makes of an incident: existential threat (securitise), problem to manage, shared misfortune (desecuritise). */
export const NAMINGS = ["threat", "problem", "shared"] as const;
export type Naming = (typeof NAMINGS)[number];

/** The first lemma: what a person privately takes the other's act for. */
export const READINGS = ["afraid", "greedy", "reachingOut"] as const;
export type Reading = (typeof READINGS)[number];

/** How sure a reading is: 1 a guess, 2 fairly, 3 certain. */
export const SURENESSES = [1, 2, 3] as const;
export type Sureness = (typeof SURENESSES)[number];

/** The size of a promised step. */
export const SIZES = ["small", "medium", "large"] as const;
export type Size = (typeof SIZES)[number];

/** What a rival does about the government: attack, support, outbid it with the rival's own narrative, or keep quiet. */
export const PRESSURES = ["attack", "support", "outbid", "quiet"] as const;
export type Pressure = (typeof PRESSURES)[number];

/** How large a voice runs the story of the round. */
export const STORIES = ["front", "plain", "buried"] as const;
export type Story = (typeof STORIES)[number];

/** What an entrepreneur or a citizen says of the government: against it, nothing, for it. */
export const CONFIDENCES = [-1, 0, 1] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One tap of feeling at the end of a round. */
/** The pages of the debrief, in the order that helps: feel, describe, analyse, relate, what if, now what. */
export const DEBRIEF_PAGES = [
  "stepOut",
  "happened",
  "meant",
  "security",
  "trust",
  "who",
  "promises",
  "briefs",
  "ledgers",
  "stands",
  "relate",
  "whatIf",
  "beside",
  "questions",
  "nowWhat",
  "learned",
  "takeHome",
  "assumed",
] as const;
export type DebriefPage = (typeof DEBRIEF_PAGES)[number];

export const FEELINGS = ["afraid", "tempted", "ashamed", "angry", "hopeful", "proud"] as const;
export type Feeling = (typeof FEELINGS)[number];

/** A government's hidden intention (Roe's tight, regular and loose dilemmas; Mitzen's rivalry). */
export const INTENTIONS = ["seeker", "incompatible", "greedy", "rivalry"] as const;
export type Intention = (typeof INTENTIONS)[number];

/** What an incident truly was: nobody's deed, somebody's, or something of each. */
export const CAUSES = ["accident", "deed", "both"] as const;
export type Cause = (typeof CAUSES)[number];

/** The kinds of private goal (Misztal: emotional, rational and instrumental agents). */
export const GOAL_KINDS = ["security", "recognition", "belonging"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Where a pair of groups stands: fear; trust is `in` our interest; trust `is` our interest; a common `we`. */
export const STAGES = ["fear", "in", "is", "we"] as const;
export type Stage = (typeof STAGES)[number];

/** Which game one group feels it is in with another, from its own payoffs. */
export const FELT_GAMES = ["deadlock", "prisonersDilemma", "chicken", "stagHunt", "harmony"] as const;
export type FeltGame = (typeof FELT_GAMES)[number];

/** What kind of identity a narrative claims; two groups' `oneGroup` and `dual` narratives differ in who must dissolve. */
export const FRAME_KINDS = ["exclusive", "guarded", "civic", "oneGroup", "dual"] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** Who holds a seat: nobody yet, a person, a bot from the start, or a caretaker bot for a person who is gone. */
export const OCCUPANTS = ["open", "person", "bot", "caretaker"] as const;
export type Occupant = (typeof OCCUPANTS)[number];

/** A bot's temperament; secret until the debrief. */
export const CHARACTERS = [
  "fatalist",
  "restrictive",
  "ruleKeeper",
  "stepTaker",
  "grandLeaper",
  "unconditional",
  "titForTat",
  "grim",
  "opportunist",
  "predator",
  "rationalist",
  "random",
  "inclusive",
  "exclusive",
  "silent",
] as const;
export type Character = (typeof CHARACTERS)[number];

/** The theories of trust that the article discusses, as variants of the same engine; `bilgic` is the article's own. */
export const LENSES = ["pd", "kydd", "hollis", "types", "securitisation", "leap", "bilgic"] as const;
export type LensId = (typeof LENSES)[number];

/** What the person who opened the table can do to its clock. */
export const CONTROLS = [
  "start",
  "pause",
  "resume",
  "extend",
  "skip",
  "end",
  /** Look into every group's rooms and exact numbers; who does can take no seat any more. */
  "facilitate",
  /** Look at hidden choices too; recorded, and everyone is told. */
  "liftCurtain",
] as const;
export type Control = (typeof CONTROLS)[number];

/** What a facilitator can say to the table in one tap when the talk has become somebody's alone; words "nudge.<nudge>". */
export const NUDGES = ["silentMinute", "rotateSpeaker", "askQuietSeat", "citizensFloor"] as const;
export type Nudge = (typeof NUDGES)[number];

/** What the facilitator is pointed to, one by one; words "alert.<kind>". */
export const ALERTS = ["dominates", "silent", "idle", "overrides", "declinesTalks"] as const;
export type AlertKind = (typeof ALERTS)[number];

/** What an own incident of the facilitator may move: security of those hit in points, their stress, ambiguity for all. */
export const OWN_DIALS = ["security", "stress", "ambiguity"] as const;
export type OwnDial = (typeof OWN_DIALS)[number];

/** Which hidden intentions are drawn: by the scenario's odds, none that wants harm, or each as likely as any other. */
export const INTENTION_MIXES = ["scenario", "seekers", "even"] as const;
export type IntentionMix = (typeof INTENTION_MIXES)[number];

/** Highest chance of fog that a table may choose. */
export const HIDDEN_MOST = 0.8;
/** Words a table may have marked, and the longest of them. */
export const FLAG_WORDS_MOST = 40;
export const FLAG_WORD_LIMIT = 40;

/** A coarse band of five, 0 lowest to 4 highest: how exact numbers appear to those who may not know them. */
export type Band = 0 | 1 | 2 | 3 | 4;

/**
 * Where something is said: to the whole table, within one group, between two seats (a back channel), among the people
 * of one team seat, or between the facilitator and one seat. `channels.ts` makes and reads these names.
 */
export type ChannelId =
  | "plenary"
  | `caucus:${GroupId}`
  | `back:${SeatId}+${SeatId}`
  | `team:${SeatId}`
  | `whisper:${SeatId}`;

/** Whether people may write in their own words, or only choose from sentences on offer. */
export const TALK_RULES = ["free", "statements"] as const;
export type TalkRule = (typeof TALK_RULES)[number];

/** How many people may share a seat, at most. */
export const TEAM_MOST = 4;

/** Who may know of a promise: everyone; the two groups; or the two governments, in a back channel. */
export const REACHES = ["public", "groups", "back"] as const;
export type Reach = (typeof REACHES)[number];

/** Which round a promise is about: this one, or the next. */
export const DUES = ["now", "next"] as const;
export type Due = (typeof DUES)[number];

/** What may be said to an offer; a counter-offer is an offer of its own that names the one it answers. */
export const OFFER_ANSWERS = ["accept", "decline"] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];

/** Where a promise stands before its round is played: an offer waits for a yes; what stands binds its maker. */
export const STANDINGS = ["offered", "standing", "declined", "countered", "withdrawn", "expired"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What became of a promise: `released`, since the other side did not do its part. */
export const FATES = ["kept", "broken", "released"] as const;
export type Fate = (typeof FATES)[number];

/**
 * Who looks: a seat's holder (`player` tells the people of a team seat apart), anyone at the table without a seat
 * (also a projector), or the facilitator, who may see all rooms and numbers, and hidden choices once `curtain` is lifted.
 */
export type Viewer = (
  | { readonly kind: "seat"; readonly seat: SeatId; readonly player?: PlayerId }
  /** An archivist keeps quotes and moments for the debrief; who was removed may take no seat. */
  | { readonly kind: "audience"; readonly as?: "archivist" | "removed" }
  | { readonly kind: "facilitator"; readonly curtain: boolean }
) & {
  /** Whether this person opened the table and so may use its clock. */
  readonly host?: boolean;
};
