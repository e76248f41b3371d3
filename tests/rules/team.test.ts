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
    expect(game.look("audience").table.seats[NORTH]?.name).toBe("Ann, Ben, Cem");
  });
});
