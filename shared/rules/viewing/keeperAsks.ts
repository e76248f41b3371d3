/** What a keeper of the table may do now, beside the clock's controls. */
import { isSlow } from "../formats.ts";
import { EXTENSION } from "../commands.ts";
import { injectableWhen } from "../deciding/incidents.ts";
import { canMerge } from "../deciding/people.ts";
import { hasNoLimit } from "../deciding/time.ts";
import { OWN_BOUNDS, OWN_DIALS_MOST, type Injection } from "../injections.ts";
import { isRoundPhase } from "../phases.ts";
import type { Seat, State } from "../state.ts";
import { NUDGES } from "../terms.ts";
import type { Ask, DeckOption } from "../views.ts";
import { effectOf } from "./effects.ts";

/** Asks about time, people, the voice and the events of a table; `isSteering`: without a seat, and having looked in. */
export function keeperAsks(state: State, seat: Seat | undefined, isSteering: boolean): readonly Ask[] {
  return [
    ...timeAsks(state),
    ...peopleAsks(state),
    ...(seat === undefined ? voiceAsks(state) : []),
    ...(isSteering ? eventAsks(state) : []),
  ];
}

function timeAsks(state: State): readonly Ask[] {
  if (!isRoundPhase(state.phase) || state.clock.paused) return [];
  return [
    ...(state.clock.endsAt > 0 && !isSlow(state.opening.format)
      ? [{ kind: "extend", ...EXTENSION } as const]
      : []),
    { kind: "hold", held: state.clock.held },
    { kind: "voidRound", round: state.round },
  ];
}

function peopleAsks(state: State): readonly Ask[] {
  const ids = (seats: readonly Seat[]) => seats.map((one) => one.id);
  const taken = state.seats.filter((one) => one.members.length > 0);
  const empty = state.seats.filter((one) => one.members.length === 0);
  const limits: Ask = {
    kind: "noLimit",
    on: ids(taken.filter(hasNoLimit)),
    off: ids(taken.filter((one) => !hasNoLimit(one))),
  };
  const removed = state.removed.flatMap((one, number) => (one.back ? [] : [number]));
  const back: readonly Ask[] = removed.length === 0 ? [] : [{ kind: "letBack", removed }];
  if (state.phase === "debrief") return [...back, { kind: "leadDebrief" }];
  return [
    ...(taken.length === 0 ? [] : [limits, peopleAsk(taken)]),
    ...back,
    ...(empty.length === 0
      ? []
      : [
          {
            kind: "botSeat",
            on: ids(empty.filter((one) => one.occupant !== "bot")),
            off: ids(empty.filter((one) => one.occupant === "bot")),
          } as const,
        ]),
  ];
}

function peopleAsk(taken: readonly Seat[]): Ask {
  return {
    kind: "people",
    seats: taken.map((one) => one.id),
    merges: taken.flatMap((seat) => {
      const into = taken.filter((other) => canMerge(seat, other)).map((other) => other.id);
      return into.length === 0 ? [] : [{ seat: seat.id, into }];
    }),
  };
}

function voiceAsks(state: State): readonly Ask[] {
  const people = state.seats.filter((one) => one.occupant === "person").map((one) => one.id);
  return [
    { kind: "bulletin" },
    ...(isRoundPhase(state.phase) ? [{ kind: "nudge", nudges: NUDGES, seats: people } as const] : []),
  ];
}

function eventAsks(state: State): readonly Ask[] {
  const when = injectableWhen(state);
  const queued = state.injections.map((one) => one.number);
  return [
    ...(when.length === 0
      ? []
      : [
          {
            kind: "inject",
            when,
            deck: deckOf(state),
            dials: OWN_BOUNDS,
            dialsMost: OWN_DIALS_MOST,
          } as const,
        ]),
    ...(queued.length === 0 ? [] : [{ kind: "withdrawInjection", injections: queued } as const]),
    ...(state.phase === "debrief" ? [] : [{ kind: "holdBad", held: state.holdsBad } as const]),
  ];
}

/** Every way to bring in an incident of the deck that is not there already, with what it would do. */
function deckOf(state: State): readonly DeckOption[] {
  const there = new Set([
    ...state.situation.incidents.map((one) => one.incident),
    ...state.injections.flatMap(({ injection }) => (injection.kind === "deck" ? [injection.incident] : [])),
  ]);
  const used = new Set(state.records.flatMap((record) => record.incidents.map((one) => one.incident)));
  return state.scenario.incidents
    .filter((row) => !there.has(row.id))
    .flatMap((row) =>
      waysOf(state, row.id).map((way): DeckOption => ({
        incident: row.id,
        kind: row.kind,
        hits: way.hit === undefined ? row.hits : [way.hit],
        ...(way.suspect === undefined ? {} : { suspect: way.suspect }),
        used: used.has(row.id),
        effect: effectOf(state, way),
      })),
    );
}

/** A circumstance comes in one way; a suspicion may hit each of its groups, and fall on each other one. */
function waysOf(state: State, id: string): readonly Extract<Injection, { kind: "deck" }>[] {
  const row = state.scenario.incidents.find((one) => one.id === id);
  if (row === undefined) return [];
  if (row.kind === "circumstance") return [{ kind: "deck", incident: id }];
  return row.hits.flatMap((hit) =>
    state.scenario.groups
      .filter((group) => group.id !== hit)
      .map((group) => ({ kind: "deck", incident: id, hit, suspect: group.id }) as const),
  );
}
