/** Buttons: one `main` at most on a screen, it says what it does. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly look?: "main" | "plain" | "quiet";
  readonly icon?: IconName;
  /** On its way: cannot be pressed again, and says so. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly submits?: boolean;
  readonly label?: string;
  readonly onPress?: () => void;
}

/** A button of at least 44 px. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.submits === true ? "submit" : "button"}
      class={`button ${props.look ?? "plain"}`}
      aria-busy={props.busy === true ? "true" : undefined}
      aria-disabled={props.disabled === true ? "true" : undefined}
      aria-pressed={props.pressed}
      aria-label={props.label}
      onClick={() => {
        if (props.busy !== true && props.disabled !== true) props.onPress?.();
      }}
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}
