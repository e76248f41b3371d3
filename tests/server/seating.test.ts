/** Seating and alerts without a server: how many tables, which seat next, what a facilitator is shown. */
import { expect, test } from "vitest";
import { alertsOf } from "#server/sessions/alerts.ts";
import type { WatchedTable } from "#server/sessions/alerts.ts";
import { giveSeats, placesFree, shuffled } from "#server/sessions/seating.ts";
import type { SeatingTable } from "#server/sessions/seating.ts";
import { isSignNow, signAt } from "#server/sessions/sign.ts";
import { tablesFor, teamSizeFor } from "#shared/protocol/sessionSizing.ts";
import { SIGN_LASTS, SIGNS } from "#shared/protocol/sessionTerms.ts";
import type { Role } from "#shared/rules/terms.ts";

const ROLES: readonly Role[] = ["government", "rival", "civil", "voice", "citizen", "citizen"];

const table = (name: string, teamSize = 1): SeatingTable => ({
  table: name,
  teamSize,
  seats: ["a", "b"].flatMap((group) =>
    ROLES.map((role, place) => ({ seat: `${group}.${place}`, group, role, people: 0, free: true })),
  ),
});
const people = (count: number, ratherNot: readonly Role[] = []) =>
  Array.from({ length: count }, (_, number) => ({ id: `p${number}`, ratherNot }));
const roleOf = (seat: string): Role | undefined => ROLES[Number(seat.split(".")[1])];

test.each([
  [2, 1],
  [12, 1],
  [13, 2],
  [24, 2],
  [25, 3],
  [40, 4],
  [144, 12],
  [200, 12],
])("%i people need %i tables of twelve", (count, tables) => {
  expect(tablesFor(count, 12)).toBe(tables);
});

test("a seat is shared where there are more people than seats, up to four; one in ten more may come", () => {
  expect(teamSizeFor(30, 36)).toBe(1);
  expect(teamSizeFor(36, 36)).toBe(2);
  expect(teamSizeFor(48, 12)).toBe(4);
  expect(teamSizeFor(49, 12)).toBeUndefined();
});

test("four people: both governments and both who build contact; then rivals, voices, citizens", () => {
  const given = giveSeats([table("T")], people(12));
  expect(given.map(({ seat }) => roleOf(seat))).toEqual([
    "government",
    "government",
    "civil",
    "civil",
    "rival",
    "rival",
    "voice",
    "voice",
    "citizen",
    "citizen",
    "citizen",
    "citizen",
  ]);
  expect(given.map(({ seat }) => seat[0])).toEqual("abababababab".split(""));
});

test.each([2, 3, 17, 36, 100, 144, 145, 200])("%i people over twelve tables: all sit, evenly", (count) => {
  const tables = Array.from({ length: 12 }, (_, place) => table(`T${place}`, 2));
  const given = giveSeats(tables, people(count));
  expect(new Set(given.map(({ person }) => person)).size).toBe(count);
  const sizes = tables.map((one) => given.filter((each) => each.table === one.table).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  if (count <= 144) expect(new Set(given.map((each) => `${each.table} ${each.seat}`)).size).toBe(count);
});

test("nobody plays what they would rather not, as long as somebody else would", () => {
  const shy = { id: "shy", ratherNot: ["government", "rival"] as const };
  const given = giveSeats([table("T")], [shy, ...people(5)]);
  expect(roleOf(given.find(({ person }) => person === "shy")?.seat ?? "")).toBe("civil");
  const last = giveSeats([table("T")], [...people(3), { id: "last", ratherNot: ["civil"] as const }]);
  expect(roleOf(last.find(({ person }) => person === "last")?.seat ?? "")).toBe("government");
  expect(giveSeats([table("T")], people(2, ["government"]))).toHaveLength(2);
});

test("who is late becomes a citizen while there is such a seat", () => {
  const given = giveSeats([table("T")], people(5), "citizens");
  expect(given.map(({ seat }) => roleOf(seat))).toEqual([
    "citizen",
    "citizen",
    "citizen",
    "citizen",
    "government",
  ]);
});

test("places count teams, and full tables give none", () => {
  expect(placesFree(table("T", 3))).toBe(36);
  const full = {
    ...table("T"),
    seats: table("T").seats.map((seat) => ({ ...seat, people: 1, free: false })),
  };
  expect(placesFree(full)).toBe(0);
  expect(giveSeats([full], people(1))).toEqual([]);
});

test("a shuffle keeps everybody and asks chance for each place", () => {
  const asked: number[] = [];
  const below = (limit: number): number => {
    asked.push(limit);
    return 0;
  };
  expect(shuffled(["a", "b", "c", "d"], below)).toEqual(["b", "c", "d", "a"]);
  expect(asked).toEqual([4, 3, 2]);
});

test("the second sign changes every half minute; the last one still counts, the one before no more", () => {
  const at = 1_800_000_000_000;
  const { sign, until } = signAt("secret", at);
  expect(until - at).toBeLessThanOrEqual(SIGN_LASTS);
  expect(signAt("secret", until).sign).not.toEqual(sign);
  expect(isSignNow("secret", at, sign)).toBe(true);
  expect(isSignNow("secret", until, sign)).toBe(true);
  expect(isSignNow("secret", until + SIGN_LASTS, sign)).toBe(false);
  expect(isSignNow("other secret", at, sign)).toBe(false);
});

const watched = (code: string, change: Partial<WatchedTable> = {}): WatchedTable => ({
  code,
  phase: "caucus",
  round: 1,
  people: 8,
  anyoneHere: true,
  allReady: false,
  away: [],
  silent: [],
  reports: 0,
  ...change,
});
const session = { now: 0, debriefAt: 0, endsAt: 0, playOn: false, debriefed: [], waiting: 0, placesFree: 9 };

test("a table is behind from one phase on, measured from the middle one", () => {
  const tables = [
    watched("A"),
    watched("B", { phase: "talks" }),
    watched("C", { phase: "talks" }),
    watched("D", { phase: "commit" }),
    watched("E", { phase: "lobby", round: 0, people: 0 }),
  ];
  expect(alertsOf({ ...session, tables })).toEqual([{ kind: "behind", table: "A", phases: 1 }]);
});

test("what needs a facilitator is said with the place where", () => {
  const tables = [
    watched("A", { anyoneHere: false }),
    watched("B", { allReady: true, away: ["p1"], silent: ["a.0"], reports: 2 }),
    watched("C", { phase: "debrief", round: 1 }),
  ];
  const minute = 60_000;
  const soon = { ...session, now: 1, debriefAt: 4 * minute, endsAt: 19 * minute, waiting: 12 };
  expect(alertsOf({ ...soon, debriefed: ["C"], tables })).toEqual([
    { kind: "waiting", count: 12 },
    { kind: "noSeats", count: 3 },
    { kind: "debriefSoon", minutes: 4 },
    { kind: "debriefBegan", table: "C" },
    { kind: "resting", table: "A" },
    { kind: "allReady", table: "B" },
    { kind: "away", table: "B", person: "p1" },
    { kind: "silent", table: "B", seat: "a.0" },
    { kind: "reported", table: "B", count: 2 },
  ]);
  expect(alertsOf({ ...soon, waiting: 0, playOn: true, tables: [watched("A")] })).toEqual([
    { kind: "playsOn", minutes: 19 },
  ]);
});

test("the two pictures of a second sign always differ, and all pictures have their turn", () => {
  const signs = Array.from({ length: 2000 }, (_, window) => signAt("secret", window * SIGN_LASTS).sign);
  expect(signs.filter(([first, second]) => first === second)).toEqual([]);
  for (const place of [0, 1] as const)
    expect(new Set(signs.map((sign) => sign[place])).size).toBe(SIGNS.length);
});
