/**
 * Every act, and everything else that can happen at a table, with the part of the picture that moves for it and the
 * sentences that say so. A policy's part, or news, that comes without a row here does not compile; that a row is true is
 * tested with every policy of every scenario (tests/client/picture/acts.test.ts). docs/picture.md is this table in words.
 */
import type { Policy } from "#shared/rules/scenario.ts";
import type { NewsView } from "#shared/rules/views.ts";
import type { PictureModel } from "./model.ts";

/** What shows an act. */
export interface Shown {
  /** The part of the model that differs, and so moves. */
  readonly moves: keyof PictureModel;
  /** Keys of the sentences that may tell of it. */
  readonly captions: readonly string[];
}

function shown(moves: keyof PictureModel, ...captions: readonly string[]): Shown {
  return { moves, captions: captions.map((name) => `picture.${name}`) };
}

/** All acts. */
export const ACTS = {
  guard: shown("walls", "wall", "higher"),
  serve: shown("carriers", "serve"),
  expose: shown("gates", "gate"),
  build: shown("signs", "timber"),
  norms: shown("bridges", "bridge"),
  walk: shown("carriers", "walk"),
  contact: shown("footpaths", "footpath"),
  take: shown("carriers", "take"),
  backlash: shown("tunnels", "tunnels"),
  found: shown("tunnels", "found"),
  cameToLight: shown("tunnels", "light"),
  meets: shown("signs", "table"),
  waits: shown("signs", "waits"),
  fog: shown("fog", "fog"),
  stance: shown("lines", "line"),
  coats: shown("figures", "leads", "split", "unseen"),
  commonWe: shown("lines", "commonWe"),
  trust: shown("lights", "lights"),
  depth: shown("lights", "steady"),
  security: shown("weather", "weather"),
  lake: shown("reservoir", "counter"),
  stock: shown("signs", "counter"),
  voice: shown("signs", "voice", "heard"),
  petition: shown("signs", "petition"),
  incident: shown("signs", "struck"),
  fall: shown("signs", "fell"),
} as const satisfies Readonly<Record<string, Shown>>;

/** The name of an act. */
export type Act = keyof typeof ACTS;

/** The acts that each part of a policy is seen as, at its reveal or in what it leads to; none: it prices the card. */
export const POLICY_ACTS: Readonly<Record<keyof Policy, readonly Act[]>> = {
  id: [],
  logic: [],
  needs: [],
  serves: [],
  traditions: [],
  guard: ["guard"],
  adopt: ["serve"],
  expose: ["expose"],
  norms: ["build", "norms"],
  exploit: ["take"],
  contact: ["walk", "contact"],
  stance: ["stance"],
  backlash: ["backlash"],
  covert: ["found", "cameToLight", "fog"],
  joint: ["meets", "waits"],
  bystanders: ["security"],
  counters: ["lake", "stock"],
  media: ["coats"],
};

/** News of the world with its acts; `undefined`: news of seats, the clock and the facilitator, which words tell alone. */
export const NEWS_ACTS: Readonly<Record<NewsView["kind"], readonly Act[] | undefined>> = {
  fall: ["fall"],
  found: ["found"],
  cameToLight: ["cameToLight"],
  counterLow: ["lake", "stock"],
  counterHigh: ["lake", "stock"],
  seatTaken: undefined,
  seatLeft: undefined,
  caretaker: undefined,
  returned: undefined,
  paused: undefined,
  resumed: undefined,
  extended: undefined,
  defaulted: undefined,
  muted: undefined,
  unmuted: undefined,
  facilitated: undefined,
  curtainLifted: undefined,
  pauseAsked: undefined,
  held: undefined,
  letGo: undefined,
  roundVoided: undefined,
  bulletin: undefined,
  nudge: undefined,
  moved: undefined,
  swapped: undefined,
  joined: undefined,
  renamed: undefined,
  removed: undefined,
  botCame: undefined,
  botWent: undefined,
  archivistCame: undefined,
};
