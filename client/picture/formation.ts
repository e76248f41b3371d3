/** Where the people of a crowd stand: knots round a speaker, a hearth and the stalls; ranks along the line as it closes. */
import { at, clamp, distance, spread } from "./geometry.ts";
import type { Point, Region } from "./model.ts";
import { heldWithin, onGround, reachOf } from "./region.ts";

/** A place to stand and what one looks at from there. */
export interface Slot extends Point {
  readonly looksAt: Point;
}

/** A place where people gather. */
export interface Knot extends Point {
  readonly round: "speech" | "hearth" | "stall" | "well" | "talk" | "lookout";
}

interface Gathering {
  readonly x: number;
  readonly y: number;
  readonly round: Knot["round"];
  /** Part of the crowd that gathers here. */
  readonly part: number;
}

// Nearest the heart of the town first: those named last are the first to step into the ranks.
const GATHERINGS: readonly Gathering[] = [
  { x: 0.06, y: -0.3, round: "speech", part: 0.24 },
  { x: -0.5, y: 0.34, round: "hearth", part: 0.13 },
  { x: 0.52, y: 0.26, round: "stall", part: 0.09 },
  { x: -0.52, y: -0.38, round: "well", part: 0.1 },
  { x: 0.02, y: 0.68, round: "talk", part: 0.11 },
  { x: 0.5, y: -0.58, round: "stall", part: 0.08 },
  { x: -0.84, y: 0.0, round: "talk", part: 0.07 },
  { x: 0.48, y: 0.7, round: "talk", part: 0.06 },
  { x: -0.12, y: -0.7, round: "talk", part: 0.05 },
  { x: 0.84, y: 0.0, round: "lookout", part: 0.07 },
];

/** The places where the people of this group gather; mirrored for a group to the right of the water. */
export function knotsOf(ground: Region, toward: Point): readonly Knot[] {
  const mirror = toward.x < ground.center.x ? -1 : 1;
  return GATHERINGS.map(({ x, y, round }, index) => {
    const nudge = (spread(`${ground.group} knot`, index) - 0.5) * 0.1;
    return { ...onGround(ground, (x + nudge) * mirror, y + nudge * 0.6), round };
  });
}

/**
 * A place for each of `people`, the first being the speaker's.
 * @param closed 0 loose .. 1 closed ranks, faces outward.
 * @param toward The end of the nearest bridge: the side ranks close first, and where one looks across.
 * @param size Height of a figure at a given place, CSS pixels.
 */
export function formation(
  ground: Region,
  people: number,
  closed: number,
  toward: Point,
  size: (y: number) => number,
): Slot[] {
  const inRanks = Math.round(people * 0.54 * clamp(closed));
  const knots = knotsOf(ground, toward);
  const loose = gather(ground, knots, people, toward, size).slice(0, people - inRanks);
  const ranks = rankSlots(ground, inRanks, toward, size);
  const standing = settle(ground, loose, ranks, knots, size);
  return [...standing, ...ranks];
}

function gather(
  ground: Region,
  knots: readonly Knot[],
  people: number,
  toward: Point,
  size: (y: number) => number,
): Slot[] {
  const slots: Slot[] = [];
  knots.forEach((knot, index) => {
    const upTo = GATHERINGS.slice(0, index + 1).reduce((sum, gathering) => sum + gathering.part, 0);
    const count = (index + 1 === knots.length ? people : Math.round(people * upTo)) - slots.length;
    const height = size(knot.y);
    slots.push(...around(knot, count, height, `${ground.group} ${index}`, toward));
  });
  return slots;
}

function around(knot: Knot, count: number, height: number, words: string, toward: Point): Slot[] {
  const slots: Slot[] = [];
  const jitter = (number: number): number => (spread(words, number) - 0.5) * height * 0.16;
  const put = (x: number, y: number, looksAt: Point): void => {
    const number = slots.length;
    slots.push({ x: x + jitter(number), y: y + jitter(number + 100) * 0.6, looksAt });
  };
  if (knot.round === "speech") {
    put(knot.x, knot.y, { x: knot.x, y: knot.y + height });
    let row = 0;
    while (slots.length < count) {
      const radius = height * (0.95 + row * 0.52);
      const seats = Math.max(3, Math.floor((radius * Math.PI * 0.86) / (height * 0.46)));
      const here = Math.min(seats, count - slots.length);
      for (let i = 0; i < here; i += 1) {
        const angle = Math.PI * (0.07 + 0.86 * ((i + 0.5 + (row % 2) * 0.3) / here));
        put(knot.x + Math.cos(angle) * radius, knot.y + Math.sin(angle) * radius * 0.72, knot);
      }
      row += 1;
    }
    return slots;
  }
  if (knot.round === "lookout") {
    for (let i = 0; i < count; i += 1) {
      const part = (i - (count - 1) / 2) / Math.max(1, count - 1);
      put(knot.x + (i % 2) * height * 0.3, knot.y + part * height * 0.42 * count, toward);
    }
    return slots;
  }
  // A circle, with a second one round it when there are many; before a stall, the lower half of one.
  const [start, sweep] =
    knot.round === "stall" ? [Math.PI * 0.05, Math.PI * 0.9] : [spread(words, 7) * 6, Math.PI * 2];
  let ring = 0;
  while (slots.length < count) {
    const radius = height * ((knot.round === "talk" ? 0.42 : 0.68) + ring * 0.46 + (sweep < 4 ? 0.12 : 0));
    const seats = Math.max(3, Math.floor((radius * sweep) / (height * 0.45)));
    const here = Math.min(seats, count - slots.length);
    for (let i = 0; i < here; i += 1) {
      const angle = start + (sweep * (i + 0.5)) / here;
      put(knot.x + Math.cos(angle) * radius, knot.y + Math.sin(angle) * radius * 0.6, knot);
    }
    ring += 1;
  }
  return slots;
}

/** Places along the line, shoulder to shoulder, from the side that faces the other group; then a second row. */
function rankSlots(ground: Region, count: number, toward: Point, size: (y: number) => number): Slot[] {
  const middle = Math.atan2(toward.y - ground.center.y, toward.x - ground.center.x);
  const slots: Slot[] = [];
  for (const [part, widest] of [
    [0.915, Math.PI * 2],
    [0.79, Math.PI * 2],
    [0.67, Math.PI * 2],
  ] as const) {
    if (slots.length >= count) break;
    const places = rankPlaces(ground, middle, part, widest, size);
    // The places nearest the other group first, and an even row where they reach all round.
    slots.push(...places.slice(0, count - slots.length));
  }
  return slots;
}

function rankPlaces(
  ground: Region,
  middle: number,
  part: number,
  sweep: number,
  size: (y: number) => number,
): Slot[] {
  const place = (angle: number): Point => {
    const r = reachOf(ground, angle) * part;
    return { x: ground.center.x + Math.cos(angle) * r, y: ground.center.y + Math.sin(angle) * r };
  };
  const found: { readonly slot: Slot; readonly turn: number }[] = [];
  for (const side of [1, -1]) {
    let last = place(middle);
    if (side === 1) found.push({ slot: outward(ground, last), turn: 0 });
    for (let turn = 0; turn < sweep / 2; turn += 0.01) {
      const here = place(middle + side * turn);
      // People side by side take a breadth; one behind the other may stand closer on the screen.
      const room = Math.hypot((here.x - last.x) / 0.44, (here.y - last.y) / 0.3);
      if (room < size(here.y)) continue;
      found.push({ slot: outward(ground, here), turn });
      last = here;
    }
  }
  return found.toSorted((a, b) => a.turn - b.turn).map(({ slot }) => slot);
}

function outward(ground: Region, place: Point): Slot {
  const far = 3;
  return {
    ...place,
    looksAt: {
      x: place.x + (place.x - ground.center.x) * far,
      y: place.y + (place.y - ground.center.y) * far,
    },
  };
}

/** Makes room between people, and keeps them out of the fire and on their own side of the line. */
function settle(
  ground: Region,
  loose: readonly Slot[],
  ranks: readonly Slot[],
  knots: readonly Knot[],
  size: (y: number) => number,
): Slot[] {
  const places = loose.map((slot) => ({ x: slot.x, y: slot.y }));
  const fixed = ranks.map(({ x, y }) => ({ x, y }));
  const things = knots.filter(
    (knot) => knot.round === "hearth" || knot.round === "well" || knot.round === "stall",
  );
  for (let turn = 0; turn < 14; turn += 1) {
    for (let i = 0; i < places.length; i += 1) {
      const one = at(places, i);
      const height = size(one.y);
      for (let j = i + 1; j < places.length + fixed.length; j += 1) {
        const other = j < places.length ? at(places, j) : at(fixed, j - places.length);
        const dy = (other.y - one.y) / 0.24;
        if (dy > height || dy < -height) continue;
        const dx = (other.x - one.x) / 0.4;
        const gap = Math.sqrt(dx * dx + dy * dy);
        if (gap >= height) continue;
        const push = ((height - gap) / Math.max(gap, 0.01)) * (j < places.length ? 0.25 : 0.5);
        const [px, py] = gap < 0.01 ? [height * 0.1, 0] : [dx * push * 0.4, dy * push * 0.24];
        one.x -= px;
        one.y -= py;
        if (j >= places.length) continue;
        other.x += px;
        other.y += py;
      }
      for (const thing of things) {
        const room = height * (thing.round === "stall" ? 0.72 : 0.5);
        const dy = (one.y - thing.y) / 0.62;
        const gap = Math.hypot(one.x - thing.x, dy);
        if (gap >= room || gap < 0.01) continue;
        one.x += ((one.x - thing.x) / gap) * (room - gap);
        one.y += (dy / gap) * (room - gap) * 0.62;
      }
      const held = heldWithin(ground, one, 0.93);
      one.x = held.x;
      one.y = held.y;
    }
  }
  return loose.map((slot, index) => {
    const place = at(places, index);
    // Pushed onto what it looked at, a figure looks where it looked before.
    return {
      ...place,
      looksAt: distance(place, slot.looksAt) < 1 ? { x: place.x, y: place.y + 1 } : slot.looksAt,
    };
  });
}
