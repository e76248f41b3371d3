/** Content: what ships is whole, languages fall back, and secrets stay private. */
import type * as z from "zod";
import { expect, expectTypeOf, test } from "vitest";
import { loadContent } from "#server/content.ts";
import { readContent } from "#server/contentFiles.ts";
import type { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { SHIPPED, scenarioOf } from "../support/game.ts";
import { ASSETS } from "./shipped.ts";

test("the schema parses exactly what the rules call a scenario", () => {
  type Parsed = z.infer<typeof scenarioSchema>;
  expectTypeOf<Parsed>().toExtend<Scenario>();
  expectTypeOf<Scenario>().toExtend<Parsed>();
});

test("all shipped content is whole", () => {
  expect(readContent(ASSETS).problems).toEqual([]);
});

test("The Low Reservoir has two towns, each with four offices, four citizens and five narratives", () => {
  const scenario = loadContent(ASSETS).scenario("low-reservoir");
  expect(scenario?.groups.map(({ id, frames }) => [id, frames.length])).toEqual([
    ["highmere", 5],
    ["saltreach", 5],
    ["vale", 5],
  ]);
  for (const group of ["highmere", "saltreach"]) {
    const roles = scenario?.seats.filter((seat) => seat.group === group).map(({ role }) => role);
    expect(roles?.toSorted().join(" ")).toBe("citizen citizen citizen citizen civil government rival voice");
  }
});

test.each(SHIPPED)(
  "%s has a third group that a table may leave out, whole and with a life of its own",
  (name) => {
    const { groups, seats, incidents, whispers, policies } = scenarioOf(name);
    expect(groups.map(({ optional }) => optional ?? false)).toEqual([false, false, true]);
    const third = groups[2]?.id ?? "";
    expect(seats.filter(({ group }) => group === third).length).toBeGreaterThanOrEqual(6);
    expect(
      incidents.filter(({ hits }) => hits.length === 1 && hits[0] === third).length,
    ).toBeGreaterThanOrEqual(3);
    expect(whispers.filter(({ group }) => group === third).length).toBeGreaterThanOrEqual(3);
    // What the two do to each other falls on it, and some of it is good.
    const felt = policies.map(({ bystanders }) => bystanders?.[third] ?? 0);
    expect([felt.some((one) => one < 0), felt.some((one) => one > 0)]).toEqual([true, true]);
    // What is done in secret between two tells a third nothing.
    expect(policies.filter(({ covert, bystanders }) => covert === true && bystanders !== undefined)).toEqual(
      [],
    );
  },
);

test("public words never hold a private key, in any language", () => {
  const content = loadContent(ASSETS);
  for (const language of [...content.languages(), "xx"]) {
    const keys = Object.keys(content.publicWords("low-reservoir", language) ?? {});
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => key.startsWith("private."))).toEqual([]);
  }
});

test("private words are given by key: those asked for, private ones only", () => {
  const content = loadContent(ASSETS);
  const asked = ["private.whisper.gaugeOff", "scenario.name", "private.nothing", "__proto__", "toString"];
  expect(Object.keys(content.privateWords("low-reservoir", "en", asked))).toEqual([
    "private.whisper.gaugeOff",
  ]);
  expect(content.privateWords("nowhere", "en", asked)).toEqual({});
});

test("an unknown language falls back to English, an unknown scenario is undefined", () => {
  const content = loadContent(ASSETS);
  expect(content.uiWords("xx")).toEqual(content.uiWords("en"));
  expect(content.publicWords("low-reservoir", "xx")?.["group.highmere.name"]).toBe("Highmere");
  expect(content.publicWords("nowhere", "en")).toBeUndefined();
  expect(content.scenario("nowhere")).toBeUndefined();
  expect(content.scenario("__proto__")).toBeUndefined();
  expect(content.languages().at(-1)).toBe("qps");
});

test("the words keep the tone: no exclamation marks, briefs of a length one can hold", () => {
  const words = Object.entries(readContent(ASSETS).scenarios.get("low-reservoir")?.words.get("en") ?? {});
  expect(words.filter(([, text]) => text.includes("!"))).toEqual([]);
  for (const [key, text] of words.filter(([name]) => name.endsWith(".brief"))) {
    const count = text.split(" ").length;
    expect(count, key).toBeGreaterThanOrEqual(60);
    expect(count, key).toBeLessThanOrEqual(110);
  }
});
