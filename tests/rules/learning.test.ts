/** The questionnaire: each person's own, before and after; the class only as shares; consent only in the debrief. */
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { CONFIDENT, isRight, ITEMS, RUBRIC } from "#shared/rules/questions.ts";
import { isRefusal, youView, type Actor, type Wish } from "#shared/rules/game.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import { testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const PEOPLE = [NORTH, "south.government", "north.citizen1", "south.citizen1"] as const;
const END = { type: "control", control: "end" } as const;
const seatOf = (seat: string): Viewer => ({ kind: "seat", seat, player: `player of ${seat}` });
const facilitator: Viewer = { kind: "facilitator", curtain: true, host: true };

const table = () => testGame("plain").sit(...PEOPLE);
const answer = (item: string, given: readonly string[], confident: 1 | 2 | 3 | 4 = 2): Wish => ({
  type: "answerItem",
  item,
  answer: given,
  confident,
});
const learning = (game: TestGame, viewer: Viewer) => youView(game.state, viewer).learning;
const wrong = (id: string) => ITEMS.find((one) => one.id === id)?.options[0] ?? "";

describe("the items", () => {
  test("are twelve, each with one right answer that is an answer", () => {
    expect(ITEMS).toHaveLength(12);
    for (const item of ITEMS) {
      expect(isRight(item, { answer: item.key, confident: 1 })).toBe(true);
      expect(isRight(item, { answer: [...item.key].reverse().slice(1), confident: 4 })).toBe(false);
    }
  });

  test("have their words, and the rubric has its own for 0 to 3 points", () => {
    const file = new URL("../../assets/words/en/questions.json", import.meta.url);
    const words = new Set(Object.keys(JSON.parse(readFileSync(file, "utf8")) as object));
    const needed = [
      ...ITEMS.flatMap(({ id, options, parts = [] }) => [
        `question.${id}.text`,
        ...options.map((one) => `question.${id}.option.${one}`),
        ...parts.map((one) => `question.${id}.part.${one}`),
      ]),
      "question.open.text",
      "question.consent.text",
      ...CONFIDENT.map((one) => `question.confident.${one}`),
      ...RUBRIC.flatMap((part) => ["", ".0", ".1", ".2", ".3"].map((end) => `question.rubric.${part}${end}`)),
    ];
    expect([...words].sort()).toEqual(needed.sort());
  });
});

test("what is asked is told whole, once, and with the open question after play", () => {
  const game = table();
  const questions = () => youView(game.state, seatOf(NORTH)).questions;
  expect(questions()?.items.map((one) => one.item)).toEqual(ITEMS.map((one) => one.id));
  expect(questions()).not.toHaveProperty("open");
  game.start();
  expect(questions()).toBeUndefined();
  game.wish("host", END);
  expect(questions()?.open?.rubric).toHaveLength(RUBRIC.length);
  expect(youView(game.state, { kind: "audience" }).questions).toBeUndefined();
});

describe("answers", () => {
  test("before play are one's own, changed at will, and still there in the debrief", () => {
    const game = table().wish(NORTH, answer("paradox", ["oneLoses"], 1));
    game.wish(NORTH, answer("paradox", ["allLessSecure"], 3));
    expect(learning(game, seatOf(NORTH))).toMatchObject({
      open: "before",
      before: [{ item: "paradox", answer: ["allLessSecure"], confident: 3 }],
      after: [],
    });
    game.start();
    expect(learning(game, seatOf(NORTH))).toBeUndefined();
    game.wish("host", END);
    expect(learning(game, seatOf(NORTH))).toMatchObject({ open: "after", before: [{ item: "paradox" }] });
  });

  test("are never shown to anybody else, nor the key to who has not answered all", () => {
    const marked = answer("paradox", ["trustWins"], 4);
    const game = table().wish(NORTH, marked).start().wish("host", END).wish(NORTH, marked);
    game.wish(NORTH, { type: "answerOpen", text: "my marked words" });
    for (const viewer of [...PEOPLE.slice(1).map(seatOf), { kind: "audience" } as const, facilitator]) {
      const seen = youView(game.state, viewer);
      expect(JSON.stringify(seen)).not.toContain("my marked words");
      expect(JSON.stringify(seen.learning ?? {})).not.toContain('"confident"');
    }
    expect(learning(game, { kind: "seat", seat: NORTH })).toBeUndefined();
    expect(JSON.stringify(learning(game, seatOf(NORTH)))).not.toMatch(/"right"|"key"/);
    expect(learning(game, seatOf(NORTH))?.text).toBe("my marked words");
  });

  test("are told right or wrong once all twelve are given after play, and closed by that", () => {
    const game = table().start().wish("host", END);
    for (const { id, key } of ITEMS.slice(1)) game.wish(NORTH, answer(id, key));
    game.wish(NORTH, answer("dilemma", [wrong("dilemma")]));
    const own = learning(game, seatOf(NORTH));
    expect(own).not.toHaveProperty("open");
    expect(own?.after.map(({ right }) => right)).toEqual(ITEMS.map(({ id }) => id !== "dilemma"));
    expect(own?.after.map(({ key }) => key)).toEqual(ITEMS.map(({ key }) => key));
  });

  test("an open answer is taken back by an empty one", () => {
    const game = table().start().wish("host", END).wish(NORTH, { type: "answerOpen", text: "so" });
    game.wish(NORTH, { type: "answerOpen", text: " " });
    expect(learning(game, seatOf(NORTH))).not.toHaveProperty("text");
  });
});

test("the facilitator is told shares of the class, never where fewer than three answered", () => {
  const game = table();
  game.wish(NORTH, answer("paradox", ["allLessSecure"]));
  game.wish("south.government", answer("paradox", ["allLessSecure"]));
  const shares = () => youView(game.state, facilitator).facilitator?.learning;
  expect(shares()?.[0]).toEqual({ wave: "before", people: 2, right: {} });
  game.wish("north.citizen1", answer("paradox", ["oneLoses"]));
  game.wish("north.citizen1", answer("norms", ["equality"]));
  expect(shares()).toEqual([
    { wave: "before", people: 3, right: { paradox: 2 / 3 } },
    { wave: "after", people: 0, right: {} },
  ]);
});

test("consent is each person's, given in the debrief and taken back at any time in it", () => {
  const game = table().start().wish("host", END);
  expect(learning(game, seatOf(NORTH))?.consent).toBe(false);
  game.wish(NORTH, { type: "consent", given: true });
  expect(learning(game, seatOf(NORTH))?.consent).toBe(true);
  expect(learning(game, seatOf("south.government"))?.consent).toBe(false);
  game.wish(NORTH, { type: "consent", given: false });
  expect(game.state.consents).toEqual([]);
});

test("a bot is asked nothing", () => {
  const game = table().start().wish("host", END);
  const bot: Actor = { kind: "standIn", seat: "north.voice" };
  const refused = game.submit(bot, { type: "consent", given: true });
  expect(isRefusal(refused)).toBe(true);
});
