/** Sounds follow the table, if somebody wants them. Off at first: then nothing is loaded, and no context is made. */
import { effect, untracked } from "@preact/signals";
import type { Signal } from "@preact/signals";
import { remembered } from "../remembered.ts";
import { table, you } from "../store.ts";
import { LAST_SECONDS, secondsLeft, serverNow } from "../timeLeft.ts";
import { cuesBetween } from "./cues.ts";
import type { Moment } from "./cues.ts";
import type { Player } from "./player.ts";

/** Whether this browser sounds; kept over a reload. */
export function soundWanted(): Signal<boolean> {
  return remembered(() => localStorage, "becoming-we.sound", false);
}

/** From now on: sounds while they are wanted. Returns what ends it. */
export function followWithSounds(
  makePlayer: () => Promise<Player> = async () => (await import("./player.ts")).makePlayer(),
): () => void {
  const wanted = soundWanted();
  return effect(() => {
    if (!wanted.value) return undefined;
    let stopped = false;
    let player: Player | undefined;
    let silence = (): void => undefined;
    void makePlayer().then((made) => {
      if (stopped) {
        made.close();
        return;
      }
      player = made;
      // Whoever turns sounds on hears at once what they are like.
      made.play("phase");
      silence = untracked(() => follow(made));
    });
    return () => {
      stopped = true;
      silence();
      player?.close();
    };
  });
}

function follow(player: Player): () => void {
  let before: Moment | undefined;
  const ended = effect(() => {
    const now = momentNow();
    if (before && now) for (const cue of cuesBetween(before, now)) player.play(cue);
    before = now;
  });
  let told: number | undefined;
  const timer = setInterval(() => {
    const seconds = secondsLeft(serverNow());
    if (seconds === told) return;
    told = seconds;
    if (seconds !== undefined && seconds > 0 && seconds <= LAST_SECONDS) player.play("second");
  }, 200);
  return () => {
    ended();
    clearInterval(timer);
  };
}

/** Undefined while there is no whole view of one moment: what comes then is no news. */
function momentNow(): Moment | undefined {
  const shown = table.value;
  const mine = you.value;
  return shown && mine && { round: shown.round, phase: shown.phase, promises: mine.promises };
}
