/** Coats: one cut, five weaves. Drawn in units of the figure's height, feet at the origin, up is negative. */
import type { FrameKind } from "#shared/rules/terms.ts";
import type { Facing } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Weave } from "../palette.ts";
import { blend, faded } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** The coat's outline; `broad` is 1 seen from the front and less from a side. */
export function coatShape(pen: Pen, broad: number): void {
  pen.beginPath();
  pen.moveTo(-0.09 * broad, -0.7);
  pen.bezierCurveTo(-0.17 * broad, -0.69, -0.19 * broad, -0.62, -0.195 * broad, -0.54);
  pen.bezierCurveTo(-0.2 * broad, -0.36, -0.24 * broad, -0.22, -0.25 * broad, -0.085);
  pen.bezierCurveTo(-0.12 * broad, -0.045, 0.12 * broad, -0.045, 0.25 * broad, -0.085);
  pen.bezierCurveTo(0.24 * broad, -0.22, 0.2 * broad, -0.36, 0.195 * broad, -0.54);
  pen.bezierCurveTo(0.19 * broad, -0.62, 0.17 * broad, -0.69, 0.09 * broad, -0.7);
  pen.closePath();
}

/** The coat with its weave, shade, hem and scarf. */
export function drawCoat(
  pen: Pen,
  tribe: number,
  kind: FrameKind,
  facing: Facing,
  broad: number,
  line: number,
): void {
  const family = tribeAt(tribe);
  const coat = family.coats[kind];
  pen.save();
  coatShape(pen, broad);
  pen.fillStyle = coat.cloth;
  pen.fill();
  pen.clip();
  weave(pen, coat.weave, coat.thread, line);
  // The hem in the family's own colour: two crowds stay two, whatever they wear.
  pen.strokeStyle = kind === "exclusive" ? blend(coat.cloth, "#000000", 0.3) : family.coats.exclusive.cloth;
  pen.lineWidth = 0.05;
  pen.beginPath();
  pen.moveTo(-0.3, -0.085);
  pen.bezierCurveTo(-0.12, -0.045, 0.12, -0.045, 0.3, -0.085);
  pen.stroke();
  const shade = pen.createLinearGradient(-0.25 * broad, 0, 0.25 * broad, 0);
  shade.addColorStop(0, faded("#fff3d8", 0.22));
  shade.addColorStop(0.45, faded("#fff3d8", 0));
  shade.addColorStop(1, faded("#20140c", 0.3));
  pen.fillStyle = shade;
  pen.fillRect(-0.4, -0.8, 0.8, 0.8);
  if (facing === "front") {
    pen.strokeStyle = faded("#20140c", 0.35);
    pen.lineWidth = 0.012;
    pen.beginPath();
    pen.moveTo(0.005, -0.64);
    pen.lineTo(0.012, -0.07);
    pen.stroke();
  }
  pen.restore();
  coatShape(pen, broad);
  pen.strokeStyle = faded("#2a1c12", 0.75);
  pen.lineWidth = line;
  pen.stroke();
}

/** A scarf round the neck; under a narrative of two in one, a broad one. */
export function drawScarf(pen: Pen, tribe: number, kind: FrameKind, facing: Facing, broad: number): void {
  const family = tribeAt(tribe);
  pen.fillStyle =
    kind === "dual"
      ? family.scarf
      : blend(family.coats[kind].cloth, kind === "exclusive" ? "#f3d9b0" : "#2a1c12", 0.35);
  pen.beginPath();
  pen.ellipse(0, -0.685, 0.125 * broad, 0.045, 0, 0, Math.PI * 2);
  pen.fill();
  if (kind !== "dual" || facing === "back") return;
  pen.beginPath();
  pen.moveTo(0.03, -0.68);
  pen.lineTo(0.1, -0.45);
  pen.lineTo(0.035, -0.44);
  pen.lineTo(-0.02, -0.67);
  pen.fill();
}

/** The weave of a coat, over a breast of cloth from -.25,-.72 to .25,-.04; whoever calls clips it. */
export function weave(pen: Pen, kind: Weave, thread: string, line: number): void {
  pen.strokeStyle = thread;
  pen.fillStyle = thread;
  pen.lineWidth = 0.042;
  pen.beginPath();
  if (kind === "bands") {
    pen.lineWidth = 0.055;
    for (let y = -0.63; y < -0.05; y += 0.125) {
      pen.moveTo(-0.3, y);
      pen.quadraticCurveTo(0, y + 0.05, 0.3, y);
    }
    pen.stroke();
  } else if (kind === "stripes") {
    for (let i = -3; i <= 3; i += 1) {
      pen.moveTo(i * 0.05, -0.72);
      pen.lineTo(i * 0.082, -0.04);
    }
    pen.stroke();
  } else if (kind === "dots") {
    for (let row = 0; row < 6; row += 1) {
      for (let x = -0.24 + (row % 2) * 0.055; x < 0.26; x += 0.11) {
        pen.moveTo(x + 0.022, -0.62 + row * 0.1);
        pen.arc(x, -0.62 + row * 0.1, 0.022, 0, Math.PI * 2);
      }
    }
    pen.fill();
  } else if (kind === "herringbone") {
    pen.lineWidth = 0.034;
    for (let y = -0.8; y < 0.1; y += 0.09) {
      for (let x = -0.26; x < 0.26; x += 0.13) {
        pen.moveTo(x, y);
        pen.lineTo(x + 0.065, y + 0.06);
        pen.lineTo(x + 0.13, y);
      }
    }
    pen.stroke();
  } else {
    pen.lineWidth = Math.max(0.026, line * 0.9);
    for (let i = -8; i < 8; i += 1) {
      pen.moveTo(i * 0.115 - 0.3, -0.75);
      pen.lineTo(i * 0.115 + 0.35, 0);
      pen.moveTo(i * 0.115 + 0.3, -0.75);
      pen.lineTo(i * 0.115 - 0.35, 0);
    }
    pen.stroke();
  }
}
