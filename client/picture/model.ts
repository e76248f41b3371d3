/** What the stage draws: places in CSS pixels of the canvas, nothing of Phaser and nothing of the rules. */
import type { FrameKind, GroupId, Logic, Role } from "#shared/rules/terms.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A closed or open row of points. */
export type Path = readonly Point[];

/** A point of a river's middle, with half of its width there. */
export interface RiverPoint extends Point {
  readonly half: number;
}
export type River = readonly RiverPoint[];

/** Where a figure looks: toward the viewer, away, or to a side. */
export type Facing = "front" | "back" | "left" | "right";

/** How well a figure is seen: an outline, a coat without a face, or all of it. */
export type Clarity = "outline" | "coat" | "face";

/** One person of a crowd. The id stays the same in every model, so that people change and never pop. */
export interface Figure {
  readonly id: string;
  readonly group: GroupId;
  /** Place of the group in the scene, 0..3: its hue family and architecture. */
  readonly tribe: number;
  readonly x: number;
  /** Where the feet stand. */
  readonly y: number;
  /** Height in CSS pixels at this depth. */
  readonly height: number;
  readonly facing: Facing;
  readonly kind: FrameKind;
  /** Which of the faces and hands from the pool all groups share. */
  readonly look: number;
  readonly speaks: boolean;
  readonly clarity: Clarity;
  /** On whose bank this figure stands: its own group's place, another's, or `bridge`. */
  readonly bank: number | "bridge";
}

/** One stitch of the thread that is a group's line. */
export interface Stitch extends Point {
  /** Direction of the thread, radians. */
  readonly angle: number;
  readonly length: number;
  readonly thick: number;
  readonly alpha: number;
}

export interface Line {
  readonly group: GroupId;
  readonly tribe: number;
  readonly stitches: readonly Stitch[];
  /** 0 closed .. 1 as open as a line can be. */
  readonly gap: number;
  /** The group it has become one line with. */
  readonly joined?: GroupId;
}

export type WallKind = "fence" | "palisade" | "masonry";

/** A piece of wall: from one base point to the next, both at the same height above the ground. */
export interface WallPiece {
  readonly from: Point;
  readonly to: Point;
}

/** What one group has built against another, on its own bank. */
export interface Wall {
  readonly id: string;
  readonly tribe: number;
  readonly kind: WallKind;
  /** Seen by its own people, by those it is built against, or by neither. */
  readonly seen: "own" | "theirs" | "plain";
  /** CSS pixels. */
  readonly height: number;
  readonly pieces: readonly WallPiece[];
  readonly towers: readonly Point[];
  readonly towerHeight: number;
}

/** A gate at the end of a bridge. */
export interface Gate extends Point {
  readonly id: string;
  readonly tribe: number;
  /** 0 shut .. 3 wide open. */
  readonly open: 0 | 1 | 2 | 3;
  readonly height: number;
}

export interface Bridge {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  /** Depth of the deck across, CSS pixels on the screen. */
  readonly deck: number;
  /** How far the middle rises. */
  readonly arch: number;
  /** One for each place where a plank can lie. */
  readonly planks: readonly { readonly at: Point; readonly laid: boolean }[];
  readonly lamps: readonly { readonly at: Point; readonly lit: boolean }[];
  readonly lampHeight: number;
}

/** A worn way from one crowd to another over the bridge. */
export interface Footpath {
  readonly id: string;
  /** Both halves, from the crowd to the bridge's end. */
  readonly halves: readonly [Path, Path];
  /** 0 untrodden .. 1. */
  readonly wear: number;
  readonly wide: number;
}

/** People on the way between two groups: with what the other needs, with what was the other's, or only to meet. */
export interface Carriers {
  readonly id: string;
  readonly tribe: number;
  readonly kind: FrameKind;
  readonly count: number;
  /** Whose goods they carry; nobody's when they go to meet. */
  readonly goods: number | undefined;
  /** The way they walk: to the other crowd, home from it, or as far as the middle of the bridge, where nobody comes. */
  readonly way: Path;
  readonly height: number;
}

/** What a sign is, and all that its drawing depends on. */
export type SignArt =
  /** A seat's standard in the coat of its story; `rings` says how loud its voice is, 0..3. */
  | { readonly what: "banner"; readonly role: Role; readonly kind?: FrameKind; readonly rings: number }
  /** A petition before the hall. */
  | { readonly what: "placards"; readonly logic: Logic }
  /** Something happened here: smoke where somebody may have meant it, signal flags where nobody did. */
  | { readonly what: "smoke" | "pennants" }
  /** The crate of a speaker who fell from office. */
  | { readonly what: "tipped" }
  /** A card for two: both at one table on the bridge, or one who waits there. */
  | { readonly what: "table"; readonly other: number }
  | { readonly what: "waits" }
  /** Planks and lamps laid ready at a bridge's end; `level` 1..3. */
  | { readonly what: "timber"; readonly level: number }
  /** Who found a tunnel stands by it. */
  | { readonly what: "finder" }
  /** A common stock on a staff: parts of it, with the mark from which it harms. */
  | { readonly what: "gauge"; readonly level: number; readonly mark: number };

/** A thing that stands for a while and tells of a deed. */
export interface Sign extends Point {
  readonly id: string;
  readonly tribe: number;
  /** Height in CSS pixels. */
  readonly size: number;
  readonly art: SignArt;
}

/** A light between two groups: `way` lights are trust (a lantern flickers), `steady` ones depth. */
export interface Light extends Point {
  readonly id: string;
  readonly of: "way" | "steady";
  readonly lit: boolean;
  readonly height: number;
}

/** A tunnel's mouth or a back alley, where legal ways are shut. */
export interface Tunnel extends Point {
  readonly id: string;
  readonly size: number;
  /** A covert act was found here: this round's, or an old one. */
  readonly found: "now" | "late" | undefined;
}

export interface FogPatch extends Point {
  readonly id: string;
  readonly rx: number;
  readonly ry: number;
  /** 0..1. */
  readonly alpha: number;
}

/** Weather over one crowd: its security, nothing else. */
export interface Weather {
  readonly group: GroupId;
  readonly tribe: number;
  /** 0 calm light .. 1 low cloud. */
  readonly cloud: number;
  readonly over: Point;
  readonly rx: number;
  readonly ry: number;
}

export interface Reservoir {
  /** 0 empty .. 1 full. */
  readonly level: number;
  readonly at: Point;
  readonly rx: number;
  readonly ry: number;
}

/** A thing one would miss: a house, a hearth, a stall, a boat. */
export interface Landmark extends Point {
  readonly id: string;
  readonly tribe: number;
  readonly what: "house" | "hall" | "stall" | "hearth" | "well" | "boat" | "crate" | "tree" | "salt" | "nets";
  readonly variant: number;
  /** Height in CSS pixels. */
  readonly size: number;
}

/** The ground a group lives on. */
export interface Region {
  readonly group: GroupId;
  readonly tribe: number;
  readonly center: Point;
  readonly rx: number;
  readonly ry: number;
  /** The group's line as a closed row of points: no one of the group stands beyond it. */
  readonly outline: Path;
}

/** What stays when the scene changes. */
export interface Land {
  readonly size: Size;
  readonly horizon: number;
  readonly rivers: readonly River[];
  readonly regions: readonly Region[];
  /** The dam's ends; only where there is a reservoir. */
  readonly dam?: readonly [Point, Point];
  /** Height of a figure at the front edge, CSS pixels. */
  readonly figure: number;
  /** Side by side, or one above the other on a tall canvas. */
  readonly shape: "side" | "stacked";
}

export interface PictureModel {
  readonly land: Land;
  readonly landmarks: readonly Landmark[];
  readonly figures: readonly Figure[];
  readonly lines: readonly Line[];
  readonly walls: readonly Wall[];
  readonly gates: readonly Gate[];
  readonly bridges: readonly Bridge[];
  readonly footpaths: readonly Footpath[];
  readonly carriers: readonly Carriers[];
  readonly lights: readonly Light[];
  readonly tunnels: readonly Tunnel[];
  readonly fog: readonly FogPatch[];
  readonly weather: readonly Weather[];
  readonly signs: readonly Sign[];
  readonly reservoir?: Reservoir;
}
