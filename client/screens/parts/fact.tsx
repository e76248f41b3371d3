/** One line of a list of facts: what it is called, and what it is. Stands in a `dl`. */
import type { ComponentChildren } from "preact";

/** A name and its content. */
export function Fact(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
