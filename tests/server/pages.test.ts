/** The built client as browsers get it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

const folder = mkdtempSync(join(tmpdir(), "becoming-we-client-"));
let server: InProcess;
beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>door</title>");
  writeFileSync(join(folder, "assets/main-abc.js"), "let a = 1;");
  writeFileSync(join(folder, "assets/main-abc.js.br"), brotliCompressSync("let a = 1;"));
  writeFileSync(join(folder, ".secret"), "hidden");
  server = await startInProcess({ clientFolder: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  "/",
  "/t/7KQM4X",
  "/t/7kqm4x/",
  "/s/7KQM4X",
  "/f/7KQM4X",
  "/p/7KQM4X/",
  "/print/7KQM4X",
  "/privacy",
])("%s is the page of the door", async (path) => {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  expect(await answer.text()).toContain("door");
});

test("hashed files are sent compressed, and kept for ever", async () => {
  const answer = await fetch(`${server.url}/assets/main-abc.js`, { headers: { "accept-encoding": "br" } });
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(await answer.text()).toBe("let a = 1;");
});

test.each([
  "/assets/none.js",
  "/t/a/b",
  "/print",
  "/privacy/a",
  "/.secret",
  "/assets/..%2f..%2fpackage.json",
  "/api/none",
  "/words/none",
])("%s is not there, and says so as JSON", async (path) => {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { reason: "notFound" } });
});
