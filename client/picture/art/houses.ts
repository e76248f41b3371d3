/** Two ways to build (and two more for larger tables). Units of the house's height; foot at the origin, up is negative. */
import { spread } from "../geometry.ts";
import { tribeAt } from "../palette.ts";
import type { Light, Tribe } from "../palette.ts";
import { blend, blot, faded, glow } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** A house, or the hall of the town. */
export function drawHouse(
  pen: Pen,
  tribe: number,
  variant: number,
  rank: "house" | "hall",
  light: Light,
): void {
  const family = tribeAt(tribe);
  const night = (colour: string): string => blend(colour, light.shade, 0.04 + light.lift * 0.8);
  const walls: Tribe = {
    ...family,
    wall: night(family.wall),
    wallShade: night(family.wallShade),
    roof: night(family.roof),
    roofShade: night(family.roofShade),
  };
  blot(pen, 0.04, 0, 0.52, 0.06, faded(light.ink, 0.25));
  if (tribe % 2 === 0) gabled(pen, walls, variant, rank, light);
  else plastered(pen, walls, variant, rank, light);
}

const ink = (light: Light): string => faded(light.ink, 0.6);

function box(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string | CanvasGradient,
  light: Light,
): void {
  pen.fillStyle = fill;
  pen.fillRect(x, y, w, h);
  pen.strokeStyle = ink(light);
  pen.lineWidth = 0.014;
  pen.strokeRect(x, y, w, h);
}

function sunlit(pen: Pen, family: Tribe, x: number, w: number): CanvasGradient {
  const wall = pen.createLinearGradient(x, 0, x + w, 0);
  wall.addColorStop(0, family.wall);
  wall.addColorStop(1, family.wallShade);
  return wall;
}

/** Timber and tile: steep gables, a chimney, beams. */
function gabled(pen: Pen, family: Tribe, variant: number, rank: "house" | "hall", light: Light): void {
  const w = rank === "hall" ? 0.56 : ([0.62, 0.74, 0.54, 0.8][variant] ?? 0.62);
  const eave = rank === "hall" ? -0.46 : -0.44 - spread("eave", variant) * 0.1;
  if (variant % 2 === 0) box(pen, w * 0.2, -0.9, 0.1, 0.4, family.wallShade, light);
  box(pen, -w / 2, eave, w, -eave, sunlit(pen, family, -w / 2, w), light);
  pen.strokeStyle = faded(light.woodShade, 0.75);
  pen.lineWidth = 0.03;
  pen.beginPath();
  for (const x of [-w / 2 + 0.02, -w * 0.16, w * 0.16, w / 2 - 0.02]) {
    pen.moveTo(x, eave);
    pen.lineTo(x, -0.01);
  }
  pen.moveTo(-w / 2, eave * 0.52);
  pen.lineTo(w / 2, eave * 0.52);
  pen.stroke();
  const top = rank === "hall" ? -0.84 : -0.92;
  const roof = pen.createLinearGradient(-w / 2, 0, w / 2, 0);
  roof.addColorStop(0, family.roof);
  roof.addColorStop(1, family.roofShade);
  pen.fillStyle = roof;
  pen.beginPath();
  pen.moveTo(-w / 2 - 0.07, eave + 0.03);
  pen.lineTo(variant === 1 ? -w * 0.2 : 0, top);
  if (variant === 1) pen.lineTo(w * 0.2, top);
  pen.lineTo(w / 2 + 0.07, eave + 0.03);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = ink(light);
  pen.lineWidth = 0.016;
  pen.stroke();
  pen.save();
  pen.clip();
  pen.strokeStyle = faded(light.ink, 0.18);
  for (let y = top; y < eave; y += 0.075) {
    pen.beginPath();
    pen.moveTo(-0.6, y);
    pen.quadraticCurveTo(0, y + 0.03, 0.6, y);
    pen.stroke();
  }
  pen.restore();
  openings(pen, w, eave, "square", light);
  if (rank === "hall") tower(pen, family, "spire", light);
}

/** Lime and stone: flat roofs and domes, arches, blue shutters. */
function plastered(pen: Pen, family: Tribe, variant: number, rank: "house" | "hall", light: Light): void {
  const w = rank === "hall" ? 0.6 : ([0.66, 0.78, 0.58, 0.7][variant] ?? 0.66);
  const high = rank === "hall" ? -0.52 : ([-0.74, -0.56, -0.6, -0.82][variant] ?? -0.7);
  const dome = rank === "hall" || variant === 2;
  if (dome) {
    const cap = pen.createLinearGradient(-w / 2, 0, w / 2, 0);
    cap.addColorStop(0, family.roof);
    cap.addColorStop(1, family.roofShade);
    pen.fillStyle = cap;
    pen.beginPath();
    pen.ellipse(0, high, w * 0.4, 0.34, 0, Math.PI, 0);
    pen.fill();
    pen.strokeStyle = ink(light);
    pen.lineWidth = 0.016;
    pen.stroke();
  }
  if (variant === 1)
    box(pen, -w / 2, high - 0.24, w * 0.5, 0.26, sunlit(pen, family, -w / 2, w * 0.5), light);
  box(pen, -w / 2, high, w, -high, sunlit(pen, family, -w / 2, w), light);
  // A parapet, an awning of the town's colour.
  box(pen, -w / 2 - 0.02, high - 0.05, w + 0.04, 0.06, blend(family.wall, "#ffffff", 0.25), light);
  if (variant === 0 || variant === 3) {
    pen.fillStyle = family.roof;
    pen.beginPath();
    pen.moveTo(-w * 0.42, -0.3);
    pen.lineTo(w * 0.42, -0.3);
    pen.lineTo(w * 0.5, -0.2);
    pen.lineTo(-w * 0.5, -0.2);
    pen.fill();
  }
  openings(pen, w, high, "arch", light);
  if (rank === "hall") tower(pen, family, "lantern", light);
}

/** Windows where a lamp is lit, and a door. */
function openings(pen: Pen, w: number, top: number, shape: "square" | "arch", light: Light): void {
  const window = (x: number, y: number, lit: boolean): void => {
    pen.fillStyle = lit ? light.lamp : faded(light.ink, 0.62);
    pen.beginPath();
    if (shape === "arch") {
      pen.arc(x, y, 0.045, Math.PI, 0);
      pen.lineTo(x + 0.045, y + 0.08);
      pen.lineTo(x - 0.045, y + 0.08);
    } else pen.rect(x - 0.05, y - 0.045, 0.1, 0.12);
    pen.fill();
    pen.strokeStyle = ink(light);
    pen.lineWidth = 0.013;
    pen.stroke();
    if (lit) glow(pen, x, y, 0.17, 0.17, light.lamp, 0.5);
  };
  window(-w * 0.27, top * 0.7, true);
  window(w * 0.27, top * 0.7, false);
  if (top < -0.6) window(0, top * 0.78, true);
  pen.fillStyle = light.woodShade;
  pen.beginPath();
  if (shape === "arch") {
    pen.arc(0.02, -0.14, 0.065, Math.PI, 0);
    pen.lineTo(0.085, 0);
    pen.lineTo(-0.045, 0);
  } else pen.rect(-0.055, -0.2, 0.12, 0.2);
  pen.fill();
}

/** What one sees of a town from afar: a spire here, a lighthouse there. */
function tower(pen: Pen, family: Tribe, crown: "spire" | "lantern", light: Light): void {
  const x = -0.36;
  if (crown === "spire") {
    box(pen, x - 0.09, -0.86, 0.18, 0.86, sunlit(pen, family, x - 0.09, 0.18), light);
    pen.fillStyle = family.roofShade;
    pen.beginPath();
    pen.moveTo(x - 0.13, -0.84);
    pen.lineTo(x, -1.3);
    pen.lineTo(x + 0.13, -0.84);
    pen.fill();
    blot(pen, x, -0.7, 0.045, 0.045, "#fff4d8");
    return;
  }
  pen.fillStyle = sunlit(pen, family, x - 0.1, 0.2);
  pen.beginPath();
  pen.moveTo(x - 0.11, 0);
  pen.lineTo(x - 0.075, -1.04);
  pen.lineTo(x + 0.075, -1.04);
  pen.lineTo(x + 0.11, 0);
  pen.fill();
  pen.strokeStyle = ink(light);
  pen.lineWidth = 0.014;
  pen.stroke();
  pen.fillStyle = family.roof;
  pen.fillRect(x - 0.097, -0.52, 0.194, 0.13);
  pen.fillStyle = light.lamp;
  pen.fillRect(x - 0.055, -1.16, 0.11, 0.12);
  glow(pen, x, -1.1, 0.32, 0.32, light.lamp, 0.6);
  pen.fillStyle = family.roofShade;
  pen.beginPath();
  pen.arc(x, -1.16, 0.08, Math.PI, 0);
  pen.fill();
}
