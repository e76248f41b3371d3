/** The picture with its caption: the canvas is for eyes, the caption says the same in words. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { port } from "../../ports.ts";
import type { Caption, Picture, Sentence } from "../../ports.ts";
import type { SceneView } from "#shared/rules/views.ts";
import { you } from "../../store.ts";
import { say } from "../../words/words.ts";
import type { Params } from "../../words/words.ts";
import { pictureMeans } from "./pictureMeans.ts";
import { inSentence, seatTitle } from "./tags.tsx";

const NOTHING: Caption = { all: [], now: [], gone: [] };

/**
 * Mounts the picture once and shows each new scene; without it (old device, no canvas) the caption stands alone.
 * `past`: a scene of the debrief to show instead of what is so now.
 */
export function PictureFrame(props: { readonly past?: ReadonlySignal<SceneView | undefined> }) {
  const host = useRef<HTMLDivElement>(null);
  const picture = useSignal<Picture | undefined>(undefined);
  const failed = useSignal(false);
  const said = useSignal<Caption>(NOTHING);
  const { past } = props;
  const scene = useComputed(() => (past === undefined ? you.value?.scene : past.value));

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
    if (now) picture.value?.show(now);
  });

  /** The scene that the words are of: the same again changes nothing. */
  const worded = useRef<{ readonly scene: SceneView; readonly text: string } | undefined>(undefined);
  useSignalEffect(() => {
    const now = scene.value;
    const before = worded.current;
    if (!now || before?.text === JSON.stringify(now)) return;
    worded.current = { scene: now, text: JSON.stringify(now) };
    void port()
      .caption(now, before?.scene)
      .then((caption) => {
        // What changed last stays to be read when something changes that no sentence tells of.
        const silent = before !== undefined && caption.now.length + caption.gone.length === 0;
        said.value = silent ? { ...said.peek(), all: caption.all } : caption;
      });
  });

  const changed = [
    ...said.value.now.map(inWords),
    ...said.value.gone.map((sentence) => say("picture.gone", { sentence: inWords(sentence) })),
  ];
  return (
    <figure class={`picture${failed.value ? " failed" : ""}`}>
      <div ref={host} class="picture-host" aria-hidden="true" />
      <figcaption>
        <details>
          <summary>{say("table.pictureInWords")}</summary>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
          <div class="picture-words" role="region" tabIndex={0} aria-label={say("table.pictureInWords")}>
            {changed.length > 0 && <Words title={say("table.pictureChanged")} lines={changed} />}
            <Words title={say("table.pictureNow")} lines={said.value.all.map(inWords)} />
            <Words title={say("table.pictureMeans")} lines={pictureMeans()} />
          </div>
        </details>
      </figcaption>
      <p class="spoken" aria-live="polite">
        {changed.length > 0 &&
          say("told.line", { name: say("table.pictureChanged"), what: changed.join(" ") })}
      </p>
    </figure>
  );
}

function Words(props: { readonly title: string; readonly lines: readonly string[] }) {
  const id = useId();
  return (
    <>
      <h2 id={id}>{props.title}</h2>
      <ul aria-labelledby={id}>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function inWords(sentence: Sentence): string {
  return say(sentence.key, named(sentence.params));
}

/** The same params with names in place of the ids of groups, narratives and counters. */
function named(params: Params): Params {
  const filled: Record<string, string | number> = {
    ...params,
    ...(params["group"] === undefined ? {} : inSentence({ group: String(params["group"]) })),
    ...(params["other"] === undefined ? {} : inSentence({ other: String(params["other"]) })),
  };
  const { group, frame, otherFrame, counter, seat } = params;
  if (frame !== undefined) filled["frame"] = say(`frame.${group}.${frame}.name`);
  if (otherFrame !== undefined) filled["otherFrame"] = say(`frame.${group}.${otherFrame}.name`);
  if (seat !== undefined) filled["seat"] = seatTitle(String(seat));
  if (counter !== undefined) filled["counter"] = say(`counter.${counter}.name`);
  return filled;
}
