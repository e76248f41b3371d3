/** Standards and boards: the cloth of a story on a pole, cut by who carries it. Units of its height; foot at the origin. */
import type { FrameKind, Logic, Role } from "#shared/rules/terms.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, inkLine, trace } from "./canvas.ts";
import type { Pen } from "./canvas.ts";
import { weave } from "./coat.ts";

interface Standard {
  readonly tribe: number;
  readonly role: Role;
  readonly kind?: FrameKind;
  readonly rings: number;
}

/** A standard: a square cloth governs, a swallow's tail wants to, a long pennon walks over, a sheet reports. */
export function drawBanner(pen: Pen, { tribe, role, kind, rings }: Standard, light: Light): void {
  const family = tribeAt(tribe);
  const coat = kind === undefined ? undefined : family.coats[kind];
  blot(pen, 0.02, 0, 0.09, 0.025, faded(light.ink, 0.3));
  pole(pen, 0, -1, light);
  blot(pen, 0, -1, 0.032, 0.032, light.lamp);
  const cloth = CUTS[role].map(([x, y]) => ({ x, y }));
  pen.save();
  pen.translate(0.02, -0.97);
  pen.fillStyle = coat?.cloth ?? family.scarf;
  trace(pen, cloth, "closed");
  pen.fill();
  pen.save();
  pen.clip();
  if (coat !== undefined) {
    // The weave is cut for a coat: laid on its side, it fills the cloth.
    pen.save();
    pen.translate(0.22, 0.5);
    pen.scale(0.95, 0.78);
    weave(pen, coat.weave, coat.thread, 0.03);
    pen.restore();
  }
  const shade = pen.createLinearGradient(0, 0, 0.46, 0);
  shade.addColorStop(0, faded("#fff3d8", 0.25));
  shade.addColorStop(0.35, faded("#20140c", 0.16));
  shade.addColorStop(0.6, faded("#fff3d8", 0.16));
  shade.addColorStop(1, faded("#20140c", 0.24));
  pen.fillStyle = shade;
  pen.fillRect(0, 0, 0.5, 0.5);
  if (role === "voice") printed(pen, light);
  pen.restore();
  pen.strokeStyle = faded(light.ink, 0.7);
  pen.lineWidth = 0.018;
  trace(pen, cloth, "closed");
  pen.stroke();
  pen.restore();
  sound(pen, rings, light);
}

const CUTS: Readonly<Record<Role, readonly (readonly [number, number])[]>> = {
  government: [
    [0, 0],
    [0.4, 0],
    [0.4, 0.34],
    [0, 0.34],
  ],
  rival: [
    [0, 0],
    [0.46, 0],
    [0.34, 0.17],
    [0.46, 0.34],
    [0, 0.34],
  ],
  civil: [
    [0, 0],
    [0.52, 0.15],
    [0, 0.3],
  ],
  voice: [
    [0, 0],
    [0.34, 0],
    [0.34, 0.42],
    [0, 0.42],
  ],
  citizen: [
    [0, 0],
    [0.3, 0],
    [0.3, 0.22],
    [0, 0.22],
  ],
};

/** Paper in this light: at dusk it is no lamp. */
export function paperIn(light: Light): string {
  return blend("#f6efdc", light.shade, light.lift * 0.8);
}

/** Lines of print on a voice's sheet. */
function printed(pen: Pen, light: Light): void {
  pen.fillStyle = faded(paperIn(light), 0.86);
  pen.fillRect(0.05, 0.06, 0.24, 0.3);
  for (const [index, wide] of [0.18, 0.18, 0.1, 0.18, 0.14].entries()) {
    pen.fillStyle = faded(light.ink, index === 0 ? 0.8 : 0.45);
    pen.fillRect(0.08, 0.1 + index * 0.05, wide, index === 0 ? 0.028 : 0.014);
  }
}

/** How loud a voice is: rings in the air beside its standard. */
function sound(pen: Pen, rings: number, light: Light): void {
  pen.lineCap = "round";
  for (let ring = 0; ring < rings; ring += 1) {
    for (const side of [-1, 1]) {
      pen.beginPath();
      const radius = 0.12 + ring * 0.1;
      const middle = side < 0 ? Math.PI : 0;
      pen.arc(
        side < 0 ? -0.04 : 0.1,
        -1.02,
        radius,
        middle - 0.55 - 0.5,
        middle + 0.55 - 0.5 * (side < 0 ? -1 : 1),
      );
      for (const [colour, width] of [
        [faded(light.ink, 0.5), 0.05],
        [faded(blend(light.lamp, "#ffffff", 0.35), 0.95), 0.028],
      ] as const) {
        pen.strokeStyle = colour;
        pen.lineWidth = width;
        pen.stroke();
      }
    }
  }
}

function pole(pen: Pen, x: number, top: number, light: Light): void {
  inkLine(
    pen,
    [
      { x, y: 0 },
      { x, y: top },
    ],
    faded(light.ink, 0.8),
    0.05,
    "pole",
  );
  inkLine(
    pen,
    [
      { x, y: 0 },
      { x, y: top },
    ],
    light.wood,
    0.032,
    "pole",
  );
}

/** Boards of a petition: a wall, a bridge, or two hands' worth of bread, as it asks. */
export function drawPlacards(pen: Pen, logic: Logic, light: Light): void {
  for (const [index, x] of [-0.34, 0.34, 0].entries()) {
    const top = index === 2 ? -1 : -0.84;
    pole(pen, x, top, light);
    const board = { x: x - 0.17, y: top - 0.02, w: 0.34, h: 0.3 };
    pen.fillStyle = paperIn(light);
    pen.fillRect(board.x, board.y, board.w, board.h);
    pen.strokeStyle = faded(light.ink, 0.75);
    pen.lineWidth = 0.018;
    pen.strokeRect(board.x, board.y, board.w, board.h);
    pen.save();
    pen.translate(x, top + 0.13);
    mark(pen, logic, light);
    pen.restore();
  }
}

function mark(pen: Pen, logic: Logic, light: Light): void {
  pen.fillStyle = faded(light.ink, 0.85);
  pen.strokeStyle = faded(light.ink, 0.85);
  pen.lineWidth = 0.026;
  pen.beginPath();
  if (logic === "fatalist") {
    for (const x of [-0.1, -0.035, 0.03]) pen.rect(x, -0.02, 0.05, 0.1);
    pen.rect(-0.1, -0.07, 0.18, 0.04);
    pen.fill();
  } else if (logic === "mitigator") {
    pen.moveTo(-0.12, 0.06);
    pen.quadraticCurveTo(0, -0.12, 0.12, 0.06);
    pen.moveTo(-0.06, -0.005);
    pen.lineTo(-0.06, 0.08);
    pen.moveTo(0.06, -0.005);
    pen.lineTo(0.06, 0.08);
    pen.stroke();
  } else {
    pen.arc(-0.05, 0.01, 0.075, 0, Math.PI * 2);
    pen.moveTo(0.125, 0.01);
    pen.arc(0.05, 0.01, 0.075, 0, Math.PI * 2);
    pen.stroke();
  }
}
