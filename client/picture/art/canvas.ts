/** Strokes shared by everything drawn: paper, ink and wool on a 2D canvas. */
import { spread } from "../geometry.ts";
import type { Path } from "../model.ts";

export type Pen = CanvasRenderingContext2D;

/** The colour with this opacity, 0..1. */
export function faded(colour: string, alpha: number): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return `rgba(${(value >> 16) & 255},${(value >> 8) & 255},${value & 255},${alpha})`;
}

/** Two colours mixed: 0 the first, 1 the second. */
export function blend(from: string, to: string, part: number): string {
  const [a, b] = [Number.parseInt(from.slice(1), 16), Number.parseInt(to.slice(1), 16)];
  const channel = (shift: number): number =>
    Math.round(((a >> shift) & 255) * (1 - part) + ((b >> shift) & 255) * part);
  return `#${((1 << 24) | (channel(16) << 16) | (channel(8) << 8) | channel(0)).toString(16).slice(1)}`;
}

/** Lays a path through points. */
export function trace(pen: Pen, path: Path, closing: "closed" | "open"): void {
  pen.beginPath();
  path.forEach((point, index) => (index === 0 ? pen.moveTo(point.x, point.y) : pen.lineTo(point.x, point.y)));
  if (closing === "closed") pen.closePath();
}

/** An ellipse filled with one colour. */
export function blot(
  pen: Pen,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string | CanvasGradient,
): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, Math.max(0, rx), Math.max(0, ry), 0, 0, Math.PI * 2);
  pen.fill();
}

/** A soft round spot that fades to nothing. */
export function glow(
  pen: Pen,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  alpha: number,
): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(1, ry / rx);
  const light = pen.createRadialGradient(0, 0, 0, 0, 0, rx);
  light.addColorStop(0, faded(colour, alpha));
  light.addColorStop(0.35, faded(colour, alpha * 0.5));
  light.addColorStop(1, faded(colour, 0));
  pen.fillStyle = light;
  pen.fillRect(-rx, -rx, rx * 2, rx * 2);
  pen.restore();
}

/** A line as a hand draws it: never quite straight, never quite even. */
export function inkLine(pen: Pen, path: Path, colour: string, width: number, words: string): void {
  pen.strokeStyle = colour;
  pen.lineCap = "round";
  for (let i = 0; i + 1 < path.length; i += 1) {
    const [a, b] = [path[i], path[i + 1]];
    if (!a || !b) continue;
    pen.lineWidth = width * (0.7 + 0.6 * spread(words, i));
    pen.beginPath();
    pen.moveTo(a.x, a.y);
    pen.lineTo(b.x, b.y);
    pen.stroke();
  }
}

/** Paper's grain over everything drawn so far, multiplied in. */
export function grain(pen: Pen, width: number, height: number, strength: number): void {
  const tile = document.createElement("canvas");
  tile.width = 160;
  tile.height = 160;
  const dots = tile.getContext("2d");
  if (!dots) return;
  const pixels = dots.createImageData(160, 160);
  for (let i = 0; i < 160 * 160; i += 1) {
    const fibre = spread("fibre", Math.floor(i / 160) * 7 + Math.floor((i % 160) / 5)) * 0.5;
    const dark = spread("grain", i) * 0.7 + fibre;
    const tone = dark > 0.6 ? 60 : 255;
    pixels.data.set(
      [tone, tone * 0.96, tone * 0.88, Math.round(Math.abs(dark - 0.6) * strength * 255)],
      i * 4,
    );
  }
  dots.putImageData(pixels, 0, 0);
  const pattern = pen.createPattern(tile, "repeat");
  if (!pattern) return;
  pen.save();
  pen.fillStyle = pattern;
  pen.globalCompositeOperation = "source-atop";
  pen.fillRect(0, 0, width, height);
  pen.restore();
}
