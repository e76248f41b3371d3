/**
 * `npm run sizes`: weighs the built client against its budgets and fails when one is broken. Counted is gzip, as a phone
 * gets it in a classroom: browsers take the smaller brotli (beside it, for comparison) only over https. The door needs
 * its words before it shows anything, so they count; the font comes after (the text stands there without it).
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { loadContent } from "#server/content.ts";
import { BUDGETS } from "./sizes/budgets.ts";
import { isOver, weigh } from "./sizes/loads.ts";
import type { Manifest } from "./sizes/loads.ts";

const root = resolve(import.meta.dirname, "..");
const built = join(root, "dist/client");

/** How many files of each are worth naming. */
const LARGEST = 4;

const content = loadContent(join(root, "assets"));
const words = Buffer.from(JSON.stringify(content.uiWords("en")));
const manifest = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Manifest;

const sizesBy = (ending: "gz" | "br") => {
  const bytesOf = (file: string): number => readFileSync(join(built, `${file}.${ending}`)).length;
  return weigh(manifest, BUDGETS, bytesOf, {
    door: [
      { file: "index.html", bytes: bytesOf("index.html") },
      // The server packs words as it starts, by gzip only.
      { file: "words/en.json", bytes: gzipSync(words, { level: 9 }).length },
    ],
  });
};

const loads = sizesBy("gz");
const smaller = sizesBy("br");
for (const [at, load] of loads.entries()) {
  const brotli = kilobytes(smaller[at]?.bytes ?? 0);
  console.log(
    `sizes: ${load.budget.name} ${kilobytes(load.bytes)} of ${load.budget.most} KB gzip (${brotli} KB brotli)${isOver(load) ? ", TOO MUCH" : ""}`,
  );
  for (const { file, bytes } of load.files.slice(0, LARGEST))
    console.log(`  ${kilobytes(bytes).padStart(6)}  ${file}`);
}
if (loads.some(isOver)) {
  console.error("sizes: load what is heaviest later, by import(), or leave it out");
  process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
