/** The temperaments of bots, as far as they are numbers: what a bot would like its people to be, and how it takes risks. */
import type { Character, Logic, Naming } from "../rules/terms.ts";

/** One temperament. */
export interface Temperament {
  /** Openness toward the others that it would like its people's narrative to have, -1..1. */
  readonly openness: number;
  /** What it calls an incident, if the office can bear it. */
  readonly naming: Naming;
  /** What it asks of its government when it is a citizen. */
  readonly petition: Logic;
  /** The largest step it announces, as a share of what it would dare, 0..1. */
  readonly announces: number;
  /** Says nothing about its government. */
  readonly quiet: boolean;
  /** What it says across the table, first choice first. */
  readonly statements: readonly string[];
}

/** Those who close, and say so. */
const CLOSED = {
  openness: -0.8,
  naming: "threat",
  petition: "fatalist",
  announces: 0,
  quiet: false,
  statements: ["standFirm", "wary", "warn"],
} as const satisfies Temperament;

/** Those who keep the middle, and wait for the other. */
const WAITING = {
  openness: 0.3,
  naming: "problem",
  petition: "mitigator",
  announces: 0.4,
  quiet: false,
  statements: ["askStep", "offerStep", "wonder"],
} as const satisfies Temperament;

/** Those who open, and say so. */
const OPEN = {
  openness: 0.6,
  naming: "shared",
  petition: "transcender",
  announces: 0.6,
  quiet: false,
  statements: ["offerStep", "askWhatYouNeed", "thank"],
} as const satisfies Temperament;

/** All temperaments. */
export const TEMPERAMENTS: Readonly<Record<Character, Temperament>> = {
  fatalist: CLOSED,
  restrictive: { ...CLOSED, openness: -0.4, statements: ["wary", "standFirm", "wonder"] },
  ruleKeeper: {
    ...WAITING,
    openness: 0.2,
    announces: 0.3,
    statements: ["proposeRules", "askStep", "wonder"],
  },
  stepTaker: OPEN,
  grandLeaper: {
    ...OPEN,
    openness: 0.9,
    announces: 1,
    statements: ["reassure", "offerStep", "proposeContact"],
  },
  unconditional: { ...OPEN, openness: 0.8, announces: 0.8, statements: ["reassure", "thank", "offerStep"] },
  titForTat: WAITING,
  grim: { ...WAITING, statements: ["askStep", "wary", "disappointed"] },
  opportunist: { ...CLOSED, openness: -0.2, announces: 1, statements: ["reassure", "offerStep", "askStep"] },
  predator: { ...CLOSED, openness: -0.4, announces: 0.6, statements: ["reassure", "standFirm", "askStep"] },
  rationalist: { ...WAITING, openness: 0.1, statements: ["wonder", "askStep", "proposeRules"] },
  random: { ...WAITING, openness: 0, quiet: true, statements: ["wonder", "wary", "thank"] },
  inclusive: {
    ...OPEN,
    openness: 0.9,
    announces: 0.4,
    statements: ["proposeContact", "askWhatYouNeed", "thank"],
  },
  exclusive: { ...CLOSED, openness: -0.9 },
  silent: { ...WAITING, openness: 0.1, announces: 0, quiet: true, statements: ["wonder"] },
};
