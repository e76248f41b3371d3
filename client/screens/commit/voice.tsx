/** A voice's answer: a narrative, how large the story of the round runs, and a word on the government. */
import type { Answer } from "#shared/rules/commands.ts";
import type { Confidence, Story } from "#shared/rules/terms.ts";
import type { AnswerAsk } from "#shared/rules/views.ts";
import { draft } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { draftName, PutDown } from "./putDown.tsx";
import { ConfidenceChoice } from "./confidence.tsx";
import { FrameChoice, standingFrame } from "./frames.tsx";

type Ask = Extract<AnswerAsk, { role: "voice" }>;

/** The place of the correction that stands among those on offer; -1 for none. */
function chosenCorrection(ask: Ask, before: Extract<Answer, { role: "voice" }> | undefined): number {
  const { round, incident } = before?.corrects ?? {};
  return ask.corrections.findIndex((one) => one.round === round && one.incident === incident);
}

/** The form of a voice. */
export function VoiceForm(props: { readonly ask: Ask; readonly onAnswer: (answer: Answer) => void }) {
  const { ask } = props;
  const before = ask.chosen?.role === "voice" ? ask.chosen : undefined;
  const story = draft<Story | "">(draftName("voice", "story"), before?.story ?? "");
  const frame = draft(draftName("voice", "frame"), before?.frame ?? standingFrame(ask.frames));
  const corrects = draft<number>(draftName("voice", "corrects"), chosenCorrection(ask, before));
  const correction = ask.corrections[corrects.value];
  const confidence = draft<Confidence>(draftName("voice", "confidence"), before?.confidence ?? 0);
  return (
    <>
      <Choices<Story>
        legend={say("commit.story")}
        legendShown="spoken"
        options={ask.stories.map((one) => ({
          value: one,
          label: say(`story.${one}`),
          note: say(`story.${one}.means`),
        }))}
        value={story.value === "" ? undefined : story.value}
        onChange={(value) => (story.value = value)}
      />
      {ask.corrections.length > 0 && (
        <Choices<string>
          legend={say("commit.corrects")}
          options={[
            { value: "-1", label: say("commit.corrects.none") },
            ...ask.corrections.map((one, at) => ({
              value: String(at),
              label: say("commit.corrects.one", {
                incident: say(`incident.${one.incident}.title`),
                round: one.round,
              }),
              note: say("commit.corrects.means"),
            })),
          ]}
          value={String(corrects.value)}
          onChange={(value) => (corrects.value = Number(value))}
        />
      )}
      <FrameChoice
        legend={say("commit.frame.voice")}
        frames={ask.frames}
        value={frame.value}
        onChange={(value) => (frame.value = value)}
      />
      <ConfidenceChoice
        confidences={ask.confidences}
        value={confidence.value}
        onChange={(value) => (confidence.value = value)}
      />
      <PutDown
        answer={
          story.value === ""
            ? undefined
            : {
                role: "voice",
                frame: frame.value,
                story: story.value,
                confidence: confidence.value,
                ...(correction === undefined ? {} : { corrects: correction }),
              }
        }
        missing={say("commit.missingStory")}
        onAnswer={props.onAnswer}
      />
    </>
  );
}
