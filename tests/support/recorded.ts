/** Games played by bots alone and written down as a journal has them. */
import { playGame } from "#shared/lab/playGame.ts";
import { USUAL_CHOICES, type FormatId, type State, type TableChoices } from "#shared/rules/game.ts";
import type { Character, SeatId } from "#shared/rules/terms.ts";
import type { GameHistory } from "#server/journal/journal.ts";
import { scenarioOf, type ScenarioName } from "./game.ts";

export interface Recorded {
  readonly state: State;
  readonly history: GameHistory;
}

/** Plays a game to its debrief. */
export function recordedGame(
  seed: string,
  options: {
    readonly scenario?: ScenarioName;
    readonly format?: FormatId;
    readonly choices?: Partial<TableChoices>;
    readonly cast?: Readonly<Record<SeatId, Character>>;
    readonly code?: string;
  } = {},
): Recorded {
  const { scenario: name = "low-reservoir", format = "class", cast = {}, code = "346789" } = options;
  const scenario = scenarioOf(name);
  const choices = { ...USUAL_CHOICES, ...options.choices };
  const { state, events } = playGame(scenario, format, seed, { choices, cast });
  return {
    state,
    history: {
      game: { id: code, scenario, opening: state.opening, createdAt: 0, engineVersion: "test" },
      events: events.map((event, at) => ({
        seq: at + 1,
        at: 0,
        type: event.type,
        body: JSON.stringify(event),
      })),
      commands: [],
      players: [],
    },
  };
}
