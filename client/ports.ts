/** What main.tsx puts in from rooms that screens may not open themselves: the picture and the way to tables. */
import type { CreateTable } from "#shared/protocol/messages.ts";
import type { SceneView } from "#shared/rules/views.ts";
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

export interface Ports {
  /** Loads and mounts the picture in a host element. */
  readonly mountPicture: (
    host: HTMLElement,
    look: { readonly reducedMotion: boolean; readonly dark: boolean },
  ) => Promise<Picture>;
  /** The picture in words, always current. */
  readonly caption: (scene: SceneView) => Promise<readonly Sentence[]>;
  /** Fetches what play will need while people read, so that nobody waits for it at the start. */
  readonly prepare: () => void;
  /** Comes to a table (and comes back to it, whatever happens to the network). */
  readonly enter: (code: string) => void;
  /** Leaves for the door. */
  readonly leave: () => void;
  /** Opens a table; its code, or why not. */
  readonly openTable: (
    wanted: CreateTable,
  ) => Promise<{ readonly code: string } | { readonly refused: Reason }>;
}

const nowhere = (): never => {
  throw new Error("ports are connected by main.tsx");
};

let ports: Ports = {
  mountPicture: nowhere,
  caption: nowhere,
  prepare: nowhere,
  enter: nowhere,
  leave: nowhere,
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
