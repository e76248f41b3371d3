/** What an entrepreneur or a citizen says of the own government. */
import type { Confidence } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";

/** Against, nothing, for. */
export function ConfidenceChoice(props: {
  readonly confidences: readonly Confidence[];
  readonly value: Confidence;
  readonly onChange: (confidence: Confidence) => void;
}) {
  return (
    <Choices
      legend={say("commit.confidence")}
      layout="row"
      options={props.confidences.map((one) => ({
        value: String(one),
        label: say(`confidence.${one}`),
      }))}
      value={String(props.value)}
      onChange={(value) => {
        const chosen = props.confidences.find((one) => String(one) === value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    />
  );
}
