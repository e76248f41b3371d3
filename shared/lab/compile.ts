/** A scenario made ready for the laboratory: everything by number, so that a game is arithmetic. */
import { compileModel, openingWorld } from "../rules/setup.ts";
import { isTraditional, needServed, onBystanders, vectorOf } from "../rules/hand.ts";
import { scenarioInPlay } from "../rules/inPlay.ts";
import type { Policy, Scenario } from "../rules/scenario.ts";
import type { LensId, Role } from "../rules/terms.ts";
import type { Lens } from "../rules/theory/lens.ts";
import type { Parameters } from "../rules/theory/parameters.ts";
import type { Model, Vector, World } from "../rules/theory/world.ts";

/** How a laboratory differs from the table as it is played. */
export interface LabChoices {
  readonly lens?: LensId | Lens;
  /** Parameters of the equations to vary. */
  readonly parameters?: Partial<Parameters>;
  /** Whether the scenario's optional group plays. */
  readonly thirdGroup?: boolean;
}

/** A scenario ready to be played a million times. */
export interface Lab {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly opening: World;
  readonly policies: readonly Policy[];
  /** Place of the policy of silence in `policies`. */
  readonly defaultCard: number;
  /** [towards][card] what a card is toward this group, met and, if joint, alone */
  readonly met: readonly (readonly Vector[])[];
  readonly alone: readonly (readonly Vector[])[];
  /** [of][card] */
  readonly traditional: readonly (readonly boolean[])[];
  /** [card][counter] */
  readonly raises: readonly (readonly number[])[];
  /** [group] the narrative that each role champions at first */
  readonly frames: readonly Readonly<Record<Exclude<Role, "citizen">, number>>[];
}

/** Makes a scenario ready. The scenario must have passed its checks. */
export function compileLab(whole: Scenario, choices: LabChoices = {}): Lab {
  const scenario = withRowsAlike(scenarioInPlay(whole, choices.thirdGroup ?? false));
  const model = compileModel(scenario, choices.lens, choices.parameters);
  const { groups, policies } = scenario;
  const vectors = (alone: boolean) =>
    groups.map((towards) =>
      policies.map((policy) =>
        vectorOf(policy, {
          alone: alone && policy.joint === true,
          need: needServed(model, policy, towards),
          bystanders: onBystanders(policy, groups),
        }),
      ),
    );
  const raised = (counters: Readonly<Record<string, number>> | undefined) =>
    scenario.counters.map((counter) => counters?.[counter.id] ?? 0);
  const frameOf = (group: number, role: Role) => {
    const seat = scenario.seats.find((one) => one.group === groups[group]?.id && one.role === role);
    return groups[group]?.frames.findIndex((frame) => frame.id === seat?.frame) ?? -1;
  };
  return {
    scenario,
    model,
    opening: openingWorld(scenario),
    policies,
    defaultCard: policies.findIndex((policy) => policy.id === scenario.defaultPolicy),
    met: vectors(false),
    alone: vectors(true),
    traditional: groups.map((group) => policies.map((policy) => isTraditional(policy, group))),
    raises: policies.map((policy) => raised(policy.counters)),
    frames: groups.map((_, group) => ({
      government: frameOf(group, "government"),
      rival: frameOf(group, "rival"),
      civil: frameOf(group, "civil"),
      voice: frameOf(group, "voice"),
    })),
  };
}

/** The same scenario with every row of a list in the same shape: a row of many shapes is slow to read, a million times. */
function withRowsAlike(scenario: Scenario): Scenario {
  return { ...scenario, policies: alike(scenario.policies), incidents: alike(scenario.incidents) };
}

function alike<Row extends object>(rows: readonly Row[]): readonly Row[] {
  const keys = rows.flatMap((row) => Object.keys(row));
  const blank = Object.fromEntries(keys.map((key) => [key, undefined]));
  return rows.map((row) => ({ ...blank, ...row }));
}
