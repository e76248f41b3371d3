/** Our game as boardgame.io hosts one: the same rules inside its reducer, the same views out of its `playerView`. */
import { resolve } from "node:path";
import * as rules from "#shared/rules/game.ts";
import type { State } from "#shared/rules/game.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { View } from "#shared/rules/views.ts";
import { loadContent } from "#server/content.ts";
import { asked, openingOf, PEOPLE, sightOf } from "./script.ts";

/** Two forms of it: whole views with each change, as is its default, or the differences of two views. */
export const FORMS = { whole: "becoming-we", delta: "becoming-we-delta" } as const;
export type Form = keyof typeof FORMS;

/** What it keeps: our state, and whose wish came last. */
interface Kept {
  readonly state: State;
  readonly answered: Readonly<Record<string, string>>;
}

/** What one player's client is sent. */
export interface HostedView {
  readonly view: View;
  /** The id of this player's last accepted wish; empty before the first. */
  readonly answered: string;
}

/** What a client needs to know of the game: its moves' names. It would cut a view again if it had the way to. */
export interface ClientGame extends Pick<HostedGame, "name" | "turn" | "deltaState" | "disableUndo"> {
  readonly moves: { readonly wish: object };
}

/** A game as boardgame.io's documentation asks for it; its own types are not there before it is installed. */
export interface HostedGame {
  readonly name: string;
  readonly minPlayers: number;
  readonly maxPlayers: number;
  readonly disableUndo: boolean;
  readonly deltaState: boolean;
  readonly setup: () => Kept;
  readonly turn: { readonly activePlayers: { readonly all: null } };
  readonly moves: {
    readonly wish: {
      readonly move: (
        now: { readonly G: Kept; readonly playerID: string },
        id: string,
        wish: Wish,
      ) => Kept | string;
      readonly client: false;
      readonly ignoreStaleStateID: true;
    };
  };
  readonly playerView: (now: { readonly G: Kept; readonly playerID: string | null }) => HostedView;
}

/** The scenario that all contenders play. */
export function scenario(): Scenario {
  const found = loadContent(resolve(import.meta.dirname, "../../../assets")).scenario("low-reservoir");
  if (found === undefined) throw new Error("no scenario");
  return found;
}

/** What the game needs of the packages that host it: a draft's plain state, and their word for a refused move. */
export interface HostTools {
  readonly original: <T>(draft: T) => T | undefined;
  readonly INVALID_MOVE: string;
}

/** The game in one of its forms. */
export function hostedGame(form: Form, { original, INVALID_MOVE }: HostTools): HostedGame {
  const story = scenario();
  const wish = (
    { G, playerID }: { readonly G: Kept; readonly playerID: string },
    id: string,
    wish: Wish,
  ): Kept | string => {
    // The plain state, not immer's draft of it: the rules read it thousands of times and never write.
    const { state, answered } = original(G) ?? G;
    const after = asked(state, Number(playerID), wish, Date.now());
    return after === undefined ? INVALID_MOVE : { state: after, answered: { ...answered, [playerID]: id } };
  };
  return {
    name: FORMS[form],
    minPlayers: 1,
    maxPlayers: PEOPLE,
    disableUndo: true,
    deltaState: form === "delta",
    setup: () => ({ state: rules.initial(story, openingOf(story, Date.now())), answered: {} }),
    turn: { activePlayers: { all: null } },
    // On the server alone, as secrets demand, and whoever is a move behind may still make theirs.
    moves: { wish: { move: wish, client: false, ignoreStaleStateID: true } },
    playerView: ({ G, playerID }) => ({
      view: sightOf(G.state, Number(playerID ?? 0)),
      answered: G.answered[playerID ?? ""] ?? "",
    }),
  };
}

/** The game as its clients have it. */
export function clientGame(form: Form): ClientGame {
  const wish = (): undefined => undefined;
  return {
    name: FORMS[form],
    disableUndo: true,
    deltaState: form === "delta",
    turn: { activePlayers: { all: null } },
    moves: { wish: { move: wish, client: false, ignoreStaleStateID: true } },
  };
}
