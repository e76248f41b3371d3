/** Every screen, at both sizes: no barrier that axe finds, and no text that did not come from the word files. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { barriers, overflows, unmarkedTexts } from "./looks.ts";
import { LAPTOP, openBrowser, Person, PHONE } from "./person.ts";
import { tour } from "./tour.ts";

let browser: Browser;
let server: ServerProcess;

beforeAll(async () => {
  browser = await openBrowser();
  server = await startServer(await newPlace(), { BOT_PACE_MS: "30" });
});
afterEach(({ task }) => Person.allLeave(task.name, task.result?.state === "fail" ? "failed" : "passed"));
afterAll(async () => {
  await browser.close();
  await server.stop();
  forget(server);
});

test.each([
  ["phone, light", { size: PHONE }],
  ["laptop, dark", { size: LAPTOP, scheme: "dark" }],
] as const)("axe finds no barrier on any screen: %s", { timeout: 240_000 }, async (_, wanted) => {
  await tour(browser, server.url, wanted, async (screen, { page }) => {
    expect.soft(await barriers(page), screen).toEqual([]);
    expect.soft(await overflows(page), screen).toEqual([]);
  });
});

test(
  "in the pseudo-language every text is marked, so none is in the code",
  { timeout: 240_000 },
  async () => {
    await tour(browser, server.url, { size: PHONE, lang: "qps" }, async (screen, { page }) => {
      const code = /\/t\/([A-Z0-9]{6})/.exec(page.url())?.[1] ?? "";
      const allowed = code === "" ? [] : [code, code.split("").join(" ")];
      expect.soft(await unmarkedTexts(page, allowed), screen).toEqual([]);
      expect.soft(await overflows(page), screen).toEqual([]);
    });
  },
);
