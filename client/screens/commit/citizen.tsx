/** A citizen's answer: attention over narratives, confidence in the government, perhaps a petition. */
import type { Answer } from "#shared/rules/commands.ts";
import type { Confidence, FrameId, Logic } from "#shared/rules/terms.ts";
import type { AnswerAsk } from "#shared/rules/views.ts";
import { draft, mySeat } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { Icon } from "../parts/icon.tsx";
import { draftName, PutDown } from "./putDown.tsx";
import { ConfidenceChoice } from "./confidence.tsx";

type Ask = Extract<AnswerAsk, { role: "citizen" }>;
type Attention = Readonly<Record<FrameId, number>>;

/** The form of a citizen. */
export function CitizenForm(props: { readonly ask: Ask; readonly onAnswer: (answer: Answer) => void }) {
  const { ask } = props;
  const before = ask.chosen?.role === "citizen" ? ask.chosen : undefined;
  const attention = draft<Attention>(draftName("citizen", "attention"), before?.attention ?? {});
  const confidence = draft<Confidence>(draftName("citizen", "confidence"), before?.confidence ?? 0);
  const petition = draft<Logic | "none">(draftName("citizen", "petition"), before?.petition ?? "none");
  const given = Object.values(attention.value).reduce((sum, one) => sum + one, 0);
  const left = ask.points - given;
  const asked = petition.value;
  return (
    <>
      <AttentionPoints
        ask={ask}
        attention={attention.value}
        left={left}
        onChange={(value) => (attention.value = value)}
      />
      <ConfidenceChoice
        confidences={ask.confidences}
        value={confidence.value}
        onChange={(value) => (confidence.value = value)}
      />
      {ask.petitions.length > 0 && (
        <Choices<Logic | "none">
          legend={say("commit.petition")}
          options={[
            { value: "none", label: say("commit.petitionNone") },
            ...ask.petitions.map((one) => ({ value: one, label: say(`choose.logic.${one}`) })),
          ]}
          value={petition.value}
          onChange={(value) => (petition.value = value)}
        />
      )}
      <PutDown
        answer={
          left === 0
            ? {
                role: "citizen",
                confidence: confidence.value,
                attention: attention.value,
                ...(asked === "none" ? {} : { petition: asked }),
              }
            : undefined
        }
        missing={say("commit.missingPoints", { left })}
        onAnswer={props.onAnswer}
      />
    </>
  );
}

function AttentionPoints(props: {
  readonly ask: Ask;
  readonly attention: Attention;
  readonly left: number;
  readonly onChange: (attention: Attention) => void;
}) {
  const group = mySeat.value?.group ?? "";
  const set = (frame: FrameId, points: number): void => {
    const rest = Object.fromEntries(Object.entries(props.attention).filter(([id]) => id !== frame));
    props.onChange(points > 0 ? { ...rest, [frame]: points } : rest);
  };
  return (
    <fieldset class="choices list">
      <legend>{say("commit.attention", { points: props.ask.points })}</legend>
      <p class="small soft" aria-live="polite">
        {say("commit.pointsLeft", { left: props.left })}
      </p>
      {props.ask.frames.map(({ frame }) => {
        const points = props.attention[frame] ?? 0;
        const name = say(`frame.${group}.${frame}.name`);
        return (
          <div key={frame} class={`choice points${points > 0 ? " chosen" : ""}`}>
            <span class="choice-text">
              <span class="choice-label">{name}</span>
              <span class="choice-note">{say(`frame.${group}.${frame}.voice`)}</span>
            </span>
            <span class="stepper-buttons">
              <button
                type="button"
                class="round"
                aria-label={say("commit.lessAttention", { frame: name })}
                aria-disabled={points === 0 ? "true" : undefined}
                onClick={() => points > 0 && set(frame, points - 1)}
              >
                <Icon name="minus" />
              </button>
              <output aria-label={say("commit.attentionTo", { frame: name })}>{points}</output>
              <button
                type="button"
                class="round"
                aria-label={say("commit.moreAttention", { frame: name })}
                aria-disabled={props.left === 0 ? "true" : undefined}
                onClick={() => props.left > 0 && set(frame, points + 1)}
              >
                <Icon name="plus" />
              </button>
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
