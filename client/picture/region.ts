/** A group's ground: as much of an ellipse as water and the canvas leave free, drawn as by hand. */
import type { GroupId } from "#shared/rules/terms.ts";
import { underTab } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { at, clearOfRivers, spread } from "./geometry.ts";
import type { Point, Region } from "./model.ts";

const ANGLES = 96;

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
  const reach: number[] = [];
  for (let i = 0; i < ANGLES; i += 1) {
    const angle = (i / ANGLES) * Math.PI * 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    // A rounder square than an ellipse, and never quite even.
    const full = (Math.abs(cos / ground.rx) ** 2.5 + Math.abs(sin / ground.ry) ** 2.5) ** (-1 / 2.5);
    const wobble =
      0.955 +
      0.03 * Math.sin(angle * 3 + spread(group) * 6) +
      0.015 * Math.sin(angle * 7 + spread(group, 1) * 6);
    let r = 0;
    const step = Math.max(1, full / 80);
    while (
      r + step <= full * wobble &&
      free({ x: ground.center.x + cos * (r + step), y: ground.center.y + sin * (r + step) })
    )
      r += step;
    reach.push(r);
  }
  // The least of a window, then its mean: smooth, and never beyond what was free.
  const least = reach.map((_, i) => Math.min(...window(reach, i)));
  const smooth = least.map((_, i) => window(least, i).reduce((sum, r) => sum + r, 0) / 7);
  const outline = smooth.map((r, i) => {
    const angle = (i / ANGLES) * Math.PI * 2;
    return { x: ground.center.x + Math.cos(angle) * r, y: ground.center.y + Math.sin(angle) * r };
  });
  return { group, tribe, center: ground.center, rx: ground.rx, ry: ground.ry, outline };
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
