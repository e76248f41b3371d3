/** Setting a session up: what follows from the choices, and that a request of them is one the server takes. */
import { expect, test, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/", search: "", hash: "" });
vi.stubGlobal("addEventListener", () => undefined);
const { endOf, layoutOf, lengthOf, requestOf, USUAL_SESSION, wordsIn } =
  await import("#client/screens/setup/chosen.ts");
const { EXPERIMENT } = await import("#client/screens/setup/variation.tsx");
const { createSessionSchema } = await import("#shared/protocol/session.ts");

const NOON = new Date(2026, 10, 26, 12, 0).getTime();
const offer = { id: "low-reservoir", seats: 12, thirdGroup: "Orchard Vale", seatsWithThird: 18 };

test.each([
  [{}, { tables: 2, seats: 12, teamSize: 2, fits: true }],
  [{ people: 6 }, { tables: 1, seats: 12, teamSize: 1, fits: true }],
  [{ people: 200 }, { tables: 12, seats: 12, teamSize: 2, fits: true }],
  [
    { people: 30, tables: 1 },
    { tables: 1, seats: 12, teamSize: 3, fits: true },
  ],
  [
    { people: 30, tables: 1, teamSize: 1 },
    { tables: 1, seats: 12, teamSize: 1, fits: false },
  ],
  [
    { people: 60, tables: 1 },
    { tables: 1, seats: 12, teamSize: 0, fits: false },
  ],
  [{ thirdGroup: true }, { tables: 2, seats: 18, teamSize: 1, fits: true }],
] as const)("people are spread over tables: %o", (changed, layout) => {
  expect(layoutOf({ ...USUAL_SESSION, ...changed }, offer)).toEqual(layout);
});

test("the length of play follows from the clocks", () => {
  const { rounds, round, play } = lengthOf("class");
  expect(play).toBeCloseTo(rounds * round);
  expect(lengthOf("seminar").play).toBeGreaterThan(play);
});

test("an end is planned from now, or at a time of this day or the next", () => {
  const minutes = (end: number): number => (end - NOON) / 60_000;
  expect(endOf({ end: "later", endAt: "" }, NOON)).toBe(0);
  expect(minutes(endOf({ end: "50", endAt: "" }, NOON))).toBe(50);
  expect(minutes(endOf({ end: "at", endAt: "12:45" }, NOON))).toBe(45);
  expect(minutes(endOf({ end: "at", endAt: "11:00" }, NOON))).toBe(23 * 60);
  expect(endOf({ end: "at", endAt: "" }, NOON)).toBe(0);
});

test("words to mark are read one by one, each once", () => {
  expect(wordsIn(" one, two;one\nthree ,")).toEqual(["one", "two", "three"]);
});

test("the usual choices, and those of every page, make a request the server takes", () => {
  expect(createSessionSchema.parse(requestOf(USUAL_SESSION, undefined, NOON))).toMatchObject({
    people: 24,
    variations: [],
    endsAt: 0,
  });
  const chosen = {
    ...USUAL_SESSION,
    end: "90",
    hidden: "much",
    flagWords: "one, two",
    variations: EXPERIMENT,
    thirdGroup: true,
    people: 60,
    name: " Class 10b ",
  } as const;
  const request = createSessionSchema.parse(requestOf(chosen, offer, NOON));
  expect(request).toMatchObject({ hidden: 0.5, flagWords: ["one", "two"], name: "Class 10b" });
  expect(request.variations).toEqual(EXPERIMENT.slice(0, 4));
  expect(request.endsAt).toBe(NOON + 90 * 60_000);
});
