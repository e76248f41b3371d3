/** Walls and towers as two sides see them. Pixels; foot of a thing at the origin. */
import { spread } from "../geometry.ts";
import type { WallKind } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow, inkLine } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** How one piece of a wall lies and stands. */
export interface PieceArt {
  readonly kind: WallKind;
  readonly seen: "own" | "theirs" | "plain";
  readonly tribe: number;
  readonly dx: number;
  readonly dy: number;
  readonly height: number;
  /** Which piece of the wall it is. */
  readonly index: number;
}

/** A piece of wall from the origin (its far end) to dx, dy. */
export function drawPiece(pen: Pen, art: PieceArt, light: Light): void {
  if (art.kind === "fence") fence(pen, art, light);
  else if (art.kind === "palisade") palisade(pen, art, light);
  else masonry(pen, art, light);
}

function fence(pen: Pen, { dx, dy, height, index }: PieceArt, light: Light): void {
  const post = Math.max(1.6, height * 0.17);
  for (const part of [0.72, 0.36]) {
    inkLine(
      pen,
      [
        { x: 0, y: -height * part },
        { x: dx, y: dy - height * part },
      ],
      light.woodShade,
      post * 0.75,
      "rail",
    );
    inkLine(
      pen,
      [
        { x: 0, y: -height * part - post * 0.16 },
        { x: dx, y: dy - height * part - post * 0.16 },
      ],
      light.wood,
      post * 0.5,
      "rail",
    );
  }
  for (const part of [0, 0.5]) {
    const [x, y] = [dx * part, dy * part];
    const tall = height * (0.94 + 0.12 * spread("post", index * 2 + part * 2));
    pen.fillStyle = light.woodShade;
    pen.fillRect(x - post / 2, y - tall, post, tall);
    pen.fillStyle = light.wood;
    pen.fillRect(x - post / 2, y - tall, post * 0.6, tall);
  }
}

/** Stakes side by side. From outside their points are what one sees; from inside, the even top and a bench's height of moss. */
function palisade(pen: Pen, { dx, dy, height, index, seen }: PieceArt, light: Light): void {
  const long = Math.hypot(dx, dy);
  const wide = Math.max(2.4, Math.min(height * 0.2, long * 0.6));
  const stakes = Math.max(2, Math.round(long / (wide * 0.62)));
  for (let i = 0; i < stakes; i += 1) {
    const part = (i + 0.5) / stakes;
    const [x, y] = [dx * part, dy * part];
    const tall = height * (0.95 + 0.1 * spread("stake", index * 9 + i));
    const point = wide * (seen === "theirs" ? 0.95 : 0.3);
    const face = pen.createLinearGradient(x - wide / 2, 0, x + wide / 2, 0);
    face.addColorStop(0, blend(light.wood, "#ffe6b8", 0.25));
    face.addColorStop(1, light.woodShade);
    pen.fillStyle = face;
    pen.beginPath();
    pen.moveTo(x - wide / 2, y);
    pen.lineTo(x - wide / 2, y - tall + point);
    pen.lineTo(x, y - tall);
    pen.lineTo(x + wide / 2, y - tall + point);
    pen.lineTo(x + wide / 2, y);
    pen.fill();
    pen.strokeStyle = faded(light.ink, 0.5);
    pen.lineWidth = Math.max(0.6, wide * 0.08);
    pen.stroke();
  }
  inkLine(
    pen,
    [
      { x: -1, y: -height * 0.62 },
      { x: dx + 1, y: dy - height * 0.62 },
    ],
    blend(light.woodShade, light.ink, 0.2),
    Math.max(1.2, wide * 0.22),
    "tie",
  );
}

/** Dressed stone with a walkway. */
function masonry(pen: Pen, { dx, dy, height, index, seen, tribe }: PieceArt, light: Light): void {
  const thick = Math.max(3.5, height * 0.17);
  const stone = blend(light.stone, tribeAt(tribe).wall, 0.35);
  const shade = blend(light.stoneShade, tribeAt(tribe).thread, 0.14);
  const face = pen.createLinearGradient(0, dy - height, 0, dy);
  face.addColorStop(0, blend(stone, shade, 0.25));
  face.addColorStop(1, shade);
  const [left, right] = [Math.min(0, dx) - thick / 2, Math.max(0, dx) + thick / 2];
  pen.fillStyle = face;
  pen.beginPath();
  pen.moveTo(-thick / 2, 0);
  pen.lineTo(-thick / 2, -height);
  pen.lineTo(thick / 2, -height);
  pen.lineTo(dx + thick / 2, dy - height);
  pen.lineTo(dx + thick / 2, dy);
  pen.lineTo(dx - thick / 2, dy);
  pen.closePath();
  pen.fill();
  pen.fillRect(dx - thick / 2, dy - height, thick, height);
  pen.save();
  pen.clip();
  for (let row = 0; row * thick * 0.62 < height; row += 1) {
    const up = row * thick * 0.62;
    inkLine(
      pen,
      [
        { x: left, y: dy - up },
        { x: right, y: dy - up },
      ],
      faded(light.ink, 0.22),
      0.8,
      `course ${index}`,
    );
    for (let i = 0; i < 3; i += 1) {
      const x = dx - thick / 2 + thick * (((i + (row % 2) * 0.5) / 2) % 1);
      inkLine(
        pen,
        [
          { x, y: dy - up },
          { x, y: dy - up - thick * 0.62 },
        ],
        faded(light.ink, 0.18),
        0.7,
        "joint",
      );
    }
  }
  pen.restore();
  // The top: a band from end to end in the light.
  pen.fillStyle = blend(stone, "#fff5dc", 0.42);
  pen.beginPath();
  pen.moveTo(-thick / 2, -height);
  pen.lineTo(thick / 2, -height);
  pen.lineTo(dx + thick / 2, dy - height);
  pen.lineTo(dx - thick / 2, dy - height);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.3);
  pen.lineWidth = 0.9;
  pen.stroke();
  // Merlons: seen from the other side they are what the eye keeps; from inside, ivy and a lantern grow on the same wall.
  const merlon = thick * (seen === "theirs" ? 0.85 : 0.5);
  if (index % 2 === 0) {
    pen.fillStyle = blend(stone, shade, 0.3);
    pen.fillRect(dx - thick / 2, dy - height - merlon, thick, merlon);
    pen.fillStyle = blend(stone, "#fff5dc", 0.5);
    pen.fillRect(dx - thick / 2, dy - height - merlon, thick, Math.max(1, merlon * 0.25));
  }
  if (seen === "own" && index % 3 === 0) {
    for (let i = 0; i < 9; i += 1) {
      const leaf = thick * 0.16;
      blot(
        pen,
        dx + (spread("ivy", index * 9 + i) - 0.5) * thick,
        dy - height * spread("ivy y", index * 9 + i) * 0.9,
        leaf,
        leaf * 0.8,
        blend(light.meadow, light.ink, 0.22),
      );
    }
  }
}

/** A watchtower, `height` pixels tall. */
export function drawTower(
  pen: Pen,
  tribe: number,
  height: number,
  seen: PieceArt["seen"],
  light: Light,
): void {
  const wide = height * 0.3;
  const stone = blend(light.stone, tribeAt(tribe).wall, 0.35);
  const face = pen.createLinearGradient(-wide / 2, 0, wide / 2, 0);
  face.addColorStop(0, blend(stone, "#fff5dc", 0.2));
  face.addColorStop(1, light.stoneShade);
  blot(pen, 2, 0, wide * 0.75, wide * 0.2, faded(light.ink, 0.28));
  pen.fillStyle = face;
  pen.beginPath();
  pen.moveTo(-wide * 0.56, 0);
  pen.lineTo(-wide * 0.44, -height * 0.66);
  pen.lineTo(wide * 0.44, -height * 0.66);
  pen.lineTo(wide * 0.56, 0);
  pen.quadraticCurveTo(0, wide * 0.2, -wide * 0.56, 0);
  pen.fill();
  for (let row = 1; row < 8; row += 1)
    inkLine(
      pen,
      [
        { x: -wide * 0.5, y: -height * 0.08 * row },
        { x: wide * 0.5, y: -height * 0.08 * row },
      ],
      faded(light.ink, 0.18),
      0.8,
      `tower ${row}`,
    );
  pen.fillStyle = light.woodShade;
  pen.fillRect(-wide * 0.62, -height * 0.84, wide * 1.24, height * 0.2);
  pen.fillStyle = light.lamp;
  for (const x of [-0.32, 0.06]) pen.fillRect(wide * x, -height * 0.8, wide * 0.26, height * 0.1);
  glow(pen, 0, -height * 0.75, wide * 1.1, height * 0.2, light.lamp, 0.5);
  const roof = tribeAt(tribe).roofShade;
  const peak = seen === "theirs" ? 1 : 0.97;
  pen.fillStyle = roof;
  pen.beginPath();
  pen.moveTo(-wide * 0.76, -height * 0.83);
  pen.lineTo(0, -height * peak);
  pen.lineTo(wide * 0.76, -height * 0.83);
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.5);
  pen.lineWidth = 1;
  pen.stroke();
}
