/** Formats: how many rounds, and how many seconds each phase lasts (facilitation 3.2). */
import type { RoundPhase } from "./terms.ts";

export const FORMAT_IDS = ["class", "seminar", "solo"] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  readonly id: FormatId;
  /** The most rounds it can last; the last is drawn secretly from the last third. */
  readonly rounds: number;
  /** Seconds of each phase; 0 waits until everybody is ready. */
  readonly seconds: Readonly<Record<RoundPhase, number>>;
}

export const FORMATS: Readonly<Record<FormatId, Format>> = {
  class: {
    id: "class",
    rounds: 6,
    seconds: { situation: 30, caucus: 45, talks: 75, commit: 60, reveal: 30, reckoning: 40 },
  },
  seminar: {
    id: "seminar",
    rounds: 8,
    seconds: { situation: 30, caucus: 60, talks: 90, commit: 75, reveal: 30, reckoning: 45 },
  },
  // No clock for somebody who is alone with bots: reading takes as long as it takes.
  solo: {
    id: "solo",
    rounds: 5,
    seconds: { situation: 0, caucus: 0, talks: 0, commit: 0, reveal: 0, reckoning: 0 },
  },
};

/** The first round that may be the last: the last third of the rounds begins here. */
export function firstPossibleEnd(rounds: number): number {
  return Math.floor((rounds * 2) / 3) + 1;
}
