/** What a facilitator should look at now. */
import type { Alert } from "#shared/protocol/session.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import type { Phase, SeatId } from "#shared/rules/terms.ts";

/** How long before the debrief's minutes the facilitators are told, ms. */
const SOON = 5 * 60_000;

/** A table as alerts see it. */
export interface WatchedTable {
  readonly code: string;
  readonly phase: Phase;
  readonly round: number;
  /** People seated here. */
  readonly people: number;
  /** Whether any of them is connected. */
  readonly anyoneHere: boolean;
  /** Whether all seats with people that the phase waits for are done, and there are such seats. */
  readonly allReady: boolean;
  /** People whom a caretaker stands in for. */
  readonly away: readonly string[];
  readonly silent: readonly SeatId[];
  readonly reports: number;
}

/** A session as alerts see it. */
export interface WatchedSession {
  readonly now: number;
  readonly debriefAt: number;
  readonly endsAt: number;
  readonly playOn: boolean;
  readonly debriefed: readonly string[];
  readonly waiting: number;
  readonly placesFree: number;
  readonly tables: readonly WatchedTable[];
}

/** All alerts, the session's first, then table by table. */
export function alertsOf(session: WatchedSession): readonly Alert[] {
  const middle = median(session.tables.filter((table) => table.people > 0).map(progress));
  return [...ofSession(session), ...session.tables.flatMap((table) => ofTable(table, middle))];
}

function ofSession(session: WatchedSession): readonly Alert[] {
  const { now, debriefAt, waiting, placesFree, tables } = session;
  const plays = tables.some(isPlaying);
  const left = debriefAt - now;
  const minutes = Math.max(0, Math.ceil(left / 60_000));
  const isSoon = plays && debriefAt > 0 && left <= SOON;
  return [
    ...(waiting > 0 ? [{ kind: "waiting", count: waiting } as const] : []),
    ...(waiting > placesFree ? [{ kind: "noSeats", count: waiting - placesFree } as const] : []),
    ...(isSoon && !session.playOn ? [{ kind: "debriefSoon", minutes } as const] : []),
    ...(isSoon && session.playOn
      ? [{ kind: "playsOn", minutes: Math.max(0, Math.ceil((session.endsAt - now) / 60_000)) } as const]
      : []),
    ...session.debriefed
      .filter((code) => tables.some((table) => table.code === code))
      .map((table) => ({ kind: "debriefBegan", table }) as const),
  ];
}

function ofTable(table: WatchedTable, middle: number): readonly Alert[] {
  const at = { table: table.code };
  const reported: readonly Alert[] =
    table.reports > 0 ? [{ kind: "reported", ...at, count: table.reports }] : [];
  if (table.people === 0 || table.phase === "debrief") return reported;
  const behind = Math.floor(middle - progress(table));
  return [
    ...(behind >= 1 ? [{ kind: "behind", ...at, phases: behind } as const] : []),
    ...(isPlaying(table) && !table.anyoneHere ? [{ kind: "resting", ...at } as const] : []),
    ...(table.allReady ? [{ kind: "allReady", ...at } as const] : []),
    ...table.away.map((person) => ({ kind: "away", ...at, person }) as const),
    ...table.silent.map((seat) => ({ kind: "silent", ...at, seat }) as const),
    ...reported,
  ];
}

function isPlaying(table: WatchedTable): boolean {
  return table.phase !== "lobby" && table.phase !== "debrief";
}

/** How many phases a table has come to; who is done counts no further than who is still in the last round. */
function progress({ phase, round }: WatchedTable): number {
  if (phase === "lobby") return 0;
  if (phase === "debrief") return Math.max(1, round) * ROUND_PHASES.length + 1;
  return (round - 1) * ROUND_PHASES.length + ROUND_PHASES.indexOf(phase) + 1;
}

/** The middle of these numbers; of an even count the lower of the two in the middle. */
function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
