/** Two hundred people tap for seats at once, in another order each time: one seat each, no seat twice, nobody turned away. */
import { seeded } from "../support/fuzz.ts";
import { testTable } from "../support/tables.ts";

const PEOPLE = 200;

/** What came of it. */
export interface Seated {
  readonly trials: number;
  readonly people: number;
  /** Taps that came too late for a seat, all trials together. */
  readonly late: number;
  /** Seats with more than one person, people with more than one seat, all trials together. */
  readonly double: number;
  /** People without a seat, although there was one for everybody. */
  readonly without: number;
  /** Answers other than a seat or that it is taken. */
  readonly strange: number;
}

/** As often as asked. */
export async function tapForSeats(trials: number): Promise<Seated> {
  const sum = { late: 0, double: 0, without: 0, strange: 0 };
  for (let trial = 0; trial < trials; trial += 1) {
    const chance = seeded(trial);
    const tables = [await testTable()];
    const size = tables[0]?.live.table.state.seats.length ?? 1;
    while (tables.length * size < PEOPLE) tables.push(await testTable());
    const places = tables.flatMap((table) =>
      table.live.table.state.seats.map(({ id }) => ({ table, seat: id })),
    );
    const granted = await Promise.all(
      Array.from({ length: PEOPLE }, async (_, number) => {
        // The next seats from somewhere on, as many people look at the same part of a long list.
        const start = Math.floor(chance() * chance() * places.length);
        for (let step = 0; step < places.length; step += 1) {
          const place = places[(start + step) % places.length];
          if (place === undefined) return 0;
          const { table, seat } = place;
          const person = table.live.table.players.admit(undefined, 0).player;
          const reply = await table.wish(person, { type: "takeSeat", seat, name: `P${number}` });
          if (reply.ok) return 1;
          sum.late += 1;
          if (reply.refusal.reason !== "seatTaken") sum.strange += 1;
        }
        return 0;
      }),
    );
    const seats = tables.flatMap(({ live }) => live.table.state.seats);
    const names = seats.flatMap(({ members }) => members.map(({ name }) => name));
    sum.without += granted.filter((one) => one === 0).length;
    sum.double += seats.filter(({ members }) => members.length > 1).length;
    sum.double += names.length - new Set(names).size;
    // What is shown must be what was granted.
    if (names.length !== PEOPLE) sum.strange += Math.abs(names.length - PEOPLE);
    for (const { live } of tables) live.stop();
  }
  return { trials, people: PEOPLE, ...sum };
}
