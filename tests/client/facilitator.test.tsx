/** The facilitator's column, drawn from a real table: nothing before looking in, nothing hidden before the curtain. */
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { Column, PartOf, PARTS } from "#client/screens/facilitator/column.tsx";
import type { Part } from "#client/screens/facilitator/column.tsx";
import { Numbers } from "#client/screens/facilitator/numbers.tsx";
import * as store from "#client/store.ts";
import { addWords, number, say } from "#client/words/words.ts";
import { readContent } from "#server/contentFiles.ts";
import { view } from "#shared/rules/game.ts";
import type { Viewer } from "#shared/rules/terms.ts";
import type { FacilitatorView } from "#shared/rules/views.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";
import { readOnPaper } from "./paper.ts";

const H = "highmere.mayor";
const S = "saltreach.mayor";
const content = readContent(fileURLToPath(new URL("../../assets", import.meta.url)));
const audience: Viewer = { kind: "audience", host: true };
const facilitator: Viewer = { kind: "facilitator", curtain: false, host: true };
const curtain: Viewer = { kind: "facilitator", curtain: true, host: true };

let game: TestGame;

beforeAll(() => {
  addWords({ ...content.ui.get("en"), ...content.scenarios.get("low-reservoir")?.words.get("en") });
});
/** The second round's commit: a private promise stands, one mayor has read and put down something done in secret. */
beforeEach(() => {
  game = testGame("low-reservoir", { structure: { incidents: 1 } })
    .sit(H, S)
    .start()
    .round()
    .to("talks");
  const step = { kind: "size", size: "small" } as const;
  game.wish(H, { type: "promise", towards: "saltreach", step, due: "now", reach: "groups" });
  game.wish(S, { type: "promise", towards: "highmere", step, due: "next", reach: "public" }).to("commit");
  game.wish(H, { type: "read", towards: "saltreach", reading: "greedy", sureness: 3 });
  game.wish(H, { type: "answer", answer: policy(game, H, "pumpAtNight") });
});
afterEach(() => store.forgetTable());

/** What the store knows after this viewer looked. */
function look(viewer: Viewer): FacilitatorView | undefined {
  const { table, you } = view(game.state, viewer);
  const { talk, news, ...mine } = you;
  store.table.value = table;
  store.you.value = mine;
  store.talk.value = talk;
  store.news.value = news;
  return mine.facilitator;
}

function read(viewer: Viewer, part: Part): string {
  const seen = look(viewer);
  if (!seen) throw new Error("sees nothing");
  return readOnPaper(<PartOf part={part} seen={seen} />);
}

test("an onlooker has no column, though the table is theirs", () => {
  look(audience);
  expect(readOnPaper(<Numbers />)).toBe("");
  expect(readOnPaper(<Column />)).toBe("");
});

test("groups: exact security and its way, narratives with champions, both offices, needs", () => {
  const text = read(facilitator, "groups");
  const { world } = game.state;
  expect(text).toContain(`${number(world.security[0] ?? -1)} of 100`);
  expect(text).toContain(
    `${number(game.state.opened.security[1] ?? -1)} → ${number(world.security[1] ?? -1)}`,
  );
  for (const office of ["government", "rival"] as const)
    expect(text).toContain(say("us.capital", { capital: number(world.capital[0]?.[office] ?? -1) }));
  for (const need of game.state.scenario.groups.flatMap((one) => one.needs))
    expect(text).toContain(say(need));
  const champion = game.state.seats.find((one) => one.id === H)?.frame ?? -1;
  const frame = game.state.scenario.groups[0]?.frames[champion]?.id ?? "";
  expect(text).toMatch(new RegExp(`${say(`frame.highmere.${frame}.name`)} Told by: [^.]*Mayor of Highmere`));
});

test("pairs: each side's trust, depth and mandate in word and number, and its stage", () => {
  const seen = look(facilitator);
  const text = read(facilitator, "pairs");
  const sides = (seen?.groups ?? []).flatMap((of) => of.towards.map((one) => ({ of: of.group, ...one })));
  expect(sides.length).toBeGreaterThanOrEqual(2);
  for (const side of sides) {
    expect(text).toContain(`(${number(side.trust, "plain", 2)})`);
    expect(text).toContain(`(${number(side.depth, "plain", 2)})`);
    expect(text).toContain(`(${number(side.mandate, "signed", 2)})`);
    expect(text).toContain(say(`stage.${side.stage}.name`));
  }
});

test("promises: all of them, each with who knows it", () => {
  const text = read(facilitator, "promises");
  expect(text).toContain(say("promise.knows.groups"));
  expect(text).toContain(say("promise.knows.public"));
});

test("true causes at once, and restraint or that there was none", () => {
  const seen = look(facilitator);
  const text = read(facilitator, "happened");
  expect(seen?.causes.length).toBeGreaterThan(0);
  for (const one of seen?.causes ?? []) expect(text).toContain(say(one.key));
  const restraints = seen?.restraints ?? [];
  expect(text.includes(say("facilitator.restraintNone"))).toBe(restraints.length === 0);
});

test("whoever said nothing for two rounds is named", () => {
  look(facilitator);
  expect(readOnPaper(<Column />)).toContain(`${say("facilitator.silent")} ${say(`seat.${H}.title`)}`);
});

test("what is hidden stands nowhere before the curtain is lifted", () => {
  const secret = say("policy.pumpAtNight.highmere.name");
  const hidden = [
    secret,
    `${say("reading.greedy")} (${say("sureness.3")})`,
    say("facilitator.intention"),
    say("facilitator.doNotShow"),
  ];
  const before = [...PARTS.map((part) => read(facilitator, part)), readOnPaper(<Column />)].join(" ");
  for (const one of [...hidden, say("facilitator.part.hidden")]) expect(before).not.toContain(one);
  const after = read(curtain, "hidden");
  for (const one of hidden) expect(after).toContain(one);
  expect(after).toContain(`${say("facilitator.covert")} ${secret}`);
  expect(after).toContain(say("facilitator.notAnswered"));
  expect(readOnPaper(<Column />)).toContain(say("facilitator.part.hidden"));
});

test("every word is there in every part", () => {
  for (const part of PARTS) expect(read(curtain, part)).not.toMatch(/[{}]|\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z]+/);
});
