/** The facilitator's talk: every channel there is to hear, one at a time, and a line to everyone, a group or a seat. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import type { ChannelId } from "#shared/rules/terms.ts";
import { askFor, draft, isPending, send, talk, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { unheard } from "../talk/channels.ts";
import { Said } from "../talk/said.tsx";
import { ROOM_KINDS, roomKind, roomName } from "./roomName.ts";

/** A picker of channels, what was said there, and a field where the facilitator may speak. */
export function Rooms() {
  const ask = askFor("say");
  const picked = useSignal<ChannelId>("plenary");
  const id = useId();
  const rooms = roomsOf(
    ask?.channels ?? [],
    talk.value.map((one) => one.channel),
  );
  const room = rooms.includes(picked.value) ? picked.value : "plenary";
  const elsewhere = rooms.filter((one) => one !== room && unheard(one) > 0);
  return (
    <div class="talk rooms">
      <div class="rooms-pick">
        <div class="field">
          <label class="spoken" for={id}>
            {say("facilitator.room")}
          </label>
          <select
            id={id}
            value={room}
            onChange={(event) =>
              (picked.value = rooms.find((one) => one === event.currentTarget.value) ?? "plenary")
            }
          >
            {ROOM_KINDS.map((kind) => {
              const of = rooms.filter((one) => roomKind(one) === kind);
              return of.length === 0 ? null : (
                <optgroup key={kind} label={say(`facilitator.rooms.${kind}`)}>
                  {of.map((one) => (
                    <option key={one} value={one}>
                      {unheard(one) > 0 && one !== room
                        ? say("facilitator.roomNew", { room: roomName(one), count: unheard(one) })
                        : roomName(one)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        </div>
        {elsewhere.length > 0 && (
          <ul class="rooms-new" aria-label={say("facilitator.newIn")}>
            {elsewhere.map((one) => (
              <li key={one}>
                <button type="button" class="channel" onClick={() => (picked.value = one)}>
                  {roomName(one)}
                  <span class="unread">
                    <span class="spoken">{say("talk.unread", { count: unheard(one) })}</span>
                    <span aria-hidden="true">{unheard(one)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Said channel={room} />
      {roomKind(room) === "caucus" && you.value?.viewer.kind !== "facilitator" && (
        <p class="small soft">{say("facilitator.deaf")}</p>
      )}
      {ask?.channels.includes(room) === true ? (
        <>
          <Speak key={room} channel={room} />
          {roomKind(room) === "whisper" && <AreYouOk channel={room} />}
        </>
      ) : (
        <p class="small soft">{say("facilitator.onlyListen")}</p>
      )}
    </div>
  );
}

/** Where one may speak, and wherever else something was said that one may hear. */
function roomsOf(open: readonly ChannelId[], heard: readonly ChannelId[]): readonly ChannelId[] {
  return [...new Set<ChannelId>(["plenary", ...open, ...heard])];
}

/** One tap asks somebody in private how they are; they can answer there, and nobody else hears either. */
function AreYouOk({ channel }: { readonly channel: ChannelId }) {
  return (
    <Button
      look="quiet"
      busy={isPending("say")}
      onPress={() => void send({ type: "say", channel, text: say("facilitator.areYouOk") })}
    >
      {say("facilitator.askOk")}
    </Button>
  );
}

function Speak(props: { readonly channel: ChannelId }) {
  const text = draft(`facilitate.${props.channel}`, "");
  const field = useId();
  const submit = async (): Promise<void> => {
    const said = text.value.trim();
    if (said === "") return;
    const outcome = await send({ type: "say", channel: props.channel, text: said });
    if (outcome.ok) text.value = "";
  };
  return (
    <form
      class="say"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="spoken" for={field}>
        {say("talk.write", { channel: roomName(props.channel) })}
      </label>
      <textarea
        id={field}
        rows={1}
        maxLength={TEXT_LIMIT}
        placeholder={say(`facilitator.placeholder.${roomKind(props.channel)}`)}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void submit();
          }
        }}
      />
      <button
        type="submit"
        class="round"
        aria-label={say("talk.send")}
        aria-busy={isPending("say") ? "true" : undefined}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}
