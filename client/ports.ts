/** What main.tsx puts in from rooms that screens may not open themselves: the picture and the way to tables. */
import type { CreateTable, ScenarioOffer } from "#shared/protocol/messages.ts";
import type { MyGame } from "#shared/export/mine.ts";
import type { WhatIf, WhatIfAnswer } from "#shared/protocol/whatIf.ts";
import type { AssumedView, SceneView } from "#shared/rules/views.ts";
import type { Reason } from "./store.ts";

/** A mounted picture, as client/picture gives it. */
export interface Picture {
  show(scene: SceneView): void;
  resize(): void;
  destroy(): void;
}

/** One true thing in the picture: a word key, and what fills it (ids, numbers, or words the text selects by). */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The picture in words. */
export interface Caption {
  readonly all: readonly Sentence[];
  /** What reads otherwise than before, and what is no longer there. */
  readonly now: readonly Sentence[];
  readonly gone: readonly Sentence[];
}

export interface Ports {
  /** Loads and mounts the picture in a host element. */
  readonly mountPicture: (
    host: HTMLElement,
    look: { readonly reducedMotion: boolean; readonly dark: boolean },
  ) => Promise<Picture>;
  /** The picture in words, always current, and what changed since another scene. */
  readonly caption: (scene: SceneView, since: SceneView | undefined) => Promise<Caption>;
  /** Fetches what play will need while people read, so that nobody waits for it at the start. */
  readonly prepare: () => void;
  /** Comes to a table (and comes back to it, whatever happens to the network). */
  readonly enter: (code: string) => void;
  /** Leaves for the door. */
  readonly leave: () => void;
  /** What the model of a table assumes, and the words for it; undefined if it cannot be had now. */
  readonly assumed: (code: string) => Promise<AssumedView | undefined>;
  /** A question of the debrief answered, or why not. */
  readonly whatIf: (question: WhatIf) => Promise<Told>;
  /** Names of the files that this table can be taken home as, one of them, and what is this person's own. */
  readonly files: () => Promise<Answered<readonly string[]>>;
  readonly file: (name: string) => Promise<Answered<Blob>>;
  readonly mine: () => Promise<Answered<MyGame>>;
  /** Deletes the table for good. */
  readonly deleteTable: () => Promise<Answered<true>>;
  /** The scenarios on offer; none if they cannot be had now. */
  readonly scenarios: () => Promise<readonly ScenarioOffer[]>;
  /** Opens a table; its code, or why not. */
  readonly openTable: (
    wanted: CreateTable,
  ) => Promise<{ readonly code: string } | { readonly refused: Reason }>;
}

/** An answer to "what if ...?", or why there is none. */
export type Told = { readonly answer: WhatIfAnswer } | { readonly refused: Reason };

export type Answered<Value> = { readonly value: Value } | { readonly refused: Reason };

const nowhere = (): never => {
  throw new Error("ports are connected by main.tsx");
};

let ports: Ports = {
  mountPicture: nowhere,
  caption: nowhere,
  prepare: nowhere,
  enter: nowhere,
  leave: nowhere,
  assumed: nowhere,
  whatIf: nowhere,
  files: nowhere,
  file: nowhere,
  mine: nowhere,
  deleteTable: nowhere,
  scenarios: nowhere,
  openTable: nowhere,
};

/** Connects the ports, once, before anything is shown. */
export function connectPorts(real: Ports): void {
  ports = real;
}

/** The connected ports. */
export function port(): Ports {
  return ports;
}
