/** What main.tsx puts in from rooms that screens may not open themselves: the picture and the way to tables. */
import type { CreateTable, ScenarioOffer } from "#shared/protocol/messages.ts";
import type { MyGame } from "#shared/protocol/mine.ts";
import type { WhatIf, WhatIfAnswer } from "#shared/protocol/whatIf.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { PaperPack } from "#shared/protocol/paper.ts";
import type { CodeFound, CreateSession } from "#shared/protocol/session.ts";
import type { Capability } from "#shared/protocol/sessionTerms.ts";
import type { AssumedView, NewsView, SceneView, TableView, YouView } from "#shared/rules/views.ts";
import type { Reason } from "./store.ts";

/** A table as the audience sees it, without being there. */
export interface Watched {
  readonly table: ReadonlySignal<TableView | undefined>;
  readonly you: ReadonlySignal<Omit<YouView, "talk" | "news"> | undefined>;
  readonly news: ReadonlySignal<readonly NewsView[]>;
  readonly leave: () => void;
}

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
  /** Opens a session; its code, or why not. Its tokens stay in this browser. */
  readonly openSession: (
    wanted: CreateSession,
  ) => Promise<{ readonly code: string } | { readonly refused: Reason }>;
  /** Comes to a session (and comes back to it), and leaves it. */
  readonly enterSession: (code: string, as: Capability) => void;
  readonly leaveSession: () => void;
  /** Comes to a table of a session as its facilitator. */
  readonly lookInto: (session: string, table: string) => void;
  /** What stands behind a typed-in code; undefined if nothing does, or nothing can be found out now. */
  readonly whatOpens: (code: string) => Promise<CodeFound | undefined>;
  /** A look at a table as the audience, with the projector's token; `leave` ends it. */
  readonly watch: (session: string, table: string) => Watched;
  /** What may be printed for a session by whoever this browser is there. */
  readonly paper: (code: string) => Promise<{ readonly pack: PaperPack } | { readonly refused: Reason }>;
  /** The token of a private link that this browser keeps, to be handed on; undefined if it has none. */
  readonly passFor: (as: Capability, code: string) => string | undefined;
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
  openSession: nowhere,
  enterSession: nowhere,
  leaveSession: nowhere,
  lookInto: nowhere,
  passFor: nowhere,
  whatOpens: nowhere,
  watch: nowhere,
  paper: nowhere,
};

/** Connects the ports, once, before anything is shown. */
export function connectPorts(real: Ports): void {
  ports = real;
}

/** The connected ports. */
export function port(): Ports {
  return ports;
}
