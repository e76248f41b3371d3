/** Signs of deeds, each in units of its height with its foot at the origin. */
import type { SignArt } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import { drawBanner, drawPlacards, paperIn } from "./banner.ts";
import { blend, blot, faded, glow, inkLine } from "./canvas.ts";
import type { Pen } from "./canvas.ts";
import { drawFigure } from "./figure.ts";
import type { FigureArt } from "./figure.ts";

/** Draws a sign. `height`: pixels of its height on the device, which set how fine the ink is. */
export function drawSign(pen: Pen, art: SignArt, tribe: number, light: Light, height: number): void {
  switch (art.what) {
    case "banner":
      return drawBanner(pen, { tribe, ...art }, light);
    case "placards":
      return drawPlacards(pen, art.logic, light);
    case "smoke":
      return smoke(pen, light);
    case "pennants":
      return pennants(pen, tribe, light);
    case "tipped":
      return tipped(pen, tribe, light);
    case "table":
      return table(pen, tribe, art.other, light, height);
    case "waits":
      return waits(pen, tribe, light, height);
    case "timber":
      return timber(pen, art.level, light);
    case "finder":
      return finder(pen, tribe, light, height);
    case "gauge":
      return gauge(pen, art.level, art.mark, light);
  }
}

/** A column of smoke over the roofs. */
function smoke(pen: Pen, light: Light): void {
  glow(pen, 0, -0.04, 0.16, 0.1, light.lamp, 0.8);
  const tone = blend(light.cloudShade, light.ink, 0.32);
  for (let i = 0; i < 22; i += 1) {
    const part = i / 21;
    const wide = 0.04 + 0.12 * part * (0.75 + 0.5 * Math.abs(Math.sin(i * 1.7)));
    const x = Math.sin(part * 4.2) * 0.06 + Math.sin(i * 2.3) * 0.035 * part + part * 0.12;
    const y = -0.05 - part * 0.86;
    blot(pen, x, y, wide, wide * 0.72, faded(blend(tone, light.cloud, part * 0.5), 0.5 - part * 0.32));
    blot(
      pen,
      x - wide * 0.3,
      y - wide * 0.15,
      wide * 0.5,
      wide * 0.4,
      faded(light.cloud, 0.26 - part * 0.14),
    );
  }
}

/** Signal flags on a mast: news that nobody made. */
function pennants(pen: Pen, tribe: number, light: Light): void {
  const family = tribeAt(tribe);
  const post = (from: readonly [number, number], to: readonly [number, number], width: number): void =>
    inkLine(
      pen,
      [
        { x: from[0], y: from[1] },
        { x: to[0], y: to[1] },
      ],
      light.woodShade,
      width,
      "mast",
    );
  post([0, 0], [0, -1], 0.026);
  post([0, -0.96], [0.34, -0.42], 0.01);
  post([0, -0.96], [-0.34, -0.42], 0.01);
  const colours = [family.roof, "#f3ead2", light.lamp, family.scarf, "#f3ead2"];
  for (const side of [-1, 1]) {
    for (const [index, colour] of colours.entries()) {
      const part = (index + 0.35) / colours.length;
      const [x, y] = [side * 0.34 * part, -0.96 + 0.54 * part];
      pen.fillStyle = colour;
      pen.beginPath();
      pen.moveTo(x - 0.036, y - 0.02);
      pen.lineTo(x + 0.036, y + 0.02);
      pen.lineTo(x, y + 0.115);
      pen.closePath();
      pen.fill();
      pen.strokeStyle = faded(light.ink, 0.6);
      pen.lineWidth = 0.008;
      pen.stroke();
    }
  }
}

/** A speaker's crate, tipped over, with the sash of office on it. */
function tipped(pen: Pen, tribe: number, light: Light): void {
  blot(pen, 0, 0, 0.75, 0.14, faded(light.ink, 0.32));
  pen.save();
  pen.rotate(-0.5);
  pen.fillStyle = light.wood;
  pen.fillRect(-0.5, -0.72, 0.95, 0.66);
  pen.fillStyle = faded(light.ink, 0.62);
  pen.fillRect(-0.42, -0.64, 0.3, 0.5);
  pen.strokeStyle = faded(light.ink, 0.75);
  pen.lineWidth = 0.05;
  pen.strokeRect(-0.5, -0.72, 0.95, 0.66);
  pen.restore();
  pen.strokeStyle = tribeAt(tribe).scarf;
  pen.lineWidth = 0.13;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(-0.1, -0.62);
  pen.quadraticCurveTo(0.5, -0.6, 0.56, -0.06);
  pen.stroke();
}

const someone = (tribe: number, art: Partial<FigureArt>): FigureArt => ({
  tribe,
  kind: "civic",
  look: 5,
  facing: "right",
  clarity: "face",
  gesture: "none",
  ...art,
});

function person(pen: Pen, x: number, art: FigureArt, height: number): void {
  pen.save();
  pen.translate(x, 0);
  if (art.facing === "left") pen.scale(-1, 1);
  drawFigure(pen, art.facing === "left" ? { ...art, facing: "right" } : art, height);
  pen.restore();
}

/** Two at one table on the bridge, with one paper between them and a lamp. */
function table(pen: Pen, tribe: number, other: number, light: Light, height: number): void {
  person(pen, -0.42, someone(tribe, { look: 7, facing: "right" }), height);
  person(pen, 0.42, someone(other, { look: 10, facing: "left" }), height);
  glow(pen, 0, -0.5, 0.5, 0.36, light.lamp, 0.55);
  pen.fillStyle = light.woodShade;
  pen.fillRect(-0.19, -0.36, 0.05, 0.38);
  pen.fillRect(0.14, -0.36, 0.05, 0.38);
  blot(pen, 0, -0.36, 0.3, 0.075, light.ink);
  blot(pen, 0, -0.38, 0.29, 0.07, light.wood);
  pen.fillStyle = paperIn(light);
  pen.beginPath();
  pen.moveTo(-0.17, -0.37);
  pen.lineTo(0.13, -0.37);
  pen.lineTo(0.18, -0.42);
  pen.lineTo(-0.12, -0.42);
  pen.closePath();
  pen.fill();
  blot(pen, 0.2, -0.45, 0.035, 0.06, light.lamp);
}

/** One who came with a paper for two, and waits. */
function waits(pen: Pen, tribe: number, light: Light, height: number): void {
  person(pen, 0, someone(tribe, { look: 4, facing: "front" }), height);
  pen.fillStyle = paperIn(light);
  pen.fillRect(-0.2, -0.5, 0.4, 0.3);
  pen.strokeStyle = faded(light.ink, 0.7);
  pen.lineWidth = 0.02;
  pen.strokeRect(-0.2, -0.5, 0.4, 0.3);
  for (const y of [-0.43, -0.37]) {
    pen.fillStyle = faded(light.ink, 0.45);
    pen.fillRect(-0.14, y, 0.28, 0.02);
  }
  // Two lines to sign on: one of them signed.
  pen.fillStyle = faded(light.ink, 0.6);
  pen.fillRect(-0.15, -0.25, 0.12, 0.015);
  pen.fillRect(0.03, -0.25, 0.12, 0.015);
  inkLine(
    pen,
    [
      { x: -0.15, y: -0.27 },
      { x: -0.11, y: -0.31 },
      { x: -0.08, y: -0.265 },
      { x: -0.04, y: -0.3 },
    ],
    tribeAt(tribe).thread,
    0.026,
    "name",
  );
}

/** Planks in a pile, and lamps that lean on it: ready to be built. */
function timber(pen: Pen, level: number, light: Light): void {
  blot(pen, 0, 0.02, 0.66, 0.1, faded(light.ink, 0.3));
  for (let row = 0; row <= level; row += 1) {
    const wide = 1.12 - row * 0.14;
    for (const shift of [0, 0.035]) {
      pen.fillStyle = shift === 0 ? light.woodShade : blend(light.wood, "#ffe3b0", 0.15 + row * 0.1);
      pen.fillRect(-wide / 2 + shift, -0.12 * (row + 1) + shift * 0.4, wide, 0.095 - shift * 0.4);
    }
  }
  for (let lamp = 0; lamp < level; lamp += 1) {
    const foot = 0.5 - lamp * 0.17;
    const head = { x: foot - 0.3, y: -0.86 + lamp * 0.05 };
    inkLine(pen, [{ x: foot, y: 0 }, head], light.woodShade, 0.06, "post");
    pen.fillStyle = "#e9d9ae";
    pen.fillRect(head.x - 0.07, head.y - 0.13, 0.13, 0.17);
    pen.strokeStyle = faded(light.ink, 0.75);
    pen.lineWidth = 0.025;
    pen.strokeRect(head.x - 0.07, head.y - 0.13, 0.13, 0.17);
  }
}

/** Whoever found it, with a lantern held up. */
function finder(pen: Pen, tribe: number, light: Light, height: number): void {
  person(pen, 0, someone(tribe, { look: 12, facing: "front", gesture: "speak", kind: "guarded" }), height);
  glow(pen, 0.3, -0.86, 0.34, 0.34, light.lamp, 0.75);
  blot(pen, 0.3, -0.84, 0.05, 0.075, light.lamp);
  pen.strokeStyle = faded(light.ink, 0.8);
  pen.lineWidth = 0.02;
  pen.strokeRect(0.255, -0.91, 0.09, 0.14);
}

/** A staff with ten notches, filled as far as the stock goes; a cord marks where it begins to harm. */
function gauge(pen: Pen, level: number, mark: number, light: Light): void {
  blot(pen, 0.02, 0, 0.2, 0.035, faded(light.ink, 0.35));
  const bottom = -0.1;
  const tall = 0.84;
  pen.fillStyle = light.woodShade;
  pen.fillRect(-0.13, -1, 0.26, 1);
  pen.fillStyle = paperIn(light);
  pen.fillRect(-0.1, bottom - tall, 0.2, tall);
  pen.fillStyle = light.waterNear;
  pen.fillRect(-0.1, bottom - tall * level, 0.2, tall * level);
  for (let notch = 1; notch < 10; notch += 1) {
    pen.fillStyle = faded(light.ink, 0.55);
    pen.fillRect(-0.1, bottom - (tall * notch) / 10 - 0.006, notch === 5 ? 0.14 : 0.08, 0.012);
  }
  const at = bottom - tall * mark;
  pen.strokeStyle = light.ink;
  pen.lineWidth = 0.075;
  pen.beginPath();
  pen.moveTo(-0.17, at);
  pen.lineTo(0.17, at);
  pen.stroke();
  pen.strokeStyle = light.lamp;
  pen.lineWidth = 0.045;
  pen.stroke();
}
