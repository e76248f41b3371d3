/** Two hundred people come at once and tap for the same seats: everybody has one, nobody two, and the counts are right. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { allSit, attend, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";
import { startInProcess } from "../support/server.ts";
import type { InProcess } from "../support/server.ts";

const PEOPLE = 200;

let server: InProcess;
beforeAll(async () => {
  server = await startInProcess();
});
afterAll(() => server.stop());

test("two hundred people at once: no seat twice, nobody turned away, right counts", async () => {
  const { code, facilitator } = await openSession(server.url, { people: PEOPLE });
  const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
  const tables = tablesOf(lead);
  expect(tables).toHaveLength(12);
  const seats = server.registry.at(tables[0] ?? "")?.table.state.seats.map(({ id }) => id) ?? [];
  const places = tables.flatMap((table) => seats.map((seat) => ({ table, seat })));
  const taken = { refused: 0 };

  // All begin at one of twelve seats, so that they are in each other's way, and go on to the next when somebody was faster.
  const takeOne = async (person: Attendee, number: number): Promise<void> => {
    expect(await person.wish({ type: "come", name: `P${number}` })).toEqual({ ok: true });
    for (let step = 0; step < places.length; step += 1) {
      const place = places[((number % 12) * 12 + step) % places.length];
      if (place === undefined) throw new Error("no place");
      const reply = await person.wish({ type: "sit", ...place });
      if (reply.ok) return;
      if (reply.refusal.reason === "tooFast") await new Promise((done) => setTimeout(done, 100));
      else expect(reply.refusal.reason).toBe("seatTaken");
      taken.refused += 1;
    }
    throw new Error("no seat for everybody");
  };
  const begun = performance.now();
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => attend(server.url, code)));
  const joined = performance.now();
  await Promise.all(people.map(takeOne));
  const seated = performance.now();
  console.info(
    `${PEOPLE} people: ${Math.round(joined - begun)} ms to come in, ${Math.round(seated - joined)} ms to a seat each, ${taken.refused} times somebody was faster`,
  );

  await lead.until("the counts", () => allSit(lead));
  expect(lead.session().people).toBe(PEOPLE);
  const on = lead.board().tables.flatMap((table) => table.seats.map((seat) => seat.people));
  expect(Math.max(...on.map((each) => each.length))).toBeLessThanOrEqual(lead.board().setup.teamSize);
  expect(on.flat()).toHaveLength(PEOPLE);
  expect(new Set(on.flat())).toEqual(new Set(people.map(({ welcome }) => welcome.id)));
  const shown = Object.values(lead.session().tables).reduce((sum, table) => sum + table.people, 0);
  expect(shown).toBe(PEOPLE);
  expect(taken.refused).toBeGreaterThan(0);
});
