/** Whether a private goal was reached: read at the end of the game, for the seat's own group. */
import type { Measure } from "./scenario.ts";
import { groupIndex, type Seat, type State } from "./state.ts";
import { meanTrust } from "./theory/politics.ts";
import { at, type World } from "./theory/world.ts";

/** Whether the measure holds for a seat as the game stands. */
export function isReached(state: State, seat: Seat, measure: Measure): boolean {
  const own = seat.groupIndex;
  const { world, model } = state;
  const security = (of: World) => of.security[own] ?? 0;
  const best = (matrix: readonly (readonly number[])[]) =>
    Math.max(...state.scenario.groups.map((_, other) => (other === own ? 0 : at(matrix, own, other))));
  switch (measure.of) {
    case "inOffice":
      return seat.role === "government";
    case "governmentFell":
      return state.records.some((record) => record.falls.some((fall) => fall.group === seat.group));
    case "securityAtLeast":
      return security(world) >= measure.value;
    case "securityNeverBelow":
      return state.records.every((record) => security(record.after) >= measure.value);
    case "shareAtLeast": {
      const frames = state.scenario.groups[own]?.frames ?? [];
      const frame = frames.findIndex((one) => one.id === measure.frame);
      return (world.shares[own]?.[frame] ?? 0) >= measure.value;
    }
    case "contactRoundsAtLeast":
      return (
        roundsWith(state, (programme) => programme.matched && programme.group === seat.group) >= measure.value
      );
    case "trustAtLeast":
      return meanTrust(model, world, own) >= measure.value;
    case "depthAtLeast":
      return best(world.depth) >= measure.value;
    case "normsAtLeast":
      return best(world.norms) >= measure.value;
    case "counterAtLeast": {
      const counter = state.scenario.counters.findIndex((one) => one.id === measure.counter);
      return (world.counters[counter] ?? 0) >= measure.value;
    }
    case "correctedAtLeast":
      return (
        state.records.flatMap((record) =>
          (record.revealed.corrections ?? []).filter((one) => one.seat === seat.id),
        ).length >= measure.value
      );
    case "crisesAtLeast":
      return (
        state.records.filter((record) =>
          record.incidents.some((happened) =>
            happened.namings.some(
              (one) =>
                one.naming === "threat" &&
                groupOfSeat(state, one.seat) === groupIndex(state.scenario, seat.group),
            ),
          ),
        ).length >= measure.value
      );
  }
}

function groupOfSeat(state: State, id: string): number {
  return state.seats.find((seat) => seat.id === id)?.groupIndex ?? -1;
}

function roundsWith(
  state: State,
  holds: (programme: { readonly group: string; readonly matched: boolean }) => boolean,
): number {
  return state.records.filter((record) => record.revealed.programmes.some(holds)).length;
}
