/** Who is writing: believed for a moment, told now and then, and never needed. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BELIEVED, noteTyping, tellTypingWith, TOLD, typed, typing, writes } from "#client/typing.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.advanceTimersByTime(10 * BELIEVED);
  vi.useRealTimers();
});
const now = () => Date.now();
const sign = (seat: string) => noteTyping({ channel: "plenary", seat }, now());

test("a sign of writing is believed for four seconds after the last", () => {
  sign("a");
  vi.advanceTimersByTime(3000);
  sign("b");
  sign("a");
  vi.advanceTimersByTime(3900);
  expect(typing.value).toEqual({ plenary: ["a", "b"] });
  vi.advanceTimersByTime(200);
  expect(typing.value).toEqual({});
});

test("whoever has said something is not writing it any more", () => {
  sign("a");
  sign("b");
  noteTyping({ channel: "plenary" }, now());
  typed([{ number: 1, round: 1, channel: "plenary", seat: "a", text: "so" }], now());
  expect(typing.value).toEqual({ plenary: ["b", "facilitator"] });
  typed([{ number: 2, round: 1, channel: "plenary", text: "so" }], now());
  expect(typing.value).toEqual({ plenary: ["b"] });
});

test("what is no sign of writing is passed over", () => {
  for (const message of [undefined, "typing", {}, { channel: 3, seat: "a" }, { channel: "plenary", seat: 3 }])
    noteTyping(message, now());
  expect(typing.value).toEqual({});
});

test("one's own writing is told at once, and again after three seconds or elsewhere", () => {
  const told: string[] = [];
  tellTypingWith((channel) => told.push(channel));
  for (let key = 0; key < 10; key += 1) {
    writes("plenary", now());
    vi.advanceTimersByTime(TOLD / 10);
  }
  expect(told).toEqual(["plenary"]);
  writes("plenary", now());
  writes("caucus:a", now());
  expect(told).toEqual(["plenary", "plenary", "caucus:a"]);
});
