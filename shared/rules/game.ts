/**
 * The face of the game, for servers, laboratories and tests:
 * a command comes in at `decide`, becomes events, events make state by `evolve`, state leaves by `view`.
 */
import type { Event } from "./events.ts";
import { evolve } from "./evolve.ts";
import type { Scenario } from "./scenario.ts";
import { initial } from "./setup.ts";
import { isArchivist } from "./deciding/archive.ts";
import { isRemoved, isStoodIn } from "./deciding/seats.ts";
import { seatOf, type Opening, type State } from "./state.ts";
import type { Character, PlayerId, SeatId, Viewer } from "./terms.ts";

export { hears, hearsLine, maySpeak } from "./channels.ts";
export { isRefusal } from "./commands.ts";
export type { Actor, Command, HouseWish, Refusal, Wish } from "./commands.ts";
export { decide } from "./decide.ts";
export type { Event } from "./events.ts";
export { evolve } from "./evolve.ts";
export { FORMATS, FORMAT_IDS, isSlow, type FormatId } from "./formats.ts";
export { hasThirdGroup, scenarioInPlay } from "./inPlay.ts";
export { initial, openingFor, seatsInPlay, USUAL_CHOICES, type TableChoices } from "./setup.ts";
export type { Opening, State } from "./state.ts";
export { botView, talkViews, view, youSections, youView } from "./view.ts";
export { tableView } from "./viewing/table.ts";
export { assumedView } from "./viewing/assumed.ts";

/** The state of a table from its journal. */
export function replay(scenario: Scenario, opening: Opening, events: readonly Event[]): State {
  return events.reduce(evolve, initial(scenario, opening));
}

/** When the clock must say that the time of which phase is up; undefined while untimed, paused or held. */
export function deadline(
  state: State,
): { readonly round: number; readonly phase: string; readonly endsAt: number } | undefined {
  const { endsAt, paused, held } = state.clock;
  return endsAt > 0 && !paused && !held ? { round: state.round, phase: state.phase, endsAt } : undefined;
}

/** The seats that a bot or caretaker plays now. */
export function standInSeats(state: State): readonly SeatId[] {
  return state.seats.filter(isStoodIn).map((seat) => seat.id);
}

/** The temperament with which a bot plays a seat; secret. */
export function characterOf(state: State, seat: SeatId): Character {
  return seatOf(state, seat)?.character ?? "stepTaker";
}

/** The seat a player holds, also while a caretaker keeps it. */
export function seatOfPlayer(state: State, player: PlayerId): SeatId | undefined {
  return state.seats.find((seat) => seat.members.some((member) => member.player === player))?.id;
}

/** As whom a player looks at the table: as the holder of a seat, the facilitator, or the audience. */
export function viewerOf(state: State, player: PlayerId, host: boolean): Viewer {
  const seat = seatOfPlayer(state, player);
  if (seat !== undefined) return { kind: "seat", seat, player, host };
  return host && state.facilitated
    ? { kind: "facilitator", curtain: state.curtainLifted, host }
    : { kind: "audience", host, ...standing(state, player) };
}

/** What else somebody without a seat is. */
function standing(state: State, player: PlayerId): { readonly as?: "archivist" | "removed" } {
  if (isRemoved(state, player)) return { as: "removed" };
  return isArchivist(state, player) ? { as: "archivist" } : {};
}
