/** A person, drawn once for each coat, look, side and clarity. Units of height; feet at the origin. */
import type { Clarity, Facing } from "../model.ts";
import type { FrameKind } from "#shared/rules/terms.ts";
import { tribeAt } from "../palette.ts";
import { blend, blot, faded } from "./canvas.ts";
import type { Pen } from "./canvas.ts";
import { coatShape, drawCoat, drawScarf } from "./coat.ts";
import { drawHead, skinOf } from "./head.ts";

/** What one baked figure shows. */
export interface FigureArt {
  readonly tribe: number;
  readonly kind: FrameKind;
  readonly look: number;
  readonly facing: Facing;
  readonly clarity: Clarity;
  readonly gesture: "speak" | "carry" | "none";
}

type Arms = "down" | "folded" | "clasped" | "hip" | "raised" | "carry" | "hand";
const ARMS: readonly Arms[] = ["down", "clasped", "folded", "down", "hip", "clasped", "hand", "down"];

/**
 * Draws one person.
 * @param height Pixels from feet to crown: sets how fine the ink is.
 */
export function drawFigure(pen: Pen, art: FigureArt, height: number): void {
  const line = Math.max(0.014, Math.min(0.03, 1 / height));
  const broad = art.facing === "left" || art.facing === "right" ? 0.82 : 1;
  blot(pen, 0.03, -0.012, 0.29, 0.07, faded("#2a2016", 0.3));
  if (art.clarity === "outline") {
    drawOutline(pen, art, broad);
    return;
  }
  for (const x of [-0.085, 0.085]) blot(pen, x * broad, -0.035, 0.07, 0.042, "#35281e");
  const arms: Arms =
    art.gesture === "speak"
      ? "raised"
      : art.gesture === "carry"
        ? "carry"
        : (ARMS[art.look % ARMS.length] ?? "down");
  if (art.facing === "back") drawArms(pen, art, arms, broad, line);
  drawCoat(pen, art.tribe, art.kind, art.facing, broad, line);
  drawScarf(pen, art.tribe, art.kind, art.facing, broad);
  if (art.facing !== "back") drawArms(pen, art, arms, broad, line);
  drawHead(pen, art.look, art.facing, art.clarity === "face" ? "seen" : "unseen", line);
}

/** Someone who is not made out: a cut of paper in a breath of their group's colour. */
function drawOutline(pen: Pen, art: FigureArt, broad: number): void {
  const tone = tribeAt(art.tribe).outline;
  const paper = pen.createLinearGradient(0, -1, 0, 0);
  paper.addColorStop(0, blend(tone, "#f2e8d4", 0.14));
  paper.addColorStop(1, blend(tone, "#2a241e", 0.2));
  pen.fillStyle = paper;
  coatShape(pen, broad);
  pen.fill();
  blot(pen, 0, -0.835, 0.145, 0.15, paper);
  if (art.look % 3 === 0) blot(pen, 0, -0.9, 0.2, 0.045, paper);
  if (art.look % 5 === 1) blot(pen, 0, -0.97, 0.07, 0.06, paper);
  coatShape(pen, broad);
  pen.strokeStyle = faded("#f4ead6", 0.35);
  pen.lineWidth = 0.016;
  pen.stroke();
}

function drawArms(pen: Pen, art: FigureArt, arms: Arms, broad: number, line: number): void {
  const coat = tribeAt(art.tribe).coats[art.kind];
  // Never near the colour of skin: a cream coat has sleeves of the scarf's wool.
  const sleeve =
    coat.weave === "bands"
      ? blend(coat.cloth, "#000000", 0.15)
      : coat.weave === "lattice"
        ? tribeAt(art.tribe).scarf
        : blend(coat.cloth, coat.thread, 0.45);
  const skin = skinOf(art.look);
  const sx = 0.165 * broad;
  const arm = (fromX: number, elbowX: number, elbowY: number, handX: number, handY: number): void => {
    for (const [colour, width] of [
      [faded("#2a1c12", 0.7), 0.085 + line * 1.6],
      [sleeve, 0.085],
    ] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.lineCap = "round";
      pen.lineJoin = "round";
      pen.beginPath();
      pen.moveTo(fromX, -0.6);
      pen.lineTo(elbowX, elbowY);
      pen.lineTo(handX, handY);
      pen.stroke();
    }
    blot(pen, handX, handY, 0.04, 0.04, skin);
  };
  if (art.facing === "left" || art.facing === "right") {
    const way = art.facing === "right" ? 1 : -1;
    if (arms === "carry") return arm(0, way * 0.05, -0.48, way * 0.2, -0.46);
    if (arms === "raised" || arms === "hand") return arm(0, way * 0.13, -0.52, way * 0.25, -0.66);
    if (arms === "folded" || arms === "clasped")
      return arm(-way * 0.02, -way * 0.02, -0.44, way * 0.13, -0.42);
    return arm(-way * 0.02, -way * 0.05, -0.46, -way * 0.01, -0.31);
  }
  if (arms === "carry") {
    arm(-sx, -0.19, -0.47, -0.13, -0.42);
    return arm(sx, 0.19, -0.47, 0.13, -0.42);
  }
  if (arms === "raised") {
    arm(-sx, -0.24, -0.47, -0.2, -0.36);
    return arm(sx, 0.27, -0.66, 0.29, -0.86);
  }
  if (arms === "folded") {
    arm(sx, 0.17, -0.46, -0.05, -0.47);
    return arm(-sx, -0.17, -0.43, 0.07, -0.44);
  }
  if (arms === "clasped") {
    arm(-sx, -0.19, -0.45, -0.025, -0.39);
    return arm(sx, 0.19, -0.45, 0.025, -0.39);
  }
  if (arms === "hip") {
    arm(-sx, -0.26, -0.48, -0.17, -0.39);
    return arm(sx, 0.21, -0.46, 0.2, -0.32);
  }
  if (arms === "hand") {
    arm(-sx, -0.21, -0.46, -0.2, -0.32);
    return arm(sx, 0.25, -0.5, 0.23, -0.66);
  }
  arm(-sx, -0.215, -0.46, -0.205, -0.32);
  arm(sx, 0.215, -0.46, 0.205, -0.32);
}
