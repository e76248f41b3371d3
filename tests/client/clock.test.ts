import { expect, test } from "vitest";
import { leftOf } from "#client/timeLeft.ts";

test("what is left counts down by the server's time and never below nothing", () => {
  const running = { paused: false, endsAt: 10_000, leftMs: 0 };
  expect(leftOf(running, 4_000)).toBe(6_000);
  expect(leftOf(running, 12_000)).toBe(0);
});

test("while paused, nothing runs out", () => {
  expect(leftOf({ paused: true, endsAt: 0, leftMs: 7_000 }, 99_000)).toBe(7_000);
});
