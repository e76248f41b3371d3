/** The light game is the game: one seed is one game, and the sight of a seat is its view. */
import { describe, expect, test } from "vitest";
import { MINDS } from "#shared/bots/minds.ts";
import { sightOf } from "#shared/bots/tableSight.ts";
import type { Mind, Sight } from "#shared/bots/sight.ts";
import { compileLab } from "#shared/lab/compile.ts";
import { drawCharacters, mindsOf } from "#shared/lab/mixed.ts";
import { playLight } from "#shared/lab/lightGame.ts";
import { CHARACTERS } from "#shared/rules/terms.ts";
import { scenarioOf, testGame } from "../support/game.ts";

const scenario = scenarioOf("low-reservoir");
const lab = compileLab(scenario);

describe("one seed", () => {
  test("is one game, to the last bit", () => {
    const play = () => playLight(lab, mindsOf(drawCharacters(lab, 5)), 5, { rounds: 8 });
    expect(play()).toEqual(play());
  });

  test("draws the same chances whoever plays: incidents differ only where counters do", () => {
    const calm = compileLab({ ...scenario, counters: [] });
    const minds = (own: Mind) =>
      [0, 1].map(() => ({ government: own, rival: own, civil: own, voice: own, citizen: own }));
    const happened = (own: Mind) =>
      playLight(calm, minds(own), 9, { rounds: 8 }).rounds.map((round) =>
        round.happened.map(({ row }) => row.id),
      );
    expect(happened(MINDS.fatalist)).toEqual(happened(MINDS.stepTaker));
  });
});

describe("the sight of a seat at a table", () => {
  const game = testGame("low-reservoir", { seed: "sight" }).sit("highmere.mayor").start();
  for (let round = 0; round < 2; round += 1)
    game.bots().to("commit").read("highmere.mayor").bots().to("situation");
  game.to("commit").read("highmere.mayor");
  const sight: Sight = sightOf(game.look("highmere.mayor"), () => 0.5);

  test("has its own side's numbers, the other's acts as far as seen, and no intention", () => {
    const { world } = game.state;
    expect(sight.security).toBe(world.security[0]);
    expect(sight.capital).toEqual(world.capital[0]);
    expect(sight.shares).toEqual(world.shares[0]);
    expect(sight.towards[0]?.theirs).toHaveLength(2);
    expect(JSON.stringify(sight)).not.toMatch(/seeker|greedy|incompatible/);
  });

  test("leads every character to a card of its hand", () => {
    for (const character of CHARACTERS) {
      const [card] = MINDS[character].govern(sight, 1).cards;
      const chosen = sight.towards[0]?.cards[card ?? -1];
      expect([character, chosen?.affordable]).toEqual([character, true]);
    }
  });

  test("and different characters to different ones", () => {
    const cards = new Set(CHARACTERS.map((character) => MINDS[character].govern(sight, 1).cards[0]));
    expect(cards.size).toBeGreaterThan(3);
  });
});
