/** The picture of every round, to run through: a slider, a step back and forth, and play. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import type { SceneView } from "#shared/rules/views.ts";
import { draft } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import { PictureFrame } from "../parts/pictureFrame.tsx";

/** How long each round stays while it plays, ms: its motions, and a moment to look. */
const STAY = 2400;

/** The picture as it truly was at the opening (0) and at the end of each round. */
export function Scrubber(props: { readonly scenes: readonly SceneView[] }) {
  const { scenes } = props;
  const last = scenes.length - 1;
  const chosen = draft("debrief.scrubber", 0);
  const round = Math.min(chosen.value, last);
  const plays = useSignal(false);
  const scene = useComputed(() => scenes[Math.min(chosen.value, last)]);
  const label = useId();

  useEffect(() => {
    if (!plays.value) return;
    const timer = setTimeout(() => {
      chosen.value = Math.min(last, round + 1);
      plays.value = chosen.value < last;
    }, STAY);
    return () => clearTimeout(timer);
  }, [plays.value, round]);

  if (scenes.length === 0) return null;
  const go = (to: number) => {
    plays.value = false;
    chosen.value = Math.max(0, Math.min(last, to));
  };
  const name = round === 0 ? say("debrief.scrub.opening") : say("chart.roundName", { round });
  return (
    <section class="scrubber" aria-labelledby={label}>
      <h2 id={label}>{say("debrief.scrub.name")}</h2>
      <PictureFrame past={scene} />
      <div class="scrubber-controls">
        <Button
          icon={plays.value ? "pause" : "play"}
          onPress={() => {
            if (!plays.value && round === last) chosen.value = 0;
            plays.value = !plays.value;
          }}
        >
          {say(plays.value ? "debrief.scrub.pause" : "debrief.scrub.play")}
        </Button>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={round}
          aria-label={say("debrief.scrub.slider")}
          aria-valuetext={name}
          onInput={(event) => go(Number(event.currentTarget.value))}
        />
        <output class="scrubber-round">{name}</output>
      </div>
    </section>
  );
}
