/** From what a viewer may see to what the stage draws: pure, and the same for the same scene, size and last model. */
import type { SceneView } from "#shared/rules/views.ts";
import { borderOf, bridgeOf } from "./border.ts";
import type { Between } from "./between.ts";
import { composition } from "./composition.ts";
import type { Composition } from "./composition.ts";
import { crowd } from "./crowd.ts";
import { at, clamp } from "./geometry.ts";
import { lines } from "./lines.ts";
import type { Bridge, Landmark, PictureModel, Point, Region, Reservoir, Size } from "./model.ts";
import { regionOf } from "./region.ts";
import { groupSigns, stockSigns } from "./signs.ts";
import { town } from "./town.ts";

/** The counter drawn as the lake above the dam, where a scenario has it. */
const LAKE = "reservoir";

/**
 * The picture of a scene on a canvas of `size` CSS pixels.
 * @param before The model shown last: its figures keep their coats as far as the shares allow.
 * Pairs that share no water in the composition (the diagonals of four groups) are left to the caption.
 */
export function pictureModel(scene: SceneView, size: Size, before?: PictureModel): PictureModel {
  const groups = scene.groups.slice(0, 4);
  const { place, regions, marks } = ground(scene, size);
  const borders = bordersOf(place, scene);
  const bridges = borders.map((border) => bridgeOf(place, regions, border));
  const heads = regions.map((region) => headFor(region, endsOf(region, borders, bridges)));
  const unions = borders.flatMap((border, index) =>
    border.pair.commonWe ? [{ a: border.a, b: border.b, bridge: at(bridges, index) }] : [],
  );
  const joined = new Map(
    unions.flatMap(({ a, b, bridge }) => [
      [a, { with: b, bridge }] as const,
      [b, { with: a, bridge }] as const,
    ]),
  );
  const sides = borders.map((border, index) => borderOf(place, groups, regions, border, at(bridges, index)));
  const reservoir = reservoirOf(scene, place);
  return {
    land: {
      size: place.size,
      horizon: place.horizon,
      rivers: place.rivers,
      regions,
      figure: place.figure,
      shape: place.shape,
      ...(reservoir ? { dam: place.dam } : {}),
    },
    landmarks: marks,
    figures: crowd(place, groups, regions, heads, unions, before?.figures),
    lines: lines(groups, regions, place.figure, joined),
    walls: sides.flatMap((side) => side.walls),
    gates: sides.flatMap((side) => side.gates),
    bridges,
    footpaths: sides.map((side) => side.footpath),
    carriers: sides.flatMap((side) => side.carriers),
    lights: sides.flatMap((side) => side.lights),
    tunnels: sides.flatMap((side) => side.tunnels),
    fog: sides.flatMap((side) => side.fog),
    weather: groups.map((group, tribe) => {
      const { center, outline, rx, ry } = at(regions, tribe);
      const top = Math.min(...outline.map((point) => point.y));
      return {
        group: group.group,
        tribe,
        cloud: 1 - clamp(group.security),
        over: { x: center.x, y: top },
        rx,
        ry,
      };
    }),
    signs: [
      ...groups.flatMap((group, tribe) =>
        groupSigns(place, group, at(regions, tribe), at(heads, tribe), marks),
      ),
      ...sides.flatMap((side) => side.signs),
      ...stockSigns(place, scene, LAKE),
    ],
    ...(reservoir ? { reservoir } : {}),
  };
}

/** What does not change from scene to scene. */
interface Ground {
  readonly place: Composition;
  readonly regions: readonly Region[];
  readonly marks: readonly Landmark[];
}

// The land of the last few sizes: it is the same for every scene, and most of a model's work.
const grounds = new Map<string, Ground>();
const KEPT = 4;

function ground(scene: SceneView, size: Size): Ground {
  const canvas = {
    width: Math.max(160, Math.round(size.width)),
    height: Math.max(120, Math.round(size.height)),
  };
  const groups = scene.groups.slice(0, 4);
  const key = [
    canvas.width,
    canvas.height,
    ...groups.map((group) => group.group),
    ...scene.pairs.map((pair) => `${pair.a}+${pair.b}`),
  ].join(" ");
  const known = grounds.get(key);
  if (known) return known;
  const place = composition(canvas, Math.max(2, groups.length));
  const regions = groups.map((group, tribe) => regionOf(place, tribe, group.group));
  const borders = bordersOf(place, scene);
  const bridges = borders.map((border) => bridgeOf(place, regions, border));
  const marks = regions.flatMap((region) => {
    const ends = endsOf(region, borders, bridges);
    return town(place, regions, region, headFor(region, ends), ends);
  });
  const made = { place, regions, marks };
  for (const oldest of [...grounds.keys()].slice(0, Math.max(0, grounds.size + 1 - KEPT)))
    grounds.delete(oldest);
  grounds.set(key, made);
  return made;
}

function bordersOf(place: Composition, scene: SceneView): Between[] {
  const placeOf = (id: string): number => scene.groups.findIndex((group) => group.group === id);
  return place.borders.flatMap((border): Between[] => {
    const base = { ...border, bridgeAt: border.bridge };
    for (const pair of scene.pairs) {
      const id = `${pair.a}+${pair.b}`;
      if (placeOf(pair.a) === border.a && placeOf(pair.b) === border.b) return [{ ...base, id, pair }];
      if (placeOf(pair.a) === border.b && placeOf(pair.b) === border.a)
        return [{ ...base, a: border.b, b: border.a, id, pair }];
    }
    return [];
  });
}

/** The ends of a group's bridges on its own bank. */
function endsOf(region: Region, borders: readonly Between[], bridges: readonly Bridge[]): readonly Point[] {
  return borders.flatMap((border, index) => {
    const bridge = at(bridges, index);
    return border.a === region.tribe ? [bridge.from] : border.b === region.tribe ? [bridge.to] : [];
  });
}

/** The end of the first bridge: where a group looks across. */
function headFor(region: Region, ends: readonly Point[]): Point {
  return ends[0] ?? { x: region.center.x + 1, y: region.center.y };
}

function reservoirOf(scene: SceneView, place: Composition): Reservoir | undefined {
  const lake = scene.counters[LAKE];
  return lake && { level: clamp(lake.level / Math.max(1, lake.most)), ...place.lake };
}
