/** A wide table on a narrow screen: it scrolls by itself, by keys too, and the page does not. */
import type { ComponentChildren } from "preact";

/** A region that scrolls sideways; `label` names it for those who hear it. */
export function ScrollAcross(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div class="scroll-x" role="region" tabIndex={0} aria-label={props.label}>
      {props.children}
    </div>
  );
}
