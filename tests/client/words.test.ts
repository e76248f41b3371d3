import { beforeAll, expect, test, vi } from "vitest";
import { pseudo } from "#shared/protocol/pseudo.ts";
import { addWords, hasWords, list, number, say, signed } from "#client/words/words.ts";

beforeAll(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  addWords({
    "t.plain": "Sit here",
    "t.name": "{name} is now {seat}.",
    "t.count": "{count, plural, one {One point} other {# points}} left",
    "t.way": "It went {way, select, up {up} other {down}}.",
    "t.markup": "<b>{name}</b> isn’t bold",
  });
});

test("a text is said with its placeholders filled", () => {
  expect(say("t.plain")).toBe("Sit here");
  expect(say("t.name", { name: "Quiet Heron", seat: "Mayor" })).toBe("Quiet Heron is now Mayor.");
  expect(say("t.count", { count: 1 })).toBe("One point left");
  expect(say("t.count", { count: 3 })).toBe("3 points left");
  expect(say("t.way", { way: "up" })).toBe("It went up.");
});

test("markup is only text", () => {
  expect(say("t.markup", { name: "<i>x</i>" })).toBe("<b><i>x</i></b> isn’t bold");
});

test("a missing key shows itself, a missing filling the bare text", () => {
  expect(say("t.none")).toBe("t.none");
  expect(hasWords("t.none")).toBe(false);
  expect(say("t.name", {})).toBe("{name} is now {seat}.");
});

test("the pseudo-language is said as any other", () => {
  addWords({ "q.count": pseudo("{count, plural, one {One point} other {# points}} left") });
  const said = say("q.count", { count: 3 });
  expect(said).toContain("3");
  expect(said.startsWith("⟦") && said.endsWith("⟧")).toBe(true);
  expect(said).not.toContain("left");
});

test("numbers are written for people", () => {
  expect(signed(3.4)).toBe("+3");
  expect(signed(-2)).toBe("−2");
  expect(signed(-0.2)).toBe("0");
  expect(number(0.5)).toBe("0.5");
  expect(number(-1.25, "signed")).toBe("−1.3");
  expect(list(["A", "B", "C"])).toBe("A, B, and C");
});
