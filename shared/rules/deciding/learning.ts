/** What people say of their own learning, and whether their words may leave the table. Only people are asked: no bot has either. */
import type { Actor, Refusal } from "../commands.ts";
import type { Event } from "../events.ts";
import { isAnswerTo, isWhole, ITEMS, NO_ANSWERS, OPEN_LIMIT, type Confident } from "../questions.ts";
import { refuse } from "../refuse.ts";
import type { State } from "../state.ts";
import type { PlayerId } from "../terms.ts";
import { seatOfActor } from "./seats.ts";

/** An answer to one item: in the lobby it is of before, in the debrief of after; there until the key was shown. */
export function answerItem(
  state: State,
  by: Actor,
  wish: { readonly item: string; readonly answer: readonly string[]; readonly confident: Confident },
): readonly Event[] | Refusal {
  const player = seated(state, by);
  if (player === undefined) return refuse("noSeat");
  const wave = state.phase === "lobby" ? "before" : state.phase === "debrief" ? "after" : undefined;
  if (wave === undefined) return refuse("wrongPhase");
  const item = ITEMS.find((one) => one.id === wish.item);
  if (item === undefined || !isAnswerTo(item, wish.answer)) return refuse("itemUnknown");
  if (wave === "after" && isWhole(state.answers[player] ?? NO_ANSWERS, wave)) return refuse("itemsClosed");
  const { answer, confident } = wish;
  return [{ type: "itemAnswered", player, wave, item: item.id, answer, confident }];
}

/** The open question, in the debrief; an empty text takes the answer back. */
export function answerOpen(state: State, by: Actor, given: string): readonly Event[] | Refusal {
  const player = seated(state, by);
  if (player === undefined) return refuse("noSeat");
  if (state.phase !== "debrief") return refuse("wrongPhase");
  const text = given.trim();
  if (text.length > OPEN_LIMIT) return refuse("textTooLong", { limit: OPEN_LIMIT });
  return text === (state.answers[player]?.open ?? "")
    ? refuse("nothingChanged")
    : [{ type: "openAnswered", player, text }];
}

/** Once the debrief has begun: yes, my words and answers may be in what is taken from this table; or no, after all. */
export function consent(state: State, by: Actor, given: boolean): readonly Event[] | Refusal {
  const player = seated(state, by);
  if (player === undefined) return refuse("noSeat");
  if (state.phase !== "debrief") return refuse("wrongPhase");
  return state.consents.includes(player) === given
    ? refuse("nothingChanged")
    : [{ type: "consented", player, given }];
}

/** The person who asks, if they hold a seat. */
function seated(state: State, by: Actor): PlayerId | undefined {
  return by.kind === "player" && seatOfActor(state, by) !== undefined ? by.player : undefined;
}
