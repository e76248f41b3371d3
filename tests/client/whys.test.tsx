/** Screens ask: beside each number a "why?", and one tap behind it the equation, its number and the article's section. */
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import { Ledgers } from "#client/screens/debrief/ledgers.tsx";
import { BehindOf } from "#client/screens/parts/behind.tsx";
import { pictureMeans } from "#client/screens/parts/pictureMeans.ts";
import { WhyList } from "#client/screens/parts/why.tsx";
import { Us } from "#client/screens/us.tsx";
import * as store from "#client/store.ts";
import { addWords, say } from "#client/words/words.ts";
import { readContent } from "#server/contentFiles.ts";
import { assumedView, view } from "#shared/rules/game.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import { testGame, type TestGame } from "../support/game.ts";
import { readOnPaper } from "./paper.ts";

const content = readContent(fileURLToPath(new URL("../../assets", import.meta.url)));
beforeAll(() => {
  addWords({ ...content.ui.get("en"), ...content.scenarios.get("union-of-rivers")?.words.get("en") });
});
afterEach(() => store.forgetTable());

/** A table of the union of rivers, where two peoples are called with an article, as one seat sees it. */
function look(game: TestGame, viewer: Viewer): void {
  const { table, you } = view(game.state, viewer);
  const { talk: _, news: __, ...mine } = you;
  store.table.value = table;
  store.you.value = mine;
}

function keldans(game: TestGame): Viewer {
  const seat = game.state.seats.find((one) => one.group === "keldans" && one.role === "government");
  if (!seat) throw new Error("nobody governs the Keldans");
  return { kind: "seat", seat: seat.id };
}

const asked = (text: string): number => text.split(say("app.why")).length - 1;

test("us: security, each story, both offices and each stock can be asked", () => {
  const game = testGame("union-of-rivers").start().round();
  look(game, keldans(game));
  const { us, scene } = store.you.value ?? {};
  const numbers = 1 + (us?.frames.length ?? 0) + 2 + Object.keys(scene?.counters ?? {}).length;
  expect(asked(readOnPaper(<Us />))).toBe(numbers);
});

test("what we feel is named only once a round was lived", () => {
  const game = testGame("union-of-rivers").start();
  look(game, keldans(game));
  const felt = store.you.value?.us?.towards[0]?.feltGame;
  const name = say(`feltGame.${felt}.name`);
  expect(readOnPaper(<Us />)).not.toContain(name);
  game.round();
  look(game, keldans(game));
  expect(readOnPaper(<Us />)).toContain(say(`feltGame.${store.you.value?.us?.towards[0]?.feltGame}.name`));
});

test("behind the terms stand the equation and the same rows as in the panel, with the article's section", () => {
  const game = testGame("union-of-rivers").start().round();
  const assumed = assumedView(game.state);
  const text = readOnPaper(<BehindOf assumed={assumed} quantity="security" terms={["before", "threat"]} />);
  expect(text).toContain(say("why.equation", { number: 1, name: say("why.equation.1") }));
  expect(text).toContain(say("assumed.parameter.threat"));
  expect(text).toContain(say("assumed.fromArticle", { section: say("assumed.section.1b") }));
  expect(text).not.toContain(say("assumed.parameter.guard"));
  for (const { equation } of Object.values(assumed.why))
    expect(say(`why.equation.${equation}`)).not.toBe(`why.equation.${equation}`);
  const chance = readOnPaper(<BehindOf assumed={assumed} quantity="security" terms={["unseen"]} />);
  expect(chance).toContain(say("why.behindNothing"));
});

test("where a number stood is no change and has no sign", () => {
  const text = readOnPaper(
    <WhyList
      quantity="security"
      terms={[
        { term: "before", value: 52 },
        { term: "guard", value: 4 },
      ]}
    />,
  );
  expect(text).toContain(`52 ${say("why.before")}`);
  expect(text).toContain("+4");
});

test("each line of the ledgers can be asked, and the weight below them", () => {
  const game = testGame("union-of-rivers").start().round().wish("host", { type: "control", control: "end" });
  look(game, keldans(game));
  const debrief = store.you.value?.debrief;
  if (!debrief) throw new Error("no debrief");
  expect(asked(readOnPaper(<Ledgers debrief={debrief} />))).toBe(5 * debrief.groups.length);
});

test("the picture in words tells each story with its people, who is afraid, and how we stand", () => {
  const game = testGame("union-of-rivers").start().round();
  look(game, keldans(game));
  const told = pictureMeans();
  for (const { frame } of store.you.value?.us?.frames ?? [])
    expect(told.join(" ")).toContain(say(`frame.keldans.${frame}.name`));
  expect(told.join(" ")).toContain("The Ruvians seem to feel: ");
  expect(told.join(" ")).toContain("We and the Ruvians.");
  expect(told.join(" ")).toMatch(/Among the Keldans: .+ about \d in 10/);
});
