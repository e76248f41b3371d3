/** Time beyond the clock's own: more of it, a phase kept open, people without a limit, a round played again. */
import { EXTENSION, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { evolve } from "../evolve.ts";
import { beginRound, isAwaited, isReady, isRoundPhase } from "../phases.ts";
import { refuse } from "../refuse.ts";
import { seatOf, type Seat, type State } from "../state.ts";
import type { SeatId } from "../terms.ts";
import { notKeeper } from "./keeper.ts";

/** Least time left in a phase that is let go, ms: nobody is cut off in mid-word. */
export const LET_GO_MS = 10_000;
/** What a phase gives at once to people without a time limit, and at most, ms. */
export const WAIT_MS = 30_000;
export const WAIT_MOST_MS = 180_000;

/** More time for this phase, by so many seconds. */
export function extend(state: State, by: Actor, seconds: number, at: number): readonly Event[] | Refusal {
  const fault = notKeeper(by) ?? notRunning(state);
  if (fault !== undefined) return fault;
  if (state.clock.endsAt === 0) return refuse("noTimer");
  const { least, most } = EXTENSION;
  if (seconds < least || seconds > most) return refuse("extensionBounds", { least, most });
  return [{ type: "extended", endsAt: Math.max(state.clock.endsAt, at) + seconds * 1000 }];
}

/** Keeps a phase open, or lets it go; what is let go has a little time left. */
export function hold(state: State, by: Actor, isHeld: boolean, at: number): readonly Event[] | Refusal {
  const fault = notKeeper(by) ?? notRunning(state);
  if (fault !== undefined) return fault;
  const { clock } = state;
  if (clock.held === isHeld) return refuse("nothingChanged");
  if (isHeld) return [{ type: "held" }];
  const isShort = clock.endsAt > 0 && clock.endsAt < at + LET_GO_MS;
  return [{ type: "letGo" }, ...(isShort ? [{ type: "extended", endsAt: at + LET_GO_MS } as const] : [])];
}

/** Lifts the time limit for the people of a seat, or sets it again. */
export function noLimit(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly on: boolean },
): readonly Event[] | Refusal {
  const fault = notKeeper(by);
  if (fault !== undefined) return fault;
  const seat = seatOf(state, wish.seat);
  if (seat === undefined) return refuse("seatUnknown");
  if (seat.members.length === 0) return refuse("nobodyThere");
  return hasNoLimit(seat) === wish.on
    ? refuse("nothingChanged")
    : [{ type: "limitLifted", seat: seat.id, on: wish.on }];
}

/** Whether the people of a seat have no time limit: one of a team is enough. */
export function hasNoLimit(seat: Seat): boolean {
  return seat.members.some((member) => member.noLimit);
}

/** What happens at the end of a phase's time instead of its end, where somebody has no limit and is not done. */
export function waits(state: State, at: number): readonly Event[] {
  const isLeft = state.clock.waitedMs < WAIT_MOST_MS;
  const isWaitedFor = (seat: Seat) =>
    seat.occupant === "person" && hasNoLimit(seat) && isAwaited(state, seat) && !isReady(state, seat);
  return isLeft && state.seats.some(isWaitedFor)
    ? [{ type: "waited", endsAt: at + WAIT_MS, ms: WAIT_MS }]
    : [];
}

/** What a pause keeps of the time left, ms; 0 where there is no clock. */
export function leftMs({ clock }: State, at: number): number {
  return clock.endsAt === 0 ? 0 : Math.max(1000, clock.endsAt - at);
}

/** The clock runs again. */
export function resumed({ clock }: State, at: number): Event {
  return { type: "resumed", endsAt: clock.leftMs === 0 ? 0 : at + clock.leftMs };
}

/** The round is undone and begins again. */
export function voidRound(state: State, by: Actor, round: number, at: number): readonly Event[] | Refusal {
  const fault = notKeeper(by) ?? notRunning(state);
  if (fault !== undefined) return fault;
  if (round !== state.round) return refuse("roundOver");
  const voided: Event = { type: "roundVoided", round };
  return [voided, beginRound(evolve(state, voided), at)];
}

function notRunning(state: State): Refusal | undefined {
  if (!isRoundPhase(state.phase)) return refuse("wrongPhase");
  return state.clock.paused ? refuse("tablePaused") : undefined;
}
