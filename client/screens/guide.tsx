/** The guided first round of a solo table: a calm strip, one hint at a time, gone at a tap and for good. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { table, welcome, you } from "../store.ts";
import { say } from "../words/words.ts";
import { guideHint, guideHints, KNOT, moment } from "./guide.ts";
import { Button } from "./parts/button.tsx";
import { ConceptText } from "./parts/concept.tsx";

const PLACE = "becoming-we.guide";
const off = signal(readOff());

/** The strip above the panel; nothing once it was skipped or has said all. */
export function Guide() {
  const seen = {
    phase: table.value?.phase ?? "lobby",
    round: table.value?.round ?? 0,
    asks: you.value?.asks ?? [],
    incidents: you.value?.situation?.incidents.length ?? 0,
  };
  const [at, setAt] = useState({ moment: "", step: 0 });
  if (off.value || welcome.value?.format !== "solo") return null;
  const now = moment(seen);
  const step = at.moment === now ? at.step : 0;
  const hint = guideHint(seen, step);
  if (hint === undefined) return null;
  const knot = hint === KNOT;
  const more = step + 1 < guideHints(seen).length;
  return (
    <aside class={`guide${knot ? " knot" : ""}`} aria-label={say("guide.label")}>
      <div aria-live="polite">
        <p>{say(hint)}</p>
        {knot && <ConceptText name="concept.securityDilemma" />}
      </div>
      <div class="guide-taps">
        {knot ? (
          <Button onPress={stop}>{say("guide.end")}</Button>
        ) : (
          <>
            <Button onPress={() => setAt({ moment: now, step: step + 1 })}>
              {say(more ? "guide.next" : "guide.gotIt")}
            </Button>
            <Button look="quiet" onPress={stop}>
              {say("guide.skip")}
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}

function stop(): void {
  off.value = true;
  try {
    localStorage.setItem(PLACE, "off");
  } catch {
    // A forbidden storage only means that the guide comes back another day.
  }
}

function readOff(): boolean {
  try {
    return localStorage.getItem(PLACE) === "off";
  } catch {
    return false;
  }
}
