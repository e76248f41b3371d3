/** What a browser keeps over a reload. */
import { expect, test, vi } from "vitest";

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** The module as a page that was loaded anew has it. */
async function reloaded() {
  vi.resetModules();
  return (await import("#client/remembered.ts")).remembered;
}

test("a value outlives a reload, and leaves nothing behind once it is as at first", async () => {
  const place = storage();
  const before = (await reloaded())<readonly string[]>(() => place, "hidden", []);
  before.value = ["a"];
  const after = (await reloaded())<readonly string[] | null>(() => place, "hidden", null);
  expect(after.value).toEqual(["a"]);
  after.value = null;
  expect(place.length).toBe(0);
});

test("where nothing may be kept, or what was kept is no sense, the page goes on", async () => {
  const remembered = await reloaded();
  const forbidden = remembered(
    () => {
      throw new Error("no storage here");
    },
    "heard",
    0,
  );
  forbidden.value = 3;
  expect(forbidden.value).toBe(3);
  const place = storage();
  place.setItem("torn", "{");
  expect(remembered(() => place, "torn", 7).value).toBe(7);
});
