/** The real picture in a real browser, alone on a page: for stills, and to measure it. */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { createServer } from "vite";
import type { SceneView } from "#shared/rules/views.ts";

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
  // Frames by hand, as fast as they go.
  globalThis.frames = async (count) => {
    game.loop.sleep();
    globalThis.now ??= performance.now();
    for (let i = 0; i < count; i += 1) {
      game.step((globalThis.now += 33), 33);
      // With a breath, so that what waits for a frame to end is not starved.
      if (i % 30 === 29) await new Promise((rest) => setTimeout(rest, 0));
    }
  };
  globalThis.picture = await mountPicture(document.getElementById("host"), { reducedMotion: asked.has("still"), dark: asked.has("dark") });
  globalThis.ready = true;
</script></html>`;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

interface Look {
  readonly look: "still" | "moving" | "webgl";
  readonly air: "light" | "dark";
}

/** A page with the picture mounted at one size. */
interface Stage {
  readonly page: Page;
  /** Shows a scene; throws if there is none. */
  show(scene: SceneView | undefined): Promise<void>;
  close(): Promise<void>;
}

/** A server of the client's sources, and a browser. */
export interface Studio {
  stage(size: Size, look: Look): Promise<Stage>;
  close(): Promise<void>;
}

/** Opens the studio; close it again. */
export async function openStudio(): Promise<Studio> {
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, "../.."),
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
      "--js-flags=--expose-gc",
    ],
  });
  return {
    stage: async (size, { look, air }) => {
      const context = await browser.newContext({
        viewport: { width: size.width, height: size.height },
        deviceScaleFactor: size.ratio,
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(error));
      page.on("console", (message) => message.type() === "error" && console.error(message.text()));
      await page.goto(`${address}gallery?${look}&${air}`);
      await page.waitForFunction("globalThis.ready === true", undefined, { timeout: 60_000 });
      return {
        page,
        show: async (scene) => {
          if (scene === undefined) throw new RangeError("no such scene");
          await page.evaluate(`picture.show(${JSON.stringify(scene)})`);
        },
        close: () => context.close(),
      };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
