/** Who is writing in a channel just now. */
import type { ChannelId } from "#shared/rules/terms.ts";
import { hiddenSeats, mySeat } from "../../store.ts";
import { typing } from "../../typing.ts";
import { list, say } from "../../words/words.ts";
import { seatTitle } from "../parts/tags.tsx";

/** A line that keeps its place, so that nothing jumps; not read aloud, it would never be quiet. */
export function Writing(props: { readonly channel: ChannelId }) {
  const own = props.channel.startsWith("team:") ? undefined : mySeat.value?.id;
  const hidden = hiddenSeats().value;
  const writers = (typing.value[props.channel] ?? []).filter((one) => one !== own && !hidden.includes(one));
  const names = writers.map((one) => (one === "facilitator" ? say("talk.facilitator") : seatTitle(one)));
  return (
    <p class="writing small soft">
      {names.length === 0
        ? ""
        : names.length > 2
          ? say("talk.manyWrite", { count: names.length })
          : say("talk.writes", { who: list(names), count: names.length })}
    </p>
  );
}
