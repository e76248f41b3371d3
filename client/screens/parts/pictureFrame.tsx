/** The picture with its caption: the canvas is for eyes, the caption says the same in words. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { port } from "../../ports.ts";
import type { Picture, Sentence } from "../../ports.ts";
import { you } from "../../store.ts";
import { say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { groupName } from "./tags.tsx";

/** Mounts the picture once and shows each new scene; without it (old device, no canvas) the caption stands alone. */
export function PictureFrame() {
  const host = useRef<HTMLDivElement>(null);
  const picture = useSignal<Picture | undefined>(undefined);
  const failed = useSignal(false);
  const said = useSignal<readonly Sentence[]>([]);
  const scene = useComputed(() => you.value?.scene);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let gone = false;
    const look = {
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
    };
    port()
      .mountPicture(element, look)
      .then((mounted) => {
        if (gone) mounted.destroy();
        else picture.value = mounted;
      })
      .catch((error: unknown) => {
        console.warn("picture", error);
        failed.value = true;
      });
    const sizes = new ResizeObserver(() => picture.value?.resize());
    sizes.observe(element);
    return () => {
      gone = true;
      sizes.disconnect();
      picture.value?.destroy();
    };
  }, []);

  useSignalEffect(() => {
    const now = scene.value;
    if (!now) return;
    picture.value?.show(now);
    void port()
      .caption(now)
      .then((sentences) => {
        said.value = sentences;
      });
  });

  return (
    <figure class={`picture${failed.value ? " failed" : ""}`}>
      <div ref={host} class="picture-host" aria-hidden="true" />
      <figcaption>
        <details>
          <summary>{say("table.pictureInWords")}</summary>
          <ul>
            {said.value.map((sentence) => (
              <li key={`${sentence.key} ${JSON.stringify(sentence.params)}`}>
                {say(sentence.key, named(sentence.params))}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

/** The same params with names in place of the ids of groups, narratives and counters. */
function named(params: Params): Params {
  const filled: Record<string, string | number> = { ...params };
  const { group, other, frame, otherFrame, counter } = params;
  if (frame !== undefined) filled["frame"] = say(`frame.${group}.${frame}.name`);
  if (otherFrame !== undefined) filled["otherFrame"] = say(`frame.${group}.${otherFrame}.name`);
  if (group !== undefined) filled["group"] = groupName(String(group));
  if (other !== undefined) filled["other"] = groupName(String(other));
  if (counter !== undefined) filled["counter"] = say(`counter.${counter}.name`);
  return filled;
}
