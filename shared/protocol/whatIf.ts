/** Questions of the debrief, "what if ...?", and their answers: plain data that a chart can draw. */
import { z } from "zod";
import { LENSES, NAMINGS, PRESSURES, STORIES } from "../rules/terms.ts";
import type { FeltGame, FrameId, GroupId, LensId, Logic, PolicyId, Role, Stage } from "../rules/terms.ts";

/** How many games a question about chance plays. */
export const USUAL_GAMES = 500;
const MOST_GAMES = 1000;
/** Most rounds a game of a question may have. */
const MOST_ROUNDS = 12;

const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/)
  .refine((name) => !["__proto__", "constructor", "prototype"].includes(name));
const round = z.int().min(1).max(MOST_ROUNDS);
const share = z.number().min(0).max(1);

/** Numbers of the table's world and of its scenario that may be turned; what is left out stays as it was. */
const dialsSchema = z.strictObject({
  /** Absence of a higher court, 0..1. */
  anarchy: share.exactOptional(),
  /** How far guarding and threatening look alike, 0..1. */
  ambiguity: share.exactOptional(),
  /** Chance that a round's act is not observed, 0..1. */
  hidden: share.exactOptional(),
  /** Chance of a suspicious incident for each ordered pair and round, 0..1: only for rounds that are drawn anew. */
  incidents: share.exactOptional(),
  /** Weight of past enmity on how incidents are taken, 0..1. */
  enmity: share.exactOptional(),
  /** Chance that a covert act is found at once where no rules are kept, 0..1; 1: observers see everything. */
  watch: share.exactOptional(),
});
export type Dials = z.infer<typeof dialsSchema>;

/** One decision of one seat in one round, as it might have been. What was read into others moves nothing and is no such decision. */
const changeSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("policy"), towards: id, policy: id }),
  z.strictObject({
    of: z.literal("frame"),
    role: z.literal(["government", "rival", "civil", "voice"]),
    frame: id,
  }),
  z.strictObject({
    of: z.literal("naming"),
    role: z.literal(["government", "rival"]),
    naming: z.literal(NAMINGS),
  }),
  z.strictObject({ of: z.literal("pressure"), pressure: z.literal(PRESSURES) }),
  z.strictObject({ of: z.literal("story"), story: z.literal(STORIES) }),
  z.strictObject({ of: z.literal("programme"), towards: id, runs: z.boolean() }),
]);
export type Change = z.infer<typeof changeSchema>;

/** What can be asked of a game. */
export const whatIfSchema = z.discriminatedUnion("kind", [
  /** The same choices and chances under each theory of trust. */
  z.strictObject({ kind: z.literal("lenses") }),
  /** One decision changed; afterwards everyone does what they did as far as that is possible, or bots' minds go on. */
  z.strictObject({
    kind: z.literal("decision"),
    round,
    group: id,
    change: changeSchema,
    after: z.literal(["kept", "minds"]).default("kept"),
  }),
  /** The same choices, but nobody hears the identity entrepreneurs. */
  z.strictObject({ kind: z.literal("withoutEntrepreneurs") }),
  /** The same choices and chances in another world. */
  z.strictObject({ kind: z.literal("dials"), dials: dialsSchema }),
  /** Many futures from the end of a round on (0: the opening), with bots' minds on all seats. */
  z.strictObject({
    kind: z.literal("futures"),
    from: z.int().min(0).max(MOST_ROUNDS),
    games: z.int().min(1).max(MOST_GAMES).default(USUAL_GAMES),
    /** How many rounds the whole game has; as many as were played, and at least one more than `from`, if left out. */
    rounds: round.exactOptional(),
    dials: dialsSchema.exactOptional(),
    lens: z.literal(LENSES).exactOptional(),
  }),
  /** This table as one of many of its scenario, with characters drawn for all seats. */
  z.strictObject({ kind: z.literal("among"), games: z.int().min(1).max(MOST_GAMES).default(USUAL_GAMES) }),
]);
export type WhatIf = z.infer<typeof whatIfSchema>;

/** Message "whatIf". */
export const whatIfRequestSchema = z.strictObject({ question: whatIfSchema });

/** Why a question has no answer; words "refusal.<reason>". */
export const WHAT_IF_REASONS = [
  /** Only the debrief opens what a question would tell. */
  "whatIf.notYet",
  /** No round was played to its end. */
  "whatIf.nothingPlayed",
  /** There is no such round in this game. */
  "whatIf.roundUnknown",
  /** Nobody could have done that then: there is no such card or group, it was too dear, not open yet, or was done anyhow. */
  "whatIf.notPossible",
  /** Too many questions wait. */
  "whatIf.busy",
  /** It took too long, and was given up. */
  "whatIf.tooSlow",
  /** It could not be computed. */
  "whatIf.failed",
] as const;
export type WhatIfReason = (typeof WHAT_IF_REASONS)[number];

/** Where everybody stands after a round; round 0 is the opening. */
export interface Standing {
  readonly round: number;
  /** Security by group, 0..100. */
  readonly security: Readonly<Record<GroupId, number>>;
  /** Share of each narrative by group, 0..1, sum 1. */
  readonly shares: Readonly<Record<GroupId, Readonly<Record<FrameId, number>>>>;
  /** Trust and depth of each group toward each other, 0..1, by "<of>><towards>". */
  readonly trust: Readonly<Record<string, number>>;
  readonly depth: Readonly<Record<string, number>>;
}

/** One course of a game, round by round. */
export interface Course {
  readonly standings: readonly Standing[];
  /** Stage of each pair after each round, opening first, by "<a>|<b>". */
  readonly stages: Readonly<Record<string, readonly Stage[]>>;
  readonly falls: readonly { readonly round: number; readonly group: GroupId }[];
  /** Choices that were not as played: a bot's mind made them, since what was done then was not possible, or as asked. */
  readonly byMinds: readonly { readonly round: number; readonly group: GroupId; readonly role: Role }[];
  /** Rounds and groups whose office played, as in the game, what it could not have paid for or was not open here. */
  readonly beyondMeans: readonly { readonly round: number; readonly group: GroupId }[];
}

/** A number over many games: 5, 25, 50, 75 and 95 per cent of them lie below. */
export type Band = readonly [number, number, number, number, number];

/** Many courses as bands, after one round. */
export interface BandStanding {
  readonly round: number;
  readonly security: Readonly<Record<GroupId, Band>>;
  readonly shares: Readonly<Record<GroupId, Readonly<Record<FrameId, Band>>>>;
  readonly trust: Readonly<Record<string, Band>>;
  readonly depth: Readonly<Record<string, Band>>;
}

/** Many courses: bands round by round, and shares (0..1) of how each pair ended, by "<a>|<b>". */
export interface Bands {
  readonly games: number;
  readonly standings: readonly BandStanding[];
  readonly ends: Readonly<Record<string, Readonly<Record<Stage, number>>>>;
  /** Falls of government a game, mean, by group. */
  readonly falls: Readonly<Record<GroupId, number>>;
}

/** What a question of the same name is answered with. `played` is the game as it was. */
export type WhatIfAnswer =
  | {
      readonly kind: "lenses";
      readonly played: Course;
      readonly own: LensId;
      readonly under: Readonly<Record<LensId, Course>>;
    }
  | { readonly kind: "decision"; readonly played: Course; readonly changed: Course }
  | { readonly kind: "withoutEntrepreneurs"; readonly played: Course; readonly without: Course }
  | { readonly kind: "dials"; readonly played: Course; readonly turned: Course }
  | { readonly kind: "futures"; readonly played: Course; readonly from: number; readonly bands: Bands }
  | {
      readonly kind: "among";
      readonly played: Course;
      readonly bands: Bands;
      /** Share of the games that ended below this table, ties counted half, 0..1. */
      readonly below: {
        readonly security: Readonly<Record<GroupId, number>>;
        readonly depth: Readonly<Record<string, number>>;
      };
    };

/** Reply to the request "whatIf". */
export type WhatIfReply =
  | { readonly ok: true; readonly answer: WhatIfAnswer }
  | {
      readonly ok: false;
      readonly refusal: { readonly reason: WhatIfReason | "malformed" | "tooFast" };
    };

/** The card that moved a game most: without it, and all else as it was done where it still could be, the end lies elsewhere. */
export interface Deed {
  readonly round: number;
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly policy: PolicyId;
  readonly logic: Logic;
  readonly covert: boolean;
  /** Security at the end had it not been played, by group, 0..100. */
  readonly without: Readonly<Record<GroupId, number>>;
}

/** A game as one row beside others of its class: ids and numbers, and nobody's name or words. */
export interface TableRow {
  readonly lens: LensId;
  readonly rounds: number;
  /** In the scenario's order. */
  readonly groups: readonly GroupId[];
  /** By group, opening first, 0..100. */
  readonly security: Readonly<Record<GroupId, readonly number[]>>;
  /** Stage of each pair, opening first, by "<a>|<b>". */
  readonly stages: Readonly<Record<string, readonly Stage[]>>;
  /** The game that each group felt it was in with each other, opening first, by "<of>><towards>". */
  readonly felt: Readonly<Record<string, readonly FeltGame[]>>;
  /** Governments that fell. */
  readonly falls: readonly { readonly round: number; readonly group: GroupId }[];
  /** Promises that were due, each side's part for itself, and how many of them were broken. */
  readonly promises: { readonly due: number; readonly broken: number };
  /** Cards of governments, how many of them secret, and how many of those never found. */
  readonly acts: { readonly all: number; readonly covert: number; readonly neverFound: number };
  /** How many cards of each logic. */
  readonly logics: Readonly<Record<Logic, number>>;
  /** What two groups did together: the same joint card in the same round, and contact programmes that found their twin. */
  readonly together: { readonly works: number; readonly programmes: number };
  /** Left out where no card moved the end by a point. */
  readonly deed?: Deed;
}
