import { expect, test, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/", search: "" });
vi.stubGlobal("addEventListener", () => undefined);
const { readRoute } = await import("#client/router.ts");

test.each([
  ["/", { at: "door" }],
  ["/t/7kqm4x", { at: "table", code: "7KQM4X" }],
  ["/t/7KQM4X/", { at: "table", code: "7KQM4X" }],
  ["/t/", { at: "door" }],
  ["/elsewhere", { at: "door" }],
])("%s", (path, route) => {
  expect(readRoute(path)).toEqual(route);
});
