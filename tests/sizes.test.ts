/** The scale that holds the budgets of the phone weighs what a browser fetches, and no more. */
import { expect, test } from "vitest";
import type { Budget } from "../scripts/sizes/budgets.ts";
import { filesOf, isOver, weigh } from "../scripts/sizes/loads.ts";
import type { Manifest } from "../scripts/sizes/loads.ts";

const manifest: Manifest = {
  "index.html": { file: "index.js", imports: ["_shared.js"], css: ["index.css"] },
  "_shared.js": { file: "shared.js", imports: ["index.html"] },
  "picture/index.ts": { file: "picture.js", imports: ["_engine.js", "_shared.js"] },
  "_engine.js": { file: "engine.js" },
  "late.ts": { file: "late.js" },
};
const budgets: readonly Budget[] = [
  { name: "door", entry: "index.html", after: [], most: 4 },
  { name: "picture", entry: "picture/index.ts", after: ["door"], most: 3 },
];

test("a module comes with its styles and all that it imports, each once, and with nothing that comes later", () => {
  expect(filesOf(manifest, "index.html")).toEqual(["index.js", "index.css", "shared.js"]);
});

test("what the door brought is not counted again, and what comes beside the code is", () => {
  const [door, picture] = weigh(manifest, budgets, (file) => (file === "engine.js" ? 1900 : 1000), {
    door: [{ file: "words", bytes: 1001 }],
  });
  expect(door?.bytes).toBe(4001);
  expect(picture?.files).toEqual([
    { file: "engine.js", bytes: 1900 },
    { file: "picture.js", bytes: 1000 },
  ]);
  expect([door, picture].map((load) => load && isOver(load))).toEqual([true, false]);
});

test("a module that was renamed is a fault, not a light one", () => {
  expect(() => filesOf(manifest, "gone.ts")).toThrow("gone.ts");
});
