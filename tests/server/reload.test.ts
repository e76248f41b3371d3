/** Somebody loads the page anew: that is not worth a caretaker. Caretakers here take their time: a slow machine reloads slowly. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openTable } from "../support/person.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

const CARETAKER_MS = 3000;

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({
    environment: { CARETAKER_MS: String(CARETAKER_MS) },
    botWishes: () => [],
  });
});
afterAll(() => server.stop());

test("a quick reload is not worth a caretaker", async () => {
  const { code, token } = await openTable(server.url);
  const ann = await join(server.url, code, token);
  const ben = await join(server.url, code);
  await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
  await ben.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Ben" });
  await ann.wish({ type: "control", control: "start" });
  ben.drop();
  const back = await join(server.url, code, ben.welcome.token);
  // For longer than a caretaker would have taken to come.
  await new Promise((done) => setTimeout(done, CARETAKER_MS + 200));
  expect(ann.news().map((news) => news.kind)).not.toContain("caretaker");
  back.drop();
  ann.drop();
});
