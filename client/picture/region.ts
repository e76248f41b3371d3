/** A group's ground: as much of an ellipse as water and the canvas leave free, drawn as by hand. */
import type { GroupId } from "#shared/rules/terms.ts";
import { underTab } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { at, clearOfRivers, mix, spread } from "./geometry.ts";
import type { Path, Point, Region } from "./model.ts";

const ANGLES = 96;
/** How finely the free ground is felt for, as a part of its half. */
const STEP = 1 / 80;

/** The region of the group at place `tribe` of the composition. */
export function regionOf(place: Composition, tribe: number, group: GroupId): Region {
  const ground = at(place.grounds, tribe);
  const { width, height } = place.size;
  const clearance = place.figure * 0.5;
  const edge = Math.max(3, place.figure * 0.16);
  const free = (point: Point): boolean =>
    point.x > edge &&
    point.x < width - edge &&
    point.y < height - edge &&
    point.y > place.horizon &&
    !underTab(place.size, point) &&
    clearOfRivers(place.rivers, point) > clearance;
  // Round the ellipse by equal steps of its own turn, so that a flat ground keeps its tips.
  const turns = Array.from({ length: ANGLES }, (_, i) => (i / ANGLES) * Math.PI * 2);
  const parts = turns.map((turn) => {
    const [x, y] = [Math.cos(turn) * ground.rx, Math.sin(turn) * ground.ry];
    // A rounder square than an ellipse, and never quite even.
    const full = (Math.abs(Math.cos(turn)) ** 2.5 + Math.abs(Math.sin(turn)) ** 2.5) ** (-1 / 2.5);
    const wobble =
      0.955 +
      0.03 * Math.sin(turn * 3 + spread(group) * 6) +
      0.015 * Math.sin(turn * 7 + spread(group, 1) * 6);
    let part = 0;
    while (
      part + STEP <= full * wobble &&
      free({ x: ground.center.x + x * (part + STEP), y: ground.center.y + y * (part + STEP) })
    )
      part += STEP;
    return part;
  });
  // The least of a window, then its mean: smooth, and never beyond what was free.
  const least = parts.map((_, i) => Math.min(...window(parts, i)));
  const smooth = least.map((_, i) => window(least, i).reduce((sum, part) => sum + part, 0) / 7);
  const outline = evenly(
    ground.center,
    turns.map((turn, i) => ({
      x: ground.center.x + Math.cos(turn) * ground.rx * at(smooth, i),
      y: ground.center.y + Math.sin(turn) * ground.ry * at(smooth, i),
    })),
  );
  return { group, tribe, center: ground.center, rx: ground.rx, ry: ground.ry, outline };
}

/** The same outline with its points at equal angles round the center, as `reachOf` reads it. */
function evenly(center: Point, outline: Path): Path {
  const angles = outline.map((point) => Math.atan2(point.y - center.y, point.x - center.x));
  return Array.from({ length: ANGLES }, (_, i) => {
    const angle = (i / ANGLES) * Math.PI * 2;
    const off = (index: number): number => {
      const turn = at(angles, index % outline.length) - angle;
      return Math.atan2(Math.sin(turn), Math.cos(turn));
    };
    const next = outline.findIndex((_point, index) => off(index) <= 0 && off(index + 1) > 0);
    const [a, b] = [at(outline, next), at(outline, (next + 1) % outline.length)];
    const part = off(next) / (off(next) - off(next + 1));
    return { x: mix(a.x, b.x, part), y: mix(a.y, b.y, part) };
  });
}

function window(list: readonly number[], index: number): number[] {
  return [-3, -2, -1, 0, 1, 2, 3].map((off) => at(list, (index + off + list.length) % list.length));
}

/** How far the line is from the center in this direction, CSS pixels. */
export function reachOf(ground: Region, angle: number): number {
  const turns = ((angle / (Math.PI * 2)) % 1) + 1;
  const exact = (turns % 1) * ground.outline.length;
  const low = Math.floor(exact);
  const radius = (index: number): number => {
    const point = at(ground.outline, index % ground.outline.length);
    return Math.hypot(point.x - ground.center.x, point.y - ground.center.y);
  };
  const part = exact - low;
  return radius(low) * (1 - part) + radius(low + 1) * part;
}

/** A point of the unit circle laid onto the group's ground: length 1 is the line. */
export function onGround(ground: Region, x: number, y: number): Point {
  // Through the ellipse, so that "left of the middle" keeps its meaning on a flat ground.
  const angle = Math.atan2(y * ground.ry, x * ground.rx);
  const r = reachOf(ground, angle) * Math.min(1, Math.hypot(x, y));
  return { x: ground.center.x + Math.cos(angle) * r, y: ground.center.y + Math.sin(angle) * r };
}

/** The point moved in until it is within `part` of the way to the line. */
export function heldWithin(ground: Region, point: Point, part: number): Point {
  const dx = point.x - ground.center.x;
  const dy = point.y - ground.center.y;
  const angle = Math.atan2(dy, dx);
  const most = reachOf(ground, angle) * part;
  const r = Math.min(Math.hypot(dx, dy), most);
  return { x: ground.center.x + Math.cos(angle) * r, y: ground.center.y + Math.sin(angle) * r };
}
