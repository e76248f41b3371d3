/** Who sits where, by a keeper's word: people move, join, are called otherwise, leave; bots come and go. */
import { NAME_LIMIT, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { refuse } from "../refuse.ts";
import { seatOf, type Member, type Seat, type State } from "../state.ts";
import { TEAM_MOST, type SeatId } from "../terms.ts";
import { notKeeper } from "./keeper.ts";

/** The people of a seat move to another, or change places with those of another. */
export function reassign(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly to: SeatId },
): readonly Event[] | Refusal {
  const fault = mayNotSeat(state, by);
  if (fault !== undefined) return fault;
  const seat = seatOf(state, wish.seat);
  const to = seatOf(state, wish.to);
  if (seat === undefined || to === undefined) return refuse("seatUnknown");
  if (seat.members.length === 0) return refuse("nobodyThere");
  return seat.id === to.id ? refuse("nothingChanged") : [{ type: "seatsChanged", seat: seat.id, to: to.id }];
}

/** Whether the people of one seat can join those of another. */
export function canMerge(seat: Seat, into: Seat): boolean {
  const all = seat.members.length + into.members.length;
  return seat.id !== into.id && seat.members.length > 0 && into.members.length > 0 && all <= TEAM_MOST;
}

/** The people of a seat join those of another. */
export function mergeSeats(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly into: SeatId },
): readonly Event[] | Refusal {
  const fault = mayNotSeat(state, by);
  if (fault !== undefined) return fault;
  const seat = seatOf(state, wish.seat);
  const into = seatOf(state, wish.into);
  if (seat === undefined || into === undefined) return refuse("seatUnknown");
  if (seat.members.length === 0 || into.members.length === 0) return refuse("nobodyThere");
  if (seat.id === into.id) return refuse("nothingChanged");
  return canMerge(seat, into)
    ? [{ type: "seatsMerged", seat: seat.id, into: into.id }]
    : refuse("seatFull", { most: TEAM_MOST });
}

/** One of the people on a seat is called otherwise. */
export function renamePerson(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly name: string; readonly who?: string },
): readonly Event[] | Refusal {
  const fault = notKeeper(by);
  if (fault !== undefined) return fault;
  const member = memberOf(state, wish);
  if ("refused" in member) return member;
  const name = wish.name.trim().slice(0, NAME_LIMIT);
  if (name === "") return refuse("nameEmpty");
  return name === member.name
    ? refuse("nothingChanged")
    : [{ type: "personRenamed", seat: wish.seat, player: member.player, name }];
}

/** One of the people on a seat is taken off it, and may not sit down again before being let back. */
export function removePerson(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly who?: string },
): readonly Event[] | Refusal {
  const fault = mayNotSeat(state, by);
  if (fault !== undefined) return fault;
  const member = memberOf(state, wish);
  return "refused" in member ? member : [{ type: "personRemoved", seat: wish.seat, player: member.player }];
}

/** Somebody who was removed may sit down again. */
export function letBack(state: State, by: Actor, number: number): readonly Event[] | Refusal {
  const fault = notKeeper(by);
  if (fault !== undefined) return fault;
  const one = state.removed[number];
  if (one === undefined) return refuse("personUnknown");
  return one.back ? refuse("nothingChanged") : [{ type: "personLetBack", removed: number }];
}

/** A bot takes an empty seat, or is taken off it. */
export function botSeat(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly bot: boolean },
): readonly Event[] | Refusal {
  const fault = mayNotSeat(state, by);
  if (fault !== undefined) return fault;
  const seat = seatOf(state, wish.seat);
  if (seat === undefined) return refuse("seatUnknown");
  if (seat.members.length > 0) return refuse("seatTaken");
  if ((seat.occupant === "bot") === wish.bot) return refuse("nothingChanged");
  return [{ type: wish.bot ? "botCame" : "botWent", seat: seat.id }];
}

/** The debrief keeps who played. */
function mayNotSeat(state: State, by: Actor): Refusal | undefined {
  return notKeeper(by) ?? (state.phase === "debrief" ? refuse("wrongPhase") : undefined);
}

/** The person meant: of a team the one with that name, otherwise whoever sits there. */
function memberOf(
  state: State,
  { seat: id, who }: { readonly seat: SeatId; readonly who?: string },
): Member | Refusal {
  const seat = seatOf(state, id);
  if (seat === undefined) return refuse("seatUnknown");
  const [first, ...others] = seat.members;
  if (first === undefined) return refuse("nobodyThere");
  if (who === undefined) return others.length === 0 ? first : refuse("personUnknown");
  return seat.members.find((one) => one.name === who) ?? refuse("personUnknown");
}
