/** Time in the keepers' hands: more of it, a phase kept open, people without a limit, a round played again, the pause card. */
import { describe, expect, test } from "vitest";
import { EXTENSION } from "#shared/rules/commands.ts";
import { WAIT_MOST_MS, WAIT_MS } from "#shared/rules/deciding/time.ts";
import { CARD_KEPT_MS, CARD_MS } from "#shared/rules/deciding/pauseCard.ts";
import { deadline, replay, view, viewerOf, type Event } from "#shared/rules/game.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const table = () => testGame("plain").sit(NORTH, SOUTH).start();
const looking = () => table().wish("host", { type: "control", control: "facilitate" });
const everyoneReady = (game: TestGame) => {
  for (const { id } of game.state.seats) game.wish(id, { type: "ready", ready: true });
  return game;
};

test("a phase is extended by as many seconds as were asked for", () => {
  const game = table();
  const { endsAt } = game.state.clock;
  game.wish("host", { type: "extend", seconds: EXTENSION.most });
  expect(game.state.clock.endsAt).toBe(endsAt + EXTENSION.most * 1000);
});

describe("a phase that is held", () => {
  test("ends neither by its clock nor because all are done", () => {
    const game = everyoneReady(table().wish("host", { type: "hold", held: true }));
    expect(game.state.phase).toBe("situation");
    expect(deadline(game.state)).toBeUndefined();
    game.pass(10_000_000);
    expect(game.state.phase).toBe("situation");
    expect(game.look("audience").table.clock.held).toBe(true);
  });

  test("the facilitator is told when all people are done", () => {
    const game = looking()
      .wish("host", { type: "hold", held: true })
      .wish(NORTH, { type: "ready", ready: true });
    expect(game.you("host").facilitator?.done).toEqual({ people: 2, ready: 1, advance: false });
    game.wish(SOUTH, { type: "ready", ready: true });
    expect(game.you("host").facilitator?.done).toEqual({ people: 2, ready: 2, advance: true });
    expect(game.wish("host", { type: "control", control: "skip" }).state.phase).toBe("caucus");
    expect(game.state.clock.held).toBe(false);
  });

  test("goes on once it is let go: at once if all are done, otherwise with a little time left", () => {
    const letGo = { type: "hold", held: false } as const;
    const done = everyoneReady(table().wish("host", { type: "hold", held: true }));
    expect(done.wish("host", letGo).state.phase).toBe("caucus");
    const late = table().wish("host", { type: "hold", held: true }).pass(10_000_000).wish("host", letGo);
    expect(late.state.phase).toBe("situation");
    expect(late.state.clock.endsAt).toBe(late.now + 10_000);
  });
});

describe("a person without a time limit", () => {
  const unhurried = () => looking().wish("host", { type: "noLimit", seat: NORTH, on: true });
  const left = (game: TestGame) => game.state.clock.endsAt - game.now;

  test("is waited for, a little at a time, up to a bound", () => {
    const game = unhurried();
    for (let waited = 0; waited < WAIT_MOST_MS; waited += WAIT_MS) {
      game.pass(left(game));
      expect(game.state.phase).toBe("situation");
      expect(left(game)).toBe(WAIT_MS);
    }
    game.pass(left(game));
    expect(game.state.phase).toBe("caucus");
  });

  test("is not waited for once done, nor while a bot plays the seat", () => {
    const done = unhurried().wish(NORTH, { type: "ready", ready: true });
    expect(done.pass(left(done)).state.phase).toBe("caucus");
    const away = unhurried().wish("server", { type: "standIn", seat: NORTH });
    expect(away.pass(left(away)).state.phase).toBe("caucus");
  });

  test("others see more time, as when the facilitator gives some, and not for whom", () => {
    const waited = unhurried();
    waited.pass(left(waited));
    const given = looking();
    given.pass(left(given) - 1000).wish("host", { type: "extend", seconds: 30 });
    const news = (game: TestGame) => game.you(SOUTH).news.map(({ kind, seat }) => [kind, seat]);
    expect(news(waited)).toEqual(news(given));
    expect(waited.you("host").facilitator?.noLimit).toEqual([NORTH]);
  });

  test("keeps that on another seat", () => {
    const game = unhurried().wish("host", { type: "reassign", seat: NORTH, to: "north.voice" });
    expect(game.you("host").facilitator?.noLimit).toEqual(["north.voice"]);
  });
});

describe("a round that is undone", () => {
  /** Round two, with cards, a promise, words and a fall of what was put down, up to its reckoning. */
  const second = () => {
    const game = table().round({}).to("situation");
    const opened = game.state;
    game.to("talks").wish(NORTH, {
      type: "promise",
      towards: "south",
      step: { kind: "size", size: "large" },
      due: "now",
      reach: "public",
    });
    game.wish(NORTH, { type: "say", channel: "plenary", text: "we will" });
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "wall") })
      .to("reckoning");
    return { game, opened };
  };

  test("begins again as it began, with people and words as they are now", () => {
    const { game, opened } = second();
    expect(game.state.world).not.toEqual(opened.world);
    game.wish("host", { type: "reassign", seat: SOUTH, to: "south.voice" });
    game.wish("host", { type: "voidRound", round: 2 });
    const { world, situation, promises, records, commits, phase, round, voided } = game.state;
    expect({ phase, round, voided, commits }).toEqual({
      phase: "situation",
      round: 2,
      voided: [2],
      commits: {},
    });
    expect({ world, situation, promises, records }).toEqual({
      world: opened.world,
      situation: opened.situation,
      promises: opened.promises,
      records: opened.records,
    });
    expect(game.seat("south.voice").members).toHaveLength(1);
    expect(game.state.talk.at(-1)?.text).toBe("we will");
    expect(game.you("audience").news.at(-1)?.kind).toBe("roundVoided");
    expect(game.state.clock.endsAt).toBeGreaterThan(game.now);
  });

  test("can be undone twice, and played to another end", () => {
    const { game, opened } = second();
    game.wish("host", { type: "voidRound", round: 2 }).to("talks");
    game.wish("host", { type: "voidRound", round: 2 });
    expect(game.state.world).toEqual(opened.world);
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "serve") })
      .to("reckoning");
    expect(game.state.records).toHaveLength(2);
    expect(game.state.records[1]?.revealed.acts[0]?.policy).toBe("serve");
    expect(game.wish("host", { type: "control", control: "end" }).you("audience").debrief?.voided).toEqual([
      2, 2,
    ]);
  });

  test("a government that fell in it is in office again", () => {
    const { game } = second();
    const seats = game.state.seats.map((seat) =>
      seat.id === NORTH ? { ...seat, role: "rival" as const } : seat,
    );
    game.with({ seats }).wish("host", { type: "voidRound", round: 2 });
    expect(game.seat(NORTH).role).toBe("government");
  });

  test("a journal keeps both, and rebuilds the table to the last bit", () => {
    const { game } = second();
    game.wish("host", { type: "voidRound", round: 2 }).round({ [NORTH]: policy(game, NORTH, "serve") });
    const { scenario, opening } = game.first;
    const journal = JSON.parse(JSON.stringify(game.events)) as Event[];
    expect(journal.filter((event) => event.type === "revealed")).toHaveLength(3);
    const rebuilt = replay(scenario, opening, journal);
    for (const viewer of [{ kind: "audience" } as const, viewerOf(game.state, "host", true)])
      expect(JSON.stringify(view(rebuilt, viewer))).toBe(JSON.stringify(view(game.state, viewer)));
    expect(JSON.stringify(rebuilt.roundStart)).toBe(JSON.stringify(game.state.roundStart));
  });
});

describe("the pause card", () => {
  const asked = () => table().wish(SOUTH, { type: "pauseCard" });

  test("stops the clock, and all are told that somebody asked", () => {
    const game = asked();
    expect(game.look("audience").table.clock).toMatchObject({ paused: true, card: true });
    expect(game.you(NORTH).news.at(-1)).toMatchObject({ kind: "pauseAsked" });
    expect(game.pass(10_000_000).state.phase).toBe("situation");
  });

  test("nothing that is kept tells whose it was", () => {
    const other = table().wish(NORTH, { type: "pauseCard" });
    expect(asked().state).toEqual(other.state);
    expect(asked().events).toEqual(other.events);
  });

  test("a keeper who does not play goes on at any time; all others only after a minute", () => {
    const resume = { type: "resume" } as const;
    expect(asked().wish("host", { type: "control", control: "resume" }).state.clock.paused).toBe(false);
    const game = asked().pass(CARD_MS - 1);
    expect(game.refusal(NORTH, resume)).toBe("resumeLater");
    const from = game.you(NORTH).asks.find((ask) => ask.kind === "resume")?.from;
    game.pass(1);
    expect(from).toBe(game.now);
    const before = game.state.clock.leftMs;
    game.wish(NORTH, resume);
    expect(game.state.clock).toMatchObject({ paused: false, endsAt: game.now + before, cardAt: undefined });
  });

  test("a keeper who plays waits as well", () => {
    const game = table().wish("host", { type: "takeSeat", seat: "north.voice", name: "Host" });
    game.wish(SOUTH, { type: "pauseCard" });
    const resume = { type: "control", control: "resume" } as const;
    expect(game.you("host").asks.find((ask) => ask.kind === "control")).toMatchObject({ controls: ["end"] });
    expect(game.refusal("host", resume)).toBe("resumeLater");
    expect(game.pass(CARD_MS).wish("host", resume).state.clock.paused).toBe(false);
  });

  test("where somebody looks into all rooms, it is theirs to go on, unless they are long gone", () => {
    const game = looking()
      .wish(SOUTH, { type: "pauseCard" })
      .pass(CARD_KEPT_MS - 1);
    expect(game.refusal(NORTH, { type: "resume" })).toBe("resumeLater");
    expect(game.pass(1).wish(NORTH, { type: "resume" }).state.clock.paused).toBe(false);
  });

  test("is no way to stop the game for good: a rest between two, and so many a round", () => {
    const game = table();
    const card = { type: "pauseCard" } as const;
    for (let cards = 0; cards < 4; cards += 1) {
      game.wish(SOUTH, card).wish("host", { type: "control", control: "resume" });
      expect(game.refusal(NORTH, card)).toBe("cardTooSoon");
      game.wish("host", { type: "extend", seconds: 600 }).pass(30_000);
    }
    expect(game.refusal(NORTH, card)).toBe("cardTooSoon");
    expect(game.you(NORTH).asks.map((ask) => ask.kind)).not.toContain("pauseCard");
    game.to("reckoning").to("situation");
    expect(game.wish(SOUTH, card).state.clock.paused).toBe(true);
  });

  test("bots rest while the game does", () => {
    const game = asked();
    const { events } = game;
    expect(game.bots().events).toBe(events);
  });
});
