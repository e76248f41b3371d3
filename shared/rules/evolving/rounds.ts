/** How rounds open, are undone and are remembered. */
import type { Event } from "../events.ts";
import { commitOf, type State } from "../state.ts";
import type { SeatId } from "../terms.ts";

/** A round opens: its situation is there, with what the facilitator brought in, and nothing is put down yet. */
export function opened(state: State, event: Extract<Event, { type: "roundOpened" }>): State {
  const { round, situation, heldBack } = event;
  const { roundStart: _, ...open } = {
    ...state,
    round,
    situation,
    commits: {},
    revealed: undefined,
    injections: [],
    cards: { asked: 0, last: state.cards.last },
    ...(heldBack === undefined
      ? {}
      : { holdsBad: false, heldBack: [...state.heldBack, { round, incident: heldBack }] }),
  };
  return { ...open, roundStart: open };
}

/**
 * Everything is as it was when the round opened. People stay where they are now, and what was said and told stays said
 * and told; what was put down, promised, done and reckoned in the round has not happened.
 */
export function voided(state: State, round: number): State {
  const start = state.roundStart;
  if (start === undefined) return state;
  const { world, situation, petitions, promises, backs, records, idle, declined } = start;
  return {
    ...state,
    world,
    situation,
    petitions,
    promises,
    backs,
    records,
    idle,
    declined,
    commits: {},
    revealed: undefined,
    voided: [...state.voided, round],
    seats: state.seats.map((seat) => {
      const before = start.seats.find((one) => one.id === seat.id);
      return before === undefined ? seat : { ...seat, role: before.role, frame: before.frame };
    }),
  };
}

/** In how many rounds in a row each person's seat has given no answer of its own, after a round. */
export function idleAfter(state: State): Readonly<Record<SeatId, number>> {
  return Object.fromEntries(
    state.seats.flatMap(({ id, occupant }) =>
      occupant === "person" && commitOf(state, id).defaulted ? [[id, (state.idle[id] ?? 0) + 1]] : [],
    ),
  );
}
