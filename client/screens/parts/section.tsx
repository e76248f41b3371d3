/** A titled block on paper. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** A block with a heading of level 2; a group, not a landmark: a screen has many of them. */
export function Section(props: {
  readonly title: string;
  readonly icon?: IconName;
  readonly group?: number;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="section" role="group" aria-labelledby={id} data-group={props.group}>
      <h2 id={id}>
        {props.icon && <Icon name={props.icon} />}
        {props.title}
      </h2>
      {props.children}
    </div>
  );
}
