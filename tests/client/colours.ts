/** Colours as the tokens have them, as eyes see them: contrast (WCAG), colour vision (Machado 2009), distance (Oklab). */
import { readFileSync } from "node:fs";

type Linear = readonly [number, number, number];
type Matrix = readonly [Linear, Linear, Linear];
type Scheme = "light" | "dark";

/** How people see: by all three cones, or without the first, the second, the third. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colour tokens of a scheme by name, without the dashes. */
export function tokensOf(scheme: Scheme): Readonly<Record<string, string>> {
  const css = readFileSync(new URL("../../client/style/tokens.css", import.meta.url), "utf8");
  const dark = css.indexOf("@media screen and (prefers-color-scheme: dark)");
  const read = (part: string) =>
    Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((one) => [one[1], one[2]]));
  return { ...read(css.slice(0, dark)), ...(scheme === "dark" ? read(css.slice(dark)) : {}) };
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours look to somebody: 0.02 is just visible, 1 is black and white. */
export function distance(one: string, other: string, vision: Matrix): number {
  const [a, b] = [oklab(seen(linear(one), vision)), oklab(seen(linear(other), vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(colour: string): Linear {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(colour: Linear, vision: Matrix): Linear {
  const row = (weights: Linear): number =>
    Math.min(1, Math.max(0, weights[0] * colour[0] + weights[1] * colour[1] + weights[2] * colour[2]));
  return [row(vision[0]), row(vision[1]), row(vision[2])];
}

function oklab([red, green, blue]: Linear): Linear {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
