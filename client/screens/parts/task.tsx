/** The one thing to do now. */
import type { ComponentChildren } from "preact";
import { askFor, isPending, send, table } from "../../store.ts";
import { say } from "../../words/words.ts";
import { WaitingHere } from "../waiting.tsx";
import { TeamReady } from "../team/teamReady.tsx";
import { Button } from "./button.tsx";

/** What this person can do now in one sentence, and the one big control for it. */
export function Task(props: {
  readonly sentence: string;
  readonly note?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="task">
      <h2 class="task-sentence">{props.sentence}</h2>
      {props.note && <p class="task-note">{props.note}</p>}
      {props.children && <div class="task-control">{props.children}</div>}
    </div>
  );
}

/** "I am done here" (and back again); nothing if the viewer is not asked. */
export function ReadyButton(props: { readonly label?: string }) {
  const ask = askFor("ready");
  // What was asked in the phase before may be here a moment longer: it is not asked now.
  if (!ask || ask.phase !== table.value?.phase) return null;
  const { phase } = ask;
  const busy = isPending("ready");
  return (
    <div class="ready-control" data-ready={String(ask.ready)}>
      {ask.ready ? (
        <>
          <WaitingHere />
          <Button
            look="plain"
            busy={busy}
            pressed={true}
            onPress={() => void send({ type: "ready", ready: false, phase })}
          >
            {say("table.notReady")}
          </Button>
        </>
      ) : (
        <Button
          look="main"
          icon="check"
          busy={busy}
          onPress={() => void send({ type: "ready", ready: true, phase })}
        >
          {props.label ?? say("table.ready")}
        </Button>
      )}
      <TeamReady />
    </div>
  );
}
