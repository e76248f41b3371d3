/** Sky and hills: a narrow band of air with ridges behind ridges, open where the valley comes down. */
import { mix, spread } from "../geometry.ts";
import type { Land } from "../model.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** Everything above the fields. */
export function drawSky(pen: Pen, land: Land, light: Light): void {
  const { width } = land.size;
  const deep = land.horizon * 1.5;
  const air = pen.createLinearGradient(0, 0, 0, deep);
  air.addColorStop(0, light.skyTop);
  air.addColorStop(0.7, light.skyLow);
  pen.fillStyle = air;
  pen.fillRect(0, 0, width, deep);
  const valley = land.dam ? (land.dam[0].x + land.dam[1].x) / 2 / width : 0.515;
  glow(pen, width * valley, land.horizon * 0.5, width * 0.4, land.horizon * 1.2, light.sun, 0.9);
  ridge(
    pen,
    land,
    valley,
    { words: "far", base: 0.92, rise: 0.72, colour: blend(light.hillFar, light.skyLow, 0.42) },
    light,
  );
  ridge(
    pen,
    land,
    valley,
    { words: "middle", base: 1.0, rise: 0.62, colour: blend(light.hillFar, light.hillNear, 0.25) },
    light,
  );
  ridge(pen, land, valley, { words: "near", base: 1.12, rise: 0.5, colour: light.hillNear }, light);
  wood(pen, land, valley, light);
}

interface Ridge {
  readonly words: string;
  /** Foot and height, as parts of the horizon's height. */
  readonly base: number;
  readonly rise: number;
  readonly colour: string;
}

function ridge(pen: Pen, land: Land, valley: number, shape: Ridge, light: Light): void {
  const { width } = land.size;
  const points: { x: number; y: number }[] = [];
  for (let x = -6; x <= width + 6; x += 6) {
    const part = x / width;
    const wave =
      Math.sin(part * 6 + spread(shape.words) * 9) * 0.5 +
      Math.sin(part * 13 + spread(shape.words, 1) * 9) * 0.28 +
      Math.sin(part * 31 + spread(shape.words, 2) * 9) * 0.1;
    const open = 1 - 0.86 * Math.exp(-(((part - valley) / 0.13) ** 2));
    points.push({ x, y: land.horizon * (shape.base - shape.rise * (0.5 + wave * 0.5) * open) });
  }
  const fall = pen.createLinearGradient(0, land.horizon * (shape.base - shape.rise), 0, land.horizon * 1.4);
  fall.addColorStop(0, shape.colour);
  fall.addColorStop(1, blend(shape.colour, light.landFar, 0.85));
  pen.fillStyle = fall;
  pen.beginPath();
  pen.moveTo(-6, land.horizon * 1.5);
  for (const point of points) pen.lineTo(point.x, point.y);
  pen.lineTo(width + 6, land.horizon * 1.5);
  pen.fill();
  pen.beginPath();
  for (const point of points) pen.lineTo(point.x, point.y);
  pen.strokeStyle = faded(light.ink, 0.16);
  pen.lineWidth = Math.max(0.7, land.figure * 0.025);
  pen.stroke();
}

/** Woods on the slopes: strokes of ink wash, thick in places. */
function wood(pen: Pen, land: Land, valley: number, light: Light): void {
  const { width } = land.size;
  const size = Math.max(1.6, land.figure * 0.11);
  for (let i = 0; i < 420; i += 1) {
    const grove = spread("grove", Math.floor(i / 14));
    const x = (grove + (spread("wood", i) - 0.5) * 0.07) * width;
    if (Math.abs(x / width - valley) < 0.14) continue;
    const y =
      land.horizon * mix(0.86, 1.2, spread("grove y", Math.floor(i / 14)) * 0.7 + spread("wood y", i) * 0.3);
    const shade = blend(light.hillNear, light.ink, mix(0.14, 0.36, spread("wood dark", i)));
    blot(
      pen,
      x,
      y,
      size * mix(0.5, 0.9, spread("wood wide", i)),
      size * mix(0.8, 1.5, spread("wood tall", i)),
      shade,
    );
    blot(pen, x - size * 0.2, y - size * 0.4, size * 0.3, size * 0.4, faded(light.sun, 0.12));
  }
}
