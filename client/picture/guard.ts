/** Guard on the banks: walls with their towers, and the tunnels that run where legal ways are shut. */
import type { SceneGroup } from "#shared/rules/views.ts";
import type { Between } from "./between.ts";
import { bankAt } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { at, clamp, distance, mix } from "./geometry.ts";
import type { Region, Tunnel, Wall, WallPiece } from "./model.ts";

/** The wall of one group, if it has built any; `guard` as this viewer sees it, `size` the height of a figure at a place. */
export function wallOf(
  place: Composition,
  groups: readonly SceneGroup[],
  regions: readonly Region[],
  border: Between,
  tribe: number,
  guard: number,
  size: (y: number) => number,
): Wall[] {
  if (guard < 0.04) return [];
  const water = at(place.rivers, border.river);
  const home = at(regions, tribe).center;
  const off = place.figure * 0.28;
  const count = Math.round(((border.to - border.from) * place.size.height * 1.1) / (place.figure * 0.34));
  const points = Array.from({ length: count }, (_, index) => ({
    part: mix(border.from, border.to, index / (count - 1)),
    at: bankAt(water, home, mix(border.from, border.to, index / (count - 1)), off),
  }));
  const gate = bankAt(water, home, border.bridgeAt, off);
  const pieces: WallPiece[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = at(points, index).at;
    const to = at(points, index + 1).at;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    if (distance(middle, gate) < size(gate.y) * 0.5 || Math.max(from.y, to.y) > place.size.height - 2)
      continue;
    pieces.push({ from, to });
  }
  const group = at(groups, tribe);
  const someoneOwns = groups.some((one) => one.own);
  const height = place.figure * mix(0.24, 1.75, clamp(guard));
  const towers = guard < 0.55 ? 0 : guard < 0.72 ? 1 : guard < 0.88 ? 2 : 3;
  return [
    {
      id: `${border.id}:${tribe}`,
      tribe,
      kind: guard < 0.3 ? "fence" : guard < 0.62 ? "palisade" : "masonry",
      seen: group.own ? "own" : someoneOwns ? "theirs" : "plain",
      height,
      pieces,
      towers: Array.from({ length: towers }, (_, index) =>
        bankAt(water, home, at([0.8, 0.3, 0.56], index) * (border.to - border.from) + border.from, off),
      ),
      towerHeight: height * 1.35 + place.figure * 0.35,
    },
  ];
}

/** Mouths of tunnels on both banks, laid open where a covert act was found: in this round, or by its doers earlier. */
export function tunnelsOf(
  place: Composition,
  regions: readonly Region[],
  border: Between,
  size: (y: number) => number,
): Tunnel[] {
  const { pair } = border;
  const backlash = clamp(pair.backlash);
  const water = at(place.rivers, border.river);
  return ([border.a, border.b] as const).flatMap((tribe, side) => {
    const late = (side === 0 ? pair.deedsA : pair.deedsB)?.light === true;
    const found = pair.scandal ? "now" : late ? "late" : undefined;
    const count = Math.max(Math.ceil(backlash * 3 - 0.05), found === undefined ? 0 : 1, 0);
    return Array.from({ length: count }, (_, index) => {
      const part = clamp(border.below + (index - 0.5) * 0.09 + (side === 0 ? 0 : 0.03), border.from, 0.95);
      const spot = bankAt(water, at(regions, tribe).center, part, place.figure * 0.52);
      return {
        id: `${border.id}:${tribe}:${index}`,
        ...spot,
        size: size(spot.y) * mix(0.46, 0.74, backlash),
        found: index === 0 ? found : undefined,
      };
    });
  });
}
