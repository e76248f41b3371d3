/** The table's clock: what its opener and time itself may do. */
import type { Actor, Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { firstPossibleEnd, isSlow } from "../formats.ts";
import { isRoundPhase, nextPhase } from "../phases.ts";
import { pickByOdds, uniform } from "../random.ts";
import { refuse } from "../refuse.ts";
import { evolve } from "../evolve.ts";
import type { State } from "../state.ts";
import { resume } from "./pauseCard.ts";
import { seatOfActor } from "./seats.ts";
import { leftMs, resumed, waits } from "./time.ts";
import { drawTemper } from "../tempers.ts";
import type { Character, Control, Intention, SeatId } from "../terms.ts";

/** One tap of more time, ms. */
export const EXTENSION_MS = 30_000;
/** Least time left in a phase after the server was down, ms. */
export const GRACE_MS = 20_000;
/** What a phase of a slow game gets that ended while the server was down, ms. */
export const SLOW_GRACE_MS = 3_600_000;

/** What the opener of the table asks of its clock. */
export function control(state: State, by: Actor, wish: Control, at: number): readonly Event[] | Refusal {
  if (by.kind !== "player" || !by.host) return refuse("notYours");
  if (wish === "start") return state.phase === "lobby" ? start(state, at) : refuse("gameStarted");
  if (wish === "facilitate" || wish === "liftCurtain") return lookIn(state, by, wish);
  if (!isRoundPhase(state.phase)) return refuse("wrongPhase");
  const { clock } = state;
  // Who plays could be the one whom somebody wants a rest from.
  if (wish === "resume" && clock.cardAt !== undefined && seatOfActor(state, by) !== undefined)
    return resume(state, by, at);
  switch (wish) {
    case "pause":
      return clock.paused ? refuse("nothingChanged") : [{ type: "paused", leftMs: leftMs(state, at) }];
    case "resume":
      return clock.paused ? [resumed(state, at)] : refuse("nothingChanged");
    case "extend":
      if (clock.paused) return refuse("tablePaused");
      return clock.endsAt === 0
        ? refuse("noTimer")
        : [{ type: "extended", endsAt: Math.max(clock.endsAt, at) + EXTENSION_MS }];
    case "skip":
      return clock.paused ? refuse("tablePaused") : nextPhase(state, at);
    case "end":
      return [{ type: "phaseBegan", phase: "debrief", endsAt: 0 }];
  }
}

/** The opener of the table, without a seat, looks into all rooms; then also at what is still hidden. Both are told to all. */
function lookIn(state: State, by: Actor, wish: "facilitate" | "liftCurtain"): readonly Event[] | Refusal {
  if (seatOfActor(state, by) !== undefined) return refuse("hostPlays");
  // In the debrief everything that may be known is open to all.
  if (state.phase === "debrief") return refuse("wrongPhase");
  if (wish === "facilitate") return state.facilitated ? refuse("nothingChanged") : [{ type: "facilitated" }];
  if (!state.facilitated) return refuse("wrongPhase");
  return state.curtainLifted ? refuse("nothingChanged") : [{ type: "curtainLifted" }];
}

/** The time of a phase is up; a clock that speaks of another phase, or too early, is not believed. */
export function timeUp(
  state: State,
  by: Actor,
  wish: { readonly round: number; readonly phase: string },
  at: number,
): readonly Event[] | Refusal {
  if (by.kind !== "clock") return refuse("notYours");
  const { clock } = state;
  const due = clock.endsAt > 0 && at >= clock.endsAt && !clock.paused && !clock.held;
  if (!due || wish.round !== state.round || wish.phase !== state.phase) return refuse("staleClock");
  const waited = waits(state, at);
  return waited.length > 0 ? waited : nextPhase(state, at);
}

/** After an outage of the server nobody has lost time to it. In a slow game: nobody has lost a phase to it. */
export function graceAfterOutage(state: State, by: Actor, at: number): readonly Event[] | Refusal {
  if (by.kind !== "server") return refuse("notYours");
  const { clock } = state;
  const slow = isSlow(state.opening.format);
  const short = clock.endsAt > 0 && clock.endsAt < (slow ? at : at + GRACE_MS);
  return short
    ? [{ type: "extended", endsAt: at + (slow ? SLOW_GRACE_MS : GRACE_MS) }]
    : refuse("nothingChanged");
}

/** Draws what is secret for the whole game and opens the first round. */
function start(state: State, at: number): readonly Event[] {
  const first =
    state.opening.announcedHorizon === true
      ? state.opening.roundsTo
      : firstPossibleEnd(state.opening.roundsTo);
  const span = state.opening.roundsTo - first + 1;
  const intentions: Record<SeatId, Intention> = {};
  const characters: Record<SeatId, Character> = {};
  state.seats.forEach((seat, index) => {
    const odds = state.scenario.groups[seat.groupIndex]?.intentions;
    const elite = seat.role === "government" || seat.role === "rival";
    if (elite && odds !== undefined) {
      intentions[seat.id] = pickByOdds(odds, uniform(state.seed, "intention", index));
    }
    characters[seat.id] = drawTemper(seat.role, intentions[seat.id], uniform(state.seed, "character", index));
  });
  const started: Event = {
    type: "gameStarted",
    lastRound: first + Math.floor(uniform(state.seed, "lastRound") * span),
    ...(isSlow(state.opening.format) ? { startedAt: at } : {}),
    characters,
    intentions,
  };
  return [started, ...nextPhase(evolve(state, started), at)];
}
