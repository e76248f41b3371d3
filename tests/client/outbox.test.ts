import { expect, test, vi } from "vitest";
import { outbox } from "#client/net/outbox.ts";
import type { Line } from "#client/net/outbox.ts";
import type { Wish } from "#shared/rules/commands.ts";

const ready: Wish = { type: "ready", ready: true };
const leave: Wish = { type: "leaveSeat" };

/** A line that keeps what was asked, and answers when the test says so. */
function fakeLine() {
  const asked: {
    readonly payload: unknown;
    readonly answer: (reply: unknown) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const line: Line = {
    request: (_type, payload) =>
      new Promise((answer, fail) => {
        asked.push({ payload, answer, fail });
      }),
  };
  return { line, asked };
}

/** An outbox with counted ids, and the last thing it said is waiting. */
function fakeOutbox() {
  let count = 0;
  const waiting: string[][] = [];
  const box = outbox({
    makeId: () => `wish-${++count}`,
    onChange: (now) => waiting.push([...now.keys()]),
    again: 10,
  });
  return { box, waiting };
}

test("a wish without a line waits, and goes out when there is one", async () => {
  const { box, waiting } = fakeOutbox();
  const { line, asked } = fakeLine();
  const outcome = box.put(ready);
  expect(asked).toHaveLength(0);
  box.attach(line);
  expect(asked[0]?.payload).toEqual({ id: "wish-1", wish: ready });
  asked[0]?.answer({ ok: true });
  expect(await outcome).toEqual({ ok: true });
  expect(waiting).toEqual([["wish-1"], []]);
});

test("what the old line did not answer goes out on the new one, same id, oldest first", async () => {
  const { box } = fakeOutbox();
  const old = fakeLine();
  const next = fakeLine();
  box.attach(old.line);
  const first = box.put(ready);
  const second = box.put(leave);
  old.asked[1]?.answer({ ok: true });
  expect(await second).toEqual({ ok: true });
  box.detach();
  old.asked[0]?.fail(new Error("the connection was closed"));
  const third = box.put(leave);
  box.attach(next.line);
  expect(next.asked.map((one) => one.payload)).toEqual([
    { id: "wish-1", wish: ready },
    { id: "wish-3", wish: leave },
  ]);
  for (const one of next.asked) one.answer({ ok: true });
  expect(await Promise.all([first, third])).toEqual([{ ok: true }, { ok: true }]);
  expect(box.waiting.size).toBe(0);
});

test("no answer on a live line is asked again with the same id", async () => {
  vi.useFakeTimers();
  const { box } = fakeOutbox();
  const { line, asked } = fakeLine();
  box.attach(line);
  const outcome = box.put(ready);
  asked[0]?.fail(new Error("timed out"));
  await vi.advanceTimersByTimeAsync(20);
  expect(asked.map((one) => one.payload)).toEqual([
    { id: "wish-1", wish: ready },
    { id: "wish-1", wish: ready },
  ]);
  asked[1]?.answer({ ok: true });
  expect(await outcome).toEqual({ ok: true });
  vi.useRealTimers();
});

test("a refusal is an answer with its reason", async () => {
  const { box } = fakeOutbox();
  const { line, asked } = fakeLine();
  box.attach(line);
  const refused = box.put(ready);
  asked[0]?.answer({ ok: false, refusal: { reason: "wrongPhase" } });
  expect(await refused).toEqual({ ok: false, refusal: { reason: "wrongPhase" } });
});

test("a deliberate rejection ends the wish, and so does a reply that means nothing", async () => {
  const { box } = fakeOutbox();
  const { line, asked } = fakeLine();
  box.attach(line);
  const rejected = box.put(ready);
  asked[0]?.fail(
    Object.assign(new Error("request rejected"), { name: "rejected", reason: { reason: "tooFast" } }),
  );
  expect(await rejected).toEqual({ ok: false, refusal: { reason: "tooFast" } });
  const odd = box.put(ready);
  asked[1]?.answer("?");
  expect(await odd).toEqual({ ok: false, refusal: { reason: "malformed" } });
});
