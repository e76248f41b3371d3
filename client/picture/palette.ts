/** The picture's colours: one time of day for everyone, a hue family for each group, and a colour with a pattern for each coat. */
import type { FrameKind } from "#shared/rules/terms.ts";

/** How a coat is woven; told apart without colour. */
export type Weave = "bands" | "stripes" | "dots" | "herringbone" | "lattice";

export interface Coat {
  readonly cloth: string;
  readonly thread: string;
  readonly weave: Weave;
}

/** One group's family of colours: coats by narrative kind, its thread, its houses. */
export interface Tribe {
  readonly coats: Readonly<Record<FrameKind, Coat>>;
  readonly thread: string;
  readonly scarf: string;
  readonly outline: string;
  readonly wall: string;
  readonly wallShade: string;
  readonly roof: string;
  readonly roofShade: string;
}

function tribe(coats: readonly (readonly [string, string])[], rest: Omit<Tribe, "coats">): Tribe {
  const weaves: readonly Weave[] = ["bands", "stripes", "dots", "herringbone", "lattice"];
  const coat = (index: number): Coat => {
    const [cloth, thread] = coats[index] ?? ["#888888", "#444444"];
    return { cloth, thread, weave: weaves[index] ?? "dots" };
  };
  return {
    coats: { exclusive: coat(0), guarded: coat(1), civic: coat(2), oneGroup: coat(3), dual: coat(4) },
    ...rest,
  };
}

/** Families by place in the scene: warm and light, blue and dark, plum, green. Each with its own lightness too. */
export const TRIBES: readonly Tribe[] = [
  tribe(
    [
      ["#a8431f", "#7a2a12"],
      ["#cf6f2a", "#a24d17"],
      ["#e3a544", "#b8741f"],
      ["#eec684", "#c98a3c"],
      ["#f4e6c8", "#b5602a"],
    ],
    {
      thread: "#96401c",
      scarf: "#c4552a",
      outline: "#8d6a52",
      wall: "#e9d3ae",
      wallShade: "#cfae80",
      roof: "#b0512f",
      roofShade: "#8a3a22",
    },
  ),
  tribe(
    [
      ["#1f2f5e", "#4a5f99"],
      ["#2d4f8c", "#173263"],
      ["#4f7db8", "#234d86"],
      ["#86a9cd", "#3f6798"],
      ["#c6d3e0", "#2c4c80"],
    ],
    {
      thread: "#23386b",
      scarf: "#2c5a9c",
      outline: "#5a6478",
      wall: "#e6e6df",
      wallShade: "#b9c2c8",
      roof: "#3e6290",
      roofShade: "#2a4569",
    },
  ),
  tribe(
    [
      ["#542046", "#86507a"],
      ["#7c3a6a", "#552049"],
      ["#a8658f", "#743c63"],
      ["#c99bb9", "#8f5b80"],
      ["#eadbe3", "#7c3a6a"],
    ],
    {
      thread: "#5e2650",
      scarf: "#8c3f78",
      outline: "#75596c",
      wall: "#e5d6d3",
      wallShade: "#c2a9ad",
      roof: "#7d4a6c",
      roofShade: "#5c3450",
    },
  ),
  tribe(
    [
      ["#1e4436", "#4d7d68"],
      ["#33664a", "#1e4432"],
      ["#5f9467", "#376341"],
      ["#9cc095", "#5c8b60"],
      ["#dfe8d3", "#33664a"],
    ],
    {
      thread: "#24503c",
      scarf: "#3c7a58",
      outline: "#5a6c5c",
      wall: "#dfe0cb",
      wallShade: "#b5bd9f",
      roof: "#5a7a4e",
      roofShade: "#405a3a",
    },
  ),
];

/** The family at this place of the scene. */
export function tribeAt(place: number): Tribe {
  const found = TRIBES[place % TRIBES.length];
  if (!found) throw new RangeError(`no colours for place ${place}`);
  return found;
}

/** One light over the whole land. */
export interface Light {
  readonly skyTop: string;
  readonly skyLow: string;
  readonly sun: string;
  readonly hillFar: string;
  readonly hillNear: string;
  readonly landFar: string;
  readonly landNear: string;
  readonly earth: string;
  readonly meadow: string;
  readonly straw: string;
  readonly waterFar: string;
  readonly waterNear: string;
  readonly glint: string;
  readonly bankInk: string;
  readonly stone: string;
  readonly stoneShade: string;
  readonly wood: string;
  readonly woodShade: string;
  readonly ink: string;
  readonly lamp: string;
  readonly cloud: string;
  readonly cloudShade: string;
  readonly shade: string;
  readonly fog: string;
  /** How far threads and outlines are lifted toward paper to be seen on this land, 0..1. */
  readonly lift: number;
}

/** Late afternoon, when lamps are being lit: the light of the light theme. */
export const AFTERNOON: Light = {
  skyTop: "#a9bdc4",
  skyLow: "#f0dcb4",
  sun: "#ffedc2",
  hillFar: "#9fb0ac",
  hillNear: "#7f8c6b",
  landFar: "#a3a779",
  landNear: "#aa9c64",
  earth: "#d6bd8c",
  meadow: "#84905c",
  straw: "#c9ae68",
  waterFar: "#93aeb0",
  waterNear: "#557f8b",
  glint: "#d7e3da",
  bankInk: "#6f6a4d",
  stone: "#b9ab92",
  stoneShade: "#8b7d68",
  wood: "#9a7448",
  woodShade: "#684a2c",
  ink: "#33291f",
  lamp: "#ffd685",
  cloud: "#d9d4c6",
  cloudShade: "#8e8f8c",
  shade: "#3b4148",
  fog: "#efeadc",
  lift: 0,
};

/** The blue hour: the light of the dark theme. */
export const DUSK: Light = {
  skyTop: "#39475a",
  skyLow: "#b58a72",
  sun: "#d9a878",
  hillFar: "#4d5a62",
  hillNear: "#42504d",
  landFar: "#515a4c",
  landNear: "#5b5b47",
  earth: "#76694f",
  meadow: "#405042",
  straw: "#6f6444",
  waterFar: "#5e7885",
  waterNear: "#2e4c5c",
  glint: "#9db6b8",
  bankInk: "#2b2f26",
  stone: "#877d6e",
  stoneShade: "#5a5349",
  wood: "#745636",
  woodShade: "#483322",
  ink: "#1c1713",
  lamp: "#ffcf74",
  cloud: "#7c8188",
  cloudShade: "#3d434c",
  shade: "#10151d",
  fog: "#aab0b2",
  lift: 0.38,
};

/** Skin and hair: one pool for everyone. */
export const SKINS = ["#f2d0ae", "#e3b48c", "#c98f63", "#a26b44", "#7a4b2e", "#56331f"] as const;
export const HAIRS = [
  "#2a211b",
  "#4a3222",
  "#7b5230",
  "#b58a4d",
  "#8d8a86",
  "#d9d5cc",
  "#7a3a22",
  "#1b1a20",
] as const;
