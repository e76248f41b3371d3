/** The reckoning: what the round did, computed once and kept whole in one record. */
import { answerOf, frameIndex, groupActs, playedPolicy } from "./acts.ts";
import { incidentOf } from "./situation.ts";
import { commitOf, holder, pairKey, type Revealed, type RoundRecord, type State } from "./state.ts";
import type { Feeling, FeltGame, Stage } from "./terms.ts";
import { feltGame, stage } from "./theory/feltGame.ts";
import { playRound } from "./theory/round.ts";
import { clamp, matrix, type World } from "./theory/world.ts";

/** Reckons the revealed round. */
export function reckon(state: State, revealed: Revealed): RoundRecord {
  const { scenario, model } = state;
  const before = afterIncidents(state);
  const acts = scenario.groups.map((_, group) => groupActs(state, group, revealed));
  const outcome = playRound(model, before, acts, revealed.draws, nextCounters(state));
  const stages: Record<string, Stage> = {};
  scenario.groups.forEach((one, a) => {
    scenario.groups.forEach((other, b) => {
      if (a < b) stages[pairKey(one.id, other.id)] = stage(model, outcome.world, a, b);
    });
  });
  return {
    round: state.round,
    incidents: state.situation.incidents,
    revealed,
    readings: state.seats.flatMap((seat) =>
      Object.entries(commitOf(state, seat.id).readings).map(([towards, made]) => ({
        seat: seat.id,
        towards,
        reading: made.reading,
        sureness: made.sureness,
      })),
    ),
    before: state.world,
    after: outcome.world,
    security: outcome.security,
    lessons: outcome.lessons,
    pushes: outcome.pushes,
    office: outcome.offices.map(({ government, rival }) => ({ government, rival })),
    falls: scenario.groups.flatMap((group, index) => {
      const from = holder(state, index, "government");
      const to = holder(state, index, "rival");
      const fell = outcome.offices[index]?.fell ?? false;
      return fell && from !== undefined && to !== undefined
        ? [{ group: group.id, from: from.id, to: to.id }]
        : [];
    }),
    felt: matrix<FeltGame | null>(model.groups, null, (of, towards) =>
      feltGame(model, outcome.world, of, towards),
    ),
    stages,
    frames: Object.fromEntries(
      state.seats
        .filter((seat) => seat.frame >= 0)
        .map((seat) => {
          const answer = answerOf(state, seat);
          const chosen = answer.role === "citizen" ? -1 : frameIndex(state, seat.groupIndex, answer.frame);
          return [seat.id, chosen >= 0 ? chosen : seat.frame];
        }),
    ),
    feelings: {} satisfies Partial<Record<Feeling, number>>,
  };
}

/** The world with what this round's incidents changed for good: stress and ambiguity. */
function afterIncidents(state: State): World {
  const { world, scenario, situation } = state;
  const rows = situation.incidents.map((happened) => ({ happened, row: incidentOf(state, happened) }));
  return {
    ...world,
    stress: scenario.groups.map((group, index) =>
      clamp(
        rows.reduce(
          (stress, { happened, row }) => stress + (happened.hits.includes(group.id) ? (row?.stress ?? 0) : 0),
          world.stress[index] ?? 0,
        ),
        0,
        1,
      ),
    ),
    ambiguity: clamp(
      rows.reduce((ambiguity, { row }) => ambiguity + (row?.ambiguity ?? 0), world.ambiguity),
      0,
      1,
    ),
  };
}

/** The slow common stocks after the round: drift, what policies draw or spare, what incidents do. */
function nextCounters(state: State): readonly number[] {
  const { scenario } = state;
  return scenario.counters.map((counter, index) => {
    let level = (state.world.counters[index] ?? 0) + counter.drift;
    for (const happened of state.situation.incidents) {
      level += incidentOf(state, happened)?.counters?.[counter.id] ?? 0;
    }
    scenario.groups.forEach((one, a) => {
      scenario.groups.forEach((other, b) => {
        if (a === b) return;
        const policy = playedPolicy(state, a, other.id);
        level += policy?.counters?.[counter.id] ?? 0;
        const theirs = playedPolicy(state, b, one.id);
        const both = policy?.logic === counter.pair?.logic && theirs?.logic === counter.pair?.logic;
        if (a < b && counter.pair !== undefined && both) level += counter.pair.change;
      });
    });
    return clamp(level, 0, counter.most);
  });
}
