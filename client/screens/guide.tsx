/** The guided first round: a calm strip, one hint at a time, gone at a tap and for good, and there again when asked for. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import { code, mySeat, table, welcome, you } from "../store.ts";
import { say } from "../words/words.ts";
import { guidedFirst, guideHint, guideHints, KNOT, lived, moment } from "./guide.ts";
import { Button } from "./parts/button.tsx";
import { Concept } from "./parts/concept.tsx";

const PLACE = "becoming-we.guide";
const off = signal(readOff());
/** Where somebody asked to be guided again: which table, and from which round. */
const asked = signal<{ readonly code: string; readonly round: number } | undefined>(undefined);

/** The round that is guided here; 0 for none. */
function guidedRound(): number {
  if (asked.value?.code === code.value) return asked.value.round;
  return guidedFirst({ format: welcome.value?.format, guide: table.value?.guide, off: off.value });
}

/** Guides through the round that is under way, or the next one. */
export function guideAgain(): void {
  asked.value = { code: code.value, round: Math.max(1, table.value?.round ?? 1) };
}

/** The strip above the panel; empty once it was skipped or has said all. What it says is read out as it comes. */
export function Guide() {
  const guided = guidedRound();
  if (guided === 0 || !mySeat.value) return null;
  return (
    <div class="guide-place" aria-live="polite">
      <Strip guided={guided} />
    </div>
  );
}

function Strip(props: { readonly guided: number }) {
  const seen = {
    phase: table.value?.phase ?? "lobby",
    round: table.value?.round ?? 0,
    guided: props.guided,
    asks: you.value?.asks ?? [],
    incidents: you.value?.situation?.incidents.length ?? 0,
  };
  const [at, setAt] = useState({ moment: "", step: 0 });
  const now = moment(seen);
  const step = at.moment === now ? at.step : 0;
  const hint = guideHint(seen, step);
  if (hint === undefined) return null;
  const knot = hint === KNOT;
  const more = step + 1 < guideHints(seen).length;
  return (
    <aside
      class={`guide${knot ? " knot" : ""}`}
      aria-label={say("guide.label")}
      data-hint={hint.slice("guide.".length)}
    >
      <div>
        <p>{say(hint)}</p>
        {knot && <Names />}
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

/** The terms of what this person has just lived, each a link. */
function Names() {
  const mine = you.value;
  const acts = mine?.history.find(({ round }) => round === table.value?.round)?.acts ?? [];
  const terms = lived({
    acts,
    own: mySeat.value?.group ?? "",
    situation: mine?.situation,
    reckoning: mine?.reckoning,
  });
  return (
    <ul class="guide-names">
      {terms.map((term) => (
        <li key={term}>
          <Concept name={`concept.${term}`} />
        </li>
      ))}
    </ul>
  );
}

function stop(): void {
  asked.value = undefined;
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
