/** The session room's state: a picture of what everyone with the code may know. Maps and scalars only. */
import { schema, t } from "@colyseus/schema";
import type { SchemaType } from "@colyseus/schema";
import type { SessionTableView, SessionView } from "#shared/protocol/session.ts";
import { sync, write } from "./tableState.ts";

const SessionTableState = schema(
  {
    code: t.string(),
    name: t.string(),
    place: t.uint8(),
    lens: t.string(),
    thirdGroup: t.boolean(),
    phase: t.string(),
    round: t.uint16(),
    roundsFrom: t.uint16(),
    roundsTo: t.uint16(),
    timed: t.boolean(),
    paused: t.boolean(),
    endsAt: t.float64(),
    leftMs: t.float64(),
    seats: t.uint16(),
    placesFree: t.uint16(),
    freeSeats: t.string(),
    people: t.uint16(),
  },
  "SessionTableState",
);

export const SessionRoomState = schema(
  {
    code: t.string(),
    name: t.string(),
    scenario: t.string(),
    format: t.string(),
    stage: t.string(),
    seating: t.string(),
    talk: t.string(),
    note: t.boolean(),
    seatsOpen: t.boolean(),
    signAsked: t.boolean(),
    people: t.uint16(),
    waiting: t.uint16(),
    endsAt: t.float64(),
    debriefAt: t.float64(),
    tables: t.map(SessionTableState),
  },
  "SessionRoomState",
);
export type SessionRoomState = SchemaType<typeof SessionRoomState>;

/** Makes `state` show `view`: writes only what differs. */
export function showSession(state: SessionRoomState, { tables, ...view }: SessionView): void {
  write(state, view);
  sync(
    state.tables,
    tables,
    () => new SessionTableState(),
    (table, shown: SessionTableView) => write(table, shown),
  );
}
