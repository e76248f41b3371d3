/** What stands between two groups: walls, gates, bridge, footpath, carriers, lights, tunnels and fog. */
import type { SceneGroup } from "#shared/rules/views.ts";
import type { Between } from "./between.ts";
import { bankAt, depthScale } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { AJAR, people } from "./counted.ts";
import { leading, onDeck } from "./crowd.ts";
import { along, at, clamp, distance, mix, smoothPath } from "./geometry.ts";
import { fogOf, steadyLights, wayLights } from "./glimmer.ts";
import { tunnelsOf, wallOf } from "./guard.ts";
import type {
  Bridge,
  Carriers,
  FogPatch,
  Footpath,
  Gate,
  Light,
  Path,
  Point,
  Region,
  Sign,
  Tunnel,
  Wall,
} from "./model.ts";
import { onGround } from "./region.ts";
import { borderSigns } from "./signs.ts";

/** Everything drawn on one border. */
export interface BorderModel {
  readonly walls: readonly Wall[];
  readonly gates: readonly Gate[];
  readonly footpath: Footpath;
  readonly carriers: readonly Carriers[];
  readonly lights: readonly Light[];
  readonly tunnels: readonly Tunnel[];
  readonly fog: readonly FogPatch[];
  readonly signs: readonly Sign[];
}

/** Planks and lamps of a bridge, as far as norms hold. */
export function bridgeOf(place: Composition, regions: readonly Region[], border: Between): Bridge {
  const water = at(place.rivers, border.river);
  const off = place.figure * 0.14;
  const from = bankAt(water, at(regions, border.a).center, border.bridgeAt, off);
  const to = bankAt(water, at(regions, border.b).center, border.bridgeAt, off);
  const long = distance(from, to);
  const steep = Math.abs(to.y - from.y) / Math.max(1, long);
  const scale = depthScale(place.size, place.horizon, (from.y + to.y) / 2);
  const shape = {
    id: border.id,
    from,
    to,
    deck: place.figure * scale * mix(0.5, 0.72, steep),
    arch: long * 0.075 * (1 - steep),
    lampHeight: place.figure * scale * 0.95,
    planks: [],
    lamps: [],
  };
  const norms = clamp(border.pair.norms);
  const places = Math.max(12, Math.min(26, Math.round(long / (place.figure * scale * 0.17))));
  const fromEnd = (index: number, count: number): number =>
    (Math.min(index, count - 1 - index) + 0.5) / (count / 2);
  return {
    ...shape,
    // Planks and lamps come from both banks and meet in the middle.
    planks: Array.from({ length: places }, (_, index) => ({
      at: onDeck(shape, (index + 0.5) / places, 0),
      laid: fromEnd(index, places) <= norms + 0.001,
    })),
    lamps: Array.from({ length: 6 }, (_, index) => ({
      at: onDeck(shape, mix(0.02, 0.98, index / 5), -0.55),
      lit: norms > 0.05 && fromEnd(index, 6) <= norms + 0.17,
    })),
  };
}

/** All but the bridge. */
export function borderOf(
  place: Composition,
  groups: readonly SceneGroup[],
  regions: readonly Region[],
  border: Between,
  bridge: Bridge,
): BorderModel {
  const { pair } = border;
  const sides = [
    {
      tribe: border.a,
      other: border.b,
      guard: pair.guardA,
      expose: pair.exposeA,
      serve: pair.serveA,
      trust: pair.trustA,
      deeds: pair.deedsA,
      theirs: pair.deedsB,
      head: bridge.from,
    },
    {
      tribe: border.b,
      other: border.a,
      guard: pair.guardB,
      expose: pair.exposeB,
      serve: pair.serveB,
      trust: pair.trustB,
      deeds: pair.deedsB,
      theirs: pair.deedsA,
      head: bridge.to,
    },
  ] as const;
  const size = (y: number): number => place.figure * depthScale(place.size, place.horizon, y);
  const halves: readonly [Path, Path] = [
    halfOf(at(regions, border.a), bridge.from),
    halfOf(at(regions, border.b), bridge.to),
  ];
  const over = Array.from({ length: 9 }, (_, index) => onDeck(bridge, index / 8, 0.1));
  const way = (first: number): Path =>
    first === 0
      ? [...at(halves, 0), ...over, ...at(halves, 1).toReversed()]
      : [...at(halves, 1), ...over.toReversed(), ...at(halves, 0).toReversed()];
  const tunnels = tunnelsOf(place, regions, border, size);
  return {
    walls: sides.flatMap((side) => wallOf(place, groups, regions, border, side.tribe, side.guard, size)),
    gates: sides.flatMap((side): Gate[] => {
      if (side.guard < 0.04 && side.expose < 0.05) return [];
      const back = along(halfOf(at(regions, side.tribe), side.head), 0.9);
      const open = side.expose < AJAR ? 0 : side.expose < 0.45 ? 1 : side.expose < 0.8 ? 2 : 3;
      const height = size(back.y) * mix(0.8, 1.5, side.guard);
      return [
        {
          id: `${border.id}:${side.tribe}`,
          tribe: side.tribe,
          x: back.x,
          y: back.y + size(back.y) * 0.06,
          open,
          height,
        },
      ];
    }),
    footpath: { id: border.id, halves, wear: clamp(pair.contact), wide: place.figure * 0.42 },
    carriers: sides.flatMap((side, index): Carriers[] => {
      const there = way(index);
      const party = (doing: string, part: number, rest: Pick<Carriers, "goods" | "way">): Carriers[] =>
        part < 0.05
          ? []
          : [
              {
                id: `${border.id}:${side.tribe}:${doing}`,
                tribe: side.tribe,
                kind: leading(at(groups, side.tribe)),
                count: people(part),
                height: size(bridge.from.y),
                ...rest,
              },
            ];
      const middle = there.slice(0, Math.ceil(there.length / 2));
      const { take = 0, walk = 0 } = side.deeds ?? {};
      return [
        ...party("serve", side.serve, { goods: side.tribe, way: there }),
        ...party("take", take, { goods: side.other, way: there.toReversed() }),
        // Contact comes to something if both go: alone they get as far as the middle.
        ...party("walk", walk, { goods: undefined, way: (side.theirs?.walk ?? 0) > 0 ? there : middle }),
      ];
    }),
    lights: [
      ...sides.flatMap((side, index) =>
        wayLights(border.id, side.tribe, at(halves, index), side.trust, size),
      ),
      ...steadyLights(place, regions, border, size),
    ],
    tunnels,
    signs: borderSigns(bridge, sides, tunnels, (y) => size(y)),
    fog: fogOf(place, groups, regions, border),
  };
}

function halfOf(ground: Region, head: Point): Path {
  const dx = (head.x - ground.center.x) / ground.rx;
  const dy = (head.y - ground.center.y) / ground.ry;
  const long = Math.hypot(dx, dy) || 1;
  const start = onGround(ground, (dx / long) * 0.12, (dy / long) * 0.12 + 0.06);
  const bend = onGround(ground, (dx / long) * 0.68, (dy / long) * 0.68 + 0.1);
  return smoothPath([start, bend, head]);
}
