/** What whoever looks into all rooms is told: numbers instead of words, and behind the curtain what people still hide. */
import { causeKey, causeOf } from "../causes.ts";
import { incidentOf } from "../situation.ts";
import { commitOf, groupIndex, othersOf, type Seat, type State } from "../state.ts";
import type { GroupId, Viewer } from "../terms.ts";
import { at } from "../theory/world.ts";
import type { CurtainView, FacilitatorGroup, FacilitatorView } from "../views.ts";

/** The facilitator's own section; for nobody else. */
export function facilitatorView(state: State, viewer: Viewer): FacilitatorView | undefined {
  if (viewer.kind !== "facilitator") return undefined;
  return {
    groups: state.scenario.groups.map((group) => groupInNumbers(state, group.id)),
    causes: state.situation.incidents.map((happened, number) => {
      const row = incidentOf(state, happened);
      return { number, cause: causeOf(row, happened), key: causeKey(row, happened) };
    }),
    restraints: state.records.flatMap((record) =>
      (record.restraints ?? []).map((one) => ({ round: record.round, ...one })),
    ),
    silent: state.seats.filter((seat) => isSilent(state, seat)).map((seat) => seat.id),
    ...(viewer.curtain ? { curtain: curtainView(state) } : {}),
  };
}

function groupInNumbers(state: State, group: GroupId): FacilitatorGroup {
  const { scenario, world, opened, records } = state;
  const own = groupIndex(scenario, group);
  const { government = 0, rival = 0 } = world.capital[own] ?? {};
  return {
    group,
    security: world.security[own] ?? 0,
    securityPath: [opened, ...records.map((record) => record.after)].map((one) => one.security[own] ?? 0),
    frames: (scenario.groups[own]?.frames ?? []).map(({ id }, place) => ({
      frame: id,
      share: world.shares[own]?.[place] ?? 0,
    })),
    capital: { government, rival },
    needs: scenario.groups[own]?.needs ?? [],
    towards: othersOf(scenario, group).map((other) => ({
      group: other,
      trust: at(world.trust, own, groupIndex(scenario, other)),
      depth: at(world.depth, own, groupIndex(scenario, other)),
    })),
  };
}

/** Whether the people of a seat said nothing, anywhere, in this round and the one before. */
function isSilent(state: State, seat: Seat): boolean {
  if (seat.occupant !== "person" || state.round < 2) return false;
  return !state.talk.some((said) => said.seat === seat.id && said.round >= state.round - 1);
}

function curtainView(state: State): CurtainView {
  return {
    intentions: state.seats.flatMap(({ id: seat, intention }) =>
      intention === undefined ? [] : [{ seat, intention }],
    ),
    commits: state.seats
      .filter((seat) => state.commits[seat.id] !== undefined)
      .map((seat) => {
        const { readings, answer, proposals = {} } = commitOf(state, seat.id);
        return {
          seat: seat.id,
          readings: Object.entries(readings).map(([towards, made]) => ({ towards, ...made })),
          ...(answer === undefined ? {} : { answer }),
          proposals: Object.values(proposals),
        };
      }),
  };
}
