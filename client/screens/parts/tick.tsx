/** Yes or no, as one line with a box. */
import "../../style/tick.css";

/** A checkbox whose whole line can be tapped. */
export function Tick(props: {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="choice-text">
        <span class="choice-label">{props.label}</span>
        {props.note !== undefined && <span class="choice-note">{props.note}</span>}
      </span>
    </label>
  );
}
