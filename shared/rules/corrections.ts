/** Correcting a story: a voice may set right a suspicion that proved false, once, when its true cause has come to light. */
import { causeOf } from "./causes.ts";
import type { PastIncident } from "./commands.ts";
import { incidentOf } from "./situation.ts";
import { groupIndex, seatOf, type Seat, type State } from "./state.ts";
import type { Happened, RoundRecord } from "./records.ts";
import type { GroupId } from "./terms.ts";

/** A correction that was printed. */
export interface Correction extends PastIncident {
  readonly seat: string;
}

/** The stories a voice may set right now: its own group suspected another of them, and it was no deed of theirs alone. */
export function correctable(state: State, seat: Seat): readonly PastIncident[] {
  const printed = state.records.flatMap((record) => record.revealed.corrections ?? []);
  return state.records.flatMap((record) =>
    record.incidents
      .filter((happened) => isFalseSuspicion(state, record, happened, seat.group))
      .map((happened) => ({ round: record.round, incident: happened.incident }))
      .filter(
        (one) =>
          !printed.some(
            (done) => done.round === one.round && done.incident === one.incident && done.seat === seat.id,
          ),
      ),
  );
}

function isFalseSuspicion(state: State, record: RoundRecord, happened: Happened, own: GroupId): boolean {
  const row = incidentOf(state, happened);
  return (
    happened.suspect !== undefined &&
    happened.hits.includes(own) &&
    row?.disclosedAfter !== undefined &&
    record.round + row.disclosedAfter <= state.round &&
    causeOf(row, happened) !== "deed"
  );
}

/** What the corrections a group's voice printed are to the equations. */
export interface SetRight {
  /** [towards] weight of the suspicions set right, times how large they ran */
  readonly towards: readonly number[];
  /** How far each elite, having named them a threat, is shown to have cried wolf. */
  readonly wolf: { readonly government: number; readonly rival: number };
}

/** The corrections of one group this round, as numbers; `loudness` is how large its voice ran the story. */
export function setRight(
  state: State,
  group: number,
  corrections: readonly Correction[],
  loudness: number,
): SetRight | undefined {
  const own = corrections.filter((one) => seatOf(state, one.seat)?.groupIndex === group);
  if (own.length === 0) return undefined;
  const towards = state.scenario.groups.map(() => 0);
  const wolf = { government: 0, rival: 0 };
  for (const { round, incident } of own) {
    const happened = state.records
      .find((record) => record.round === round)
      ?.incidents.find((one) => one.incident === incident);
    if (happened?.suspect === undefined) continue;
    const weight = loudness * (incidentOf(state, happened)?.weight ?? 0);
    const suspect = groupIndex(state.scenario, happened.suspect);
    towards[suspect] = (towards[suspect] ?? 0) + weight;
    for (const { seat, naming } of happened.namings) {
      // Whoever holds the office now: the cry was the seat's.
      const elite = seatOf(state, seat);
      if (naming !== "threat" || elite?.groupIndex !== group) continue;
      if (elite.role === "government" || elite.role === "rival") wolf[elite.role] += weight;
    }
  }
  return { towards, wolf };
}
