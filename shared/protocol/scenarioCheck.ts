/** What a schema cannot say of a scenario: that its parts fit each other. */
import type { Scenario, ScenarioGroup, ScenarioIncident } from "#shared/rules/scenario.ts";
import { LOGICS } from "#shared/rules/terms.ts";
import type { ContentProblem, Report } from "./contentProblem.ts";
import { checkSeats } from "./seatCheck.ts";

/** How far a sum of shares may be from 1: the rounding of decimals, no more. */
const ROUNDING = 1e-6;

/**
 * Everything wrong between the parts of a scenario that its schema has already accepted; empty if all is well.
 * Words are checked apart (wordCheck.ts).
 */
export function checkScenario(scenario: Scenario, file: string): readonly ContentProblem[] {
  const problems: ContentProblem[] = [];
  const report: Report = (path, problem, remedy) => problems.push({ file, path, problem, remedy });
  checkNames(scenario, report);
  if (scenario.groups.filter(({ optional }) => optional !== true).length < 2) {
    report("groups", "fewer than two groups are always in play", "Remove `optional` from two of them");
  }
  for (const group of scenario.groups) checkGroup(scenario, group, report);
  checkRelations(scenario, report);
  checkPolicies(scenario, report);
  checkSeats(scenario, report);
  checkIncidents(scenario, report);
  checkRest(scenario, report);
  return problems;
}

/** No two things of a kind share a name. */
function checkNames(scenario: Scenario, report: Report): void {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ["groups", scenario.groups],
    ["policies", scenario.policies],
    ["seats", scenario.seats],
    ["incidents", scenario.incidents],
    ["counters", scenario.counters],
    ["whispers", scenario.whispers],
    ...scenario.groups.map((group) => [`groups[${group.id}].frames`, group.frames] as const),
    ...scenario.seats.map((seat) => [`seats[${seat.id}].goals`, seat.goals] as const),
  ];
  for (const [path, list] of lists) {
    for (const id of repeated(list.map((item) => item.id))) {
      report(`${path}[${id}]`, "the id is there twice", "Give each its own id");
    }
  }
}

function checkGroup(scenario: Scenario, group: ScenarioGroup, report: Report): void {
  const at = `groups[${group.id}]`;
  const others = scenario.groups.map(({ id }) => id).filter((id) => id !== group.id);
  const shares = sum(group.frames.map(({ share }) => share));
  if (Math.abs(shares - 1) > ROUNDING) {
    report(`${at}.frames`, `the shares sum to ${round(shares)}`, "Make them sum to exactly 1");
  }
  const odds = sum(Object.values(group.intentions));
  if (Math.abs(odds - 1) > ROUNDING) {
    report(`${at}.intentions`, `the odds sum to ${round(odds)}`, "Make them sum to exactly 1");
  }
  for (const [name, keys] of [
    ["tradition", group.traditions],
    ["need", group.needs],
  ] as const) {
    for (const key of keys) {
      if (!key.startsWith(`${name}.${group.id}.`)) {
        report(`${at}.${name}s`, `"${key}" is not a key of this group`, `Write "${name}.${group.id}.<id>"`);
      }
    }
  }
  for (const frame of group.frames) {
    const path = `${at}.frames[${frame.id}]`;
    if (frame.tradition !== undefined && !group.traditions.includes(frame.tradition)) {
      report(
        `${path}.tradition`,
        `"${frame.tradition}" is no tradition of this group`,
        `Name one of: ${group.traditions.join(", ")}`,
      );
    }
    if (!sameMembers(Object.keys(frame.openness), others)) {
      report(
        `${path}.openness`,
        "it does not name each other group once",
        `Name exactly: ${others.join(", ")}`,
      );
    }
    for (const sponsor of frame.sponsors) {
      const seat = scenario.seats.find(({ id }) => id === sponsor);
      if (seat?.group !== group.id) {
        report(`${path}.sponsors`, `"${sponsor}" is no seat of this group`, "Name seats of the same group");
      }
    }
    for (const name of frame.compatibleWith) checkCompatible(scenario, group, frame.id, name, report);
  }
}

/** A common we is made by both: each frame must name the other. */
function checkCompatible(
  scenario: Scenario,
  group: ScenarioGroup,
  frameId: string,
  name: string,
  report: Report,
): void {
  const path = `groups[${group.id}].frames[${frameId}].compatibleWith`;
  const [otherId, otherFrame] = name.split(".");
  const other = scenario.groups.find(({ id }) => id === otherId && id !== group.id);
  const twin = other?.frames.find(({ id }) => id === otherFrame);
  if (twin === undefined) {
    report(path, `"${name}" is no frame of another group`, 'Write "<group>.<frame>"');
  } else if (!twin.compatibleWith.includes(`${group.id}.${frameId}`)) {
    report(
      path,
      `"${name}" does not name this frame back`,
      `Add "${group.id}.${frameId}" there, or remove it here`,
    );
  }
}

function checkRelations(scenario: Scenario, report: Report): void {
  const found = scenario.relations.map(({ of, towards }) => `${of} -> ${towards}`);
  const wanted = scenario.groups.flatMap((of) =>
    scenario.groups.filter(({ id }) => id !== of.id).map(({ id }) => `${of.id} -> ${id}`),
  );
  for (const pair of wanted) {
    if (!found.includes(pair))
      report("relations", `${pair} is missing`, "Add one for each ordered pair of groups");
  }
  for (const pair of found) {
    if (!wanted.includes(pair))
      report("relations", `${pair} is not a pair of two groups`, "Remove it, or correct its names");
  }
  for (const pair of repeated(found)) report("relations", `${pair} is there twice`, "Keep one");
}

function checkPolicies(scenario: Scenario, report: Report): void {
  const standard = scenario.policies.find(({ id }) => id === scenario.defaultPolicy);
  if (standard === undefined) {
    report("defaultPolicy", `"${scenario.defaultPolicy}" is no policy`, "Name one of the policies");
  } else if (standard.covert === true || standard.joint === true) {
    report(
      "defaultPolicy",
      "a covert or joint policy cannot be what silence does",
      "Name an open one that one side can play alone",
    );
  }
  for (const logic of LOGICS) {
    if (!scenario.policies.some((policy) => policy.logic === logic && policy.joint !== true)) {
      report("policies", `there is no ${logic} policy that one side can play alone`, "Add one");
    }
  }
  for (const policy of scenario.policies) {
    checkCounterNames(scenario, policy.counters, `policies[${policy.id}].counters`, report);
    checkKeys(
      policy.serves,
      scenario.groups.flatMap((group) => group.needs),
      `policies[${policy.id}].serves`,
      report,
    );
    checkKeys(
      policy.traditions,
      scenario.groups.flatMap((group) => group.traditions),
      `policies[${policy.id}].traditions`,
      report,
    );
    if (policy.id === scenario.defaultPolicy && policy.needs !== undefined) {
      report(`policies[${policy.id}].needs`, "what silence does can need nothing", "Remove it");
    }
  }
}

/** Names of needs or traditions that some group of the scenario really has. */
function checkKeys(
  names: readonly string[] | undefined,
  known: readonly string[],
  path: string,
  report: Report,
): void {
  for (const name of names ?? []) {
    if (!known.includes(name))
      report(path, `"${name}" belongs to no group`, `Name one of: ${known.join(", ")}`);
  }
}

/** An incident has one fixed cause, or odds of at least two. */
function checkCauses({ cause, causes }: ScenarioIncident, path: string, report: Report): void {
  if ((cause === undefined) === (causes === undefined)) {
    report(`${path}.cause`, "it needs one of `cause` and `causes`", "Set exactly one of them");
  }
  if (causes === undefined) return;
  const odds = Object.values(causes);
  if (odds.filter((one) => one > 0).length < 2) {
    report(`${path}.causes`, "fewer than two causes are possible", "Name two, or set `cause` instead");
  }
  if (Math.abs(sum(odds) - 1) > ROUNDING) {
    report(`${path}.causes`, `the odds sum to ${round(sum(odds))}`, "Make them sum to exactly 1");
  }
}

function checkIncidents(scenario: Scenario, report: Report): void {
  const groups = scenario.groups.map(({ id }) => id);
  for (const incident of scenario.incidents) {
    const path = `incidents[${incident.id}]`;
    for (const hit of incident.hits) {
      if (!groups.includes(hit))
        report(`${path}.hits`, `"${hit}" is no group`, "Name groups of this scenario");
    }
    for (const hit of repeated(incident.hits)) report(`${path}.hits`, `"${hit}" is there twice`, "Keep one");
    checkCounterNames(scenario, incident.counters, `${path}.counters`, report);
    checkCauses(incident, path, report);
  }
  if (scenario.structure.incidents > 0) {
    for (const group of groups) {
      const early = scenario.incidents.some(
        ({ kind, hits, earliest }) => kind === "suspicion" && hits.includes(group) && (earliest ?? 1) === 1,
      );
      if (!early) {
        report(
          "incidents",
          `no suspicion can hit ${group} in round 1`,
          "Add one, or set structure.incidents to 0",
        );
      }
    }
  }
}

function checkRest(scenario: Scenario, report: Report): void {
  for (const counter of scenario.counters) {
    if (counter.start > counter.most) {
      report(
        `counters[${counter.id}].start`,
        `${counter.start} is more than the most, ${counter.most}`,
        "Start at the most or lower",
      );
    }
  }
  for (const { id, harm } of scenario.counters) {
    if ((harm.below === undefined) === (harm.above === undefined)) {
      report(`counters[${id}].harm`, "it needs one of `below` and `above`", "Set exactly one of them");
    }
    for (const name of harm.groups ?? []) {
      if (!scenario.groups.some((group) => group.id === name))
        report(`counters[${id}].harm.groups`, `"${name}" is no group`, "Name groups of this scenario");
    }
  }
  for (const whisper of scenario.whispers) {
    if (whisper.group !== undefined && !scenario.groups.some(({ id }) => id === whisper.group)) {
      report(
        `whispers[${whisper.id}].group`,
        `"${whisper.group}" is no group`,
        "Name one of the groups, or leave it out",
      );
    }
  }
}

function checkCounterNames(
  scenario: Scenario,
  changes: Readonly<Record<string, number>> | undefined,
  path: string,
  report: Report,
): void {
  for (const name of Object.keys(changes ?? {})) {
    if (!scenario.counters.some(({ id }) => id === name)) {
      report(path, `"${name}" is no counter`, "Name one of the counters");
    }
  }
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}
