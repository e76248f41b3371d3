/** Guard is built: walls rise and sink piece by piece, towers on them, gates in them, tunnels beneath. */
import type * as Phaser from "phaser";
import { drawGate, drawTunnel } from "../art/crossing.ts";
import { drawPiece, drawTower } from "../art/walls.ts";
import { depthScale } from "../composition.ts";
import type { Gate, PictureModel, Tunnel, Wall } from "../model.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { inTurn, keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

interface Built {
  readonly images: readonly Phaser.GameObjects.Image[];
  readonly height: number;
  readonly look: string;
}

/** Keeps walls, gates and tunnels. */
export class WallLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly walls = new Map<string, Built>();
  private readonly gates = new Map<string, { image: Phaser.GameObjects.Image; look: string }>();
  private readonly tunnels = new Map<string, { image: Phaser.GameObjects.Image; look: string }>();

  constructor(craft: Stagecraft, atlas: Atlas, light: Light) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
  }

  /** What stands between them now. */
  show(model: PictureModel): void {
    const scale = (y: number): number => depthScale(model.land.size, model.land.horizon, y);
    const seen = new Set(model.walls.map((wall) => wall.id));
    for (const [id, built] of this.walls) {
      if (seen.has(id)) continue;
      this.walls.delete(id);
      this.sink(built, 0);
    }
    for (const wall of model.walls) this.wall(wall, scale);
    keep(this.gates, model.gates, {
      make: (gate) => this.makeGate(gate),
      change: (thing, gate) => this.swap(thing, gateLook(gate), () => this.makeGate(gate)),
      leave: ({ image }) => this.fadeOut(image),
    });
    keep(this.tunnels, model.tunnels, {
      make: (tunnel) => this.makeTunnel(tunnel),
      change: (thing, tunnel) => this.swap(thing, tunnelLook(tunnel), () => this.makeTunnel(tunnel)),
      leave: ({ image }) => this.fadeOut(image),
    });
  }

  private wall(wall: Wall, scale: (y: number) => number): void {
    const before = this.walls.get(wall.id);
    const look = `${wall.kind}:${Math.round(wall.height)}:${wall.towers.length}:${wall.seen}`;
    if (before?.look === look) return;
    const raise = (from: number): void => {
      const duration = MOTION.rise * 0.7;
      const built = { images: this.build(wall, scale), height: wall.height, look };
      this.walls.set(wall.id, built);
      // What sank to its new height stands there already.
      if (from === 1) return;
      built.images.forEach((image, index) => {
        if (this.craft.moving) image.scaleY = from;
        moveTo(
          this.craft,
          image,
          { scaleY: 1 },
          { duration, delay: inTurn(index, built.images.length, duration), ease: "rising" },
        );
      });
    };
    if (before && before.height > wall.height) {
      this.sink(before, wall.height / before.height, () => raise(1));
      return;
    }
    for (const image of before?.images ?? []) image.destroy();
    raise(before ? before.height / wall.height : 0);
  }

  private sink(built: Built, to: number, done?: () => void): void {
    const last = built.images.length - 1;
    built.images.forEach((image, index) => {
      moveTo(
        this.craft,
        image,
        { scaleY: to },
        {
          duration: MOTION.rise * 0.6,
          delay: inTurn(index, built.images.length, MOTION.rise * 0.6),
          ease: "sinking",
          done: () => {
            if (index !== last) return;
            for (const one of built.images) one.destroy();
            done?.();
            this.atlas.flush();
          },
        },
      );
    });
  }

  private build(wall: Wall, scale: (y: number) => number): Phaser.GameObjects.Image[] {
    const { scene, ratio } = this.craft;
    const pieces = wall.pieces.map((piece, index) => {
      const height = wall.height * scale(piece.to.y);
      const [dx, dy] = [piece.to.x - piece.from.x, piece.to.y - piece.from.y];
      const room = Math.max(8, height * 0.3);
      const key = `wall:${wall.id}:${index}:${wall.kind}:${wall.seen}:${Math.round(height)}`;
      const baked = this.atlas.bake(
        key,
        {
          width: Math.abs(dx) + room * 2,
          height: Math.abs(dy) + height + room * 1.5,
          x: room + Math.max(0, -dx),
          y: height + room + Math.max(0, -dy),
        },
        (pen) =>
          drawPiece(
            pen,
            { kind: wall.kind, seen: wall.seen, tribe: wall.tribe, dx, dy, height, index },
            this.light,
          ),
      );
      return scene.add
        .image(piece.from.x * ratio, piece.from.y * ratio, baked.texture, baked.frame)
        .setOrigin(baked.originX, baked.originY)
        .setDepth(Math.max(piece.from.y, piece.to.y));
    });
    const towers = wall.towers.map((tower) => {
      const height = wall.towerHeight * scale(tower.y);
      const baked = this.atlas.bake(
        `tower:${wall.tribe}:${wall.seen}:${Math.round(height)}`,
        { width: height * 0.9, height: height * 1.2, x: height * 0.45, y: height * 1.08 },
        (pen) => drawTower(pen, wall.tribe, height, wall.seen, this.light),
      );
      return scene.add
        .image(tower.x * ratio, tower.y * ratio, baked.texture, baked.frame)
        .setOrigin(baked.originX, baked.originY)
        .setDepth(tower.y + wall.towerHeight * 0.4);
    });
    return [...pieces, ...towers];
  }

  private makeGate(gate: Gate): { image: Phaser.GameObjects.Image; look: string } {
    const look = gateLook(gate);
    const size = gate.height;
    const baked = this.atlas.bake(
      `gate:${look}`,
      { width: size * 2, height: size * 1.5, x: size, y: size * 1.2 },
      (pen) => drawGate(pen, gate, size, this.light),
    );
    return { image: this.appear(baked, gate.x, gate.y), look };
  }

  private makeTunnel(tunnel: Tunnel): { image: Phaser.GameObjects.Image; look: string } {
    const look = tunnelLook(tunnel);
    const { size } = tunnel;
    const baked = this.atlas.bake(
      `tunnel:${look}`,
      { width: size * 3, height: size * 1.7, x: size * 1.5, y: size },
      (pen) => drawTunnel(pen, size, tunnel.found === undefined ? "hidden" : "found", this.light),
    );
    return { image: this.appear(baked, tunnel.x, tunnel.y), look };
  }

  private appear(baked: ReturnType<Atlas["bake"]>, x: number, y: number): Phaser.GameObjects.Image {
    const { ratio, scene } = this.craft;
    const image = scene.add
      .image(x * ratio, y * ratio, baked.texture, baked.frame)
      .setOrigin(baked.originX, baked.originY)
      .setDepth(y);
    if (this.craft.moving) {
      image.alpha = 0;
      moveTo(this.craft, image, { alpha: 1 }, { duration: MOTION.fade });
    }
    return image;
  }

  private swap(
    thing: { image: Phaser.GameObjects.Image; look: string },
    look: string,
    make: () => { image: Phaser.GameObjects.Image; look: string },
  ): void {
    if (thing.look === look) return;
    this.fadeOut(thing.image);
    Object.assign(thing, make());
  }

  private fadeOut(image: Phaser.GameObjects.Image): void {
    moveTo(this.craft, image, { alpha: 0 }, { duration: MOTION.fade, done: () => image.destroy() });
  }
}

function gateLook(gate: Gate): string {
  return `${gate.tribe}:${gate.open}:${Math.round(gate.height)}`;
}

function tunnelLook(tunnel: Tunnel): string {
  return `${Math.round(tunnel.size)}:${tunnel.found}`;
}
