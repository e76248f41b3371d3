/**
 * Stills of the real picture for docs/gallery:
 * node scripts/gallery.ts [folder] [only=<scene>] [size=<width>x<height>] [ratio=<n>] [clip=<x>,<y>,<width>,<height>] [dark] [measure]
 * `measure` prints the script time of a frame with the processor slowed four times instead.
 */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import { SCENES } from "./galleryScenes.ts";

const SIZES = [
  { width: 360, height: 230, ratio: 2 },
  { width: 760, height: 560, ratio: 1 },
  { width: 1366, height: 520, ratio: 1 },
  { width: 1920, height: 700, ratio: 1 },
] as const;

// Paper grain makes PNGs of two megabytes; these are a tenth of that and look the same.
const JPEG = { type: "jpeg", quality: 84 } as const;

const PAGE = `<!doctype html><html lang="en"><title>gallery</title><link rel="icon" href="data:,">
<style>html,body{margin:0;background:#2a2622}#host{width:100vw;height:100vh;overflow:hidden;position:relative}</style>
<div id="host"></div>
<script type="module">
  import * as Phaser from "phaser";
  import { mountPicture } from "/client/picture/index.ts";
  const asked = new URLSearchParams(location.search);
  if (asked.has("webgl")) {
    // Called a graphics chip, the software one is driven through WebGL as a phone's would be.
    const real = WebGLRenderingContext.prototype.getParameter;
    WebGLRenderingContext.prototype.getParameter = function (name) { return name === 0x9246 ? "a chip" : real.call(this, name); };
  }
  const step = Phaser.Game.prototype.step;
  let game;
  Phaser.Game.prototype.step = function (time, delta) {
    game = this;
    step.call(this, time, delta);
  };
  // Frames by hand, as fast as they go, with a rest every 20 so that drawing can catch up.
  globalThis.frameTimes = async (count) => {
    game.loop.sleep();
    const times = [];
    let now = performance.now();
    for (let i = 0; i < count; i += 1) {
      const start = performance.now();
      game.step((now += 33), 33);
      times.push(performance.now() - start);
      if (i % 20 === 19) await new Promise((rest) => setTimeout(rest, 300));
    }
    game.loop.wake();
    times.sort((a, b) => a - b);
    return { objects: game.scene.scenes[0].children.length, median: times[Math.floor(count / 2)], p95: times[Math.floor(count * 0.95)] };
  };
  globalThis.picture = await mountPicture(document.getElementById("host"), { reducedMotion: asked.has("still"), dark: asked.has("dark") });
  globalThis.ready = true;
</script></html>`;

const args = process.argv.slice(2);
const option = (name: string): string | undefined =>
  args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1);
const folder =
  args.find((arg) => !arg.includes("=") && arg !== "measure" && arg !== "dark") ??
  join(import.meta.dirname, "../docs/gallery");
mkdirSync(folder, { recursive: true });

const server = await createServer({
  configFile: false,
  root: join(import.meta.dirname, ".."),
  cacheDir: join(tmpdir(), "becoming-we-gallery"),
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", watch: null, hmr: false },
  optimizeDeps: { include: ["phaser"], noDiscovery: true },
  plugins: [
    {
      name: "gallery",
      configureServer: (vite) => {
        vite.middlewares.use("/gallery", (_request, response) => {
          response.setHeader("content-type", "text/html");
          void vite.transformIndexHtml("/gallery", PAGE).then((page) => response.end(page));
        });
      },
    },
  ],
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** A page of this size with the picture mounted. */
async function open(
  size: { readonly width: number; readonly height: number; readonly ratio: number },
  look: "still" | "moving" | "webgl",
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: Number(option("ratio") ?? size.ratio),
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  page.on("console", (message) => message.type() === "error" && console.error(message.text()));
  await page.goto(`${address}gallery?${look}&${args.includes("dark") ? "dark" : ""}`);
  await page.waitForFunction("globalThis.ready === true", undefined, { timeout: 60_000 });
  return page;
}

/** The part of the canvas asked for. */
function clip(): { clip?: { x: number; y: number; width: number; height: number } } {
  const [x, y, width, height] = (option("clip") ?? "").split(",").map(Number);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? {}
    : { clip: { x, y, width, height } };
}

const show = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`picture.show(${JSON.stringify(SCENES[name])})`);

/** The text of a size. */
const named = (size: { width: number; height: number }): string => `${size.width}x${size.height}`;

if (args.includes("measure")) {
  for (const look of ["moving", "webgl"] as const) {
    const page = await open({ width: 1366, height: 520, ratio: 1 }, look);
    const session = await page.context().newCDPSession(page);
    await show(page, "neighbours");
    await page.waitForTimeout(2500);
    for (const rate of [1, 4]) {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
      for (const [doing, name] of [
        ["at rest", "neighbours"],
        ["everything changing", "common-we"],
      ] as const) {
        await show(page, name);
        if (doing === "at rest") await page.waitForTimeout(3000);
        console.log(
          look === "webgl" ? "WebGL" : "canvas",
          `slowed ${rate}x`,
          doing,
          await page.evaluate(`frameTimes(${doing === "at rest" ? 300 : 40})`),
        );
      }
      await page.waitForTimeout(2000);
    }
    await page.context().close();
  }
} else {
  const [width, height] = (option("size") ?? "").split("x").map(Number);
  for (const size of width === undefined || height === undefined ? SIZES : [{ width, height, ratio: 1 }]) {
    const page = await open(size, "still");
    for (const name of Object.keys(SCENES)) {
      if (option("only") !== undefined && option("only") !== name) continue;
      await show(page, name);
      await page.waitForTimeout(900);
      await page.screenshot({ path: join(folder, `${name}-${named(size)}.jpg`), ...JPEG, ...clip() });
    }
    await page.context().close();
  }
  if (option("only") === undefined && (option("size") ?? "760x560") === "760x560") {
    const page = await open(SIZES[1], "moving");
    await show(page, "cold-peace");
    await page.waitForTimeout(600);
    await show(page, "common-we");
    await page.waitForTimeout(620);
    await page.screenshot({ path: join(folder, "on-the-way-760x560.jpg"), ...JPEG });
    await page.context().close();
  }
}
await browser.close();
await server.close();
