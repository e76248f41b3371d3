/** The line of each group as a thread of stitches: thick and whole when closed, thin and open when not, one when a we holds. */
import type { SceneGroup } from "#shared/rules/views.ts";
import { along, at, clamp, hull, mix } from "./geometry.ts";
import type { Bridge, Line, Path, Point, Region, Stitch } from "./model.ts";

/** Stitches in each group's line, at every size, so that they can wander from one line to another. */
export const STITCHES = 84;

/** The other group of a common line, and the bridge over which the line runs. */
export interface Joint {
  readonly with: number;
  readonly bridge: Bridge;
}

/** The lines of all groups; `joined` pairs places of groups whose lines have become one. */
export function lines(
  groups: readonly SceneGroup[],
  regions: readonly Region[],
  figure: number,
  joined: ReadonlyMap<number, Joint>,
): Line[] {
  return groups.flatMap((group, tribe) => {
    const own = regions[tribe];
    if (!own) return [];
    const joint = joined.get(tribe);
    const other = joint === undefined ? undefined : regions[joint.with];
    const gap = openOf(group.openness);
    const path =
      joint === undefined || other === undefined
        ? closedPath(own, regions)
        : groups.length > 2
          ? overBridge(own, joint.bridge, figure)
          : shareOfUnion(own, other);
    const stitches = stitch(path, other ? Math.min(gap, 0.5) : gap, figure);
    const otherGroup = other?.group;
    return [
      otherGroup === undefined
        ? { group: group.group, tribe, stitches, gap }
        : { group: group.group, tribe, stitches, gap, joined: otherGroup },
    ];
  });
}

/** How open a line is drawn, 0..1, for an openness of -1..1. */
function openOf(openness: number): number {
  return clamp((openness + 0.75) / 1.5);
}

/** The whole outline, begun on the side that faces the others: from there a thread can open and take up another. */
function closedPath(own: Region, regions: readonly Region[]): Path {
  const others = regions.filter((region) => region !== own);
  const toward = others.reduce(
    (sum, region) => ({
      x: sum.x + region.center.x / others.length,
      y: sum.y + region.center.y / others.length,
    }),
    { x: 0, y: 0 },
  );
  const gap = (point: Point): number => Math.hypot(point.x - toward.x, point.y - toward.y);
  const start = own.outline.reduce(
    (best, point, index) => (gap(point) < gap(at(own.outline, best)) ? index : best),
    0,
  );
  return [...own.outline.slice(start), ...own.outline.slice(0, start + 1)];
}

/** The half of the common outline that lies on the side of `own`, from the far crossing to the near one. */
function shareOfUnion(own: Region, other: Region): Path {
  const around = hull([...own.outline, ...other.outline]);
  // The same way round as the outlines run, so that no stitch has far to go.
  const round = turning(around) === turning(own.outline) ? around : around.toReversed();
  const near = round.map((point) => nearer(point, own, other));
  const start = near.findIndex((is, index) => is && near[(index + near.length - 1) % near.length] === false);
  if (start < 0) return [...own.outline, at(own.outline, 0)];
  const turned = [...round.slice(start), ...round.slice(0, start)];
  const mine = turned.filter((point) => nearer(point, own, other));
  const [first, last] = [mine[0], mine.at(-1)];
  const [before, after] = [turned.at(-1), turned[mine.length]];
  if (!first || !last || !before || !after) return mine;
  // Each half ends in the middle of the water, where the other one takes up the thread.
  const half = (a: typeof first, b: typeof first): typeof first => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  });
  return [half(before, first), ...mine, half(last, after)];
}

/**
 * Where others live close by, the common line keeps to the bridge, so that nobody else is inside it: half of it, round
 * the own ground from one edge of the bridge to the other.
 */
function overBridge(own: Region, bridge: Bridge, figure: number): Path {
  const middle = { x: (bridge.from.x + bridge.to.x) / 2, y: (bridge.from.y + bridge.to.y) / 2 - bridge.arch };
  const angle = Math.atan2(bridge.to.y - bridge.from.y, bridge.to.x - bridge.from.x);
  const wide = figure * 1.15;
  const edges = [1, -1].map((side) => ({
    x: middle.x - Math.sin(angle) * wide * side,
    y: middle.y + Math.cos(angle) * wide * side,
  }));
  const nearest = (to: Point): number =>
    own.outline.reduce(
      (best, point, index) => (gapOf(point, to) < gapOf(at(own.outline, best), to) ? index : best),
      0,
    );
  const [one, two] = [nearest(at(edges, 0)), nearest(at(edges, 1))];
  const count = own.outline.length;
  // The long way round, away from the other group.
  const long = (two - one + count) % count > count / 2;
  const [start, end] = long ? [one, two] : [two, one];
  const [first, last] = long ? [at(edges, 0), at(edges, 1)] : [at(edges, 1), at(edges, 0)];
  const round = [...own.outline.slice(start), ...own.outline.slice(0, start)].slice(
    0,
    ((end - start + count) % count) + 1,
  );
  return [first, ...round, last];
}

function gapOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Which way round a closed path runs: 1 or -1. */
function turning(path: Path): number {
  return Math.sign(
    path.reduce((sum, point, index) => sum + cross(point, at(path, (index + 1) % path.length)), 0),
  );
}

function cross(a: Point, b: Point): number {
  return a.x * b.y - b.x * a.y;
}

function nearer(point: { x: number; y: number }, own: Region, other: Region): boolean {
  const to = (region: Region): number => Math.hypot(point.x - region.center.x, point.y - region.center.y);
  return to(own) <= to(other);
}

function stitch(path: Path, gap: number, figure: number): Stitch[] {
  const total = path
    .slice(1)
    .reduce((sum, point, i) => sum + Math.hypot(point.x - (path[i]?.x ?? 0), point.y - (path[i]?.y ?? 0)), 0);
  const step = total / STITCHES;
  return Array.from({ length: STITCHES }, (_, index) => {
    const place = along(path, (index + 0.5) / STITCHES);
    return {
      x: place.x,
      y: place.y,
      angle: place.angle,
      // A closed line overlaps into one rope; an open one leaves more than half of the way free.
      length: step * mix(1.3, 0.46, gap),
      thick: Math.max(1.2, figure * mix(0.17, 0.062, gap)),
      alpha: mix(1, 0.78, gap),
    };
  });
}
