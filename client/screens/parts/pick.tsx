/** One of several, where cards would take too much room: a labelled list that opens. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Picked<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Heading under which it stands; options of one heading stand together. */
  readonly under?: string;
}

/** A labelled select. */
export function Pick<Value extends string>(props: {
  readonly label: string;
  readonly labelShown?: "shown" | "spoken";
  readonly options: readonly Picked<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly note?: ComponentChildren;
}) {
  const id = useId();
  const headings = [...new Set(props.options.map((one) => one.under ?? ""))];
  const shown = (of: string) =>
    props.options
      .filter((one) => (one.under ?? "") === of)
      .map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ));
  return (
    <div class="field pick">
      <label class={props.labelShown === "spoken" ? "spoken" : ""} for={id}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const found = props.options.find((one) => one.value === event.currentTarget.value);
          if (found) props.onChange(found.value);
        }}
      >
        {headings.map((of) =>
          of === "" ? (
            shown(of)
          ) : (
            <optgroup key={of} label={of}>
              {shown(of)}
            </optgroup>
          ),
        )}
      </select>
      {props.note !== undefined && <p class="field-hint">{props.note}</p>}
    </div>
  );
}
