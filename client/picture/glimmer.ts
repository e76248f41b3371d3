/** Lights between two groups, and the fog over what was not seen. */
import type { SceneGroup } from "#shared/rules/views.ts";
import type { Between } from "./between.ts";
import { bankAt } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { along, at, clamp, lengthOf, mix, spread } from "./geometry.ts";
import type { FogPatch, Light, Path, Region } from "./model.ts";
import { onGround } from "./region.ts";

/** Lanterns along one group's way to the bridge, lit from home outward as far as its trust goes. */
export function wayLights(
  id: string,
  tribe: number,
  half: Path,
  trust: number,
  size: (y: number) => number,
): Light[] {
  return [0.16, 0.4, 0.64, 0.88].map((part, index) => {
    const spot = along(half, part);
    const height = size(spot.y);
    const aside = (index % 2 === 0 ? -0.34 : 0.34) * height;
    return {
      id: `${id}:${tribe}:${index}`,
      of: "way",
      x: spot.x - Math.sin(spot.angle) * aside,
      y: spot.y + Math.cos(spot.angle) * aside * 0.7,
      lit: index < Math.round(clamp(trust) * 4),
      height: height * 0.86,
    };
  });
}

/** Lanterns on a rope over the water below the bridge: as many as depth has quarters. */
export function steadyLights(
  place: Composition,
  regions: readonly Region[],
  border: Between,
  size: (y: number) => number,
): Light[] {
  const water = at(place.rivers, border.river);
  // Clear of the bridge and its lamps, however short the river is.
  const part = Math.min(0.92, border.bridgeAt + Math.max(0.17, (place.figure * 1.7) / lengthOf(water)));
  const from = bankAt(water, at(regions, border.a).center, part, place.figure * 0.16);
  const to = bankAt(water, at(regions, border.b).center, part, place.figure * 0.16);
  const lit = Math.round(clamp(border.pair.depth) * 4);
  return [0.14, 0.38, 0.62, 0.86].map((where, index) => {
    const y = mix(from.y, to.y, where);
    const sag = Math.sin(Math.PI * where) * size(y) * 0.34;
    return {
      id: `${border.id}:steady:${index}`,
      of: "steady",
      x: mix(from.x, to.x, where),
      y,
      lit: at([1, 2, 0, 3], index) < lit,
      height: size(y) * 1.12 - sag,
    };
  });
}

/** Fog over the water for acts nobody saw, and a haze over those one hardly knows. */
export function fogOf(
  place: Composition,
  groups: readonly SceneGroup[],
  regions: readonly Region[],
  border: Between,
): FogPatch[] {
  const water = at(place.rivers, border.river);
  const over = [0.2, 0.36, 0.52, 0.68, 0.84].map((part, index): FogPatch => {
    const spot = along(water, part);
    return {
      id: `${border.id}:${index}`,
      x: spot.x + (spread(border.id, index) - 0.5) * place.figure * 2,
      y: spot.y,
      rx: place.figure * 3.4,
      ry: place.figure * 1.15,
      alpha: clamp(border.pair.fog) * 0.85,
    };
  });
  const unseen = [border.a, border.b].flatMap((tribe) =>
    [-0.45, 0.4, -0.05].map((x, index): FogPatch => {
      const ground = at(regions, tribe);
      const spot = onGround(ground, x, at([-0.5, -0.15, 0.45], index));
      const haze = at(groups, tribe).own ? 0 : clamp(0.75 - at(groups, tribe).sharpness) * 0.5;
      return {
        id: `${border.id}:${tribe}:${index}`,
        ...spot,
        rx: ground.rx * 0.62,
        ry: ground.ry * 0.36,
        alpha: haze,
      };
    }),
  );
  return [...over, ...unseen];
}
