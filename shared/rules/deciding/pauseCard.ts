/** The pause card: anybody at the table stops the game without a reason, and nobody can tell who it was. */
import { CARDS_A_ROUND, type Actor, type Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { isRoundPhase } from "../phases.ts";
import { refuse } from "../refuse.ts";
import type { State } from "../state.ts";
import { seatOfActor } from "./seats.ts";
import { leftMs, resumed } from "./time.ts";

/** Least time between one card and the next, ms. */
const REST_MS = 30_000;
/** How long only a keeper without a seat can end such a pause, where nobody looks into all rooms, ms. */
export const CARD_MS = 60_000;
/** The same where somebody does, who may have gone away with everybody waiting, ms. */
export const CARD_KEPT_MS = 600_000;

/** Somebody asks for a pause. The event does not say who; what bounds it counts cards, not people. */
export function pauseCard(state: State, by: Actor, at: number): readonly Event[] | Refusal {
  if (by.kind !== "player" || seatOfActor(state, by) === undefined) return refuse("noSeat");
  if (!isRoundPhase(state.phase)) return refuse("wrongPhase");
  if (state.clock.paused) return refuse("tablePaused");
  const { asked, last } = state.cards;
  if (asked >= CARDS_A_ROUND || (asked > 0 && at < last + REST_MS)) return refuse("cardTooSoon");
  return [{ type: "pauseAsked", leftMs: leftMs(state, at), at }];
}

/** From when on anybody with a seat may end the pause of a card, wall clock ms. */
export function resumableFrom(state: State): number {
  return (state.clock.cardAt ?? 0) + (state.facilitated ? CARD_KEPT_MS : CARD_MS);
}

/** Somebody at the table goes on after a card. */
export function resume(state: State, by: Actor, at: number): readonly Event[] | Refusal {
  if (by.kind !== "player" || seatOfActor(state, by) === undefined) return refuse("noSeat");
  if (!state.clock.paused) return refuse("nothingChanged");
  if (state.clock.cardAt === undefined) return refuse("notYours");
  const wait = resumableFrom(state) - at;
  return wait > 0 ? refuse("resumeLater", { seconds: Math.ceil(wait / 1000) }) : [resumed(state, at)];
}
