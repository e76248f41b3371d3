/**
 * Everything that goes between a session and those who come to it: the people, the facilitators, the projector.
 * The schemas of what a client may send, the types of what the server sends. See docs/protocol.md, "Sessions".
 */
import { z } from "zod";
import { FORMAT_IDS, type FormatId } from "../rules/formats.ts";
import {
  LENSES,
  ROLES,
  TALK_RULES,
  TEAM_MOST,
  type LensId,
  type Occupant,
  type Phase,
  type Role,
  type SeatId,
  type TalkRule,
} from "../rules/terms.ts";
import type { AlertView, ReportView } from "../rules/views.ts";
import { createTableSchema, wishSchema, type TableSummary, type WishRefusal } from "./messages.ts";
import {
  AGE_BANDS,
  CAPABILITIES,
  LATE_RULES,
  PARTS,
  PEOPLE_LEAST,
  PEOPLE_MOST,
  SEATINGS,
  SIGNS,
  TABLE_DIALS,
  TABLES_MOST,
  type AgeBand,
  type AlertKind,
  type Capability,
  type LateRule,
  type Part,
  type Seating,
  type SessionStage,
  type Sign,
  type TableDial,
} from "./sessionTerms.ts";
import { CODE_ALPHABET, CODE_LENGTH } from "./wire.ts";

/** Longest raw text of a name, before it is cleaned and cut. */
const RAW_NAME = 400;
/** Furthest planned end, ms from 1970: far beyond any session, and exact as a number. */
const LATEST = 4_102_444_800_000;

const code = z.string().regex(new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`));
/** Id of a person or of a link, made by the server. */
const someone = z.string().regex(/^[A-Za-z0-9_-]{12}$/);
const seat = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);
const title = z.string().max(RAW_NAME);
const endsAt = z.int().min(0).max(LATEST);
const debriefMinutes = z.int().min(0).max(120);
/** What a session chooses for all its tables as one table would. */
const { hidden, announcedHorizon, intentions, seesIntentions, note, guide, flagWords } =
  createTableSchema.shape;

/** In what one table differs from the rest of its session: what is left out is as everywhere. */
const variationSchema = z.strictObject({
  /** What it is called; "1", "2", ... if left out. */
  name: title.exactOptional(),
  lens: z.literal(LENSES).exactOptional(),
  thirdGroup: z.boolean().exactOptional(),
  /** One number of the scenario set to another value; "stress" and "media" for all its groups. */
  dial: z.strictObject({ dial: z.literal(TABLE_DIALS), value: z.number().min(0).max(1) }).exactOptional(),
});
export type TableVariation = z.infer<typeof variationSchema>;

/** Body of `POST /api/sessions`. */
export const createSessionSchema = z.strictObject({
  scenario: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  format: z.literal(FORMAT_IDS),
  /** How many people are expected; more and fewer may come. */
  people: z.int().min(PEOPLE_LEAST).max(PEOPLE_MOST),
  /** Left out: as many as keep every table within what can still talk. */
  tables: z.int().min(1).max(TABLES_MOST).exactOptional(),
  /** By place: in what the first, the second, ... table differs. May be shorter than there are tables. */
  variations: z.array(variationSchema).max(TABLES_MOST).readonly().default([]),
  lens: z.literal(LENSES).default("bilgic"),
  thirdGroup: z.boolean().default(false),
  /** How many may share a seat; left out: as many as it takes to seat all. */
  teamSize: z.int().min(1).max(TEAM_MOST).exactOptional(),
  age: z.literal(AGE_BANDS).default("from16"),
  /** Left out: sentences on offer under 16, otherwise free. */
  talk: z.literal(TALK_RULES).exactOptional(),
  hidden,
  announcedHorizon,
  intentions,
  seesIntentions,
  note,
  guide,
  flagWords,
  seating: z.literal(SEATINGS).default("choose"),
  /** Shown to everyone; may be empty. */
  name: title.default(""),
  /** Wall clock, ms, at which all must be over; 0: no end is planned. */
  endsAt: endsAt.default(0),
  /** Minutes before that end that belong to the debrief. */
  debriefMinutes: debriefMinutes.default(15),
});
export type CreateSession = z.input<typeof createSessionSchema>;
/** As the server keeps it, all defaults filled in. */
export type SessionSetup = z.output<typeof createSessionSchema>;

/** Answer to `POST /api/sessions`, 201. Tokens belong behind the "#" of a link, never in what is sent to a server. */
export interface CreatedSession {
  readonly code: string;
  /** `/f/CODE#token` */
  readonly facilitator: string;
  /** `/p/CODE#token` */
  readonly projector: string;
}

/** Answer to `GET /api/sessions/:code`: what somebody at the door may know. */
export interface SessionSummary {
  readonly code: string;
  readonly name: string;
  readonly scenario: string;
  readonly format: FormatId;
  readonly stage: SessionStage;
  readonly tables: number;
  /** Places that nobody has taken yet, those in teams too. */
  readonly placesFree: number;
  /** Whether the second sign is asked for. */
  readonly signAsked: boolean;
}

/** Answer to `GET /api/codes/:code`: what a typed-in code opens, in one question. */
export type CodeFound =
  | { readonly kind: "table"; readonly table: TableSummary }
  | { readonly kind: "session"; readonly session: SessionSummary };

/** Options of `joinById` to the session's room. A person without a token, or with one unknown here, is a newcomer. */
export const sessionJoinSchema = z.strictObject({
  /** As what one comes; a token of another capability is refused. */
  as: z.literal(CAPABILITIES).default("person"),
  token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .exactOptional(),
});
export type SessionJoin = z.input<typeof sessionJoinSchema>;

const sign = z.tuple([z.literal(SIGNS), z.literal(SIGNS)]).readonly();

/** What a person may ask of the session itself. */
export const personWishSchema = z.discriminatedUnion("type", [
  /** The tap by which one comes in (nothing is kept of who only opened the link). `sign` where it is asked for. */
  z.strictObject({
    type: z.literal("come"),
    name: title,
    part: z.literal(PARTS).default("player"),
    sign: sign.exactOptional(),
  }),
  /** Where seats are chosen: this free seat, at this table. Instead of the seat one has, while nobody plays. */
  z.strictObject({ type: z.literal("sit"), table: code, seat }),
  /** Give the seat up. */
  z.strictObject({ type: z.literal("stand") }),
  z.strictObject({ type: z.literal("rename"), name: title }),
  /** Roles one would rather not play; nobody is shown it. */
  z.strictObject({
    type: z.literal("ratherNot"),
    roles: z.array(z.literal(ROLES)).max(ROLES.length).readonly(),
  }),
  /** Play, look on, or collect quotes; who gives up playing gives up the seat. `table`: where to look on. */
  z.strictObject({ type: z.literal("part"), part: z.literal(PARTS), table: code.exactOptional() }),
]);
export type PersonWish = z.input<typeof personWishSchema>;

const tables = z.union([z.literal("all"), z.array(code).min(1).max(TABLES_MOST).readonly()]);

/** What a facilitator may ask. */
export const orderSchema = z.discriminatedUnion("type", [
  /**
   * Any wish of the rules to one, several or all tables, asked there by the facilitator: `control` for the clock, `say`
   * for a whisper or a bulletin, and whatever else the rules grant to it. Each table decides; see `SessionReply`.
   * `start` to "all" leaves alone the tables at which nobody sits.
   */
  z.strictObject({ type: z.literal("ask"), tables, wish: wishSchema }),
  /** Let people choose their seats, or stop it. */
  z.strictObject({ type: z.literal("openSeats"), open: z.boolean() }),
  /** Give a seat to everybody who plays and has none; who comes later has one at once, unless seats are chosen. */
  z.strictObject({ type: z.literal("seatAll"), how: z.literal(["random", "balanced"]) }),
  /** Put this person on a seat, or on the next free one of a table: a first seat or another. */
  z.strictObject({ type: z.literal("place"), person: someone, table: code, seat: seat.exactOptional() }),
  /** Take a person's seat; they stay and wait. */
  z.strictObject({ type: z.literal("unseat"), person: someone }),
  z.strictObject({ type: z.literal("rename"), person: someone, name: title }),
  /** Send a person away for good: out of the seat, out of the rooms, and the token opens nothing any more. */
  z.strictObject({ type: z.literal("remove"), person: someone }),
  /** All people of one table go to free seats of another; the first is closed. Not in a debrief. */
  z.strictObject({ type: z.literal("merge"), from: code, into: code }),
  /** One more table, as the others but for this; `like` begins with the variation of that table. */
  z.strictObject({ type: z.literal("addTable"), like: code.exactOptional(), variation: variationSchema }),
  z.strictObject({ type: z.literal("nameTable"), table: code, name: title }),
  z.strictObject({ type: z.literal("nameSession"), name: title }),
  z.strictObject({ type: z.literal("late"), late: z.literal(LATE_RULES) }),
  /** Ask newcomers for the second sign, or no longer. */
  z.strictObject({ type: z.literal("askSign"), asked: z.boolean() }),
  z.strictObject({ type: z.literal("plan"), endsAt, debriefMinutes }),
  /** Go on playing into the debrief's minutes: refused the first time (`session.debriefShort`), granted with `sure`. */
  z.strictObject({ type: z.literal("playOn"), sure: z.boolean().default(false) }),
  /** A link for one more facilitator; the reply alone has its token. */
  z.strictObject({ type: z.literal("makeLink"), name: title }),
  z.strictObject({ type: z.literal("revokeLink"), link: someone }),
  /** All tables go to their debrief, and the days begin after which everything is deleted. */
  z.strictObject({ type: z.literal("endSession") }),
  /** Delete the session and everything that belongs to it, now and for good. Refused (`session.askSure`) without `sure`. */
  z.strictObject({ type: z.literal("deleteSession"), sure: z.boolean().default(false) }),
]);
export type Order = z.input<typeof orderSchema>;

const requestId = z.string().regex(/^[A-Za-z0-9_-]{6,40}$/);

/** Request "wish" to the session's room, from a person. `id` as with tables: the same counts once. */
export const personRequestSchema = z.strictObject({ id: requestId, wish: personWishSchema });

/** Request "order", from a facilitator. */
export const orderRequestSchema = z.strictObject({ id: requestId, order: orderSchema });

/** Reply to "wish" and "order": `ok` only after it is on disk. */
export type SessionReply =
  | {
      readonly ok: true;
      /** To `makeLink`: `/f/CODE#token`. Said once, kept nowhere. */
      readonly link?: { readonly id: string; readonly token: string };
      /** To `addTable`. */
      readonly table?: string;
      /** To `ask`: the tables that said no, and why; the others did it. */
      readonly refusals?: readonly TableRefusal[];
    }
  | { readonly ok: false; readonly refusal: WishRefusal; readonly refusals?: readonly TableRefusal[] };

/** One table's no; an `ask` that every table refused is refused with the first of these reasons. */
export interface TableRefusal {
  readonly table: string;
  readonly refusal: WishRefusal;
}

/** Message "welcome", first after every join. */
export interface SessionWelcome {
  readonly as: Capability;
  /** Who one is here: a person, or a link. */
  readonly id: string;
  /** To be kept by the client for this code; the same token opens the tables one belongs to. Never in an address. */
  readonly token: string;
  /** The server's clock, ms. */
  readonly now: number;
}

/** The room's state, as `toJSON()` gives it: what everyone with the code may know. */
export interface SessionView {
  readonly code: string;
  readonly name: string;
  readonly scenario: string;
  readonly format: FormatId;
  readonly stage: SessionStage;
  readonly seating: Seating;
  readonly talk: TalkRule;
  /** Whether the note on what the game is about is shown before seats are taken. */
  readonly note: boolean;
  /** Whether seats are given out or can be taken now. */
  readonly seatsOpen: boolean;
  readonly signAsked: boolean;
  /** People who have come, and how many of them wait for a seat. */
  readonly people: number;
  readonly waiting: number;
  /** Wall clock, ms; 0 where none is planned: the end, and when the debrief's minutes begin. */
  readonly endsAt: number;
  readonly debriefAt: number;
  /** By code, in the order they were opened. */
  readonly tables: Readonly<Record<string, SessionTableView>>;
}

export interface SessionTableView {
  readonly code: string;
  readonly name: string;
  /** Its place among the tables, from 0. */
  readonly place: number;
  readonly lens: LensId;
  readonly thirdGroup: boolean;
  readonly phase: Phase;
  readonly round: number;
  readonly roundsFrom: number;
  readonly roundsTo: number;
  readonly timed: boolean;
  readonly paused: boolean;
  /** Server's wall clock, ms; 0 when untimed or paused. */
  readonly endsAt: number;
  readonly leftMs: number;
  readonly seats: number;
  /** Places that are free, those in teams too. */
  readonly placesFree: number;
  /** Ids of the seats that a person could take now, separated by spaces. */
  readonly freeSeats: string;
  /** People seated here. */
  readonly people: number;
}

/** Message "me", to a person: whole each time. */
export interface MeMessage {
  readonly id: string;
  /** Empty while one has not come. */
  readonly name: string;
  readonly part: Part;
  /** The table one belongs to: `joinById(table, {token})` with the same token leads there. */
  readonly table?: string;
  /** The seat one holds at it. */
  readonly seat?: SeatId;
  readonly ratherNot: readonly Role[];
  /** What this person may ask for now: show a control for each, and no other. */
  readonly asks: readonly PersonWish["type"][];
}

/** Message "sign", to facilitators and projectors: the two pictures that stand until then, ms. */
export interface SignMessage {
  readonly sign: readonly [Sign, Sign];
  readonly until: number;
}

/** Message "board", to facilitators: the sections that changed; all of them if `whole`. */
export interface BoardMessage {
  readonly whole: boolean;
  readonly sections: Partial<Board>;
}

export interface Board {
  readonly setup: BoardSetup;
  readonly tables: readonly BoardTable[];
  readonly people: readonly BoardPerson[];
  readonly alerts: readonly Alert[];
  readonly links: readonly BoardLink[];
}

/** What was chosen for the session, as it stands now. */
export interface BoardSetup {
  /** People expected. */
  readonly people: number;
  readonly age: AgeBand;
  readonly teamSize: number;
  readonly late: LateRule;
  readonly debriefMinutes: number;
  /** Play goes on into the debrief's minutes, by a facilitator's word. */
  readonly playOn: boolean;
  /** Wall clock, ms; 0 while it is not over. */
  readonly endedAt: number;
  /** Wall clock, ms, at which everything is deleted if nothing more happens. */
  readonly deletedAt: number;
  /** Roles that people would rather not play, by how many; never who. */
  readonly ratherNot: Readonly<Partial<Record<Role, number>>>;
}

/** One tile. Phase and clock are in the room's state. */
export interface BoardTable {
  readonly code: string;
  readonly dial?: { readonly dial: TableDial; readonly value: number };
  readonly seats: readonly BoardSeat[];
  /** Seats that the phase waits for, and those of them that are done. */
  readonly awaited: number;
  readonly ready: number;
  /** The curtain is up. */
  readonly curtain: boolean;
  /** Somebody asked for the pause with a pause card. */
  readonly card: boolean;
  /** The phase is kept open. */
  readonly held: boolean;
  /** Who holds the talk and who does nothing, each with what might help. */
  readonly watch: readonly AlertView[];
  /** Lines with a word in them that the session wanted marked. */
  readonly flagged: number;
  readonly reports: readonly ReportView[];
}

export interface BoardSeat {
  readonly seat: SeatId;
  readonly group: string;
  readonly role: Role;
  readonly occupant: Occupant;
  /** Ids of the people on it. */
  readonly people: readonly string[];
  readonly ready: boolean;
  readonly muted: boolean;
}

export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
  readonly table?: string;
  readonly seat?: SeatId;
  /** Connected to the session or to the table. */
  readonly connected: boolean;
  /** Wall clock at which they came, ms. */
  readonly since: number;
}

/** Something to look at; what fills its words. The same kind at the same place is the same alert. */
export interface Alert {
  readonly kind: AlertKind;
  readonly table?: string;
  readonly person?: string;
  readonly seat?: SeatId;
  readonly count?: number;
  readonly phases?: number;
  readonly minutes?: number;
}

/** A facilitator's link; the first is the opener's. */
export interface BoardLink {
  readonly id: string;
  readonly name: string;
  readonly connected: boolean;
}

/** Everything the session's room sends as a message; the rest is its state. */
export interface SessionMessages {
  readonly welcome: SessionWelcome;
  readonly me: MeMessage;
  readonly sign: SignMessage;
  readonly board: BoardMessage;
}
