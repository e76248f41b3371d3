/** A small made-up scenario whose numbers can be reckoned in the head: nothing hidden, nothing drawn, parity. */
import type { Policy, Scenario, ScenarioGroup, ScenarioSeat } from "#shared/rules/scenario.ts";
import type { GroupId } from "#shared/rules/terms.ts";

/** Half of a people stands in the middle, a quarter at either end: the mandate is exactly 0, stress .5 rests at 50. */
function group(id: GroupId, all: readonly GroupId[]): ScenarioGroup {
  const others = all.filter((other) => other !== id);
  const openness = (value: number) => Object.fromEntries(others.map((other) => [other, value]));
  return {
    id,
    security: 50,
    power: 1,
    stress: 0.5,
    groupness: 0.5,
    media: 0.5,
    traditions: [`tradition.${id}.fair`],
    needs: [`need.${id}.water`],
    frames: [
      frame("closed", "exclusive", openness(-1), 0.25, [`${id}.rival`]),
      frame("fair", "civic", openness(0), 0.5, [`${id}.government`]),
      {
        ...frame("open", "dual", openness(1), 0.25, [`${id}.civil`, `${id}.voice`]),
        compatibleWith: others.map((other) => `${other}.open`),
      },
    ],
    intentions: { seeker: 1, incompatible: 0, greedy: 0, rivalry: 0 },
  };
}

function frame(
  id: string,
  kind: ScenarioGroup["frames"][number]["kind"],
  openness: Readonly<Record<GroupId, number>>,
  share: number,
  sponsors: readonly string[],
): ScenarioGroup["frames"][number] {
  return { id, kind, openness, share, sponsors, compatibleWith: [] };
}

/** A dear wall, a free watch, rules, a service, a covert pump, a joint board, a union that needs trust first. */
const POLICIES: readonly Policy[] = [
  { id: "watch", logic: "fatalist", guard: 0.3, stance: -0.2 },
  { id: "wall", logic: "fatalist", guard: 0.9, stance: -0.8, backlash: 0.5 },
  { id: "pump", logic: "fatalist", guard: 0.2, exploit: 0.9, stance: -0.4, covert: true },
  { id: "rules", logic: "mitigator", guard: 0.1, adopt: 0.15, expose: 0.05, norms: 0.8, stance: 0 },
  { id: "serve", logic: "transcender", adopt: 0.6, expose: 0.5, contact: 0.2, stance: 0.5 },
  {
    id: "board",
    logic: "transcender",
    adopt: 0.8,
    expose: 0.6,
    norms: 0.4,
    contact: 0.3,
    stance: 0.7,
    joint: true,
    counters: { well: 1 },
  },
  {
    id: "union",
    logic: "transcender",
    adopt: 0.9,
    expose: 0.8,
    stance: 0.8,
    needs: { trust: 0.6, mandate: 0.1 },
  },
];

function seats(id: GroupId): readonly ScenarioSeat[] {
  const citizens = [1, 2, 3, 4].map((number): ScenarioSeat => ({
    id: `${id}.citizen${number}`,
    group: id,
    role: "citizen",
    goals: [{ id: "calm", kind: "security", measure: { of: "securityAtLeast", value: 50 } }],
  }));
  return [
    {
      id: `${id}.government`,
      group: id,
      role: "government",
      frame: "fair",
      goals: [{ id: "office", kind: "recognition", measure: { of: "inOffice" } }],
    },
    {
      id: `${id}.rival`,
      group: id,
      role: "rival",
      frame: "closed",
      goals: [{ id: "chair", kind: "recognition", measure: { of: "inOffice" } }],
    },
    {
      id: `${id}.civil`,
      group: id,
      role: "civil",
      frame: "open",
      goals: [{ id: "meet", kind: "belonging", measure: { of: "contactRoundsAtLeast", value: 1 } }],
    },
    {
      id: `${id}.voice`,
      group: id,
      role: "voice",
      frame: "open",
      goals: [
        { id: "water", kind: "security", measure: { of: "counterAtLeast", counter: "well", value: 3 } },
      ],
    },
    ...citizens,
  ];
}

/** The scenario for two to four groups: north, south, east, west. */
export function plainScenario(count: 2 | 3 | 4 = 2): Scenario {
  const ids = ["north", "south", "east", "west"].slice(0, count);
  return {
    id: "plain",
    groups: ids.map((id) => group(id, ids)),
    relations: ids.flatMap((of) =>
      ids.filter((other) => other !== of).map((towards) => ({ of, towards, trust: 0.5, depth: 0 })),
    ),
    structure: {
      anarchy: 0.5,
      indistinguishability: 0.4,
      hidden: 0,
      incidents: 0,
      circumstances: 0,
      enmity: 0,
    },
    policies: POLICIES,
    defaultPolicy: "watch",
    seats: ids.flatMap(seats),
    incidents: [
      { id: "pipe", kind: "suspicion", hits: ids, weight: 1, cause: "accident", disclosedAfter: 1 },
      { id: "storm", kind: "circumstance", hits: ids, weight: 0.5, cause: "accident", security: -2 },
    ],
    counters: [{ id: "well", start: 5, most: 10, drift: -1, harm: { below: 3, security: -4 } }],
    whispers: [{ id: "hint", role: "government" }],
  };
}
