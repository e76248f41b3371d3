/** Formats: how many rounds, and how many seconds each phase lasts (facilitation 3.2). */
import { ROUND_PHASES, type RoundPhase } from "./terms.ts";

export const FORMAT_IDS = ["class", "seminar", "slow", "solo"] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  readonly id: FormatId;
  /** The most rounds it can last; the last is drawn secretly from the last third. */
  readonly rounds: number;
  /** Seconds of each phase; 0 waits until everybody is ready. */
  readonly seconds: Readonly<Record<RoundPhase, number>>;
}

/** Seconds. */
const HOUR = 3600;
const DAY_MS = 24 * HOUR * 1000;

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
  // A day a round, in hours; people come when they can. Begun in the morning, it
  // leaves the night to the reckoning. The end of each phase has its time of day (`dailyEnd`).
  slow: {
    id: "slow",
    rounds: 7,
    seconds: {
      situation: 2 * HOUR,
      caucus: 3 * HOUR,
      talks: 5 * HOUR,
      commit: 4 * HOUR,
      reveal: HOUR,
      reckoning: 9 * HOUR,
    },
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

/** Whether people of this format come when they can: nobody needs to be here for its time to pass, or to keep a seat. */
export function isSlow(format: FormatId): boolean {
  return format === "slow";
}

/**
 * When a phase of a slow game that begins now ends by itself, wall clock ms: each phase ends at the same time of day in
 * each round, counted from the start of the game, so that people know when they are due. A phase that began early lasts
 * longer for it; one that began late has at least half its time, or ends a day later.
 */
export function dailyEnd(startedAt: number, phase: RoundPhase, at: number): number {
  const { seconds } = FORMATS.slow;
  const before = ROUND_PHASES.slice(0, ROUND_PHASES.indexOf(phase) + 1);
  const ofDay = startedAt + before.reduce((sum, one) => sum + seconds[one], 0) * 1000;
  const days = Math.ceil((at + seconds[phase] * 500 - ofDay) / DAY_MS);
  return ofDay + days * DAY_MS;
}
