/** Where things are said: back channels by mutual wish, a team among itself, the facilitator to anyone. */
import { describe, expect, test } from "vitest";
import { backChannel } from "#shared/rules/channels.ts";
import type { Actor, Wish } from "#shared/rules/game.ts";
import type { ChannelId } from "#shared/rules/terms.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const CITIZEN = "north.citizen1";
const table = () => testGame("plain").sit(NORTH, SOUTH, CITIZEN).start();
const say = (channel: ChannelId, text: string): Wish => ({ type: "say", channel, text });
const ask = (seat: string): Wish => ({ type: "askBack", seat });
const close = (seat: string): Wish => ({ type: "closeBack", seat });
const heard = (game: TestGame, who: string) => game.you(who).talk.map((one) => one.text);
const BACK = backChannel(SOUTH, NORTH);

describe("a back channel", () => {
  test("opens when both have asked, and only those two hear it", () => {
    const game = table().to("talks").wish(NORTH, ask(SOUTH));
    expect(game.you(NORTH).backs).toEqual([{ seat: SOUTH, channel: BACK, is: "asked" }]);
    expect(game.you(SOUTH).backs).toEqual([{ seat: NORTH, channel: BACK, is: "asking" }]);
    expect(game.refusal(NORTH, say(BACK, "hello"))).toBe("channelClosed");
    game.wish(SOUTH, ask(NORTH)).wish(NORTH, say(BACK, "between us"));
    expect(game.viewers.filter((who) => heard(game, who).includes("between us"))).toEqual([NORTH, SOUTH]);
    expect(game.refusal(CITIZEN, say(BACK, "me too"))).toBe("channelClosed");
  });

  test("nobody else is told that it was asked for", () => {
    const game = table().to("talks");
    const before = new Map(game.viewers.map((who) => [who, JSON.stringify(game.look(who))]));
    game.wish(NORTH, ask(SOUTH));
    const changed = game.viewers.filter((who) => JSON.stringify(game.look(who)) !== before.get(who));
    expect(changed).toEqual([NORTH, SOUTH]);
  });

  test("is between any two seats, of one group too", () => {
    const game = table().to("caucus").wish(CITIZEN, ask(NORTH)).wish(NORTH, ask(CITIZEN));
    expect(game.refusal(CITIZEN, say(backChannel(NORTH, CITIZEN), "a word"))).toBeUndefined();
  });

  test("may be declined, taken back and closed; what was said in it stays", () => {
    const game = table().to("talks").wish(NORTH, ask(SOUTH)).wish(SOUTH, close(NORTH));
    expect([game.you(NORTH).backs, game.you(SOUTH).backs]).toEqual([[], []]);
    game.wish(NORTH, ask(SOUTH)).wish(NORTH, close(SOUTH)).wish(NORTH, ask(SOUTH)).wish(SOUTH, ask(NORTH));
    game.wish(NORTH, say(BACK, "remember")).wish(SOUTH, close(NORTH));
    expect(game.refusal(NORTH, say(BACK, "are you there"))).toBe("channelClosed");
    expect(heard(game, SOUTH)).toEqual(["remember"]);
  });

  test("rests outside caucus and talks, and is there again the next round", () => {
    const game = table().to("talks").wish(NORTH, ask(SOUTH)).wish(SOUTH, ask(NORTH)).to("commit");
    expect(game.refusal(NORTH, say(BACK, "hello"))).toBe("channelClosed");
    expect(game.refusal(NORTH, ask(CITIZEN))).toBe("wrongPhase");
    expect(game.to("caucus").refusal(NORTH, say(BACK, "hello"))).toBeUndefined();
  });
});

describe("a public statement", () => {
  test("is on the record, in the plenary only", () => {
    const game = table()
      .to("talks")
      .wish(NORTH, { type: "say", channel: "plenary", text: "We will not build.", onRecord: true });
    expect(game.you("audience").talk).toMatchObject([{ onRecord: true }]);
    expect(game.refusal(NORTH, { type: "say", channel: "caucus:north", text: "hm", onRecord: true })).toBe(
      "channelClosed",
    );
  });
});

describe("sentences on offer only", () => {
  test("is a rule of the table, and people are told", () => {
    const game = testGame("plain", { talk: "statements" }).sit(NORTH).start().to("talks");
    expect(game.you(NORTH).asks.find((one) => one.kind === "say")).toMatchObject({ words: "statementsOnly" });
    expect(game.refusal(NORTH, { type: "state", channel: "plenary", statement: "wary" })).toBeUndefined();
  });

  test("is what a muted seat is left with, until it is given its words back", () => {
    const game = table().wish("host", { type: "mute", seat: NORTH, muted: true });
    expect(game.refusal(NORTH, say("caucus:north", "hm"))).toBe("muted");
    expect(game.you(NORTH).asks.find((one) => one.kind === "say")).toMatchObject({ words: "muted" });
    expect(
      game.refusal(NORTH, { type: "state", channel: "caucus:north", statement: "wary" }),
    ).toBeUndefined();
    expect(
      game
        .wish("host", { type: "mute", seat: NORTH, muted: false })
        .refusal(NORTH, say("caucus:north", "hm")),
    ).toBeUndefined();
    expect(game.refusal(SOUTH, { type: "mute", seat: NORTH, muted: true })).toBe("notYours");
  });
});

describe("whoever opened the table and has no seat", () => {
  test("speaks to all, to a group, to one seat; and hears what that seat answers", () => {
    const game = table()
      .wish("host", say("plenary", "to all"))
      .wish("host", say("caucus:north", "to the north"))
      .wish("host", say(`whisper:${CITIZEN}`, "to you"));
    expect(heard(game, CITIZEN)).toEqual(["to all", "to the north", "to you"]);
    expect(heard(game, NORTH)).toEqual(["to all", "to the north"]);
    expect(heard(game, "audience")).toEqual(["to all"]);
    game.wish(CITIZEN, say(`whisper:${CITIZEN}`, "thank you"));
    game.wish(NORTH, say("caucus:north", "among us"));
    expect(heard(game, "host")).toEqual(["to all", "to the north", "to you", "thank you"]);
    expect(game.refusal(NORTH, say(`whisper:${NORTH}`, "hello?"))).toBe("channelClosed");
  });

  test("hears every room only after looking in, which everyone is told, and then takes no seat", () => {
    const game = table().to("caucus").wish(NORTH, say("caucus:north", "in the room"));
    expect(heard(game, "host")).toEqual([]);
    game.wish("host", { type: "control", control: "facilitate" });
    expect(heard(game, "host")).toEqual(["in the room"]);
    expect(game.you("audience").news.at(-1)?.kind).toBe("facilitated");
    expect(game.you("host").asks.some((one) => one.kind === "takeSeat")).toBe(false);
    expect(game.refusal("host", { type: "takeSeat", seat: "south.voice", name: "Host" })).toBe(
      "facilitatorSees",
    );
  });

  test("has nothing to look into once everything is opened, and no words to take away where there are none", () => {
    const game = table();
    const looks = () => game.you("host").asks.flatMap((one) => (one.kind === "control" ? one.controls : []));
    expect(looks()).toContain("facilitate");
    game.wish("host", { type: "control", control: "end" });
    expect(looks()).toEqual([]);
    expect(game.refusal("host", { type: "control", control: "facilitate" })).toBe("wrongPhase");
    const kinds = (talk: "free" | "statements") =>
      testGame("plain", { talk })
        .start()
        .you("host")
        .asks.map((one) => one.kind);
    expect([kinds("free").includes("mute"), kinds("statements").includes("mute")]).toEqual([true, false]);
  });

  test("reads what was reported, with the words; who reported is told that it was", () => {
    const game = table()
      .to("talks")
      .wish(SOUTH, say("plenary", "something rude"))
      .wish(NORTH, { type: "report", said: 0 });
    expect(game.you(NORTH).reported).toEqual([0]);
    expect(game.you("host").reports).toMatchObject([{ by: NORTH, said: { text: "something rude" } }]);
    for (const who of [SOUTH, "audience"]) expect(JSON.stringify(game.you(who))).not.toContain('report":');
    expect(game.refusal(NORTH, { type: "report", said: 0 })).toBe("nothingChanged");
  });
});

describe("a team", () => {
  const ann: Actor = { kind: "player", player: "ann", host: false };
  const ben: Actor = { kind: "player", player: "ben", host: false };
  const team = () => {
    const game = testGame("plain", { teamSize: 3 });
    for (const by of [ann, ben]) {
      game.submit(by, { type: "takeSeat", seat: NORTH, name: by === ann ? "Ann" : "Ben" });
    }
    return game.sit(SOUTH).start();
  };

  test("talks among itself, and nobody else hears", () => {
    const game = team().to("caucus");
    game.submit(ben, say(`team:${NORTH}`, "let us wait"));
    expect(game.you(NORTH).talk).toMatchObject([{ by: "Ben", text: "let us wait" }]);
    for (const who of game.viewers.filter((one) => one !== NORTH)) expect(heard(game, who)).toEqual([]);
    expect(game.refusal(SOUTH, say(`team:${NORTH}`, "spying"))).toBe("channelClosed");
  });

  test("its speaker alone speaks to others; who that is changes from round to round", () => {
    const game = team().to("talks");
    expect(game.refusal(ben, say("plenary", "hello"))).toBe("speakerOnly");
    expect(game.refusal(ann, say("plenary", "hello"))).toBeUndefined();
    game.to("situation").to("talks");
    expect(game.refusal(ann, say("plenary", "hello"))).toBe("speakerOnly");
    expect(game.refusal(ben, say("plenary", "hello"))).toBeUndefined();
  });
});
