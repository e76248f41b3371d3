/** The one Phaser scene: layers over a sheet of land, fed with models. */
import * as Phaser from "phaser";
import type { PictureModel } from "../model.ts";
import { AFTERNOON, DUSK } from "../palette.ts";
import { Atlas } from "./atlas.ts";
import { GroundSheet } from "./groundSheet.ts";
import { layersFor, showOn } from "./layers.ts";
import type { Layers } from "./layers.ts";
import { finish } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";
import { Motions } from "./motions.ts";

/** How the picture is to look. */
export interface Look {
  readonly reducedMotion: boolean;
  readonly dark: boolean;
}

/** Draws a model and every change to it. */
export class PictureScene extends Phaser.Scene {
  private readonly look: Look;
  private built: { readonly layers: Layers; readonly atlas: Atlas; readonly craft: Stagecraft } | undefined;
  private sheets = 0;
  private ground: GroundSheet | undefined;

  constructor(look: Look) {
    super("picture");
    this.look = look;
  }

  /** Begins anew for a size: nothing moves, everything stands where the model has it. `ratio`: device pixels in a CSS pixel. */
  build(model: PictureModel, ratio: number): void {
    this.clear();
    const light = this.look.dark ? DUSK : AFTERNOON;
    this.sheets += 1;
    const craft: Stagecraft = {
      scene: this,
      ratio,
      moving: false,
      motions: new Motions(),
      pending: new Set(),
    };
    const atlas = new Atlas(this.textures, `atlas${this.sheets}`, ratio);
    const layers = layersFor(craft, atlas, light, `land${this.sheets}`);
    this.built = { layers, atlas, craft };
    layers.land.build(model);
    this.apply(model);
  }

  /** Changes to a model of the same size: each change in one motion, or at once. */
  change(model: PictureModel): void {
    if (!this.built) return;
    // A change in mid-motion starts from where things were going.
    finish(this.built.craft);
    this.built.craft.moving = !this.look.reducedMotion;
    this.apply(model);
    this.built.craft.moving = false;
  }

  /** Whether a change is still under way. */
  get isMoving(): boolean {
    return (this.built?.craft.motions.count ?? 0) > 0;
  }

  /** Ends every motion under way at once. */
  skip(): void {
    if (this.built) finish(this.built.craft);
  }

  /** Phaser's loop: what moves, and what idles. */
  override update(time: number): void {
    if (!this.built || this.look.reducedMotion) return;
    const { layers, craft } = this.built;
    craft.motions.step(time);
    if (craft.motions.count === 0) this.ground?.lay();
    layers.crowd.idle(time);
    layers.carriers.idle(time);
    layers.lights.idle(time);
    layers.air.idle(time);
  }

  private apply(model: PictureModel): void {
    if (!this.built) return;
    const { layers, atlas } = this.built;
    this.ground?.lift();
    showOn(layers, model);
    atlas.flush();
  }

  private clear(): void {
    this.built?.craft.motions.clear();
    this.children.removeAll(true);
    this.ground ??= new GroundSheet(this);
    this.ground.forget();
    this.built?.layers.land.destroy();
    this.built?.atlas.destroy();
    this.built = undefined;
  }
}
