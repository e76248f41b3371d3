/** True causes: fixed, or drawn once by the scenario's odds, told late in the words of what was drawn. */
import { describe, expect, test } from "vitest";
import { causeOf } from "#shared/rules/causes.ts";
import { replay, view, type Event } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { testGame } from "../support/game.ts";

const ODDS = { accident: 0.7, deed: 0.3 };
/** An incident in each round; the burst pipe may have been meant. */
const withPipe =
  (cause: Pick<Scenario["incidents"][number], "cause" | "causes">) => (scenario: Scenario) => ({
    ...scenario,
    structure: { ...scenario.structure, incidents: 1 },
    incidents: scenario.incidents.map((one) => {
      const { cause: _, ...rest } = one;
      return one.id === "pipe" ? { ...rest, ...cause } : one;
    }),
  });
const table = (seed: string, cause: Parameters<typeof withPipe>[0] = { causes: ODDS }) =>
  testGame("plain", { seed, change: withPipe(cause) })
    .sit("north.government")
    .start();
const drawn = (game: ReturnType<typeof table>) =>
  game.state.situation.incidents.find((one) => one.incident === "pipe");

test("the cause of an incident is drawn by its odds", () => {
  const causes = Array.from({ length: 400 }, (_, seed) => drawn(table(`odds ${seed}`))?.cause);
  const deeds = causes.filter((one) => one === "deed").length;
  expect(causes.filter((one) => one === "accident").length + deeds).toBe(400);
  expect(deeds).toBeGreaterThan(90);
  expect(deeds).toBeLessThan(150);
});

test("it is a fact in the event that opens the round, and stays what it was", () => {
  const game = table("a fact").round();
  const told = game.events.find((event) => event.type === "roundOpened");
  const inEvent = told?.type === "roundOpened" ? told.situation.incidents : [];
  expect(game.state.records[0]?.incidents.map((one) => one.cause)).toEqual(inEvent.map((one) => one.cause));
  expect(inEvent.some((one) => one.cause !== undefined)).toBe(true);
});

test("an incident with a fixed cause draws none: its event is as it always was", () => {
  expect(drawn(table("fixed", { cause: "both" }))).not.toHaveProperty("cause");
});

describe("when its time has come, the words are those of the cause that was drawn", () => {
  test.each(["accident", "deed"] as const)("%s", (cause) => {
    const seed = Array.from({ length: 40 }, (_, number) => `told ${number}`).find(
      (one) => drawn(table(one))?.cause === cause,
    );
    const game = table(seed ?? "").round();
    expect(JSON.stringify(game.you("audience"))).not.toContain("private.incident.pipe");
    game.to("situation");
    const disclosed = game.you("audience").situation?.disclosures ?? [];
    expect(new Set(disclosed.map((one) => one.key))).toEqual(
      new Set([`private.incident.pipe.cause.${cause}`]),
    );
    game.to("debrief");
    const told = game.you("audience").debrief?.rounds[0]?.incidents.find((one) => one.incident === "pipe");
    expect([told?.cause, told?.causeKey]).toEqual([cause, `private.incident.pipe.cause.${cause}`]);
  });
});

test("a journal from before there were odds replays: what was not drawn was what is likeliest", () => {
  const game = table("old").round().to("situation");
  const old = JSON.parse(
    JSON.stringify(game.events, (key, value: unknown) => (key === "cause" ? undefined : value)),
  ) as Event[];
  expect(JSON.stringify(old)).not.toContain('"cause"');
  const state = replay(game.first.scenario, game.first.opening, old);
  const { situation } = view(state, { kind: "audience" }).you;
  expect(situation?.disclosures.map((one) => one.key)).toContain("private.incident.pipe.cause.accident");
  const row = state.scenario.incidents.find((one) => one.id === "pipe");
  expect(causeOf(row, state.records[0]?.incidents[0])).toBe("accident");
});
