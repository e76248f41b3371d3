/** Heads from one pool for every group: skin, hair and hats by the number of the look alone. */
import { at } from "../geometry.ts";
import type { Facing } from "../model.ts";
import { HAIRS, SKINS } from "../palette.ts";
import { blend, blot, faded } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

const Y = -0.835;
const R = 0.142;
const STYLES = ["short", "bob", "bun", "curls", "cap", "elder", "hood", "plaits", "hat", "beard"] as const;
type Style = (typeof STYLES)[number];

/** Skin of a look: of hands too. */
export function skinOf(look: number): string {
  return at(SKINS, (look * 5 + Math.floor(look / 6)) % SKINS.length);
}

function styleOf(look: number): Style {
  return at(STYLES, (look * 7) % STYLES.length);
}

function hairOf(look: number): string {
  return styleOf(look) === "elder" ? at(HAIRS, 5) : at(HAIRS, (look * 3 + 1) % HAIRS.length);
}

const HATS = ["#5d5146", "#7b6a4d", "#49564c", "#6b4b3e"] as const;

/** The head with hair and, unless the face cannot be seen, a face. All faces are calm: a picture of fear needs no scowl. */
export function drawHead(
  pen: Pen,
  look: number,
  facing: Facing,
  face: "seen" | "unseen",
  line: number,
): void {
  const skin = skinOf(look);
  const hair = hairOf(look);
  const style = styleOf(look);
  const turn = facing === "right" ? 0.035 : facing === "left" ? -0.035 : 0;
  if (style === "bob" || style === "plaits" || style === "bun") hairBehind(pen, style, hair, facing, turn);
  blot(pen, 0, Y, R, R * 1.04, skin);
  pen.strokeStyle = faded("#2a1c12", 0.7);
  pen.lineWidth = line * 0.9;
  pen.stroke();
  if (facing !== "back" && face === "seen") drawFace(pen, skin, turn, style);
  drawHair(pen, style, hair, facing, turn, look);
}

function drawFace(pen: Pen, skin: string, turn: number, style: Style): void {
  const side = turn !== 0;
  const ink = "#2a1c14";
  const eyes = side ? [turn * 2.1] : [-0.05, 0.05];
  for (const x of eyes) blot(pen, x, Y + 0.012, 0.0165, 0.02, ink);
  if (!side || turn !== 0) {
    const blush = blend(skin, "#c2543c", 0.45);
    for (const x of side ? [turn * 1.3] : [-0.082, 0.082])
      blot(pen, x, Y + 0.055, 0.026, 0.018, faded(blush, 0.6));
  }
  pen.strokeStyle = blend(skin, "#5a2a1c", 0.62);
  pen.lineWidth = 0.016;
  pen.lineCap = "round";
  pen.beginPath();
  pen.moveTo(turn * 2 - 0.024, Y + 0.073);
  pen.quadraticCurveTo(turn * 2, Y + 0.08, turn * 2 + 0.024, Y + 0.072);
  pen.stroke();
  if (side) blot(pen, turn * 4.1, Y + 0.035, 0.02, 0.02, skin);
  if (style !== "beard") return;
  pen.fillStyle = "#5b4a3c";
  pen.beginPath();
  pen.arc(turn, Y + 0.025, R * 0.92, Math.PI * 0.12, Math.PI * 0.88);
  pen.quadraticCurveTo(turn, Y + 0.075, turn + R * 0.85, Y + 0.075);
  pen.fill();
}

function hairBehind(pen: Pen, style: Style, hair: string, facing: Facing, turn: number): void {
  if (style === "bun") blot(pen, -turn * 3.4, Y - R * 1.02, 0.07, 0.065, hair);
  if (style === "bob") blot(pen, -turn * 0.8, Y + 0.03, R * 1.16, R * 1.14, hair);
  if (style !== "plaits" || facing === "back") return;
  for (const x of [-1, 1]) blot(pen, x * R * 0.95 - turn, Y + 0.14, 0.04, 0.1, hair);
}

function drawHair(pen: Pen, style: Style, hair: string, facing: Facing, turn: number, look: number): void {
  pen.fillStyle = hair;
  if (facing === "back") {
    blot(pen, 0, Y - 0.008, R * 1.06, R * (style === "bob" || style === "plaits" ? 1.16 : 1), hair);
    if (style === "plaits") blot(pen, 0, Y + 0.17, 0.04, 0.14, hair);
    if (style === "bun") blot(pen, 0, Y - R * 0.7, 0.075, 0.07, blend(hair, "#000000", 0.15));
  } else {
    const low = style === "elder" ? -0.05 : -0.02;
    pen.beginPath();
    pen.arc(-turn * 0.6, Y, R * 1.07, Math.PI * (1.03 + low) + turn * 2, Math.PI * (1.97 - low) + turn * 2);
    pen.quadraticCurveTo(turn * 1.2 + 0.02, Y - R * 0.62, -R * 1.02, Y - 0.01);
    pen.fill();
    if (turn !== 0) blot(pen, -turn * 2.4, Y - 0.02, R * 0.6, R * 0.82, hair);
  }
  if (style === "curls")
    for (let i = 0; i < 7; i += 1)
      blot(
        pen,
        Math.cos(Math.PI + (i / 6) * Math.PI) * R,
        Y - 0.03 + Math.sin(Math.PI + (i / 6) * Math.PI) * R * 0.95,
        0.056,
        0.056,
        hair,
      );
  const hat = at(HATS, look % HATS.length);
  if (style === "cap") cap(pen, hat, turn, facing);
  if (style === "hat") brimmed(pen, hat);
  if (style === "hood") hood(pen, hat, facing);
}

function cap(pen: Pen, colour: string, turn: number, facing: Facing): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(0, Y - 0.03, R * 1.06, Math.PI, Math.PI * 2);
  pen.fill();
  if (facing !== "back") blot(pen, turn * 3.4, Y - 0.035, 0.115, 0.028, blend(colour, "#000000", 0.25));
}

function brimmed(pen: Pen, colour: string): void {
  blot(pen, 0, Y - 0.06, R * 1.5, 0.048, blend(colour, "#000000", 0.2));
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(-R * 0.86, Y - 0.22, R * 1.72, 0.17, 0.06);
  pen.fill();
}

function hood(pen: Pen, colour: string, facing: Facing): void {
  pen.fillStyle = colour;
  pen.beginPath();
  if (facing === "back") {
    pen.ellipse(0, Y, R * 1.16, R * 1.22, 0, 0, Math.PI * 2);
  } else {
    pen.ellipse(0, Y, R * 1.18, R * 1.22, 0, 0, Math.PI * 2);
    pen.ellipse(
      facing === "left" ? -0.03 : facing === "right" ? 0.03 : 0,
      Y + 0.025,
      R * 0.82,
      R * 0.9,
      0,
      0,
      Math.PI * 2,
    );
  }
  pen.fill("evenodd");
}
