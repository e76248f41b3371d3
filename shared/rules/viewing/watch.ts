/** The facilitator's watch: who holds the talk, who does nothing, what is read into what. Counts over what happened. */
import { policyOf } from "../hand.ts";
import { isRoundPhase } from "../phases.ts";
import { seatOf, type Seat, type State } from "../state.ts";
import type { GroupId, Logic, Reading, SeatId, Viewer } from "../terms.ts";
import type { AlertView, ReadingHeat, SeatWatch, WatchView } from "../views.ts";

/** Lines of a group's people in this round and the last before anybody's share of them means something. */
export const LEAST_LINES = 8;
/** From which share of its group's lines on one seat dominates where many could speak; where few can, more is no wonder. */
export const SHARE_MOST = 0.4;
const FAIR_TIMES = 1.5;
/** Rounds of silence, and of no answer, before somebody is pointed to. */
const SILENT_ROUNDS = 2;
const IDLE_ROUNDS = 2;
/** How often a government overrides its people, or a side declines to talk. */
const TIMES = 3;

/** All that the watch has to tell; what people took each other for only behind the curtain. */
export function watchView(state: State, viewer: Extract<Viewer, { kind: "facilitator" }>): WatchView {
  const seats = state.seats
    .filter((seat) => seat.occupant === "person")
    .map((seat) => seatWatch(state, seat));
  return {
    seats,
    alerts: alerts(state, seats),
    ...(viewer.curtain ? { readings: readings(state) } : {}),
    untouched: untouched(state),
  };
}

/** What a seat's people said lately and did. */
function seatWatch(state: State, seat: Seat): SeatWatch {
  const all = lately(state, seat.group);
  const lines = all.filter((said) => said.seat === seat.id).length;
  return {
    seat: seat.id,
    lines,
    share: all.length === 0 ? 0 : lines / all.length,
    silentRounds: silentRounds(state, seat),
    idleRounds: state.idle[seat.id] ?? 0,
  };
}

/** What the people of a group said in this round and the one before. */
function lately(state: State, group: GroupId): State["talk"] {
  const people = new Set(
    state.seats.filter((one) => one.group === group && one.occupant === "person").map((one) => one.id),
  );
  return state.talk.filter(
    ({ seat, round }) => seat !== undefined && people.has(seat) && round >= state.round - 1,
  );
}

/** Rounds in a row, this one among them, in which nothing was said; those before somebody came do not count. */
function silentRounds(state: State, seat: Seat): number {
  const came = Math.min(...seat.members.map((member) => Math.max(1, member.since)));
  const last = Math.max(0, ...state.talk.filter((said) => said.seat === seat.id).map((said) => said.round));
  return Math.max(0, state.round - Math.max(last, came - 1));
}

function alerts(state: State, seats: readonly SeatWatch[]): readonly AlertView[] {
  if (!isRoundPhase(state.phase)) return [];
  return [
    ...seats
      .filter((one) => dominates(state, one))
      .map(({ seat, share }): AlertView => ({
        kind: "dominates",
        seat,
        count: Math.round(share * 100),
        nudge: "rotateSpeaker",
      })),
    ...seats
      .filter((one) => one.silentRounds >= SILENT_ROUNDS)
      .map(({ seat, silentRounds: count }) => quiet("silent", seat, count)),
    ...seats
      .filter((one) => one.idleRounds >= IDLE_ROUNDS)
      .map(({ seat, idleRounds: count }) => quiet("idle", seat, count)),
    ...state.scenario.groups.flatMap(({ id: group }): AlertView[] => {
      const overrides = overridesOf(state, group);
      const declined = state.declined.filter((seat) => seatOf(state, seat)?.group === group).length;
      return [
        ...(overrides >= TIMES
          ? [{ kind: "overrides", group, count: overrides, nudge: "citizensFloor" } as const]
          : []),
        ...(declined >= TIMES
          ? [{ kind: "declinesTalks", group, count: declined, nudge: "silentMinute" } as const]
          : []),
      ];
    }),
  ];
}

function quiet(kind: "silent" | "idle", seat: SeatId, count: number): AlertView {
  return { kind, seat, count, nudge: "askQuietSeat", ask: seat };
}

/** Whether one seat holds more of its group's talk than is fair among so many. */
function dominates(state: State, { seat, share }: SeatWatch): boolean {
  const group = seatOf(state, seat)?.group ?? "";
  const people = state.seats.filter((one) => one.group === group && one.occupant === "person").length;
  const enough = lately(state, group).length >= LEAST_LINES;
  return enough && people > 1 && share > Math.max(SHARE_MOST, FAIR_TIMES / people);
}

/** Rounds in which a government played no card of the kind that a petition of its people had carried for. */
function overridesOf(state: State, group: GroupId): number {
  return state.records.filter((record) => {
    const asked = state.records
      .find((one) => one.round === record.round - 1)
      ?.revealed.petitions.find((one) => one.group === group)?.logic;
    const acts = record.revealed.acts.filter((act) => act.from === group);
    // What was done in secret and not found is not counted, or the count would tell what it was.
    const isOpen = acts.every((act) => act.found || policyOf(state, act.policy)?.covert !== true);
    return isOpen && asked !== undefined && !acts.some((act) => policyOf(state, act.policy)?.logic === asked);
  }).length;
}

/** How the seats of one people took the cards of another, by what these were; what was done in secret is left out. */
function readings(state: State): readonly ReadingHeat[] {
  const heat = new Map<string, ReadingHeat & { readonly counts: Record<Reading, number> }>();
  for (const record of state.records) {
    for (const { seat, towards, reading } of record.readings) {
      const by = seatOf(state, seat)?.group;
      const act = record.revealed.acts.find((one) => one.from === towards && one.towards === by);
      const policy = act === undefined ? undefined : policyOf(state, act.policy);
      if (by === undefined || policy === undefined || policy.covert === true) continue;
      const key = `${by} ${towards} ${policy.logic}`;
      const entry = heat.get(key) ?? {
        by,
        of: towards,
        logic: policy.logic satisfies Logic,
        counts: { afraid: 0, greedy: 0, reachingOut: 0 },
      };
      entry.counts[reading] += 1;
      heat.set(key, entry);
    }
  }
  return [...heat.values()];
}

/** Cards that nobody played so far; secret ones are not told of: what is missing would tell. */
function untouched(state: State): readonly string[] {
  const played = new Set(state.records.flatMap((record) => record.revealed.acts.map((act) => act.policy)));
  return state.scenario.policies
    .filter((policy) => policy.covert !== true && !played.has(policy.id))
    .map((policy) => policy.id);
}
