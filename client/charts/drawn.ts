/**
 * Drawings that stand by themselves: an SVG with every look that style sheets give it, and a table or list drawn anew
 * as SVG from where its boxes, lines of text and signs stand on the page. (HTML inside an SVG would show in browsers
 * alone, and would not become a PNG.)
 */

/** What style sheets give a drawing; a picture outside the page has none. */
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
/** Where letters stand in the box of a line, of its height. */
const BASELINE = 0.79;
const SIDES = ["top", "right", "bottom", "left"] as const;

/** A new SVG element. */
export function put(
  name: string,
  attributes: Readonly<Record<string, number | string>>,
  ...children: readonly Element[]
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Draws while the dark colours are put away: a picture is kept for paper and slides. Nobody sees it happen. */
export function inLight<T>(draw: () => T): T {
  const dark = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => conditionText.includes("prefers-color-scheme: dark"));
  const conditions = dark.map(({ media }) => media.mediaText);
  // A colour that moves to its new value would still be the old one when it is read.
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition: none !important; }");
  const adopted = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...adopted, still];
  for (const { media } of dark) media.mediaText = "not all";
  try {
    return draw();
  } finally {
    dark.forEach(({ media }, place) => {
      media.mediaText = conditions[place] ?? "";
    });
    getComputedStyle(document.documentElement).getPropertyValue("color");
    document.adoptedStyleSheets = adopted;
  }
}

/** A copy of a drawing with its looks in it. */
export function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const from = [drawing, ...drawing.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, place) => {
    const original = from[place];
    if (original === undefined) return;
    const looks = getComputedStyle(original);
    for (const look of LOOKS) element.setAttribute(look, looks.getPropertyValue(look));
    element.removeAttribute("class");
    element.removeAttribute("style");
  });
  copy.setAttribute("xmlns", SVG);
  return copy;
}

/** A table or list as a drawing, of the size it has on the page. */
export function drawn(laid: HTMLElement): SVGSVGElement {
  const frame = laid.getBoundingClientRect();
  const zoom = frame.width / (laid.offsetWidth || frame.width);
  const margin = 8;
  const at = (box: DOMRect) => ({
    x: (box.left - frame.left) / zoom + margin,
    y: (box.top - frame.top) / zoom,
    width: box.width / zoom,
    height: box.height / zoom,
  });
  const width = Math.ceil(frame.width / zoom) + 2 * margin;
  const height = Math.ceil(frame.height / zoom) + margin;
  const copy = put("svg", { xmlns: SVG, width, height }) as SVGSVGElement;
  const walk = (element: Element): void => {
    const looks = getComputedStyle(element);
    const box = at(element.getBoundingClientRect());
    // What is for ears only is a point of one pixel.
    if (
      element instanceof HTMLButtonElement ||
      looks.display === "none" ||
      looks.visibility === "hidden" ||
      box.width < 2 ||
      box.height < 2
    )
      return;
    if (element instanceof SVGSVGElement) {
      const sign = withLooks(element);
      for (const [key, value] of Object.entries(box)) sign.setAttribute(key, String(value));
      copy.append(sign);
      return;
    }
    copy.append(...boxOf(looks, box));
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      else if (child instanceof Text) {
        for (const { text, box: place } of linesOf(child)) copy.append(textOf(text, looks, at(place)));
      }
    }
  };
  walk(laid);
  return copy;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ground, hatching and edges of a box, where it has them. */
function boxOf(looks: CSSStyleDeclaration, box: Box): readonly SVGElement[] {
  const drawnOf: SVGElement[] = [];
  const radius = looks.borderTopLeftRadius;
  const share = Number.parseFloat(radius) || 0;
  const rx = radius.endsWith("%") ? (box.width * share) / 100 : Math.min(share, box.height / 2);
  const edges = SIDES.map((side) => ({
    side,
    width:
      looks.getPropertyValue(`border-${side}-style`) === "none" ? 0 : number(looks, `border-${side}-width`),
    colour: looks.getPropertyValue(`border-${side}-color`),
  })).filter((edge) => edge.width > 0);
  const [first] = edges;
  const around = edges.length === SIDES.length && rx > 0 && first !== undefined;
  const ground = looks.backgroundColor;
  const hatched = looks.backgroundImage.startsWith("repeating-linear-gradient");
  if (ground !== "rgba(0, 0, 0, 0)" || around)
    drawnOf.push(
      put("rect", {
        ...box,
        rx,
        fill: ground === "rgba(0, 0, 0, 0)" ? "none" : ground,
        ...(around ? { stroke: first.colour, "stroke-width": first.width } : {}),
      }),
    );
  if (hatched && first !== undefined) {
    for (let from = box.x - box.height; from < box.x + box.width; from += 5)
      drawnOf.push(stroke(within(from, box), first.colour, 2));
  }
  if (!around)
    for (const edge of edges) drawnOf.push(stroke(sideOf(edge.side, box), edge.colour, edge.width));
  return drawnOf;
}

type Line = readonly [number, number, number, number];

function stroke([x1, y1, x2, y2]: Line, colour: string, width: number): SVGElement {
  return put("line", { x1, y1, x2, y2, stroke: colour, "stroke-width": width });
}

/** A slanted line through a box from this place of its lower edge, no further than the box. */
function within(from: number, { x, y, width, height }: Box): Line {
  const [start, end] = [Math.max(from, x), Math.min(from + height, x + width)];
  return [start, y + height - (start - from), end, y + height - (end - from)];
}

function sideOf(side: (typeof SIDES)[number], { x, y, width, height }: Box): Line {
  if (side === "top") return [x, y, x + width, y];
  if (side === "bottom") return [x, y + height, x + width, y + height];
  const at = side === "left" ? x : x + width;
  return [at, y, at, y + height];
}

/** The lines in which a text stands on the page, word by word put together. */
function linesOf(node: Text): readonly { readonly text: string; readonly box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const word of node.data.matchAll(/\S+/g)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) {
      last.text += ` ${word[0]}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else lines.push({ text: word[0], box });
  }
  return lines;
}

/** A line of text, as wide as it is on the page: whoever opens the picture may have another font. */
function textOf(text: string, looks: CSSStyleDeclaration, { x, y, width, height }: Box): SVGElement {
  const line = put("text", {
    x,
    y: y + height * BASELINE,
    textLength: width,
    lengthAdjust: "spacingAndGlyphs",
    fill: looks.color,
    "font-family": looks.fontFamily,
    "font-size": looks.fontSize,
    "font-weight": looks.fontWeight,
  });
  line.textContent = text;
  return line;
}

function number(looks: CSSStyleDeclaration, name: string): number {
  return Number.parseFloat(looks.getPropertyValue(name)) || 0;
}
