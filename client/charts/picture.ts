/** A chart as a picture to keep: SVG with its looks written into it, or PNG drawn from that. Always on light paper. */
import { drawn, inLight, put, withLooks } from "./drawn.ts";
import { keepAs } from "./keepAs.ts";

/** What can be kept: a drawing, or a table or list that is laid out as a chart. */
export type Chart = SVGSVGElement | HTMLElement;

/** Room for the title above the drawing, in em of the chart. */
const HEAD = 2.6;
/** A PNG is sharp on a wall. */
const SHARP = 2;

/** Keeps a chart as a file. */
export async function keepChart(chart: Chart, title: string, kind: "png" | "svg"): Promise<void> {
  const { text, width, height } = inLight(() => pictureOf(chart, title));
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
function pictureOf(chart: Chart, title: string) {
  const copy = chart instanceof SVGSVGElement ? withLooks(chart) : drawn(chart);
  const root = getComputedStyle(document.documentElement);
  const looks = getComputedStyle(chart);
  const em = Number.parseFloat(looks.fontSize) || 16;
  const head = Math.ceil(em * HEAD);
  const width = Math.max(copy.width.baseVal.value, Math.ceil(title.length * em * 0.6 + em));
  const height = copy.height.baseVal.value + head;
  const paper = put("rect", {
    y: -head,
    width,
    height,
    fill: root.getPropertyValue("--paper-raised"),
  });
  const name = put("text", {
    x: em / 2,
    y: -em,
    "font-family": looks.fontFamily,
    "font-size": em,
    "font-weight": 700,
    fill: root.getPropertyValue("--ink"),
  });
  name.textContent = title;
  copy.prepend(paper, name);
  copy.setAttribute("viewBox", `0 ${-head} ${width} ${height}`);
  copy.setAttribute("width", String(width));
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
