/** What whoever opens a table may choose: a story, a format, a lens. */
import type { Content } from "#server/content.ts";
import type { ScenarioOffer } from "#shared/protocol/messages.ts";
import { join } from "../support/person.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedContent, startInProcess, type InProcess } from "../support/server.ts";

function withThird(shipped: Content): Content {
  return {
    ...shipped,
    scenario: (id) => {
      const scenario = shipped.scenario(id);
      const [first] = scenario?.groups ?? [];
      if (id !== "low-reservoir" || scenario === undefined || first === undefined) return scenario;
      if (scenario.groups.some((group) => group.optional === true)) return scenario;
      return { ...scenario, groups: [...scenario.groups, { ...first, id: "vale", optional: true }] };
    },
    publicWords: (id, lang) => {
      const words = shipped.publicWords(id, lang);
      if (words === undefined || id !== "low-reservoir" || "group.vale.name" in words) return words;
      return { ...words, "group.vale.name": lang === "qps" ? "[Ťħé Ṽåłé]" : "The Vale" };
    },
  };
}

/** The shipped content; the Low Reservoir has a third group, which a table may leave out. */
const content = withThird(shippedContent());
let server: InProcess;
beforeAll(async () => {
  server = await startInProcess({ content });
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

  test("shows its lens to everyone who sits at it", async () => {
    const response = await post({ scenario: "grey-point", format: "class", lens: "leap" });
    const { code } = (await response.json()) as { readonly code: string };
    const guest = await join(server.url, code);
    expect(guest.table().lens).toBe("leap");
    await guest.leave();
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

describe("the scenarios on offer", () => {
  const offers = async (lang: string) => {
    const response = await fetch(`${server.url}/api/scenarios/${lang}`);
    return { status: response.status, body: (await response.json()) as readonly ScenarioOffer[] };
  };

  test("are all that there are, each with the name of its third group if it has one, in the language asked for", async () => {
    for (const lang of ["en", "qps"]) {
      const { body } = await offers(lang);
      expect(body).toEqual(
        content.scenarioIds().map((id) => {
          const third = content.scenario(id)?.groups.find((group) => group.optional === true);
          const name = content.publicWords(id, lang)?.[`group.${third?.id}.name`];
          // Two groups of six seats; the third has as many.
          return third === undefined
            ? { id, seats: 12 }
            : { id, thirdGroup: name, seats: 12, seatsWithThird: 18 };
        }),
      );
      expect(body.find((one) => one.id === "low-reservoir")?.thirdGroup).toBeTruthy();
    }
  });

  test("are not there in a language that nobody has written", async () => {
    expect((await offers("xx")).status).toBe(404);
  });
});
