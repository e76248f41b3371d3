/** The picture's model tells the truth, at every size, and nobody pops, swims or strays. */
import { describe, expect, test } from "vitest";
import type { FrameKind } from "#shared/rules/terms.ts";
import type { SceneGroup, ScenePair, SceneView } from "#shared/rules/views.ts";
import { clearOfRivers, inside } from "#client/picture/geometry.ts";
import type { PictureModel, Size } from "#client/picture/model.ts";
import { pictureModel } from "#client/picture/picture.ts";
import { SCENES } from "../../../scripts/galleryScenes.ts";

const SIZES: readonly Size[] = [
  { width: 360, height: 230 },
  { width: 320, height: 180 },
  { width: 360, height: 520 },
  { width: 760, height: 560 },
  { width: 1366, height: 520 },
  { width: 1920, height: 700 },
];
const LAPTOP: Size = { width: 760, height: 560 };
const OPENING = scene("opening");

function scene(name: string): SceneView {
  const found = SCENES[name];
  if (!found) throw new RangeError(`no scene ${name}`);
  return found;
}

/** The scene with other facts between the two towns. */
function between(change: Partial<ScenePair>, from = OPENING): SceneView {
  return { ...from, pairs: from.pairs.map((pair) => ({ ...pair, ...change })) };
}

/** The scene with other facts within the first town. */
function within(change: Partial<SceneGroup>, from = OPENING): SceneView {
  return {
    ...from,
    groups: from.groups.map((group, index) => (index === 0 ? { ...group, ...change } : group)),
  };
}

function shares(list: readonly number[]): SceneGroup["frames"] {
  const kinds: readonly FrameKind[] = ["exclusive", "guarded", "civic", "oneGroup", "dual"];
  return kinds.map((kind, index) => ({ frame: kind, kind, share: list[index] ?? 0 }));
}

function worn(model: PictureModel, group: string): FrameKind[] {
  return model.figures.filter((figure) => figure.group === group).map((figure) => figure.kind);
}

/** The only one, or the first. */
function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new RangeError("none");
  return one;
}

describe("shares are counted in people", () => {
  test("each coat has its share of the crowd, to the nearest person", () => {
    const model = pictureModel(within({ frames: shares([0.5, 0.25, 0.125, 0.125, 0]) }), LAPTOP);
    const coats = worn(model, "highmere");
    for (const [kind, share] of [
      ["exclusive", 0.5],
      ["guarded", 0.25],
      ["civic", 0.125],
      ["dual", 0],
    ] as const) {
      const count = coats.filter((coat) => coat === kind).length;
      expect(Math.abs(count - coats.length * share)).toBeLessThan(1);
    }
  });

  test("crowds are large enough to count on a laptop and few enough to see on a phone", () => {
    expect(pictureModel(OPENING, { width: 360, height: 230 }).figures.length / 2).toBeGreaterThanOrEqual(45);
    expect(pictureModel(OPENING, { width: 360, height: 230 }).figures.length / 2).toBeLessThanOrEqual(60);
    for (const size of SIZES) expect(pictureModel(OPENING, size).figures.length / 2).toBeLessThanOrEqual(110);
  });

  test("when shares move, the fewest people change coats and everybody stays who they are", () => {
    const before = pictureModel(within({ frames: shares([0.5, 0.2, 0.1, 0.1, 0.1]) }), LAPTOP);
    const after = pictureModel(within({ frames: shares([0.4, 0.2, 0.1, 0.1, 0.2]) }), LAPTOP, before);
    expect(after.figures.map((figure) => figure.id)).toEqual(before.figures.map((figure) => figure.id));
    expect(after.figures.map((figure) => figure.look)).toEqual(before.figures.map((figure) => figure.look));
    const [was, is] = [worn(before, "highmere"), worn(after, "highmere")];
    const changed = was.filter((kind, index) => kind !== is[index]).length;
    const more = (kind: FrameKind): number =>
      is.filter((coat) => coat === kind).length - was.filter((coat) => coat === kind).length;
    const needed = [...new Set([...was, ...is])].reduce((sum, kind) => sum + Math.max(0, more(kind)), 0);
    expect(changed).toBe(needed);
    expect(needed).toBeGreaterThan(5);
    expect(worn(after, "saltreach")).toEqual(worn(before, "saltreach"));
  });

  test("the speaker wears the coat that leads", () => {
    const model = pictureModel(within({ frames: shares([0.1, 0.1, 0.6, 0.1, 0.1]) }), LAPTOP);
    expect(model.figures.find((figure) => figure.id === "highmere:0")).toMatchObject({
      speaks: true,
      kind: "civic",
    });
  });
});

describe.each(SIZES)("at $width x $height", (size) => {
  test.each(Object.keys(SCENES))(
    "%s: everybody stands on dry land, inside a line and inside the canvas",
    (name) => {
      const model = pictureModel(scene(name), size);
      for (const figure of model.figures) {
        expect(figure.y - figure.height, figure.id).toBeGreaterThanOrEqual(0);
        expect(figure.y, figure.id).toBeLessThanOrEqual(size.height);
        expect(figure.x, figure.id).toBeGreaterThanOrEqual(0);
        expect(figure.x, figure.id).toBeLessThanOrEqual(size.width);
        if (figure.bank === "bridge") continue;
        expect(clearOfRivers(model.land.rivers, figure), figure.id).toBeGreaterThan(0);
        const ground = model.land.regions[figure.bank];
        expect(ground && inside(ground.outline, figure), figure.id).toBe(true);
      }
    },
  );

  test("nobody is far smaller or larger than the size allows, and the sky takes less than a fifth", () => {
    const model = pictureModel(OPENING, size);
    expect(model.land.figure).toBeGreaterThan(size.height / 18);
    expect(model.land.horizon).toBeLessThan(size.height / 5);
  });
});

describe("who is in and who is out", () => {
  const outward = (openness: number): number => {
    const model = pictureModel(within({ openness }), LAPTOP);
    const ground = first(model.land.regions);
    return model.figures.filter((figure) => {
      if (figure.tribe !== 0) return false;
      const out = { x: figure.x - ground.center.x, y: (figure.y - ground.center.y) * 1.5 };
      const way = { front: [0, 1], back: [0, -1], left: [-1, 0], right: [1, 0] }[figure.facing];
      const far =
        Math.hypot(figure.x - ground.center.x, figure.y - ground.center.y) >
        0.6 * Math.min(ground.rx, ground.ry);
      return far && out.x * (way[0] ?? 0) + out.y * (way[1] ?? 0) > 0.6 * Math.hypot(out.x, out.y);
    }).length;
  };

  test("closed ranks face outward, more of them the more closed", () => {
    expect(outward(-1)).toBeGreaterThan(outward(-0.2) + 10);
    expect(outward(-0.2)).toBeGreaterThanOrEqual(outward(0.8));
  });

  test("a closed line is thick and whole, an open one thin and full of gaps", () => {
    const line = (openness: number) => first(pictureModel(within({ openness }), LAPTOP).lines);
    const [closed, open] = [line(-1), line(0.9)];
    expect(first(closed.stitches).thick).toBeGreaterThan(2 * first(open.stitches).thick);
    expect(first(closed.stitches).length).toBeGreaterThan(2 * first(open.stitches).length);
    expect(closed.stitches).toHaveLength(open.stitches.length);
  });

  test("a common we is one line round both, with people of both on each bank in coats of their own", () => {
    const apart = pictureModel(scene("neighbours"), LAPTOP);
    const model = pictureModel(scene("common-we"), LAPTOP);
    expect(apart.lines.every((line) => line.joined === undefined)).toBe(true);
    expect(model.lines.map((line) => line.joined)).toEqual(["saltreach", "highmere"]);
    // Where one half of the line ends, the other begins.
    const ends = model.lines.map((line) => [first(line.stitches), first(line.stitches.toReversed())]).flat();
    for (const [index, end] of ends.entries()) {
      const others = ends.filter((_, other) => Math.floor(other / 2) !== Math.floor(index / 2));
      expect(Math.min(...others.map((other) => Math.hypot(other.x - end.x, other.y - end.y)))).toBeLessThan(
        model.land.figure * 0.6,
      );
    }
    for (const [tribe, bank] of [
      [0, 1],
      [1, 0],
    ]) {
      expect(
        model.figures.filter((figure) => figure.tribe === tribe && figure.bank === bank).length,
      ).toBeGreaterThan(10);
      expect(apart.figures.filter((figure) => figure.tribe === tribe && figure.bank === bank)).toHaveLength(
        0,
      );
    }
    expect(model.figures.some((figure) => figure.bank === "bridge")).toBe(true);
  });
});

describe("what stands between them", () => {
  test("walls are as high as the viewer sees them, each on its own bank", () => {
    const model = pictureModel(between({ guardA: 0.5, guardB: 0.7 }), LAPTOP);
    const [own, theirs] = model.walls;
    expect(own?.tribe).toBe(0);
    expect(theirs?.tribe).toBe(1);
    expect(theirs?.height).toBeGreaterThan(own?.height ?? Infinity);
    expect(pictureModel(between({ guardA: 0, guardB: 0 }), LAPTOP).walls).toHaveLength(0);
    for (const wall of model.walls)
      for (const piece of wall.pieces)
        expect(clearOfRivers(model.land.rivers, piece.from)).toBeGreaterThan(0);
  });

  test("one's own wall and theirs are told apart; the projector sees neither as its own", () => {
    expect(pictureModel(scene("spiral"), LAPTOP).walls.map((wall) => wall.seen)).toEqual(["own", "theirs"]);
    expect(pictureModel(OPENING, LAPTOP).walls.map((wall) => wall.seen)).toEqual(["plain", "plain"]);
  });

  test("pairs written the other way round draw the same walls", () => {
    const turned = between({ guardA: 0.3, guardB: 0.6 });
    const pair = first(turned.pairs);
    const same: SceneView = {
      ...turned,
      pairs: [{ ...pair, a: pair.b, b: pair.a, guardA: pair.guardB, guardB: pair.guardA }],
    };
    const heights = (view: SceneView) =>
      new Map(pictureModel(view, LAPTOP).walls.map((wall) => [wall.tribe, wall.height]));
    expect(heights(same)).toEqual(heights(turned));
  });

  test("planks and lamps follow norms, lanterns trust, steady lights depth", () => {
    const counted = (norms: number, trustA: number, depth: number) => {
      const model = pictureModel(between({ norms, trustA, trustB: 0, depth }), LAPTOP);
      const bridge = first(model.bridges);
      return {
        planks: bridge.planks.filter((plank) => plank.laid).length / bridge.planks.length,
        lamps: bridge.lamps.filter((lamp) => lamp.lit).length,
        way: model.lights.filter((light) => light.of === "way" && light.lit).length,
        steady: model.lights.filter((light) => light.of === "steady" && light.lit).length,
      };
    };
    expect(counted(0, 0, 0)).toEqual({ planks: 0, lamps: 0, way: 0, steady: 0 });
    expect(counted(1, 1, 1)).toEqual({ planks: 1, lamps: 6, way: 4, steady: 4 });
    expect(counted(0.5, 0.5, 0.25)).toMatchObject({ way: 2, steady: 1 });
    expect(counted(0.5, 0, 0).planks).toBeCloseTo(0.5, 0);
  });

  test("serving is carried, backlash tunnels, a found act lies open, fog lies where nothing was seen", () => {
    const model = pictureModel(
      between({ serveA: 0.5, serveB: 0, backlash: 0.7, scandal: true, fog: 0.5 }),
      LAPTOP,
    );
    expect(model.carriers.map((party) => [party.tribe, party.count])).toEqual([[0, 3]]);
    expect(model.tunnels.filter((tunnel) => tunnel.found)).toHaveLength(2);
    expect(model.fog.some((patch) => patch.alpha > 0.3)).toBe(true);
    const quiet = pictureModel(
      between({ serveA: 0, serveB: 0, backlash: 0, scandal: false, fog: 0 }),
      LAPTOP,
    );
    expect([quiet.carriers.length, quiet.tunnels.length]).toEqual([0, 0]);
  });

  test("security is the weather over each crowd alone, and the reservoir has its level", () => {
    const model = pictureModel(within({ security: 0.2 }), LAPTOP);
    expect(model.weather.map((weather) => weather.cloud)).toEqual([0.8, 0.5]);
    expect(model.reservoir?.level).toBeCloseTo(0.6);
    expect(pictureModel({ ...OPENING, counters: {} }, LAPTOP).reservoir).toBeUndefined();
  });
});

describe("the model as a function", () => {
  test("is the same for the same scene, size and last model", () => {
    const before = pictureModel(OPENING, LAPTOP);
    expect(pictureModel(scene("spiral"), LAPTOP, before)).toEqual(
      pictureModel(scene("spiral"), LAPTOP, before),
    );
    expect(pictureModel(OPENING, LAPTOP)).toEqual(before);
  });

  test("sharpness goes from outlines only to every face", () => {
    const seen = (sharpness: number) =>
      new Set(
        pictureModel(within({ sharpness }), LAPTOP)
          .figures.filter((figure) => figure.tribe === 0)
          .map((figure) => figure.clarity),
      );
    expect(seen(0)).toEqual(new Set(["outline"]));
    expect(seen(1)).toEqual(new Set(["face"]));
    expect(seen(0.5).size).toBe(3);
  });

  test.each(["cold-peace", "two-against-third", "four-towns"])(
    "%s: on a phone nobody stands under the tab of the words",
    (name) => {
      for (const size of [
        { width: 360, height: 230 },
        { width: 390, height: 262 },
        { width: 412, height: 280 },
      ])
        for (const { x, y, height, id } of pictureModel(scene(name), size).figures)
          expect(x > size.width - 145 && y > size.height - 26 && y - height < size.height, id).toBe(false);
    },
  );

  test("a common we of two leaves the third outside its line, and people cross by their own bridge", () => {
    for (const size of SIZES) {
      const model = pictureModel(scene("two-against-third"), size);
      const common = model.lines.filter((line) => line.joined !== undefined);
      expect(common.map((line) => line.group)).toEqual(["highmere", "saltreach"]);
      const round = common.flatMap((line, half) => (half === 0 ? line.stitches : line.stitches.toReversed()));
      const third = model.figures.filter((figure) => figure.group === "vale");
      const within = third.filter(
        (figure) =>
          inside(round, figure) ||
          inside(
            common.flatMap((line) => line.stitches),
            figure,
          ),
      );
      expect(
        within.map((figure) => figure.id),
        `${size.width}x${size.height}`,
      ).toEqual([]);
      expect(third.every((figure) => figure.bank === 2)).toBe(true);
    }
  });

  test("whose voice is heard flies the coat of its story where one may know, and rings louder where people moved", () => {
    const model = pictureModel(scene("cold-fear"), LAPTOP);
    const banner = (seat: string) => model.signs.find((sign) => sign.id === `voice:${seat}`);
    expect(banner("highmere.damParty")).toMatchObject({
      tribe: 0,
      art: { kind: "exclusive", role: "rival", rings: 3 },
    });
    expect(banner("highmere.mayor")?.size).toBeLessThan(banner("highmere.damParty")?.size ?? 0);
    const heard = pictureModel(scene("spiral"), LAPTOP).signs.find(
      (sign) => sign.id === "voice:saltreach.wellDiggers",
    );
    expect(heard?.art).not.toHaveProperty("kind");
  });

  test.each([3, 4])("holds %i groups, each on dry land inside its own line", (count) => {
    const groups = Array.from({ length: count }, (_, index) => ({
      ...first(OPENING.groups),
      group: `g${index}`,
    }));
    const pairs = groups.flatMap((a, i) =>
      groups.slice(i + 1).map((b) => ({ ...first(OPENING.pairs), a: a.group, b: b.group })),
    );
    const model = pictureModel({ groups, pairs, counters: {} }, LAPTOP);
    expect(model.land.regions).toHaveLength(count);
    for (const figure of model.figures) {
      expect(clearOfRivers(model.land.rivers, figure)).toBeGreaterThan(0);
      const ground = model.land.regions[figure.tribe];
      expect(ground && inside(ground.outline, figure)).toBe(true);
    }
  });
});
