/** Where land, water, towns and crossings lie: one composition for each number of groups and shape of canvas, in CSS pixels. */
import { along, at, clamp, mix, smoothRiver } from "./geometry.ts";
import type { Point, River, Size } from "./model.ts";

/** Ground a crowd may use before the water takes its part of it. */
interface Ground {
  readonly center: Point;
  readonly rx: number;
  readonly ry: number;
}

/** A stretch of river between two groups. */
interface Border {
  readonly a: number;
  readonly b: number;
  readonly river: number;
  /** Parts of the river's length: where walls begin and end, and where the bridge stands. */
  readonly from: number;
  readonly to: number;
  readonly bridge: number;
  /** Where tunnels run. */
  readonly below: number;
}

export interface Composition {
  readonly size: Size;
  readonly shape: "side" | "stacked";
  readonly horizon: number;
  readonly rivers: readonly River[];
  readonly grounds: readonly Ground[];
  readonly borders: readonly Border[];
  readonly lake: { readonly at: Point; readonly rx: number; readonly ry: number };
  readonly dam: readonly [Point, Point];
  /** Figures in each crowd. */
  readonly people: number;
  /** Height of a figure at the front edge. */
  readonly figure: number;
}

/** How much smaller things are at height `y` of the canvas: 1 at the front edge. */
export function depthScale(size: Size, horizon: number, y: number): number {
  return mix(0.68, 1, clamp((y - horizon) / (size.height - horizon)));
}

/** Whether the tab of the words lies over this point: on a narrow canvas it takes the near right corner. */
export function underTab({ width, height }: Size, { x, y }: Point): boolean {
  return width < 500 && x > width - 150 && y > Math.max(height - 30, height * 0.87);
}

/** Points of a row given as parts of the canvas; half widths as parts of its shorter measure. */
function river({ width, height }: Size, points: readonly (readonly [number, number, number])[]): River {
  const base = Math.min(width, height * 1.5);
  return smoothRiver(points.map(([x, y, half]) => ({ x: x * width, y: y * height, half: half * base })));
}

const grounds = (
  { width, height }: Size,
  list: readonly (readonly [number, number, number, number])[],
): readonly Ground[] =>
  list.map(([x, y, rx, ry]) => ({
    center: { x: x * width, y: y * height },
    rx: rx * width,
    ry: ry * height,
  }));

type Layout = Pick<Composition, "shape" | "horizon" | "rivers" | "grounds" | "borders" | "lake" | "dam">;

function twoSide(size: Size): Layout {
  const { width, height } = size;
  return {
    shape: "side",
    horizon: height * 0.115,
    rivers: [
      river(size, [
        [0.512, 0.15, 0.016],
        [0.486, 0.27, 0.022],
        [0.522, 0.43, 0.031],
        [0.484, 0.61, 0.037],
        [0.499, 0.79, 0.05],
        [0.6, 1.06, 0.105],
      ]),
    ],
    grounds: grounds(size, [
      [0.245, 0.605, 0.222, 0.335],
      [0.755, 0.575, 0.222, 0.31],
    ]),
    borders: [{ a: 0, b: 1, river: 0, from: 0.13, to: 0.83, bridge: 0.5, below: 0.72 }],
    ...damAt(width * 0.512, height * 0.145, Math.min(width * 0.115, height * 0.2)),
  };
}

/** A dam across the valley at x, y and the lake behind it. */
function damAt(x: number, y: number, half: number): Pick<Layout, "lake" | "dam"> {
  return {
    lake: { at: { x, y: y - half * 0.2 }, rx: half * 1.2, ry: half * 0.2 },
    dam: [
      { x: x - half, y },
      { x: x + half, y },
    ],
  };
}

function twoStacked(size: Size): Layout {
  const { width, height } = size;
  return {
    shape: "stacked",
    horizon: height * 0.085,
    rivers: [
      river(size, [
        [0.8, 0.118, 0.022],
        [0.87, 0.2, 0.03],
        [0.84, 0.34, 0.036],
        [0.68, 0.45, 0.042],
        [0.42, 0.5, 0.047],
        [0.2, 0.545, 0.055],
        [-0.08, 0.66, 0.1],
      ]),
    ],
    grounds: grounds(size, [
      [0.38, 0.305, 0.36, 0.17],
      [0.56, 0.765, 0.41, 0.2],
    ]),
    borders: [{ a: 0, b: 1, river: 0, from: 0.36, to: 0.93, bridge: 0.63, below: 0.8 }],
    ...damAt(width * 0.79, height * 0.112, width * 0.15),
  };
}

function three(size: Size): Layout {
  const middle = [0.5, 0.42, 0.03] as const;
  return {
    ...twoSide(size),
    rivers: [
      river(size, [[0.512, 0.15, 0.016], [0.487, 0.27, 0.022], middle]),
      river(size, [
        middle,
        [0.37, 0.5, 0.03],
        [0.235, 0.66, 0.036],
        [0.15, 0.84, 0.042],
        [0.09, 1.06, 0.055],
      ]),
      river(size, [
        middle,
        [0.63, 0.5, 0.03],
        [0.765, 0.66, 0.036],
        [0.85, 0.84, 0.042],
        [0.91, 1.06, 0.055],
      ]),
    ],
    grounds: grounds(size, [
      [0.19, 0.44, 0.18, 0.215],
      [0.81, 0.44, 0.18, 0.215],
      [0.485, 0.785, 0.255, 0.15],
    ]),
    borders: [
      { a: 0, b: 1, river: 0, from: 0.24, to: 0.86, bridge: 0.52, below: 0.8 },
      { a: 0, b: 2, river: 1, from: 0.14, to: 0.86, bridge: 0.5, below: 0.7 },
      { a: 1, b: 2, river: 2, from: 0.14, to: 0.86, bridge: 0.5, below: 0.7 },
    ],
  };
}

function four(size: Size): Layout {
  const middle = [0.5, 0.535, 0.033] as const;
  return {
    ...twoSide(size),
    rivers: [
      river(size, [[0.512, 0.15, 0.016], [0.487, 0.34, 0.026], middle]),
      river(size, [middle, [0.36, 0.56, 0.027], [0.18, 0.53, 0.03], [-0.06, 0.57, 0.036]]),
      river(size, [middle, [0.64, 0.56, 0.027], [0.82, 0.53, 0.03], [1.06, 0.57, 0.036]]),
      river(size, [middle, [0.48, 0.75, 0.042], [0.52, 0.9, 0.05], [0.5, 1.06, 0.06]]),
    ],
    grounds: grounds(size, [
      [0.245, 0.375, 0.22, 0.14],
      [0.755, 0.375, 0.22, 0.14],
      [0.245, 0.835, 0.22, 0.135],
      [0.755, 0.835, 0.22, 0.135],
    ]),
    borders: [
      { a: 0, b: 1, river: 0, from: 0.3, to: 0.9, bridge: 0.62, below: 0.8 },
      { a: 0, b: 2, river: 1, from: 0.15, to: 0.85, bridge: 0.5, below: 0.7 },
      { a: 1, b: 3, river: 2, from: 0.15, to: 0.85, bridge: 0.5, below: 0.7 },
      { a: 2, b: 3, river: 3, from: 0.2, to: 0.85, bridge: 0.5, below: 0.7 },
    ],
  };
}

/** How many figures a crowd has: a phone's canvas holds fewer, and no canvas more than can be counted at a glance. */
function peopleFor({ width, height }: Size, groups: number): number {
  const area = width * height;
  const people = area < 130_000 ? 50 : area < 300_000 ? 70 : area < 600_000 ? 88 : area < 900_000 ? 98 : 110;
  return groups > 2 ? Math.round(people * 0.72) : people;
}

/** The composition for a canvas of this size with this many groups (1..4). */
export function composition(size: Size, groups: number): Composition {
  const layout =
    groups > 3
      ? four(size)
      : groups === 3
        ? three(size)
        : size.width / size.height < 1
          ? twoStacked(size)
          : twoSide(size);
  const people = peopleFor(size, groups);
  const areas = layout.grounds.map((ground) => Math.PI * ground.rx * ground.ry);
  const figure = 1.66 * Math.sqrt((Math.min(...areas) * 0.88) / people);
  return { ...layout, size, people, figure };
}

/** A point of the bank where `toward` lies, `off` beyond the water, at `part` of the river's length. */
export function bankAt(water: River, toward: Point, part: number, off: number): Point {
  const here = along(water, part);
  const half = nearestHalf(water, here);
  const normal = { x: -Math.sin(here.angle), y: Math.cos(here.angle) };
  const side = normal.x * (toward.x - here.x) + normal.y * (toward.y - here.y) >= 0 ? 1 : -1;
  return { x: here.x + normal.x * side * (half + off), y: here.y + normal.y * side * (half + off) };
}

function nearestHalf(water: River, point: Point): number {
  let best = at(water, 0);
  for (const candidate of water)
    if (
      (candidate.x - point.x) ** 2 + (candidate.y - point.y) ** 2 <
      (best.x - point.x) ** 2 + (best.y - point.y) ** 2
    )
      best = candidate;
  return best.half;
}
