/** Who keeps a table: its opener and co-facilitators. All have the clock and the seats; what steers is for who does not play. */
import type { Actor, Refusal } from "../commands.ts";
import { refuse } from "../refuse.ts";
import type { State } from "../state.ts";
import { seatOfActor } from "./seats.ts";

/** Why an actor may not do what any keeper may; undefined if it may. */
export function notKeeper(by: Actor): Refusal | undefined {
  return by.kind === "player" && by.host ? undefined : refuse("notYours");
}

/** Why an actor may not do what only a keeper without a seat may; undefined if it may. */
export function notImpartial(state: State, by: Actor): Refusal | undefined {
  return notKeeper(by) ?? (seatOfActor(state, by) === undefined ? undefined : refuse("hostPlays"));
}

/** Why an actor may not bring anything into the game: only who has looked in, and so cannot play any more, may. */
export function mayNotSteer(state: State, by: Actor): Refusal | undefined {
  return notImpartial(state, by) ?? (state.facilitated ? undefined : refuse("lookFirst"));
}
