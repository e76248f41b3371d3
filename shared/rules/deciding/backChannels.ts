/** Back channels: two seats talk alone once both have asked for it. Nobody else is told that they do. */
import { backsOpen } from "../channels.ts";
import type { Actor, Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import { seatOf, type BackChannel, type Seat, type State } from "../state.ts";
import { speaksFor } from "../team.ts";
import type { SeatId } from "../terms.ts";
import { seatOfActor } from "./seats.ts";

/** Asks another seat for a back channel, or opens the one it asked for. */
export function askBack(state: State, by: Actor, id: SeatId): readonly Event[] | Refusal {
  const seat = speaking(state, by);
  if ("refused" in seat) return seat;
  if (seatOf(state, id) === undefined || id === seat.id) return refuse("seatUnknown");
  const back = backBetween(state, seat.id, id);
  if (back === undefined) return [{ type: "backAsked", from: seat.id, to: id }];
  if (back.open || back.from === seat.id) return refuse("backAlready");
  return [{ type: "backOpened", from: id, to: seat.id }];
}

/** Closes a back channel, declines a request for one, or takes one's own back. */
export function closeBack(state: State, by: Actor, id: SeatId): readonly Event[] | Refusal {
  const seat = speaking(state, by);
  if ("refused" in seat) return seat;
  return backBetween(state, seat.id, id) === undefined
    ? refuse("noBackChannel")
    : [{ type: "backClosed", by: seat.id, with: id }];
}

/** The back channel, open or asked for, between two seats. */
export function backBetween(state: State, one: SeatId, other: SeatId): BackChannel | undefined {
  return state.backs.find(({ from, to }) => (from === one && to === other) || (from === other && to === one));
}

function speaking(state: State, by: Actor): Seat | Refusal {
  const seat = seatOfActor(state, by);
  if (seat === undefined) return refuse("noSeat");
  if (!backsOpen(state.phase)) return refuse("wrongPhase");
  return speaksFor(state, seat, by) ? seat : refuse("speakerOnly");
}
