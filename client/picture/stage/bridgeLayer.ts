/** Norms are a bridge that grows plank by plank, contact a way worn by feet. */
import type * as Phaser from "phaser";
import { blend, blot, faded } from "../art/canvas.ts";
import { drawPlank } from "../art/crossing.ts";
import { along, between, lengthOf, spread } from "../geometry.ts";
import type { Bridge, Footpath, PictureModel } from "../model.ts";
import { onDeck } from "../crowd.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { DEPTH } from "./depth.ts";
import { inTurn, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

type Image = Phaser.GameObjects.Image;

interface Crossing {
  readonly planks: readonly Image[];
}

/** Keeps bridges and footpaths. */
export class BridgeLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly crossings = new Map<string, Crossing>();
  private readonly paths = new Map<string, readonly Image[]>();

  constructor(craft: Stagecraft, atlas: Atlas, light: Light) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
  }

  /** What joins them now. */
  show(model: PictureModel): void {
    for (const bridge of model.bridges) this.bridge(bridge);
    for (const path of model.footpaths) this.path(path);
  }

  private bridge(bridge: Bridge): void {
    const crossing = this.crossings.get(bridge.id) ?? this.raise(bridge);
    this.crossings.set(bridge.id, crossing);
    const count = bridge.planks.length;
    bridge.planks.forEach((plank, index) => {
      const image = crossing.planks[index];
      if (!image) return;
      const [alpha, y] = plank.laid ? [1, plank.at.y] : [0, plank.at.y - bridge.deck * 0.8];
      if (image.alpha === alpha) return;
      moveTo(
        this.craft,
        image,
        { alpha, y: y * this.craft.ratio },
        {
          duration: MOTION.fade,
          // From both banks at once, as the planks are laid.
          delay: inTurn(Math.min(index, count - 1 - index), count / 2, MOTION.fade),
        },
      );
    });
  }

  /** Piles and two beams always stand: a bridge begun, for everyone to see. */
  private raise(bridge: Bridge): Crossing {
    const { ratio, scene } = this.craft;
    const room = bridge.deck * 2 + bridge.arch;
    const middle = between(bridge.from, bridge.to, 0.5);
    const size = {
      width: Math.abs(bridge.to.x - bridge.from.x) + room * 2,
      height: Math.abs(bridge.to.y - bridge.from.y) + room * 2,
    };
    const beams = this.atlas.bake(
      `beams:${bridge.id}`,
      { ...size, x: size.width / 2, y: size.height / 2 },
      (pen) => {
        pen.translate(-middle.x, -middle.y);
        for (const across of [-0.4, 0.4]) {
          for (let i = 0; i <= 4; i += 1) {
            const top = onDeck(bridge, i / 4, across);
            pen.fillStyle = this.light.woodShade;
            const pile = Math.max(1.6, bridge.deck * 0.14);
            pen.fillRect(top.x - pile / 2, top.y - pile, pile, bridge.deck * 0.5 + bridge.arch * 0.8 + pile);
            blot(
              pen,
              top.x,
              top.y + bridge.deck * 0.5 + bridge.arch * 0.8,
              pile * 1.2,
              pile * 0.45,
              faded(this.light.glint, 0.5),
            );
          }
          pen.beginPath();
          for (let i = 0; i <= 16; i += 1) {
            const spot = onDeck(bridge, i / 16, across);
            if (i === 0) pen.moveTo(spot.x, spot.y);
            else pen.lineTo(spot.x, spot.y);
          }
          pen.strokeStyle = faded(this.light.ink, 0.8);
          pen.lineWidth = Math.max(2, bridge.deck * 0.17);
          pen.stroke();
          pen.strokeStyle = this.light.wood;
          pen.lineWidth = Math.max(1.2, bridge.deck * 0.11);
          pen.stroke();
        }
      },
    );
    scene.add
      .image(middle.x * ratio, middle.y * ratio, beams.texture, beams.frame)
      .setOrigin(beams.originX, beams.originY)
      .setDepth(DEPTH.beams);
    const half = 0.5 / bridge.planks.length;
    const planks = bridge.planks.map((plank, index) => {
      const part = (index + 0.5) / bridge.planks.length;
      const corners = (
        [
          [-1, -0.5],
          [1, -0.5],
          [1, 0.5],
          [-1, 0.5],
        ] as const
      ).map(([side, across]) => {
        const corner = onDeck(bridge, part + side * half * 0.98, across);
        return { x: corner.x - plank.at.x, y: corner.y - plank.at.y };
      });
      const wide = Math.max(...corners.map(({ x }) => Math.abs(x))) * 2 + 6;
      const tall = Math.max(...corners.map(({ y }) => Math.abs(y))) * 2 + bridge.deck * 0.4;
      const baked = this.atlas.bake(
        `plank:${bridge.id}:${index}`,
        { width: wide, height: tall, x: wide / 2, y: tall / 2 },
        (pen) => drawPlank(pen, corners, index, this.light),
      );
      return scene.add
        .image(plank.at.x * ratio, plank.at.y * ratio, baked.texture, baked.frame)
        .setOrigin(baked.originX, baked.originY)
        .setAlpha(plank.laid ? 1 : 0)
        .setDepth(DEPTH.planks + plank.at.y * 0.001);
    });
    return { planks };
  }

  /** Worn spots: the more people walk, the more of them join up. */
  private path(path: Footpath): void {
    const { ratio, scene } = this.craft;
    let spots = this.paths.get(path.id);
    if (!spots) {
      const wide = path.wide * 1.7;
      const baked = this.atlas.bake(
        `worn:${path.id}`,
        { width: wide, height: wide * 0.6, x: wide / 2, y: wide * 0.3 },
        (pen) => {
          blot(pen, 0, 0, wide * 0.46, wide * 0.2, faded(this.light.bankInk, 0.16));
          blot(pen, 0, 0, wide * 0.42, wide * 0.17, faded(blend(this.light.earth, this.light.sun, 0.5), 0.8));
          blot(
            pen,
            wide * 0.05,
            wide * 0.01,
            wide * 0.26,
            wide * 0.1,
            faded(blend(this.light.earth, this.light.sun, 0.8), 0.6),
          );
        },
      );
      spots = path.halves.flatMap((half) => {
        const count = Math.max(6, Math.round(lengthOf(half) / (path.wide * 0.42)));
        return Array.from({ length: count }, (_, index) => {
          const spot = along(half, (index + 0.5) / count);
          const aside = (spread(path.id, index) - 0.5) * path.wide * 0.3;
          return scene.add
            .image(
              (spot.x - Math.sin(spot.angle) * aside) * ratio,
              (spot.y + Math.cos(spot.angle) * aside) * ratio,
              baked.texture,
              baked.frame,
            )
            .setOrigin(0.5)
            .setAlpha(0)
            .setDepth(DEPTH.ground);
        });
      });
      this.paths.set(path.id, spots);
    }
    const count = spots.length;
    spots.forEach((image, index) => {
      const alpha = Math.max(0, Math.min(1, path.wear * 1.6 - spread("worn", index) * 0.5));
      moveTo(
        this.craft,
        image,
        { alpha, scaleX: 0.55 + 0.65 * path.wear, scaleY: 0.55 + 0.65 * path.wear },
        { duration: MOTION.light, delay: inTurn(index, count, MOTION.light) },
      );
    });
  }
}
