/** Views for looking at screens without a server: a table on the real rules, played to any phase by bots. Runs in a browser too. */
import { botWishes } from "#shared/bots/bot.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import {
  assumedView,
  characterOf,
  decide,
  evolve,
  initial,
  isRefusal,
  openingFor,
  standInSeats,
  view,
} from "#shared/rules/game.ts";
import type { Actor, FormatId, State, Wish } from "#shared/rules/game.ts";
import type { Phase, SeatId, Viewer } from "#shared/rules/terms.ts";
import type { AssumedView, View } from "#shared/rules/views.ts";
import scenario from "../../assets/scenarios/low-reservoir/scenario.json";

export interface FixtureTable {
  /** What the person on the seat sees now. */
  look(): View;
  /** What the model of the table assumes. */
  assumed(): AssumedView;
  /** What the person does; the reason if the rules say no. Bots answer at once. */
  wish(wish: Wish): string | undefined;
  /** Goes on, all by bots, until this phase of this round (or the end of the game). */
  to(phase: Phase, round: number): void;
}

/** A table with one person, the opener, on a seat; "" for a person who only watches. */
export function fixtureTable(
  seat: SeatId,
  options: { readonly format?: FormatId; readonly seed?: string } = {},
): FixtureTable {
  const rules = scenarioSchema.parse(scenario);
  const person: Actor = { kind: "player", player: "person", host: true };
  const viewer: Viewer = seat === "" ? { kind: "audience", host: true } : { kind: "seat", seat, host: true };
  const seed = options.seed ?? "fixture";
  let state: State = initial(rules, openingFor(rules, options.format ?? "class", seed, Date.now()));

  const submit = (by: Actor, wish: Wish): string | undefined => {
    const decided = decide(state, { by, at: Date.now(), wish });
    if (isRefusal(decided)) return decided.reason;
    state = decided.reduce(evolve, state);
    return undefined;
  };
  const bots = (): void => {
    for (const id of standInSeats(state)) {
      const mine = view(state, { kind: "seat", seat: id });
      for (const wish of botWishes(mine, id, characterOf(state, id), seed)) {
        submit({ kind: "standIn", seat: id }, wish);
      }
    }
  };

  if (seat !== "") submit(person, { type: "takeSeat", seat, name: "Quiet Heron" });
  return {
    look: () => view(state, viewer),
    assumed: () => assumedView(state),
    wish: (wish) => {
      const refused = submit(person, wish);
      bots();
      return refused;
    },
    to: (phase, round) => {
      if (phase === "lobby") return;
      submit(person, { type: "control", control: "start" });
      for (let steps = 0; steps < 200; steps += 1) {
        bots();
        const over = state.phase === "debrief";
        if (over || (state.phase === phase && state.round >= round)) return;
        submit(person, { type: "control", control: "skip" });
      }
    },
  };
}
