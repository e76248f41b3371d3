/** How things move: once for each change, or at once for those who asked for less motion. */
import type * as Phaser from "phaser";
import type { Ease, Leg, Motions } from "./motions.ts";

/** What every layer of the stage needs: the scene, the baked pictures, the light, and whether to move. */
export interface Stagecraft {
  readonly scene: Phaser.Scene;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
  /** Whether changes move now: false while building, and with reduced motion. */
  moving: boolean;
  /** The motions under way, and what is to be true at their ends. */
  readonly motions: Motions;
  readonly pending: Set<() => void>;
}

/** Lengths of motions, ms. With the delays that spread a change over many things, no change takes more than `most`. */
export const MOTION = {
  turn: 320,
  walk: 800,
  cross: 280,
  rise: 900,
  light: 700,
  thread: 1000,
  fade: 600,
  spread: 350,
  most: 1200,
} as const;

/** The delay of the thing with this number, when a change that takes `duration` runs along `count` things. */
export function inTurn(index: number, count: number, duration: number): number {
  return count < 2 ? 0 : ((MOTION.most - duration) * 0.9 * index) / (count - 1);
}

/** Moves the properties of `target`, or sets them when nothing moves. */
export function moveTo<T extends object>(
  craft: Stagecraft,
  target: T,
  values: Partial<Record<keyof T & string, number>>,
  timing: {
    readonly duration: number;
    readonly delay?: number;
    readonly ease?: Ease;
    readonly each?: () => void;
    readonly done?: () => void;
  },
): void {
  const end = ending(craft, target, () => {
    Object.assign(target, values);
    timing.each?.();
    timing.done?.();
  });
  // What is there already needs no tween: most of a scene stays as it was.
  const changes = Object.entries<number | undefined>(values).flatMap(([name, value]): [string, number][] =>
    value === undefined || Reflect.get(target, name) === value ? [] : [[name, value]],
  );
  if (!craft.moving || changes.length === 0) {
    end();
    return;
  }
  const { duration, delay = 0, ease = "soft" } = timing;
  const leg: Leg = { values: Object.fromEntries(changes), duration, delay, ease };
  craft.motions.add(target, [leg], end, timing.each);
}

/** What is to be true when a motion of `target` ends: run once, by its last frame or by `finish`. */
export function ending(craft: Stagecraft, target: object, run: () => void): () => void {
  const end = (): void => {
    if (!craft.pending.delete(end)) return;
    // A thing taken from the stage in the meantime has nowhere to go.
    if ("active" in target && target.active === false) return;
    run();
  };
  craft.pending.add(end);
  return end;
}

/** Brings everything under way to its end at once. */
export function finish(craft: Stagecraft): void {
  craft.motions.clear();
  const moving = craft.moving;
  craft.moving = false;
  for (const end of craft.pending) end();
  craft.moving = moving;
}

/** Keeps one thing for each model by its id: makes the new, changes the known, lets go of the gone. */
export function keep<M extends { readonly id: string }, T>(
  things: Map<string, T>,
  models: readonly M[],
  acts: {
    readonly make: (model: M) => T;
    readonly change: (thing: T, model: M) => void;
    readonly leave: (thing: T) => void;
  },
): void {
  const wanted = new Set(models.map((model) => model.id));
  for (const [id, thing] of things) {
    if (wanted.has(id)) continue;
    things.delete(id);
    acts.leave(thing);
  }
  for (const model of models) {
    const thing = things.get(model.id);
    if (thing === undefined) things.set(model.id, acts.make(model));
    else acts.change(thing, model);
  }
}
