/** The events of a journal as an exported file may hold them: what a stranger's file says is believed of none. */
import { z } from "zod";
import { answerSchema, channelSchema, injectionSchema, stepSchema } from "../protocol/messages.ts";
import type { Event } from "../rules/events.ts";
import { CONFIDENT, WAVES } from "../rules/questions.ts";
import {
  CHARACTERS,
  DEBRIEF_PAGES,
  FEELINGS,
  INTENTIONS,
  NAMINGS,
  NUDGES,
  OFFER_ANSWERS,
  PHASES,
  REACHES,
  READINGS,
  SIZES,
  SURENESSES,
} from "../rules/terms.ts";

const RESERVED: readonly string[] = ["__proto__", "constructor", "prototype"];
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/)
  .refine((name) => !RESERVED.includes(name));
const person = z.string().regex(/^p[1-9]\d{0,4}$/);
const number = z.int().min(0).max(1_000_000);
const time = z.number().min(-1e15).max(1e15);
const text = z.string().max(2400);
/** Recomputed by the rules when the file is read: its shape is theirs. */
const computed = z.looseObject({});
const byId = <T extends z.ZodType>(value: T) => z.record(id, value);
const promise = { seat: id, from: id, towards: id };

/** The shape of each event; the compiler asks for one that is missing. */
const SHAPES = {
  seatTaken: { seat: id, player: person, name: person },
  seatLeft: { seat: id, player: person.exactOptional() },
  memberWent: { seat: id, player: person },
  memberCame: { seat: id, player: person },
  memberReady: { seat: id, player: person, ready: z.boolean() },
  caretakerCame: { seat: id },
  seatGivenBack: { seat: id },
  gameStarted: {
    lastRound: number,
    startedAt: time.exactOptional(),
    characters: byId(z.literal(CHARACTERS)),
    intentions: byId(z.literal(INTENTIONS)),
  },
  roundOpened: { round: number, situation: computed, heldBack: id.exactOptional() },
  roundVoided: { round: number },
  phaseBegan: { phase: z.literal(PHASES), endsAt: time },
  becameReady: { seat: id, ready: z.boolean() },
  incidentNamed: { seat: id, incident: number, naming: z.literal(NAMINGS) },
  said: {
    seat: id.exactOptional(),
    by: person.exactOptional(),
    channel: channelSchema,
    text: text.exactOptional(),
    statement: id.exactOptional(),
    about: id.exactOptional(),
    onRecord: z.literal(true).exactOptional(),
    bulletin: z.literal(true).exactOptional(),
  },
  nudged: { nudge: z.literal(NUDGES), seat: id.exactOptional() },
  backAsked: { from: id, to: id },
  backOpened: { from: id, to: id },
  backClosed: { by: id, with: id },
  promiseMade: {
    ...promise,
    step: stepSchema,
    ifYou: stepSchema.exactOptional(),
    due: number,
    reach: z.literal(REACHES),
    counters: number.exactOptional(),
    replaces: number.exactOptional(),
  },
  offerAnswered: { promise: number, seat: id, answer: z.literal(OFFER_ANSWERS) },
  promiseTakenBack: { promise: number },
  offersExpired: { promises: z.array(number).max(1000) },
  reported: { seat: id, said: number },
  muted: { seat: id, muted: z.boolean() },
  facilitated: {},
  curtainLifted: {},
  promised: { ...promise, size: z.literal(SIZES) },
  promiseWithdrawn: { from: id, towards: id },
  readingMade: { seat: id, towards: id, reading: z.literal(READINGS), sureness: z.literal(SURENESSES) },
  answerProposed: { seat: id, player: person, answer: answerSchema },
  answerGiven: { seat: id, answer: answerSchema },
  answerDefaulted: { seat: id, answer: answerSchema },
  revealed: { revealed: computed },
  reckoned: { record: computed },
  felt: { seat: id, feeling: z.literal(FEELINGS), line: text.exactOptional() },
  itemAnswered: {
    player: person,
    wave: z.literal(WAVES),
    item: id,
    answer: z.array(id).max(16),
    confident: z.literal(CONFIDENT),
  },
  openAnswered: { player: person, text },
  consented: { player: person, given: z.boolean() },
  debriefLed: { page: z.literal(DEBRIEF_PAGES) },
  paused: { leftMs: time },
  resumed: { endsAt: time },
  extended: { endsAt: time },
  waited: { endsAt: time, ms: time },
  held: {},
  letGo: {},
  limitLifted: { seat: id, on: z.boolean() },
  pauseAsked: { leftMs: time, at: time },
  incidentInjected: { happened: computed },
  injectionQueued: { injection: injectionSchema },
  injectionWithdrawn: { injection: number },
  badHeld: { held: z.boolean() },
  seatsChanged: { seat: id, to: id },
  seatsMerged: { seat: id, into: id },
  personRenamed: { seat: id, player: person, name: person },
  personRemoved: { seat: id, player: person },
  personLetBack: { removed: number },
  botCame: { seat: id },
  botWent: { seat: id },
  archivistCame: { player: person, name: person },
  archivistWent: { player: person },
  bookmarked: { player: person, by: person.exactOptional(), line: text, said: number.exactOptional() },
} as const satisfies Readonly<Record<Event["type"], z.ZodRawShape>>;

const [first, ...others] = Object.entries(SHAPES).map(([type, shape]) =>
  z.strictObject({ type: z.literal(type), ...shape }),
);
if (first === undefined) throw new Error("there are no events");

/** One event. */
export const eventSchema = z.discriminatedUnion("type", [first, ...others]);
