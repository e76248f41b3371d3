/** Security S of a group: what a round does to it, split so that a people can ask why. */
import { mandate } from "./identity.ts";
import { adoption } from "./perception.ts";
import { counterHarm } from "./counters.ts";
import { fear } from "./fear.ts";
import { at, clamp, type Draws, type GroupActs, type Model, type Terms, type World } from "./world.ts";

/** Material terms of one group's security toward all others, in raw points before scaling (equation 1). */
export interface SecurityTerms extends Record<string, number> {
  readonly guard: number;
  readonly threat: number;
  readonly served: number;
  readonly serving: number;
  readonly prey: number;
  readonly harmed: number;
  readonly backlash: number;
  readonly bystander: number;
  readonly identityOpen: number;
  readonly identityFear: number;
  readonly incident: number;
  readonly circumstance: number;
  readonly windfall: number;
  readonly counter: number;
}

/**
 * What the round's acts do to the security of one group (equation 1).
 * The same guard that protects is a threat to the other: the security paradox is these two terms
 * (Bilgic 2014, "The new security dilemma framework"); identity adds security where it is common
 * and takes it where it is exclusive and afraid.
 */
export function securityTerms(
  model: Model,
  world: World,
  acts: readonly GroupActs[],
  draws: Draws,
  group: number,
): SecurityTerms {
  const p = model.parameters;
  const k = 1 / (model.groups - 1);
  const terms = {
    guard: 0,
    threat: 0,
    served: 0,
    serving: 0,
    prey: 0,
    harmed: 0,
    backlash: 0,
    bystander: model.groups > 2 ? k * p.bystander * fallout(model, acts, group) : 0,
    identityOpen: 0,
    identityFear: 0,
    incident: 0,
    circumstance: draws.circumstance[group] ?? 0,
    windfall: draws.windfall[group] ?? 0,
    counter: counterHarm(model, world, group),
  };
  for (let other = 0; other < model.groups; other += 1) {
    if (other === group) continue;
    const own = acts[group]?.vectors[other];
    const theirs = acts[other]?.vectors[group];
    const power = model.power[other] ?? 1;
    const exposedToNoCourt = 1 - (1 - world.anarchy) * at(world.norms, group, other);
    const open = mandate(model, world, group, other);
    terms.guard += k * p.guard * (own?.guard ?? 0);
    terms.threat -= k * p.threat * power * (theirs?.guard ?? 0) * exposedToNoCourt;
    terms.served += k * p.serve * power * adoption(model, world, acts, other, group);
    terms.serving -=
      k * p.cost * (0.5 + (world.stress[group] ?? 0)) * adoption(model, world, acts, group, other);
    terms.prey += k * p.prey * (own?.exploit ?? 0) * (theirs?.expose ?? 0) * exposedToNoCourt;
    terms.harmed -= k * p.harm * power * (theirs?.exploit ?? 0) * (own?.expose ?? 0) * exposedToNoCourt;
    terms.backlash -= k * p.backlash * at(world.backlash, group, other);
    terms.identityOpen += k * p.identity * at(world.depth, group, other) * Math.max(0, open);
    terms.identityFear -= k * p.identity * fear(world, group, other) * Math.max(0, -open);
    terms.incident -= k * p.hurt * at(draws.incident, group, other) * (model.groupness[other] ?? 0);
  }
  return terms;
}

/**
 * What acts between others do to a group that stands by, by the power of who acts: a well that drains an orchard, a
 * language law that sorts a mixed town. (Ours; the article's security is always also somebody else's, section 2b.)
 */
function fallout(model: Model, acts: readonly GroupActs[], group: number): number {
  let sum = 0;
  for (let of = 0; of < model.groups; of += 1) {
    if (of === group) continue;
    for (let towards = 0; towards < model.groups; towards += 1) {
      if (towards === group) continue;
      sum += (model.power[of] ?? 1) * (acts[of]?.vectors[towards]?.bystanders[group] ?? 0);
    }
  }
  return sum;
}

/** Security after a round, and the scale its terms were taken at. */
export interface SettledSecurity {
  readonly after: number;
  readonly scale: number;
  readonly raw: SecurityTerms;
}

/** Security after a round: gains shrink near 100, losses near 0, and it drifts home. */
export function settleSecurity(
  model: Model,
  world: World,
  raw: SecurityTerms,
  group: number,
): SettledSecurity {
  const p = model.parameters;
  const before = world.security[group] ?? 0;
  const sum = sumSecurity(raw);
  const scale = sum > 0 ? (100 - before) / 50 : before / 50;
  const rest = p.regress * (p.home - p.stressHome * ((world.stress[group] ?? 0) - 0.5) - before);
  return { after: clamp(before + sum * scale + rest, 0, 100), scale, raw };
}

/** The terms of the change of security, in points; they sum to it, before the cost of ontological change. */
export function explainSecurity(settled: SettledSecurity, before: number): Terms {
  const terms: Record<string, number> = {};
  for (const [name, value] of Object.entries(settled.raw)) terms[name] = value * settled.scale;
  terms.rest = settled.after - before - sumSecurity(settled.raw) * settled.scale;
  return terms;
}

/** The sum of the terms, spelled out: this runs a hundred thousand times a second. */
export function sumSecurity(terms: SecurityTerms): number {
  return (
    terms.guard +
    terms.threat +
    terms.served +
    terms.serving +
    terms.prey +
    terms.harmed +
    terms.backlash +
    terms.bystander +
    terms.identityOpen +
    terms.identityFear +
    terms.incident +
    terms.circumstance +
    terms.windfall +
    terms.counter
  );
}
