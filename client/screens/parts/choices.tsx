/** One choice among several, as paper cards with a radio in each. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
  /** Short, at the end of the line: a price. */
  readonly aside?: ComponentChildren;
  /** Opens under the choice while it is chosen. */
  readonly detail?: ComponentChildren;
  /** Stays visible and cannot be chosen; `note` says why. */
  readonly closed?: boolean;
}

/** Radio cards in a fieldset; arrow keys move, as in any radio group. */
export function Choices<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** `row` puts short choices side by side. */
  readonly layout?: "list" | "row";
  readonly legendShown?: "shown" | "spoken";
}) {
  const name = useId();
  return (
    <fieldset class={`choices ${props.layout ?? "list"}`}>
      <legend class={props.legendShown === "spoken" ? "spoken" : ""}>{props.legend}</legend>
      {props.options.map((option) => {
        const chosen = option.value === props.value;
        return (
          <div
            key={option.value}
            class={`choice${chosen ? " chosen" : ""}${option.closed === true ? " closed" : ""}`}
          >
            <label>
              <input
                type="radio"
                name={name}
                checked={chosen}
                disabled={option.closed === true}
                onChange={() => props.onChange(option.value)}
              />
              <span class="choice-text">
                <span class="choice-label">{option.label}</span>
                {option.note && <span class="choice-note">{option.note}</span>}
              </span>
              {option.aside && <span class="choice-aside">{option.aside}</span>}
            </label>
            {chosen && option.detail && <div class="choice-detail">{option.detail}</div>}
          </div>
        );
      })}
    </fieldset>
  );
}
