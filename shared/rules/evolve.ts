/** State is the fold of events: no decision and no theory here, so that old journals replay for ever. */
import type { Event } from "./events.ts";
import { commitOf, runningClock, seatOf, type BackChannel, type Commit, type State } from "./state.ts";
import { NO_ANSWERS } from "./questions.ts";
import type { Revealed, RoundRecord } from "./records.ts";
import type { Feeling, SeatId } from "./terms.ts";
import { kept } from "./evolving/keeping.ts";
import { membersOf, namesOn, onMember, onSeat, withoutMembers } from "./evolving/people.ts";
import { told } from "./evolving/told.ts";
import { idleAfter, opened, voided } from "./evolving/rounds.ts";
import { isThisRound, onPromise, promised, settled } from "./evolving/promises.ts";
import type { NewsView } from "./views.ts";

/** The state after one event. */
export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case "seatTaken": {
      const member = {
        player: event.player,
        name: event.name,
        since: state.round,
        away: false,
        ready: false,
        noLimit: false,
      };
      const members = [...(seatOf(state, event.seat)?.members ?? []), member];
      const archivists = state.archivists.filter((one) => one.player !== event.player);
      const seated = onSeat({ ...state, archivists }, event.seat, {
        occupant: "person",
        members,
        ready: false,
      });
      return told(seated, { kind: "seatTaken", seat: event.seat, name: event.name });
    }
    case "seatLeft": {
      const gone = membersOf(state, event.seat).filter(
        (one) => event.player === undefined || one.player === event.player,
      );
      const name = gone.map((one) => one.name).join(", ");
      return told(withoutMembers(state, event.seat, gone), { kind: "seatLeft", seat: event.seat, name });
    }
    case "memberWent":
      return onMember(state, event, { away: true, ready: false });
    case "memberCame":
      return onMember(state, event, { away: false });
    case "memberReady":
      return onMember(state, event, { ready: event.ready });
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
        startedAt: event.startedAt ?? 0,
        seats: state.seats.map((seat) => ({
          ...seat,
          occupant: seat.occupant === "open" ? "bot" : seat.occupant,
          character: event.characters[seat.id] ?? seat.character,
          intention: event.intentions[seat.id],
        })),
      };
    case "roundOpened":
      return opened(state, event);
    case "roundVoided":
      return told(voided(state, event.round), { kind: "roundVoided" });
    case "phaseBegan":
      return {
        ...state,
        phase: event.phase,
        clock: runningClock(event.endsAt),
        seats: state.seats.map((seat) => ({
          ...seat,
          ready: false,
          members: seat.members.map((member) => (member.ready ? { ...member, ready: false } : member)),
        })),
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
      const heard = {
        ...state,
        talk: [...state.talk, { number: state.talk.length, round: state.round, ...said }],
      };
      return event.bulletin === true ? told(heard, { kind: "bulletin", text: event.text ?? "" }) : heard;
    }
    case "nudged":
      return told(state, {
        kind: "nudge",
        nudge: event.nudge,
        ...(event.seat === undefined ? {} : { seat: event.seat }),
      });
    case "backAsked":
      return { ...state, backs: [...state.backs, { from: event.from, to: event.to, open: false }] };
    case "backOpened":
      return {
        ...state,
        backs: state.backs.map((back) =>
          isBetween(back, event.from, event.to) ? { ...back, open: true } : back,
        ),
      };
    case "backClosed": {
      const closed = state.backs.filter((back) => isBetween(back, event.by, event.with));
      const isDeclined = closed.some((back) => !back.open && back.to === event.by);
      return {
        ...state,
        backs: state.backs.filter((back) => !closed.includes(back)),
        declined: isDeclined ? [...state.declined, event.by] : state.declined,
      };
    }
    case "promiseMade":
      return promised(state, event);
    case "offerAnswered":
      return onPromise(state, event.promise, {
        standing: event.answer === "accept" ? "standing" : "declined",
      });
    case "promiseTakenBack":
      return onPromise(state, event.promise, { standing: "withdrawn" });
    case "offersExpired":
      return event.promises.reduce((next, id) => onPromise(next, id, { standing: "expired" }), state);
    case "promised": {
      const { type: _, size, ...made } = event;
      const promises = state.promises.filter((one) => !isThisRound(state, one, event.from, event.towards));
      return promised(
        { ...state, promises },
        { ...made, step: { kind: "size", size }, due: state.round, reach: "public" },
      );
    }
    case "promiseWithdrawn": {
      const made = state.promises.find((one) => isThisRound(state, one, event.from, event.towards));
      return made === undefined ? state : onPromise(state, made.id, { standing: "withdrawn" });
    }
    case "reported":
      return { ...state, reports: [...state.reports, { seat: event.seat, said: event.said }] };
    case "muted":
      return told(onSeat(state, event.seat, { muted: event.muted }), {
        kind: event.muted ? "muted" : "unmuted",
        seat: event.seat,
      });
    case "facilitated":
      return told({ ...state, facilitated: true }, { kind: "facilitated" });
    case "curtainLifted":
      return told({ ...state, curtainLifted: true }, { kind: "curtainLifted" });
    case "answerProposed": {
      const { proposals } = commitOf(state, event.seat);
      return onCommit(state, event.seat, { proposals: { ...proposals, [event.player]: event.answer } });
    }
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
    case "itemAnswered": {
      const { player, wave, item, answer, confident } = event;
      const own = state.answers[player] ?? NO_ANSWERS;
      const given = { ...own, [wave]: { ...own[wave], [item]: { answer, confident } } };
      return { ...state, answers: { ...state.answers, [player]: given } };
    }
    case "openAnswered": {
      const { open: _, ...others } = state.answers[event.player] ?? NO_ANSWERS;
      const given = event.text === "" ? others : { ...others, open: event.text };
      return { ...state, answers: { ...state.answers, [event.player]: given } };
    }
    case "debriefLed":
      return { ...state, debriefPage: event.page };
    case "consented": {
      const others = state.consents.filter((one) => one !== event.player);
      return { ...state, consents: event.given ? [...others, event.player] : others };
    }
    default:
      return kept(state, event);
  }
}

function isBetween(back: BackChannel, one: SeatId, other: SeatId): boolean {
  return (back.from === one && back.to === other) || (back.from === other && back.to === one);
}

function onCommit(state: State, id: SeatId, change: Partial<Commit>): State {
  return { ...state, commits: { ...state.commits, [id]: { ...commitOf(state, id), ...change } } };
}

function named(
  state: State,
  kind: "caretaker" | "returned",
  seat: SeatId,
): Omit<NewsView, "number" | "round"> {
  return { kind, seat, name: namesOn(state, seat) };
}

function afterReveal(state: State, event: Extract<Event, { type: "revealed" }>): State {
  const revealed = event.revealed;
  const fated: State = {
    ...state,
    revealed,
    records: state.records.map((record) => knownSince(record, revealed, state.round)),
    promises: state.promises.map((one) => settled(state, one, revealed)),
  };
  const covert = revealed.acts.filter(
    (act) =>
      act.found &&
      state.scenario.policies.some((policy) => policy.id === act.policy && policy.covert === true),
  );
  const found = covert.reduce((next, act) => told(next, { kind: "found", group: act.from }), fated);
  return (revealed.cameToLight ?? []).reduce(
    (next, one) => told(next, { kind: "cameToLight", group: one.from, of: one.round }),
    found,
  );
}

/** A round with those of its covert acts found that came to light in a later one. */
function knownSince(record: RoundRecord, { cameToLight = [] }: Revealed, round: number): RoundRecord {
  const known = cameToLight.filter((one) => one.round === record.round);
  if (known.length === 0) return record;
  const acts = record.revealed.acts.map((act) =>
    known.some((one) => one.from === act.from && one.towards === act.towards)
      ? { ...act, found: true, foundIn: round }
      : act,
  );
  return { ...record, revealed: { ...record.revealed, acts } };
}

function afterReckoning(state: State, event: Extract<Event, { type: "reckoned" }>): State {
  const { record } = event;
  const swaps = new Map(
    record.falls.flatMap((fall) => [[fall.from, "rival"] as const, [fall.to, "government"] as const]),
  );
  let next: State = {
    ...state,
    idle: idleAfter(state),
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
