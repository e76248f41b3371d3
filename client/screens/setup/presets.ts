/** Choices kept in this browser under a name, to be used again; the last ones always. */
import type { Signal } from "@preact/signals";
import { remembered } from "../../remembered.ts";
import { USUAL_SESSION, type Chosen } from "./chosen.ts";

export interface Preset {
  readonly name: string;
  readonly chosen: Chosen;
}

const NONE: readonly Preset[] = [];
/** Most that are worth keeping. */
const MOST = 12;

/** All presets of this browser. */
export function presets(): Signal<readonly Preset[]> {
  return remembered(() => localStorage, "becoming-we.presets", NONE);
}

/** Keeps choices under a name; the same name replaces what was there. */
export function savePreset(name: string, chosen: Chosen): void {
  const kept = presets();
  const others = kept.value.filter((one) => one.name !== name);
  const made: Preset = { name, chosen: { ...chosen, end: "later", endAt: "" } };
  kept.value = [made, ...others].slice(0, MOST);
}

/** Forgets one. */
export function forgetPreset(name: string): void {
  const kept = presets();
  const left = kept.value.filter((one) => one.name !== name);
  kept.value = left.length === 0 ? NONE : left;
}

/** What a browser kept may be older than a choice that was added since. */
export function whole(chosen: Chosen): Chosen {
  return { ...USUAL_SESSION, ...chosen };
}
