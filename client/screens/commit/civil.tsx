/** A civil entrepreneur's answer: a narrative, contact programmes (which need a twin), and a word on the government. */
import type { Answer } from "#shared/rules/commands.ts";
import type { Confidence, GroupId } from "#shared/rules/terms.ts";
import type { AnswerAsk } from "#shared/rules/views.ts";
import { draft } from "../../store.ts";
import { say } from "../../words/words.ts";
import { groupName } from "../parts/tags.tsx";
import { draftName, PutDown } from "./putDown.tsx";
import { ConfidenceChoice } from "./confidence.tsx";
import { FrameChoice, standingFrame } from "./frames.tsx";

type Ask = Extract<AnswerAsk, { role: "civil" }>;

/** The form of a civil entrepreneur. */
export function CivilForm(props: { readonly ask: Ask; readonly onAnswer: (answer: Answer) => void }) {
  const { ask } = props;
  const before = ask.chosen?.role === "civil" ? ask.chosen : undefined;
  const frame = draft(draftName("civil", "frame"), before?.frame ?? standingFrame(ask.frames));
  const programmes = draft<readonly GroupId[]>(draftName("civil", "programmes"), before?.programmes ?? []);
  const confidence = draft<Confidence>(draftName("civil", "confidence"), before?.confidence ?? 0);
  return (
    <>
      <FrameChoice
        legend={say("commit.frame.civil")}
        frames={ask.frames}
        value={frame.value}
        onChange={(value) => (frame.value = value)}
      />
      {ask.programmes.length > 0 && (
        <fieldset class="choices list">
          <legend>{say("commit.programmes")}</legend>
          {ask.programmes.map((group) => {
            const on = programmes.value.includes(group);
            return (
              <div key={group} class={`choice${on ? " chosen" : ""}`}>
                <label>
                  <input
                    type="checkbox"
                    checked={on}
                    onChange={() => {
                      programmes.value = on
                        ? programmes.value.filter((one) => one !== group)
                        : [...programmes.value, group];
                    }}
                  />
                  <span class="choice-text choice-label">
                    {groupName(group)}
                    <span class="choice-note">{say("commit.programmeNote")}</span>
                  </span>
                </label>
              </div>
            );
          })}
        </fieldset>
      )}
      <ConfidenceChoice
        confidences={ask.confidences}
        value={confidence.value}
        onChange={(value) => (confidence.value = value)}
      />
      <PutDown
        answer={{
          role: "civil",
          frame: frame.value,
          programmes: programmes.value,
          confidence: confidence.value,
        }}
        missing=""
        onAnswer={props.onAnswer}
      />
    </>
  );
}
