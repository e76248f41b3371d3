/** What one would miss: houses, hearth, stalls, well, boats, salt and orchards, each in its place. */
import { bankAt, depthScale } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { knotsOf } from "./formation.ts";
import { at, clearOfRivers, inside, mix, spread } from "./geometry.ts";
import type { Landmark, Point, Region } from "./model.ts";

/** The landmarks of one group's town; `head` is where it looks across, `ends` all ends of its bridges. */
export function town(
  place: Composition,
  regions: readonly Region[],
  ground: Region,
  head: Point,
  ends: readonly Point[],
): Landmark[] {
  const size = (y: number): number => place.figure * depthScale(place.size, place.horizon, y);
  return [
    ...houses(place, ground, ends, size),
    ...gardens(place, ground, size),
    ...gatheringThings(ground, head, size),
    ...outskirts(place, regions, ground, size),
  ];
}

/** Two rows behind the line, the hall among them. */
function houses(
  place: Composition,
  ground: Region,
  ends: readonly Point[],
  size: (y: number) => number,
): Landmark[] {
  const left = Math.max(place.size.width * 0.012, Math.min(...ground.outline.map((point) => point.x)));
  const right = Math.min(place.size.width * 0.988, Math.max(...ground.outline.map((point) => point.x)));
  const found: Landmark[] = [];
  for (const row of [0, 1]) {
    const step = place.figure * (row === 0 ? 0.86 : 1.12);
    const count = Math.max(3, Math.floor((right - left) / step));
    for (let index = 0; index < count; index += 1) {
      const words = `${ground.group} house ${row}`;
      if (row === 1 && spread(words, index) < 0.36) continue;
      const x = mix(left, right, (index + 0.5 + (spread(words, index + 50) - 0.5) * 0.3) / count);
      const roof = topOf(ground, x);
      if (roof === undefined) continue;
      const far = dryFrom(place, x, roof, Math.max(place.horizon, roof - place.figure * 2.6));
      const y = mix(far, roof, (row === 0 ? 0.4 : 0.84) + (spread(words, index + 70) - 0.5) * 0.2);
      if (
        clearOfRivers(place.rivers, { x, y }) < place.figure * 0.42 ||
        // Nor before a gate.
        ends.some(
          (end) => Math.abs(end.x - x) < place.figure * 1.2 && Math.abs(end.y - y) < place.figure * 1.9,
        ) ||
        (place.shape === "side" && nearDam(place, x, y))
      )
        continue;
      const hall = row === 0 && index === Math.floor(count / 2);
      found.push({
        id: `${ground.group}:house:${row}:${index}`,
        tribe: ground.tribe,
        what: hall ? "hall" : "house",
        variant: Math.floor(spread(words, index + 90) * 4),
        x,
        y,
        size: size(y) * (hall ? 2.5 : mix(1.3, 1.85, spread(words, index + 20))),
      });
    }
  }
  return withHall(ground, found);
}

/** The same houses, one of them the town's hall: where its place is taken, the nearest to the middle. */
function withHall(ground: Region, built: readonly Landmark[]): Landmark[] {
  const off = (mark: Landmark): number => Math.abs(mark.x - ground.center.x);
  const middle = built.toSorted((a, b) => off(a) - off(b))[0];
  if (middle === undefined || built.some((mark) => mark.what === "hall")) return [...built];
  return built.map((mark) => (mark === middle ? { ...mark, what: "hall", size: mark.size * 1.55 } : mark));
}

/** Poplars and fruit trees among the roofs. */
function gardens(place: Composition, ground: Region, size: (y: number) => number): Landmark[] {
  const found: Landmark[] = [];
  for (let index = 0; index < 9; index += 1) {
    const words = `${ground.group} garden`;
    const x = ground.center.x + (spread(words, index) * 2 - 1) * ground.rx * 1.02;
    const roof = topOf(ground, x);
    if (roof === undefined || x < 2 || x > place.size.width - 2) continue;
    const y = mix(
      Math.max(place.horizon * 1.05, roof - place.figure * 2),
      roof - place.figure * 0.1,
      spread(words, index + 60),
    );
    if (clearOfRivers(place.rivers, { x, y }) < place.figure * 0.4 || nearDam(place, x, y)) continue;
    found.push({
      id: `${ground.group}:garden:${index}`,
      tribe: ground.tribe,
      what: "tree",
      variant: index % 3 === 2 ? index % 2 : 3,
      x,
      y,
      size: size(y) * mix(1.2, 1.6, spread(words, index + 30)),
    });
  }
  return found;
}

/** How far up from the line one can build before water comes: a town below a river has less room for its houses. */
function dryFrom(place: Composition, x: number, roof: number, most: number): number {
  let y = roof;
  while (y - 2 > most && clearOfRivers(place.rivers, { x, y: y - 2 }) > place.figure * 0.45) y -= 2;
  return y;
}

function nearDam(place: Composition, x: number, y: number): boolean {
  const [from, to] = place.dam;
  return x > from.x - place.figure * 0.2 && x < to.x + place.figure * 0.2 && y < from.y + place.figure * 1.2;
}

/** The far edge of the line at `x`. */
function topOf(ground: Region, x: number): number | undefined {
  const close = ground.outline.filter(
    (point) => Math.abs(point.x - x) < ground.rx * 0.14 && point.y < ground.center.y,
  );
  return close.length === 0 ? undefined : Math.min(...close.map((point) => point.y));
}

function gatheringThings(ground: Region, head: Point, size: (y: number) => number): Landmark[] {
  return knotsOf(ground, head).flatMap((knot, index): Landmark[] => {
    const base = {
      id: `${ground.group}:${knot.round}:${index}`,
      tribe: ground.tribe,
      variant: index % 2,
      x: knot.x,
      y: knot.y,
    };
    if (knot.round === "speech")
      return [{ ...base, what: "crate", y: knot.y + 0.5, size: size(knot.y) * 0.32 }];
    if (knot.round === "hearth") return [{ ...base, what: "hearth", size: size(knot.y) * 0.78 }];
    if (knot.round === "well") return [{ ...base, what: "well", size: size(knot.y) * 0.85 }];
    if (knot.round === "stall") return [{ ...base, what: "stall", size: size(knot.y) * 1.25 }];
    return [];
  });
}

/** Boats, nets, salt and trees: outside the line, on free land or on the water. */
function outskirts(
  place: Composition,
  regions: readonly Region[],
  ground: Region,
  size: (y: number) => number,
): Landmark[] {
  const { width, height } = place.size;
  const found: Landmark[] = [];
  const corners =
    place.shape === "stacked" ? [0.02, 0.98] : ground.center.x < width / 2 ? [0.012, 0.4] : [0.6, 0.988];
  for (let index = 0; index < 80 && found.length < 9; index += 1) {
    const words = `${ground.group} outskirts`;
    const x = mix(at(corners, 0), at(corners, 1), spread(words, index)) * width;
    const y = mix(
      ground.center.y - ground.ry * 0.45,
      Math.min(height * 0.992, ground.center.y + ground.ry * 1.7),
      spread(words, index + 200),
    );
    // Neither foot nor crown before anyone's line, and on this group's side of the water.
    const crown = { x, y: y - size(y) * 1.1 };
    const spots = [{ x, y }, crown, { x, y: (y + crown.y) / 2 }];
    const near = regions.toSorted(
      (a, b) => Math.hypot(a.center.x - x, a.center.y - y) - Math.hypot(b.center.x - x, b.center.y - y),
    )[0];
    // The near corner is kept for the staffs of common stocks.
    const inCorner = x < place.figure * 2.2 && y > height - place.figure * 2.4;
    const free =
      !inCorner &&
      near === ground &&
      clearOfRivers(place.rivers, { x, y }) > place.figure * 0.7 &&
      spots.every((spot) =>
        regions.every((other) => !inside(other.outline, spot) && beyond(other, spot, place.figure * 0.28)),
      );
    if (!free) continue;
    const what = ground.tribe % 2 === 0 ? "tree" : found.length % 3 === 2 ? "nets" : "salt";
    found.push({
      id: `${ground.group}:out:${index}`,
      tribe: ground.tribe,
      what,
      variant: index % 3,
      x,
      y,
      size: size(y) * (what === "tree" ? mix(0.9, 1.3, spread(words, index + 400)) : 0.7),
    });
  }
  if (ground.tribe % 2 === 1 && place.grounds.length === 2) {
    const water = at(place.rivers, 0);
    for (const [index, part] of [0.9, 0.83, 0.755].entries()) {
      const spot = bankAt(water, ground.center, part, -place.figure * at([1.05, 0.55, 0.42], index));
      found.push({
        id: `${ground.group}:boat:${index}`,
        tribe: ground.tribe,
        what: "boat",
        variant: index,
        ...spot,
        size: size(spot.y) * at([1.35, 1.05, 0.8], index),
      });
    }
  }
  return found;
}

function beyond(ground: Region, point: Point, room: number): boolean {
  return ground.outline.every((edge) => Math.hypot(edge.x - point.x, edge.y - point.y) > room);
}
