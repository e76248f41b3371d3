/** The one Phaser scene: layers over a sheet of land, fed with models. */
import * as Phaser from "phaser";
import type { PictureModel } from "../model.ts";
import { AFTERNOON, DUSK } from "../palette.ts";
import { AirLayer } from "./airLayer.ts";
import { Atlas } from "./atlas.ts";
import { BridgeLayer } from "./bridgeLayer.ts";
import { CarrierLayer } from "./carrierLayer.ts";
import { CrowdLayer } from "./crowdLayer.ts";
import { LandLayer } from "./landLayer.ts";
import { LightLayer } from "./lightLayer.ts";
import { finish } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";
import { ThreadLayer } from "./threadLayer.ts";
import { WallLayer } from "./wallLayer.ts";

/** How the picture is to look. */
export interface Look {
  readonly reducedMotion: boolean;
  readonly dark: boolean;
}

interface Layers {
  readonly land: LandLayer;
  readonly crowd: CrowdLayer;
  readonly thread: ThreadLayer;
  readonly walls: WallLayer;
  readonly bridge: BridgeLayer;
  readonly carriers: CarrierLayer;
  readonly lights: LightLayer;
  readonly air: AirLayer;
}

/** Draws a model and every change to it. */
export class PictureScene extends Phaser.Scene {
  private readonly look: Look;
  private built: { readonly layers: Layers; readonly atlas: Atlas; readonly craft: Stagecraft } | undefined;
  private sheets = 0;

  constructor(look: Look) {
    super("picture");
    this.look = look;
  }

  /** Begins anew for a size: nothing moves, everything stands where the model has it. `ratio`: device pixels in a CSS pixel. */
  build(model: PictureModel, ratio: number): void {
    this.clear();
    const light = this.look.dark ? DUSK : AFTERNOON;
    this.sheets += 1;
    const craft: Stagecraft = { scene: this, ratio, moving: false, pending: new Set() };
    const atlas = new Atlas(this.textures, `atlas${this.sheets}`, ratio);
    const crowd = new CrowdLayer(craft, atlas);
    const layers: Layers = {
      land: new LandLayer(craft, atlas, light, `land${this.sheets}`),
      crowd,
      thread: new ThreadLayer(craft, atlas, light),
      walls: new WallLayer(craft, atlas, light),
      bridge: new BridgeLayer(craft, atlas, light),
      carriers: new CarrierLayer(craft, atlas, light, crowd),
      lights: new LightLayer(craft, atlas, light),
      air: new AirLayer(craft, atlas, light),
    };
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

  /** Phaser's loop: only what idles. */
  override update(time: number): void {
    if (!this.built || this.look.reducedMotion) return;
    const { layers } = this.built;
    layers.crowd.idle(time);
    layers.carriers.idle(time);
    layers.lights.idle(time);
    layers.air.idle(time);
  }

  private apply(model: PictureModel): void {
    if (!this.built) return;
    const { layers, atlas } = this.built;
    layers.land.show(model);
    layers.thread.show(model);
    layers.walls.show(model);
    layers.crowd.show(model);
    layers.bridge.show(model);
    layers.carriers.show(model);
    layers.lights.show(model);
    layers.air.show(model);
    atlas.flush();
  }

  private clear(): void {
    this.tweens.killAll();
    this.children.removeAll(true);
    this.built?.layers.land.destroy();
    this.built?.atlas.destroy();
    this.built = undefined;
  }
}
