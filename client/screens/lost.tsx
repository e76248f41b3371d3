/** When there is no table here: why, and the way on. Never blames. */
import { useRef } from "preact/hooks";
import { port } from "../ports.ts";
import { go } from "../router.ts";
import { connection } from "../store.ts";
import { say } from "../words/words.ts";
import { Button } from "./parts/button.tsx";

/** The line was refused or closed for good. */
export function Lost(props: { readonly code: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const line = connection.value;
  const text =
    line.kind === "refused"
      ? say(`error.${line.why.reason}`, { code: props.code, ...line.why.params })
      : line.kind === "closed"
        ? say(`app.closed.${line.because}`, { code: props.code })
        : "";
  return (
    <main class="waiting-room">
      <div class="letter">
        <h1 ref={heading} tabIndex={-1}>
          {say("app.notHere")}
        </h1>
        <p role="alert">{text}</p>
        <div class="task-control">
          <Button look="main" onPress={() => port().enter(props.code)}>
            {say(line.kind === "closed" ? "app.comeBack" : "app.tryAgain")}
          </Button>
          <Button look="plain" icon="doorOpen" onPress={() => go({ at: "door" })}>
            {say("app.toDoor")}
          </Button>
        </div>
      </div>
    </main>
  );
}
