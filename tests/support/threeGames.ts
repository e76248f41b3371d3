/** Three games with three ends, always the same: fear with broken promises and secret acts, rules that pay, a common we. */
import type { Character } from "#shared/rules/terms.ts";
import type { Stage } from "#shared/rules/terms.ts";
import { scenarioOf } from "./game.ts";
import { recordedGame, type Recorded } from "./recorded.ts";

export interface ThreeGames {
  readonly name: string;
  readonly end: Stage;
  readonly game: Recorded;
}

const cast = (scenario: "low-reservoir" | "union-of-rivers", elites: Character, others: Character) =>
  Object.fromEntries(
    scenarioOf(scenario).seats.map(({ id, role }) => [
      id,
      role === "civil" || role === "voice" ? others : elites,
    ]),
  );

/** The games. */
export const THREE_GAMES: readonly ThreeGames[] = [
  {
    name: "used by each other",
    end: "fear",
    game: recordedGame("three", {
      scenario: "low-reservoir",
      format: "seminar",
      cast: cast("low-reservoir", "opportunist", "silent"),
    }),
  },
  {
    name: "rules that hold",
    end: "in",
    game: recordedGame("one", {
      scenario: "union-of-rivers",
      format: "seminar",
      cast: cast("union-of-rivers", "ruleKeeper", "silent"),
    }),
  },
  {
    name: "a name of our own",
    end: "we",
    game: recordedGame("three", { scenario: "grey-point", format: "seminar" }),
  },
];
