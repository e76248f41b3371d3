/** The room's state: a picture of `view.table` for everyone at the table. Maps and scalars only (see docs/protocol.md). */
import { schema, t } from "@colyseus/schema";
import type { MapSchema, SchemaType } from "@colyseus/schema";
import type { SeatId } from "#shared/rules/terms.ts";
import type { GroupView, SeatView, TableView } from "#shared/rules/views.ts";

const SeatState = schema(
  {
    id: t.string(),
    group: t.string(),
    role: t.string(),
    occupant: t.string(),
    name: t.string(),
    people: t.uint8(),
    ready: t.boolean(),
    awaited: t.boolean(),
    /** Whether the person on this seat has a live connection. */
    connected: t.boolean(),
  },
  "SeatState",
);

const GroupState = schema({ id: t.string(), security: t.uint8(), falls: t.uint16() }, "GroupState");

const ClockState = schema(
  {
    timed: t.boolean(),
    paused: t.boolean(),
    endsAt: t.float64(),
    leftMs: t.float64(),
    held: t.boolean(),
    card: t.boolean(),
  },
  "ClockState",
);

export const TableState = schema(
  {
    scenario: t.string(),
    lens: t.string(),
    phase: t.string(),
    round: t.uint16(),
    roundsFrom: t.uint16(),
    roundsTo: t.uint16(),
    teamSize: t.uint8(),
    talk: t.string(),
    note: t.boolean(),
    guide: t.boolean(),
    seesIntentions: t.boolean(),
    debriefPage: t.string(),
    clock: t.ref(ClockState),
    seats: t.map(SeatState),
    groups: t.map(GroupState),
    counters: t.map("number"),
  },
  "TableState",
);
export type TableState = SchemaType<typeof TableState>;

/** Makes `state` show `view`: writes only what differs, so that a patch carries only that. */
export function showTable(state: TableState, view: TableView, isConnected: (seat: SeatId) => boolean): void {
  const { clock: _, seats, groups, counters, ...plain } = view;
  write(state, plain);
  write(state.clock, view.clock);
  sync(
    state.seats,
    seats,
    () => new SeatState(),
    (seat, shown: SeatView) => write(seat, { ...shown, connected: isConnected(shown.id) }),
  );
  sync(
    state.groups,
    groups,
    () => new GroupState(),
    (group, shown: GroupView) => write(group, shown),
  );
  for (const [id, level] of Object.entries(counters)) {
    if (state.counters.get(id) !== level) state.counters.set(id, level);
  }
  drop(state.counters, counters);
}

/** Writes what differs. */
export function write<T extends object>(to: T, values: Partial<Record<keyof T, unknown>>): void {
  for (const key of Object.keys(values) as (keyof T)[]) {
    if (to[key] !== values[key]) to[key] = values[key] as T[keyof T];
  }
}

/** Makes a map have the entries shown, and no others. */
export function sync<S, V>(
  map: MapSchema<S>,
  shown: Readonly<Record<string, V>>,
  fresh: () => S,
  put: (to: S, value: V) => void,
): void {
  for (const [id, value] of Object.entries(shown)) {
    const known = map.get(id);
    const entry = known ?? fresh();
    put(entry, value);
    if (known === undefined) map.set(id, entry);
  }
  drop(map, shown);
}

function drop<S>(map: MapSchema<S>, shown: Readonly<Record<string, unknown>>): void {
  for (const id of map.keys()) if (!Object.hasOwn(shown, id)) map.delete(id);
}
