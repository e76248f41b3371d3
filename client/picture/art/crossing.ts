/** Gates, planks, lamps and goods: what joins, and the tunnels that go below. Pixels; foot of a thing at the origin. */
import { at, spread } from "../geometry.ts";
import type { Gate, Path } from "../model.ts";
import { tribeAt } from "../palette.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow, inkLine, trace } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** A gate with two leaves, as far open as it stands. */
export function drawGate(pen: Pen, gate: Pick<Gate, "open" | "tribe">, height: number, light: Light): void {
  const wide = height * 0.82;
  const family = tribeAt(gate.tribe);
  const leaf = [wide * 0.42, wide * 0.3, wide * 0.18, wide * 0.08][gate.open] ?? 0;
  if (gate.open > 0) glow(pen, 0, -height * 0.25, wide * 0.8, height * 0.5, light.lamp, 0.16 * gate.open);
  for (const side of [-1, 1]) {
    const hinge = side * wide * 0.42;
    const lean = gate.open === 0 ? 0 : height * 0.1;
    pen.fillStyle = blend(light.wood, family.thread, 0.22);
    pen.beginPath();
    pen.moveTo(hinge, 0);
    pen.lineTo(hinge, -height * 0.72);
    pen.lineTo(hinge - side * leaf, -height * 0.72 + lean);
    pen.lineTo(hinge - side * leaf, lean);
    pen.fill();
    pen.strokeStyle = faded(light.ink, 0.55);
    pen.lineWidth = Math.max(0.7, height * 0.02);
    pen.stroke();
    for (const part of [0.3, 0.6])
      inkLine(
        pen,
        [
          { x: hinge, y: -height * part },
          { x: hinge - side * leaf, y: -height * part + lean * 0.7 },
        ],
        faded(light.ink, 0.5),
        Math.max(0.8, height * 0.03),
        "bar",
      );
  }
  for (const side of [-1, 1]) {
    const x = side * wide * 0.45;
    const post = height * 0.12;
    pen.fillStyle = light.stoneShade;
    pen.fillRect(x - post / 2, -height * 0.9, post, height * 0.92);
    pen.fillStyle = blend(light.stone, "#fff5dc", 0.25);
    pen.fillRect(x - post / 2, -height * 0.9, post * 0.55, height * 0.92);
    blot(pen, x, -height * 0.93, post * 0.62, post * 0.5, family.roof);
  }
}

/** One plank of a bridge between its four corners: far left, far right, near right, near left. */
export function drawPlank(pen: Pen, corners: Path, index: number, light: Light): void {
  const tone = blend(light.wood, "#ffe3b0", 0.12 + 0.3 * spread("plank", index));
  const drop = Math.max(
    1.2,
    Math.hypot(at(corners, 1).x - at(corners, 0).x, at(corners, 1).y - at(corners, 0).y) * 0.3,
  );
  trace(
    pen,
    corners.map(({ x, y }) => ({ x, y: y + drop })),
    "closed",
  );
  pen.fillStyle = light.woodShade;
  pen.fill();
  trace(pen, corners, "closed");
  pen.fillStyle = tone;
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.45);
  pen.lineWidth = 0.8;
  pen.stroke();
}

/** A lamp on a post; its light is a thing of its own. */
export function drawLamp(pen: Pen, height: number, light: Light): void {
  const post = Math.max(1.2, height * 0.055);
  blot(pen, 0, 0, height * 0.12, height * 0.035, faded(light.ink, 0.3));
  pen.fillStyle = light.woodShade;
  pen.fillRect(-post / 2, -height * 0.82, post, height * 0.82);
  pen.fillRect(-height * 0.09, -height * 0.78, height * 0.18, post * 0.8);
  pen.fillStyle = faded(light.ink, 0.8);
  pen.fillRect(-height * 0.075, -height, height * 0.15, height * 0.04);
  pen.fillStyle = "#cfc6ac";
  pen.fillRect(-height * 0.06, -height * 0.96, height * 0.12, height * 0.17);
  pen.strokeStyle = faded(light.ink, 0.75);
  pen.lineWidth = Math.max(0.7, height * 0.02);
  pen.strokeRect(-height * 0.06, -height * 0.96, height * 0.12, height * 0.17);
}

/** A lantern that hangs from a rope; the origin is the lantern's middle. */
export function drawLantern(pen: Pen, size: number, light: Light): void {
  pen.strokeStyle = faded(light.ink, 0.7);
  pen.lineWidth = Math.max(0.8, size * 0.08);
  pen.beginPath();
  pen.moveTo(0, -size * 1.1);
  pen.lineTo(0, -size * 0.6);
  pen.stroke();
  blot(pen, 0, 0, size * 0.5, size * 0.62, "#e2c893");
  pen.strokeStyle = faded(light.ink, 0.6);
  pen.stroke();
  for (const y of [-0.58, 0.52]) {
    pen.fillStyle = light.woodShade;
    pen.fillRect(-size * 0.28, size * y, size * 0.56, size * 0.13);
  }
}

/** A tunnel's mouth in the bank; found ones lie open, with a rope round them. */
export function drawTunnel(pen: Pen, size: number, state: "hidden" | "found", light: Light): void {
  blot(pen, 0, 0, size * 0.72, size * 0.24, blend(light.earth, light.ink, 0.3));
  for (let i = 0; i < 7; i += 1)
    blot(
      pen,
      (spread("clod", i) - 0.5) * size * 1.5,
      -size * 0.05 + (spread("clod y", i) - 0.3) * size * 0.3,
      size * 0.12,
      size * 0.08,
      blend(light.earth, light.ink, 0.2 + 0.2 * spread("clod", i + 9)),
    );
  pen.fillStyle = blend(light.woodShade, light.ink, 0.2);
  pen.beginPath();
  pen.arc(0, -size * 0.02, size * 0.46, Math.PI, 0);
  pen.fill();
  pen.fillStyle = "#17110d";
  pen.beginPath();
  pen.arc(0, -size * 0.02, size * 0.34, Math.PI, 0);
  pen.fill();
  for (const angle of [1.12, 1.34, 1.66, 1.88]) {
    const [x, y] = [Math.cos(Math.PI * angle), Math.sin(Math.PI * angle)];
    inkLine(
      pen,
      [
        { x: x * size * 0.36, y: y * size * 0.36 },
        { x: x * size * 0.5, y: y * size * 0.5 },
      ],
      light.wood,
      size * 0.07,
      "beam",
    );
  }
  if (state === "hidden") return;
  glow(pen, 0, -size * 0.12, size * 1.3, size * 0.7, light.lamp, 0.6);
  blot(pen, 0, -size * 0.12, size * 0.1, size * 0.13, light.lamp);
  const stakes = [-1.05, -0.42, 0.42, 1.05].map((x) => ({
    x: x * size,
    y: size * (0.34 - Math.abs(x) * 0.16),
  }));
  for (const stake of stakes)
    inkLine(pen, [stake, { x: stake.x, y: stake.y - size * 0.46 }], light.woodShade, size * 0.08, "stake");
  for (let i = 0; i + 1 < stakes.length; i += 1) {
    const [a, b] = [at(stakes, i), at(stakes, i + 1)];
    pen.strokeStyle = "#f6ecd2";
    pen.lineWidth = Math.max(1, size * 0.055);
    pen.beginPath();
    pen.moveTo(a.x, a.y - size * 0.4);
    pen.quadraticCurveTo((a.x + b.x) / 2, (a.y + b.y) / 2 - size * 0.26, b.x, b.y - size * 0.4);
    pen.stroke();
  }
}

/** What is carried over: a crate of one town's goods or a basket of the other's. */
export function drawGoods(pen: Pen, size: number, tribe: number, light: Light): void {
  if (tribe % 2 === 0) {
    pen.fillStyle = light.wood;
    pen.fillRect(-size / 2, -size * 0.8, size, size * 0.8);
    pen.strokeStyle = faded(light.ink, 0.6);
    pen.lineWidth = Math.max(0.7, size * 0.07);
    pen.strokeRect(-size / 2, -size * 0.8, size, size * 0.8);
    inkLine(
      pen,
      [
        { x: -size / 2, y: -size * 0.4 },
        { x: size / 2, y: -size * 0.4 },
      ],
      faded(light.ink, 0.5),
      size * 0.07,
      "slat",
    );
    return;
  }
  blot(pen, 0, -size * 0.62, size * 0.52, size * 0.2, "#eef0ec");
  pen.fillStyle = "#c2995a";
  pen.beginPath();
  pen.moveTo(-size * 0.55, -size * 0.62);
  pen.quadraticCurveTo(-size * 0.4, 0, 0, 0);
  pen.quadraticCurveTo(size * 0.4, 0, size * 0.55, -size * 0.62);
  pen.quadraticCurveTo(0, -size * 0.4, -size * 0.55, -size * 0.62);
  pen.fill();
  pen.strokeStyle = faded(light.ink, 0.5);
  pen.lineWidth = Math.max(0.7, size * 0.06);
  pen.stroke();
}
