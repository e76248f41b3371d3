/** Who sits where, worked out without a server: the next seat for each. */
import type { Role, SeatId } from "#shared/rules/terms.ts";
import type { LateRule } from "#shared/protocol/sessionTerms.ts";

/** Which roles people take first: both governments, then who speaks between the groups; bots do well as citizens. */
const FIRST: readonly Role[] = ["government", "civil", "rival", "voice", "citizen"];

/** A table as seating sees it. */
export interface SeatingTable {
  readonly table: string;
  readonly teamSize: number;
  readonly seats: readonly SeatingSeat[];
}

export interface SeatingSeat {
  readonly seat: SeatId;
  readonly group: string;
  readonly role: Role;
  /** People on it. */
  readonly people: number;
  /** Whether one more may come. */
  readonly free: boolean;
}

/** A person who wants a seat. */
export interface Wanting {
  readonly id: string;
  readonly ratherNot: readonly Role[];
}

/** A seat given. */
export interface Given {
  readonly person: string;
  readonly table: string;
  readonly seat: SeatId;
}

/** Places that are free at a table, those in teams too. */
export function placesFree(table: SeatingTable): number {
  return table.seats.reduce(
    (sum, seat) => sum + (seat.free ? Math.max(0, table.teamSize - seat.people) : 0),
    0,
  );
}

/**
 * A seat for each of these people, in the order in which they are given, as far as there are any: nobody shares while
 * a seat is empty, tables fill evenly, and in each the roles that matter most come first, one group after the other.
 * So those who stand together in the list are spread. Roles that people would rather not play go to others if they can.
 */
export function giveSeats(
  tables: readonly SeatingTable[],
  people: readonly Wanting[],
  late: LateRule | "early" = "early",
): readonly Given[] {
  const places = nextPlaces(tables, people.length, late);
  const left = [...people];
  const given: { who: Wanting; place: Place }[] = [];
  for (const place of places) {
    const willing = left.findIndex((one) => !one.ratherNot.includes(place.role));
    const [who] = left.splice(Math.max(0, willing), 1);
    if (who !== undefined) given.push({ who, place });
  }
  for (const one of given.filter(({ who, place }) => who.ratherNot.includes(place.role))) {
    const other = given.find(
      ({ who, place }) => !one.who.ratherNot.includes(place.role) && !who.ratherNot.includes(one.place.role),
    );
    if (other !== undefined) [one.who, other.who] = [other.who, one.who];
  }
  return given.map(({ who, place: { table, seat } }) => ({ person: who.id, table, seat }));
}

/** The people in an order of chance; `below` draws a whole number from 0 to below its argument. */
export function shuffled<T>(people: readonly T[], below: (limit: number) => number): readonly T[] {
  const mixed = [...people];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    const [here, there] = [mixed[last], mixed[other]];
    if (here === undefined || there === undefined) continue;
    mixed[last] = there;
    mixed[other] = here;
  }
  return mixed;
}

interface Place {
  readonly table: string;
  readonly seat: SeatId;
  readonly role: Role;
}

/** A seat, and how many are on it and around it by now. */
interface Filling extends SeatingSeat {
  on: number;
  readonly place: number;
  readonly room: { readonly table: string; readonly teamSize: number; people: number };
  readonly own: { people: number };
}

function nextPlaces(
  tables: readonly SeatingTable[],
  count: number,
  late: LateRule | "early",
): readonly Place[] {
  const seats = tables.flatMap(({ table, teamSize, seats: here }): readonly Filling[] => {
    const room = { table, teamSize, people: here.reduce((sum, seat) => sum + seat.people, 0) };
    const groups = new Map<string, { people: number }>();
    for (const seat of here) {
      const group = groups.get(seat.group) ?? { people: 0 };
      group.people += seat.people;
      groups.set(seat.group, group);
    }
    return here.map((seat, place) => ({
      ...seat,
      on: seat.people,
      place,
      room,
      own: groups.get(seat.group) ?? { people: 0 },
    }));
  });
  const rank = (one: Filling): readonly number[] => [
    one.on,
    late === "citizens" && one.role !== "citizen" ? 1 : 0,
    one.room.people,
    FIRST.indexOf(one.role),
    one.own.people,
    one.place,
  ];
  const places: Place[] = [];
  while (places.length < count) {
    const [first, ...others] = seats.filter((one) => one.free && one.on < one.room.teamSize);
    if (first === undefined) break;
    const next = others.reduce((best, one) => (isBefore(rank(one), rank(best)) ? one : best), first);
    next.on += 1;
    next.room.people += 1;
    next.own.people += 1;
    places.push({ table: next.room.table, seat: next.seat, role: next.role });
  }
  return places;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
