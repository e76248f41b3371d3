/** The tables of a class beside each other: what is said of them is true of their games, and nobody is in it. */
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, expect, test } from "vitest";
import {
  distance,
  inOrder,
  mostDifferent,
  spread,
  tellingPair,
  wayOf,
} from "#client/screens/debrief/beside/compare.ts";
import { allTogether, compared } from "#client/screens/debrief/beside/sentences.ts";
import { read, type OpenTable, type Tables } from "#client/screens/debrief/beside/told.ts";
import { BesideView } from "#client/screens/debrief/beside/view.tsx";
import { Beside } from "#client/screens/debrief/beside.tsx";
import { PAGES_HERE } from "#client/screens/debrief/leading.ts";
import * as store from "#client/store.ts";
import { addWords, say } from "#client/words/words.ts";
import { readContent } from "#server/contentFiles.ts";
import { askedOf } from "#shared/lab/whatIf/answer.ts";
import { readGame } from "#shared/lab/whatIf/played.ts";
import { rowOf } from "#shared/lab/whatIf/sideBySide.ts";
import type { Event } from "#shared/rules/events.ts";
import { DEBRIEF_PAGES, type Character } from "#shared/rules/terms.ts";
import { scenarioOf } from "../support/game.ts";
import { recordedGame, type Recorded } from "../support/recorded.ts";
import { readOnPaper } from "./paper.ts";

const content = readContent(fileURLToPath(new URL("../../assets", import.meta.url)));
beforeAll(() => {
  addWords({ ...content.ui.get("en"), ...content.scenarios.get("low-reservoir")?.words.get("en") });
});
afterEach(() => store.forgetTable());

const seats = scenarioOf("low-reservoir").seats;
/** The same story with elites of one temper. */
function played(elites: Character): Recorded {
  const cast = Object.fromEntries(
    seats.map(({ id, role }) => [id, role === "civil" || role === "voice" ? ("inclusive" as const) : elites]),
  );
  return recordedGame("a", { format: "seminar", cast });
}
function tableOf(title: string, { history }: Recorded, differs = ""): OpenTable {
  const events = history.events.map(({ body }) => JSON.parse(body) as Event);
  const { played: game, state } = readGame(history.game.scenario, history.game.opening, events);
  return { code: title, title, row: rowOf(askedOf(game), state), differs };
}
const GAMES = { fear: played("opportunist"), rules: played("ruleKeeper"), kept: played("stepTaker") };
const [fear, rules, kept] = [
  tableOf("Table 1", GAMES.fear),
  tableOf("Table 2", GAMES.rules),
  tableOf("The window table", GAMES.kept, "People under stress"),
];
const tables: Tables = {
  open: [fear, rules, kept],
  shut: [{ code: "Table 4", title: "Table 4", why: "still playing, round 2" }],
  groups: fear.row.groups,
};

test("the way of a pair is what its game has: stayed, left, left and came back", () => {
  expect(wayOf(["fear", "fear", "fear"])).toEqual({ start: "fear", end: "fear", how: "stayed", round: 0 });
  expect(wayOf(["fear", "fear", "in"])).toEqual({ start: "fear", end: "in", how: "left", round: 2 });
  expect(wayOf(["in", "is", "in"])).toEqual({ start: "in", end: "in", how: "back", round: 1 });
});

test("two games are told apart by where their pair ended, and by what differed most in them, in true numbers", () => {
  const pair = "highmere|saltreach";
  const { records } = GAMES.rules.state;
  const left = records.find(({ stages }) => stages[pair] !== "fear")?.round ?? 0;
  const [ends = "", deeds = ""] = compared(fear, rules);
  expect(ends).toContain(say("debrief.beside.way", { how: "stayed", round: 0, end: "" }));
  expect(ends).toContain(say("debrief.beside.way", { how: "left", round: left, end: say("stage.in.name") }));
  expect(ends.indexOf("Table 1")).toBeLessThan(ends.indexOf("Table 2"));
  const most = mostDifferent(fear.row, rules.row);
  if (most === undefined) throw new Error("nothing differed");
  const acts = (game: Recorded) => game.state.records.flatMap(({ revealed }) => revealed.acts);
  const share = ([count, all]: readonly [number, number]) => count / all;
  // No other share that is counted differs more.
  const policies = new Map(GAMES.fear.state.scenario.policies.map((policy) => [policy.id, policy]));
  for (const logic of ["fatalist", "mitigator", "transcender"] as const) {
    const [a = 0, b = 0] = [GAMES.fear, GAMES.rules].map((game) => {
      const all = acts(game);
      return all.filter((act) => policies.get(act.policy)?.logic === logic).length / all.length;
    });
    expect(Math.abs(share(most.a) - share(most.b))).toBeGreaterThanOrEqual(Math.abs(a - b) - 1e-9);
  }
  expect(deeds).toContain(say(`debrief.beside.measure.${most.measure}`));
  for (const [count] of [most.a, most.b]) expect(deeds).toContain(String(count));
  // What was set otherwise is said first.
  expect(compared(fear, kept)[0]).toBe(
    say("debrief.beside.set", { table: "The window table", differs: "People under stress" }),
  );
});

test("a game beside itself began and ended alike, and hardly differed", () => {
  const [ends, deeds] = compared(rules, rules);
  expect(ends).toContain(say("stage.in.name"));
  expect(deeds).toBe(say("debrief.beside.hardly"));
  expect(distance(rules.row, rules.row)).toBe(0);
  expect(distance(fear.row, kept.row)).toBeGreaterThan(distance(fear.row, rules.row));
});

test("of tables with two and with three groups the pair is compared that both have", () => {
  const three: OpenTable["row"] = {
    ...kept.row,
    groups: ["newcomers", ...kept.row.groups],
    stages: { "highmere|newcomers": ["fear", "we"], ...kept.row.stages },
  };
  expect(tellingPair(three, fear.row)).toBe("highmere|saltreach");
  expect(tellingPair(fear.row, three)).toBe("highmere|saltreach");
  const none = { ...three, stages: { "highmere|newcomers": ["fear"] } } as const;
  expect(tellingPair(none, fear.row)).toBeUndefined();
});

test("tables stand as they were opened, by where they ended, or by their least safe group; nobody is lost", () => {
  const open = [kept, fear, rules];
  expect(inOrder(open, "number")).toBe(open);
  expect(inOrder(open, "end").map(({ title }) => title)).toEqual(["Table 1", "Table 2", "The window table"]);
  const least = ({ row }: OpenTable) =>
    Math.min(...row.groups.map((group) => row.security[group]?.at(-1) ?? 0));
  const bySafety = inOrder(open, "security");
  expect(bySafety.map(least)).toEqual(open.map(least).toSorted((a, b) => a - b));
  expect(spread(open.map(({ row }) => row)).reduce((sum, { count }) => sum + count, 0)).toBe(3);
  for (const stage of ["fear", "in"]) expect(allTogether(open)).toContain(say(`stage.${stage}.name`));
});

test("the page tells each table's end, the card that moved it and its counts; who plays on is named as such", () => {
  const told = readOnPaper(<BesideView tables={tables} own="Table 2" />);
  for (const { title, row } of tables.open) {
    expect(told).toContain(title);
    for (const stages of Object.values(row.stages))
      expect(told).toContain(say(`stage.${stages.at(-1) ?? ""}.name`));
    const { deed } = row;
    if (deed !== undefined) expect(told).toContain(say(`policy.${deed.policy}.${deed.from}.name`));
  }
  expect(told).toContain(say("debrief.beside.shut", { table: "Table 4", why: tables.shut[0]?.why ?? "" }));
  // One's own table beside the one that went most differently.
  const other = distance(rules.row, fear.row) > distance(rules.row, kept.row) ? fear.title : kept.title;
  expect(told).toContain(say("debrief.beside.overlay", { one: "Table 2", other }));
  expect(told).toContain(say("chart.table"));
  for (const seat of seats) expect(told).not.toContain(say(`seat.${seat.id}.title`));
});

test("a table that ended before a round is there, and is not compared", () => {
  const { row } = fear;
  const empty: OpenTable = {
    ...fear,
    code: "Table 5",
    title: "Table 5",
    row: { ...row, rounds: 0, security: Object.fromEntries(row.groups.map((group) => [group, [50]])) },
  };
  expect(compared(fear, empty)).toEqual([say("debrief.beside.noRound")]);
  const told = readOnPaper(<BesideView tables={{ ...tables, open: [fear, empty] }} own={undefined} />);
  expect(told).toContain(say("debrief.beside.noRoundHere"));
  expect(allTogether([empty])).toBe("");
  expect(readOnPaper(<BesideView tables={{ open: [], shut: [], groups: [] }} own={undefined} />)).toContain(
    say("debrief.beside.noneOpen"),
  );
});

test("what the session told becomes tables with what they differ in, and those that are shut", () => {
  const { open, shut, groups } = read([
    { code: "AAAAAA", as: "open", row: fear.row, dial: { dial: "stress", value: 0.85 } },
    { code: "BBBBBB", as: "waiting" },
  ]);
  expect(open.map(({ differs }) => differs)).toEqual([say("setup.dial.stress.high")]);
  expect(shut.map(({ why }) => why)).toEqual([say("debrief.beside.waiting")]);
  expect(groups).toEqual(fear.row.groups);
});

test("at a table of no session there is no such page, and who comes to it all the same is told kindly", () => {
  expect(PAGES_HERE.value).toEqual(DEBRIEF_PAGES.filter((page) => page !== "beside"));
  expect(readOnPaper(<Beside />)).toBe(say("debrief.beside.alone"));
});
