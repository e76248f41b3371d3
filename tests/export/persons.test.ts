/** Nobody is in what leaves a table: no name, no player, no word without its author's consent; and no formula. */
import { describe, expect, test } from "vitest";
import { cellText, csvOf } from "#shared/export/csv.ts";
import { exportedGame } from "#shared/export/file.ts";
import { gameOfPerson } from "#shared/export/mine.ts";
import { isProblem, readGame } from "#shared/export/read.ts";
import type { Actor, Wish } from "#shared/rules/game.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const by = (player: string): Actor => ({ kind: "player", player, host: false });

/** Ann and Ben share the north's seat, Sue has the south's; each says and feels something, and answers. */
function played(...wishes: readonly (readonly [string, Wish])[]): TestGame {
  const game = testGame("plain", { teamSize: 2 });
  const ask = (player: string, wish: Wish) => {
    const decided = game.submit(by(player), wish);
    if ("refused" in decided) throw new Error(`${player} was refused ${wish.type}: ${decided.reason}`);
  };
  ask("player.ann", { type: "takeSeat", seat: NORTH, name: "Ann" });
  ask("player.ben", { type: "takeSeat", seat: NORTH, name: "Ben" });
  ask("player.sue", { type: "takeSeat", seat: SOUTH, name: "=Sue" });
  ask("player.sue", { type: "answerItem", item: "paradox", answer: ["oneLoses"], confident: 4 });
  game.start().to("talks");
  ask("player.ann", { type: "say", channel: "plenary", text: "ann said this" });
  ask("player.ben", { type: "say", channel: `team:${NORTH}`, text: "ben said this" });
  ask("player.sue", { type: "say", channel: "plenary", text: "=HYPERLINK(sue)" });
  game.wish("host", { type: "control", control: "skip" }).to("reckoning");
  ask("player.ann", { type: "feel", feeling: "afraid", line: "a line of the north" });
  ask("player.sue", { type: "feel", feeling: "proud", line: "a line of sue" });
  game.wish("host", { type: "control", control: "end" });
  for (const [player, wish] of wishes) ask(player, wish);
  return game;
}

function fileOf(game: TestGame) {
  const { scenario, opening } = game.first;
  return exportedGame({ scenario, opening, engine: "1" }, game.events, game.state.consents);
}
const yes: Wish = { type: "consent", given: true };
const no: Wish = { type: "consent", given: false };
const OWN_WORDS = ["ann said this", "ben said this", "HYPERLINK", "a line of the north", "a line of sue"];

describe("what leaves the table", () => {
  test("has no name, no player and no word of anybody's own; and still plays again", () => {
    const file = fileOf(played());
    const text = JSON.stringify(file);
    for (const secret of ["player.", "Ann", "Ben", "Sue", "oneLoses", ...OWN_WORDS]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    const read = readGame(text, "1");
    expect(isProblem(read) ? read : "read").toBe("read");
    // That somebody said something is no word of theirs.
    expect(file.events.filter((event) => event.type === "said")).toHaveLength(3);
    expect(file.tables["talk"]?.rows).toEqual([]);
  });

  test("has the words of who consented, and of nobody else", () => {
    const text = JSON.stringify(fileOf(played(["player.ann", yes])));
    expect(OWN_WORDS.filter((words) => text.includes(words))).toEqual(["ann said this"]);
  });

  test("has a team's line only if all of the team consented", () => {
    const text = JSON.stringify(fileOf(played(["player.ann", yes], ["player.ben", yes])));
    expect(OWN_WORDS.filter((words) => text.includes(words))).toEqual([
      "ann said this",
      "ben said this",
      "a line of the north",
    ]);
  });

  test("has answers to the questionnaire by consent, under a number", () => {
    const { tables } = fileOf(
      played(["player.sue", { type: "answerOpen", text: "@open" }], ["player.sue", yes]),
    );
    expect(tables["questionnaire"]?.rows).toEqual([["p3", "before", "paradox", "oneLoses", 4, false]]);
    expect(tables["open_answers"]?.rows).toEqual([["p3", "@open"]]);
    expect(csvOf(["text"], tables["open_answers"]?.rows ?? [])).toContain("'@open");
  });

  test("has nothing any more of who took consent back", () => {
    const text = JSON.stringify(fileOf(played(["player.sue", yes], ["player.sue", no])));
    for (const words of [...OWN_WORDS, "oneLoses"]) expect(text).not.toContain(words);
  });

  test("counts time from the opening of the table", () => {
    const game = played();
    const opening = { ...game.first.opening, at: 1_700_000_000_000 };
    const events = game.events.map((event) =>
      event.type === "phaseBegan" && event.endsAt > 0 ? { ...event, endsAt: opening.at + 30_000 } : event,
    );
    const file = exportedGame({ scenario: game.first.scenario, opening, engine: "1" }, events, []);
    expect(JSON.stringify(file)).not.toContain("17000000");
  });
});

test("a person takes home what is theirs, and nothing of anybody else", () => {
  const game = played();
  const { scenario, opening } = game.first;
  const sue = gameOfPerson(scenario, opening, game.events, "player.sue");
  expect(sue).toMatchObject({
    rounds: [{ round: 1, seat: SOUTH, feeling: "proud", line: "a line of sue" }],
    said: [{ round: 1, channel: "plenary", text: "=HYPERLINK(sue)" }],
    questionnaire: [{ wave: "before", item: "paradox", right: false }],
  });
  const ann = JSON.stringify(gameOfPerson(scenario, opening, game.events, "player.ann"));
  expect(OWN_WORDS.filter((words) => ann.includes(words))).toEqual(["ann said this"]);
  const nobody = gameOfPerson(scenario, opening, game.events, "player.none");
  expect(nobody).toMatchObject({ rounds: [], said: [], questionnaire: [] });
});

test.each([
  ["=1+1", '"\'=1+1"'],
  ["+1", '"\'+1"'],
  ["-1", '"\'-1"'],
  ["@sum", '"\'@sum"'],
  ["\tx", '"\'\tx"'],
  ["\rx", '"\'\rx"'],
  ["\nx", '"\'\nx"'],
  ["\uff1dx", '"\'\uff1dx"'],
  ['say "hi", all', '"say ""hi"", all"'],
  ["plain", "plain"],
  [-1, "-1"],
  [0.1 + 0.2, "0.30000000000000004"],
  [null, ""],
  [true, "true"],
] as const)("a cell %j is written as %s", (cell, text) => {
  expect(cellText(cell)).toBe(text);
});
