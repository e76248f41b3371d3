/** For the person who keeps the table: whom to whisper to. */
import type { ChannelId } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { SeatTag } from "../parts/tags.tsx";
import { channelParts, pick } from "./channels.ts";

/** A list of seats; a tap turns to the whisper with that one. */
export function WhisperTo(props: { readonly channels: readonly ChannelId[]; readonly onDone: () => void }) {
  return (
    <>
      <p class="soft">{say("talk.whisperNote")}</p>
      <ul class="seat-list">
        {props.channels.map((channel) => (
          <li key={channel}>
            <button
              type="button"
              class="seat-row"
              onClick={() => {
                pick(channel);
                props.onDone();
              }}
            >
              <SeatTag seat={channelParts(channel).of[0] ?? ""} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
