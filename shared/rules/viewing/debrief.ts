/** The debrief: everything opened for everyone at the table, as announced on every brief before play. */
import { causeKey, causeOf } from "../causes.ts";
import { isReached } from "../goals.ts";
import { policyOf } from "../hand.ts";
import { incidentOf } from "../situation.ts";
import { groupIndex, othersOf, seatName, type Seat, type State } from "../state.ts";
import { pairKey, type RoundRecord } from "../records.ts";
import { LOGICS, type Logic, type Stage } from "../terms.ts";
import { feltGame, stage } from "../theory/feltGame.ts";
import { mandate } from "../theory/identity.ts";
import { interestTerms, ledger } from "../theory/interest.ts";
import { at, type World } from "../theory/world.ts";
import type {
  DebriefGroup,
  DebriefReasons,
  DebriefRound,
  DebriefRoundGroup,
  DebriefSeat,
  DebriefView,
  LedgerView,
} from "../views.ts";
import { whyTerms } from "../why.ts";
import { openedBookmarks } from "./bookmarks.ts";
import { promiseTerms } from "./negotiation.ts";
import { movedShare } from "./reasons.ts";
import { openedScenes } from "./openedScenes.ts";
import { incidentView } from "./round.ts";

/** The whole debrief. */
export function debriefView(state: State): DebriefView {
  const { scenario, model } = state;
  return {
    rounds: state.records.map((record) => debriefRound(state, record)),
    seats: state.seats.map((seat) => debriefSeat(state, seat)),
    groups: scenario.groups.map((_, index) => debriefGroup(state, index)),
    pairs: scenario.groups.flatMap((a, one) =>
      scenario.groups.slice(one + 1).map((b, offset) => {
        const path: Stage[] = [
          stage(model, state.opened, one, one + 1 + offset),
          ...state.records.map((record) => record.stages[pairKey(a.id, b.id)] ?? "fear"),
        ];
        return { a: a.id, b: b.id, stage: path.at(-1) ?? "fear", path };
      }),
    ),
    bookmarks: openedBookmarks(state),
    cards: scenario.policies.map((policy) => policy.id),
    voided: state.voided,
    scenes: openedScenes(state),
  };
}

function debriefRound(state: State, record: RoundRecord): DebriefRound {
  const heldBack = state.heldBack.find((one) => one.round === record.round)?.incident;
  return {
    ...(heldBack === undefined ? {} : { heldBack }),
    round: record.round,
    incidents: record.incidents.map((happened, number) => ({
      ...incidentView(state, happened, number),
      cause: causeOf(incidentOf(state, happened), happened),
      causeKey: causeKey(incidentOf(state, happened), happened),
      injected: happened.injected === true,
    })),
    acts: record.revealed.acts.map((act) => {
      const policy = policyOf(state, act.policy);
      return {
        from: act.from,
        towards: act.towards,
        seat: act.seat,
        policy: act.policy,
        logic: policy?.logic ?? "fatalist",
        covert: policy?.covert === true,
        found: act.found,
        ...(act.foundIn === undefined ? {} : { foundIn: act.foundIn }),
        observed: act.observed,
        price: act.price,
      };
    }),
    readings: record.readings,
    promises: state.promises
      .filter((one) => one.due === record.round)
      .map((one) => ({
        ...promiseTerms(one),
        fate: one.fate ?? one.standing,
        ...(one.theirFate === undefined ? {} : { theirFate: one.theirFate }),
      })),
    feelings: record.feelings,
    groups: roundGroups(state, record.after),
    why: Object.fromEntries(
      state.scenario.groups.map((group, index) => [group.id, roundReasons(state, record, index)]),
    ),
    falls: record.falls,
    restraints: record.restraints ?? [],
  };
}

function roundReasons(state: State, record: RoundRecord, own: number): DebriefReasons {
  const { groups } = state.scenario;
  return {
    security: whyTerms(record.security[own] ?? {}),
    shares: Object.fromEntries(
      (groups[own]?.frames ?? []).map(({ id }, place) => [
        id,
        whyTerms(movedShare(state, record, own, place), 0.3),
      ]),
    ),
    trust: Object.fromEntries(
      groups.flatMap(({ id }, towards) =>
        towards === own ? [] : [[id, whyTerms(record.lessons[own]?.[towards]?.terms ?? {}, 0.4)]],
      ),
    ),
  };
}

function roundGroups(state: State, world: World): Readonly<Record<string, DebriefRoundGroup>> {
  return Object.fromEntries(
    state.scenario.groups.map((group, index) => [group.id, roundGroup(state, world, index)]),
  );
}

function roundGroup(state: State, world: World, own: number): DebriefRoundGroup {
  const { scenario, model } = state;
  const group = scenario.groups[own];
  const others = othersOf(scenario, group?.id ?? "");
  const toward = <T>(value: (towards: number) => T) =>
    Object.fromEntries(others.map((other) => [other, value(groupIndex(scenario, other))]));
  return {
    security: world.security[own] ?? 0,
    shares: Object.fromEntries(
      (group?.frames ?? []).map((frame, at) => [frame.id, world.shares[own]?.[at] ?? 0]),
    ),
    capital: world.capital[own]?.government ?? 0,
    trust: toward((towards) => at(world.trust, own, towards)),
    depth: toward((towards) => at(world.depth, own, towards)),
    mandate: toward((towards) => mandate(model, world, own, towards)),
    feltGame: toward((towards) => feltGame(model, world, own, towards)),
  };
}

function debriefSeat(state: State, seat: Seat): DebriefSeat {
  const goals = state.scenario.seats.find((one) => one.id === seat.id)?.goals ?? [];
  return {
    seat: seat.id,
    role: seat.role,
    startRole: seat.startRole,
    occupant: seat.occupant,
    name: seatName(seat),
    privateKey: `private.seat.${seat.id}.brief`,
    goals: goals.map((goal) => ({
      key: `private.goal.${seat.id}.${goal.id}`,
      kind: goal.kind,
      met: isReached(state, seat, goal.measure),
    })),
    ...(seat.intention === undefined
      ? {}
      : {
          intention: {
            intention: seat.intention,
            key: `private.intention.${seat.group}.${seat.intention}`,
          },
        }),
    ...(seat.occupant === "bot" || seat.occupant === "caretaker" ? { character: seat.character } : {}),
    logics: logicsOf(state, seat),
  };
}

/** Share of each logic among the policies a seat played: a profile inferred from choices (claim 12). */
function logicsOf(state: State, seat: Seat): Readonly<Record<Logic, number>> {
  const played = state.records.flatMap((record) =>
    record.revealed.acts.filter((act) => act.seat === seat.id),
  );
  const share = (logic: Logic) =>
    played.length === 0
      ? 0
      : played.filter((act) => policyOf(state, act.policy)?.logic === logic).length / played.length;
  const [fatalist, mitigator, transcender] = LOGICS.map(share);
  return { fatalist: fatalist ?? 0, mitigator: mitigator ?? 0, transcender: transcender ?? 0 };
}

function debriefGroup(state: State, own: number): DebriefGroup {
  return {
    group: state.scenario.groups[own]?.id ?? "",
    start: roundGroup(state, state.opened, own),
    ledgers: {
      opening: ledgerView(state, state.opened, own),
      final: ledgerView(state, state.world, own),
    },
  };
}

/** How things ended, judged by who the group was in `self`. */
function ledgerView(state: State, self: World, own: number): LedgerView {
  const others = state.scenario.groups.map((_, index) => index).filter((index) => index !== own);
  const terms: Record<string, number> = {};
  for (const other of others) {
    for (const [term, value] of Object.entries(interestTerms(state.model, self, own, other)))
      terms[term] = (terms[term] ?? 0) + (100 * value) / others.length;
  }
  return { ...ledger(state.model, self, state.world, own), weightWhy: whyTerms(terms, 0.5) };
}
