/** The layers of the stage, over one another, and how a model is given to all of them. */
import type { PictureModel } from "../model.ts";
import type { Light } from "../palette.ts";
import { AirLayer } from "./airLayer.ts";
import type { Atlas } from "./atlas.ts";
import { BridgeLayer } from "./bridgeLayer.ts";
import { CarrierLayer } from "./carrierLayer.ts";
import { CrowdLayer } from "./crowdLayer.ts";
import { LandLayer } from "./landLayer.ts";
import { LightLayer } from "./lightLayer.ts";
import type { Stagecraft } from "./motion.ts";
import { SignLayer } from "./signLayer.ts";
import { ThreadLayer } from "./threadLayer.ts";
import { WallLayer } from "./wallLayer.ts";

/** All layers. */
export interface Layers {
  readonly land: LandLayer;
  readonly thread: ThreadLayer;
  readonly walls: WallLayer;
  readonly crowd: CrowdLayer;
  readonly bridge: BridgeLayer;
  readonly carriers: CarrierLayer;
  readonly lights: LightLayer;
  readonly signs: SignLayer;
  readonly air: AirLayer;
}

/** New layers; `key` names the sheet of their land. */
export function layersFor(craft: Stagecraft, atlas: Atlas, light: Light, key: string): Layers {
  const crowd = new CrowdLayer(craft, atlas);
  return {
    land: new LandLayer(craft, atlas, light, key),
    thread: new ThreadLayer(craft, atlas, light),
    walls: new WallLayer(craft, atlas, light),
    crowd,
    bridge: new BridgeLayer(craft, atlas, light),
    carriers: new CarrierLayer(craft, atlas, light, crowd),
    lights: new LightLayer(craft, atlas, light),
    signs: new SignLayer(craft, atlas, light),
    air: new AirLayer(craft, atlas, light),
  };
}

/** Shows a model on all layers. */
export function showOn(layers: Layers, model: PictureModel): void {
  layers.land.show(model);
  layers.thread.show(model);
  layers.walls.show(model);
  layers.crowd.show(model);
  layers.bridge.show(model);
  layers.carriers.show(model);
  layers.lights.show(model);
  layers.signs.show(model);
  layers.air.show(model);
}
