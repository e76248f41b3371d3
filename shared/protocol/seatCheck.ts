/** Seats against the groups, narratives and counters they speak of. */
import type { Measure, Scenario, ScenarioGroup } from "#shared/rules/scenario.ts";
import { ROLES } from "#shared/rules/terms.ts";
import type { Report } from "./contentProblem.ts";

/** Reports a group without its four offices, and seats or goals that name what is not there. */
export function checkSeats(scenario: Scenario, report: Report): void {
  for (const group of scenario.groups) {
    for (const role of ROLES.filter((name) => name !== "citizen")) {
      const count = scenario.seats.filter((seat) => seat.group === group.id && seat.role === role).length;
      if (count !== 1) {
        report(
          "seats",
          `${group.id} has ${count} seats with the role ${role}`,
          "Give each group exactly one",
        );
      }
    }
  }
  for (const seat of scenario.seats) {
    const path = `seats[${seat.id}]`;
    const group = scenario.groups.find(({ id }) => id === seat.group);
    if (group === undefined) {
      report(`${path}.group`, `"${seat.group}" is no group`, "Name one of the groups");
      continue;
    }
    if (!seat.id.startsWith(`${group.id}.`)) {
      report(`${path}.id`, "it does not start with its group", `Write "${group.id}.<persona>"`);
    }
    if ((seat.role === "citizen") === (seat.frame !== undefined)) {
      report(
        `${path}.frame`,
        "every seat but a citizen's has a frame at first",
        "Add a frame, or remove a citizen's",
      );
    } else if (seat.frame !== undefined && !hasFrame(group, seat.frame)) {
      report(`${path}.frame`, `"${seat.frame}" is no frame of ${group.id}`, "Name a frame of its group");
    }
    for (const goal of seat.goals) {
      checkMeasure(scenario, group, goal.measure, `${path}.goals[${goal.id}].measure`, report);
    }
  }
}

function checkMeasure(
  scenario: Scenario,
  group: ScenarioGroup,
  measure: Measure,
  path: string,
  report: Report,
): void {
  if (measure.of === "shareAtLeast" && !hasFrame(group, measure.frame)) {
    report(
      `${path}.frame`,
      `"${measure.frame}" is no frame of ${group.id}`,
      "Name a frame of the seat's group",
    );
  }
  if (measure.of === "counterAtLeast" && !scenario.counters.some(({ id }) => id === measure.counter)) {
    report(`${path}.counter`, `"${measure.counter}" is no counter`, "Name one of the counters");
  }
}

function hasFrame(group: ScenarioGroup, frame: string): boolean {
  return group.frames.some(({ id }) => id === frame);
}
