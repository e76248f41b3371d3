/** Weather over each crowd (its security) and fog over what was not seen. */
import type * as Phaser from "phaser";
import { drawCloud, drawFog, drawRain, drawSpot } from "../art/air.ts";
import { spread } from "../geometry.ts";
import type { FogPatch, PictureModel, Weather } from "../model.ts";
import type { Light } from "../palette.ts";
import type { Atlas, Baked } from "./atlas.ts";
import { DEPTH } from "./depth.ts";
import { keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

type Image = Phaser.GameObjects.Image;

interface Sky {
  readonly clouds: readonly { readonly image: Image; readonly home: number; readonly drift: number }[];
  readonly shade: Image;
  readonly calm: Image;
  readonly rain: Image;
}

interface Bank {
  readonly image: Image;
  readonly home: number;
  readonly drift: number;
}

const SOFT = { width: 256, height: 128 };
const CLOUDS = 4;

/** Keeps clouds, shade, rain and fog. */
export class AirLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly skies = new Map<string, Sky>();
  private readonly banks = new Map<string, Bank>();

  constructor(craft: Stagecraft, atlas: Atlas, light: Light) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
  }

  /** The weather over each, the fog between. */
  show(model: PictureModel): void {
    for (const weather of model.weather) this.weather(weather, model);
    keep(this.banks, model.fog, {
      make: (patch) => this.bank(patch),
      change: (bank, patch) =>
        moveTo(this.craft, bank.image, { alpha: patch.alpha }, { duration: MOTION.fade }),
      leave: (bank) => bank.image.destroy(),
    });
  }

  /** Clouds and fog drift a little. */
  idle(time: number): void {
    const { ratio } = this.craft;
    for (const sky of this.skies.values())
      for (const { image, home, drift } of sky.clouds)
        image.x = home + Math.sin(time * 0.00012 * drift + drift * 9) * 9 * ratio;
    for (const { image, home, drift } of this.banks.values())
      if (image.alpha > 0) image.x = home + Math.sin(time * 0.0002 * drift + drift * 9) * 8 * ratio;
  }

  private weather(weather: Weather, model: PictureModel): void {
    const sky = this.skies.get(weather.group) ?? this.raise(weather, model);
    this.skies.set(weather.group, sky);
    const { cloud } = weather;
    const { ratio } = this.craft;
    const low = model.land.horizon * (0.14 + 0.7 * cloud * cloud);
    sky.clouds.forEach(({ image }, index) => {
      // One small cloud is there on the calmest day; a low ceiling hangs over the roofs on the worst.
      const here = Math.max(0, Math.min(1, cloud * (CLOUDS + 1.2) - index * 1.25 + 0.3));
      moveTo(
        this.craft,
        image,
        { alpha: here * 0.92, y: (low + (index % 2) * model.land.horizon * 0.3) * ratio },
        { duration: MOTION.fade * 2 },
      );
    });
    moveTo(this.craft, sky.shade, { alpha: 0.62 * Math.max(0, cloud - 0.3) }, { duration: MOTION.fade * 2 });
    moveTo(this.craft, sky.calm, { alpha: 0.42 * Math.max(0, 0.75 - cloud) }, { duration: MOTION.fade * 2 });
    moveTo(
      this.craft,
      sky.rain,
      { alpha: Math.max(0, Math.min(0.75, (cloud - 0.62) * 4)) },
      { duration: MOTION.fade * 2 },
    );
  }

  private raise(weather: Weather, model: PictureModel): Sky {
    const { scene, ratio } = this.craft;
    const tall = model.land.horizon * 1.25;
    const wide = Math.max(tall * 2.1, weather.rx * 0.95);
    const clouds = Array.from({ length: CLOUDS }, (_, index) => {
      const baked = this.atlas.bake(
        `cloud:${index % 2}:${Math.round(wide)}`,
        { width: wide, height: tall, x: wide / 2, y: tall / 2 },
        (pen) => {
          pen.translate(-wide / 2, -tall / 2);
          drawCloud(pen, wide, tall, index % 2, this.light);
        },
      );
      const home = (weather.over.x + weather.rx * ([0.1, -0.62, 0.66, -0.2][index] ?? 0)) * ratio;
      const image = scene.add
        .image(home, 0, baked.texture, baked.frame)
        .setOrigin(0.5)
        .setAlpha(0)
        .setScale((index < 2 ? 0.75 : 1) + 0.3 * spread(weather.group, index))
        .setDepth(index < 2 ? DEPTH.behind + index : DEPTH.cloud + index);
      return { image, home, drift: 0.7 + spread(weather.group, index + 9) };
    });
    const spot = (colour: string, name: string): Image => {
      const baked = this.atlas.bake(name, { width: 256, height: 256, x: 128, y: 128 }, (pen) => {
        pen.translate(-128, -128);
        drawSpot(pen, 256, colour);
      });
      return scene.add
        .image(weather.over.x * ratio, (weather.over.y + weather.ry) * ratio, baked.texture, baked.frame)
        .setScale((weather.rx * 3) / 256, (weather.ry * 3) / 256)
        .setAlpha(0)
        .setDepth(DEPTH.shade);
    };
    const fall = { width: Math.round(weather.rx * 2), height: Math.round(weather.ry * 1.25) };
    const rainy = this.atlas.bake(
      `rain:${fall.width}:${fall.height}`,
      { ...fall, x: fall.width / 2, y: fall.height / 2 },
      (pen) => {
        pen.translate(-fall.width / 2, -fall.height / 2);
        drawRain(pen, fall.width, fall.height, model.land.figure, this.light);
      },
    );
    const rain = scene.add
      .image(weather.over.x * ratio, (weather.over.y + weather.ry * 0.3) * ratio, rainy.texture, rainy.frame)
      .setAlpha(0)
      .setDepth(DEPTH.fog - 1);
    return { clouds, shade: spot(this.light.shade, "shade"), calm: spot(this.light.sun, "calm"), rain };
  }

  private bank(patch: FogPatch): Bank {
    const { scene, ratio } = this.craft;
    const baked: Baked = this.atlas.bake("fog", { ...SOFT, x: SOFT.width / 2, y: SOFT.height / 2 }, (pen) => {
      pen.translate(-SOFT.width / 2, -SOFT.height / 2);
      drawFog(pen, SOFT.width, SOFT.height, this.light);
    });
    const home = patch.x * ratio;
    const image = scene.add
      .image(home, patch.y * ratio, baked.texture, baked.frame)
      .setScale((patch.rx * 2) / SOFT.width, (patch.ry * 2.4) / SOFT.height)
      .setAlpha(patch.alpha)
      .setDepth(DEPTH.fog);
    return { image, home, drift: 0.6 + spread(patch.id) };
  }
}
