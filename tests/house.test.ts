/** The walls of the house stand, and the guard that watches them sees. */
import { expect, test } from "vitest";
import { readSources } from "./support/sources.ts";
import { brokenWalls, circles, impurities } from "./support/walls.ts";
import type { Finding } from "./support/walls.ts";

const house = readSources(["server", "client", "shared"]);
const rules = new Map([...house].filter(([path]) => path.startsWith("shared/rules/")));

test("no import crosses a wall", () => {
  expect(brokenWalls(house)).toEqual([]);
});

test("the rules know no clock, no luck and no machine", () => {
  expect(impurities(rules)).toEqual([]);
});

test("no circle of imports", () => {
  expect(circles(house)).toEqual([]);
});

test("text is never HTML: only drawings that come with the packages are set as such", () => {
  const setters = [...house].filter(([, text]) =>
    /dangerouslySetInnerHTML|__html|createContextualFragment|document\.write/.test(text),
  );
  expect(setters.map(([path]) => path).sort()).toEqual([
    "client/screens/parts/icon.tsx",
    "client/screens/session/sign.tsx",
  ]);
});

test("no file has a name that says nothing", () => {
  const vague = /(^|[/.-])(data|info|manager|handler|helpers?|utils?|service|misc|common)\.(tsx?|css)$/i;
  const vagueEnd = /(Manager|Handler|Helper|Util|Service|Info)s?\.tsx?$/;
  expect([...house.keys()].filter((path) => vague.test(path) || vagueEnd.test(path))).toEqual([]);
});

test("files of more than 250 lines are worth a second look (printed, not failed)", () => {
  const long = [...house].map(([path, text]) => ({ path, lines: text.split("\n").length - 1 }));
  const rows = long.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path} ${lines}`);
  if (rows.length > 0) console.warn(`longer than 250 lines: ${rows.join(", ")}`);
});

// ---- the guard sees ----

test.each<readonly [string, string, string]>([
  ["the rules import a package", "shared/rules/a.ts", `import { z } from "zod";`],
  ["the rules import node", "shared/rules/a.ts", `import "node:fs";`],
  ["the rules import the server", "shared/rules/a.ts", `import type { A } from "#server/app.ts";`],
  ["theory imports decide", "shared/rules/theory/trust.ts", `import { decide } from "../decide.ts";`],
  [
    "theory imports the view, types too",
    "shared/rules/theory/trust.ts",
    `import type { V } from "../view.ts";`,
  ],
  ["evolve imports theory", "shared/rules/evolve.ts", `import { playRound } from "./theory/round.ts";`],
  ["a bot sees the state", "shared/bots/bot.ts", `import type { State } from "#shared/rules/state.ts";`],
  ["a bot decides", "shared/bots/bot.ts", `export { decide } from "../rules/decide.ts";`],
  ["protocol imports the rules' face", "shared/protocol/a.ts", `import { game } from "../rules/game.ts";`],
  ["a table imports Colyseus", "server/tables/table.ts", `import { Room } from "@colyseus/core";`],
  ["the server imports the client", "server/main.ts", `import { go } from "#client/router.ts";`],
  ["the client imports the server, types too", "client/main.tsx", `import type { A } from "#server/app.ts";`],
  ["a screen decides", "client/screens/a.tsx", `import { decide } from "#shared/rules/decide.ts";`],
  ["a screen knows the state", "client/screens/a.tsx", `import type { S } from "#shared/rules/state.ts";`],
  ["a screen imports the SDK", "client/screens/a.tsx", `import { Client } from "@colyseus/sdk";`],
  ["a screen imports Phaser, late too", "client/screens/a.tsx", `const p = await import("phaser");`],
  ["a screen imports the picture", "client/screens/a.tsx", `import { p } from "../picture/picture.ts";`],
  ["the picture imports a screen", "client/picture/a.ts", `import { p } from "../screens/door.tsx";`],
  ["the net imports Phaser", "client/net/a.ts", `import { Game } from "phaser";`],
  ["a type import in a type", "client/screens/a.tsx", `type S = import("#shared/rules/state.ts").State;`],
  ["a path that hides a wall", "server/a.ts", `import { say } from "../shared/protocol/pseudo.ts";`],
  ["a file in no room", "shared/other/a.ts", `export const a = 1;`],
])("the guard sees: %s", (_, path, text) => {
  expect(brokenWalls(new Map([[path, text]]))).toHaveLength(1);
});

test.each([
  ["Date.now()", 1],
  ["new Date()", 1],
  ["Math.random()", 1],
  ["setTimeout(f, 1)", 1],
  ["console.log(1)", 1],
  ["process.env", 1],
  ['"b".localeCompare("a")', 1],
  ["x.process + { Date: 1 }.Date", 0],
  ["Math.round(1)", 0],
])("the guard sees what the rules may not use: %s", (text, count) => {
  expect(impurities(new Map([["shared/rules/a.ts", text]]))).toHaveLength(count);
});

test("the guard sees a circle, through types too", () => {
  const found: readonly Finding[] = circles(
    new Map([
      ["shared/rules/a.ts", `import { b } from "./b.ts";`],
      ["shared/rules/b.ts", `import type { C } from "./c.ts";`],
      ["shared/rules/c.ts", `import { a } from "#shared/rules/a.ts";`],
      ["shared/rules/d.ts", `import { a } from "./a.ts";`],
    ]),
  );
  expect(found).toEqual([
    "circle: shared/rules/a.ts -> shared/rules/b.ts -> shared/rules/c.ts -> shared/rules/a.ts",
  ]);
});
