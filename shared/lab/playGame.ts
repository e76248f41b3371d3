/** One whole game with bots in every seat, through the same doors as a table: the laboratory's long way. */
import { botWishes } from "../bots/bot.ts";
import {
  botView,
  decide,
  evolve,
  isRefusal,
  initial,
  openingFor,
  USUAL_CHOICES,
  type Refusal,
  type TableChoices,
  type Wish,
} from "../rules/game.ts";
import type { FormatId } from "../rules/formats.ts";
import type { Scenario } from "../rules/scenario.ts";
import type { State } from "../rules/state.ts";
import type { Event } from "../rules/events.ts";
import type { Character, SeatId } from "../rules/terms.ts";

/** What a played game left behind. */
export interface PlayedGame {
  readonly state: State;
  readonly events: readonly Event[];
  /** Refusals that bots met; a sound bot meets none. */
  readonly refusals: readonly { readonly seat: string; readonly wish: Wish; readonly refusal: Refusal }[];
}

/**
 * Plays one game to its debrief; `cast` gives seats another character than the one they draw. Throws if the table
 * stands still: a phase that cannot end is a fault of the rules.
 */
export function playGame(
  scenario: Scenario,
  format: FormatId,
  seed: string,
  {
    choices = USUAL_CHOICES,
    cast = {},
  }: { readonly choices?: TableChoices; readonly cast?: Readonly<Record<SeatId, Character>> } = {},
): PlayedGame {
  const at = 0;
  let state = initial(scenario, openingFor(scenario, format, seed, at, choices));
  const events: Event[] = [];
  const refusals: { seat: string; wish: Wish; refusal: Refusal }[] = [];
  const submit = (command: Parameters<typeof decide>[1]): Refusal | undefined => {
    const decided = decide(state, command);
    if (isRefusal(decided)) return decided;
    events.push(...decided);
    state = decided.reduce(evolve, state);
    return undefined;
  };
  submit({
    by: { kind: "player", player: "host", host: true },
    at,
    wish: { type: "control", control: "start" },
  });
  while (state.phase !== "debrief") {
    const before = events.length;
    const { phase, round } = state;
    for (const { id, character } of state.seats) {
      if (state.phase !== phase || state.round !== round) break;
      // A bot may need a second look: the answer opens only once the reading is made.
      for (let look = 0; look < 2; look += 1) {
        for (const wish of botWishes(botView(state, id), id, cast[id] ?? character, seed)) {
          const refusal = submit({ by: { kind: "standIn", seat: id }, at, wish });
          if (refusal !== undefined) refusals.push({ seat: id, wish, refusal });
        }
        if (state.phase !== "commit" || state.phase !== phase) break;
      }
    }
    if (events.length === before) throw new Error(`the table stands still in ${phase} of round ${round}`);
  }
  return { state, events, refusals };
}
