/** What is shown of a session: to everyone, to one person, and to the facilitators. */
import { firstPossibleEnd } from "#shared/rules/formats.ts";
import { isFree } from "#shared/rules/deciding/seats.ts";
import { isAwaited, isReady } from "#shared/rules/phases.ts";
import type { Seat } from "#shared/rules/state.ts";
import { teamSize } from "#shared/rules/state.ts";
import { facilitatorView } from "#shared/rules/viewing/facilitator.ts";
import { reportViews } from "#shared/rules/viewing/negotiation.ts";
import type { Role } from "#shared/rules/terms.ts";
import type {
  Board,
  BoardPerson,
  BoardSetup,
  BoardTable,
  MeMessage,
  SessionSetup,
  SessionTableView,
  SessionView,
} from "#shared/protocol/session.ts";
import { KEPT_FOR, KEPT_IDLE } from "#shared/protocol/sessionTerms.ts";
import type { SessionStage } from "#shared/protocol/sessionTerms.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import { alertsOf } from "./alerts.ts";
import type { WatchedTable } from "./alerts.ts";
import type { Sitting } from "./hall.ts";
import type { SessionParts } from "./parts.ts";
import { personOf } from "./parts.ts";
import { asksOfPerson } from "./people.ts";
import { placesFree } from "./seating.ts";
import { debriefAt } from "./sessionState.ts";
import type { SessionTable } from "./sessionState.ts";

type Sittings = ReadonlyMap<string, Sitting>;

/** What everyone with the code may know. */
export function sessionView(parts: SessionParts): SessionView {
  const { state } = parts.ledger;
  const { setup } = state.opening;
  return {
    code: parts.ledger.code,
    name: state.name,
    scenario: setup.scenario,
    format: setup.format,
    stage: stageOf(parts),
    seating: setup.seating,
    talk: talkOf(setup),
    note: setup.note,
    seatsOpen: state.seatsOpen,
    signAsked: state.signAsked,
    people: state.people.length,
    waiting: waitingOf(parts, parts.hall.sittings()),
    endsAt: state.endsAt,
    debriefAt: debriefAt(state),
    tables: Object.fromEntries(
      state.tables.flatMap((table, place) => {
        const live = parts.hall.at(table.code);
        return live === undefined ? [] : [[table.code, tableView(parts, table, live, place)]];
      }),
    ),
  };
}

/** Where a session stands, by its tables. */
export function stageOf(parts: SessionParts): SessionStage {
  if (parts.hall.isPlaying) return "playing";
  return parts.hall.live.some(({ table }) => table.state.phase === "debrief") ? "debriefing" : "gathering";
}

/** What one person is told about themselves. */
export function meView(parts: SessionParts, id: string, sittings: Sittings): MeMessage {
  const person = personOf(parts, id);
  const held = sittings.get(id);
  const table = held?.live.code ?? person?.watches;
  return {
    id,
    name: person?.name ?? "",
    part: person?.part ?? "player",
    ...(table === undefined ? {} : { table }),
    ...(held === undefined ? {} : { seat: held.seat }),
    ratherNot: person?.ratherNot ?? [],
    asks: asksOfPerson(parts, person, held),
  };
}

/** What facilitators see of all tables and people. `isHere` tells who is connected to the session itself. */
export function boardOf(parts: SessionParts, isHere: (id: string) => boolean): Board {
  const { state } = parts.ledger;
  const sittings = parts.hall.sittings();
  const tables = state.tables.flatMap((table) => {
    const live = parts.hall.at(table.code);
    return live === undefined ? [] : [lookInto(table, live)];
  });
  return {
    setup: setupOf(parts),
    tables: tables.map(({ tile }) => tile),
    people: state.people.map((person): BoardPerson => {
      const held = sittings.get(person.id);
      const table = held?.live.code ?? person.watches;
      return {
        id: person.id,
        name: person.name,
        part: person.part,
        ...(table === undefined ? {} : { table }),
        ...(held === undefined ? {} : { seat: held.seat }),
        connected: isHere(person.id) || held?.live.presence.isHere(person.id) === true,
        since: person.since,
      };
    }),
    alerts: alertsOf({
      now: parts.now(),
      debriefAt: debriefAt(state),
      endsAt: state.endsAt,
      playOn: state.playOn,
      debriefed: state.debriefed,
      waiting: waitingOf(parts, sittings),
      placesFree: parts.hall.seating().reduce((sum, table) => sum + placesFree(table), 0),
      tables: tables.map(({ watched }) => watched),
    }),
    links: state.links.map(({ id, name }) => ({ id, name, connected: isHere(id) })),
  };
}

/** Wall clock at which a session is deleted if nothing more happens in it, ms. */
export function deletedAt(parts: SessionParts): number {
  const { state, lastAt } = parts.ledger;
  const { format } = state.opening.setup;
  const last = Math.max(lastAt, ...parts.hall.live.map(({ table }) => table.lastAt));
  if (state.endedAt > 0) return state.endedAt + KEPT_FOR[format];
  return last + (stageOf(parts) === "debriefing" ? KEPT_FOR[format] : KEPT_IDLE);
}

function setupOf(parts: SessionParts): BoardSetup {
  const { state } = parts.ledger;
  const { setup } = state.opening;
  const ratherNot: Partial<Record<Role, number>> = {};
  for (const person of state.people)
    for (const role of person.ratherNot) ratherNot[role] = (ratherNot[role] ?? 0) + 1;
  return {
    people: setup.people,
    age: setup.age,
    teamSize: Math.max(1, ...parts.hall.live.map(({ table }) => teamSize(table.state))),
    late: state.late,
    debriefMinutes: state.debriefMinutes,
    playOn: state.playOn,
    endedAt: state.endedAt,
    deletedAt: deletedAt(parts),
    ratherNot,
  };
}

/** How many who play have no seat. */
function waitingOf(parts: SessionParts, sittings: Sittings): number {
  return parts.ledger.state.people.filter(({ id, part }) => part === "player" && !sittings.has(id)).length;
}

/** Under 16 sentences on offer are the default. */
export function talkOf(setup: SessionSetup): SessionView["talk"] {
  return setup.talk ?? (setup.age === "under16" ? "statements" : "free");
}

function tableView(
  parts: SessionParts,
  table: SessionTable,
  live: LiveTable,
  place: number,
): SessionTableView {
  const { state } = live.table;
  const [seating] = parts.hall.seating(table.code);
  const { clock } = state;
  return {
    code: table.code,
    name: table.name,
    place,
    lens: table.lens,
    thirdGroup: state.opening.thirdGroup === true,
    phase: state.phase,
    round: state.round,
    roundsFrom: firstPossibleEnd(state.opening.roundsTo),
    roundsTo: state.opening.roundsTo,
    timed: clock.endsAt > 0 || clock.leftMs > 0,
    paused: clock.paused,
    endsAt: clock.endsAt,
    leftMs: clock.leftMs,
    seats: state.seats.length,
    placesFree: seating === undefined ? 0 : placesFree(seating),
    freeSeats:
      seating === undefined
        ? ""
        : state.seats
            .filter((seat) => isFree(state, seat))
            .map((seat) => seat.id)
            .join(" "),
    people: state.seats.reduce((sum, seat) => sum + seat.members.length, 0),
  };
}

/** One table as a tile, and as alerts see it. */
function lookInto(
  { code, dial }: SessionTable,
  live: LiveTable,
): { readonly tile: BoardTable; readonly watched: WatchedTable } {
  const { state } = live.table;
  const viewer = { kind: "facilitator", curtain: false, host: true } as const;
  const seen = facilitatorView(state, viewer);
  const { reports = [] } = reportViews(state, viewer);
  const awaited = state.seats.filter((seat) => isAwaited(state, seat));
  const ofPeople = awaited.filter((seat) => seat.occupant === "person");
  const isDone = (seat: Seat): boolean => isReady(state, seat);
  const people = state.seats.flatMap((seat) => seat.members);
  return {
    tile: {
      code,
      ...(dial === undefined ? {} : { dial }),
      seats: state.seats.map((seat) => ({
        seat: seat.id,
        group: seat.group,
        role: seat.role,
        occupant: seat.occupant,
        people: seat.members.map(({ player }) => player),
        ready: isDone(seat),
        muted: seat.muted,
      })),
      awaited: awaited.length,
      ready: awaited.filter(isDone).length,
      curtain: state.curtainLifted,
      card: state.clock.paused && state.clock.cardAt !== undefined,
      held: state.clock.held,
      watch: seen?.watch.alerts ?? [],
      flagged: seen?.flagged.length ?? 0,
      reports,
    },
    watched: {
      code,
      phase: state.phase,
      round: state.round,
      people: people.length,
      // In a slow game nobody is expected to be there: it does not rest.
      anyoneHere: live.isSlow || live.presence.anyone,
      allReady: ofPeople.length > 0 && ofPeople.every(isDone),
      away: state.seats.flatMap((seat) =>
        seat.members
          .filter((member) => seat.occupant === "caretaker" || member.away)
          .map(({ player }) => player),
      ),
      silent: seen?.silent ?? [],
      reports: reports.length,
    },
  };
}
