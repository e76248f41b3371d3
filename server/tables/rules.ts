/** What a running table needs of the rules and of the bots; handed in as values, so that a test may hand in others. */
import type { Wish } from "#shared/rules/commands.ts";
import type * as game from "#shared/rules/game.ts";
import type { Character, SeatId } from "#shared/rules/terms.ts";
import type { View } from "#shared/rules/views.ts";

/** The face of the rules. */
export type Rules = Pick<
  typeof game,
  | "openingFor"
  | "initial"
  | "decide"
  | "evolve"
  | "view"
  | "tableView"
  | "youSections"
  | "deadline"
  | "standInSeats"
  | "characterOf"
  | "viewerOf"
  | "hears"
  | "hearsLine"
  | "maySpeak"
>;

/** What a bot in this seat wants to do now; nothing if nothing. It knows the view of its seat and no more. */
export type BotWishes = (view: View, seat: SeatId, character: Character, seed: string) => readonly Wish[];
