/** The picture's layers on a stage of paper: Phaser's part is a few notes of what would be drawn and moved, and a clock. */
import type * as Phaser from "phaser";
import type { PictureModel } from "#client/picture/model.ts";
import { AFTERNOON } from "#client/picture/palette.ts";
import { Atlas } from "#client/picture/stage/atlas.ts";
import { layersFor, showOn } from "#client/picture/stage/layers.ts";
import { finish } from "#client/picture/stage/motion.ts";
import type { Stagecraft } from "#client/picture/stage/motion.ts";
import { Motions } from "#client/picture/stage/motions.ts";

/** A pen that draws nothing and minds nothing. */
const pen: object = new Proxy(
  {},
  {
    get: (_, name) =>
      String(name).startsWith("create") ? () => ({ addColorStop: () => undefined }) : () => undefined,
    set: () => true,
  },
);

/** From one frame to the next, ms: short, so that what is measured is the motions. */
const TICK = 2;

/** What stands on paper: an image as Phaser's would be after the same calls. */
class Cut {
  active = true;
  alpha = 1;
  depth = 0;
  rotation = 0;
  scaleX = 1;
  scaleY = 1;
  flipX = false;
  x: number;
  y: number;
  frame: string;

  constructor(x: number, y: number, frame: string) {
    this.x = x;
    this.y = y;
    this.frame = frame;
  }
  setOrigin(): this {
    return this;
  }
  setDepth(depth: number): this {
    this.depth = depth;
    return this;
  }
  setAlpha(alpha: number): this {
    this.alpha = alpha;
    return this;
  }
  setRotation(rotation: number): this {
    this.rotation = rotation;
    return this;
  }
  setScale(x: number, y = x): this {
    this.scaleX = x;
    this.scaleY = y;
    return this;
  }
  setPosition(x: number, y: number): this {
    this.x = x;
    this.y = y;
    return this;
  }
  setFlipX(flipX: boolean): this {
    this.flipX = flipX;
    return this;
  }
  setTexture(_: string, frame: string): this {
    this.frame = frame;
    return this;
  }
  destroy(): void {
    this.active = false;
  }
}

/** The stage and its clock. */
export class PaperStage {
  readonly cuts: Cut[] = [];
  #now = 0;
  readonly #craft: Stagecraft;
  readonly #layers: ReturnType<typeof layersFor>;

  constructor(model: PictureModel) {
    Object.assign(globalThis, { document: { createElement: () => ({ getContext: () => null }) } });
    const textures = {
      createCanvas: (_: string, width: number, height: number) => ({
        width,
        height,
        context: pen,
        add: () => undefined,
        refresh: () => undefined,
      }),
      remove: () => undefined,
    };
    const scene = {
      textures,
      add: {
        image: (x: number, y: number, _: string, frame = "") => {
          const cut = new Cut(x, y, frame);
          this.cuts.push(cut);
          return cut;
        },
      },
    };
    this.#craft = {
      scene: scene as unknown as Phaser.Scene,
      ratio: 1,
      moving: false,
      motions: new Motions(),
      pending: new Set(),
    };
    const atlas = new Atlas(textures as unknown as Phaser.Textures.TextureManager, "paper", 1);
    this.#layers = layersFor(this.#craft, atlas, AFTERNOON, "land");
    this.#layers.land.build(model);
    showOn(this.#layers, model);
  }

  /** Shows a change; the milliseconds that its motions take until the last has ended, 0 if nothing moves. */
  change(model: PictureModel, how: "moving" | "still" | "skipped"): number {
    const begun = this.#now;
    finish(this.#craft);
    this.#craft.moving = how !== "still";
    showOn(this.#layers, model);
    if (how === "skipped") finish(this.#craft);
    const { motions } = this.#craft;
    // The first frame finds a motion, those after it move it.
    motions.step(this.#now);
    while (motions.count > 0) {
      this.#now += TICK;
      motions.step(this.#now);
    }
    this.#craft.moving = false;
    const took = this.#now - begun;
    this.#layers.carriers.idle(0);
    return took;
  }

  /** What can be seen now, each thing as a line. */
  seen(): string[] {
    const rounded = (value: number) => Math.round(value * 100) / 100 + 0;
    return this.cuts
      .filter((cut) => cut.active && cut.alpha > 0.001)
      .map(({ frame, x, y, alpha, scaleX, scaleY, rotation, depth }) => {
        const turn = Math.atan2(Math.sin(rotation), Math.cos(rotation));
        return [frame, ...[x, y, alpha, scaleX, scaleY, turn, depth].map(rounded)].join(" ");
      })
      .toSorted();
  }
}
