/** While nothing moves, what lies on the ground is one image; as soon as something does, it is itself again. */
import type * as Phaser from "phaser";
import { expect, test } from "vitest";
import { DEPTH } from "#client/picture/stage/depth.ts";
import { GroundSheet } from "#client/picture/stage/groundSheet.ts";

interface Thing {
  readonly name: string;
  readonly depth: number;
  readonly alpha: number;
  visible: boolean;
}

function stage() {
  const thing = (name: string, depth: number, alpha = 1): Thing => ({ name, depth, alpha, visible: true });
  const list: Thing[] = [
    thing("land", DEPTH.land),
    thing("cloud behind", DEPTH.behind + 1),
    thing("worn", DEPTH.ground),
    thing("stitch", DEPTH.thread),
    thing("plank", DEPTH.planks + 0.7),
    thing("plank not laid", DEPTH.planks + 0.7, 0),
    thing("person", 120),
    thing("fog", DEPTH.fog),
  ];
  const drawn: string[][] = [];
  let lost: () => void = () => undefined;
  const sheet = {
    setSize: () => sheet,
    clear: () => sheet,
    draw: (things: readonly Thing[]) => drawn.push(things.map(({ name }) => name)),
    render: () => sheet,
  };
  const image = { visible: true, setOrigin: () => image, setDepth: () => image };
  const scene = {
    game: { renderer: { on: (_: string, then: () => void) => (lost = then) } },
    children: { list, depthSort: () => undefined },
    textures: { addDynamicTexture: () => sheet },
    scale: { width: 360, height: 230 },
    add: { image: () => image },
  };
  const ground = new GroundSheet(scene as unknown as Phaser.Scene);
  const shown = () => list.filter(({ visible }) => visible).map(({ name }) => name);
  return { ground, drawn, image, list, shown, loses: () => lost() };
}

test("laid, the sheet has what lies there and can be seen, once, and those who stand stand for themselves", () => {
  const { ground, drawn, image, shown } = stage();
  ground.lay();
  ground.lay();
  expect(drawn).toEqual([["worn", "stitch", "plank"]]);
  expect(shown()).toEqual(["land", "cloud behind", "person", "fog"]);
  expect(image.visible).toBe(true);
});

test("lifted, by a change or because the graphics chip forgot it, everything is itself, and is drawn anew", () => {
  const { ground, drawn, image, list, shown, loses } = stage();
  for (const lifts of [() => ground.lift(), loses]) {
    ground.lay();
    lifts();
    expect(shown()).toHaveLength(list.length);
    expect(image.visible).toBe(false);
  }
  ground.lay();
  expect(drawn).toHaveLength(3);
});
