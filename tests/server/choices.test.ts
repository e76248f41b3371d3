/** What whoever opens a table may choose: a story, a format, a lens. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startInProcess, type InProcess } from "../support/server.ts";

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

const post = (body: unknown) =>
  fetch(`${server.url}/api/tables`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
async function opened(body: unknown) {
  const response = await post(body);
  expect(response.status).toBe(201);
  const { code } = (await response.json()) as { readonly code: string };
  return server.registry.at(code)?.table.state;
}

describe("a table", () => {
  test.each(["low-reservoir", "grey-point", "union-of-rivers"])(
    "of %s opens and has its seats",
    async (scenario) => {
      const state = await opened({ scenario, format: "class" });
      expect(state?.scenario.id).toBe(scenario);
      expect(state?.seats).toHaveLength(12);
    },
  );

  test("runs on the article's theory unless another lens is chosen", async () => {
    const usual = await opened({ scenario: "low-reservoir", format: "class" });
    const kydd = await opened({ scenario: "low-reservoir", format: "class", lens: "kydd" });
    expect([usual?.model.lens.depth, kydd?.model.lens.depth]).toEqual(["mutual", "none"]);
    expect(kydd?.opening.lens).toBe("kydd");
  });

  test("has one person on a seat and words of one's own unless something else is chosen", async () => {
    const usual = await opened({ scenario: "low-reservoir", format: "class" });
    const chosen = await opened({
      scenario: "low-reservoir",
      format: "class",
      teamSize: 3,
      talk: "statements",
    });
    expect([usual?.opening.teamSize, usual?.opening.talk]).toEqual([1, "free"]);
    expect([chosen?.opening.teamSize, chosen?.opening.talk]).toEqual([3, "statements"]);
  });

  test.each([
    ["a seat for five", { scenario: "low-reservoir", format: "class", teamSize: 5 }, 400],
    ["an unknown way to talk", { scenario: "low-reservoir", format: "class", talk: "songs" }, 400],
    ["an unknown story", { scenario: "moon", format: "class" }, 404],
    ["an unknown lens", { scenario: "low-reservoir", format: "class", lens: "love" }, 400],
    ["an unknown choice", { scenario: "low-reservoir", format: "class", luck: 1 }, 400],
  ])("is refused for %s", async (_, body, status) => {
    expect((await post(body)).status).toBe(status);
  });
});
