/** Hearth, stall, well, boat, salt, nets, trees, goods: units of the thing's height; foot at the origin, up is negative. */
import { spread } from "../geometry.ts";
import type { Landmark } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow, inkLine } from "./canvas.ts";
import type { Pen } from "./canvas.ts";
import { drawHouse } from "./houses.ts";

/** Draws a landmark of any kind. */
export function drawLandmark(
  pen: Pen,
  what: Landmark["what"],
  tribe: number,
  variant: number,
  light: Light,
): void {
  if (what === "house" || what === "hall") return drawHouse(pen, tribe, variant, what, light);
  if (what !== "boat") blot(pen, 0.03, 0, 0.42, 0.085, faded(light.ink, 0.25));
  if (what === "hearth") return hearth(pen, light);
  if (what === "stall") return stall(pen, tribe, light);
  if (what === "well") return well(pen, tribe, light);
  if (what === "boat") return boat(pen, tribe, variant, light);
  if (what === "tree") return tree(pen, variant, light);
  if (what === "salt") return salt(pen, light);
  if (what === "nets") return nets(pen, light);
  return crate(pen, light);
}

function plank(pen: Pen, x: number, y: number, w: number, h: number, light: Light): void {
  pen.fillStyle = light.wood;
  pen.fillRect(x, y, w, h);
  pen.fillStyle = faded(light.woodShade, 0.7);
  pen.fillRect(x, y + h * 0.66, w, h * 0.34);
}

function hearth(pen: Pen, light: Light): void {
  glow(pen, 0, -0.1, 1.7, 0.95, light.lamp, 0.6);
  // Smoke stands over the heads of those who sit round it.
  for (let i = 0; i < 9; i += 1)
    blot(
      pen,
      Math.sin(i * 0.9) * 0.07 + i * 0.012,
      -0.55 - i * 0.095,
      0.07 + i * 0.012,
      0.09,
      faded(light.cloud, 0.3 - i * 0.028),
    );
  for (let i = 0; i < 9; i += 1) {
    const angle = (i / 9) * Math.PI * 2;
    blot(
      pen,
      Math.cos(angle) * 0.44,
      Math.sin(angle) * 0.16,
      0.12,
      0.085,
      i % 2 === 0 ? light.stone : light.stoneShade,
    );
  }
  inkLine(
    pen,
    [
      { x: -0.26, y: 0.02 },
      { x: 0.22, y: -0.14 },
    ],
    light.woodShade,
    0.12,
    "log",
  );
  inkLine(
    pen,
    [
      { x: 0.26, y: 0.02 },
      { x: -0.2, y: -0.16 },
    ],
    light.woodShade,
    0.12,
    "log",
  );
  for (const [colour, wide, tall] of [
    ["#e58a34", 0.24, 0.78],
    ["#f7b84c", 0.16, 0.56],
    ["#fff0b8", 0.08, 0.32],
  ] as const) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(-wide, -0.06);
    pen.bezierCurveTo(-wide, -tall * 0.5, -0.02, -tall * 0.5, 0.02, -tall);
    pen.bezierCurveTo(0.06, -tall * 0.6, wide, -tall * 0.5, wide, -0.06);
    pen.fill();
  }
}

function stall(pen: Pen, tribe: number, light: Light): void {
  const family = tribeAt(tribe);
  for (const x of [-0.46, 0.4]) plank(pen, x, -0.86, 0.06, 0.86, light);
  plank(pen, -0.48, -0.36, 0.96, 0.13, light);
  pen.fillStyle = faded(light.woodShade, 0.85);
  pen.fillRect(-0.44, -0.25, 0.88, 0.24);
  const goods =
    tribe % 2 === 0
      ? ["#d9a05a", "#b9633a", "#e7c98a", "#8a9a4c"]
      : ["#d8e1e4", "#9db6c6", "#f3eee0", "#c4cdd0"];
  for (let i = 0; i < 9; i += 1)
    blot(pen, -0.38 + i * 0.095, -0.38 - (i % 2) * 0.02, 0.06, 0.055, goods[i % goods.length] ?? "#d9a05a");
  // A striped awning: the stripes are the town's, the shade is everyone's.
  for (let i = 0; i < 8; i += 1) {
    pen.fillStyle = i % 2 === 0 ? family.scarf : "#f3ead2";
    pen.beginPath();
    pen.moveTo(-0.4 + i * 0.1, -1);
    pen.lineTo(-0.3 + i * 0.1, -1);
    pen.lineTo(-0.42 + (i + 1) * 0.14 - 0.14, -0.72);
    pen.quadraticCurveTo(-0.49 + (i + 0.5) * 0.14 - 0.07, -0.66, -0.56 + (i + 1) * 0.14 - 0.14, -0.72);
    pen.fill();
  }
  pen.fillStyle = light.lamp;
  blot(pen, 0.3, -0.6, 0.045, 0.06, light.lamp);
  glow(pen, 0.3, -0.6, 0.4, 0.36, light.lamp, 0.55);
}

function well(pen: Pen, tribe: number, light: Light): void {
  blot(pen, 0, -0.06, 0.36, 0.16, light.stoneShade);
  pen.fillStyle = light.stone;
  pen.fillRect(-0.36, -0.34, 0.72, 0.28);
  for (let i = 0; i < 5; i += 1)
    inkLine(
      pen,
      [
        { x: -0.36 + i * 0.18, y: -0.32 },
        { x: -0.36 + i * 0.18, y: -0.08 },
      ],
      faded(light.ink, 0.25),
      0.02,
      "well",
    );
  blot(pen, 0, -0.34, 0.36, 0.14, blend(light.stone, "#ffffff", 0.3));
  blot(pen, 0, -0.33, 0.28, 0.1, "#33454c");
  for (const x of [-0.32, 0.26]) plank(pen, x, -0.8, 0.06, 0.48, light);
  pen.fillStyle = tribeAt(tribe).roof;
  pen.beginPath();
  pen.moveTo(-0.48, -0.74);
  pen.lineTo(0, -1);
  pen.lineTo(0.48, -0.74);
  pen.fill();
}

function boat(pen: Pen, tribe: number, variant: number, light: Light): void {
  const hull = variant % 2 === 0 ? tribeAt(tribe).roof : light.wood;
  blot(pen, 0.02, 0.02, 0.52, 0.09, faded(light.ink, 0.3));
  pen.fillStyle = hull;
  pen.beginPath();
  pen.moveTo(-0.56, -0.19);
  pen.quadraticCurveTo(0, -0.08, 0.58, -0.22);
  pen.quadraticCurveTo(0.42, 0.06, 0.1, 0.06);
  pen.lineTo(-0.24, 0.06);
  pen.quadraticCurveTo(-0.48, 0.02, -0.56, -0.19);
  pen.fill();
  pen.strokeStyle = "#f3ead2";
  pen.lineWidth = 0.03;
  pen.beginPath();
  pen.moveTo(-0.55, -0.18);
  pen.quadraticCurveTo(0, -0.07, 0.57, -0.21);
  pen.stroke();
  plank(pen, -0.02, -0.98, 0.035, 0.86, light);
  pen.fillStyle = variant === 1 ? "#c9ab84" : "#ece2cb";
  pen.beginPath();
  pen.moveTo(0.04, -0.95);
  pen.quadraticCurveTo(0.44, -0.6, 0.42, -0.24);
  pen.lineTo(0.04, -0.2);
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.35);
  pen.lineWidth = 0.014;
  pen.stroke();
  blot(pen, -0.4, -0.28, 0.04, 0.055, light.lamp);
  glow(pen, -0.4, -0.28, 0.3, 0.26, light.lamp, 0.6);
}

function tree(pen: Pen, variant: number, light: Light): void {
  plank(pen, -0.035, -0.34, 0.07, 0.34, light);
  const leaf = blend(light.meadow, light.ink, 0.34);
  if (variant === 3) return poplar(pen, leaf, light);
  for (let i = 0; i < 11; i += 1) {
    const angle = spread("leaf", i + variant * 20) * Math.PI * 2;
    const out = spread("leaf out", i + variant * 20) * 0.2;
    blot(
      pen,
      Math.cos(angle) * out,
      -0.62 + Math.sin(angle) * out * 1.1,
      0.2,
      0.19,
      blend(leaf, "#e3d79a", (1 - Math.sin(angle) - Math.cos(angle) * 0.6) * 0.14 + 0.03),
    );
  }
  for (let i = 0; i < 6; i += 1)
    blot(
      pen,
      (spread("fruit", i) - 0.5) * 0.5,
      -0.62 + (spread("fruit y", i) - 0.5) * 0.44,
      0.028,
      0.028,
      variant === 1 ? "#c7573a" : "#d9a33f",
    );
}

function poplar(pen: Pen, leaf: string, light: Light): void {
  const crown = pen.createLinearGradient(-0.16, 0, 0.16, 0);
  crown.addColorStop(0, blend(leaf, "#e3d79a", 0.3));
  crown.addColorStop(1, blend(leaf, light.ink, 0.3));
  pen.fillStyle = crown;
  pen.beginPath();
  pen.moveTo(0, -1.12);
  pen.bezierCurveTo(0.2, -0.8, 0.2, -0.3, 0.05, -0.16);
  pen.lineTo(-0.05, -0.16);
  pen.bezierCurveTo(-0.2, -0.3, -0.2, -0.8, 0, -1.12);
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.25);
  pen.lineWidth = 0.014;
  pen.stroke();
}

function salt(pen: Pen, light: Light): void {
  for (const [x, s] of [
    [0.3, 0.7],
    [-0.32, 0.8],
    [0, 1],
  ] as const) {
    const heap = pen.createLinearGradient(x - 0.4 * s, 0, x + 0.4 * s, 0);
    heap.addColorStop(0, blend("#fffaf0", light.shade, light.lift));
    heap.addColorStop(1, blend("#b9bfc2", light.shade, light.lift));
    pen.fillStyle = heap;
    pen.beginPath();
    pen.moveTo(x - 0.45 * s, 0);
    pen.quadraticCurveTo(x - 0.1 * s, -0.5 * s, x, -0.86 * s);
    pen.quadraticCurveTo(x + 0.12 * s, -0.5 * s, x + 0.45 * s, 0);
    pen.fill();
    pen.strokeStyle = faded(light.ink, 0.25);
    pen.lineWidth = 0.02;
    pen.stroke();
  }
}

function nets(pen: Pen, light: Light): void {
  for (const x of [-0.7, 0, 0.66]) plank(pen, x, -0.95, 0.06, 0.95, light);
  pen.strokeStyle = faded(light.ink, 0.45);
  pen.lineWidth = 0.022;
  for (let i = 0; i < 12; i += 1) {
    const x = -0.68 + i * 0.12;
    pen.beginPath();
    pen.moveTo(x, -0.84 + Math.sin(((x + 0.68) / 1.36) * Math.PI * 2) ** 2 * 0.16);
    pen.lineTo(x + 0.08, -0.2);
    pen.stroke();
    pen.beginPath();
    pen.moveTo(x + 0.1, -0.84);
    pen.lineTo(x - 0.05, -0.2);
    pen.stroke();
  }
}

function crate(pen: Pen, light: Light): void {
  pen.fillStyle = light.wood;
  pen.fillRect(-0.9, -0.9, 1.8, 0.9);
  blot(pen, 0, -0.9, 0.9, 0.24, blend(light.wood, "#ffe9bd", 0.35));
  inkLine(
    pen,
    [
      { x: -0.9, y: -0.45 },
      { x: 0.9, y: -0.45 },
    ],
    light.woodShade,
    0.06,
    "crate",
  );
}
