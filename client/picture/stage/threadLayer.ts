/** Each group's line as thread on the ground: it thickens, opens, and wanders round two groups when a we holds. */
import type * as Phaser from "phaser";
import { drawStitch } from "../art/air.ts";
import { blend } from "../art/canvas.ts";
import type { PictureModel, Stitch } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { DEPTH } from "./depth.ts";
import { MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

const LONG = 40;
const THICK = 10;

/** Keeps the stitches of every line. */
export class ThreadLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly lines = new Map<string, Phaser.GameObjects.Image[]>();

  constructor(craft: Stagecraft, atlas: Atlas, light: Light) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
  }

  /** Every stitch to its place. */
  show(model: PictureModel): void {
    for (const line of model.lines) {
      const known = this.lines.get(line.group);
      if (!known) {
        this.lines.set(
          line.group,
          line.stitches.map((stitch) => this.make(stitch, line.tribe)),
        );
        continue;
      }
      line.stitches.forEach((stitch, index) => {
        const image = known[index];
        if (!image) return;
        // The short way round, so that a stitch never spins.
        const turn = Math.atan2(
          Math.sin(stitch.angle - image.rotation),
          Math.cos(stitch.angle - image.rotation),
        );
        moveTo(
          this.craft,
          image,
          { ...this.place(stitch), rotation: image.rotation + turn, alpha: stitch.alpha },
          { duration: MOTION.thread, delay: (index % 12) * 14 },
        );
      });
    }
  }

  private make(stitch: Stitch, tribe: number): Phaser.GameObjects.Image {
    const baked = this.atlas.bake(
      `stitch:${tribe}`,
      { width: LONG, height: THICK, x: LONG / 2, y: THICK / 2 },
      (pen) => {
        pen.translate(-LONG / 2, -THICK / 2);
        drawStitch(pen, LONG, THICK, blend(tribeAt(tribe).thread, "#f3e6cc", this.light.lift), this.light);
      },
    );
    const { x, y, scaleX, scaleY } = this.place(stitch);
    return this.craft.scene.add
      .image(x, y, baked.texture, baked.frame)
      .setOrigin(0.5)
      .setScale(scaleX, scaleY)
      .setRotation(stitch.angle)
      .setAlpha(stitch.alpha)
      .setDepth(DEPTH.thread);
  }

  /** Lying on the ground, a thread that runs across the picture looks thinner than one that runs into it. */
  private place(stitch: Stitch): { x: number; y: number; scaleX: number; scaleY: number } {
    const slant = 1 - 0.35 * Math.abs(Math.cos(stitch.angle));
    return {
      x: stitch.x * this.craft.ratio,
      y: stitch.y * this.craft.ratio,
      scaleX: stitch.length / LONG,
      scaleY: (stitch.thick * slant) / THICK,
    };
  }
}
