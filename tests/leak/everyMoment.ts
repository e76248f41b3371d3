/** Whole games with people and bots, stopped at many moments, so that each of them can be looked at by everyone. */
import { botWishes } from "#shared/bots/bot.ts";
import {
  decide,
  evolve,
  initial,
  isRefusal,
  openingFor,
  youView,
  tableView,
  type Actor,
  type State,
  type Wish,
  USUAL_CHOICES,
} from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Seat } from "#shared/rules/state.ts";
import type { Viewer } from "#shared/rules/terms.ts";

/** What a seat does beside what a bot would do there, at the beginning of a phase. */
export type Extras = (state: State, seat: Seat) => readonly Wish[];

/** Everyone who can look at this table: each seat, the audience, the host without a seat. */
export function viewersOf(state: State): readonly Viewer[] {
  return [
    ...state.seats.map((seat) => ({ kind: "seat", seat: seat.id }) as const),
    { kind: "audience" },
    { kind: "audience", host: true },
  ];
}

/**
 * Plays one game to its end. Half of the seats have a person, kept by a caretaker, so that there are players' ids to
 * leak. `look` is shown the table as each phase begins, and after every `every`-th command.
 */
export function playThrough(
  scenario: Scenario,
  game: {
    readonly seed: string;
    readonly every: number;
    readonly extras?: Extras;
    /** Whether the scenario's optional group plays. */
    readonly thirdGroup?: boolean;
  },
  look: (state: State) => void,
): State {
  const choices = { ...USUAL_CHOICES, thirdGroup: game.thirdGroup ?? false };
  let state = initial(scenario, openingFor(scenario, "class", game.seed, 0, choices));
  let commands = 0;
  const submit = (by: Actor, wish: Wish | { readonly type: "standIn"; readonly seat: string }) => {
    const { phase } = state;
    const decided = decide(state, { by, at: 0, wish });
    if (isRefusal(decided)) throw new Error(`${wish.type} was refused: ${decided.reason}`);
    state = decided.reduce(evolve, state);
    commands += 1;
    if (state.phase !== phase || commands % game.every === 0) look(state);
  };
  for (const [index, { id }] of state.seats.entries()) {
    const by: Actor = { kind: "player", player: `mark.player.${id};`, host: false };
    if (index % 2 === 0) submit(by, { type: "takeSeat", seat: id, name: `name of ${id}` });
  }
  submit({ kind: "player", player: "mark.player.host;", host: true }, { type: "control", control: "start" });
  for (const seat of state.seats) {
    if (seat.occupant === "person") submit({ kind: "server" }, { type: "standIn", seat: seat.id });
  }
  while (state.phase !== "debrief") {
    const { phase, round } = state;
    const isNow = () => state.phase === phase && state.round === round;
    for (const seat of state.seats) {
      if (isNow())
        for (const wish of game.extras?.(state, seat) ?? []) submit({ kind: "standIn", seat: seat.id }, wish);
    }
    for (const { id, character } of state.seats) {
      for (let looks = 0; looks < 2 && isNow(); looks += 1) {
        const seen = { table: tableView(state), you: youView(state, { kind: "seat", seat: id }) };
        for (const wish of botWishes(seen, id, character, game.seed)) {
          if (isNow()) submit({ kind: "standIn", seat: id }, wish);
        }
        if (phase !== "commit") break;
      }
    }
  }
  return state;
}
