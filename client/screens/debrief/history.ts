/** What the debrief's charts and lists are made of: plain readings of the opened history, without judgement. */
import { LOGICS, NAMINGS, READINGS } from "#shared/rules/terms.ts";
import type { FrameId, GroupId, Logic, Naming, Reading, Role, SeatId, Stage } from "#shared/rules/terms.ts";
import type { DebriefRoundGroup, DebriefView } from "#shared/rules/views.ts";

export type Act = DebriefView["rounds"][number]["acts"][number];
export type Promise = DebriefView["rounds"][number]["promises"][number];

/** One number of a group at the opening and at the end of each round. */
export function path(
  debrief: DebriefView,
  group: GroupId,
  read: (at: DebriefRoundGroup) => number,
): readonly number[] {
  const start = debrief.groups.find((one) => one.group === group)?.start;
  const later = debrief.rounds.flatMap((round) => {
    const at = round.groups[group];
    return at ? [read(at)] : [];
  });
  return start ? [read(start), ...later] : later;
}

/** Shares of each narrative of a group by round, in the order of the opening. */
export function narratives(
  debrief: DebriefView,
  group: GroupId,
): readonly { readonly frame: FrameId; readonly shares: readonly number[] }[] {
  const start = debrief.groups.find((one) => one.group === group)?.start;
  return Object.keys(start?.shares ?? {}).map((frame) => ({
    frame,
    shares: path(debrief, group, (at) => at.shares[frame] ?? 0),
  }));
}

/** A group's acts with their rounds, in order. */
export function actsOf(
  debrief: DebriefView,
  group: GroupId,
): readonly { readonly round: number; readonly act: Act }[] {
  return debrief.rounds.flatMap(({ round, acts }) =>
    acts.filter((act) => act.from === group).map((act) => ({ round, act })),
  );
}

/** Covert acts, what was found and what never was: the same card with the same fate once, with its rounds. */
export function hiddenActs(
  debrief: DebriefView,
): readonly { readonly act: Act; readonly rounds: readonly number[] }[] {
  const found = new Map<string, { act: Act; rounds: number[] }>();
  for (const { round, acts } of debrief.rounds) {
    for (const act of acts) {
      if (!act.covert) continue;
      const key = [act.from, act.towards, act.policy, act.found].join(" ");
      const known = found.get(key);
      if (known) known.rounds.push(round);
      else found.set(key, { act, rounds: [round] });
    }
  }
  return [...found.values()];
}

/** A stretch of rounds (0 is the start) in which a pair stood at one stage. */
export interface Stretch {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
}

/** A pair's path as stretches; the path begins with the opening. */
export function stretches(stages: readonly Stage[]): readonly Stretch[] {
  const found: { stage: Stage; from: number; to: number }[] = [];
  stages.forEach((stage, round) => {
    const last = found.at(-1);
    if (last?.stage === stage) last.to = round;
    else found.push({ stage, from: round, to: round });
  });
  return found;
}

/** Who called an incident what: each naming once, with its seats. */
export function namingsOf(
  namings: readonly { readonly seat: SeatId; readonly naming: Naming }[],
): readonly { readonly naming: Naming; readonly seats: readonly SeatId[] }[] {
  return NAMINGS.map((naming) => ({
    naming,
    seats: namings.filter((one) => one.naming === naming).map((one) => one.seat),
  })).filter((one) => one.seats.length > 0);
}

/** One side's readings of another in one round, against what was done to it in that round. */
export interface ReadRound {
  readonly round: number;
  /** How many seats took the act for what. */
  readonly readings: Readonly<Record<Reading, number>>;
  readonly act: Act | undefined;
}

/** Round by round: what the people of `reader` took the acts of `towards` for, and the act itself. */
export function readAgainstDone(
  debrief: DebriefView,
  reader: GroupId,
  towards: GroupId,
  groupOf: (seat: SeatId) => GroupId | undefined,
): readonly ReadRound[] {
  return debrief.rounds.map((round) => {
    const readings = { afraid: 0, greedy: 0, reachingOut: 0 };
    for (const one of round.readings) {
      if (one.towards === towards && groupOf(one.seat) === reader) readings[one.reading] += 1;
    }
    return {
      round: round.round,
      readings,
      act: round.acts.find((act) => act.from === towards && act.towards === reader),
    };
  });
}

/** The grid: how often an act of each logic was read as what. */
export function readingGrid(
  rounds: readonly ReadRound[],
): Readonly<Record<Logic, Readonly<Record<Reading, number>>>> {
  const row = () => ({ afraid: 0, greedy: 0, reachingOut: 0 });
  const grid = { fatalist: row(), mitigator: row(), transcender: row() };
  for (const { act, readings } of rounds) {
    if (act) for (const reading of READINGS) grid[act.logic][reading] += readings[reading];
  }
  return grid;
}

/** The largest count in a grid, at least 1. */
export function mostOf(grid: Readonly<Record<Logic, Readonly<Record<Reading, number>>>>): number {
  return Math.max(1, ...LOGICS.flatMap((logic) => READINGS.map((reading) => grid[logic][reading])));
}

/** Promises of one group toward another, counted by what became of them; its part in a bargain the other made, too. */
export function promiseCounts(
  debrief: DebriefView,
  from: GroupId,
  towards: GroupId,
): Readonly<Record<Promise["fate"], number>> {
  const counts: Record<Promise["fate"], number> = {
    offered: 0,
    standing: 0,
    declined: 0,
    countered: 0,
    withdrawn: 0,
    expired: 0,
    kept: 0,
    broken: 0,
    released: 0,
    unknown: 0,
  };
  for (const round of debrief.rounds) {
    for (const one of round.promises) {
      if (one.from === from && one.towards === towards) counts[one.fate] += 1;
      if (one.from === towards && one.towards === from && one.theirFate !== undefined)
        counts[one.theirFate] += 1;
    }
  }
  return counts;
}

/** Every ordered pair of groups, in the order of the opening. */
export function directions(
  debrief: DebriefView,
): readonly { readonly from: GroupId; readonly towards: GroupId }[] {
  const groups = debrief.groups.map((one) => one.group);
  return groups.flatMap((from) =>
    groups.filter((towards) => towards !== from).map((towards) => ({ from, towards })),
  );
}

/** The order in which seats of a group are opened: office first. */
const ROLE_ORDER: readonly Role[] = ["government", "rival", "civil", "voice", "citizen"];

/** A group's seats of the debrief by the role they began with. */
export function seatsByRole(
  debrief: DebriefView,
  groupOf: (seat: SeatId) => GroupId | undefined,
  group: GroupId,
) {
  return debrief.seats
    .filter((seat) => groupOf(seat.seat) === group)
    .toSorted((a, b) => ROLE_ORDER.indexOf(a.startRole) - ROLE_ORDER.indexOf(b.startRole));
}

/** The group a seat id names: "<group>.<persona>". */
export function groupOfSeat(seat: SeatId): GroupId {
  return seat.slice(0, Math.max(0, seat.indexOf(".")));
}
