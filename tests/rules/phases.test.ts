/** Phases and their clock: what begins, what ends, and who may say so. */
import { describe, expect, test } from "vitest";
import { dailyEnd } from "#shared/rules/formats.ts";
import { FORMATS, deadline } from "#shared/rules/game.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import { inRound, testGame, type TestGame } from "../support/game.ts";

const MAYOR = "highmere.mayor";
const control = (one: "start" | "pause" | "resume" | "extend" | "skip" | "end") =>
  ({ type: "control", control: one }) as const;
const allReady = (game: TestGame) => {
  for (const { id } of game.state.seats) game.wish(id, { type: "ready", ready: true });
  return game;
};

describe("a round", () => {
  test("only who opened the table starts the game, once", () => {
    const game = testGame("low-reservoir").sit(MAYOR);
    expect(game.refusal(MAYOR, control("start"))).toBe("notYours");
    game.start();
    expect(game.state).toMatchObject({ phase: "situation", round: 1 });
    expect(game.refusal("host", control("start"))).toBe("gameStarted");
  });

  test("six phases make a round, in the order of the loop", () => {
    const game = testGame("low-reservoir").start();
    const seen = ROUND_PHASES.map(() => {
      const { phase } = game.state;
      game.wish("host", control("skip"));
      return phase;
    });
    expect(seen).toEqual(["situation", "caucus", "talks", "commit", "reveal", "reckoning"]);
    expect(game.state).toMatchObject({ phase: "situation", round: 2 });
  });

  test("a phase ends early when all who can act are ready", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    const [first, ...others] = game.state.seats.map((seat) => seat.id);
    for (const id of others) game.wish(id, { type: "ready", ready: true });
    expect(game.state.phase).toBe("situation");
    game.wish(first ?? "", { type: "ready", ready: true });
    expect(game.state.phase).toBe("caucus");
  });

  test("ready can be taken back, and counts for one phase only", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    game.wish(MAYOR, { type: "ready", ready: true }).wish(MAYOR, { type: "ready", ready: false });
    expect(game.look("audience").table.seats[MAYOR]?.ready).toBe(false);
    game.wish(MAYOR, { type: "ready", ready: true }).to("caucus");
    expect(game.look("audience").table.seats[MAYOR]?.ready).toBe(false);
  });

  test("a tap that comes when its phase is over is not one for the next", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    const ask = game.you(MAYOR).asks.find((one) => one.kind === "ready");
    expect(ask?.phase).toBe("situation");
    game.to("caucus");
    expect(game.refusal(MAYOR, { type: "ready", ready: true, phase: "situation" })).toBe("phaseOver");
    expect(game.seat(MAYOR).ready).toBe(false);
    expect(game.refusal(MAYOR, { type: "ready", ready: true, phase: "caucus" })).toBeUndefined();
  });

  test("in the commit there is no other tap than the answer: answering is being ready", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start().to("commit");
    expect(game.refusal(MAYOR, { type: "ready", ready: true })).toBe("wrongPhase");
    for (const { id } of game.state.seats) if (id !== MAYOR) game.bots();
    expect(game.state.phase).toBe("commit");
    game.answer({
      [MAYOR]: { role: "government", policies: { saltreach: "publicGauges" }, frame: "carefulStewards" },
    });
    expect(game.state.phase).toBe("reveal");
  });
});

describe("the clock", () => {
  test("a phase ends when its time is up, not before", () => {
    const game = testGame("low-reservoir").start();
    expect(deadline(game.state)).toEqual({ round: 1, phase: "situation", endsAt: 30_000 });
    expect(game.pass(29_999).state.phase).toBe("situation");
    expect(game.pass(1).state.phase).toBe("caucus");
    expect(deadline(game.state)?.endsAt).toBe(30_000 + FORMATS.class.seconds.caucus * 1000);
  });

  test("the clock is not believed about another phase, another round, or too early", () => {
    const game = testGame("low-reservoir").start();
    const timeUp = (phase: string, round: number) => ({ type: "timeUp", phase, round }) as const;
    expect(game.refusal("clock", timeUp("situation", 1))).toBe("staleClock");
    game.pass(30_000);
    expect(game.state.phase).toBe("caucus");
    expect(game.refusal("clock", timeUp("situation", 1))).toBe("staleClock");
    expect(game.refusal("clock", timeUp("caucus", 2))).toBe("staleClock");
    expect(game.refusal("host", timeUp("caucus", 1))).toBe("notYours");
  });

  test("pausing stops the clock, and going on gives back the time that was left", () => {
    const game = testGame("low-reservoir").start().pass(10_000).wish("host", control("pause"));
    expect(deadline(game.state)).toBeUndefined();
    expect(game.look("audience").table.clock).toEqual({
      timed: true,
      paused: true,
      held: false,
      card: false,
      endsAt: 0,
      leftMs: 20_000,
    });
    expect(game.pass(3_600_000).state.phase).toBe("situation");
    game.wish("host", control("resume"));
    expect(deadline(game.state)?.endsAt).toBe(game.now + 20_000);
  });

  test("while paused no phase ends, even if all are ready; it does when the game goes on", () => {
    const game = allReady(testGame("low-reservoir").start().wish("host", control("pause")));
    expect(game.state.phase).toBe("situation");
    expect(game.refusal("host", control("skip"))).toBe("tablePaused");
    expect(game.wish("host", control("resume")).state.phase).toBe("caucus");
  });

  test("a tap gives half a minute more", () => {
    const game = testGame("low-reservoir").start().wish("host", control("extend"));
    expect(deadline(game.state)?.endsAt).toBe(60_000);
    expect(game.you("audience").news.at(-1)?.kind).toBe("extended");
  });

  test("skipping ends a phase as time does: who was silent gets the stated default", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start().to("commit").wish("host", control("skip"));
    expect(game.state.phase).toBe("reveal");
    expect(game.you(MAYOR).yours?.defaulted).toBe(true);
  });

  test("alone with bots there is no clock: reading takes as long as it takes", () => {
    const game = testGame("low-reservoir", { format: "solo" }).start();
    expect(deadline(game.state)).toBeUndefined();
    expect(game.pass(3_600_000).state.phase).toBe("situation");
    expect(game.look("host").table.clock.timed).toBe(false);
    expect(game.refusal("host", control("extend"))).toBe("noTimer");
  });

  test("after the server was down nobody has less than twenty seconds", () => {
    const game = testGame("low-reservoir").start();
    expect(game.refusal("server", { type: "graceAfterOutage" })).toBe("nothingChanged");
    game.pass(25_000).wish("server", { type: "graceAfterOutage" });
    expect(deadline(game.state)?.endsAt).toBe(45_000);
  });
});

describe("the end", () => {
  const lastRoundOf = (seed: string) =>
    testGame("low-reservoir", { seed, format: "seminar" }).start().state.lastRound;

  test("the last round is drawn from the last third, each of its rounds about as often", () => {
    const drawn = Array.from({ length: 300 }, (_, index) => lastRoundOf(`end ${index}`));
    const times = (round: number) => drawn.filter((one) => one === round).length;
    expect(new Set(drawn)).toEqual(new Set([6, 7, 8]));
    for (const round of [6, 7, 8]) expect(times(round)).toBeGreaterThan(70);
  });

  test("everyone knows from when to when it may end, and nobody knows when", () => {
    const early = testGame("low-reservoir", { format: "seminar" }).start();
    const { roundsFrom, roundsTo } = early.look("host").table;
    expect([roundsFrom, roundsTo]).toEqual([6, 8]);
    expect(early.viewers.map((viewer) => JSON.stringify(early.look(viewer))).join("")).not.toContain(
      "lastRound",
    );
  });

  test("after the last round comes the debrief, and nothing more", () => {
    const game = testGame("low-reservoir").start().to("debrief");
    expect(game.state.round).toBe(game.state.lastRound);
    expect(game.state.records).toHaveLength(game.state.lastRound);
    expect(game.refusal("host", control("skip"))).toBe("wrongPhase");
    expect(deadline(game.state)).toBeUndefined();
  });

  test("the host may end a game at any time, and the debrief opens", () => {
    for (const phase of ROUND_PHASES) {
      const game = testGame("low-reservoir").start().to(phase).wish("host", control("end"));
      expect(inRound(game.state.phase)).toBe(false);
      expect(game.you("audience").debrief?.rounds).toHaveLength(phase === "reckoning" ? 1 : 0);
    }
  });
});

describe("a slow game", () => {
  const HOUR = 3_600_000;
  const [BEGUN, DAY] = [1_000 * HOUR, 24 * HOUR];
  const endsAfter = (phase: Parameters<typeof dailyEnd>[1], hours: number): number =>
    (dailyEnd(BEGUN, phase, BEGUN + hours * HOUR) - BEGUN) / HOUR;

  test("a round takes a day, and each phase ends at its time of day", () => {
    const seconds = Object.values(FORMATS.slow.seconds).reduce((sum, one) => sum + one, 0);
    expect(seconds * 1000).toBe(DAY);
    const ends: number[] = [];
    for (let now = 0; ends.length < 8; now = ends.at(-1) ?? 0)
      ends.push(endsAfter(ROUND_PHASES[ends.length % ROUND_PHASES.length] ?? "situation", now));
    expect(ends).toEqual([2, 5, 10, 14, 15, 24, 26, 29]);
  });

  test.each([
    ["began early: it lasts longer, to its time of day", "commit", 5, 14],
    ["began a day early: it ends no later than its next time of day", "situation", 5, 26],
    ["began late, with half its time left", "caucus", 3.5, 5],
    ["began later than that: it ends a day later", "caucus", 3.6, 29],
  ] as const)("a phase that %s", (_what, phase, hours, end) => {
    expect(endsAfter(phase, hours)).toBe(end);
  });

  test("ends a phase early when all are done, and offers no half minutes", () => {
    const game = testGame("low-reservoir", { format: "slow" }).sit(MAYOR).start();
    const controls = game.you("host").asks.flatMap((ask) => (ask.kind === "control" ? ask.controls : []));
    expect(controls).toEqual(expect.arrayContaining(["pause", "skip", "end"]));
    expect(controls).not.toContain("extend");
    expect(allReady(game).state.phase).toBe("caucus");
    expect(deadline(game.state)?.endsAt).toBe(game.state.startedAt + 5 * HOUR);
  });
});
