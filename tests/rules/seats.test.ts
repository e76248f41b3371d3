/** Seats: taken by a tap, kept while their person is away, given back at any time. */
import { describe, expect, test } from "vitest";
import type { Actor } from "#shared/rules/game.ts";
import { seatName } from "#shared/rules/state.ts";
import { testGame } from "../support/game.ts";

const MAYOR = "highmere.mayor";
const RIVAL = "highmere.damParty";
const ann: Actor = { kind: "player", player: "ann", host: false };
const ben: Actor = { kind: "player", player: "ben", host: false };
const take = (seat: string, name = "Ann") => ({ type: "takeSeat", seat, name }) as const;

describe("taking a seat", () => {
  test("a free seat is taken by a tap, and everyone is told the name", () => {
    const game = testGame("low-reservoir");
    game.submit(ann, take(MAYOR, "  Ann  "));
    expect(game.look("audience").table.seats[MAYOR]).toMatchObject({ occupant: "person", name: "Ann" });
    expect(game.you("audience").news).toMatchObject([{ kind: "seatTaken", seat: MAYOR, name: "Ann" }]);
  });

  test("a taken seat is refused, and nothing changes", () => {
    const game = testGame("low-reservoir");
    game.submit(ann, take(MAYOR));
    const before = game.state;
    expect(game.refusal(ben, take(MAYOR, "Ben"))).toBe("seatTaken");
    expect(game.state).toBe(before);
  });

  test("in the lobby a person may change seats, and the first is free again", () => {
    const game = testGame("low-reservoir");
    game.submit(ann, take(MAYOR));
    game.submit(ann, take(RIVAL));
    expect(game.seat(MAYOR).occupant).toBe("open");
    expect(game.seat(RIVAL)).toMatchObject({ occupant: "person", members: [{ player: "ann" }] });
  });

  test("in a game nobody holds two seats, nor hops from one to another", () => {
    const game = testGame("low-reservoir").start();
    game.submit(ann, take(MAYOR));
    expect(game.refusal(ann, take(RIVAL))).toBe("alreadySeated");
    expect(game.seat(RIVAL).occupant).toBe("bot");
  });

  test("a long name is cut, an empty one is refused", () => {
    const game = testGame("low-reservoir");
    expect(game.refusal(ann, take(MAYOR, " \t"))).toBe("nameEmpty");
    game.submit(ann, take(MAYOR, "x".repeat(40)));
    expect(seatName(game.seat(MAYOR))).toBe("x".repeat(24));
  });

  test("citizens sit at the table as many as the format has", () => {
    const citizens = (format: "solo" | "class") =>
      testGame("low-reservoir", { format }).state.seats.filter((seat) => seat.role === "citizen").length;
    expect([citizens("solo"), citizens("class")]).toEqual([2, 4]);
  });
});

describe("bots", () => {
  test("empty seats are played by bots from the start on, and shown as bots", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    const { seats } = game.look("audience").table;
    expect(seats[MAYOR]?.occupant).toBe("person");
    expect(Object.values(seats).filter((seat) => seat.occupant === "bot")).toHaveLength(11);
  });

  test("a person may take a bot's seat in mid-game, with what the bot had put down", () => {
    const game = testGame("low-reservoir").start().to("commit").read(MAYOR).sit(MAYOR);
    expect(game.seat(MAYOR).occupant).toBe("person");
    expect(game.you(MAYOR).yours?.readings).toMatchObject([{ towards: "saltreach", reading: "afraid" }]);
    expect(game.refusal({ kind: "standIn", seat: MAYOR }, { type: "ready", ready: true })).toBe("noSeat");
  });

  test("who leaves in the lobby leaves an open seat, in a game a bot plays on", () => {
    const game = testGame("low-reservoir").sit(MAYOR, RIVAL).wish(RIVAL, { type: "leaveSeat" }).start();
    expect(game.seat(RIVAL).occupant).toBe("bot");
    game.wish(MAYOR, { type: "leaveSeat" });
    expect(game.seat(MAYOR)).toMatchObject({ occupant: "bot", members: [] });
    expect(game.sit(MAYOR).seat(MAYOR).occupant).toBe("person");
  });

  test("in the debrief nobody comes or goes: it shows who played", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    game.wish("host", { type: "control", control: "end" });
    expect(game.refusal(MAYOR, { type: "leaveSeat" })).toBe("wrongPhase");
    expect(game.refusal(ann, take(RIVAL))).toBe("wrongPhase");
    expect(game.you("audience").debrief?.seats[0]).toMatchObject({ seat: MAYOR, occupant: "person" });
  });
});

describe("caretakers", () => {
  const away = () =>
    testGame("low-reservoir").sit(MAYOR).start().wish("server", { type: "standIn", seat: MAYOR });
  const caretaker: Actor = { kind: "standIn", seat: MAYOR };

  test("a caretaker keeps the seat for its person, badged, and nobody else may take it", () => {
    const game = away();
    expect(game.look("audience").table.seats[MAYOR]).toMatchObject({
      occupant: "caretaker",
      name: `name of ${MAYOR}`,
    });
    expect(game.you("audience").news.at(-1)).toMatchObject({ kind: "caretaker", seat: MAYOR });
    expect(game.refusal(ann, take(MAYOR))).toBe("seatTaken");
    expect(game.refusal(caretaker, { type: "ready", ready: true })).toBeUndefined();
  });

  test("the person gets the seat back, and the caretaker has no say any more", () => {
    const game = away().wish("server", { type: "giveBack", seat: MAYOR });
    expect(game.seat(MAYOR).occupant).toBe("person");
    expect(game.you("audience").news.at(-1)).toMatchObject({ kind: "returned", seat: MAYOR });
    expect(game.refusal(caretaker, { type: "ready", ready: true })).toBe("noSeat");
  });

  test("only the server calls a caretaker, and only for a person", () => {
    const game = testGame("low-reservoir").sit(MAYOR).start();
    expect(game.refusal(ann, { type: "standIn", seat: MAYOR })).toBe("notYours");
    expect(game.refusal("server", { type: "standIn", seat: RIVAL })).toBe("nothingChanged");
    expect(game.refusal("server", { type: "giveBack", seat: MAYOR })).toBe("nothingChanged");
  });
});
