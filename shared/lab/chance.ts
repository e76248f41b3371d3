/** What happens to a light game without anyone's doing: incidents, what they change, and what chance decides of a round. */
import { isDiscovered, isObserved } from "../rules/fog.ts";
import { bell } from "../rules/random.ts";
import type { Happening } from "../rules/situation.ts";
import { changeWorld } from "../rules/theory/circumstance.ts";
import type { Draws, World } from "../rules/theory/world.ts";
import type { Lab } from "./compile.ts";

/** How much there is for a group to name this round, 0..1. */
export function namableWeight(lab: Lab, happened: readonly Happening[], group: number): number {
  let weight = 0;
  for (const one of happened) if (hasHit(lab, one, group)) weight = Math.max(weight, one.row.weight);
  return weight;
}

/** Whether something that happened hit this group: the one it was aimed at, or everybody a circumstance is for. */
function hasHit(lab: Lab, { row, of }: Happening, group: number): boolean {
  return of === group || (of < 0 && row.hits.includes(lab.scenario.groups[group]?.id ?? ""));
}

/** Whether it changes anything for longer than the round. */
function isLasting({ row }: Happening): boolean {
  return (
    row.stress !== undefined ||
    row.capital !== undefined ||
    row.ambiguity !== undefined ||
    row.anarchy !== undefined
  );
}

/** The world with what incidents change for good. */
export function sufferHappenings(lab: Lab, world: World, happened: readonly Happening[]): World {
  if (!happened.some(isLasting)) return world;
  const { groups } = lab.scenario;
  const hitting = (index: number, change: (one: Happening) => number) =>
    happened.reduce((sum, one) => sum + (hasHit(lab, one, index) ? change(one) : 0), 0);
  const effects = {
    stress: groups.map((_, index) => hitting(index, ({ row }) => row.stress ?? 0)),
    capital: groups.map((_, index) => hitting(index, ({ row }) => row.capital ?? 0)),
    ambiguity: happened.reduce((sum, { row }) => sum + (row.ambiguity ?? 0), 0),
    anarchy: happened.reduce((sum, { row }) => sum + (row.anarchy ?? 0), 0),
  };
  return changeWorld(world, effects, lab.model.parameters.capitalMost);
}

/** What chance decides about the round, at the same addresses as at a table. */
export function drawRound(
  lab: Lab,
  world: World,
  given: {
    readonly seed: number;
    readonly round: number;
    readonly happened: readonly Happening[];
    readonly namable: readonly number[];
    readonly cards: readonly (readonly number[])[];
  },
): Draws {
  const { model, scenario, policies } = lab;
  const { seed, round, happened, cards } = given;
  const groups = model.groups;
  const draw = { seed, round, hidden: scenario.structure.hidden };
  const noise: number[][] = [];
  const observed: boolean[][] = [];
  const found: boolean[][] = [];
  const incident: number[][] = [];
  const circumstance: number[] = [];
  const windfall: number[] = [];
  for (let of = 0; of < groups; of += 1) {
    const noises: number[] = [];
    const sights: boolean[] = [];
    const finds: boolean[] = [];
    const suspected: number[] = [];
    for (let towards = 0; towards < groups; towards += 1) {
      if (of === towards) {
        noises.push(0);
        sights.push(true);
        finds.push(false);
        suspected.push(0);
        continue;
      }
      const sees = isObserved(world, draw, of, towards);
      const policy = policies[cards[towards]?.[of] ?? -1];
      const exploits = (policy?.exploit ?? 0) > 0;
      noises.push(bell(seed, "noise", round, of * 8 + towards));
      sights.push(sees);
      finds.push(
        exploits && (policy?.covert === true ? isDiscovered(model, world, draw, of, towards) : sees),
      );
      suspected.push(isSuspected(happened, of, towards) ? 1 : 0);
    }
    noise.push(noises);
    observed.push(sights);
    found.push(finds);
    incident.push(suspected);
    let luck = 0;
    let chance = 0;
    for (const one of happened) {
      if (!hasHit(lab, one, of)) continue;
      luck += one.row.security ?? 0;
      const logic = one.row.windfall?.logic;
      if (logic !== undefined && cards[of]?.some((card) => policies[card]?.logic === logic) === true)
        chance += one.row.windfall?.security ?? 0;
    }
    circumstance.push(luck);
    windfall.push(chance);
  }
  let contact = 1;
  for (const { row } of happened) contact *= row.contact ?? 1;
  return { noise, observed, found, incident, namable: given.namable, circumstance, windfall, contact };
}

function isSuspected(happened: readonly Happening[], of: number, towards: number): boolean {
  for (const one of happened) if (one.of === of && one.towards === towards) return true;
  return false;
}
