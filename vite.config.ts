/** How the client is built: `npm run build` writes dist/client; the dev server passes the game's addresses on to the server. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const port = process.env["PORT"] ?? "2567";
const server = `http://127.0.0.1:${port}`;
const passed = { target: server, changeOrigin: false, ws: true };

export default defineConfig({
  root: "client",
  cacheDir: "../node_modules/.vite",
  plugins: [compressed(), fixtureStage()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: {
    fs: { allow: [".."] },
    proxy: {
      "/api": passed,
      "^/words/.+[.]json$": passed,
      "/health": passed,
      "/matchmake": passed,
      // The line itself: /<process>/<room>?sessionId=...
      "^/[\\w-]+/[A-Z0-9]{6}\\?sessionId=": passed,
    },
  },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // Which file brings which: scripts/sizes.ts weighs by it. In a folder with a dot, so the server never sends it.
    manifest: true,
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Compressing takes its time on a small machine; that is no news for whoever starts a game.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "phaser", test: /node_modules[\\/]phaser[\\/]/ },
            { name: "sdk", test: /node_modules[\\/](@colyseus|msgpackr)[\\/]/ },
          ],
        },
      },
    },
  },
});

/** Writes a .br and a .gz beside every text file built, so that the server only has to send them. */
function compressed(): Plugin {
  const worth = /\.(js|css|html|svg|json)$/;
  let folder = "";
  return {
    name: "compressed",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      const names = await readdir(folder, { recursive: true });
      await Promise.all(
        names
          .filter((name) => worth.test(name))
          .map(async (name) => {
            const path = join(folder, name);
            const plain = await readFile(path);
            const [small, smaller] = await Promise.all([
              promisify(gzip)(plain, { level: 9 }),
              promisify(brotliCompress)(plain, {
                params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
              }),
            ]);
            await Promise.all([writeFile(`${path}.gz`, small), writeFile(`${path}.br`, smaller)]);
          }),
      );
    },
  };
}

/** Development only: /stage?view=<fixture> shows one screen with a hand-written view and no server. */
function fixtureStage(): Plugin {
  return {
    name: "fixture-stage",
    apply: "serve",
    configureServer(dev) {
      dev.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith("/stage")) return next();
        const page = join(dev.config.root, "index.html");
        const entry = `/@fs/${join(dev.config.root, "../tests/client/stage.tsx").replaceAll("\\", "/")}`;
        void readFile(page, "utf8")
          .then((html) => dev.transformIndexHtml("/stage", html.replace("/main.tsx", entry)))
          .then((html) => {
            response.setHeader("content-type", "text/html");
            response.end(html);
          });
      });
    },
  };
}
