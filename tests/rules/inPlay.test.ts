/** Optional groups: in play where a table asked for them, and otherwise without a trace. */
import { describe, expect, test } from "vitest";
import { hasThirdGroup, initial, openingFor, scenarioInPlay, USUAL_CHOICES } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { plainScenario } from "../support/plainScenario.ts";

const two = plainScenario(2);
const three: Scenario = {
  ...plainScenario(3),
  groups: plainScenario(3).groups.map((group) =>
    group.id === "east" ? { ...group, optional: true } : group,
  ),
  incidents: [
    ...plainScenario(3).incidents,
    { id: "orchard", kind: "suspicion", hits: ["east"], weight: 1, cause: "deed" },
  ],
  counters: [
    {
      id: "well",
      start: 5,
      most: 10,
      drift: -1,
      harm: { below: 3, security: -4, groups: ["south", "east"] },
    },
  ],
  whispers: [
    { id: "hint", role: "government" },
    { id: "hintEast", role: "rival", group: "east" },
  ],
};

describe("a scenario with an optional third group", () => {
  test("without it, is the scenario of two: nothing names the group left out", () => {
    expect(hasThirdGroup(three)).toBe(true);
    const played = scenarioInPlay(three, false);
    expect({ ...played, counters: [] }).toEqual({ ...two, counters: [] });
    expect(JSON.stringify(played)).not.toMatch(/\beast\b|orchard|hintEast/);
  });

  test("with it, is whole", () => {
    expect(scenarioInPlay(three, true)).toBe(three);
  });

  test("is chosen by the opening of the table, and stays chosen", () => {
    const opening = (thirdGroup: boolean) =>
      openingFor(three, "solo", "seed", 0, { ...USUAL_CHOICES, thirdGroup });
    expect(initial(three, opening(false)).world.security).toHaveLength(2);
    expect(initial(three, opening(true)).world.security).toHaveLength(3);
    expect(opening(false).seats.some((seat) => seat.startsWith("east."))).toBe(false);
    expect(opening(true).seats.some((seat) => seat.startsWith("east."))).toBe(true);
  });

  test("a scenario without one ignores the wish", () => {
    const opening = openingFor(two, "solo", "seed", 0, { ...USUAL_CHOICES, lens: "kydd", thirdGroup: true });
    expect([opening.thirdGroup, opening.lens]).toEqual([false, "kydd"]);
  });
});
