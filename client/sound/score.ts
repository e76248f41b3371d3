/** How each sound sounds: few notes, wood and glass, soft. Not one of them is triumph or alarm. */
import type { Cue } from "./cues.ts";

/** One tone. */
export interface Tone {
  /** From the beginning of the sound, s. */
  readonly at: number;
  /** How long until it has died away, s. */
  readonly rings: number;
  /** Hz; with `falls` it sinks to that while it rings. */
  readonly pitch: number;
  readonly falls?: number;
  readonly wave: "sine" | "triangle";
  /** At its loudest, 0..1. */
  readonly loud: number;
}

/** No tone is louder than this: a room of thirty phones must stay a room. */
export const LOUDEST = 0.12;

export const SCORE: Readonly<Record<Cue, readonly Tone[]>> = {
  // A small bell, an open fifth.
  phase: [
    { at: 0, rings: 1.1, pitch: 392, wave: "sine", loud: 0.1 },
    { at: 0.14, rings: 1.3, pitch: 587.3, wave: "sine", loud: 0.08 },
  ],
  // Two cards on a table, one after the other, as they turn on the screen.
  turn: [
    { at: 0.35, rings: 0.12, pitch: 220, falls: 130, wave: "triangle", loud: 0.12 },
    { at: 0.5, rings: 0.12, pitch: 220, falls: 130, wave: "triangle", loud: 0.12 },
  ],
  // A seal pressed, and what it leaves in the air.
  given: [
    { at: 0, rings: 0.1, pitch: 165, falls: 110, wave: "triangle", loud: 0.12 },
    { at: 0.08, rings: 0.9, pitch: 440, wave: "sine", loud: 0.07 },
  ],
  // A seal cracks: dry, short, two halves.
  broken: [
    { at: 0.6, rings: 0.07, pitch: 523, falls: 330, wave: "triangle", loud: 0.1 },
    { at: 0.72, rings: 0.16, pitch: 349, falls: 196, wave: "triangle", loud: 0.1 },
  ],
  // A clock in the next room.
  second: [{ at: 0, rings: 0.06, pitch: 294, falls: 247, wave: "triangle", loud: 0.05 }],
};
