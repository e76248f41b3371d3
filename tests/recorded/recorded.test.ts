/**
 * Three whole games with three ends, each as its exported file. Like the journals in tests/replays they are never made
 * again when the rules change: a debrief tells what was played. To add one, play it in threeGames.ts and name it:
 *
 *     RECORD="a name of our own" npx vitest run --project unit tests/recorded
 */
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportedGame, fileSchema } from "#shared/export/file.ts";
import type { Event } from "#shared/rules/events.ts";
import { RECORDED_GAMES, recordedFile } from "../support/recordedGames.ts";
import { THREE_GAMES } from "../support/threeGames.ts";

const wanted = THREE_GAMES.find(({ name }) => name === process.env["RECORD"]);
if (wanted !== undefined) {
  const { game, events } = wanted.game.history;
  const journal = events.map(({ body }) => JSON.parse(body) as Event);
  const file = exportedGame({ scenario: game.scenario, opening: game.opening, engine: "1" }, journal, []);
  writeFileSync(recordedFile(wanted.end), `${JSON.stringify(file)}\n`, { flag: "wx" });
}

test("three games, three ends, three scenarios", () => {
  expect(RECORDED_GAMES.map(({ end }) => end)).toEqual(["fear", "in", "we"]);
  expect(new Set(RECORDED_GAMES.map(({ file }) => file.scenario.id)).size).toBe(3);
});

describe.each(RECORDED_GAMES)("$end", ({ end, file, state }) => {
  test("is a whole exported file, played to the end it is named by", () => {
    expect(fileSchema.safeParse(file).success).toBe(true);
    expect(state.phase).toBe("debrief");
    expect(Object.values(state.records.at(-1)?.stages ?? {})).toEqual([end]);
  });
});
