/** The reckoning: what the round did, computed once and kept whole in one record. */
import { answerOf, frameIndex, groupActs, playedPolicy } from "./acts.ts";
import { restraintsOf } from "./restraint.ts";
import { incidentOf } from "./situation.ts";
import { commitOf, holder, type State } from "./state.ts";
import { pairKey, type Revealed, type RoundRecord } from "./records.ts";
import type { ScenarioIncident } from "./scenario.ts";
import type { Feeling, FeltGame, GroupId, Stage } from "./terms.ts";
import { changeWorld } from "./theory/circumstance.ts";
import { flowShare } from "./theory/counters.ts";
import { feltGame, stage } from "./theory/feltGame.ts";
import { playRound } from "./theory/round.ts";
import { matrix, type Flows, type World } from "./theory/world.ts";

/** Reckons the revealed round. */
export function reckon(state: State, revealed: Revealed): RoundRecord {
  const { scenario, model } = state;
  const before = afterIncidents(state);
  const acts = scenario.groups.map((_, group) => groupActs(state, group, revealed));
  const outcome = playRound(model, before, acts, revealed.draws, counterFlows(state));
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
    restraints: restraintsOf(state, revealed),
    feelings: {} satisfies Partial<Record<Feeling, number>>,
  };
}

/** The world with what this round's incidents changed for good. */
function afterIncidents(state: State): World {
  const { world, scenario, situation, model } = state;
  const rows = situation.incidents.map((happened) => ({ happened, row: incidentOf(state, happened) }));
  const hitting = (group: GroupId, change: (row: ScenarioIncident) => number | undefined) =>
    rows.reduce(
      (sum, { happened, row }) =>
        sum + (row !== undefined && happened.hits.includes(group) ? (change(row) ?? 0) : 0),
      0,
    );
  const effects = {
    stress: scenario.groups.map((group) => hitting(group.id, (row) => row.stress)),
    capital: scenario.groups.map((group) => hitting(group.id, (row) => row.capital)),
    ambiguity: rows.reduce((sum, { row }) => sum + (row?.ambiguity ?? 0), 0),
    anarchy: rows.reduce((sum, { row }) => sum + (row?.anarchy ?? 0), 0),
  };
  return changeWorld(world, effects, model.parameters.capitalMost);
}

/** What this round puts into the slow common stocks: incidents and pairs at once, policies after the lag. */
function counterFlows(state: State): Flows {
  const { scenario } = state;
  const share = flowShare(scenario.groups.length);
  const now: number[] = [];
  const later: number[] = [];
  for (const counter of scenario.counters) {
    let atOnce = 0;
    let delayed = 0;
    for (const happened of state.situation.incidents) {
      atOnce += incidentOf(state, happened)?.counters?.[counter.id] ?? 0;
    }
    scenario.groups.forEach((one, a) => {
      scenario.groups.forEach((other, b) => {
        if (a === b) return;
        const policy = playedPolicy(state, a, other.id);
        delayed += policy?.counters?.[counter.id] ?? 0;
        const theirs = playedPolicy(state, b, one.id);
        const both = policy?.logic === counter.pair?.logic && theirs?.logic === counter.pair?.logic;
        if (a < b && counter.pair !== undefined && both) atOnce += share * counter.pair.change;
      });
    });
    now.push(atOnce);
    later.push(share * delayed);
  }
  return { now, later };
}
