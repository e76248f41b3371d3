/** A step: as large as a size, or one card by the name that its group gives it. */
import { useId } from "preact/hooks";
import type { Step } from "#shared/rules/commands.ts";
import { SIZES } from "#shared/rules/terms.ts";
import type { GroupId, PolicyId } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";

/** Three sizes and "a card"; below stands what the chosen one means. */
export function StepChoice(props: {
  readonly legend: string;
  /** The group that takes it. */
  readonly by: GroupId;
  readonly step: Step;
  readonly policies: readonly PolicyId[];
  readonly onChange: (step: Step) => void;
}) {
  const { by, step, policies } = props;
  const field = useId();
  const first = policies[0];
  return (
    <div class="step-choice">
      <Choices
        legend={props.legend}
        layout="row"
        options={[
          ...SIZES.map((size) => ({ value: size, label: say(`size.${size}.short`) })),
          ...(first === undefined ? [] : [{ value: "card" as const, label: say("compose.card") }]),
        ]}
        value={step.kind === "size" ? step.size : "card"}
        onChange={(value) => {
          if (value !== "card") props.onChange({ kind: "size", size: value });
          else if (first !== undefined) props.onChange({ kind: "policy", policy: first });
        }}
      />
      {step.kind === "size" ? (
        <p class="small soft">{say(`size.${step.size}.means`)}</p>
      ) : (
        <div class="field">
          <label for={field} class="spoken">
            {say("compose.whichCard")}
          </label>
          <select
            id={field}
            value={step.policy}
            onChange={(event) => props.onChange({ kind: "policy", policy: event.currentTarget.value })}
          >
            {policies.map((policy) => (
              <option key={policy} value={policy}>
                {say(`policy.${policy}.${by}.name`)}
              </option>
            ))}
          </select>
          <p class="small soft">{say(`policy.${step.policy}.${by}.line`)}</p>
        </div>
      )}
    </div>
  );
}
