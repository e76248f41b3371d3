/** The people of every group: places, faces, coats, and who mingles under a common line. */
import type { FrameKind } from "#shared/rules/terms.ts";
import type { SceneGroup } from "#shared/rules/views.ts";
import { coatsFor } from "./coats.ts";
import type { Composition } from "./composition.ts";
import { depthScale } from "./composition.ts";
import { formation } from "./formation.ts";
import type { Slot } from "./formation.ts";
import { at, clamp, mix, spread } from "./geometry.ts";
import type { Bridge, Clarity, Facing, Figure, Point, Region } from "./model.ts";

/** Faces in the pool that all groups share. */
export const LOOKS = 16;

/** Two groups whose lines have become one, and the bridge between them. */
export interface Union {
  readonly a: number;
  readonly b: number;
  readonly bridge: Bridge;
}

interface Place extends Slot {
  readonly bank: Figure["bank"];
}

/** The figures of all groups. `before` are the figures drawn last: they keep their coats as far as shares allow. */
export function crowd(
  place: Composition,
  groups: readonly SceneGroup[],
  regions: readonly Region[],
  heads: readonly Point[],
  unions: readonly Union[],
  before: readonly Figure[] = [],
): Figure[] {
  const size = (y: number): number => place.figure * depthScale(place.size, place.horizon, y);
  const places: Place[][] = groups.map((group, tribe) =>
    formation(at(regions, tribe), place.people, closedness(group.openness), at(heads, tribe), size).map(
      (slot) => ({ ...slot, bank: tribe }),
    ),
  );
  for (const union of unions) mingle(places, union, size);
  return groups.flatMap((group, tribe) => {
    const worn = before.filter((figure) => figure.group === group.group).map((figure) => figure.kind);
    const coats = coatsFor(group.group, group.frames, place.people, worn);
    return at(places, tribe).map((slot, index): Figure => {
      const id = `${group.group}:${index}`;
      return {
        id,
        group: group.group,
        tribe,
        x: slot.x,
        y: slot.y,
        height: size(slot.y) * mix(0.9, 1.06, spread(id, 3)),
        facing: facing(slot),
        kind: coats[index] ?? "civic",
        look: Math.floor(spread(id, 1) * LOOKS),
        speaks: index === 0,
        clarity: clarity(group, id),
        bank: slot.bank,
      };
    });
  });
}

/** How far ranks are closed at this openness, 0..1: a line open to neither side already has its watch. */
export function closedness(openness: number): number {
  return clamp((0.2 - openness) / 1.1);
}

function facing(slot: Slot): Facing {
  const dx = slot.looksAt.x - slot.x;
  // The ground is seen from above at a slant: what lies behind is nearer on the screen than it is.
  const dy = (slot.looksAt.y - slot.y) * 1.5;
  if (Math.abs(dx) > Math.abs(dy)) return dx < 0 ? "left" : "right";
  return dy < 0 ? "back" : "front";
}

function clarity(group: SceneGroup, id: string): Clarity {
  const eye = spread(id, 2);
  if (group.sharpness >= 1 || eye < group.sharpness) return "face";
  return eye < group.sharpness * 1.6 ? "coat" : "outline";
}

/** Some people of each group trade places, and some stand on the bridge; all keep their coats. */
function mingle(places: Place[][], union: Union, size: (y: number) => number): void {
  const one = at(places, union.a);
  const other = at(places, union.b);
  const room = Math.max(
    2,
    Math.floor(
      Math.hypot(union.bridge.to.x - union.bridge.from.x, union.bridge.to.y - union.bridge.from.y) /
        (size(union.bridge.from.y) * 0.4),
    ),
  );
  let onBridge = 0;
  for (let index = 1; index < Math.min(one.length, other.length); index += 1) {
    const chance = spread("mingle", index);
    const a = at(one, index);
    const b = at(other, index);
    if (chance < 0.4) {
      one[index] = b;
      other[index] = a;
    } else if (chance < 0.6 && onBridge < room) {
      const part = (onBridge + 0.5) / room;
      const spot = onDeck(union.bridge, part, onBridge % 2 === 0 ? -0.28 : 0.26);
      const mover = onBridge % 2 === 0 ? one : other;
      mover[index] = {
        ...spot,
        looksAt: { x: spot.x + (onBridge % 4 < 2 ? 9 : -9), y: spot.y + (onBridge % 3) * 4 },
        bank: "bridge",
      };
      onBridge += 1;
    }
  }
}

/** A point on a bridge: `part` of the way over, `across` the deck from -.5 to .5. */
export function onDeck(bridge: Bridge, part: number, across: number): Point {
  const angle = Math.atan2(bridge.to.y - bridge.from.y, bridge.to.x - bridge.from.x);
  const lift = bridge.arch * Math.sin(Math.PI * clamp(part));
  return {
    x: mix(bridge.from.x, bridge.to.x, part) - Math.sin(angle) * across * bridge.deck,
    y: mix(bridge.from.y, bridge.to.y, part) - lift + Math.cos(angle) * across * bridge.deck,
  };
}

/** The coat most people of a group wear. */
export function leading(group: SceneGroup): FrameKind {
  const sorted = group.frames.toSorted((a, b) => b.share - a.share);
  return sorted[0]?.kind ?? "civic";
}
