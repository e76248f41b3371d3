/** The codebook names every column, once, and the page is up to date. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codebookCsv, withCodebook } from "#shared/export/codebook.ts";
import { filledTables } from "#shared/export/file.ts";
import { storyOf } from "#shared/export/story.ts";
import { TABLES } from "#shared/export/tables.ts";
import type { Event } from "#shared/rules/events.ts";
import { THREE_GAMES } from "../support/threeGames.ts";

test("docs/export.md has it as it is now (npm run codebook)", () => {
  const page = readFileSync(new URL("../../docs/export.md", import.meta.url), "utf8");
  expect(page).toBe(withCodebook(page));
});

test("every column is explained, and no two of a table have one name", () => {
  for (const { name, columns } of TABLES) {
    expect(new Set(columns.map((one) => one.name)).size).toBe(columns.length);
    for (const one of columns)
      expect([name, ...Object.values(one)].every((text) => text.length > 0)).toBe(true);
  }
  expect(codebookCsv().trimEnd().split("\r\n")).toHaveLength(1 + TABLES.flatMap((one) => one.columns).length);
});

test("numbers lie in the range that it states, where it states one", () => {
  for (const { game } of THREE_GAMES) {
    const { scenario, opening } = game.history.game;
    const events = game.history.events.map(({ body }) => JSON.parse(body) as Event);
    const filled = filledTables(storyOf(scenario, opening, events));
    for (const { name, columns } of TABLES) {
      columns.forEach((column, at) => {
        const [, least, most] = /^(-?[\d.]+?)\.\.([\d.]+)/.exec(column.range) ?? [];
        if (least === undefined || most === undefined) return;
        for (const row of filled[name]?.rows ?? []) {
          const cell = row[at];
          if (typeof cell !== "number") continue;
          expect([name, column.name, cell >= Number(least) && cell <= Number(most)]).toEqual([
            name,
            column.name,
            true,
          ]);
        }
      });
    }
  }
});
