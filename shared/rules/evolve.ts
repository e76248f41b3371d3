/** State is the fold of events: no decision and no theory here, so that old journals replay for ever. */
import type { Event } from "./events.ts";
import { commitOf, seatOf, type Commit, type Seat, type State } from "./state.ts";
import type { Feeling, SeatId } from "./terms.ts";
import type { NewsView } from "./views.ts";

/** The state after one event. */
export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case "seatTaken": {
      const seated = onSeat(state, event.seat, {
        occupant: "person",
        player: event.player,
        name: event.name,
        ready: false,
      });
      return told(seated, { kind: "seatTaken", seat: event.seat, name: event.name });
    }
    case "seatLeft": {
      const name = seatOf(state, event.seat)?.name ?? "";
      const occupant = state.phase === "lobby" ? "open" : "bot";
      const left = onSeat(state, event.seat, { occupant, player: undefined, name: "", ready: false });
      return told(left, { kind: "seatLeft", seat: event.seat, name });
    }
    case "caretakerCame":
      return told(
        onSeat(state, event.seat, { occupant: "caretaker" }),
        named(state, "caretaker", event.seat),
      );
    case "seatGivenBack":
      return told(onSeat(state, event.seat, { occupant: "person" }), named(state, "returned", event.seat));
    case "gameStarted":
      return {
        ...state,
        lastRound: event.lastRound,
        seats: state.seats.map((seat) => ({
          ...seat,
          occupant: seat.occupant === "open" ? "bot" : seat.occupant,
          character: event.characters[seat.id] ?? seat.character,
          intention: event.intentions[seat.id],
        })),
      };
    case "roundOpened":
      return { ...state, round: event.round, situation: event.situation, commits: {}, revealed: undefined };
    case "phaseBegan":
      return {
        ...state,
        phase: event.phase,
        clock: { endsAt: event.endsAt, paused: false, leftMs: 0 },
        seats: state.seats.map((seat) => (seat.ready ? { ...seat, ready: false } : seat)),
      };
    case "becameReady":
      return onSeat(state, event.seat, { ready: event.ready });
    case "incidentNamed":
      return {
        ...state,
        situation: {
          ...state.situation,
          incidents: state.situation.incidents.map((happened, number) =>
            number !== event.incident
              ? happened
              : {
                  ...happened,
                  namings: [
                    ...happened.namings.filter((one) => one.seat !== event.seat),
                    { seat: event.seat, naming: event.naming },
                  ],
                },
          ),
        },
      };
    case "said": {
      const { type: _, ...said } = event;
      return { ...state, talk: [...state.talk, { number: state.talk.length, round: state.round, ...said }] };
    }
    case "promised": {
      const { type: _, ...promise } = event;
      const others = state.promises.filter((one) => !isThisRound(state, one, event.from, event.towards));
      return { ...state, promises: [...others, { ...promise, round: state.round, withdrawn: false }] };
    }
    case "promiseWithdrawn":
      return {
        ...state,
        promises: state.promises.map((one) =>
          isThisRound(state, one, event.from, event.towards) ? { ...one, withdrawn: true } : one,
        ),
      };
    case "readingMade": {
      const { readings } = commitOf(state, event.seat);
      const made = { reading: event.reading, sureness: event.sureness };
      return onCommit(state, event.seat, { readings: { ...readings, [event.towards]: made } });
    }
    case "answerGiven":
      return onCommit(state, event.seat, { answer: event.answer, defaulted: false });
    case "answerDefaulted":
      return onCommit(state, event.seat, { answer: event.answer, defaulted: true });
    case "revealed":
      return afterReveal(state, event);
    case "reckoned":
      return afterReckoning(state, event);
    case "felt": {
      const felt = onCommit(state, event.seat, {
        feeling: event.feeling,
        ...(event.line === undefined ? {} : { line: event.line }),
      });
      const last = felt.records.at(-1);
      return last === undefined
        ? felt
        : { ...felt, records: [...felt.records.slice(0, -1), { ...last, feelings: tally(felt) }] };
    }
    case "paused":
      return told({ ...state, clock: { endsAt: 0, paused: true, leftMs: event.leftMs } }, { kind: "paused" });
    case "resumed":
      return told(
        { ...state, clock: { endsAt: event.endsAt, paused: false, leftMs: 0 } },
        { kind: "resumed" },
      );
    case "extended":
      return told({ ...state, clock: { ...state.clock, endsAt: event.endsAt } }, { kind: "extended" });
  }
}

function onSeat(state: State, id: SeatId, change: Partial<Seat>): State {
  return { ...state, seats: state.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)) };
}

function onCommit(state: State, id: SeatId, change: Partial<Commit>): State {
  return { ...state, commits: { ...state.commits, [id]: { ...commitOf(state, id), ...change } } };
}

function told(state: State, news: Omit<NewsView, "number" | "round">): State {
  return { ...state, news: [...state.news, { number: state.news.length, round: state.round, ...news }] };
}

function named(
  state: State,
  kind: "caretaker" | "returned",
  seat: SeatId,
): Omit<NewsView, "number" | "round"> {
  return { kind, seat, name: seatOf(state, seat)?.name ?? "" };
}

function isThisRound(
  state: State,
  promise: { readonly round: number; readonly from: string; readonly towards: string },
  from: string,
  towards: string,
): boolean {
  return promise.round === state.round && promise.from === from && promise.towards === towards;
}

function afterReveal(state: State, event: Extract<Event, { type: "revealed" }>): State {
  const revealed = event.revealed;
  const fated: State = {
    ...state,
    revealed,
    promises: state.promises.map((one) => {
      const fate = revealed.promises.find((other) =>
        isThisRound(state, one, other.from, other.towards),
      )?.fate;
      return fate === undefined || one.withdrawn ? one : { ...one, fate };
    }),
  };
  const covert = revealed.acts.filter(
    (act) =>
      act.found &&
      state.scenario.policies.some((policy) => policy.id === act.policy && policy.covert === true),
  );
  return covert.reduce((next, act) => told(next, { kind: "found", group: act.from }), fated);
}

function afterReckoning(state: State, event: Extract<Event, { type: "reckoned" }>): State {
  const { record } = event;
  const swaps = new Map(
    record.falls.flatMap((fall) => [[fall.from, "rival"] as const, [fall.to, "government"] as const]),
  );
  let next: State = {
    ...state,
    world: record.after,
    records: [...state.records, record],
    petitions: state.scenario.groups.map(
      (group) => record.revealed.petitions.find((one) => one.group === group.id)?.logic,
    ),
    seats: state.seats.map((seat) => ({
      ...seat,
      frame: record.frames[seat.id] ?? seat.frame,
      role: swaps.get(seat.id) ?? seat.role,
    })),
  };
  for (const fall of record.falls) next = told(next, { kind: "fall", group: fall.group, seat: fall.to });
  state.scenario.counters.forEach((counter, index) => {
    const was = record.before.counters[index] ?? 0;
    const is = record.after.counters[index] ?? 0;
    const { below = -Infinity, above = Infinity } = counter.harm;
    if (was >= below && is < below) next = told(next, { kind: "counterLow", counter: counter.id });
    if (was <= above && is > above) next = told(next, { kind: "counterHigh", counter: counter.id });
  });
  return next;
}

/** How many seats chose each feeling this round. */
function tally(state: State): Partial<Record<Feeling, number>> {
  const counts: Partial<Record<Feeling, number>> = {};
  for (const commit of Object.values(state.commits)) {
    if (commit.feeling !== undefined) counts[commit.feeling] = (counts[commit.feeling] ?? 0) + 1;
  }
  return counts;
}
