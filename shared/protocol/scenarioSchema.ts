/** What a scenario file and a word file may hold, part by part and bounded; what joins the parts is in scenarioCheck.ts. */
import * as z from "zod";
import { CAUSES, FRAME_KINDS, GOAL_KINDS, INTENTIONS, LOGICS, ROLES } from "#shared/rules/terms.ts";

const PROTOTYPE_KEYS = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names that would reach into every object of the language instead of into ours. */
function isOwnName(name: string): boolean {
  return name.split(".").every((part) => !PROTOTYPE_KEYS.has(part));
}

const OWN_NAME = "is a name that JavaScript keeps for itself; choose another";
const id = z
  .string()
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?$/, "is not a name")
  .refine(isOwnName, OWN_NAME);
const wordKey = z
  .string()
  .max(120)
  .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*$/, "is not a word key")
  .refine(isOwnName, OWN_NAME);
const part = z.number().min(0).max(1);
const signed = z.number().min(-1).max(1);
const points = z.number().min(-50).max(50);
const counters = z.record(id, z.number().min(-10).max(10)).readonly();

/** An array of one to `most` parts, at least `least` of them. */
function listOf<T extends z.ZodType>(item: T, { least = 0, most }: { least?: number; most: number }) {
  return z.array(item).min(least).max(most).readonly();
}

const frame = z.strictObject({
  id,
  kind: z.enum(FRAME_KINDS),
  tradition: wordKey.exactOptional(),
  openness: z.record(id, signed).readonly(),
  share: part,
  sponsors: listOf(id, { most: 12 }),
  compatibleWith: listOf(id, { most: 12 }),
});

const group = z.strictObject({
  id,
  optional: z.boolean().exactOptional(),
  security: z.number().min(0).max(100),
  power: part,
  stress: part,
  groupness: part,
  broker: part.exactOptional(),
  media: part,
  traditions: listOf(wordKey, { most: 6 }),
  needs: listOf(wordKey, { least: 1, most: 6 }),
  frames: listOf(frame, { least: 2, most: 8 }),
  intentions: z.record(z.enum(INTENTIONS), part).readonly(),
});

const relation = z.strictObject({
  of: id,
  towards: id,
  trust: z.number().min(0.02).max(0.98),
  depth: part,
});

const structure = z.strictObject({
  anarchy: part,
  anarchyDrift: z.number().min(-0.2).max(0.2).exactOptional(),
  indistinguishability: part,
  hidden: part,
  incidents: part,
  circumstances: part,
  enmity: part,
});

const policy = z.strictObject({
  id,
  logic: z.enum(LOGICS),
  guard: part.exactOptional(),
  adopt: part.exactOptional(),
  expose: part.exactOptional(),
  norms: part.exactOptional(),
  exploit: part.exactOptional(),
  contact: part.exactOptional(),
  stance: signed,
  backlash: part.exactOptional(),
  covert: z.boolean().exactOptional(),
  joint: z.boolean().exactOptional(),
  needs: z.strictObject({ trust: part.exactOptional(), mandate: signed.exactOptional() }).exactOptional(),
  serves: listOf(wordKey, { least: 1, most: 8 }).exactOptional(),
  traditions: listOf(wordKey, { least: 1, most: 8 }).exactOptional(),
  bystanders: z.record(id, signed).readonly().exactOptional(),
  counters: counters.exactOptional(),
  media: signed.exactOptional(),
});

const measure = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("inOffice") }),
  z.strictObject({ of: z.literal("governmentFell") }),
  z.strictObject({ of: z.literal("securityAtLeast"), value: z.number().min(0).max(100) }),
  z.strictObject({ of: z.literal("securityNeverBelow"), value: z.number().min(0).max(100) }),
  z.strictObject({ of: z.literal("shareAtLeast"), frame: id, value: part }),
  z.strictObject({ of: z.literal("contactRoundsAtLeast"), value: z.int().min(1).max(20) }),
  z.strictObject({ of: z.literal("trustAtLeast"), value: part }),
  z.strictObject({ of: z.literal("depthAtLeast"), value: part }),
  z.strictObject({ of: z.literal("normsAtLeast"), value: part }),
  z.strictObject({ of: z.literal("counterAtLeast"), counter: id, value: z.number().min(0).max(100) }),
  z.strictObject({ of: z.literal("crisesAtLeast"), value: z.int().min(1).max(20) }),
  z.strictObject({ of: z.literal("correctedAtLeast"), value: z.int().min(1).max(20) }),
]);

const seat = z.strictObject({
  id,
  group: id,
  role: z.enum(ROLES),
  frame: id.exactOptional(),
  goals: listOf(z.strictObject({ id, kind: z.enum(GOAL_KINDS), measure }), { least: 1, most: 4 }),
});

const incident = z.strictObject({
  id,
  kind: z.enum(["suspicion", "circumstance"]),
  hits: listOf(id, { least: 1, most: 4 }),
  weight: part,
  cause: z.enum(CAUSES).exactOptional(),
  causes: z
    .strictObject({ accident: part.exactOptional(), deed: part.exactOptional(), both: part.exactOptional() })
    .exactOptional(),
  disclosedAfter: z.int().min(1).max(20).exactOptional(),
  earliest: z.int().min(1).max(20).exactOptional(),
  security: points.exactOptional(),
  stress: signed.exactOptional(),
  contact: z.number().min(0).max(5).exactOptional(),
  ambiguity: signed.exactOptional(),
  anarchy: signed.exactOptional(),
  capital: z.number().min(-12).max(12).exactOptional(),
  windfall: z.strictObject({ logic: z.enum(LOGICS), security: points }).exactOptional(),
  counters: counters.exactOptional(),
});

const counter = z.strictObject({
  id,
  start: z.number().min(0).max(100),
  most: z.number().min(1).max(100),
  drift: z.number().min(-10).max(10),
  lag: z.int().min(0).max(10).exactOptional(),
  pair: z.strictObject({ logic: z.enum(LOGICS), change: z.number().min(-10).max(10) }).exactOptional(),
  harm: z.strictObject({
    below: z.number().min(0).max(100).exactOptional(),
    above: z.number().min(0).max(100).exactOptional(),
    security: points,
    groups: listOf(id, { least: 1, most: 4 }).exactOptional(),
    incidents: part.exactOptional(),
  }),
});

/** The numbers of one scenario. What it parses is exactly a `Scenario` (tests/content holds the proof). */
export const scenarioSchema = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "is not a folder name")
    .refine(isOwnName, OWN_NAME),
  groups: listOf(group, { least: 2, most: 4 }),
  relations: listOf(relation, { least: 2, most: 12 }),
  structure,
  policies: listOf(policy, { least: 3, most: 30 }),
  defaultPolicy: id,
  seats: listOf(seat, { least: 8, most: 60 }),
  incidents: listOf(incident, { least: 1, most: 60 }),
  counters: listOf(counter, { most: 6 }),
  whispers: listOf(z.strictObject({ id, role: z.enum(ROLES), group: id.exactOptional() }), { most: 100 }),
});

/** Longest text of one word key, in characters. */
export const WORD_LIMIT = 2000;
/** A word file: a flat list of keys and their texts (ICU MessageFormat). */
export const wordsSchema = z.record(wordKey, z.string().trim().min(1).max(WORD_LIMIT));

/** Texts by word key. */
export type Words = Readonly<Record<string, string>>;
