/** A seat that people can share: who is on it, and whether there is room. */
import type { SeatView } from "#shared/rules/views.ts";
import { table } from "../../store.ts";
import { say } from "../../words/words.ts";

/** "2 of 3" beside a seat's title, with its names; nothing where every seat is for one. */
export function SeatRoom(props: { readonly seat: SeatView }) {
  const { seat } = props;
  const size = table.value?.teamSize ?? 1;
  if (size < 2) return null;
  return <span class="seat-room">{say("team.room", { people: seat.people, size })}</span>;
}
