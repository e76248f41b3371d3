/** The panel "What we assumed" over HTTP: for every table by its code, and its words apart from those of the door. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileModel } from "#shared/rules/setup.ts";
import type { AssumedView } from "#shared/rules/views.ts";
import { shippedContent, startInProcess, type InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

test("a table tells its own lens and the numbers it plays", async () => {
  const opened = await fetch(`${server.url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ scenario: "grey-point", format: "class", lens: "kydd" }),
  });
  const { code } = (await opened.json()) as { readonly code: string };
  const answer = await fetch(`${server.url}/api/tables/${code.toLowerCase()}/assumed`);
  const told = (await answer.json()) as AssumedView;
  expect(told.lens).toBe("kydd");
  const alpha = told.concepts
    .flatMap(({ assumptions }) => assumptions)
    .find(({ name }) => name.endsWith(".alphaDepth"));
  const scenario = shippedContent().scenario("grey-point");
  if (scenario === undefined) throw new Error("it ships");
  expect(alpha).toMatchObject({
    value: compileModel(scenario, "kydd").parameters.alphaDepth,
    usual: compileModel(scenario).parameters.alphaDepth,
    section: "2a",
  });
});

test("an unknown table has none", async () => {
  const answer = await fetch(`${server.url}/api/tables/777777/assumed`);
  expect([answer.status, await answer.json()]).toEqual([404, { error: { reason: "table.unknown" } }]);
});

test("its words are not among those that the door waits for", async () => {
  const keys = async (path: string) =>
    Object.keys((await (await fetch(`${server.url}${path}`)).json()) as object).filter((key) =>
      key.startsWith("assumed."),
    );
  expect(await keys("/words/en.json")).toEqual([]);
  expect((await keys("/words/assumed/en.json")).length).toBeGreaterThan(150);
  expect(await keys("/words/assumed/qps.json")).toEqual(await keys("/words/assumed/en.json"));
  expect((await fetch(`${server.url}/words/assumed/xx.json`)).status).toBe(404);
});
