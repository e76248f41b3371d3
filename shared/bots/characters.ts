/** The temperaments of bots, as far as they are numbers: what a bot would like its people to be, how it takes risks and gives its word. */
import type { Character, Logic, Naming, Reach } from "../rules/terms.ts";

/** How a bot sounds: closed, waiting, open. */
export type Tone = "hard" | "even" | "warm";

/** One temperament. */
export interface Temperament {
  /** Openness toward the others that it would like its people's narrative to have, -1..1. */
  readonly openness: number;
  /** What it calls an incident, if the office can bear it. */
  readonly naming: Naming;
  /** What it asks of its government when it is a citizen. */
  readonly petition: Logic;
  /** Says nothing about its government. */
  readonly quiet: boolean;
  /** How it sounds; who uses others sounds warm. */
  readonly tone: Tone;
  /** What it says across the table, first choice first. */
  readonly statements: readonly string[];
  readonly word: Word;
}

/**
 * When a given word binds it; as long as it would hold to one it also gives and takes one.
 * `inKind`: unless the other side's last word or act was false; `untilWronged`: until the other side ever was false;
 * `whileItPays`: in a felt game where both gain; `untilExposed`: until the other side lies open; `never`: it says yes
 * to anything; `ownWay`: what it would have done anyhow, whoever promised otherwise; `coin`: by chance.
 */
export type Keeping =
  | "always"
  | "inKind"
  | "untilWronged"
  | "whileItPays"
  | "untilExposed"
  | "never"
  | "ownWay"
  | "coin";

/** How a temper gives, takes and keeps a word as a government. */
export interface Word {
  /** How likely in a round it gives its word or makes an offer unasked, 0..1. */
  readonly offers: number;
  /** How many of these are "if you ..., I ...", 0..1. */
  readonly conditional: number;
  /** Where it likes to give it. */
  readonly reach: Reach;
  /** The step it gives: of a size, growing with trust, or a rule by name. */
  readonly step: "small" | "growing" | "medium" | "large" | "rules";
  /** It asks for a step one size larger than its own. */
  readonly asksMore: boolean;
  /** How likely it takes an offer: to begin with, for full trust, for full fear, and for each word they broke. */
  readonly takes: {
    readonly base: number;
    readonly trust: number;
    readonly fear: number;
    readonly broken: number;
  };
  /** Whether it answers an offer that goes too far with a smaller one. */
  readonly counters: boolean;
  readonly keeps: Keeping;
  /** How likely in a round it asks the government across for a back channel, 0..1. */
  readonly asksBack: number;
  /** Whether it opens a back channel to who asks. */
  readonly opensBack: boolean;
  /** What it says when it declines. */
  readonly refusal: string;
}

/** Those who rely on themselves: no word given, none taken. */
const ALONE = {
  offers: 0,
  conditional: 0,
  reach: "public",
  step: "small",
  asksMore: false,
  takes: { base: -1, trust: 0, fear: 0, broken: 0 },
  counters: false,
  keeps: "ownWay",
  asksBack: 0,
  opensBack: true,
  refusal: "relyOnOurselves",
} as const satisfies Word;

/** Those who give a little for a little. */
const MEASURED = {
  offers: 0.5,
  conditional: 0.8,
  reach: "groups",
  step: "small",
  asksMore: false,
  takes: { base: 0.6, trust: 0.5, fear: 0.2, broken: 0.4 },
  counters: true,
  keeps: "always",
  asksBack: 0.2,
  opensBack: true,
  refusal: "cannotYet",
} as const satisfies Word;

/** Those who give their word before everyone, and ask nothing for it. */
const PLAIN = {
  ...MEASURED,
  offers: 0.9,
  conditional: 0,
  reach: "public",
  takes: { base: 1, trust: 0, fear: 0, broken: 0 },
  counters: false,
} as const satisfies Word;

/** Those who close, and say so. */
const CLOSED = {
  openness: -0.8,
  naming: "threat",
  petition: "fatalist",
  quiet: false,
  tone: "hard",
  statements: ["standFirm", "wary", "waitAndSee", "warn"],
  word: ALONE,
} as const satisfies Temperament;

/** Those who keep the middle, and wait for the other. */
const WAITING = {
  openness: 0.3,
  naming: "problem",
  petition: "mitigator",
  quiet: false,
  tone: "even",
  statements: ["askStep", "offerStep", "wonder"],
  word: MEASURED,
} as const satisfies Temperament;

/** Those who open, and say so. */
const OPEN = {
  openness: 0.6,
  naming: "shared",
  petition: "transcender",
  quiet: false,
  tone: "warm",
  statements: ["offerStep", "askWhatYouNeed", "thank"],
  word: MEASURED,
} as const satisfies Temperament;

/** All temperaments. */
export const TEMPERAMENTS: Readonly<Record<Character, Temperament>> = {
  fatalist: CLOSED,
  restrictive: {
    ...CLOSED,
    openness: -0.4,
    statements: ["wary", "standFirm", "wonder"],
    word: {
      ...MEASURED,
      offers: 0.15,
      conditional: 1,
      takes: { base: 0.3, trust: 0.8, fear: 0.4, broken: 0.6 },
      asksBack: 0.1,
      refusal: "wary",
    },
  },
  ruleKeeper: {
    ...WAITING,
    openness: 0.2,
    statements: ["proposeRules", "askStep", "wonder"],
    word: {
      ...MEASURED,
      offers: 0.6,
      conditional: 0.6,
      reach: "public",
      step: "rules",
      refusal: "proposeRules",
    },
  },
  stepTaker: {
    ...OPEN,
    word: { ...MEASURED, offers: 0.75, conditional: 0.9, step: "growing", asksBack: 0.5 },
  },
  grandLeaper: {
    ...OPEN,
    openness: 0.9,
    statements: ["reassure", "offerStep", "proposeContact"],
    word: { ...PLAIN, step: "large", keeps: "untilWronged", refusal: "disappointed" },
  },
  unconditional: {
    ...OPEN,
    openness: 0.8,
    statements: ["reassure", "thank", "offerStep"],
    word: { ...PLAIN, step: "medium" },
  },
  titForTat: {
    ...WAITING,
    word: { ...MEASURED, reach: "public", step: "growing", keeps: "inKind", refusal: "askStep" },
  },
  grim: {
    ...WAITING,
    statements: ["askStep", "wary", "disappointed"],
    word: {
      ...MEASURED,
      offers: 0.4,
      conditional: 1,
      reach: "public",
      step: "growing",
      keeps: "untilWronged",
      refusal: "disappointed",
    },
  },
  opportunist: {
    ...CLOSED,
    openness: -0.2,
    tone: "warm",
    statements: ["reassure", "offerStep", "askStep"],
    word: {
      ...PLAIN,
      offers: 0.8,
      conditional: 0.5,
      reach: "back",
      step: "growing",
      asksMore: true,
      keeps: "untilExposed",
      asksBack: 0.7,
    },
  },
  predator: {
    ...CLOSED,
    openness: -0.4,
    tone: "warm",
    statements: ["reassure", "standFirm", "askStep"],
    word: { ...PLAIN, conditional: 0.3, step: "medium", asksMore: true, keeps: "never", asksBack: 0.3 },
  },
  rationalist: {
    ...WAITING,
    openness: 0.1,
    statements: ["wonder", "askStep", "proposeRules"],
    word: {
      ...MEASURED,
      conditional: 1,
      takes: { base: 0.9, trust: 0, fear: 0, broken: 0.3 },
      keeps: "whileItPays",
      refusal: "askStep",
    },
  },
  random: {
    ...WAITING,
    openness: 0,
    quiet: true,
    statements: ["wonder", "wary", "thank"],
    word: {
      ...MEASURED,
      conditional: 0.5,
      reach: "public",
      takes: { base: 0.5, trust: 0, fear: 0, broken: 0 },
      keeps: "coin",
    },
  },
  inclusive: {
    ...OPEN,
    openness: 0.9,
    statements: ["proposeContact", "askWhatYouNeed", "thank"],
    word: { ...MEASURED, conditional: 0.4, reach: "public", step: "growing" },
  },
  exclusive: {
    ...CLOSED,
    openness: -0.9,
    word: { ...ALONE, opensBack: false, refusal: "standFirm" },
  },
  silent: {
    ...WAITING,
    openness: 0.1,
    quiet: true,
    statements: ["wonder"],
    word: { ...MEASURED, offers: 0, takes: { base: 0.3, trust: 0.5, fear: 0.2, broken: 0.5 }, asksBack: 0 },
  },
};
