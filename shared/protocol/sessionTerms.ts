/** The words of a session that both ends use at run time; no library here, so that the client stays small. */
import type { FormatId } from "../rules/formats.ts";

/** Colyseus room name of a session; the room's id is the session's join code. */
export const SESSION_ROOM = "session";

/** Most tables of one session. */
export const TABLES_MOST = 12;
/** Fewest and most people that a session may be opened for. */
export const PEOPLE_LEAST = 2;
export const PEOPLE_MOST = 200;
/** Longest name of a session or a table. */
export const TITLE_LIMIT = 60;

/** What a token lets its holder be. A token has one capability, for ever. */
export const CAPABILITIES = ["person", "facilitator", "projector"] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** The first part of the path of each link, before "/CODE#token". People's links need no token. */
export const LINK_PATHS: Readonly<Record<Capability, string>> = {
  person: "s",
  facilitator: "f",
  projector: "p",
};

/**
 * How people come to their seats: each taps one (`choose`); the facilitator gives out all at once by lot (`random`), or
 * so that those who came together are spread over tables and groups (`balanced`); or one by one (`byHand`).
 */
export const SEATINGS = ["choose", "random", "balanced", "byHand"] as const;
export type Seating = (typeof SEATINGS)[number];

/** What somebody is at a session: plays, looks on, or looks on and collects quotes for the debrief. */
export const PARTS = ["player", "observer", "archivist"] as const;
export type Part = (typeof PARTS)[number];

/** Which seats those have who come when the seats are given out: citizens' first, or simply the next. */
export const LATE_RULES = ["citizens", "any"] as const;
export type LateRule = (typeof LATE_RULES)[number];

/** Where a session stands: nobody plays yet; at least one table does; all tables are in their debrief. */
export const STAGES_OF_SESSION = ["gathering", "playing", "debriefing"] as const;
export type SessionStage = (typeof STAGES_OF_SESSION)[number];

/** For whom it is; under 16 sentences on offer are the default. */
export const AGE_BANDS = ["under16", "from16"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The numbers of a scenario in which one table may differ from the others, all 0..1. */
export const TABLE_DIALS = ["anarchy", "indistinguishability", "enmity", "stress", "media"] as const;
export type TableDial = (typeof TABLE_DIALS)[number];

/** The pictures of the second sign: two of them, shown on the projector; words "session.sign.<id>". */
export const SIGNS = [
  "anchor",
  "apple",
  "bear",
  "bell",
  "boat",
  "bridge",
  "candle",
  "cloud",
  "crown",
  "drum",
  "feather",
  "fish",
  "flower",
  "horse",
  "key",
  "kite",
  "leaf",
  "moon",
  "mountain",
  "owl",
  "snail",
  "star",
  "train",
  "umbrella",
] as const;
export type Sign = (typeof SIGNS)[number];
/** How long a second sign stands, ms; the one before it is still taken. */
export const SIGN_LASTS = 30_000;

/** Why a session says no to a wish or an order, beside the reasons of the rules; words "refusal.<reason>". */
export const SESSION_REASONS = [
  /** That token is not for this. */
  "session.notYours",
  /** One has not come yet: say so first, by a tap. */
  "session.comeFirst",
  /** The second sign is not the one that is shown; `session.signTooOften` after several wrong ones. */
  "session.signWrong",
  "session.signTooOften",
  /** Seats are not chosen here, or not yet. */
  "session.seatsGiven",
  "session.seatsClosed",
  /** Who looks on has no seat. */
  "session.looksOn",
  /** No table, person or link of that name. */
  "session.tableUnknown",
  "session.personUnknown",
  "session.linkUnknown",
  /** No seat is free (there). */
  "session.noSeatFree",
  /** Twelve tables at most; two to merge must be two. */
  "session.tablesMost",
  "session.sameTable",
  /** Play would eat the debrief: ask again with `sure`. */
  "session.debriefShort",
  /** What cannot be undone is asked for twice. */
  "session.askSure",
  /** That end is so near that nobody could play before the debrief. */
  "session.planTooShort",
  /** One facilitator must be left. */
  "session.lastFacilitator",
  /** Nobody new may come in: two hundred are here. */
  "session.full",
  /** The class has not come to the page of its tables, or one's own table still plays. */
  "session.besideNotYet",
] as const;
export type SessionReason = (typeof SESSION_REASONS)[number];

/** What the facilitator's board draws attention to; words "session.alert.<kind>". */
export const ALERTS = [
  /** People have come and have no seat. `count` */
  "waiting",
  /** Fewer seats are left than people wait. `count` */
  "noSeats",
  /** A table is a phase or more behind the middle one. `phases` */
  "behind",
  /** All who are awaited at a table are done, and its clock still runs: go on? */
  "allReady",
  /** Nobody is connected at a table in mid-game: it rests. */
  "resting",
  /** A person of a running game is gone for a while; a caretaker plays. `person` */
  "away",
  /** A seat said nothing in two rounds. `seat` */
  "silent",
  /** Something said at a table was reported. `count` */
  "reported",
  /** Minutes until play must end for the debrief. `minutes` */
  "debriefSoon",
  /** Play ended by itself at these tables, for the debrief; or it goes on by the facilitator's word (`playsOn`). */
  "debriefBegan",
  "playsOn",
] as const;
export type AlertKind = (typeof ALERTS)[number];

/** How long a session and all that belongs to it is kept after its end, ms, by format: a day; two weeks where play is slow. */
export const KEPT_FOR: Readonly<Record<FormatId, number>> = {
  class: 24 * 3600_000,
  seminar: 24 * 3600_000,
  slow: 14 * 24 * 3600_000,
  solo: 14 * 24 * 3600_000,
};
/** How long a session is kept in which nothing happened any more and that nobody ended, ms. */
export const KEPT_IDLE = 14 * 24 * 3600_000;
