/** The picture as large as its place on the wall; what it shows stands in words for whoever cannot see it. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { SceneView } from "#shared/rules/views.ts";
import { port } from "../../ports.ts";
import type { Picture } from "../../ports.ts";
import { say } from "../../words/words.ts";

/** A picture that goes gives its canvases back with a frame's delay; one that comes meanwhile would draw on them, ms. */
const LEAVES = 400;
let left = 0;

/** When the last picture that left is surely gone. */
function allGone(): Promise<unknown> {
  return new Promise((done) => setTimeout(done, Math.max(0, left + LEAVES - Date.now())));
}

/** Mounts the picture and shows each new scene. */
export function WallPicture(props: { readonly scene: SceneView | undefined }) {
  const host = useRef<HTMLDivElement>(null);
  const picture = useSignal<Picture | undefined>(undefined);
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let gone = false;
    const look = {
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
    };
    allGone()
      .then(() => (gone ? undefined : port().mountPicture(element, look)))
      .then((mounted) => {
        if (mounted === undefined) return;
        if (gone) mounted.destroy();
        else {
          // The wall may have been laid out anew while the picture was on its way.
          mounted.resize();
          picture.value = mounted;
        }
      })
      .catch((error: unknown) => console.warn("picture", error));
    const sizes = new ResizeObserver(() => picture.peek()?.resize());
    sizes.observe(element);
    return () => {
      gone = true;
      sizes.disconnect();
      if (picture.value) left = Date.now();
      picture.value?.destroy();
    };
  }, []);
  const mounted = picture.value;
  const { scene } = props;
  useEffect(() => {
    if (scene) mounted?.show(scene);
  }, [mounted, scene]);
  return <div ref={host} class="wall-picture" role="img" aria-label={say("projector.picture")} />;
}
