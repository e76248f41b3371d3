/** The picture's door: load it with `import()` once a table is open, so that Phaser never delays the first screen. */
import * as Phaser from "phaser";
import type { SceneView } from "#shared/rules/views.ts";
import type { PictureModel } from "./model.ts";
import { pictureModel } from "./picture.ts";
import { PictureScene } from "./stage/pictureScene.ts";
import type { Look } from "./stage/pictureScene.ts";
import { drawWholeQuads } from "./stage/wholeQuads.ts";

/** A mounted picture. */
export interface Picture {
  /** Draws this scene; what differs from the last one moves once. */
  show(scene: SceneView): void;
  /** Ends every motion under way at once; a tap on the picture does the same. */
  skip(): void;
  /** Fits the host's size; called by itself when the host changes. */
  resize(): void;
  /** Takes the canvas away and gives everything back. */
  destroy(): void;
}

/** More device pixels than this cost more than they show. */
const MOST_RATIO = 2;
/** Calm pictures need no more, and batteries last longer. */
const FRAMES = 30;

/**
 * Mounts the picture in `host`, which gives it its size. The canvas is for eyes only (`caption` says the same in words).
 * Rejects when neither WebGL nor a 2D canvas can be had.
 */
export async function mountPicture(host: HTMLElement, options: Look): Promise<Picture> {
  const scene = new PictureScene(options);
  const ratio = Math.min(MOST_RATIO, Math.max(1, window.devicePixelRatio || 1));
  const size = (): { width: number; height: number } => ({
    width: Math.max(160, host.clientWidth),
    height: Math.max(120, host.clientHeight),
  });
  const first = size();
  const game = await new Promise<Phaser.Game>((ready) => {
    void new Phaser.Game({
      type: softwareGl() ? Phaser.CANVAS : Phaser.AUTO,
      parent: host,
      backgroundColor: options.dark ? "#515a4c" : "#b1a578",
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      autoFocus: false,
      fps: { limit: FRAMES },
      render: { antialiasGL: false },
      scale: {
        mode: Phaser.Scale.NONE,
        width: first.width * ratio,
        height: first.height * ratio,
        zoom: 1 / ratio,
      },
      callbacks: { postBoot: ready },
    });
  });
  drawWholeQuads(game);
  game.canvas.setAttribute("aria-hidden", "true");
  game.canvas.style.display = "block";
  // Phaser lends canvases from a pool: one may still have the size that the last picture had as it went.
  game.scale.setZoom(1 / ratio);
  await new Promise<void>((ready) => {
    game.scene.add("picture", scene, true);
    scene.events.once(Phaser.Scenes.Events.CREATE, () => ready());
    if (scene.sys.isActive()) ready();
  });

  interface Shown {
    readonly scene: SceneView;
    readonly text: string;
    readonly model: PictureModel;
    /** What was shown until then: a motion under way can begin anew from it. */
    readonly before?: SceneView | undefined;
  }
  let shown: Shown | undefined;
  let drawn = first;
  const rest = sleeper(game, options);
  // A tap on the picture brings every motion to its end.
  const skip = (): void => scene.skip();
  host.addEventListener("pointerdown", skip);

  const picture: Picture = {
    show(view) {
      const known = shown;
      const text = JSON.stringify(view);
      // The same scene again must not cut a motion short.
      if (known?.text === text) return;
      const model = pictureModel(view, drawn, known?.model);
      shown = { scene: view, text, model, before: known?.scene };
      rest.wake();
      if (!known || known.model.figures.length !== model.figures.length) scene.build(model, ratio);
      // By the time the old picture is copied there may be a newer model, of another size.
      else if (options.reducedMotion) fadeOver(game, host, () => shown && scene.change(shown.model));
      else scene.change(model);
    },
    resize() {
      // Hidden, it keeps what it has.
      if (host.clientWidth === 0) return;
      const next = size();
      if (next.width === drawn.width && next.height === drawn.height) return;
      drawn = next;
      rest.wake();
      game.scale.resize(next.width * ratio, next.height * ratio);
      game.scale.setZoom(1 / ratio);
      if (!shown) return;
      // A phase may begin with a change and with more room for it: the change is still to be seen.
      const from = scene.isMoving ? (shown.before ?? shown.scene) : shown.scene;
      const first = pictureModel(from, drawn, shown.model);
      scene.build(first, ratio);
      const model = from === shown.scene ? first : pictureModel(shown.scene, drawn, first);
      shown = { ...shown, model };
      if (model !== first) scene.change(model);
    },
    skip,
    destroy() {
      sizes.disconnect();
      host.removeEventListener("pointerdown", skip);
      rest.stop();
      game.destroy(true);
      // Phaser leaves at its next step, which a sleeping loop never takes.
      game.loop.wake();
      game.canvas.remove();
    },
  };
  const sizes = new ResizeObserver(() => picture.resize());
  sizes.observe(host);
  return picture;
}

/** Frames in which a change is on the canvas for certain: one in which it is asked for, one that draws it, and some more. */
const FRAMES_TO_DRAW = 6;

/** Sleeps while nobody can see the page and, where nothing moves, as soon as what was changed is drawn. */
function sleeper(game: Phaser.Game, { reducedMotion }: Look): { wake(): void; stop(): void } {
  let frames = 0;
  const wake = (): void => {
    frames = 0;
    if (!document.hidden) game.loop.wake();
  };
  const turn = (): void => (document.hidden ? game.loop.sleep() : wake());
  document.addEventListener("visibilitychange", turn);
  const drew = (): void => {
    frames += 1;
    if (frames >= FRAMES_TO_DRAW) game.loop.sleep();
  };
  if (reducedMotion) game.events.on(Phaser.Core.Events.POST_RENDER, drew);
  return { wake, stop: () => document.removeEventListener("visibilitychange", turn) };
}

/** With reduced motion: the old picture lies over the new one and fades. */
function fadeOver(game: Phaser.Game, host: HTMLElement, change: () => void): void {
  game.events.once(Phaser.Core.Events.POST_RENDER, () => {
    const copy = document.createElement("canvas");
    copy.width = game.canvas.width;
    copy.height = game.canvas.height;
    copy.getContext("2d")?.drawImage(game.canvas, 0, 0);
    copy.setAttribute("aria-hidden", "true");
    const { offsetLeft, offsetTop } = game.canvas;
    Object.assign(copy.style, {
      position: "absolute",
      left: `${offsetLeft}px`,
      top: `${offsetTop}px`,
      width: game.canvas.style.width,
      height: game.canvas.style.height,
      pointerEvents: "none",
    });
    host.append(copy);
    change();
    copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 450, fill: "forwards" }).finished.then(
      () => copy.remove(),
      () => copy.remove(),
    );
  });
}

/** Without a graphics chip the plain canvas is the faster one. */
function softwareGl(): boolean {
  const gl = document.createElement("canvas").getContext("webgl");
  if (!gl) return true;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const renderer: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(String(renderer));
}
