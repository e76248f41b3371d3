/** The part of a scenario that a table plays: without its optional groups unless the table asked for them. */
import type { Policy, Scenario } from "./scenario.ts";

/** Whether a scenario has a group that a table may leave out. */
export function hasThirdGroup(scenario: Scenario): boolean {
  return scenario.groups.some((group) => group.optional === true);
}

/** The scenario with only the groups in play; everything that names a group left out goes with it. */
export function scenarioInPlay(scenario: Scenario, thirdGroup: boolean): Scenario {
  if (thirdGroup || !hasThirdGroup(scenario)) return scenario;
  const groups = scenario.groups.filter((group) => group.optional !== true);
  const ids = new Set(groups.map((group) => group.id));
  const only = (openness: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(openness).filter(([group]) => ids.has(group)));
  return {
    ...scenario,
    groups: groups.map((group) => ({
      ...group,
      frames: group.frames.map((frame) => ({
        ...frame,
        openness: only(frame.openness),
        compatibleWith: frame.compatibleWith.filter((name) => ids.has(name.split(".")[0] ?? "")),
      })),
    })),
    policies: scenario.policies.map((policy) => policyInPlay(policy, ids)),
    relations: scenario.relations.filter((one) => ids.has(one.of) && ids.has(one.towards)),
    seats: scenario.seats.filter((seat) => ids.has(seat.group)),
    incidents: scenario.incidents
      .map((incident) => ({ ...incident, hits: incident.hits.filter((group) => ids.has(group)) }))
      .filter((incident) => incident.hits.length > 0),
    counters: scenario.counters.map((counter) => {
      const harmed = counter.harm.groups?.filter((group) => ids.has(group));
      return harmed === undefined ? counter : { ...counter, harm: { ...counter.harm, groups: harmed } };
    }),
    whispers: scenario.whispers.filter((whisper) => whisper.group === undefined || ids.has(whisper.group)),
  };
}

/** A policy that names nobody who is left out. */
function policyInPlay(policy: Policy, ids: ReadonlySet<string>): Policy {
  const { serves, traditions, bystanders, ...rest } = policy;
  // "need.<group>.<id>", "tradition.<group>.<id>"
  const own = (keys: readonly string[] = []) => keys.filter((key) => ids.has(key.split(".")[1] ?? ""));
  const served = own(serves);
  const told = own(traditions);
  const by = Object.entries(bystanders ?? {}).filter(([group]) => ids.has(group));
  return {
    ...rest,
    ...(served.length === 0 ? {} : { serves: served }),
    ...(told.length === 0 ? {} : { traditions: told }),
    ...(by.length === 0 ? {} : { bystanders: Object.fromEntries(by) }),
  };
}
