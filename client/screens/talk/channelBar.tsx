/** Which channel: everyone, one's own people, those one speaks with alone. */
import { useSignal } from "@preact/signals";
import { askFor, groupIndex, mySeat, seatOf } from "../../store.ts";
import type { ChannelId } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import type { IconName } from "../parts/icon.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { AskBack } from "./back.tsx";
import { channelName, channelParts, channels, current, pick, unheard } from "./channels.ts";
import { WhisperTo } from "./whisperTo.tsx";

const icons: Readonly<Record<string, IconName>> = {
  plenary: "users",
  caucus: "house",
  team: "users",
  back: "lock",
  whisper: "lock",
};

/** A button for each channel, with what is new in it, and one for speaking with somebody alone. */
export function ChannelBar() {
  const choosing = useSignal(false);
  const backs = askFor("back");
  const whispers = mySeat.value ? [] : (askFor("say")?.channels ?? []).filter(isWhisper);
  const canAsk = (backs?.ask.length ?? 0) + (backs?.close.length ?? 0) > 0;
  const many = channels.value.length;
  if (many < 2 && !canAsk && whispers.length === 0) return null;
  const title = say(whispers.length > 0 ? "talk.whisperTo" : "back.title");
  const close = (): void => {
    choosing.value = false;
  };
  return (
    <div class="channels" role="group" aria-label={say("talk.channels")}>
      {channels.value.map((one) => (
        <Channel key={one} channel={one} />
      ))}
      {(canAsk || whispers.length > 0) && (
        <button type="button" class="channel more-channels" onClick={() => (choosing.value = true)}>
          <Icon name="plus" />
          <span>{say(whispers.length > 0 ? "talk.whisperMore" : "back.more")}</span>
        </button>
      )}
      <Sheet title={title} open={choosing.value} onClose={close}>
        {whispers.length > 0 ? <WhisperTo channels={whispers} onDone={close} /> : <AskBack onDone={close} />}
      </Sheet>
    </div>
  );
}

function Channel(props: { readonly channel: ChannelId }) {
  const { channel } = props;
  const chosen = channel === current.value;
  const fresh = chosen ? 0 : unheard(channel);
  const { kind, of } = channelParts(channel);
  const other = of.find((id) => id !== mySeat.value?.id) ?? "";
  const group =
    kind === "caucus" ? of[0] : kind === "back" || kind === "whisper" ? seatOf(other)?.group : undefined;
  return (
    <button
      type="button"
      class="channel"
      data-group={group === undefined ? undefined : groupIndex(group)}
      data-kind={kind}
      aria-pressed={chosen}
      onClick={() => pick(channel)}
    >
      <Icon name={icons[kind] ?? "users"} />
      <span>{channelName(channel)}</span>
      {fresh > 0 && (
        <span class="unread">
          <span class="spoken">{say("talk.unread", { count: fresh })}</span>
          <span aria-hidden="true">{fresh > 99 ? "99+" : fresh}</span>
        </span>
      )}
    </button>
  );
}

function isWhisper(channel: ChannelId): channel is `whisper:${string}` {
  return channel.startsWith("whisper:");
}
