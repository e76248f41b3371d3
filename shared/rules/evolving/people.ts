/** How seats and the people on them fold into the state. */
import { seatOf, type Member, type Seat, type State } from "../state.ts";
import type { Occupant, PlayerId, SeatId } from "../terms.ts";

/** One seat changed. */
export function onSeat(state: State, id: SeatId, change: Partial<Seat>): State {
  return { ...state, seats: state.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)) };
}

/** One of the people on a seat changed. */
export function onMember(
  state: State,
  who: { readonly seat: SeatId; readonly player: PlayerId },
  change: Partial<Member>,
): State {
  const members = membersOf(state, who.seat).map((member) =>
    member.player === who.player ? { ...member, ...change } : member,
  );
  return onSeat(state, who.seat, { members });
}

/** What a seat is that its last person has left: open in the lobby, a bot's in a game. */
export function emptied(state: State): Occupant {
  return state.phase === "lobby" ? "open" : "bot";
}

/** People leave a seat; whoever is left of a team plays on. */
export function withoutMembers(state: State, id: SeatId, gone: readonly Member[]): State {
  const members = membersOf(state, id).filter((one) => !gone.includes(one));
  const occupant = members.length > 0 ? "person" : emptied(state);
  return onSeat(state, id, { occupant, members, ready: false });
}

/** The people of two seats change places; what was put down stays with the seat. */
export function changed(state: State, one: SeatId, other: SeatId): State {
  const from = seatOf(state, one);
  const to = seatOf(state, other);
  if (from === undefined || to === undefined) return state;
  const people = ({ members, occupant, muted }: Seat): Partial<Seat> => ({
    members: members.map((member) => ({ ...member, ready: false })),
    occupant,
    muted,
    ready: false,
  });
  return onSeat(onSeat(state, one, people(to)), other, people(from));
}

/** The people of one seat join those of another, as a team that they are new to. */
export function merged(state: State, one: SeatId, other: SeatId): State {
  const joining = membersOf(state, one).map((member) => ({ ...member, since: state.round, ready: false }));
  const members = [...membersOf(state, other), ...joining];
  const left = onSeat(state, one, { members: [], occupant: emptied(state), ready: false });
  return onSeat(left, other, { members, occupant: "person", ready: false });
}

/** The people on a seat, in the order they came. */
export function membersOf(state: State, id: SeatId): readonly Member[] {
  return seatOf(state, id)?.members ?? [];
}

/** How the people on a seat are called together; empty if there are none. */
export function namesOn(state: State, seat: SeatId): string {
  return membersOf(state, seat)
    .map((one) => one.name)
    .join(", ");
}
