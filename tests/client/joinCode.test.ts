import { expect, test } from "vitest";
import { readTyped } from "#client/screens/joinCode.ts";

test.each([
  ["7kqm4x", "7KQM4X"],
  [" 7kq m4x ", "7KQM4X"],
  ["7KQ-M4X", "7KQM4X"],
  ["https://play.example/t/7KQM4X?lang=qps", "7KQM4X"],
  ["7KQM4XYY", "7KQM4X"],
])("%s is the code %s", (typed, code) => {
  expect(readTyped(typed).code).toBe(code);
});

test("a code that is not whole yet is no code and no mistake", () => {
  expect(readTyped("7kq")).toEqual({ text: "7KQ" });
  expect(readTyped("")).toEqual({ text: "" });
});

test.each([
  ["7KQM4O", "O", "Q"],
  ["7kqm41", "1", "7"],
  ["5", "5", "6"],
])("%s has a letter that no code has, with a guess of what it was", (typed, letter, maybe) => {
  const read = readTyped(typed);
  expect(read.code).toBeUndefined();
  expect(read.odd).toEqual({ letter, maybe });
});
