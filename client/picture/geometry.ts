/** Plain geometry on the canvas: curves, distances, and evenly spread chance without a seed. */
import type { Path, Point, River, RiverPoint } from "./model.ts";

/** The element at `index`; throws RangeError where there is none. Negative counts from the end. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`);
  return found;
}

/** `value` held between `low` and `high`. */
export function clamp(value: number, low = 0, high = 1): number {
  return Math.min(high, Math.max(low, value));
}

/** From `from` (part 0) to `to` (part 1). */
export function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** A number in 0..1 that is always the same for the same words and number: the picture's only chance. */
export function spread(words: string, number = 0): number {
  let hash = 2166136261 ^ Math.imul(number + 1, 374761393);
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** Distance between two points. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point at `part` of the way from `a` to `b`. */
export function between(a: Point, b: Point, part: number): Point {
  return { x: mix(a.x, b.x, part), y: mix(a.y, b.y, part) };
}

/** A smooth river through the given points (Catmull-Rom), `steps` to a stretch. */
export function smoothRiver(through: River, steps = 10): River {
  const result: RiverPoint[] = [];
  for (let i = 0; i + 1 < through.length; i += 1) {
    const [a, b, c, d] = [
      at(through, Math.max(0, i - 1)),
      at(through, i),
      at(through, i + 1),
      at(through, Math.min(through.length - 1, i + 2)),
    ];
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const curve = (p: number, q: number, r: number, s: number): number =>
        0.5 *
        (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
      result.push({
        x: curve(a.x, b.x, c.x, d.x),
        y: curve(a.y, b.y, c.y, d.y),
        half: curve(a.half, b.half, c.half, d.half),
      });
    }
  }
  result.push(at(through, -1));
  return result;
}

/** How far a point is from the water of a river, CSS pixels; negative in the water. */
export function clearOfRiver(river: River, point: Point): number {
  let least = Infinity;
  for (let i = 0; i + 1 < river.length; i += 1) {
    const a = at(river, i);
    const b = at(river, i + 1);
    const along = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const raw = along === 0 ? 0 : ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / along;
    const part = raw < 0 ? 0 : raw > 1 ? 1 : raw;
    // Written out, without objects: this is asked thousands of times for a picture.
    const dx = point.x - a.x - (b.x - a.x) * part;
    const dy = point.y - a.y - (b.y - a.y) * part;
    least = Math.min(least, Math.sqrt(dx * dx + dy * dy) - a.half - (b.half - a.half) * part);
  }
  return least;
}

/** How far a point is from the nearest water. */
export function clearOfRivers(rivers: readonly River[], point: Point): number {
  let least = Infinity;
  for (const river of rivers) least = Math.min(least, clearOfRiver(river, point));
  return least;
}

/** Length of a path. */
export function lengthOf(path: Path): number {
  let sum = 0;
  for (let i = 0; i + 1 < path.length; i += 1) sum += distance(at(path, i), at(path, i + 1));
  return sum;
}

/** The point at `part` (0..1) of a path's length, and the direction there in radians. */
export function along(path: Path, part: number): Point & { readonly angle: number } {
  let left = clamp(part) * lengthOf(path);
  for (let i = 0; i + 1 < path.length; i += 1) {
    const a = at(path, i);
    const b = at(path, i + 1);
    const step = distance(a, b);
    if (left <= step || i + 2 === path.length) {
      return {
        ...between(a, b, step === 0 ? 0 : clamp(left / step)),
        angle: Math.atan2(b.y - a.y, b.x - a.x),
      };
    }
    left -= step;
  }
  return { ...at(path, 0), angle: 0 };
}

/** Whether a point is inside a closed outline. */
export function inside(outline: Path, point: Point): boolean {
  let within = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i, i += 1) {
    const a = at(outline, i);
    const b = at(outline, j);
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      within = !within;
  }
  return within;
}

/** The convex hull of points, clockwise on the screen. */
export function hull(points: Path): Path {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const turn = (o: Point, a: Point, b: Point): number =>
    (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (list: Path): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      while (kept.length >= 2 && turn(at(kept, -2), at(kept, -1), point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** A smooth path through points, `steps` to a stretch. */
export function smoothPath(through: Path, steps = 8): Path {
  return smoothRiver(
    through.map((point) => ({ ...point, half: 0 })),
    steps,
  ).map(({ x, y }) => ({ x, y }));
}
