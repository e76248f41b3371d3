/** The order of phases, who is awaited in each, what ends each and what that sets in motion. */
import { defaultAnswer } from "./acts.ts";
import type { Event } from "./events.ts";
import { FORMATS, dailyEnd, isSlow } from "./formats.ts";
import { evolve } from "./evolve.ts";
import { overdueOffers } from "./promises.ts";
import { reckon } from "./reckon.ts";
import { reveal } from "./reveal.ts";
import { drawSituation } from "./situation.ts";
import { commitOf, type Seat, type State } from "./state.ts";
import { proposedAnswer } from "./team.ts";
import { ROUND_PHASES, type Phase, type RoundPhase } from "./terms.ts";

/** Whether this phase is part of a round (not lobby, not debrief). */
export function isRoundPhase(phase: Phase): phase is RoundPhase {
  return ROUND_PHASES.some((one) => one === phase);
}

/** Whether the table waits for this seat in this phase. */
export function isAwaited(state: State, seat: Seat): boolean {
  return isRoundPhase(state.phase) && seat.occupant !== "open";
}

/** Done with this phase: said so, or, in the commit, has answered. */
export function isReady(state: State, seat: Seat): boolean {
  return state.phase === "commit" ? commitOf(state, seat.id).answer !== undefined : seat.ready;
}

/** A phase ends early when all who are awaited are ready; never while paused or held. */
export function isPhaseOver(state: State): boolean {
  if (!isRoundPhase(state.phase) || state.clock.paused || state.clock.held) return false;
  const awaited = state.seats.filter((seat) => isAwaited(state, seat));
  return awaited.length > 0 && awaited.every((seat) => isReady(state, seat));
}

/** When a phase that begins now ends by itself, wall clock ms; 0 for never. */
function phaseEnd(state: State, phase: RoundPhase, at: number): number {
  const { format } = state.opening;
  if (isSlow(format)) return dailyEnd(state.startedAt, phase, at);
  const seconds = FORMATS[format].seconds[phase];
  return seconds === 0 ? 0 : at + seconds * 1000;
}

/** The events that end this phase and begin the next, whether or not everybody is ready. */
export function nextPhase(state: State, at: number): readonly Event[] {
  const begin = (phase: RoundPhase): Event => ({
    type: "phaseBegan",
    phase,
    endsAt: phaseEnd(state, phase, at),
  });
  switch (state.phase) {
    case "lobby":
      return openRound(state, 1, at);
    case "situation":
      return [begin("caucus")];
    case "caucus":
      return [begin("talks")];
    case "talks": {
      const promises = overdueOffers(state);
      return [
        ...(promises.length === 0 ? [] : [{ type: "offersExpired", promises } satisfies Event]),
        begin("commit"),
      ];
    }
    case "commit": {
      const defaults = silentSeats(state).map((seat): Event => {
        const proposed = proposedAnswer(state, seat);
        return proposed === undefined
          ? { type: "answerDefaulted", seat: seat.id, answer: defaultAnswer(state, seat) }
          : { type: "answerGiven", seat: seat.id, answer: proposed };
      });
      const complete = defaults.reduce(evolve, state);
      return [
        ...defaults,
        { type: "revealed", revealed: reveal(complete) },
        ...caretakersFor(complete),
        begin("reveal"),
      ];
    }
    case "reveal":
      return state.revealed === undefined
        ? [begin("reckoning")]
        : [{ type: "reckoned", record: reckon(state, state.revealed) }, begin("reckoning")];
    case "reckoning":
      return state.round >= state.lastRound
        ? [{ type: "phaseBegan", phase: "debrief", endsAt: 0 }]
        : openRound(state, state.round + 1, at);
    case "debrief":
      return [];
  }
}

function silentSeats(state: State): readonly Seat[] {
  return state.seats.filter((seat) => commitOf(state, seat.id).answer === undefined);
}

/**
 * In a slow game nobody is missed by the minute: who lets the time of an answer pass twice in a row has a caretaker on
 * the seat from then on, until they are back.
 */
function caretakersFor(state: State): readonly Event[] {
  if (!isSlow(state.opening.format)) return [];
  return state.seats.flatMap((seat): readonly Event[] => {
    const missed = seat.occupant === "person" && commitOf(state, seat.id).defaulted;
    return missed && (state.idle[seat.id] ?? 0) > 0 ? [{ type: "caretakerCame", seat: seat.id }] : [];
  });
}

function openRound(state: State, round: number, at: number): readonly Event[] {
  return [{ type: "roundOpened", round, ...drawSituation(state, round) }, beginRound(state, at)];
}

/** The first phase of a round begins. */
export function beginRound(state: State, at: number): Event {
  return { type: "phaseBegan", phase: "situation", endsAt: phaseEnd(state, "situation", at) };
}

/** What follows by itself after some events: phases that are over end, one after another. */
export function follow(state: State, at: number): readonly Event[] {
  const events: Event[] = [];
  let current = state;
  while (isPhaseOver(current)) {
    const ended = nextPhase(current, at);
    events.push(...ended);
    current = ended.reduce(evolve, current);
  }
  return events;
}
