/** The land as one sheet of paper: sky, hills, meadows, worn ground, water and its banks. Baked once for a size. */
import { at, between, clearOfRivers, inside, mix, spread } from "../geometry.ts";
import type { Land, River, Region } from "../model.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow, grain, inkLine, trace } from "./canvas.ts";
import type { Pen } from "./canvas.ts";
import { drawDam } from "./dam.ts";
import { drawSky } from "./sky.ts";

/** Draws everything that lies still under the scene. */
export function drawLand(pen: Pen, land: Land, light: Light): void {
  const { width, height } = land.size;
  drawSky(pen, land, light);
  const ground = pen.createLinearGradient(0, land.horizon, 0, height);
  ground.addColorStop(0, faded(light.landFar, 0));
  ground.addColorStop(0.06, light.landFar);
  ground.addColorStop(1, light.landNear);
  pen.fillStyle = ground;
  pen.fillRect(0, land.horizon, width, height);
  washes(pen, land, light);
  fields(pen, land, light);
  for (const region of land.regions) wornGround(pen, land, region, light);
  for (const river of land.rivers) water(pen, land, river, light);
  tufts(pen, land, light);
  if (land.dam) drawDam(pen, land.dam, light);
  const edge = pen.createLinearGradient(0, height * 0.82, 0, height);
  edge.addColorStop(0, faded(light.ink, 0));
  edge.addColorStop(1, faded(light.ink, 0.16));
  pen.fillStyle = edge;
  pen.fillRect(0, height * 0.82, width, height * 0.18);
  grain(pen, width, height, 0.1);
}

/** Uneven washes of colour, as a wet brush leaves them. */
function washes(pen: Pen, land: Land, light: Light): void {
  const { width, height } = land.size;
  for (let i = 0; i < 46; i += 1) {
    const y = mix(land.horizon * 1.25, height, spread("wash", i));
    const wide = mix(0.05, 0.17, spread("wash wide", i)) * width;
    const colour = i % 2 === 0 ? light.meadow : i % 4 === 1 ? light.straw : light.landFar;
    glow(pen, spread("wash x", i) * width, y, wide, Math.min(wide * 0.34, land.figure * 1.6), colour, 0.7);
  }
}

/** Furrows where one crowd farms and salt pans where the other dries its salt: the edges of the picture are lived in. */
function fields(pen: Pen, land: Land, light: Light): void {
  const { width, height } = land.size;
  const unit = land.figure;
  for (const region of land.regions) {
    const left = region.center.x < width / 2;
    const [x0, x1] = left ? [0, width * 0.44] : [width * 0.56, width];
    for (let i = 0; i < 26; i += 1) {
      const words = `${region.group} field`;
      const x = mix(x0, x1, spread(words, i));
      const y = mix(
        region.center.y - region.ry,
        Math.min(height, region.center.y + region.ry * 1.3),
        spread(words, i + 300),
      );
      const [w, h] = [
        unit * mix(1.4, 2.6, spread(words, i + 600)),
        unit * mix(0.4, 0.7, spread(words, i + 900)),
      ];
      const corners = [-1, 0, 1].flatMap((i) =>
        [-1, 0, 1].map((j) => ({ x: x + i * w * 1.5, y: y + j * h * 1.6 })),
      );
      const free = corners.every(
        (corner) =>
          !land.regions.some((other) => inside(other.outline, corner)) &&
          clearOfRivers(land.rivers, corner) > unit * 0.5,
      );
      if (!free) continue;
      patch(pen, x, y, w, h, region.tribe, i, light);
    }
  }
}

function patch(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  tribe: number,
  crop: number,
  light: Light,
): void {
  pen.save();
  pen.translate(x, y);
  pen.transform(1, -0.06, tribe % 2 === 0 ? 0.45 : -0.45, 1, 0, 0);
  const salt = tribe % 2 === 1 && y > 0 && crop % 3 !== 0;
  pen.fillStyle = salt
    ? faded(blend(light.waterFar, "#ffffff", 0.3), 0.7)
    : faded(crop % 2 === 0 ? light.straw : light.meadow, 0.75);
  pen.fillRect(-w, -h, w * 2, h * 2);
  pen.strokeStyle = salt ? faded("#fdf8ea", 0.75) : faded(light.bankInk, 0.4);
  pen.lineWidth = Math.max(0.7, h * 0.07);
  const rows = salt ? 3 : 7;
  for (let i = 0; i <= rows; i += 1) {
    pen.beginPath();
    pen.moveTo(-w, -h + (i / rows) * h * 2);
    pen.lineTo(w, -h + (i / rows) * h * 2);
    pen.stroke();
  }
  if (salt)
    for (let i = 0; i <= 4; i += 1)
      inkLine(
        pen,
        [
          { x: -w + (i / 4) * w * 2, y: -h },
          { x: -w + (i / 4) * w * 2, y: h },
        ],
        faded("#fdf8ea", 0.75),
        Math.max(0.7, h * 0.07),
        "pan",
      );
  pen.restore();
}

/** The square of a town: earth worn light by feet, most in its middle. */
function wornGround(pen: Pen, land: Land, region: Region, light: Light): void {
  const { center } = region;
  for (let step = 0; step < 14; step += 1) {
    trace(
      pen,
      region.outline.map((point) => between(center, point, 1.04 - step * 0.045)),
      "closed",
    );
    pen.fillStyle = faded(light.earth, 0.075);
    pen.fill();
  }
  // Cobbles and footprints, flat on the ground.
  for (let i = 0; i < 190; i += 1) {
    const angle = spread(region.group, i) * Math.PI * 2;
    const edge = at(
      region.outline,
      Math.floor((angle / (Math.PI * 2)) * region.outline.length) % region.outline.length,
    );
    const spot = between(center, edge, Math.sqrt(spread(region.group, i + 500)) * 0.94);
    const size = land.figure * mix(0.025, 0.06, spread(region.group, i + 900));
    blot(pen, spot.x, spot.y, size * 1.5, size * 0.7, faded(i % 2 === 0 ? light.bankInk : "#fff4da", 0.22));
  }
}

function water(pen: Pen, land: Land, river: River, light: Light): void {
  const { height } = land.size;
  const side = (sign: number, extra: number) =>
    river.map((point, i) => {
      const next = at(river, Math.min(i + 1, river.length - 1));
      const last = at(river, Math.max(i - 1, 0));
      const long = Math.hypot(next.x - last.x, next.y - last.y) || 1;
      const off = sign * (point.half + extra);
      return { x: point.x - ((next.y - last.y) / long) * off, y: point.y + ((next.x - last.x) / long) * off };
    });
  const shape = (extra: number) => [...side(1, extra), ...side(-1, extra).toReversed()];
  for (const [extra, colour, alpha] of [
    [land.figure * 0.3, light.meadow, 0.5],
    [land.figure * 0.13, light.bankInk, 0.45],
    [land.figure * 0.08, light.earth, 1],
  ] as const) {
    trace(pen, shape(extra), "closed");
    pen.fillStyle = faded(colour, alpha);
    pen.fill();
  }
  trace(pen, shape(0), "closed");
  const deep = pen.createLinearGradient(0, land.horizon, 0, height);
  deep.addColorStop(0, light.waterFar);
  deep.addColorStop(1, light.waterNear);
  pen.fillStyle = deep;
  pen.fill();
  pen.save();
  pen.clip();
  inkLine(pen, side(1, -1), faded(light.ink, 0.35), Math.max(1.4, land.figure * 0.07), "bank");
  inkLine(pen, side(-1, -1), faded(light.ink, 0.2), Math.max(1.2, land.figure * 0.05), "bank");
  for (let i = 0; i < 90; i += 1) {
    const place = at(river, Math.floor(spread("ripple", i) * river.length));
    const x = place.x + (spread("ripple x", i) - 0.5) * place.half * 1.9;
    const wide = place.half * mix(0.12, 0.4, spread("ripple w", i));
    pen.strokeStyle =
      i % 3 === 0 ? faded(light.ink, 0.14) : faded(light.glint, mix(0.25, 0.6, spread("ripple a", i)));
    pen.lineWidth = Math.max(0.7, land.figure * 0.026);
    pen.beginPath();
    pen.moveTo(x - wide, place.y);
    pen.quadraticCurveTo(x, place.y + wide * 0.22, x + wide, place.y);
    pen.stroke();
  }
  pen.restore();
  reeds(pen, [...side(1, land.figure * 0.06), ...side(-1, land.figure * 0.06)], land, light);
}

function reeds(pen: Pen, bank: readonly { x: number; y: number }[], land: Land, light: Light): void {
  bank.forEach((point, i) => {
    if (spread("reed", i) < 0.45) return;
    for (let blade = 0; blade < 4; blade += 1) {
      const tall = land.figure * mix(0.12, 0.32, spread("blade", i * 5 + blade));
      const lean = (spread("lean", i * 5 + blade) - 0.5) * tall * 0.7;
      const x = point.x + (blade - 1.5) * land.figure * 0.05;
      inkLine(
        pen,
        [
          { x, y: point.y },
          { x: x + lean, y: point.y - tall },
        ],
        faded(blend(light.meadow, light.ink, 0.35), 0.75),
        Math.max(0.8, land.figure * 0.025),
        "reed",
      );
    }
  });
}

function tufts(pen: Pen, land: Land, light: Light): void {
  const { width, height } = land.size;
  for (let i = 0; i < 420; i += 1) {
    const spot = { x: spread("tuft", i) * width, y: mix(land.horizon * 1.25, height, spread("tuft y", i)) };
    if (clearOfRivers(land.rivers, spot) < land.figure * 0.3) continue;
    const worn = land.regions.some((region) => inside(region.outline, spot));
    if (worn && i % 4 !== 0) continue;
    const tall = land.figure * mix(0.06, 0.15, spread("tuft t", i));
    for (const lean of [-0.5, 0, 0.5]) {
      inkLine(
        pen,
        [spot, { x: spot.x + lean * tall, y: spot.y - tall }],
        faded(blend(light.meadow, light.ink, 0.25), worn ? 0.3 : 0.55),
        Math.max(0.7, land.figure * 0.02),
        "tuft",
      );
    }
  }
}
