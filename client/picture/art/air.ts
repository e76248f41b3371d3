/** What hangs in the air or lies as light on the ground: clouds, fog, rain, lamplight, shade; and the thread of a line. */
import { mix, spread } from "../geometry.ts";
import type { Light } from "../palette.ts";
import { blend, blot, faded, glow } from "./canvas.ts";
import type { Pen } from "./canvas.ts";

/** A cloud in flat washes, lit from above, `wide` by `tall` pixels from the top left corner. */
export function drawCloud(pen: Pen, wide: number, tall: number, variant: number, light: Light): void {
  const puffs = Array.from({ length: 22 }, (_, i) => {
    const x = mix(0.1, 0.9, (i + spread("puff", i + variant * 40)) / 22);
    const up = Math.sin(x * Math.PI) * mix(0.35, 1, spread("puff up", i + variant * 40));
    return {
      x: x * wide,
      y: tall * mix(0.7, 0.42, up),
      rx: wide * mix(0.035, 0.085, up),
      ry: tall * mix(0.08, 0.24, up),
    };
  });
  const wash = pen.createLinearGradient(0, tall * 0.2, 0, tall * 0.85);
  wash.addColorStop(0, light.cloud);
  wash.addColorStop(0.55, blend(light.cloud, light.cloudShade, 0.3));
  wash.addColorStop(1, light.cloudShade);
  for (const puff of puffs) blot(pen, puff.x, puff.y, puff.rx, puff.ry, wash);
  pen.fillStyle = wash;
  pen.beginPath();
  pen.ellipse(wide / 2, tall * 0.72, wide * 0.42, tall * 0.13, 0, 0, Math.PI * 2);
  pen.fill();
  for (const puff of puffs)
    if (puff.ry > tall * 0.12)
      blot(
        pen,
        puff.x - puff.rx * 0.2,
        puff.y - puff.ry * 0.3,
        puff.rx * 0.6,
        puff.ry * 0.5,
        faded(light.sun, 0.22),
      );
  pen.globalCompositeOperation = "destination-out";
  const under = pen.createLinearGradient(0, tall * 0.66, 0, tall * 0.9);
  under.addColorStop(0, "rgba(0,0,0,0)");
  under.addColorStop(1, "rgba(0,0,0,1)");
  pen.fillStyle = under;
  pen.fillRect(0, tall * 0.6, wide, tall * 0.4);
  pen.globalCompositeOperation = "source-over";
}

/** Fog: a bank without an edge. */
export function drawFog(pen: Pen, wide: number, tall: number, light: Light): void {
  for (let i = 0; i < 11; i += 1) {
    const x = wide * mix(0.3, 0.7, spread("fog", i));
    const y = tall * mix(0.38, 0.64, spread("fog y", i));
    glow(
      pen,
      x,
      y,
      wide * mix(0.16, 0.29, spread("fog r", i)),
      tall * mix(0.2, 0.34, spread("fog r", i + 30)),
      light.fog,
      0.55,
    );
  }
}

/** Rain as an engraver cuts it: fine slanting strokes, each a third of a figure long. */
export function drawRain(pen: Pen, wide: number, tall: number, figure: number, light: Light): void {
  pen.lineCap = "round";
  const strokes = Math.min(420, (wide * tall) / (figure * figure * 0.4));
  for (let i = 0; i < strokes; i += 1) {
    const x = spread("rain", i) * wide;
    const y = spread("rain y", i) * tall;
    const edge = Math.min(x, wide - x, y, tall - y) / (tall * 0.3);
    const long = figure * mix(0.2, 0.42, spread("rain l", i));
    pen.strokeStyle = faded(blend(light.shade, light.fog, 0.4), Math.min(1, Math.max(0, edge)) * 0.75);
    pen.lineWidth = 0.9;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x - long * 0.3, y + long);
    pen.stroke();
  }
}

/** A round light or shade that fades to nothing. */
export function drawSpot(pen: Pen, size: number, colour: string): void {
  glow(pen, size / 2, size / 2, size / 2, size / 2, colour, 1);
}

/** A bit of the thread that lies on the ground as a line: wool of two plies. */
export function drawStitch(pen: Pen, wide: number, tall: number, colour: string, light: Light): void {
  pen.fillStyle = faded(light.ink, 0.28);
  pen.beginPath();
  pen.roundRect(1, tall * 0.2, wide - 2, tall * 0.8 - 1, tall * 0.4);
  pen.fill();
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(1, 1, wide - 2, tall * 0.76, tall * 0.38);
  pen.fill();
  pen.save();
  pen.clip();
  for (let x = -tall; x < wide + tall; x += tall * 0.62) {
    pen.strokeStyle = faded("#fff1d2", 0.34);
    pen.lineWidth = tall * 0.13;
    pen.beginPath();
    pen.moveTo(x, tall);
    pen.lineTo(x + tall * 0.8, 0);
    pen.stroke();
  }
  pen.restore();
}
