/** What everyone at the table may know. */
import { isAwaited, isReady } from "../phases.ts";
import { firstPossibleEnd } from "../formats.ts";
import { seatName, teamSize, type State } from "../state.ts";
import type { TableView } from "../views.ts";
import { securityBand } from "./bands.ts";

/** The part of the view that is the same for all. */
export function tableView(state: State): TableView {
  const { clock, scenario } = state;
  return {
    scenario: scenario.id,
    lens: state.opening.lens ?? "bilgic",
    phase: state.phase,
    round: state.round,
    roundsFrom:
      state.opening.announcedHorizon === true
        ? state.opening.roundsTo
        : firstPossibleEnd(state.opening.roundsTo),
    roundsTo: state.opening.roundsTo,
    teamSize: teamSize(state),
    talk: state.opening.talk ?? "free",
    note: state.opening.note ?? true,
    guide: state.opening.guide ?? false,
    seesIntentions: state.opening.seesIntentions ?? false,
    debriefPage: state.debriefPage ?? "",
    clock: {
      timed: clock.endsAt > 0 || clock.leftMs > 0,
      paused: clock.paused,
      endsAt: clock.endsAt,
      leftMs: clock.leftMs,
      held: clock.held,
      card: clock.cardAt !== undefined,
    },
    seats: Object.fromEntries(
      state.seats.map((seat) => [
        seat.id,
        {
          id: seat.id,
          group: seat.group,
          role: seat.role,
          occupant: seat.occupant,
          name: seatName(seat),
          people: seat.members.length,
          ready: isReady(state, seat),
          awaited: isAwaited(state, seat),
        },
      ]),
    ),
    groups: Object.fromEntries(
      scenario.groups.map((group, index) => [
        group.id,
        {
          id: group.id,
          security: securityBand(state.world.security[index] ?? 0),
          falls: state.records.reduce(
            (sum, record) => sum + record.falls.filter((fall) => fall.group === group.id).length,
            0,
          ),
        },
      ]),
    ),
    counters: Object.fromEntries(
      scenario.counters.map((counter, index) => [counter.id, Math.round(state.world.counters[index] ?? 0)]),
    ),
  };
}
