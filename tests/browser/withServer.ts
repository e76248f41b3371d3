/** What a file of browser tests stands on: one server, one browser, and nobody left behind after a test. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openTable } from "../support/person.ts";
import type { CreatedTable, CreateTable } from "#shared/protocol/messages.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import type { ServerProcess } from "../support/serverProcess.ts";
import { openBrowser, Person } from "./person.ts";
import type { Look } from "./person.ts";

/** There from the first test of a file to its last; asked for earlier it throws. */
export interface Grounds {
  readonly browser: Browser;
  /** Where the server is. */
  readonly url: string;
  /** Somebody at the door. */
  readonly comes: (look: Look) => Promise<Person>;
  /** Opens a table of the first game for a class, unless told otherwise, without a screen. */
  readonly opensTable: (choices?: Partial<CreateTable>) => Promise<CreatedTable>;
}

/** How fast bots act, ms: a person still sees each of them. No phase ends by its clock while a page is looked at. */
export const PACE = { BOT_PACE_MS: "30", LONGER: "10" } as const;

/** For the tests of this file: a server with these settings beside the usual ones, and a browser. */
export function withServer(settings: Readonly<Record<string, string>> = {}): Grounds {
  const browser = withBrowser();
  let server: ServerProcess | undefined;
  beforeAll(async () => {
    server = await startServer(await newPlace(), { ...PACE, ...settings });
  });
  afterAll(async () => {
    await server?.stop();
    if (server !== undefined) forget(server);
  });
  const url = (): string => {
    if (server === undefined) throw new Error("the server starts with the first test");
    return server.url;
  };
  return {
    get browser() {
      return browser();
    },
    get url() {
      return url();
    },
    comes: (look) => Person.atTheDoor(browser(), url(), look),
    opensTable: (choices = {}) => openTable(url(), "class", "low-reservoir", choices),
  };
}

/** For the tests of this file: a browser, with the size of text set in it (px). After each test all people leave. */
export function withBrowser(text?: number): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser(text);
  });
  afterEach(({ task }) => Person.allLeave(task.name, task.result?.state === "fail" ? "failed" : "passed"));
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("the browser comes with the first test");
    return browser;
  };
}
