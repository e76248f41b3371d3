/** When there is no session here, or not for this person: why in one kind sentence, and the way on. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { port } from "../../ports.ts";
import { go } from "../../router.ts";
import { line } from "../../sessionStore.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";

/** Closed for good, or refused. */
export function Gone(props: { readonly code: string }) {
  const state = line.value;
  const heading = useRef<HTMLHeadingElement>(null);
  /** Whether the session itself is still there: then it is only not for this person any more. */
  const isThere = useSignal<boolean | undefined>(undefined);
  const closed = state.kind === "closed" && state.because === "gone";
  const turnedAway = state.kind === "refused" && state.why.reason === "session.notYours";
  useEffect(() => {
    heading.current?.focus();
    if (!closed) return;
    void port()
      .whatOpens(props.code)
      .then((found) => (isThere.value = found?.kind === "session"));
  }, [closed]);
  const removed = turnedAway || (closed && isThere.value === true);
  const text = removed
    ? say("come.removed")
    : state.kind === "refused"
      ? say(`error.${state.why.reason}`, { code: props.code, ...state.why.params })
      : state.kind === "closed"
        ? say(`come.closed.${state.because}`)
        : "";
  return (
    <main class="waiting-room">
      <div class="letter">
        <h1 ref={heading} tabIndex={-1}>
          {say("come.notHere")}
        </h1>
        <p role="alert">{text}</p>
        <div class="task-control">
          {!removed && !closed && (
            <Button look="main" onPress={() => port().enterSession(props.code, "person")}>
              {say(state.kind === "closed" ? "come.hereInstead" : "app.tryAgain")}
            </Button>
          )}
          <Button icon="doorOpen" onPress={() => go({ at: "door" })}>
            {say("app.toDoor")}
          </Button>
        </div>
      </div>
    </main>
  );
}
