/** Serving is carried: people walk over with what the other needs, home with what was theirs, or to meet. */
import type * as Phaser from "phaser";
import { drawGoods } from "../art/crossing.ts";
import { LOOKS } from "../crowd.ts";
import { along, lengthOf } from "../geometry.ts";
import type { Carriers, PictureModel } from "../model.ts";
import type { Light } from "../palette.ts";
import type { Atlas } from "./atlas.ts";
import type { CrowdLayer } from "./crowdLayer.ts";
import { keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";

type Image = Phaser.GameObjects.Image;

interface Party {
  readonly walkers: readonly {
    readonly body: Image;
    readonly load: Image | undefined;
    readonly shift: number;
  }[];
  readonly look: string;
  /** How far the party is there: 0 not yet, or gone; 1 on its way. */
  readonly here: { part: number };
  model: Carriers;
}

/** Keeps the carriers of every group. */
export class CarrierLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly light: Light;
  private readonly crowd: CrowdLayer;
  private readonly parties = new Map<string, Party>();
  private readonly leaving = new Set<Party>();
  private time = 0;

  constructor(craft: Stagecraft, atlas: Atlas, light: Light, crowd: CrowdLayer) {
    this.craft = craft;
    this.atlas = atlas;
    this.light = light;
    this.crowd = crowd;
  }

  /** As many as serve. */
  show(model: PictureModel): void {
    keep(this.parties, model.carriers, {
      make: (carriers) => this.party(carriers, model.land.figure),
      change: (party, carriers) => {
        if (party.look === partyLook(carriers)) party.model = carriers;
        else {
          this.dismiss(party);
          Object.assign(party, this.party(carriers, model.land.figure));
        }
      },
      leave: (party) => this.dismiss(party),
    });
    this.idle(this.time);
  }

  /** Carriers walk over, and back for more. */
  idle(time: number): void {
    this.time = time;
    const { ratio } = this.craft;
    for (const { model, walkers, here } of [...this.parties.values(), ...this.leaving]) {
      const pace = lengthOf(model.way) / Math.max(1, model.height * 0.75);
      for (const { body, load, shift } of walkers) {
        const trip = (time / 1000 / pace + shift) % 1;
        const spot = along(model.way, trip);
        const step = time === 0 ? 0 : Math.abs(Math.sin(time * 0.006 + shift * 30)) * model.height * 0.035;
        const right = Math.cos(spot.angle) >= 0;
        const edge = Math.min(1, trip * 14, (1 - trip) * 14) * here.part;
        body
          .setPosition(spot.x * ratio, (spot.y - step) * ratio)
          .setFlipX(!right)
          .setAlpha(edge);
        // Sorting everyone anew costs more than it shows; a step forward of a pixel or two does not need it.
        if (Math.abs(body.depth - spot.y - 1) > 2) {
          body.setDepth(spot.y + 1);
          load?.setDepth(spot.y + 1.1);
        }
        load
          ?.setPosition(
            (spot.x + (right ? 0.2 : -0.2) * model.height) * ratio,
            (spot.y - step - model.height * 0.36) * ratio,
          )
          .setAlpha(edge);
      }
    }
  }

  private party(carriers: Carriers, figure: number): Party {
    const { scene } = this.craft;
    const walkers = Array.from({ length: carriers.count }, (_, index) => {
      const look = (index * 5 + carriers.tribe * 3) % LOOKS;
      const art = this.crowd.art({
        tribe: carriers.tribe,
        kind: carriers.kind,
        look,
        facing: "right",
        clarity: "face",
        gesture: carriers.goods === undefined ? "none" : "carry",
      });
      const scale = carriers.height / (figure * 1.06);
      return {
        body: scene.add
          .image(0, 0, art.texture, art.frame)
          .setOrigin(art.originX, art.originY)
          .setScale(scale),
        load: carriers.goods === undefined ? undefined : this.load(carriers.goods, figure * 0.3, scale),
        // Spread along the way, most of them on or near the bridge at first.
        shift: carriers.count === 1 ? 0.5 : 0.3 + (0.44 * index) / (carriers.count - 1),
      };
    });
    const here = { part: this.craft.moving ? 0 : 1 };
    moveTo(this.craft, here, { part: 1 }, { duration: MOTION.fade });
    return { walkers, look: partyLook(carriers), here, model: carriers };
  }

  private load(goods: number, size: number, scale: number): Image {
    const baked = this.atlas.bake(
      `goods:${goods}`,
      { width: size * 1.6, height: size * 1.5, x: size * 0.8, y: size * 1.2 },
      (pen) => drawGoods(pen, size, goods, this.light),
    );
    return this.craft.scene.add
      .image(0, 0, baked.texture, baked.frame)
      .setOrigin(baked.originX, baked.originY)
      .setScale(scale);
  }

  private dismiss(party: Party): void {
    // What leaves and what takes its place are two: the one in `parties` may be filled anew.
    const gone = { ...party };
    this.leaving.add(gone);
    moveTo(
      this.craft,
      gone.here,
      { part: 0 },
      {
        duration: MOTION.fade,
        done: () => {
          this.leaving.delete(gone);
          for (const { body, load } of gone.walkers) {
            body.destroy();
            load?.destroy();
          }
        },
      },
    );
  }
}

function partyLook(carriers: Carriers): string {
  return `${carriers.count}:${carriers.kind}:${carriers.goods}:${Math.round(carriers.height)}`;
}
