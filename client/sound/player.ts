/** Makes sounds at run time by Web Audio: no files, nothing to load but this. */
import type { Cue } from "./cues.ts";
import { SCORE } from "./score.ts";
import type { Tone } from "./score.ts";

/** How fast a tone comes, s: fast enough to be struck, slow enough not to click. */
const ATTACK = 0.008;

/** A sound that would come later than this after its moment is left out, ms. */
const LATE = 400;

/** Something that plays cues until it is closed. */
export interface Player {
  readonly play: (cue: Cue) => void;
  readonly close: () => void;
}

/** A player with a context of its own; made only when somebody wants to hear. */
export function makePlayer(): Player {
  const context = new AudioContext({ latencyHint: "interactive" });
  return {
    play: (cue) => {
      // A page that was not touched yet may not sound: what it missed is not made up for.
      const asked = performance.now();
      const write = (): void => {
        if (performance.now() - asked < LATE) score(context, cue);
      };
      if (context.state === "running") write();
      else void context.resume().then(write, () => undefined);
    },
    close: () => void context.close(),
  };
}

/** Writes a cue into a context, from now on. */
export function score(context: BaseAudioContext, cue: Cue): void {
  for (const tone of SCORE[cue]) strike(context, tone, context.currentTime + tone.at);
}

function strike(context: BaseAudioContext, tone: Tone, at: number): void {
  const ends = at + tone.rings;
  const voice = context.createOscillator();
  voice.type = tone.wave;
  voice.frequency.setValueAtTime(tone.pitch, at);
  if (tone.falls !== undefined) voice.frequency.exponentialRampToValueAtTime(tone.falls, ends);
  const level = context.createGain();
  level.gain.setValueAtTime(0, at);
  level.gain.linearRampToValueAtTime(tone.loud, at + ATTACK);
  level.gain.exponentialRampToValueAtTime(0.0001, ends);
  voice.connect(level).connect(context.destination);
  voice.start(at);
  voice.stop(ends + 0.02);
}
