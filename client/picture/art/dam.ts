/** The dam and the empty basin behind it; the water itself is a thing of its own, since its level moves. */
import { mix, spread } from "../geometry.ts";
import type { Point } from "../model.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, inkLine } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** The dry basin; the dam's face is drawn before the water, by itself. */
export function drawDam(pen: Pen, [from, to]: readonly [Point, Point], light: Light): void {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const wide = (to.x - from.x) / 2;
  const tall = wide * 0.25;
  const bed = { x: middle.x, y: from.y - tall * 0.98, rx: wide * 1.25, ry: tall * 1.02 };
  // A valley's shore is never an ellipse: it runs out into coves.
  const shore = (part: number, words: string): void => {
    pen.beginPath();
    for (let i = 0; i <= 60; i += 1) {
      const angle = (i / 60) * Math.PI * 2;
      const cove =
        part *
        (1 +
          0.07 * Math.sin(angle * 5 + spread(words) * 6) +
          0.05 * Math.sin(angle * 9 + spread(words, 1) * 6) * (angle > Math.PI ? 1 : 0.3));
      pen.lineTo(
        bed.x + Math.cos(angle) * bed.rx * cove,
        bed.y + Math.sin(angle) * bed.ry * cove + bed.ry * (1 - part) * 0.55,
      );
    }
    pen.closePath();
  };
  shore(1.07, "meadow");
  pen.fillStyle = blend(light.hillNear, light.landFar, 0.4);
  pen.fill();
  shore(0.98, "bed");
  pen.fillStyle = blend(light.earth, light.ink, 0.16);
  pen.fill();
  // Rings on the bed: where the water stood in other years.
  for (let i = 1; i <= 4; i += 1) {
    const part = 1 - i * 0.14;
    pen.strokeStyle = faded(i % 2 === 0 ? light.landFar : light.bankInk, 0.55);
    pen.lineWidth = Math.max(0.6, tall * 0.05);
    shore(part, "bed");
    pen.stroke();
  }
  for (let i = 0; i < 34; i += 1) {
    const angle = Math.PI * (1.02 + 0.96 * spread("rim", i));
    const size = tall * mix(0.1, 0.2, spread("rim size", i));
    blot(
      pen,
      bed.x + Math.cos(angle) * bed.rx * 1.06,
      bed.y + Math.sin(angle) * bed.ry * 1.08,
      size * 0.7,
      size,
      blend(light.hillNear, light.ink, mix(0.15, 0.35, spread("rim dark", i))),
    );
  }
}

/** The dam's face alone: it stands before the water. Drawn on its own canvas, `wide` by `tall` pixels, crown at the top. */
export function drawDamFace(pen: Pen, wide: number, tall: number, light: Light): void {
  const sag = tall * 0.22;
  const face = pen.createLinearGradient(0, 0, 0, tall);
  face.addColorStop(0, light.stone);
  face.addColorStop(1, light.stoneShade);
  pen.fillStyle = face;
  pen.beginPath();
  pen.moveTo(0, tall * 0.16);
  pen.quadraticCurveTo(wide / 2, tall * 0.16 + sag, wide, tall * 0.16);
  pen.lineTo(wide * 0.93, tall * 0.62);
  pen.quadraticCurveTo(wide / 2, tall * 1.12, wide * 0.07, tall * 0.62);
  pen.closePath();
  pen.fill();
  pen.save();
  pen.clip();
  for (let row = 0; row < 6; row += 1) {
    const y = tall * (0.22 + row * 0.13);
    const curve = Array.from({ length: 13 }, (_, i) => ({
      x: (i / 12) * wide,
      y: y + Math.sin((i / 12) * Math.PI) * sag * 0.8,
    }));
    inkLine(pen, curve, faded(light.ink, 0.22), Math.max(0.6, tall * 0.02), "course");
    for (let i = 0; i < 12; i += 1) {
      const x = wide * ((i + (row % 2) * 0.5) / 12 + (spread("joint", row * 20 + i) - 0.5) * 0.02);
      const drop = y + Math.sin((x / wide) * Math.PI) * sag * 0.8;
      inkLine(
        pen,
        [
          { x, y: drop },
          { x, y: drop + tall * 0.12 },
        ],
        faded(light.ink, 0.16),
        Math.max(0.5, tall * 0.016),
        "joint",
      );
    }
  }
  // Two sluices and their white water.
  for (const x of [0.47, 0.53]) {
    pen.fillStyle = faded(light.ink, 0.65);
    pen.fillRect(wide * x - wide * 0.014, tall * 0.46, wide * 0.028, tall * 0.2);
    const fall = pen.createLinearGradient(0, tall * 0.6, 0, tall);
    fall.addColorStop(0, faded(light.glint, 0.95));
    fall.addColorStop(1, faded(light.glint, 0.2));
    pen.fillStyle = fall;
    pen.fillRect(wide * x - wide * 0.017, tall * 0.62, wide * 0.034, tall * 0.4);
  }
  pen.restore();
  // The crown: a walkway with a pale edge and lamps at its ends.
  pen.strokeStyle = blend(light.stone, "#fff6e0", 0.45);
  pen.lineWidth = Math.max(1.5, tall * 0.09);
  pen.beginPath();
  pen.moveTo(0, tall * 0.16);
  pen.quadraticCurveTo(wide / 2, tall * 0.16 + sag, wide, tall * 0.16);
  pen.stroke();
  for (const part of [0.04, 0.28, 0.72, 0.96]) {
    const x = wide * part;
    const y = mix(tall * 0.16, tall * 0.16 + sag * 0.5, Math.sin(part * Math.PI));
    pen.fillStyle = light.stoneShade;
    pen.fillRect(x - tall * 0.035, y - tall * 0.16, tall * 0.07, tall * 0.18);
  }
}

/** Still water seen from a slant: `wide` by `tall` pixels. */
export function drawLake(pen: Pen, wide: number, tall: number, light: Light): void {
  const sheen = pen.createLinearGradient(0, 0, 0, tall);
  sheen.addColorStop(0, blend(light.waterFar, light.skyLow, 0.55));
  sheen.addColorStop(1, blend(light.waterFar, light.waterNear, 0.5));
  blot(pen, wide / 2, tall / 2, wide / 2, tall / 2, sheen);
  for (let i = 0; i < 16; i += 1) {
    const y = tall * mix(0.2, 0.85, spread("lake", i));
    const x = wide * mix(0.25, 0.75, spread("lake x", i));
    const long = wide * mix(0.03, 0.1, spread("lake w", i));
    inkLine(
      pen,
      [
        { x: x - long, y },
        { x: x + long, y },
      ],
      faded("#fff8e6", 0.45),
      Math.max(0.6, tall * 0.03),
      "lake",
    );
  }
}
