/** The reveal: what the commits were, what could be seen of them, and what was drawn for the round. */
import { answerOf, carriedPetition, playedPolicy } from "./acts.ts";
import { policyOf, policyPrice } from "./hand.ts";
import { comesToLight, isDiscovered, isObserved } from "./fog.ts";
import { settlePromises } from "./promises.ts";
import { bell } from "./random.ts";
import { incidentOf, namableWeight, suspicion } from "./situation.ts";
import { groupIndex, holder, type State } from "./state.ts";
import type { CameToLight, PlayedAct, Revealed } from "./records.ts";
import { matrix, total, type Draws } from "./theory/world.ts";

/** Turns the commits of this round over. Everything chance decides about the round is drawn here, once. */
export function reveal(state: State): Revealed {
  const draws = drawRound(state);
  const groups = state.scenario.groups;
  const acts: PlayedAct[] = [];
  groups.forEach((group, from) => {
    groups.forEach((other, towards) => {
      const policy = from === towards ? undefined : playedPolicy(state, from, other.id);
      const seat = holder(state, from, "government");
      if (policy === undefined || seat === undefined) return;
      acts.push({
        from: group.id,
        towards: other.id,
        seat: seat.id,
        policy: policy.id,
        price: total(policyPrice(state, from, towards, policy)),
        observed: draws.observed[towards]?.[from] ?? true,
        found: draws.found[towards]?.[from] ?? false,
      });
    });
  });
  return {
    acts,
    programmes: programmesOf(state),
    stories: state.seats.flatMap((seat) => {
      const answer = answerOf(state, seat);
      return answer.role === "voice" && answer.story !== "plain"
        ? [{ seat: seat.id, story: answer.story }]
        : [];
    }),
    pressures: state.seats.flatMap((seat) => {
      const answer = answerOf(state, seat);
      return answer.role === "rival" && answer.pressure !== "quiet"
        ? [{ seat: seat.id, pressure: answer.pressure }]
        : [];
    }),
    petitions: groups.flatMap((group, index) => {
      const logic = carriedPetition(state, index);
      return logic === undefined ? [] : [{ group: group.id, logic }];
    }),
    corrections: state.seats.flatMap((seat) => {
      const answer = answerOf(state, seat);
      return answer.role === "voice" && answer.corrects !== undefined
        ? [{ seat: seat.id, ...answer.corrects }]
        : [];
    }),
    promises: settlePromises(state),
    cameToLight: broughtToLight(state),
    draws,
  };
}

/** What was done in secret before, and is found out now. It teaches who reads of it; the equations have had their round. */
function broughtToLight(state: State): readonly CameToLight[] {
  const { model, world, seed, round, scenario } = state;
  return state.records.flatMap((record) =>
    record.revealed.acts
      .filter(({ policy, found, from, towards }) => {
        if (found || policyOf(state, policy)?.covert !== true) return false;
        const draw = { seed, round, done: record.round };
        return comesToLight(model, world, draw, groupIndex(scenario, towards), groupIndex(scenario, from));
      })
      .map(({ from, towards }) => ({ round: record.round, from, towards })),
  );
}

function programmesOf(state: State): Revealed["programmes"] {
  const running = state.seats.flatMap((seat) => {
    const answer = answerOf(state, seat);
    return answer.role === "civil"
      ? answer.programmes.map((towards) => ({ group: seat.group, towards }))
      : [];
  });
  return running.map((one) => ({
    ...one,
    matched: running.some((twin) => twin.group === one.towards && twin.towards === one.group),
  }));
}

/** Everything that chance, incidents and slow stocks decide about this round (step 0 of the model). */
function drawRound(state: State): Draws {
  const { model, world, seed, round, scenario } = state;
  const draw = { seed, round, hidden: scenario.structure.hidden };
  const policyAt = (of: number, towards: number) =>
    playedPolicy(state, of, scenario.groups[towards]?.id ?? "");
  const observed = matrix(model.groups, true, (of, towards) => isObserved(world, draw, of, towards));
  const found = matrix(model.groups, false, (of, towards) => {
    const policy = policyAt(towards, of);
    if (policy === undefined || (policy.exploit ?? 0) <= 0) return false;
    if (policy.covert !== true) return observed[of]?.[towards] ?? true;
    return isDiscovered(model, world, draw, of, towards);
  });
  const hits = (group: number) =>
    state.situation.incidents.filter((one) => one.hits.includes(scenario.groups[group]?.id ?? ""));
  const each = (value: (group: number) => number) => scenario.groups.map((_, group) => value(group));
  return {
    noise: matrix(model.groups, 0, (of, towards) => bell(seed, "noise", round, of * 8 + towards)),
    observed,
    found,
    incident: matrix(model.groups, 0, (of, towards) => suspicion(state, of, towards)),
    namable: each((group) => namableWeight(state, group)),
    circumstance: each((group) => sum(hits(group).map((one) => incidentOf(state, one)?.security ?? 0))),
    windfall: each((group) =>
      sum(
        hits(group).map((one) => {
          const windfall = incidentOf(state, one)?.windfall;
          const taken = scenario.groups.some(
            (_, other) => other !== group && policyAt(group, other)?.logic === windfall?.logic,
          );
          return windfall !== undefined && taken ? windfall.security : 0;
        }),
      ),
    ),
    contact: state.situation.incidents.reduce(
      (product, one) => product * (incidentOf(state, one)?.contact ?? 1),
      1,
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
