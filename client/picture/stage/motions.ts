/**
 * Every motion under way, moved on once a frame. Phaser's tweens keep the time, curve and events of each property of
 * each thing; a reveal moves six hundred things at once, and nothing here needs more than one curve a thing.
 */

/** How a motion begins and ends. */
export type Ease = keyof typeof EASES;

const BACK = 1.70158;

const EASES = {
  even: (t: number) => t,
  soft: (t: number) => (1 - Math.cos(Math.PI * t)) / 2,
  leaving: (t: number) => 1 - Math.cos((Math.PI * t) / 2),
  rising: (t: number) => 1 - (1 - t) ** 3,
  sinking: (t: number) => t ** 3,
  /** Arrives, goes a little too far, and comes back. */
  springing: (t: number) => 1 + (BACK + 1) * (t - 1) ** 3 + BACK * (t - 1) ** 2,
} as const;

/** One way of a thing: where its properties go, in how many ms, after how many. */
export interface Leg {
  readonly values: Readonly<Record<string, number>>;
  readonly duration: number;
  readonly delay?: number;
  readonly ease?: Ease;
}

interface Motion {
  readonly target: Record<string, unknown>;
  readonly legs: readonly Leg[];
  readonly each: (() => void) | undefined;
  readonly done: () => void;
  leg: number;
  /** When this leg begins to move; nothing until the first frame after it was asked for. */
  begins: number | undefined;
  names: readonly string[];
  from: readonly number[];
  to: readonly number[];
}

/** Moves things until each is where it was sent. */
export class Motions {
  private under: Motion[] = [];

  /** How many things move. */
  get count(): number {
    return this.under.length;
  }

  /** Sends a thing along its legs, one after another; `each` follows every step of it, `done` its end. */
  add(target: object, legs: readonly Leg[], done: () => void, each?: () => void): void {
    this.under.push({
      // Which properties there are was checked where the motion was asked for.
      target: target as Record<string, unknown>,
      legs,
      each,
      done,
      leg: 0,
      begins: undefined,
      names: [],
      from: [],
      to: [],
    });
  }

  /** Moves everything on to `now`, ms of any clock. What begins at somebody's end begins with the next frame. */
  step(now: number): void {
    const moving = this.under;
    if (moving.length === 0) return;
    this.under = [];
    const still = moving.filter((motion) => !advance(motion, now));
    this.under = still.length === 0 ? this.under : [...still, ...this.under];
  }

  /** Forgets all of them where they are. */
  clear(): void {
    this.under = [];
  }
}

/** Moves one thing; whether it has arrived. */
function advance(motion: Motion, now: number): boolean {
  const { target, legs } = motion;
  // A thing taken from the stage in the meantime has nowhere to go.
  if (target["active"] === false) {
    motion.done();
    return true;
  }
  for (let leg = legs[motion.leg]; leg !== undefined; leg = legs[motion.leg]) {
    motion.begins ??= now + (leg.delay ?? 0);
    if (now < motion.begins) return false;
    if (motion.names.length === 0) setOut(motion, leg);
    const part = leg.duration <= 0 ? 1 : Math.min(1, (now - motion.begins) / leg.duration);
    const eased = part === 1 ? 1 : EASES[leg.ease ?? "soft"](part);
    const { names, from, to } = motion;
    for (let at = 0; at < names.length; at += 1) {
      const start = from[at] ?? 0;
      target[names[at] ?? ""] = start + ((to[at] ?? 0) - start) * eased;
    }
    motion.each?.();
    if (part < 1) return false;
    motion.leg += 1;
    motion.begins += leg.duration + (legs[motion.leg]?.delay ?? 0);
    motion.names = [];
  }
  motion.done();
  return true;
}

/** A leg begins where the thing is by then. */
function setOut(motion: Motion, leg: Leg): void {
  motion.names = Object.keys(leg.values);
  motion.from = motion.names.map((name) => Number(motion.target[name]));
  motion.to = Object.values(leg.values);
}
