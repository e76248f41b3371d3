/** The sheet under everything, the dam and the lake, and what stands on the land for good. */
import type * as Phaser from "phaser";
import { drawDamFace, drawLake } from "../art/dam.ts";
import { drawLand } from "../art/land.ts";
import { drawLandmark } from "../art/things.ts";
import type { PictureModel } from "../model.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";
import { DEPTH } from "./depth.ts";

/** Draws the land once; only the lake changes. */
export class LandLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly key: string;
  private lake: Phaser.GameObjects.Image | undefined;

  constructor(craft: Stagecraft, atlas: Atlas, light: Light, key: string) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
    this.key = key;
  }

  /** Lays the sheet and places the landmarks. */
  build(model: PictureModel): void {
    const { scene, ratio } = this.craft;
    const { width, height } = model.land.size;
    const sheet = scene.textures.createCanvas(
      this.key,
      Math.round(width * ratio),
      Math.round(height * ratio),
    );
    if (!sheet) throw new Error(`texture ${this.key} exists`);
    sheet.context.scale(ratio, ratio);
    drawLand(sheet.context, model.land, this.light);
    sheet.refresh();
    scene.add.image(0, 0, this.key).setOrigin(0, 0).setDepth(DEPTH.land);
    for (const mark of model.landmarks) {
      const wide = mark.size * (mark.what === "hearth" ? 3.2 : 2.4);
      const baked = this.atlas.bake(
        `${mark.what}:${mark.tribe}:${mark.variant}:${Math.round(mark.size)}`,
        { width: wide, height: mark.size * 1.95, x: wide / 2, y: mark.size * 1.5 },
        (pen) => {
          pen.scale(mark.size, mark.size);
          drawLandmark(pen, mark.what, mark.tribe, mark.variant, this.light);
        },
      );
      scene.add
        .image(mark.x * ratio, mark.y * ratio, baked.texture, baked.frame)
        .setOrigin(baked.originX, baked.originY)
        .setDepth(mark.y);
    }
    this.buildLake(model);
  }

  private buildLake(model: PictureModel): void {
    const { dam } = model.land;
    const lake = model.reservoir;
    if (!dam || !lake) return;
    const { scene, ratio } = this.craft;
    const [from, to] = dam;
    const wide = to.x - from.x;
    const tall = wide * 0.13;
    const water = this.atlas.bake(
      "lake",
      { width: wide * 1.25, height: tall * 1.9, x: wide * 0.625, y: tall * 1.9 },
      (pen) => {
        pen.translate(-wide * 0.625, -tall * 1.9);
        drawLake(pen, wide * 1.25, tall * 1.9, this.light);
      },
    );
    // The basin's lowest point lies behind the crown of the dam: a full lake reaches up the valley from there.
    this.lake = scene.add
      .image(((from.x + to.x) / 2) * ratio, (from.y + tall * 0.12) * ratio, water.texture, water.frame)
      .setOrigin(water.originX, water.originY)
      .setDepth(DEPTH.lake);
    const face = this.atlas.bake(
      "dam",
      { width: wide, height: tall * 1.2, x: wide / 2, y: tall * 0.2 },
      (pen) => {
        pen.translate(-wide / 2, -tall * 0.2);
        drawDamFace(pen, wide, tall * 1.15, this.light);
      },
    );
    scene.add
      .image(((from.x + to.x) / 2) * ratio, from.y * ratio, face.texture, face.frame)
      .setOrigin(face.originX, face.originY)
      .setDepth(DEPTH.dam);
  }

  /** The water stands where it stands. */
  show(model: PictureModel): void {
    if (!this.lake || !model.reservoir) return;
    const level = model.reservoir.level;
    moveTo(
      this.craft,
      this.lake,
      { scaleX: 0.42 + 0.58 * level, scaleY: 0.14 + 0.86 * level },
      { duration: MOTION.rise },
    );
  }

  /** Gives the sheet back. */
  destroy(): void {
    this.craft.scene.textures.remove(this.key);
  }
}
