/**
 * Stills of the real picture for docs/gallery, by day and at dusk:
 * node scripts/gallery.ts [folder] [only=<scene>,...] [size=<width>x<height>,...] [ratio=<n>] [clip=<x>,<y>,<width>,<height>] [dark|light]
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openStudio } from "./gallery/studio.ts";
import { SCENES } from "./galleryScenes.ts";

const SIZES = [
  { width: 360, height: 230, ratio: 2 },
  { width: 760, height: 560, ratio: 1 },
  { width: 1920, height: 700, ratio: 1 },
] as const;

// Paper grain makes PNGs of two megabytes; these are a tenth of that and look the same.
const JPEG = { type: "jpeg", quality: 80 } as const;

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
const folder =
  args.find((arg) => !arg.includes("=") && arg !== "dark" && arg !== "light") ??
  join(import.meta.dirname, "../docs/gallery");
mkdirSync(folder, { recursive: true });

const asked = option("size")
  ?.split(",")
  .map((size) => size.split("x").map(Number))
  .map(([width = 760, height = 560]) => ({ width, height, ratio: width < 500 ? 2 : 1 }));
const only = option("only")?.split(",");
const names = Object.keys(SCENES).filter((name) => only?.includes(name) ?? true);
const airs = (["light", "dark"] as const).filter((air) => !args.includes(air === "light" ? "dark" : "light"));

/** The part of the canvas asked for. */
function clip(): { clip?: { x: number; y: number; width: number; height: number } } {
  const [x, y, width, height] = (option("clip") ?? "").split(",").map(Number);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? {}
    : { clip: { x, y, width, height } };
}

const studio = await openStudio();
for (const air of airs) {
  const mode = air === "dark" ? "-dark" : "";
  for (const size of asked ?? SIZES) {
    const ratio = Number(option("ratio") ?? size.ratio);
    const stage = await studio.stage({ ...size, ratio }, { look: "still", air });
    for (const name of names) {
      await stage.show(SCENES[name]);
      // A cross-fade of less than half a second, and a frame to draw what came of it.
      await stage.page.waitForTimeout(600);
      const path = join(folder, `${name}${mode}-${size.width}x${size.height}.jpg`);
      await stage.page.screenshot({ path, ...JPEG, ...clip() });
    }
    await stage.close();
  }
}
if (only === undefined && asked === undefined && airs.includes("light")) {
  const stage = await studio.stage(SIZES[1], { look: "moving", air: "light" });
  await stage.show(SCENES["cold-peace"]);
  await stage.page.waitForTimeout(600);
  await stage.show(SCENES["common-we"]);
  await stage.page.waitForTimeout(500);
  await stage.page.screenshot({ path: join(folder, "on-the-way-760x560.jpg"), ...JPEG });
  await stage.close();
}
await studio.close();
