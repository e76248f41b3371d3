/** What moves on the stage: from where it is to where it was sent, once, and nothing after that. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Motions } from "#client/picture/stage/motions.ts";
import { nearest } from "#client/picture/stage/wholeQuads.ts";

describe("motions", () => {
  test("begin with the first frame after they were asked for, wait their delay, and arrive exactly", () => {
    const motions = new Motions();
    const thing = { x: 10, alpha: 0.3 };
    const seen: number[] = [];
    motions.add(thing, [{ values: { x: 20, alpha: 1 }, duration: 100, delay: 50, ease: "even" }], () =>
      seen.push(thing.x),
    );
    motions.step(5000);
    motions.step(5049);
    expect(thing).toEqual({ x: 10, alpha: 0.3 });
    motions.step(5100);
    expect(thing.x).toBe(15);
    expect(seen).toEqual([]);
    motions.step(5170);
    expect(thing).toEqual({ x: 20, alpha: 1 });
    expect(seen).toEqual([20]);
    expect(motions.count).toBe(0);
    motions.step(6000);
    expect(seen).toEqual([20]);
  });

  test("begin where a thing is when it sets out, not where it was when it was asked", () => {
    const motions = new Motions();
    const thing = { x: 0 };
    motions.add(thing, [{ values: { x: 10 }, duration: 100, delay: 100, ease: "even" }], () => undefined);
    motions.step(0);
    thing.x = 8;
    motions.step(150);
    expect(thing.x).toBe(9);
  });

  test("go leg by leg without a pause, however long a frame took", () => {
    const motions = new Motions();
    const thing = { x: 0 };
    let steps = 0;
    const legs = [10, 30].map((x) => ({ values: { x }, duration: 100, ease: "even" as const }));
    motions.add(
      thing,
      legs,
      () => undefined,
      () => {
        steps += 1;
      },
    );
    motions.step(0);
    motions.step(150);
    expect(thing.x).toBe(20);
    expect(steps).toBeGreaterThan(1);
    motions.step(1000);
    expect(thing.x).toBe(30);
    expect(motions.count).toBe(0);
  });

  test("what begins at an end is moved by the next frame; what was taken away is let go", () => {
    const motions = new Motions();
    const thing = { x: 0, active: true };
    const leg = { values: { x: 1 }, duration: 10 };
    motions.add(thing, [leg], () => motions.add(thing, [{ ...leg, values: { x: 2 } }], () => undefined));
    motions.step(0);
    motions.step(10);
    expect([thing.x, motions.count]).toEqual([1, 1]);
    thing.active = false;
    motions.step(20);
    expect([thing.x, motions.count]).toEqual([1, 0]);
  });

  test("every curve begins at the beginning and ends at the end; one alone goes too far and comes back", () => {
    const eases = ["even", "soft", "leaving", "rising", "sinking", "springing"] as const;
    const far = eases.filter((ease) => {
      const motions = new Motions();
      const thing = { x: 0 };
      const way: number[] = [];
      motions.add(thing, [{ values: { x: 1 }, duration: 100, ease }], () => undefined);
      for (let now = 0; now <= 100; now += 5) {
        motions.step(now);
        way.push(thing.x);
      }
      expect(way[0], ease).toBeCloseTo(0, 6);
      expect(thing.x, ease).toBe(1);
      return Math.max(...way) > 1.01;
    });
    expect(far).toEqual(["springing"]);
  });
});

test("no texture is chosen by an exact number in the part of Phaser's shader that chooses", () => {
  const source = readFileSync("node_modules/phaser/src/renderer/webgl/shaders/src/GetTexture.glsl", "utf8");
  const exact = /outTexDatum ==/g;
  expect(source.match(exact)).toHaveLength(2);
  const mended = JSON.stringify(nearest({ name: "GetTexture", additions: { fragmentHeader: source } }));
  expect(mended).not.toMatch(exact);
  expect(mended.match(/abs\(outTexDatum - (0\.0|float\(INDEX\))\) < 0\.5/g)).toHaveLength(2);
});
