/** Private links: whose they are, and what no address may keep. */
import { beforeEach, expect, test, vi } from "vitest";

const TOKEN = "AbCdEfGhIjKlMnOpQrSt-_";
const address = { pathname: "/", search: "?lang=en", hash: "" };
const shown: string[] = [];
vi.stubGlobal("location", address);
vi.stubGlobal("addEventListener", () => undefined);
vi.stubGlobal("document", { addEventListener: () => undefined });
vi.stubGlobal("history", {
  state: null,
  replaceState: (_state: unknown, _title: string, to: string) => void shown.push(to),
});
const { linkIn, passFor, takeLink } = await import("#client/net/links.ts");

beforeEach(() => void shown.splice(0));

test.each([
  ["/f/7kqm4x", `#${TOKEN}`, { as: "facilitator", code: "7KQM4X" }],
  ["/p/7KQM4X/", `#${TOKEN}`, { as: "projector", code: "7KQM4X" }],
  ["/f/7KQM4X", "", undefined],
  ["/f/7KQM4X", "#/346789", undefined],
  ["/s/7KQM4X", `#${TOKEN}`, undefined],
  ["/t/7KQM4X", `#${TOKEN}`, undefined],
])("%s%s", (path, hash, link) => {
  expect(linkIn(path, hash)).toEqual(link);
});

test("a token is kept for its session and its part, and leaves the address at once", () => {
  Object.assign(address, { pathname: "/f/7KQM4X", hash: `#${TOKEN}` });
  expect(takeLink()).toBe(true);
  expect(shown).toEqual(["/f/7KQM4X?lang=en"]);
  expect(passFor("facilitator", "7KQM4X")).toBe(TOKEN);
  expect(passFor("projector", "7KQM4X")).toBeUndefined();
  expect(passFor("facilitator", "346789")).toBeUndefined();
});

test("an address without a token stays as it is", () => {
  Object.assign(address, { pathname: "/f/7KQM4X", hash: "" });
  expect(takeLink()).toBe(false);
  expect(shown).toEqual([]);
});
