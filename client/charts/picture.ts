/** A chart as a picture to keep: SVG with its looks written into it, or PNG drawn from that. */
import { keepAs } from "./keepAs.ts";

/** What style sheets give a chart; a picture outside the page has none. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "text-anchor",
  "font-family",
  "font-size",
  "font-weight",
] as const;
const SVG = "http://www.w3.org/2000/svg";
/** Room for the title above the drawing, in em of the chart. */
const HEAD = 2.6;
/** A PNG is sharp on a wall. */
const SHARP = 2;

/** Keeps a chart as a file. */
export async function keepChart(chart: SVGSVGElement, title: string, kind: "png" | "svg"): Promise<void> {
  const { text, width, height } = pictureOf(chart, title);
  const svg = new Blob([text], { type: "image/svg+xml" });
  const name = `${nameOf(title)}.${kind}`;
  if (kind === "svg") return keepAs(svg, name);
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (png) keepAs(png, name);
}

/** The chart as a whole SVG file: its title on top, on paper, every look in it. */
function pictureOf(chart: SVGSVGElement, title: string) {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const from = [chart, ...chart.querySelectorAll("*")];
  const to = [copy, ...copy.querySelectorAll("*")];
  to.forEach((element, place) => {
    const original = from[place];
    if (original === undefined) return;
    const looks = getComputedStyle(original);
    for (const look of LOOKS) element.setAttribute(look, looks.getPropertyValue(look));
    element.removeAttribute("class");
    element.removeAttribute("style");
  });
  const root = getComputedStyle(document.documentElement);
  const em = Number.parseFloat(getComputedStyle(chart).fontSize) || 16;
  const head = Math.ceil(em * HEAD);
  const width = chart.width.baseVal.value;
  const height = chart.height.baseVal.value + head;
  const paper = document.createElementNS(SVG, "rect");
  paper.setAttribute("y", String(-head));
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(height));
  paper.setAttribute("fill", root.getPropertyValue("--paper-raised"));
  const name = document.createElementNS(SVG, "text");
  name.textContent = title;
  name.setAttribute("x", String(em / 2));
  name.setAttribute("y", String(-em));
  name.setAttribute("font-weight", "700");
  name.setAttribute("fill", root.getPropertyValue("--ink"));
  copy.prepend(paper, name);
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("viewBox", `0 ${-head} ${width} ${height}`);
  copy.setAttribute("height", String(height));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** A title as the name of a file. */
export function nameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
  return name.slice(0, 60) || "chart";
}
