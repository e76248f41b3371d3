/** A sheet over the screen: from below on a phone, in the middle on a laptop. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { say } from "../../words/words.ts";
import { Icon } from "./icon.tsx";

/** A modal sheet; the Escape key, the cross and a tap beside it close it, and focus goes back to where it was. */
export function Sheet(props: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (props.open && !element.open) element.showModal();
    if (!props.open && element.open) element.close();
  }, [props.open]);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={title}
      onClose={() => {
        props.onClose();
        // What was done in the sheet may have moved the place to which the focus goes back.
        requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: "nearest" }));
      }}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      {props.open && (
        <div class="sheet-paper">
          <div class="sheet-head">
            <h2 id={title}>{props.title}</h2>
            <button
              type="button"
              class="round"
              aria-label={say("app.close")}
              onClick={() => dialog.current?.close()}
            >
              <Icon name="x" />
            </button>
          </div>
          <div class="sheet-body">{props.children}</div>
        </div>
      )}
    </dialog>
  );
}
