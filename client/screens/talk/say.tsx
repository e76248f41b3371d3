/** Saying something: in one's own words where that is allowed, or with a sentence on offer. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Signal } from "@preact/signals";
import { TEXT_LIMIT } from "#shared/rules/commands.ts";
import type { ChannelId } from "#shared/rules/terms.ts";
import type { Ask } from "#shared/rules/views.ts";
import { draft, isPending, send } from "../../store.ts";
import { writes } from "../../typing.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { channelName } from "./channels.ts";
import { GroupButtons, Statements } from "./sentences.tsx";
import type { SentenceGroup } from "./sentenceGroups.ts";

type SayAsk = Extract<Ask, { kind: "say" }>;

/** The foot of a channel in which this person may speak. */
export function Say(props: { readonly channel: ChannelId; readonly ask: SayAsk }) {
  const { channel, ask } = props;
  const choosing = useSignal<SentenceGroup | "any" | undefined>(undefined);
  const record = draft(`record.${channel}`, false);
  const onRecord = channel === "plenary" && record.value;
  const done = (): void => {
    choosing.value = undefined;
  };
  return (
    <div class="saying">
      {ask.words === "free" ? (
        <Write
          channel={channel}
          record={record}
          onStatements={ask.statements.length > 0 ? () => (choosing.value = "any") : undefined}
        />
      ) : (
        <>
          <p class="small soft">{say(`talk.words.${ask.words}`)}</p>
          <GroupButtons
            statements={ask.statements}
            label={say("talk.statements")}
            onChoose={(group) => (choosing.value = group)}
          />
        </>
      )}
      {channel === "plenary" && <OnRecord value={record} />}
      <Sheet
        title={say(onRecord ? "talk.statementsRecord" : "talk.statements")}
        open={choosing.value !== undefined}
        onClose={done}
      >
        <Statements
          channel={channel}
          statements={ask.statements}
          first={choosing.value === "any" ? undefined : choosing.value}
          onChoose={(statement, about) => {
            done();
            void send(
              {
                type: "state",
                channel,
                statement,
                ...(about === undefined ? {} : { about }),
                ...(onRecord ? { onRecord } : {}),
              },
              "talk",
            ).then((outcome) => {
              if (outcome.ok) record.value = false;
            });
          }}
        />
      </Sheet>
    </div>
  );
}

/** "On the record": a public statement, which the table can be shown again. Off again after each. */
function OnRecord(props: { readonly value: Signal<boolean> }) {
  const { value } = props;
  return (
    <button
      type="button"
      class="record-toggle"
      aria-pressed={value.value}
      onClick={() => (value.value = !value.value)}
    >
      <Icon name={value.value ? "check" : "stamp"} />
      <span>{say(value.value ? "talk.recordOn" : "talk.recordOff")}</span>
    </button>
  );
}

function Write(props: {
  readonly channel: ChannelId;
  readonly record: Signal<boolean>;
  readonly onStatements: (() => void) | undefined;
}) {
  const { channel, record } = props;
  const text = draft(`say.${channel}`, "");
  const field = useId();
  const left = TEXT_LIMIT - text.value.length;
  const onRecord = channel === "plenary" && record.value;
  const submit = async (): Promise<void> => {
    const said = text.value.trim();
    if (said === "" || left < 0) return;
    const outcome = await send(
      { type: "say", channel, text: said, ...(onRecord ? { onRecord } : {}) },
      "talk",
    );
    if (!outcome.ok) return;
    text.value = "";
    record.value = false;
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
        {say("talk.write", { channel: channelName(channel) })}
      </label>
      <textarea
        id={field}
        rows={1}
        placeholder={say(onRecord ? "talk.placeholderRecord" : "talk.placeholder")}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          if (text.value.trim() !== "") writes(channel, Date.now());
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void submit();
          }
        }}
      />
      {props.onStatements && (
        <button
          type="button"
          class="round"
          aria-label={say("talk.statements")}
          title={say("talk.statements")}
          onClick={props.onStatements}
        >
          <Icon name="messages" />
        </button>
      )}
      <button
        type="submit"
        class="round"
        aria-label={say(onRecord ? "talk.sendRecord" : "talk.send")}
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
    </form>
  );
}
