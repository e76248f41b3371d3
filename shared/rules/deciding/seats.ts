/** Who sits where: a seat is taken by a tap, kept while its person is away, and given back at any time. */
import { NAME_LIMIT, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { isRoundPhase } from "../phases.ts";
import { refuse } from "../refuse.ts";
import { seatOf, teamSize, type Seat, type State } from "../state.ts";
import { isTeamReady } from "../team.ts";
import type { PlayerId, SeatId } from "../terms.ts";

/** The seat an actor acts for: a player's own, or the one a bot or caretaker stands in for. */
export function seatOfActor(state: State, by: Actor): Seat | undefined {
  switch (by.kind) {
    case "player":
      return state.seats.find((seat) => seat.members.some((member) => member.player === by.player));
    case "standIn": {
      const seat = seatOf(state, by.seat);
      return seat !== undefined && isStoodIn(seat) ? seat : undefined;
    }
    case "clock":
    case "server":
      return undefined;
  }
}

/** Whether a bot or a caretaker plays this seat now. */
export function isStoodIn(seat: Seat): boolean {
  return seat.occupant === "bot" || seat.occupant === "caretaker";
}

/** Whether a person may take this seat now: it is open, a bot keeps it, or its team has room. */
export function isFree(state: State, seat: Seat): boolean {
  return (
    seat.occupant === "open" ||
    seat.occupant === "bot" ||
    (seat.occupant === "person" && seat.members.length < teamSize(state))
  );
}

/** Whether this player was taken off a seat and not let back. */
export function isRemoved(state: State, player: PlayerId): boolean {
  return state.removed.some((one) => one.player === player && !one.back);
}

/** A person takes a free seat, or a place in a team; in the lobby also in exchange for the one they hold. */
export function takeSeat(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly name: string },
): readonly Event[] | Refusal {
  if (by.kind !== "player") return refuse("notYours");
  if (state.phase === "debrief") return refuse("wrongPhase");
  // Whoever has looked into every room would play with open cards.
  if (by.host && state.facilitated) return refuse("facilitatorSees");
  if (isRemoved(state, by.player)) return refuse("removed");
  const seat = seatOf(state, wish.seat);
  if (seat === undefined) return refuse("seatUnknown");
  const name = wish.name.trim().slice(0, NAME_LIMIT);
  if (name === "") return refuse("nameEmpty");
  const held = seatOfActor(state, by);
  if (held?.id === seat.id) return refuse("nothingChanged");
  if (!isFree(state, seat)) return refuse("seatTaken");
  if (held !== undefined && state.phase !== "lobby") return refuse("alreadySeated");
  const taken: Event = { type: "seatTaken", seat: seat.id, player: by.player, name };
  return held === undefined ? [taken] : [{ type: "seatLeft", seat: held.id, player: by.player }, taken];
}

/** A person leaves; in the lobby the seat is open again, in a game a bot plays on. */
export function leaveSeat(state: State, by: Actor): readonly Event[] | Refusal {
  const seat = by.kind === "player" ? seatOfActor(state, by) : undefined;
  if (seat === undefined || by.kind !== "player") return refuse("noSeat");
  // The debrief keeps who played: a seat left then would look as if a bot had played it.
  return state.phase === "debrief"
    ? refuse("wrongPhase")
    : [{ type: "seatLeft", seat: seat.id, player: by.player }];
}

/** One of a team is gone, or back: the others play on, and whoever is away does not speak for the seat. */
export function memberAway(
  state: State,
  by: Actor,
  wish: { readonly seat: SeatId; readonly player: PlayerId; readonly away: boolean },
): readonly Event[] | Refusal {
  if (by.kind !== "server") return refuse("notYours");
  const seat = seatOf(state, wish.seat);
  const member = seat?.members.find((one) => one.player === wish.player);
  if (seat === undefined || member === undefined) return refuse("seatUnknown");
  if (member.away === wish.away) return refuse("nothingChanged");
  const moved: Event = {
    type: wish.away ? "memberWent" : "memberCame",
    seat: seat.id,
    player: wish.player,
  };
  return wish.away && isDoneWithout(state, seat, wish.player)
    ? [moved, { type: "becameReady", seat: seat.id, ready: true }]
    : [moved];
}

/** Whether the others of a team are done now that this one is gone: the turn to speak may have come to one who is. */
function isDoneWithout(state: State, seat: Seat, player: PlayerId): boolean {
  if (seat.ready || seat.occupant !== "person") return false;
  const members = seat.members.map((one) => (one.player === player ? { ...one, away: true } : one));
  const ready = members.filter((one) => one.ready && !one.away).map((one) => one.player);
  return isTeamReady(state, { ...seat, members }, new Set(ready));
}

/** A caretaker comes for a person who is gone in a running game. */
export function standIn(state: State, by: Actor, id: SeatId): readonly Event[] | Refusal {
  if (by.kind !== "server") return refuse("notYours");
  const seat = seatOf(state, id);
  if (seat === undefined) return refuse("seatUnknown");
  if (!isRoundPhase(state.phase)) return refuse("wrongPhase");
  return seat.occupant === "person" ? [{ type: "caretakerCame", seat: id }] : refuse("nothingChanged");
}

/** The person is back. */
export function giveBack(state: State, by: Actor, id: SeatId): readonly Event[] | Refusal {
  if (by.kind !== "server") return refuse("notYours");
  const seat = seatOf(state, id);
  if (seat === undefined) return refuse("seatUnknown");
  return seat.occupant === "caretaker" ? [{ type: "seatGivenBack", seat: id }] : refuse("nothingChanged");
}
