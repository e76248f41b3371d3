/** What the facilitator brings into the game, and what it would do; for everybody else it is an incident like any other. */
import { describe, expect, test } from "vitest";
import type { Injection } from "#shared/rules/injections.ts";
import { youView } from "#shared/rules/game.ts";
import { isHarm } from "#shared/rules/situation.ts";
import { policy, testGame, type GameOptions, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const PIPE: Injection = { kind: "deck", incident: "pipe", hit: "north", suspect: "south" };
const STORM: Injection = { kind: "deck", incident: "storm" };
const FERRY = {
  kind: "own",
  title: "A ferry is late",
  text: "Nobody knows why.",
  hits: ["north"],
  dials: { security: -3, stress: 0.1 },
} as const satisfies Injection;
const looking = (options: GameOptions = {}) =>
  testGame("plain", options).sit(NORTH).start().wish("host", { type: "control", control: "facilitate" });
const inject = (game: TestGame, injection: Injection, when: "now" | "next" = "now") =>
  game.wish("host", { type: "inject", injection, when });
const ids = (game: TestGame) => game.state.situation.incidents.map((one) => one.incident);

describe("an incident of the deck", () => {
  test("happens at once, and may be named", () => {
    const game = inject(looking(), PIPE);
    expect(game.you(NORTH).situation?.incidents).toEqual([
      { number: 0, incident: "pipe", kind: "suspicion", hits: ["north"], suspect: "south", namings: [] },
    ]);
    game.wish(NORTH, { type: "nameIncident", incident: 0, naming: "threat" });
    expect(game.state.situation.incidents[0]?.namings).toHaveLength(1);
  });

  test("looks to everyone who plays as if chance had brought it", () => {
    const chance = testGame("plain").sit(NORTH).start();
    const drawn = chance.with({
      situation: {
        ...chance.state.situation,
        incidents: [{ incident: "pipe", hits: ["north"], suspect: "south", namings: [] }],
      },
    });
    const brought = inject(looking(), PIPE);
    for (const viewer of [NORTH, "south.government", "audience"] as const)
      expect(brought.you(viewer).situation).toEqual(drawn.you(viewer).situation);
  });

  test("comes with the next round from the queue, unless it was taken back", () => {
    const game = inject(inject(looking(), PIPE, "next"), STORM, "next");
    expect(game.you("host").facilitator?.queue.map((one) => one.number)).toEqual([0, 1]);
    game.wish("host", { type: "withdrawInjection", injection: 0 }).to("reckoning").to("situation");
    expect(ids(game)).toEqual(["storm"]);
    expect(game.you("host").facilitator).toMatchObject({ queue: [], injected: [0] });
  });

  test("the debrief says that it was brought in", () => {
    const game = inject(looking(), STORM).to("reckoning");
    const marks = game
      .wish("host", { type: "control", control: "end" })
      .you("audience")
      .debrief?.rounds[0]?.incidents.map((one) => one.injected);
    expect(marks).toEqual([true]);
  });

  test("belongs to the round: it is gone with a round that is undone", () => {
    const game = inject(looking(), STORM).wish("host", { type: "voidRound", round: 1 });
    expect(ids(game)).toEqual([]);
  });
});

describe("an own incident", () => {
  test("is read in the facilitator's words and moves what it was given", () => {
    const quiet = looking().round({});
    const game = inject(looking(), FERRY);
    expect(game.you("south.government").situation?.incidents[0]).toMatchObject({
      kind: "circumstance",
      own: { title: "A ferry is late", text: "Nobody knows why." },
    });
    game.round({});
    const security = (of: TestGame) => of.state.world.security[0] ?? 0;
    expect(security(game)).toBeLessThan(security(quiet) - 2);
    expect(game.state.world.stress[0]).toBeCloseTo((quiet.state.world.stress[0] ?? 0) + 0.1);
    expect(game.state.world.stress[1]).toBe(quiet.state.world.stress[1]);
  });

  test("is a suspicion if it names somebody", () => {
    const game = inject(looking(), { ...FERRY, dials: {}, suspect: "south" });
    expect(game.you(NORTH).situation?.incidents[0]?.kind).toBe("suspicion");
  });
});

describe("what it would do", () => {
  const effect = (game: TestGame, incident: string, hits: readonly string[]) =>
    game
      .you("host")
      .asks.find((ask) => ask.kind === "inject")
      ?.deck.find((card) => card.incident === incident && card.hits.join() === hits.join())?.effect;

  test("is told for every way to bring it in: a storm costs both some safety", () => {
    expect(effect(looking(), "storm", ["north", "south"])).toEqual([
      { group: "north", security: -1, fear: [{ towards: "south", change: expect.any(Number) as number }] },
      { group: "south", security: -1, fear: [{ towards: "north", change: expect.any(Number) as number }] },
    ]);
  });

  test("is what it then does, where all are silent", () => {
    const before = looking();
    const told = effect(before, "pipe", ["north"])?.[0]?.fear[0]?.change;
    const without = looking().to("reckoning");
    const withIt = inject(before, PIPE).to("reckoning");
    const trust = (of: TestGame) => of.state.world.trust[0]?.[1] ?? 0;
    expect(told).toBeGreaterThan(0);
    expect(trust(withIt)).toBeLessThan(trust(without));
  });

  test("tells nothing of what people have put down", () => {
    const game = looking().to("commit");
    const before = effect(game, "storm", ["north", "south"]);
    game.answer({ [NORTH]: policy(game, NORTH, "wall") });
    expect(effect(game, "storm", ["north", "south"])).toEqual(before);
  });

  test("is told to nobody else", () => {
    const game = inject(looking(), STORM, "next");
    for (const viewer of [NORTH, "audience"] as const) {
      const kinds = game.you(viewer).asks.map((ask) => ask.kind);
      expect(kinds).not.toContain("inject");
      expect(JSON.stringify(game.you(viewer))).not.toContain("storm");
    }
    // A keeper who has not looked in may still sit down and play.
    const host = testGame("plain").sit(NORTH).start().you("host").asks;
    expect(host.map((ask) => ask.kind)).not.toContain("inject");
  });
});

describe("the next bad event", () => {
  const bad: GameOptions = { structure: { incidents: 1 } };

  test("is kept back once; the debrief tells of it", () => {
    const game = looking(bad).wish("host", { type: "holdBad", held: true });
    const next = looking(bad).to("reckoning").to("situation");
    game.to("reckoning").to("situation");
    expect(ids(game)).toHaveLength(ids(next).length - 1);
    const [kept] = game.you("host").facilitator?.heldBack ?? [];
    expect(kept).toEqual({ round: 2, incident: "pipe" });
    expect(game.state.holdsBad).toBe(false);
    game.to("reckoning").to("situation");
    expect(game.state.heldBack).toHaveLength(1);
    const debrief = youView(game.wish("host", { type: "control", control: "end" }).state, {
      kind: "audience",
    });
    expect(debrief.debrief?.rounds[1]?.heldBack).toBe("pipe");
  });

  test("waits until there is one", () => {
    const game = looking().wish("host", { type: "holdBad", held: true }).to("reckoning").to("situation");
    expect(game.state).toMatchObject({ holdsBad: true, heldBack: [] });
  });

  test("is one that makes others suspected, or that takes from somebody", () => {
    const row = { id: "x", kind: "circumstance", hits: ["north"], weight: 0.5 } as const;
    expect(isHarm({ ...row, kind: "suspicion" })).toBe(true);
    expect(isHarm({ ...row, security: -1 })).toBe(true);
    expect(isHarm({ ...row, stress: 0.1 })).toBe(true);
    expect(isHarm({ ...row, security: 2, stress: -0.1 })).toBe(false);
  });
});
