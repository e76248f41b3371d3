/** Sentences on offer: first what one wants to do, then the sentence. */
import { useSignal } from "@preact/signals";
import type { ChannelId, GroupId } from "#shared/rules/terms.ts";
import { mySeat, otherGroups } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { groupName } from "../parts/tags.tsx";
import { channelParts } from "./channels.ts";
import { statementText } from "./lineText.ts";
import { grouped } from "./sentenceGroups.ts";
import type { SentenceGroup } from "./sentenceGroups.ts";

/** A button for each group of sentences. */
export function GroupButtons(props: {
  readonly statements: readonly string[];
  readonly label: string;
  readonly chosen?: SentenceGroup | undefined;
  readonly onChoose: (group: SentenceGroup) => void;
}) {
  return (
    <div class="sentence-groups" role="group" aria-label={props.label}>
      {grouped(props.statements).map(({ group }) => (
        <button
          key={group}
          type="button"
          class="channel"
          aria-pressed={props.chosen === undefined ? undefined : props.chosen === group}
          onClick={() => props.onChoose(group)}
        >
          {say(`sentences.${group}`)}
        </button>
      ))}
    </div>
  );
}

/** Sentences of one group at a time, about a group or about nobody in particular; a tap says one. */
export function Statements(props: {
  readonly channel: ChannelId;
  readonly statements: readonly string[];
  readonly first: SentenceGroup | undefined;
  readonly onChoose: (statement: string, about: GroupId | undefined) => void;
}) {
  const groups = grouped(props.statements);
  const chosen = useSignal<SentenceGroup | undefined>(props.first ?? groups[0]?.group);
  const about = useSignal<GroupId | "none">(likelyAbout(props.channel));
  const named = about.value === "none" ? undefined : about.value;
  return (
    <>
      <GroupButtons
        statements={props.statements}
        label={say("sentences.groups")}
        chosen={chosen.value}
        onChoose={(group) => (chosen.value = group)}
      />
      <ul class="statements">
        {(groups.find((one) => one.group === chosen.value)?.statements ?? []).map((statement) => (
          <li key={statement}>
            <button type="button" class="statement" onClick={() => props.onChoose(statement, named)}>
              {statementText(statement, named)}
            </button>
          </li>
        ))}
      </ul>
      <Choices
        legend={say("talk.about")}
        layout="row"
        options={[
          ...otherGroups.value.map((one) => ({ value: one, label: groupName(one) })),
          { value: "none", label: say("talk.aboutNobody") },
        ]}
        value={about.value}
        onChange={(value) => (about.value = value)}
      />
    </>
  );
}

/** Face to face one says "you"; before everyone, and among one's own, one names the others. */
function likelyAbout(channel: ChannelId): GroupId | "none" {
  const { kind } = channelParts(channel);
  const named = (kind === "plenary" || kind === "caucus") && mySeat.value && otherGroups.value.length === 1;
  return named ? (otherGroups.value[0] ?? "none") : "none";
}
