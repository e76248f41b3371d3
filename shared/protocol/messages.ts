/** The schemas of everything a client may send, and the types of everything the server sends. */
import { z } from "zod";
import type { Refusal, RefusalReason, Wish } from "../rules/commands.ts";
import type { NewsView, TalkView, YouSections } from "../rules/views.ts";
import { CONFIDENT } from "../rules/questions.ts";
import { FORMAT_IDS } from "../rules/formats.ts";
import type { FormatId } from "../rules/formats.ts";
import {
  CONFIDENCES,
  DEBRIEF_PAGES,
  CONTROLS,
  DUES,
  FEELINGS,
  FLAG_WORD_LIMIT,
  FLAG_WORDS_MOST,
  HIDDEN_MOST,
  LOGICS,
  INTENTION_MIXES,
  NAMINGS,
  NUDGES,
  OFFER_ANSWERS,
  OWN_DIALS,
  PRESSURES,
  REACHES,
  READINGS,
  ROUND_PHASES,
  SIZES,
  STORIES,
  SURENESSES,
  TALK_RULES,
  TEAM_MOST,
} from "../rules/terms.ts";
import { LENSES, type ChannelId, type Phase, type SeatId } from "../rules/terms.ts";
import type { SessionReason } from "./sessionTerms.ts";
import type { HttpReason, ServerReason } from "./wire.ts";

/** Longest raw text of a message or a name, in UTF-16 units, before hygiene and the rules look at it. */
const RAW_TEXT_LIMIT = 1200;
/** Most entries of a record in an answer: more than any scenario has groups or narratives. */
const RECORD_LIMIT = 16;

const RESERVED: readonly string[] = ["__proto__", "constructor", "prototype"];

/** A content id: bounded, and never a name that means something to the language. */
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/)
  .refine((name) => !RESERVED.includes(name));

const record = <T extends z.ZodType>(value: T): z.ZodRecord<typeof id, T> =>
  z.record(id, value).refine((entries) => Object.keys(entries).length <= RECORD_LIMIT);

/** The name of a channel. */
export const channelSchema = z.custom<ChannelId>(
  (value) =>
    typeof value === "string" &&
    /^(plenary|(caucus|team|whisper):[A-Za-z][\w.-]{0,63}|back:[A-Za-z][\w.-]{0,63}\+[A-Za-z][\w.-]{0,63})$/.test(
      value,
    ),
);
/** A promised step. */
export const stepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("size"), size: z.literal(SIZES) }),
  z.strictObject({ kind: z.literal("policy"), policy: id }),
]);
const confidence = z.literal(CONFIDENCES);

/** The number of a promise, or of something that was said. */
const number = z.int().min(0).max(1_000_000);
/** What a seat puts down. */
export const answerSchema = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("government"), policies: record(id), frame: id }),
  z.strictObject({ role: z.literal("rival"), pressure: z.literal(PRESSURES), frame: id }),
  z.strictObject({
    role: z.literal("civil"),
    frame: id,
    programmes: z.array(id).max(RECORD_LIMIT),
    confidence,
  }),
  z.strictObject({
    role: z.literal("voice"),
    frame: id,
    story: z.literal(STORIES),
    confidence,
    corrects: z.strictObject({ round: number, incident: id }).exactOptional(),
  }),
  z.strictObject({
    role: z.literal("citizen"),
    confidence,
    attention: record(z.int().min(0).max(RECORD_LIMIT)),
    petition: z.literal(LOGICS).exactOptional(),
  }),
]);

const text = z.string().max(RAW_TEXT_LIMIT);
/** Bounds of dials are rules; here only that they are numbers one could mean. */
const dial = z.number().min(-100).max(100);
/** What a facilitator brings in. */
export const injectionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("deck"),
    incident: id,
    hit: id.exactOptional(),
    suspect: id.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("own"),
    title: text,
    text,
    hits: z.array(id).min(1).max(RECORD_LIMIT),
    suspect: id.exactOptional(),
    dials: z.partialRecord(z.literal(OWN_DIALS), dial),
  }),
]);

/** What a person may ask for: strict, every text and list bounded. */
export const wishSchema: z.ZodType<Wish> = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("takeSeat"),
    seat: id,
    name: z.string().max(RAW_TEXT_LIMIT),
  }),
  z.strictObject({ type: z.literal("leaveSeat") }),
  z.strictObject({ type: z.literal("control"), control: z.literal(CONTROLS) }),
  z.strictObject({ type: z.literal("extend"), seconds: z.int().min(1).max(86_400) }),
  z.strictObject({ type: z.literal("hold"), held: z.boolean() }),
  z.strictObject({ type: z.literal("noLimit"), seat: id, on: z.boolean() }),
  z.strictObject({ type: z.literal("voidRound"), round: number }),
  z.strictObject({ type: z.literal("bulletin"), text }),
  z.strictObject({ type: z.literal("nudge"), nudge: z.literal(NUDGES), seat: id.exactOptional() }),
  z.strictObject({ type: z.literal("inject"), injection: injectionSchema, when: z.literal(["now", "next"]) }),
  z.strictObject({ type: z.literal("withdrawInjection"), injection: number }),
  z.strictObject({ type: z.literal("holdBad"), held: z.boolean() }),
  z.strictObject({ type: z.literal("reassign"), seat: id, to: id }),
  z.strictObject({ type: z.literal("mergeSeats"), seat: id, into: id }),
  z.strictObject({ type: z.literal("renamePerson"), seat: id, name: text, who: text.exactOptional() }),
  z.strictObject({ type: z.literal("removePerson"), seat: id, who: text.exactOptional() }),
  z.strictObject({ type: z.literal("letBack"), removed: number }),
  z.strictObject({ type: z.literal("botSeat"), seat: id, bot: z.boolean() }),
  z.strictObject({ type: z.literal("pauseCard") }),
  z.strictObject({ type: z.literal("resume") }),
  z.strictObject({ type: z.literal("archive"), on: z.boolean(), name: text.exactOptional() }),
  z.strictObject({ type: z.literal("bookmark"), line: text, said: number.exactOptional() }),
  z.strictObject({
    type: z.literal("ready"),
    ready: z.boolean(),
    phase: z.literal(ROUND_PHASES).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("nameIncident"),
    incident: z.int().min(0).max(1000),
    naming: z.literal(NAMINGS),
  }),
  z.strictObject({
    type: z.literal("say"),
    channel: channelSchema,
    text: z.string().max(RAW_TEXT_LIMIT),
    onRecord: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal("state"),
    channel: channelSchema,
    statement: id,
    about: id.exactOptional(),
    onRecord: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal("askBack"), seat: id }),
  z.strictObject({ type: z.literal("closeBack"), seat: id }),
  z.strictObject({
    type: z.literal("promise"),
    towards: id,
    step: stepSchema,
    due: z.literal(DUES),
    reach: z.literal(REACHES),
    ifYou: stepSchema.exactOptional(),
    counters: number.exactOptional(),
  }),
  z.strictObject({ type: z.literal("answerOffer"), promise: number, answer: z.literal(OFFER_ANSWERS) }),
  z.strictObject({ type: z.literal("withdrawPromise"), promise: number }),
  z.strictObject({ type: z.literal("report"), said: number }),
  z.strictObject({ type: z.literal("mute"), seat: id, muted: z.boolean() }),
  z.strictObject({
    type: z.literal("read"),
    towards: id,
    reading: z.literal(READINGS),
    sureness: z.literal(SURENESSES),
  }),
  z.strictObject({ type: z.literal("answer"), answer: answerSchema }),
  z.strictObject({
    type: z.literal("feel"),
    feeling: z.literal(FEELINGS),
    line: z.string().max(RAW_TEXT_LIMIT).exactOptional(),
  }),
  z.strictObject({
    type: z.literal("answerItem"),
    item: id,
    answer: z.array(id).max(RECORD_LIMIT),
    confident: z.literal(CONFIDENT),
  }),
  z.strictObject({ type: z.literal("answerOpen"), text: z.string().max(2 * RAW_TEXT_LIMIT) }),
  z.strictObject({ type: z.literal("consent"), given: z.boolean() }),
  z.strictObject({ type: z.literal("leadDebrief"), page: z.literal(DEBRIEF_PAGES) }),
]);

/** Message "wish": `id` is made by the client; the same id of the same player counts once. */
export const wishRequestSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{6,40}$/),
  wish: wishSchema,
});

/** Message "typing", from a client while somebody writes: nothing of it is kept. */
export const typingSchema = z.strictObject({ channel: channelSchema });

/** Message "typing", to everyone else who hears that channel. */
export interface TypingMessage {
  readonly channel: ChannelId;
  /** Left out: the facilitator writes. */
  readonly seat?: SeatId;
}

/** Options of `joinById`: the token of a player who was here before, and the language of private words. */
export const joinOptionsSchema = z.strictObject({
  token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .exactOptional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
    .default("en"),
});
export type JoinOptions = z.infer<typeof joinOptionsSchema>;

/** Body of `POST /api/tables`. */
export const createTableSchema = z.strictObject({
  scenario: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  format: z.literal(FORMAT_IDS),
  /** The theory of trust that the engine runs on. */
  lens: z.literal(LENSES).default("bilgic"),
  /** Whether the scenario's optional group plays; without one it changes nothing. */
  thirdGroup: z.boolean().default(false),
  /** How many people may share a seat. */
  teamSize: z.int().min(1).max(TEAM_MOST).default(1),
  /** Whether people may write in their own words, or only choose from sentences on offer. */
  talk: z.literal(TALK_RULES).default("free"),
  /** Chance that a round's act is seen by nobody outside; the scenario's own if left out. */
  hidden: z.number().min(0).max(HIDDEN_MOST).exactOptional(),
  /** Whether the last round is known from the start. */
  announcedHorizon: z.boolean().default(false),
  /** Which hidden intentions are drawn. */
  intentions: z.literal(INTENTION_MIXES).default("scenario"),
  /** Whether the facilitator sees them without lifting the curtain. */
  seesIntentions: z.boolean().default(false),
  /** Whether the lobby shows the content note. */
  note: z.boolean().default(true),
  /** Whether everybody is guided through the first round, who does not put the guide away. */
  guide: z.boolean().default(false),
  /** Words that are marked for the facilitator where they are said; nothing is kept from being said. */
  flagWords: z.array(z.string().min(1).max(FLAG_WORD_LIMIT)).max(FLAG_WORDS_MOST).default([]),
});
export type CreateTable = z.input<typeof createTableSchema>;

/** One entry of the answer to `GET /api/scenarios/<lang>`. */
export interface ScenarioOffer {
  readonly id: string;
  /** The name of the group that plays only if the table asks for it; left out if the scenario has none. */
  readonly thirdGroup?: string;
  /** Seats of a table for a class or a seminar; with that group, if there is one. */
  readonly seats: number;
  readonly seatsWithThird?: number;
}

/** Answer to `POST /api/tables`. */
export interface CreatedTable {
  readonly code: string;
  /** The host's token: whoever joins with it rules the clock. */
  readonly token: string;
}

/** Answer to `GET /api/tables/:code`. */
export interface TableSummary {
  readonly code: string;
  readonly scenario: string;
  readonly format: FormatId;
  readonly phase: Phase;
  readonly seatsOpen: number;
}

/** Every HTTP error: words "error.<reason>". */
export interface HttpError {
  readonly error: {
    readonly reason: HttpReason;
    readonly params?: Readonly<Record<string, string | number>>;
  };
}

/** No, to a wish: by the rules, by the server or by a session; words "refusal.<reason>". */
export interface WishRefusal {
  readonly reason: RefusalReason | ServerReason | SessionReason;
  readonly params?: Refusal["params"];
}

/** Reply to the request "wish"; `ok` only after the journal has it on disk. */
export type WishReply = { readonly ok: true } | { readonly ok: false; readonly refusal: WishRefusal };

/** Message "welcome", first after every join. */
export interface WelcomeMessage {
  readonly player: string;
  /** To be kept by the client for this code; never put in an address. */
  readonly token: string;
  readonly host: boolean;
  /** The server's clock, ms: endings of phases are told in it. */
  readonly now: number;
  readonly format: FormatId;
}

/** Message "you": what this viewer alone may know. */
export interface YouMessage {
  readonly version: 1;
  /** True: forget what you had. */
  readonly whole: boolean;
  /** Sections that changed (all of them if `whole`). */
  readonly sections: Partial<YouSections>;
  /** Sections that no longer exist. */
  readonly gone: readonly (keyof YouSections)[];
  /** Texts of the private keys that occur in the sections, those not sent before. */
  readonly words: Readonly<Record<string, string>>;
}

/** Message "talk": `whole` replaces what you had, otherwise append. */
export interface TalkMessage {
  readonly whole: boolean;
  readonly entries: readonly TalkView[];
}

/** Message "news": as talk. */
export interface NewsMessage {
  readonly whole: boolean;
  readonly entries: readonly NewsView[];
}

/** Everything the server sends as a message; the rest of what a client knows is the room's state. */
export interface ServerMessages {
  readonly welcome: WelcomeMessage;
  readonly you: YouMessage;
  readonly talk: TalkMessage;
  readonly news: NewsMessage;
  readonly typing: TypingMessage;
}
