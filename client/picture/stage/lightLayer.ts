/** Lamps on the bridge, lanterns along the way, and lights over the water that stay on. */
import type * as Phaser from "phaser";
import { drawSpot } from "../art/air.ts";
import { faded } from "../art/canvas.ts";
import { drawLamp, drawLantern } from "../art/crossing.ts";
import { at, spread } from "../geometry.ts";
import type { PictureModel } from "../model.ts";
import type { Light as Air } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { DEPTH } from "./depth.ts";
import { inTurn, keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

type Image = Phaser.GameObjects.Image;

/** A light of any kind, as the stage places it. */
interface Lamp {
  readonly id: string;
  readonly of: "bridge" | "way" | "steady";
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lit: boolean;
}

interface Burning {
  readonly body: Image;
  readonly halo: Image;
  readonly pool: Image;
  readonly flicker: number;
  lit: boolean;
  /** Whether it flickers now: not while it is being lit. */
  burns: boolean;
}

const SPOT = 128;

/** Keeps every light. */
export class LightLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly air: Air;
  private readonly burning = new Map<string, Burning>();
  private readonly ropes = new Map<string, Image>();

  constructor(craft: Stagecraft, atlas: Atlas, air: Air) {
    this.craft = craft;
    this.atlas = atlas;
    this.air = air;
  }

  /** Lit and unlit, as trust, norms and depth have it. */
  show(model: PictureModel): void {
    const lamps: Lamp[] = [
      ...model.bridges.flatMap((bridge) =>
        bridge.lamps.map((lamp, index): Lamp => ({
          id: `${bridge.id}:bridge:${index}`,
          of: "bridge",
          ...lamp.at,
          height: bridge.lampHeight,
          lit: lamp.lit,
        })),
      ),
      ...model.lights,
    ];
    keep(this.burning, lamps, {
      make: (lamp) => this.make(lamp, model.land.figure),
      change: (burning, lamp) => this.turn(burning, lamp),
      leave: ({ body, halo, pool }) => [body, halo, pool].forEach((image) => image.destroy()),
    });
    this.rope(model);
  }

  /** Lanterns along the way flicker; the steady ones do not. */
  idle(time: number): void {
    for (const { halo, burns, flicker } of this.burning.values()) {
      if (burns && flicker > 0)
        halo.alpha =
          0.72 +
          0.16 * Math.sin(time * 0.004 * flicker + flicker * 50) +
          0.06 * Math.sin(time * 0.013 * flicker);
    }
  }

  private spot(): ReturnType<Atlas["bake"]> {
    return this.atlas.bake("lamplight", { width: SPOT, height: SPOT, x: SPOT / 2, y: SPOT / 2 }, (pen) => {
      pen.translate(-SPOT / 2, -SPOT / 2);
      drawSpot(pen, SPOT, this.air.lamp);
    });
  }

  private make(lamp: Lamp, figure: number): Burning {
    const { ratio, scene } = this.craft;
    const hung = lamp.of === "steady";
    const size = hung ? figure * 0.24 : lamp.height;
    const baked = hung
      ? this.atlas.bake(
          `lantern:${Math.round(size)}`,
          { width: size * 2, height: size * 2.6, x: size, y: size * 1.5 },
          (pen) => drawLantern(pen, size, this.air),
        )
      : this.atlas.bake(
          `lamp:${Math.round(size)}`,
          { width: size * 0.5, height: size * 1.15, x: size * 0.25, y: size * 1.08 },
          (pen) => drawLamp(pen, size, this.air),
        );
    const flame = hung ? lamp.y - lamp.height : lamp.y - lamp.height * 0.88;
    const body = scene.add
      .image(lamp.x * ratio, (hung ? flame : lamp.y) * ratio, baked.texture, baked.frame)
      .setOrigin(baked.originX, baked.originY)
      .setDepth(hung ? lamp.y + figure * 0.4 : lamp.y);
    const light = this.spot();
    const halo = scene.add
      .image(lamp.x * ratio, flame * ratio, light.texture, light.frame)
      .setScale((figure * (hung ? 1.25 : 0.95)) / SPOT)
      .setAlpha(0)
      .setDepth(DEPTH.light);
    // Light lies on the ground below a post, and on the water below a hanging lantern as a long reflection.
    const pool = scene.add
      .image(lamp.x * ratio, (lamp.y + (hung ? figure * 0.45 : 0)) * ratio, light.texture, light.frame)
      .setScale((figure * (hung ? 0.42 : 1.5)) / SPOT, (figure * (hung ? 1.3 : 0.62)) / SPOT)
      .setAlpha(0)
      .setDepth(DEPTH.thread + 1);
    const burning: Burning = {
      body,
      halo,
      pool,
      flicker: lamp.of === "way" ? 0.6 + spread(lamp.id) * 0.8 : 0,
      lit: lamp.lit,
      burns: lamp.lit,
    };
    body.alpha = this.shownAs(lamp);
    halo.alpha = lamp.lit ? 0.85 : 0;
    pool.alpha = lamp.lit ? 0.5 : 0;
    return burning;
  }

  /** Unlit lamps stand as posts along the way; on and over the water nothing stands before its light. */
  private shownAs(lamp: Lamp): number {
    return lamp.lit ? 1 : lamp.of === "way" ? 0.75 : 0;
  }

  private turn(burning: Burning, lamp: Lamp): void {
    if (burning.lit === lamp.lit) return;
    burning.lit = lamp.lit;
    const delay = inTurn(Number(lamp.id.at(-1) ?? 0), 6, MOTION.light);
    moveTo(this.craft, burning.body, { alpha: this.shownAs(lamp) }, { duration: MOTION.light, delay });
    burning.burns = false;
    const lit = (): void => {
      burning.burns = lamp.lit;
    };
    moveTo(
      this.craft,
      burning.halo,
      { alpha: lamp.lit ? 0.85 : 0 },
      { duration: MOTION.light, delay, done: lit },
    );
    moveTo(this.craft, burning.pool, { alpha: lamp.lit ? 0.5 : 0 }, { duration: MOTION.light, delay });
  }

  /** The rope of the steady lights and its two masts, once there is a light to hang. */
  private rope(model: PictureModel): void {
    const { ratio, scene } = this.craft;
    for (const bridge of model.bridges) {
      const hung = model.lights.filter((light) => light.of === "steady" && light.id.startsWith(bridge.id));
      const [first, last] = [hung[0], hung.at(-1)];
      if (!first || !last) continue;
      const wanted = hung.some((light) => light.lit) ? 1 : 0;
      let image = this.ropes.get(bridge.id);
      if (!image) {
        const ends = [-0.23, 1.23].map((part) => ({
          x: first.x + (last.x - first.x) * part,
          y: first.y + (last.y - first.y) * part,
        }));
        const [left, right] = [at(ends, 0), at(ends, 1)];
        const tall = model.land.figure * 1.25;
        const size = {
          width: Math.abs(right.x - left.x) + 20,
          height: Math.abs(right.y - left.y) + tall + 16,
        };
        const top = Math.min(left.y, right.y) - tall - 6;
        const edge = Math.min(left.x, right.x) - 10;
        const baked = this.atlas.bake(`rope:${bridge.id}`, { ...size, x: 0, y: 0 }, (pen) => {
          pen.translate(-edge, -top);
          pen.strokeStyle = this.air.woodShade;
          pen.lineWidth = Math.max(1.6, model.land.figure * 0.06);
          for (const end of ends) {
            pen.beginPath();
            pen.moveTo(end.x, end.y);
            pen.lineTo(end.x, end.y - tall);
            pen.stroke();
          }
          pen.strokeStyle = faded(this.air.ink, 0.7);
          pen.lineWidth = Math.max(0.8, model.land.figure * 0.022);
          pen.beginPath();
          pen.moveTo(left.x, left.y - tall);
          for (const light of hung.toSorted((a, b) => (left.x < right.x ? a.x - b.x : b.x - a.x)))
            pen.lineTo(light.x, light.y - light.height - model.land.figure * 0.24);
          pen.lineTo(right.x, right.y - tall);
          pen.stroke();
        });
        image = scene.add
          .image(edge * ratio, top * ratio, baked.texture, baked.frame)
          .setOrigin(0, 0)
          .setDepth(Math.max(left.y, right.y))
          .setAlpha(wanted);
        this.ropes.set(bridge.id, image);
      }
      if (image.alpha !== wanted) moveTo(this.craft, image, { alpha: wanted }, { duration: MOTION.fade });
    }
  }
}
