/** What the picture may draw for one viewer: already as blurred as this viewer must see it. */
import { policyOf } from "../hand.ts";
import { groupIndex, type State } from "../state.ts";
import { pairKey } from "../records.ts";
import type { GroupId } from "../terms.ts";
import { mandate } from "../theory/identity.ts";
import { sharedDepth } from "../theory/interest.ts";
import { at, clamp } from "../theory/world.ts";
import type { SceneGroup, ScenePair, SceneView } from "../views.ts";
import { whyTerms, type WhyTerm } from "../why.ts";
import { band, coarse, inSteps, shownSharpness } from "./bands.ts";
import { deedsOf, marksOf } from "./sceneDeeds.ts";
import { belongs, isOpened, lookAt, viewerOf, type Eyes } from "./sceneEyes.ts";
import { reveals, rumouredTrust, seesFinely, sharpness, wornPath } from "./sight.ts";

/** The scene as these eyes may see it. */
export function sceneView(state: State, eyes: Eyes): SceneView {
  const groups = state.scenario.groups;
  return {
    groups: groups.map((_, index) => sceneGroup(state, eyes, index)),
    pairs: groups.flatMap((a, from) => groups.slice(from + 1).map((b) => scenePair(state, eyes, a.id, b.id))),
    counters: Object.fromEntries(
      state.scenario.counters.map((counter, index) => [
        counter.id,
        {
          level: Math.round(state.world.counters[index] ?? 0),
          why: stockTerms(state, index),
          most: counter.most,
          lag: counter.lag ?? 0,
          ...(counter.harm.below === undefined ? {} : { below: counter.harm.below }),
          ...(counter.harm.above === undefined ? {} : { above: counter.harm.above }),
        },
      ]),
    ),
  };
}

/** What made a stock what it is: where it stood, and what the last round did to it. The same for everyone. */
function stockTerms(state: State, index: number): readonly WhyTerm[] {
  const now = Math.round(state.world.counters[index] ?? 0);
  const record = state.records.at(-1);
  if (record === undefined) return [{ term: "start", value: now }];
  const before = Math.round(record.before.counters[index] ?? 0);
  const drift = state.scenario.counters[index]?.drift ?? 0;
  // Whose deed it was, an unseen one too, stays with the deeds of all.
  return [{ term: "before", value: before }, ...whyTerms({ drift, deeds: now - before - drift })];
}

function sceneGroup(state: State, eyes: Eyes, index: number): SceneGroup {
  const group = state.scenario.groups[index];
  const id = group?.id ?? "";
  const own = belongs(state, eyes, id);
  const isExact = own || isOpened(eyes);
  const sharp = isExact ? 1 : shownSharpness(sharpness(state, viewerOf(eyes), id));
  const isFine = !isExact && seesFinely(state, viewerOf(eyes), id);
  const shares = state.world.shares[index] ?? [];
  const even = 1 / Math.max(1, shares.length);
  const seen = shares.map((share) =>
    isExact ? share : inSteps(share, isFine ? 0.1 : 0.2) * sharp + even * (1 - sharp),
  );
  const all = seen.reduce((sum, share) => sum + share, 0);
  const security = state.world.security[index] ?? 0;
  const { step, steps } = coarse(security / 100, isFine);
  const openness = meanMandate(state, index);
  return {
    group: id,
    own,
    frames: (group?.frames ?? []).map((frame, position) => ({
      frame: frame.id,
      kind: frame.kind,
      share: (seen[position] ?? 0) / all,
    })),
    sharpness: sharp,
    security: isExact ? security / 100 : step / (steps - 1),
    openness: isExact ? openness : inSteps(openness, 0.5),
    ...marksOf(state, eyes, index),
  };
}

function meanMandate(state: State, of: number): number {
  const others = state.scenario.groups.map((_, index) => index).filter((index) => index !== of);
  const sum = others.reduce((all, towards) => all + mandate(state.model, state.world, of, towards), 0);
  return sum / Math.max(1, others.length);
}

function scenePair(state: State, eyes: Eyes, a: GroupId, b: GroupId): ScenePair {
  const { scenario, world } = state;
  const one = groupIndex(scenario, a);
  const other = groupIndex(scenario, b);
  const there = lastSeen(state, eyes, a, b);
  const back = lastSeen(state, eyes, b, a);
  const current = state.revealed?.acts.filter(
    (act) => (act.from === a && act.towards === b) || (act.from === b && act.towards === a),
  );
  const seen = (current ?? []).map((act) => lookAt(state, eyes, act));
  const deedsA = deedsOf(state, eyes, { from: a, towards: b });
  const deedsB = deedsOf(state, eyes, { from: b, towards: a });
  return {
    a,
    b,
    guardA: wall(state, eyes, a, b),
    guardB: wall(state, eyes, b, a),
    serveA: there.adopt,
    serveB: back.adopt,
    exposeA: there.expose,
    exposeB: back.expose,
    norms: inSteps(at(world.norms, one, other), 0.05),
    contact: inSteps(wornPath(state, a, b), 0.05),
    backlash: inSteps(clamp(at(world.backlash, one, other) / 2, 0, 1), 0.25),
    trustA: trustLight(state, eyes, a, b),
    trustB: trustLight(state, eyes, b, a),
    depth: inSteps(sharedDepth(world, one, other), 0.25),
    commonWe: state.records.at(-1)?.stages[pairKey(a, b)] === "we",
    fog: seen.filter((act) => act.seen === "fog").length / 2,
    scandal: (current ?? []).some((act) => act.found && policyOf(state, act.policy)?.covert === true),
    ...(deedsA === undefined ? {} : { deedsA }),
    ...(deedsB === undefined ? {} : { deedsB }),
  };
}

/** What was carried over and left open when one last could look: the latest round only. */
function lastSeen(
  state: State,
  eyes: Eyes,
  from: GroupId,
  towards: GroupId,
): { adopt: number; expose: number } {
  const act = reveals(state)[0]?.acts.find((one) => one.from === from && one.towards === towards);
  const seen = act === undefined ? undefined : lookAt(state, eyes, act);
  const policy = seen?.policy === undefined ? undefined : policyOf(state, seen.policy);
  return { adopt: policy?.adopt ?? 0, expose: policy?.expose ?? 0 };
}

/** The wall a group built against another as one sees it: it comes down slowly, and looks higher from outside. */
function wall(state: State, eyes: Eyes, from: GroupId, towards: GroupId): number {
  let height = 0;
  reveals(state).forEach((revealed, age) => {
    const act = revealed.acts.find((one) => one.from === from && one.towards === towards);
    const seen = act === undefined ? undefined : lookAt(state, eyes, act);
    const policy = seen?.policy === undefined ? undefined : policyOf(state, seen.policy);
    height = Math.max(height, (policy?.guard ?? 0) * 0.65 ** age);
  });
  if (isOpened(eyes) || belongs(state, eyes, from)) return height;
  const norms = at(state.world.norms, groupIndex(state.scenario, from), groupIndex(state.scenario, towards));
  return clamp(height * (1 + 0.8 * state.world.ambiguity * (1 - norms)), 0, 1);
}

/** Trust as light: the own side's in quarters, another's as a rumour. */
function trustLight(state: State, eyes: Eyes, from: GroupId, inWhom: GroupId): number {
  const isExact = isOpened(eyes) || belongs(state, eyes, from);
  const of = groupIndex(state.scenario, from);
  const towards = groupIndex(state.scenario, inWhom);
  const light = isExact
    ? band(at(state.world.trust, of, towards))
    : rumouredTrust(state, viewerOf(eyes), from, inWhom);
  return light / 4;
}
