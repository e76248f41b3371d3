/** Who is writing in a channel just now. */
import type { ChannelId } from "#shared/rules/terms.ts";
import { hiddenSeats, mySeat } from "../../store.ts";
import { typing } from "../../typing.ts";
import { list, say } from "../../words/words.ts";
import { seatTitle } from "../parts/tags.tsx";

/** A line that keeps its place, so that nothing jumps; not read aloud, it would never be quiet. */
export function Writing(props: { readonly channel: ChannelId }) {
  const own = props.channel.startsWith("team:") ? undefined : mySeat.value?.id;
  const seats = (typing.value[props.channel] ?? []).filter(
    (seat) => seat !== own && !hiddenSeats().value.includes(seat),
  );
  const who = list(seats.slice(0, 2).map(seatTitle));
  return (
    <p class="writing small soft">
      {seats.length === 0
        ? ""
        : seats.length > 2
          ? say("talk.manyWrite", { count: seats.length })
          : say("talk.writes", { who, count: seats.length })}
    </p>
  );
}
