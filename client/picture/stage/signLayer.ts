/** Signs of deeds rise when something is done and go when it is past; a loud voice rings once. */
import type * as Phaser from "phaser";
import { drawSign } from "../art/signs.ts";
import type { PictureModel, Sign, SignArt } from "../model.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import { keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

interface Standing {
  image: Phaser.GameObjects.Image;
  look: string;
}

/** Width of each sign and how far its foot lies from the bottom, in parts of its height. */
const ROOM: Readonly<Record<SignArt["what"], number>> = {
  banner: 1.3,
  placards: 1.3,
  smoke: 0.8,
  pennants: 0.9,
  tipped: 2.2,
  table: 1.7,
  waits: 1,
  timber: 1.6,
  finder: 1.5,
  gauge: 0.6,
};

/** Keeps the signs. */
export class SignLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly signs = new Map<string, Standing>();

  constructor(craft: Stagecraft, atlas: Atlas, light: Light) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
  }

  /** What tells of deeds now. */
  show(model: PictureModel): void {
    keep(this.signs, model.signs, {
      make: (sign) => this.raise(sign),
      change: (standing, sign) => {
        if (standing.look === lookOf(sign)) return;
        this.lower(standing);
        Object.assign(standing, this.raise(sign));
      },
      leave: (standing) => this.lower(standing),
    });
  }

  private raise(sign: Sign): Standing {
    const { scene, ratio } = this.craft;
    const look = lookOf(sign);
    const wide = sign.size * ROOM[sign.art.what];
    const baked = this.atlas.bake(
      `sign:${look}`,
      { width: wide, height: sign.size * 1.5, x: wide / 2, y: sign.size * 1.38 },
      (pen) => {
        pen.scale(sign.size, sign.size);
        drawSign(pen, sign.art, sign.tribe, this.light, sign.size * ratio);
      },
    );
    const image = scene.add
      .image(sign.x * ratio, sign.y * ratio, baked.texture, baked.frame)
      .setOrigin(baked.originX, baked.originY)
      .setDepth(sign.y + 0.5);
    if (this.craft.moving) {
      image.scaleY = 0;
      image.alpha = 0;
    }
    moveTo(
      this.craft,
      image,
      { scaleY: 1, alpha: 1 },
      { duration: MOTION.rise * 0.7, delay: 120, ease: "springing" },
    );
    return { image, look };
  }

  private lower({ image }: Standing): void {
    moveTo(
      this.craft,
      image,
      { scaleY: 0, alpha: 0 },
      { duration: MOTION.fade, ease: "sinking", done: () => image.destroy() },
    );
  }
}

function lookOf({ art, tribe, size }: Sign): string {
  return `${tribe}:${Math.round(size)}:${JSON.stringify(art)}`;
}
