/** Talk: to the whole table or within one's own group; statements by one tap, or free text. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import type { ChannelId, GroupId } from "#shared/rules/terms.ts";
import type { TalkView } from "#shared/rules/views.ts";
import {
  askFor,
  draft,
  groupIndex,
  heard,
  isPending,
  mySeat,
  otherGroups,
  seatOf,
  send,
  table,
  talk,
} from "../store.ts";
import { say } from "../words/words.ts";
import { Choices } from "./parts/choices.tsx";
import { Icon } from "./parts/icon.tsx";
import { FacilitatorTag, groupName, SeatTag } from "./parts/tags.tsx";
import { Sheet } from "./parts/sheet.tsx";
import { myTeam, otherSpeaker } from "./team/team.ts";

/** How many things others said in a channel (or anywhere) that this person has not seen. */
export function unheard(channel?: ChannelId): number {
  return talk.value.filter(
    (entry) =>
      (channel === undefined || entry.channel === channel) &&
      entry.seat !== mySeat.value?.id &&
      entry.number > (heard.value[entry.channel] ?? -1),
  ).length;
}

/** Channels, what was said, and what this person may say now. */
export function Talk() {
  const ask = askFor("say");
  const own = mySeat.value?.group;
  const team: readonly ChannelId[] = myTeam() ? [`team:${mySeat.value?.id ?? ""}`] : [];
  const channels: readonly ChannelId[] =
    own === undefined ? ["plenary"] : ["plenary", `caucus:${own}`, ...team];
  const picked = useSignal<ChannelId | undefined>(undefined);
  const channel =
    picked.value ??
    (table.value?.phase === "caucus"
      ? channels[1]
      : firstOpen([...(ask?.channels ?? []), ...(myTeam()?.speakerOnly.channels ?? [])])) ??
    "plenary";
  const entries = talk.value.filter((entry) => entry.channel === channel);
  const open = ask?.channels.includes(channel) === true;
  return (
    <div class="talk">
      {channels.length > 1 && (
        <div class="channels" role="group" aria-label={say("talk.channels")}>
          {channels.map((one) => (
            <button
              key={one}
              type="button"
              class="channel"
              aria-pressed={one === channel}
              onClick={() => (picked.value = one)}
            >
              {channelName(one)}
              {one !== channel && unheard(one) > 0 && (
                <span class="unread">
                  <span class="spoken">{say("talk.unread", { count: unheard(one) })}</span>
                  <span aria-hidden="true">{unheard(one)}</span>
                </span>
              )}
            </button>
          ))}
        </div>
      )}
      <Said entries={entries} channel={channel} />
      {open ? (
        <Say channel={channel} statements={ask.statements} />
      ) : (
        <p class="small soft">{closedBecause(channel)}</p>
      )}
    </div>
  );
}

function closedBecause(channel: ChannelId): string {
  const speaker = otherSpeaker();
  return speaker !== undefined && myTeam()?.speakerOnly.channels.includes(channel) === true
    ? say("team.speaksHere", { speaker })
    : say(mySeat.value ? "talk.closedNow" : "talk.needSeat");
}

/** Across the table if that is open: nobody should talk to their own by mistake. */
function firstOpen(channels: readonly ChannelId[]): ChannelId | undefined {
  return channels.includes("plenary") ? "plenary" : channels[0];
}

function channelName(channel: ChannelId): string {
  if (channel.startsWith("team:")) return say("talk.team");
  return channel === "plenary"
    ? say("talk.plenary")
    : say("talk.caucus", { group: groupName(channel.slice("caucus:".length)) });
}

/** What was said in one channel, kept at its newest. */
export function Said(props: { readonly entries: readonly TalkView[]; readonly channel: ChannelId }) {
  const end = useRef<HTMLDivElement>(null);
  const count = props.entries.length;
  useEffect(() => {
    const box = end.current;
    if (box) box.scrollTop = box.scrollHeight;
  }, [count, props.channel]);
  useEffect(() => {
    const newest = props.entries.at(-1)?.number;
    const shown = end.current !== null && end.current.offsetParent !== null;
    if (shown && newest !== undefined && newest > (heard.value[props.channel] ?? -1)) {
      heard.value = { ...heard.value, [props.channel]: newest };
    }
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div ref={end} class="said" role="log" aria-label={say("talk.log")} tabIndex={0}>
      {count === 0 && <p class="soft">{say("talk.nothing")}</p>}
      {props.entries.map((entry, index) => (
        <article
          key={entry.number}
          class={`line${entry.seat === undefined ? " facilitator" : entry.seat === mySeat.value?.id ? " own" : ""}`}
          data-group={entry.seat === undefined ? undefined : groupIndex(seatOf(entry.seat)?.group ?? "")}
        >
          {(index === 0 || props.entries[index - 1]?.seat !== entry.seat) && (
            <header>{entry.seat === undefined ? <FacilitatorTag /> : <SeatTag seat={entry.seat} />}</header>
          )}
          <p>{lineText(entry)}</p>
        </article>
      ))}
    </div>
  );
}

/** The words of one line. */
export function lineText(entry: TalkView): string {
  if (entry.statement === undefined) return entry.text ?? "";
  return say(`statement.${entry.statement}`, {
    group: entry.about === undefined ? "" : groupName(entry.about),
  });
}

function Say(props: { readonly channel: ChannelId; readonly statements: readonly string[] }) {
  const text = draft(`say.${props.channel}`, "");
  const choosing = useSignal(false);
  const field = useId();
  const left = TEXT_LIMIT - text.value.length;
  const submit = async (): Promise<void> => {
    const said = text.value.trim();
    if (said === "" || left < 0) return;
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
        {say("talk.write", { channel: channelName(props.channel) })}
      </label>
      <textarea
        id={field}
        rows={1}
        placeholder={say("talk.placeholder")}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void submit();
          }
        }}
      />
      {props.statements.length > 0 && (
        <button
          type="button"
          class="round"
          aria-label={say("talk.statements")}
          title={say("talk.statements")}
          onClick={() => (choosing.value = true)}
        >
          <Icon name="messages" />
        </button>
      )}
      <button
        type="submit"
        class="round"
        aria-label={say("talk.send")}
        aria-busy={isPending("say") ? "true" : undefined}
        aria-disabled={left < 0 ? "true" : undefined}
      >
        <Icon name="send" />
      </button>
      {left < 40 && (
        <p class="field-hint" role="status">
          {say("talk.left", { count: left })}
        </p>
      )}
      <Sheet title={say("talk.statements")} open={choosing.value} onClose={() => (choosing.value = false)}>
        <Statements
          channel={props.channel}
          statements={props.statements}
          onDone={() => (choosing.value = false)}
        />
      </Sheet>
    </form>
  );
}

function Statements(props: {
  readonly channel: ChannelId;
  readonly statements: readonly string[];
  readonly onDone: () => void;
}) {
  const about = useSignal<GroupId | undefined>(otherGroups.value[0]);
  const group = about.value;
  return (
    <>
      {otherGroups.value.length > 1 && (
        <Choices
          legend={say("talk.about")}
          layout="row"
          options={otherGroups.value.map((one) => ({ value: one, label: groupName(one) }))}
          value={group}
          onChange={(value) => (about.value = value)}
        />
      )}
      <ul class="statements">
        {props.statements.map((statement) => (
          <li key={statement}>
            <button
              type="button"
              class="statement"
              onClick={() => {
                props.onDone();
                void send({
                  type: "state",
                  channel: props.channel,
                  statement,
                  ...(group === undefined ? {} : { about: group }),
                });
              }}
            >
              {say(`statement.${statement}`, { group: group === undefined ? "" : groupName(group) })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
