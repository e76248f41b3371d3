/** Who sits where by the keepers' word; each change is announced. And who keeps the archive, and what is marked. */
import { describe, expect, test } from "vitest";
import { viewerOf, youView, type Actor, type Wish } from "#shared/rules/game.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const CITIZEN = "north.citizen1";
const table = () => testGame("plain").sit(NORTH, CITIZEN).start();
const player = (name: string, host = false): Actor => ({ kind: "player", player: name, host });
const who = (game: TestGame, seat: string) => game.seat(seat).members.map((one) => one.name);
const news = (game: TestGame) => game.you("audience").news.at(-1);
const eyes = (game: TestGame, name: string, host = false) =>
  youView(game.state, viewerOf(game.state, name, host));

describe("moving", () => {
  test("to a free seat: a bot plays the old one, in the lobby it is open", () => {
    const wish = { type: "reassign", seat: CITIZEN, to: "north.voice" } as const;
    const game = table().wish("host", wish);
    expect(who(game, "north.voice")).toEqual([`name of ${CITIZEN}`]);
    expect(game.seat("north.voice").occupant).toBe("person");
    expect(game.seat(CITIZEN)).toMatchObject({ occupant: "bot", members: [] });
    expect(news(game)).toMatchObject({ kind: "moved", seat: CITIZEN, to: "north.voice" });
    expect(testGame("plain").sit(CITIZEN).wish("host", wish).seat(CITIZEN).occupant).toBe("open");
  });

  test("two people change places, each with what the seat has put down", () => {
    const game = table().to("commit").read(NORTH);
    game.wish("host", { type: "reassign", seat: CITIZEN, to: NORTH });
    expect(who(game, NORTH)).toEqual([`name of ${CITIZEN}`]);
    expect(who(game, CITIZEN)).toEqual([`name of ${NORTH}`]);
    expect(game.you(NORTH).yours?.readings).toHaveLength(1);
    expect(news(game)).toMatchObject({
      kind: "swapped",
      name: `name of ${CITIZEN}`,
      newName: `name of ${NORTH}`,
    });
  });

  test("whoever may write only sentences on offer takes that along", () => {
    const game = table().wish("host", { type: "mute", seat: CITIZEN, muted: true });
    game.wish("host", { type: "reassign", seat: CITIZEN, to: "north.voice" });
    expect([game.seat(CITIZEN).muted, game.seat("north.voice").muted]).toEqual([false, true]);
  });

  test("somebody joins another's seat, also where people did not choose teams", () => {
    const game = table().wish("host", { type: "mergeSeats", seat: CITIZEN, into: NORTH });
    expect(who(game, NORTH)).toEqual([`name of ${NORTH}`, `name of ${CITIZEN}`]);
    expect(game.seat(CITIZEN).occupant).toBe("bot");
    expect(news(game)).toMatchObject({ kind: "joined", seat: CITIZEN, to: NORTH });
    const view = youView(game.state, { kind: "seat", seat: NORTH, player: `player of ${CITIZEN}` });
    expect(view.team?.members.map((one) => [one.you, one.speaks])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe("names", () => {
  test("a person is called otherwise, and everybody is told", () => {
    const game = table().wish("host", { type: "renamePerson", seat: NORTH, name: " Calm Otter " });
    expect(game.look("audience").table.seats[NORTH]?.name).toBe("Calm Otter");
    expect(news(game)).toMatchObject({ kind: "renamed", newName: "Calm Otter" });
  });

  test("of a team, the one who is named", () => {
    const game = table().wish("host", { type: "mergeSeats", seat: CITIZEN, into: NORTH });
    game.wish("host", { type: "renamePerson", seat: NORTH, who: `name of ${CITIZEN}`, name: "Otter" });
    expect(who(game, NORTH)).toEqual([`name of ${NORTH}`, "Otter"]);
    game.wish("host", { type: "removePerson", seat: NORTH, who: "Otter" });
    expect(who(game, NORTH)).toEqual([`name of ${NORTH}`]);
    expect(game.seat(NORTH).occupant).toBe("person");
  });
});

describe("removing", () => {
  const gone = player(`player of ${CITIZEN}`);
  const take = (seat: string): Wish => ({ type: "takeSeat", seat, name: "Back" });

  test("a bot takes over, and who was removed sits down again only once let back", () => {
    const game = table().wish("host", { type: "removePerson", seat: CITIZEN });
    expect(game.seat(CITIZEN).occupant).toBe("bot");
    expect(news(game)).toMatchObject({ kind: "removed", seat: CITIZEN });
    expect(game.refusal(gone, take(CITIZEN))).toBe("removed");
    expect(eyes(game, `player of ${CITIZEN}`).asks).toEqual([]);
    game.wish("host", { type: "control", control: "facilitate" });
    expect(game.you("host").facilitator?.removed).toEqual([{ removed: 0, name: `name of ${CITIZEN}` }]);
    game.wish("host", { type: "letBack", removed: 0 });
    expect(game.you("host").facilitator?.removed).toEqual([]);
    expect(game.refusal(gone, take(CITIZEN))).toBeUndefined();
  });

  test("in the lobby as well", () => {
    const game = testGame("plain").sit(CITIZEN).wish("host", { type: "removePerson", seat: CITIZEN });
    expect(game.seat(CITIZEN).occupant).toBe("open");
    expect(game.refusal(gone, take(NORTH))).toBe("removed");
  });
});

describe("bots", () => {
  test("come to an empty seat and are taken off it; nobody waits for an empty one", () => {
    const off = { type: "botSeat", seat: SOUTH, bot: false } as const;
    const game = table().wish("host", off);
    expect(game.look("audience").table.seats[SOUTH]).toMatchObject({ occupant: "open", awaited: false });
    expect(news(game)?.kind).toBe("botWent");
    game.to("reckoning");
    expect(game.state.records[0]?.revealed.acts.find((act) => act.from === "south")?.policy).toBe("watch");
    game.wish("host", { ...off, bot: true });
    expect(game.seat(SOUTH).occupant).toBe("bot");
  });

  test("late comers sit down on a bot's or an empty seat, up to the last round", () => {
    const game = table();
    const { lastRound } = game.state;
    while (game.state.round < lastRound) game.to("reckoning").to("situation");
    game.wish("host", { type: "botSeat", seat: SOUTH, bot: false }).sit(SOUTH, "south.voice");
    expect([game.seat(SOUTH).occupant, game.seat("south.voice").occupant]).toEqual(["person", "person"]);
  });
});

describe("the archive", () => {
  const heron = player("heron");
  const archived = () => {
    const game = table();
    game.submit(heron, { type: "archive", on: true, name: "Heron" });
    return game;
  };

  test("is kept by who has no seat, and everybody is told", () => {
    const game = archived();
    expect(news(game)).toMatchObject({ kind: "archivistCame", name: "Heron" });
    expect(eyes(game, "heron").asks.map((ask) => ask.kind)).toEqual(["takeSeat", "archive", "bookmark"]);
    expect(game.refusal(heron, { type: "archive", on: false })).toBeUndefined();
    expect(game.refusal(heron, { type: "bookmark", line: "late" })).toBe("notYours");
  });

  test("ends when the archivist sits down", () => {
    const game = archived();
    game.submit(heron, { type: "takeSeat", seat: SOUTH, name: "Heron" });
    expect(game.state.archivists).toEqual([]);
  });

  test("quotes what everybody heard, by the number it has for who marks it", () => {
    const game = archived().wish(NORTH, { type: "say", channel: "caucus:north", text: "between us" });
    game.to("talks").wish(NORTH, { type: "say", channel: "plenary", text: "we shall see" });
    game.submit(heron, { type: "bookmark", line: "the turn", said: 0 });
    game.wish("host", { type: "control", control: "facilitate" });
    game.wish("host", { type: "bookmark", line: "mine", said: 1 });
    const quote = { seat: NORTH, text: "we shall see" };
    const marks = [
      { round: 1, phase: "talks", by: "Heron", line: "the turn", quote },
      { round: 1, phase: "talks", line: "mine", quote },
    ];
    expect(game.you("host").bookmarks).toEqual(marks);
    expect(eyes(game, "heron").bookmarks).toEqual(marks.slice(0, 1));
    expect(game.you(NORTH).bookmarks).toBeUndefined();
    game.wish("host", { type: "control", control: "end" });
    expect(game.you("audience").debrief?.bookmarks).toEqual(marks);
  });
});

test("two keepers have the same in hand", () => {
  const game = table().wish("host", { type: "control", control: "facilitate" });
  game.submit(player("second keeper", true), { type: "hold", held: true });
  expect(eyes(game, "second keeper", true)).toEqual(eyes(game, "host", true));
  expect(game.refusal("host", { type: "hold", held: false })).toBeUndefined();
});
