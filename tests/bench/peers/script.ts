/** What every contender is asked to play: thirty people in ten seats, a lobby and one round, written by bots once. */
import { botWishes } from "#shared/bots/bot.ts";
import * as rules from "#shared/rules/game.ts";
import type { Opening, State } from "#shared/rules/game.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { USUAL_CHOICES } from "#shared/rules/setup.ts";

export const PEOPLE = 30;
export const TEAM = 3;
/** The seed of tests/support/seededServer.ts, so that our server draws the same. */
export const SEED = "test 1";
/** More than anybody asks in a phase; a script that does not end would be a fault of the bots. */
const MOST_WISHES = 2000;

/** One of the thirty, 0..29, and what they ask. All of a script is accepted. */
export interface Step {
  readonly who: number;
  readonly wish: Wish;
}

/** A script, and the state it ends in. */
export interface Script {
  /** Everybody takes their seat, three to a seat, and the first one starts the game. */
  readonly lobby: readonly Step[];
  /** From the first situation to the second: everything but talk. */
  readonly round: readonly Step[];
  readonly end: State;
}

/** As whom the rules know one of the thirty, where the contender has no names of its own. */
export const playerOf = (who: number): string => `p${who}`;

/** A table for thirty, in three-person teams. */
export function openingOf(scenario: Scenario, at: number): Opening {
  return rules.openingFor(scenario, "class", SEED, at, { ...USUAL_CHOICES, teamSize: TEAM });
}

/** The state after a wish, or undefined if the rules refuse it. */
export function asked(state: State, who: number, wish: Wish, at: number): State | undefined {
  const by = { kind: "player", player: playerOf(who), host: who === 0 } as const;
  const outcome = rules.decide(state, { by, at, wish });
  return rules.isRefusal(outcome) ? undefined : outcome.reduce(rules.evolve, state);
}

/** What one of the thirty may see. */
export function sightOf(state: State, who: number): ReturnType<typeof rules.view> {
  return rules.view(state, rules.viewerOf(state, playerOf(who), who === 0));
}

/** Writes the script: bots want, the rules decide, what is refused is left out. */
export function writeScript(scenario: Scenario): Script {
  let at = 1_800_000_000_000;
  let state = rules.initial(scenario, openingOf(scenario, at));
  let steps: Step[] = [];
  const ask = (who: number, wish: Wish): boolean => {
    const after = asked(state, who, wish, (at += 1));
    if (after === undefined) return false;
    state = after;
    steps.push({ who, wish });
    if (steps.length > MOST_WISHES) throw new Error("the bots' round does not end");
    return true;
  };
  const seats = state.seats.map(({ id }) => id).slice(0, PEOPLE / TEAM);
  for (let who = 0; who < PEOPLE; who += 1)
    ask(who, { type: "takeSeat", seat: seats[Math.floor(who / TEAM)] ?? "", name: `P${who}` });
  ask(0, { type: "control", control: "start" });
  const lobby = steps;
  steps = [];
  while (state.round < 2) {
    const { phase } = state;
    let somebodyDid = false;
    for (let who = 0; who < PEOPLE && state.phase === phase; who += 1)
      for (const wish of botWishes(
        sightOf(state, who),
        seats[Math.floor(who / TEAM)] ?? "",
        "stepTaker",
        SEED,
      )) {
        if (wish.type === "state" || state.phase !== phase) continue;
        if (ask(who, wish)) somebodyDid = true;
      }
    if (!somebodyDid && state.phase === phase) ask(0, { type: "control", control: "skip" });
  }
  return { lobby, round: steps, end: state };
}
