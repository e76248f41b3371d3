/** Sounds: off at first and then nothing is made at all; few, soft, and deaf to what a card is. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CUES, cuesBetween } from "#client/sound/cues.ts";
import type { Cue, Moment } from "#client/sound/cues.ts";
import { score } from "#client/sound/player.ts";
import type { Player } from "#client/sound/player.ts";
import { LOUDEST, SCORE } from "#client/sound/score.ts";
import { followWithSounds, soundWanted } from "#client/sound/sounds.ts";
import * as store from "#client/store.ts";
import { fixtureTable } from "./fixtures.ts";

const talks: Moment = { round: 1, phase: "talks", promises: [{ id: 1, fate: "offered" }] };

test("a phase has its bell, and the reveal its cards", () => {
  expect(cuesBetween(talks, talks)).toEqual([]);
  expect(cuesBetween(talks, { ...talks, phase: "commit" })).toEqual(["phase"]);
  expect(cuesBetween(talks, { ...talks, phase: "reveal" })).toEqual(["turn"]);
  expect(cuesBetween({ ...talks, phase: "reckoning" }, { ...talks, round: 2, phase: "situation" })).toEqual([
    "phase",
  ]);
});

test("a word sounds when it begins to bind and when it breaks, once, whoever broke it", () => {
  const standing = { ...talks, promises: [{ id: 1, fate: "standing" as const }] };
  expect(cuesBetween(talks, standing)).toEqual(["given"]);
  expect(cuesBetween(standing, standing)).toEqual([]);
  expect(cuesBetween({ ...talks, promises: [] }, standing)).toEqual(["given"]);
  const broken = { id: 1, fate: "broken" as const };
  const theirs = { id: 2, fate: "kept" as const, theirFate: "broken" as const };
  expect(cuesBetween(standing, { ...talks, promises: [broken, theirs] })).toEqual(["broken"]);
  expect(cuesBetween(standing, { ...talks, promises: [{ id: 1, fate: "kept" }] })).toEqual([]);
});

test("sounds are soft and short", () => {
  for (const cue of CUES) {
    expect(SCORE[cue].length).toBeGreaterThan(0);
    for (const tone of SCORE[cue]) {
      expect(tone.loud).toBeLessThanOrEqual(LOUDEST);
      expect(tone.at + tone.rings).toBeLessThanOrEqual(1.5);
    }
  }
});

test("each tone of a sound is struck and dies away", () => {
  const level = {
    setValueAtTime: vi.fn(),
    linearRampToValueAtTime: vi.fn(),
    exponentialRampToValueAtTime: vi.fn(),
  };
  const voices: { readonly start: ReturnType<typeof vi.fn>; readonly stop: ReturnType<typeof vi.fn> }[] = [];
  const context = {
    currentTime: 5,
    destination: {},
    createGain: () => ({ gain: level, connect: vi.fn() }),
    createOscillator: () => {
      const voice = {
        frequency: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() },
        connect: (to: unknown) => to,
        start: vi.fn(),
        stop: vi.fn(),
      };
      voices.push(voice);
      return voice;
    },
  };
  score(context as unknown as BaseAudioContext, "given");
  expect(voices.map((voice) => voice.start.mock.calls)).toEqual(SCORE.given.map(({ at }) => [[5 + at]]));
  expect(level.exponentialRampToValueAtTime).toHaveBeenCalledTimes(SCORE.given.length);
  for (const voice of voices) expect(voice.stop).toHaveBeenCalledOnce();
});

// ---- following the table ----

const kept = new Map<string, string>();
let played: Cue[];
let open: number;
const makePlayer = (): Promise<Player> => {
  open += 1;
  return Promise.resolve({ play: (cue) => void played.push(cue), close: () => void (open -= 1) });
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  played = [];
  open = 0;
  soundWanted().value = false;
});
afterEach(() => {
  store.forgetTable();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show(seat: string, phase: "talks" | "commit"): void {
  const table = fixtureTable(seat, { format: "seminar", seed: "sound" });
  table.to(phase, 1);
  const { table: shown, you } = table.look();
  store.table.value = shown;
  store.you.value = you;
}

test("off, nothing is made and nothing sounds; on, the table is heard; off again, all is put away", async () => {
  const end = followWithSounds(makePlayer);
  show("highmere.mayor", "talks");
  await vi.advanceTimersByTimeAsync(200_000);
  show("highmere.mayor", "commit");
  expect([open, played]).toEqual([0, []]);

  soundWanted().value = true;
  await vi.advanceTimersByTimeAsync(0);
  expect([open, played]).toEqual([1, ["phase"]]);
  played = [];
  show("highmere.mayor", "talks");
  expect(played).toEqual(["phase"]);
  expect(kept.get("becoming-we.sound")).toBe("true");

  soundWanted().value = false;
  show("highmere.mayor", "commit");
  await vi.advanceTimersByTimeAsync(200_000);
  expect([open, played]).toEqual([0, ["phase"]]);
  expect(kept.has("becoming-we.sound")).toBe(false);
  end();
});

test("the last ten seconds are heard, each once, and none while the game is paused", async () => {
  soundWanted().value = true;
  const end = followWithSounds(makePlayer);
  await vi.advanceTimersByTimeAsync(0);
  show("highmere.mayor", "talks");
  const shown = store.table.value;
  if (!shown) throw new Error("it is shown");
  const clock = { timed: true, paused: false, endsAt: Date.now() + 14_500, leftMs: 0 };
  store.table.value = { ...shown, clock };
  played = [];
  await vi.advanceTimersByTimeAsync(4_000);
  expect(played).toEqual([]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(played).toEqual(["second", "second", "second", "second"]);
  store.table.value = { ...shown, clock: { ...clock, paused: true, endsAt: 0, leftMs: 6_500 } };
  await vi.advanceTimersByTimeAsync(10_000);
  expect(played).toHaveLength(4);
  end();
  expect(open).toBe(0);
});
