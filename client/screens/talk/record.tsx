/** On the record: public statements, newest first, to be held against what was done. */
import type { TalkView } from "#shared/rules/views.ts";
import { hiddenSeats, talk } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { SeatTag } from "../parts/tags.tsx";
import { lineText } from "./lineText.ts";

/** How many stand there before one asks for more. */
const SHORT = 4;

/** The short list; nothing while nothing is on the record. */
export function OnTheRecord() {
  const lines = talk.value
    .filter((one) => one.onRecord === true && !hiddenSeats().value.includes(one.seat ?? ""))
    .toReversed();
  if (lines.length === 0) return null;
  return (
    <Section title={say("talk.onRecordTitle")} icon="stamp">
      <Lines lines={lines.slice(0, SHORT)} />
      {lines.length > SHORT && (
        <details class="more">
          <summary>{say("talk.onRecordMore", { count: lines.length - SHORT })}</summary>
          <Lines lines={lines.slice(SHORT)} />
        </details>
      )}
    </Section>
  );
}

function Lines(props: { readonly lines: readonly TalkView[] }) {
  return (
    <ul class="record-list">
      {props.lines.map((line) => (
        <li key={line.number}>
          <p class="small">
            <span class="soft">{say("table.inRound", { round: line.round })}</span>{" "}
            {line.seat === undefined ? say("talk.facilitator") : <SeatTag seat={line.seat} />}
          </p>
          <blockquote>{lineText(line)}</blockquote>
        </li>
      ))}
    </ul>
  );
}
