/** A seat for several people: two taps commit, a tie goes to the speaker, and who is away holds nobody up. */
import { describe, expect, test } from "vitest";
import type { Actor } from "#shared/rules/game.ts";
import { youView } from "#shared/rules/game.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const person = (player: string): Actor => ({ kind: "player", player, host: false });
const [ann, ben, cem, dan] = ["ann", "ben", "cem", "dan"].map(person) as [Actor, Actor, Actor, Actor];
const take = (name: string) => ({ type: "takeSeat", seat: NORTH, name }) as const;

function team(size = 3): TestGame {
  const game = testGame("plain", { teamSize: size });
  [ann, ben, cem].slice(0, size).forEach((by, at) => game.submit(by, take(["Ann", "Ben", "Cem"][at] ?? "")));
  return game.sit(SOUTH).start();
}
function committing(size = 3): TestGame {
  const game = team(size).to("commit");
  game.submit(ann, { type: "read", towards: "south", reading: "afraid", sureness: 1 });
  return game;
}
const answers = (game: TestGame, by: Actor, id: string) =>
  game.refusal(by, { type: "answer", answer: policy(game, NORTH, id) });
const stands = (game: TestGame) => {
  const answer = game.state.commits[NORTH]?.answer;
  return answer?.role === "government" ? answer.policies["south"] : undefined;
};
const seen = (game: TestGame, player: string) => youView(game.state, { kind: "seat", seat: NORTH, player });

describe("a team seat", () => {
  test("takes as many people as the table allows, and no more", () => {
    const game = testGame("plain", { teamSize: 3 });
    for (const by of [ann, ben, cem]) expect(game.refusal(by, take("somebody"))).toBeUndefined();
    expect(game.refusal(dan, take("Dan"))).toBe("seatTaken");
    expect(testGame("plain").sit(NORTH).refusal(ben, take("Ben"))).toBe("seatTaken");
  });

  test("loses only the person who leaves", () => {
    const game = team();
    game.submit(ben, { type: "leaveSeat" });
    expect(game.seat(NORTH)).toMatchObject({
      occupant: "person",
      members: [{ name: "Ann" }, { name: "Cem" }],
    });
    game.submit(ann, { type: "leaveSeat" });
    game.submit(cem, { type: "leaveSeat" });
    expect(game.seat(NORTH)).toMatchObject({ occupant: "bot", members: [] });
  });

  test("commits when two tap the same", () => {
    const game = committing();
    expect(answers(game, ann, "wall")).toBeUndefined();
    expect(stands(game)).toBeUndefined();
    answers(game, ben, "serve");
    expect(stands(game)).toBeUndefined();
    expect(seen(game, "ben").team?.proposals).toMatchObject([
      { by: ["Ann"], you: false },
      { by: ["Ben"], you: true },
    ]);
    answers(game, cem, "serve");
    expect(stands(game)).toBe("serve");
  });

  test("changes its mind when two agree on something else", () => {
    const game = committing();
    for (const by of [ann, ben]) answers(game, by, "wall");
    for (const by of [ben, cem]) answers(game, by, "serve");
    expect(stands(game)).toBe("serve");
  });

  test("in a tie at the end of the time its speaker's answer stands; never the default", () => {
    const game = committing();
    answers(game, ben, "serve");
    answers(game, ann, "wall");
    game.to("reveal");
    expect(game.state.revealed?.acts.find((act) => act.from === "north")?.policy).toBe("wall");
    expect(game.state.commits[NORTH]?.defaulted).toBe(false);
  });

  test("plays the default only if nobody proposed anything", () => {
    const game = committing().to("reveal");
    expect(game.state.commits[NORTH]?.defaulted).toBe(true);
  });

  test("is done when its speaker is, or two of its people", () => {
    const done = (...by: readonly Actor[]) => {
      const game = team();
      for (const one of by) game.submit(one, { type: "ready", ready: true });
      return game.look("audience").table.seats[NORTH]?.ready;
    };
    expect([done(), done(ann), done(ben), done(ben, cem)]).toEqual([false, true, false, true]);
  });

  test("is not held up by who is away: the turn passes over them, and the last one here commits alone", () => {
    const game = committing();
    const away = (player: string) =>
      game.wish("server", { type: "memberAway", seat: NORTH, player, away: true });
    away("ann");
    expect(seen(game, "ben").team?.members.map((one) => [one.name, one.speaks, one.away])).toEqual([
      ["Ann", false, true],
      ["Ben", true, false],
      ["Cem", false, false],
    ]);
    away("cem");
    answers(game, ben, "serve");
    expect(stands(game)).toBe("serve");
  });

  test("waits for nobody who is gone: done is who is done without them", () => {
    const game = team();
    game.submit(ben, { type: "ready", ready: true });
    expect(game.seat(NORTH).ready).toBe(false);
    // The turn to speak comes to Ben, who is done.
    game.wish("server", { type: "memberAway", seat: NORTH, player: "ann", away: true });
    expect(game.seat(NORTH).ready).toBe(true);
    const other = team();
    other.wish("server", { type: "memberAway", seat: NORTH, player: "ann", away: true });
    expect(other.seat(NORTH).ready).toBe(false);
  });

  test("asks each of its people whether they are done", () => {
    const game = team();
    game.submit(ben, { type: "ready", ready: true });
    const ready = (player: string) => seen(game, player).asks.find((ask) => ask.kind === "ready");
    expect([ready("ann"), ready("ben")]).toMatchObject([{ ready: false }, { ready: true }]);
  });

  test("tells the others what is its speaker's alone, and asks it of nobody else", () => {
    const game = team().to("talks");
    const left = (player: string) => seen(game, player).team?.speakerOnly;
    expect(left("ann")).toEqual({ asks: [], channels: [] });
    expect(left("ben")?.asks).toEqual(expect.arrayContaining(["promise", "back"]));
    expect(left("ben")?.channels).toEqual(["caucus:north", "plenary"]);
    const asked = seen(game, "ben").asks.map((ask) => ask.kind);
    for (const kind of left("ben")?.asks ?? []) expect(asked).not.toContain(kind);
    expect(game.refusal(ben, { type: "say", channel: "plenary", text: "Hello" })).toBe("speakerOnly");
  });

  test("shows what would be put down if the time were up, and which tap counts", () => {
    const game = committing();
    answers(game, ben, "serve");
    expect(seen(game, "cem").team?.proposals).toMatchObject([{ atTimeUp: true, stands: false, agree: true }]);
    expect(seen(game, "ben").team?.proposals).toMatchObject([{ agree: false }]);
    answers(game, ann, "wall");
    const both = seen(game, "cem").team?.proposals;
    expect(both?.map(({ by, atTimeUp }) => [by, atTimeUp])).toEqual([
      [["Ann"], true],
      [["Ben"], false],
    ]);
    answers(game, cem, "serve");
    expect(seen(game, "ann").team?.proposals).toMatchObject([
      { by: ["Ann"], stands: false, atTimeUp: false },
      { by: ["Ben", "Cem"], stands: true, atTimeUp: true },
    ]);
  });

  test("lets the last one here put their own proposal down", () => {
    const game = committing();
    answers(game, ben, "serve");
    for (const player of ["ann", "cem"])
      game.wish("server", { type: "memberAway", seat: NORTH, player, away: true });
    expect(seen(game, "ben").team).toMatchObject({ needed: 1, proposals: [{ you: true, agree: true }] });
    answers(game, ben, "serve");
    expect(stands(game)).toBe("serve");
  });

  test("takes a newcomer in mid-game, who does not take the word from another", () => {
    const game = team();
    const speaker = () => seen(game, "ann").team?.members.find((one) => one.speaks)?.name;
    game.submit(ben, { type: "leaveSeat" });
    for (let round = 1; round < 3; round += 1) game.to("reckoning").to("situation");
    expect([game.state.round, speaker()]).toEqual([3, "Ann"]);
    game.submit(ben, take("Ben"));
    expect(game.seat(NORTH).members.map((one) => one.name)).toEqual(["Ann", "Cem", "Ben"]);
    // By their number it would be the newcomer's turn.
    expect(speaker()).toBe("Ann");
    game.to("reckoning").to("situation");
    for (const round of [4, 5]) {
      expect([game.state.round, speaker()]).toEqual([round, round === 4 ? "Ann" : "Cem"]);
      game.to("reckoning").to("situation");
    }
  });

  test("shows the same seat to all its people, and tells each which is theirs", () => {
    const game = committing();
    expect(seen(game, "ben").brief).toEqual(seen(game, "ann").brief);
    expect(seen(game, "ben").team?.members.map((one) => one.you)).toEqual([false, true, false]);
    expect(JSON.stringify(seen(game, "ben"))).not.toMatch(/"(ann|ben|cem)"/);
  });

  test("is nobody else's business: others see one seat with its names", () => {
    const game = committing();
    answers(game, ann, "wall");
    for (const who of [SOUTH, "audience"]) expect(game.you(who).team).toBeUndefined();
    const { table } = game.look("audience");
    expect(table.seats[NORTH]).toMatchObject({ name: "Ann, Ben, Cem", people: 3 });
    expect(table).toMatchObject({ teamSize: 3, talk: "free" });
  });
});
