/** Textures drawn by hand at run time: each kind of thing once, at the device's pixel ratio, many to a canvas. */
import type * as Phaser from "phaser";
import type { Pen } from "../art/canvas.ts";

/** A baked picture: texture and frame, and where its foot or middle is, as parts of it. */
export interface Baked {
  readonly texture: string;
  readonly frame: string;
  readonly originX: number;
  readonly originY: number;
}

/** How large a picture is and where its origin lies in it, CSS pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

const SIDE = 1024;
const GAP = 2;

interface Page {
  readonly key: string;
  readonly canvas: Phaser.Textures.CanvasTexture;
  x: number;
  y: number;
  row: number;
  stale: boolean;
}

/** Bakes on demand; call `flush` before the next frame is drawn. */
export class Atlas {
  readonly ratio: number;
  private readonly textures: Phaser.Textures.TextureManager;
  private readonly name: string;
  private readonly pages: Page[] = [];
  private readonly known = new Map<string, Baked>();

  constructor(textures: Phaser.Textures.TextureManager, name: string, ratio: number) {
    this.textures = textures;
    this.name = name;
    this.ratio = ratio;
  }

  /** The picture named `key`; drawn by `draw` (in CSS pixels, origin at sheet.x, sheet.y) the first time it is asked for. */
  bake(key: string, sheet: Sheet, draw: (pen: Pen) => void): Baked {
    const known = this.known.get(key);
    if (known) return known;
    const width = Math.ceil(sheet.width * this.ratio);
    const height = Math.ceil(sheet.height * this.ratio);
    const page = this.room(width + GAP, height + GAP);
    const pen = page.canvas.context;
    pen.save();
    pen.beginPath();
    pen.rect(page.x, page.y, width, height);
    pen.clip();
    pen.translate(page.x + sheet.x * this.ratio, page.y + sheet.y * this.ratio);
    pen.scale(this.ratio, this.ratio);
    draw(pen);
    pen.restore();
    page.canvas.add(key, 0, page.x, page.y, width, height);
    page.x += width + GAP;
    page.row = Math.max(page.row, height + GAP);
    page.stale = true;
    const baked = {
      texture: page.key,
      frame: key,
      originX: (sheet.x * this.ratio) / width,
      originY: (sheet.y * this.ratio) / height,
    };
    this.known.set(key, baked);
    return baked;
  }

  /** Sends what was drawn since the last call to the renderer. */
  flush(): void {
    for (const page of this.pages) {
      if (page.stale) page.canvas.refresh();
      page.stale = false;
    }
  }

  /** Gives all canvases back. */
  destroy(): void {
    for (const page of this.pages) this.textures.remove(page.key);
    this.pages.length = 0;
    this.known.clear();
  }

  private room(width: number, height: number): Page {
    const last = this.pages.at(-1);
    if (last) {
      if (last.x + width > last.canvas.width) {
        last.x = 0;
        last.y += last.row;
        last.row = 0;
      }
      if (last.x + width <= last.canvas.width && last.y + height <= last.canvas.height) return last;
    }
    const side = Math.max(SIDE, width, height);
    const key = `${this.name}:${this.pages.length}`;
    const canvas = this.textures.createCanvas(key, side, side);
    if (!canvas) throw new Error(`texture ${key} exists`);
    const page = { key, canvas, x: 0, y: 0, row: 0, stale: true };
    this.pages.push(page);
    return page;
  }
}
