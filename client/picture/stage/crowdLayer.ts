/** The people: one image each, turned, moved and re-dressed one at a time. */
import type * as Phaser from "phaser";
import { drawFigure } from "../art/figure.ts";
import type { FigureArt } from "../art/figure.ts";
import { at, spread } from "../geometry.ts";
import type { Bridge, Facing, Figure, PictureModel, Point } from "../model.ts";
import type { Atlas, Baked } from "./atlas.ts";
import { ending, keep, MOTION, moveTo } from "./motion.ts";
import type { Stagecraft } from "./motion.ts";
import type { Leg } from "./motions.ts";

interface Person {
  readonly image: Phaser.GameObjects.Image;
  /** Own rhythm of the idle sway; 0 for those who stand still. */
  readonly sway: number;
  model: Figure;
  wears: string;
}

/** Keeps a person for each figure. */
export class CrowdLayer {
  private readonly craft: Stagecraft;
  private readonly atlas: Atlas;
  private readonly people = new Map<string, Person>();
  private tall = 1;

  constructor(craft: Stagecraft, atlas: Atlas) {
    this.craft = craft;
    this.atlas = atlas;
  }

  /** Everyone to their place, in their coat. */
  show(model: PictureModel): void {
    this.tall = model.land.figure * 1.06;
    keep(this.people, model.figures, {
      make: (figure) => this.make(figure),
      change: (person, figure) => this.change(person, figure, model),
      leave: (person) => person.image.destroy(),
    });
  }

  /** Calm idle life: a few people sway. */
  idle(time: number): void {
    for (const person of this.people.values()) {
      if (person.sway > 0)
        person.image.rotation = Math.sin(time * 0.0011 * person.sway + person.sway * 40) * 0.028;
    }
  }

  /** The picture of a figure with this coat, side and clarity; drawn once. */
  art(art: FigureArt): Baked {
    // One side is drawn; the other is its mirror image.
    const side: Facing = art.facing === "left" ? "right" : art.facing;
    const look = art.clarity === "outline" ? art.look % 15 : art.look;
    const key = `${art.tribe}:${art.clarity === "outline" ? "" : art.kind}:${look}:${side}:${art.clarity}:${art.gesture}`;
    const { tall } = this;
    return this.atlas.bake(
      key,
      { width: tall * 0.78, height: tall * 1.26, x: tall * 0.39, y: tall * 1.16 },
      (pen) => {
        pen.scale(tall, tall);
        drawFigure(pen, { ...art, look, facing: side }, tall * this.craft.ratio);
      },
    );
  }

  private coat(figure: Figure): Baked {
    return this.art({ ...figure, gesture: figure.speaks ? "speak" : "none" });
  }

  private dress(person: Person, figure: Figure): void {
    const baked = this.coat(figure);
    person.image
      .setTexture(baked.texture, baked.frame)
      .setOrigin(baked.originX, baked.originY)
      .setFlipX(figure.facing === "left");
  }

  private make(figure: Figure): Person {
    const { scene, ratio } = this.craft;
    const image = scene.add
      .image(figure.x * ratio, this.foot(figure) * ratio, "__DEFAULT")
      .setDepth(figure.y);
    const person: Person = {
      image,
      model: figure,
      wears: wearing(figure),
      sway: spread(figure.id, 5) < 0.3 ? 0.6 + spread(figure.id, 6) : 0,
    };
    this.dress(person, figure);
    image.setScale(figure.height / this.tall);
    return person;
  }

  /** A speaker stands on a crate. */
  private foot(figure: Figure): number {
    return figure.speaks && figure.bank !== "bridge" ? figure.y - figure.height * 0.3 : figure.y;
  }

  private change(person: Person, figure: Figure, model: PictureModel): void {
    const before = person.model;
    person.model = figure;
    const scale = figure.height / this.tall;
    const delay = spread(figure.id, 8) * MOTION.spread;
    if (person.wears !== wearing(figure)) {
      person.wears = wearing(figure);
      // Drawn now, with all the others, so that the renderer gets them at once.
      this.coat(figure);
      this.turn(person, scale, delay);
    }
    if (Math.hypot(before.x - figure.x, before.y - figure.y) > 0.5) this.walk(person, before, model, delay);
    else if (!this.craft.moving) person.image.setScale(scale);
  }

  /** Coats change with a little turn: away in the old one, back in the new. */
  private turn(person: Person, scale: number, delay: number): void {
    const { image } = person;
    moveTo(
      this.craft,
      image,
      { scaleX: 0.06 * scale },
      {
        duration: MOTION.turn,
        delay,
        ease: "leaving",
        done: () => {
          this.dress(person, person.model);
          this.atlas.flush();
          moveTo(this.craft, image, { scaleX: scale }, { duration: MOTION.turn, ease: "springing" });
        },
      },
    );
  }

  /** Nobody walks through water: whoever changes banks goes over the bridge. */
  private walk(person: Person, before: Figure, model: PictureModel, delay: number): void {
    const { ratio } = this.craft;
    const { image } = person;
    const figure = person.model;
    const stops = [...this.crossing(before, figure, model), { x: figure.x, y: this.foot(figure) }];
    const size = figure.height / this.tall;
    const off = figure.y - this.foot(figure);
    // A step of a pixel or two does not need everyone sorted anew.
    const sort = (): void => {
      const depth = image.y / ratio + off;
      if (Math.abs(image.depth - depth) > 2) image.setDepth(depth);
    };
    const arrive = ending(this.craft, image, () => {
      image
        .setPosition(figure.x * ratio, this.foot(figure) * ratio)
        .setScale(size)
        .setDepth(figure.y);
    });
    if (!this.craft.moving) {
      arrive();
      return;
    }
    const turnsToo = person.wears !== wearing(before);
    this.craft.motions.add(
      image,
      stops.map((stop, index): Leg => ({
        values: {
          x: stop.x * ratio,
          y: stop.y * ratio,
          ...(turnsToo ? {} : { scaleX: size }),
          scaleY: size,
        },
        duration: stops.length === 1 ? MOTION.walk : MOTION.cross,
        delay: index === 0 ? delay : 0,
        ease: stops.length === 1 ? "soft" : "even",
      })),
      arrive,
      sort,
    );
  }

  private crossing(before: Figure, after: Figure, model: PictureModel): Point[] {
    if (before.bank === after.bank) return [];
    const bridge = bridgeBetween(before, after, model);
    if (!bridge) return [];
    const near = (place: Point): Point =>
      Math.hypot(place.x - bridge.from.x, place.y - bridge.from.y) <
      Math.hypot(place.x - bridge.to.x, place.y - bridge.to.y)
        ? bridge.from
        : bridge.to;
    if (after.bank === "bridge") return [near(before)];
    if (before.bank === "bridge") return [near(after)];
    const ends = [near(before), near(after)];
    return at(ends, 0) === at(ends, 1) ? [] : ends;
  }
}

/** The bridge between two banks; the nearest one for whoever stands on a bridge. */
function bridgeBetween(before: Figure, after: Figure, model: PictureModel): Bridge | undefined {
  const [one, other] = [before.bank, after.bank].map((bank) =>
    bank === "bridge" ? undefined : model.land.regions[bank]?.group,
  );
  const ends = [one, other].filter((group) => group !== undefined);
  if (ends.length === 0) return undefined;
  const stands = before.bank === "bridge" ? before : after;
  const far = ({ from, to }: Bridge): number =>
    Math.hypot((from.x + to.x) / 2 - stands.x, (from.y + to.y) / 2 - stands.y);
  return model.bridges
    .filter(({ id }) => ends.every((group) => id.split("+").includes(group)))
    .toSorted((a, b) => far(a) - far(b))[0];
}

function wearing(figure: Figure): string {
  return `${figure.kind}:${figure.clarity}:${figure.facing}`;
}
