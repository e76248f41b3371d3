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
  /** What it says across the table, first choice first. */
  readonly statements: readonly string[];
}

/** All temperaments. */
export const TEMPERAMENTS: Readonly<Record<Character, Temperament>> = {
  fatalist: {
    openness: -0.8,
    naming: "threat",
    petition: "fatalist",
    announces: 0,
    statements: ["standFirm", "wary", "warn"],
  },
  ruleKeeper: {
    openness: 0.2,
    naming: "problem",
    petition: "mitigator",
    announces: 0.3,
    statements: ["proposeRules", "askStep", "wonder"],
  },
  stepTaker: {
    openness: 0.6,
    naming: "shared",
    petition: "transcender",
    announces: 0.6,
    statements: ["offerStep", "askWhatYouNeed", "thank"],
  },
  grandLeaper: {
    openness: 0.9,
    naming: "shared",
    petition: "transcender",
    announces: 1,
    statements: ["reassure", "offerStep", "proposeContact"],
  },
  titForTat: {
    openness: 0.3,
    naming: "problem",
    petition: "mitigator",
    announces: 0.4,
    statements: ["askStep", "offerStep", "wonder"],
  },
  grim: {
    openness: 0.3,
    naming: "problem",
    petition: "mitigator",
    announces: 0.4,
    statements: ["askStep", "wary", "disappointed"],
  },
  opportunist: {
    openness: -0.2,
    naming: "threat",
    petition: "fatalist",
    announces: 1,
    statements: ["reassure", "offerStep", "askStep"],
  },
  rationalist: {
    openness: 0.1,
    naming: "problem",
    petition: "mitigator",
    announces: 0.4,
    statements: ["wonder", "askStep", "proposeRules"],
  },
};
