import { expect, test, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/", search: "" });
vi.stubGlobal("addEventListener", () => undefined);
const { addressOf, readRoute } = await import("#client/router.ts");

test.each([
  ["/", { at: "door" }],
  ["/t/7kqm4x", { at: "table", code: "7KQM4X" }],
  ["/t/7KQM4X/", { at: "table", code: "7KQM4X" }],
  ["/t/", { at: "door" }],
  ["/elsewhere", { at: "door" }],
  ["/s/7kqm4x", { at: "session", code: "7KQM4X" }],
  ["/p/7kqm4x/", { at: "projector", code: "7KQM4X" }],
  ["/print/7kqm4x", { at: "print", code: "7KQM4X" }],
  ["/print/", { at: "door" }],
  ["/privacy", { at: "privacy" }],
  ["/f/7kqm4x", { at: "console", code: "7KQM4X" }],
  ["/f/7KQM4X#/346789", { at: "console", code: "7KQM4X", table: "346789" }],
  ["/f/7KQM4X#AAAAAAAAAAAAAAAAAAAAAA", { at: "console", code: "7KQM4X" }],
])("%s", (address, route) => {
  const [path = "", hash] = address.split("#");
  expect(readRoute(path, hash === undefined ? "" : `#${hash}`)).toEqual(route);
});

test.each(["/", "/t/7KQM4X", "/s/7KQM4X", "/p/7KQM4X", "/print/7KQM4X", "/privacy", "/f/7KQM4X"])(
  "%s leads to a place whose address it is",
  (path) => expect(addressOf(readRoute(path))).toBe(path),
);
