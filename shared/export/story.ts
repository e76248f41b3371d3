/** A journal gone through once: the state it ends in, and what no state keeps. */
import type { Answer } from "../rules/commands.ts";
import { answerOf } from "../rules/acts.ts";
import type { Event } from "../rules/events.ts";
import { evolve } from "../rules/evolve.ts";
import { membersOf } from "../rules/evolving/people.ts";
import { initial } from "../rules/setup.ts";
import type { Scenario } from "../rules/scenario.ts";
import { commitOf, type Opening, type State } from "../rules/state.ts";
import type { Feeling, Occupant, PlayerId, Role, SeatId } from "../rules/terms.ts";

/** What a seat put down in a round, and as whom. */
export interface Chosen {
  readonly round: number;
  readonly seat: SeatId;
  readonly group: string;
  readonly role: Role;
  readonly occupant: Occupant;
  readonly answer: Answer;
  readonly defaulted: boolean;
}

/** A person's way to a seat. */
export interface Sat {
  readonly person: PlayerId;
  readonly seat: SeatId;
  /** 0 in the lobby. */
  readonly round: number;
  readonly event: "took" | "left";
}

/** Everything that tables are made of. */
export interface Story {
  readonly state: State;
  readonly chosen: readonly Chosen[];
  readonly felt: readonly {
    readonly round: number;
    readonly seat: SeatId;
    readonly feeling: Feeling;
    readonly line?: string;
  }[];
  readonly sat: readonly Sat[];
}

/** Goes through a journal. */
export function storyOf(scenario: Scenario, opening: Opening, events: readonly Event[]): Story {
  let state = initial(scenario, opening);
  let chosen: Chosen[] = [];
  let felt: Story["felt"][number][] = [];
  const sat: Sat[] = [];
  for (const event of events) {
    if (event.type === "reckoned") chosen.push(...chosenIn(state));
    if (event.type === "felt") {
      const { type: _, ...feeling } = event;
      felt.push({ round: state.round, ...feeling });
    }
    if (event.type === "roundVoided") {
      const stays = ({ round }: { readonly round: number }) => round !== event.round;
      chosen = chosen.filter(stays);
      felt = felt.filter(stays);
    }
    sat.push(...movesIn(state, event));
    state = evolve(state, event);
  }
  return { state, chosen, felt, sat };
}

/** Who takes and leaves which seat by an event. */
function movesIn(state: State, event: Event): readonly Sat[] {
  const { round } = state;
  const move = (seat: SeatId, way: Sat["event"], people = membersOf(state, seat)): readonly Sat[] =>
    people.map(({ player }) => ({ person: player, seat, round, event: way }));
  switch (event.type) {
    case "seatTaken":
      return [{ person: event.player, seat: event.seat, round, event: "took" }];
    case "seatLeft":
    case "personRemoved":
      return event.player === undefined
        ? []
        : [{ person: event.player, seat: event.seat, round, event: "left" }];
    case "seatsChanged": {
      const { seat, to } = event;
      const [one, other] = [membersOf(state, seat), membersOf(state, to)];
      return [
        ...move(seat, "left"),
        ...move(to, "left"),
        ...move(seat, "took", other),
        ...move(to, "took", one),
      ];
    }
    case "seatsMerged":
      return [...move(event.seat, "left"), ...move(event.into, "took", membersOf(state, event.seat))];
    default:
      return [];
  }
}

function chosenIn(state: State): readonly Chosen[] {
  return state.seats.map((seat) => ({
    round: state.round,
    seat: seat.id,
    group: seat.group,
    role: seat.role,
    occupant: seat.occupant,
    answer: answerOf(state, seat),
    defaulted: commitOf(state, seat.id).defaulted,
  }));
}
