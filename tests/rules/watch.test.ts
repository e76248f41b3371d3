/** The facilitator's watch, from counts over what happened; flagged words; and one tap that tells the table. */
import { describe, expect, test } from "vitest";
import type { Answer } from "#shared/rules/commands.ts";
import { LEAST_LINES } from "#shared/rules/viewing/watch.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const CITIZEN = "north.citizen1";
const OTHERS = [CITIZEN, "north.citizen2", "north.voice"] as const;
const table = () =>
  testGame("plain")
    .sit(NORTH, ...OTHERS)
    .start()
    .wish("host", { type: "control", control: "facilitate" });
const alerts = (game: TestGame) => game.you("host").facilitator?.watch.alerts ?? [];
const ofKind = (game: TestGame, kind: string) => alerts(game).filter((alert) => alert.kind === kind);
const says = (game: TestGame, seat: string, times = 1) => {
  for (let time = 0; time < times; time += 1)
    game.wish(seat, { type: "say", channel: "caucus:north", text: `line ${time}` });
  return game;
};

describe("who dominates the talk", () => {
  test("more than four lines in ten of a group of four, once there is enough to count", () => {
    const few = says(table(), NORTH, LEAST_LINES - 1);
    expect(ofKind(few, "dominates")).toEqual([]);
    const many = says(few, CITIZEN);
    expect(ofKind(many, "dominates")).toEqual([
      { kind: "dominates", seat: NORTH, count: 88, nudge: "rotateSpeaker" },
    ]);
    const fair = OTHERS.reduce((game, seat) => says(game, seat, 4), says(table(), NORTH, 6));
    expect(ofKind(fair, "dominates")).toEqual([]);
  });

  test("of two, half of the talk is fair", () => {
    const game = testGame("plain").sit(NORTH, CITIZEN).start();
    game.wish("host", { type: "control", control: "facilitate" });
    says(says(game, NORTH, 6), CITIZEN, 5);
    expect(ofKind(game, "dominates")).toEqual([]);
    expect(ofKind(says(game, NORTH, 12), "dominates")).toHaveLength(1);
  });

  test("what bots say counts for nobody", () => {
    const game = testGame("plain").sit(NORTH).start();
    game.wish("host", { type: "control", control: "facilitate" });
    says(game, NORTH, 20).wish(CITIZEN, { type: "state", channel: "caucus:north", statement: "wary" });
    expect(game.you("host").facilitator?.watch.seats).toMatchObject([{ seat: NORTH, lines: 20, share: 1 }]);
    expect(ofKind(game, "dominates")).toEqual([]);
  });
});

test("whoever was silent for two rounds, counted from when they came", () => {
  const game = says(table(), NORTH);
  expect(ofKind(game, "silent")).toEqual([]);
  game.to("reckoning").to("situation").sit("south.voice");
  expect(ofKind(game, "silent").map((alert) => alert.seat)).toEqual([
    "north.voice",
    "north.citizen1",
    "north.citizen2",
  ]);
  expect(ofKind(game, "silent")[0]).toMatchObject({ nudge: "askQuietSeat", ask: "north.voice", count: 2 });
});

test("whoever gave no answer of their own for two rounds", () => {
  const game = table();
  for (let round = 0; round < 2; round += 1) {
    game.to("commit").answer({ [NORTH]: policy(game, NORTH, "rules") });
    expect(ofKind(game, "idle")).toEqual([]);
    game.to("reckoning").to("situation");
  }
  expect(new Set(ofKind(game, "idle").map((alert) => alert.seat))).toEqual(new Set(OTHERS));
});

test("a government that passed its people's petitions over three times", () => {
  const asks: Answer = {
    role: "citizen",
    confidence: 0,
    attention: { open: 3 },
    petition: "transcender",
  };
  const game = table();
  for (let round = 0; round < 4; round += 1) {
    expect(ofKind(game, "overrides")).toEqual([]);
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "wall"), [CITIZEN]: asks })
      .to("reckoning");
    if (round < 3) game.to("situation");
  }
  expect(ofKind(game, "overrides")).toEqual([
    { kind: "overrides", group: "north", count: 3, nudge: "citizensFloor" },
  ]);
});

test("a side that declined to talk three times; taking one's own request back is no such thing", () => {
  const game = table().to("talks");
  const ask = (from: string, seat: string) => game.wish(from, { type: "askBack", seat });
  for (let time = 0; time < 3; time += 1) {
    expect(ofKind(game, "declinesTalks")).toEqual([]);
    ask(NORTH, "south.government").wish(NORTH, { type: "closeBack", seat: "south.government" });
    ask(NORTH, "south.government").wish("south.government", { type: "closeBack", seat: NORTH });
  }
  expect(ofKind(game, "declinesTalks")).toMatchObject([{ group: "south", count: 3 }]);
});

test("what was read into which act, and cards that nobody touched; nothing of what was done in secret", () => {
  const game = table().to("commit");
  game.wish("south.government", { type: "read", towards: "north", reading: "greedy", sureness: 3 });
  game.wish("south.rival", { type: "read", towards: "north", reading: "afraid", sureness: 1 });
  game.answer({ [NORTH]: policy(game, NORTH, "wall") }).to("reckoning");
  expect(game.you("host").facilitator?.watch.readings).toBeUndefined();
  game.wish("host", { type: "control", control: "liftCurtain" });
  const watch = game.you("host").facilitator?.watch;
  const { logic } = game.state.scenario.policies.find((one) => one.id === "wall") ?? {};
  expect(watch?.readings).toContainEqual({
    by: "south",
    of: "north",
    logic,
    counts: { afraid: 1, greedy: 1, reachingOut: 0 },
  });
  expect(watch?.untouched).not.toContain("wall");
  expect(watch?.untouched).toContain("rules");
  expect(watch?.untouched).not.toContain("pump");
});

describe("a nudge and a bulletin", () => {
  test("are told to the whole table in plain words", () => {
    const game = table().wish("host", { type: "nudge", nudge: "askQuietSeat", seat: CITIZEN });
    expect(game.you(NORTH).news.at(-1)).toMatchObject({
      kind: "nudge",
      nudge: "askQuietSeat",
      seat: CITIZEN,
    });
    game.wish("host", { type: "bulletin", text: " Five minutes are left. " });
    expect(game.you(NORTH).news.at(-1)).toMatchObject({ kind: "bulletin", text: "Five minutes are left." });
    expect(game.you(NORTH).talk.at(-1)).toMatchObject({ channel: "plenary", bulletin: true });
  });
});

test("lines with a flagged word go through, and are marked for the facilitator alone", () => {
  const game = testGame("plain", { flagWords: ["Ruritania", "so called"] })
    .sit(NORTH)
    .start();
  game.wish("host", { type: "control", control: "facilitate" });
  for (const text of ["they are like RURÍTANIA!", "Ruritanian", "a so-called people", "fine"])
    game.wish(NORTH, { type: "say", channel: "caucus:north", text });
  expect(game.you("host").facilitator?.flagged).toEqual([0, 2]);
  expect(game.you(CITIZEN).talk.map((one) => Object.keys(one).sort())[0]).toEqual(
    game.you(CITIZEN).talk.map((one) => Object.keys(one).sort())[3],
  );
  expect(JSON.stringify([game.look(NORTH), game.look("audience")])).not.toContain("so called");
});
