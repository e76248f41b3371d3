/** The server is killed in mid-phase of a session: everybody is back by their token, in their seats, and the clocks are right. */
import { expect, test } from "vitest";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { allSit, attend, comeIn, goToTable, openSession, tablesOf } from "../support/session.ts";
import type { Attendee } from "../support/session.ts";

const SETTINGS = { BOT_PACE_MS: "60000", LOG: "error" };

/** What must be the same after a kill. */
const seen = (lead: Attendee): unknown => ({
  session: { ...lead.session(), tables: Object.values(lead.session().tables) },
  people: lead.board().people.map(({ id, name, table, seat }) => ({ id, name, table, seat })),
  links: lead.board().links.map(({ id, name }) => ({ id, name })),
});

test("a session killed in mid-phase goes on where it was", async () => {
  const place = await newPlace();
  let server = await startServer(place, SETTINGS);
  try {
    const { code, facilitator, projector } = await openSession(server.url, {
      people: 24,
      tables: 2,
      endsAt: Date.now() + 3_600_000,
    });
    const lead = await attend(server.url, code, { as: "facilitator", token: facilitator });
    const [first = "", second = ""] = tablesOf(lead);
    const people: Attendee[] = [];
    for (const [number, table] of [first, first, second, second].entries()) {
      const person = await comeIn(server.url, code, `P${number}`);
      const seat = number % 2 === 0 ? "highmere.mayor" : "saltreach.mayor";
      expect(await person.wish({ type: "sit", table, seat })).toEqual({ ok: true });
      await person.until("the seat", () => person.me()?.seat === seat);
      await goToTable(person);
      people.push(person);
    }
    const made = await lead.order({ type: "makeLink", name: "Co" });
    const co = made.ok ? made.link?.token : undefined;
    const all = (control: "start" | "pause" | "extend") =>
      ({ type: "ask", tables: "all", wish: { type: "control", control } }) as const;
    expect(await lead.order(all("start"))).toEqual({ ok: true });
    // Long enough that no restart of a busy machine comes near the end of the phase, or the grace would show.
    for (let more = 0; more < 6; more += 1) expect(await lead.order(all("extend"))).toEqual({ ok: true });
    expect(await lead.order({ ...all("pause"), tables: [second] })).toEqual({ ok: true });
    expect(await lead.order({ type: "late", late: "any" }, "late-rule-1")).toEqual({ ok: true });
    await lead.until("all told", () => {
      const tables = lead.session().tables;
      return tables[second]?.paused === true && allSit(lead) && lead.board().links.length === 2;
    });
    const before = seen(lead);
    const endsAt = lead.session().tables[first]?.endsAt ?? 0;
    const leftMs = lead.session().tables[second]?.leftMs ?? 0;
    expect(endsAt).toBeGreaterThan(Date.now());
    expect(leftMs).toBeGreaterThan(0);

    await server.kill();
    server = await startServer(place, SETTINGS);

    const leadBack = await attend(server.url, code, { as: "facilitator", token: facilitator });
    // The tables come back one after the other, and each tells of itself.
    await expect.poll(() => seen(leadBack), { timeout: 20_000 }).toEqual(before);
    expect(leadBack.session().tables[first]?.endsAt).toBe(endsAt);
    expect(leadBack.session().tables[second]?.leftMs).toBe(leftMs);
    expect(leadBack.board().setup.late).toBe("any");
    // What was acknowledged counts once, also now.
    expect(await leadBack.order({ type: "late", late: "any" }, "late-rule-1")).toEqual({ ok: true });
    for (const person of people) {
      const back = await attend(server.url, code, { token: person.welcome.token });
      expect(back.welcome.id).toBe(person.welcome.id);
      expect(back.me()).toMatchObject({ table: person.me()?.table, seat: person.me()?.seat });
      const atTable = await goToTable(back);
      expect(atTable.you().viewer).toEqual({ kind: "seat", seat: person.me()?.seat });
    }
    expect((await attend(server.url, code, { as: "projector", token: projector })).welcome.as).toBe(
      "projector",
    );
    const coBack = await attend(server.url, code, { as: "facilitator", token: co ?? "" });
    expect(await coBack.order({ type: "nameSession", name: "Goes on" })).toEqual({ ok: true });
    expect(server.printed()).not.toMatch(/"level":[56]0/);
  } finally {
    await server.stop();
    forget(place);
  }
});
