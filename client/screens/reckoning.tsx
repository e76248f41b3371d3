/** Reckoning: inside first, then what the group wants now, then one tap of feeling. */
import type { ReckoningView } from "#shared/rules/views.ts";
import { askFor, table, you } from "../store.ts";
import { say } from "../words/words.ts";
import { ReadyButton, Task } from "./parts/task.tsx";
import { Feel } from "./reckoning/feel.tsx";
import { Inside } from "./reckoning/inside.tsx";
import { Everyone } from "./reckoning/everyone.tsx";
import { Wants } from "./reckoning/wants.tsx";
import { Foot } from "./parts/foot.tsx";

/** The panel of the reckoning. */
export function ReckoningScreen() {
  const reckoning = you.value?.reckoning;
  const feel = askFor("feel");
  return (
    <div class="reckoning">
      <Task sentence={say(reckoning ? "reckoning.task" : "reckoning.taskAudience")} />
      {reckoning ? <Own reckoning={reckoning} /> : <Everyone />}
      {feel && <Feel key={table.value?.round ?? 0} ask={feel} round={table.value?.round ?? 0} />}
      <Foot>
        <ReadyButton label={say("reckoning.ready")} />
      </Foot>
    </div>
  );
}

function Own(props: { readonly reckoning: ReckoningView }) {
  const us = you.value?.us;
  if (!us) return null;
  return (
    <>
      <Inside reckoning={props.reckoning} us={us} />
      <Wants reckoning={props.reckoning} us={us} />
    </>
  );
}
