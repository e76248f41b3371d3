/** One running table: order, once only, on disk first, and what happens when something breaks. */
import { afterEach, expect, test, vi } from "vitest";
import * as rules from "#shared/rules/game.ts";
import type { Wish } from "#shared/rules/commands.ts";
import { JournalUnavailable } from "#server/journal/journal.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { testTable, until } from "../support/tables.ts";
import type { TestTable } from "../support/tables.ts";

const tables: TestTable[] = [];
const open = async (...options: Parameters<typeof testTable>): Promise<TestTable> => {
  const table = await testTable(...options);
  tables.push(table);
  return table;
};
afterEach(() => {
  for (const { live } of tables.splice(0)) live.stop();
});

const sit = (seat: string, name = "Ann"): Wish => ({ type: "takeSeat", seat, name });
const START: Wish = { type: "control", control: "start" };
const OK = { ok: true };
const no = (reason: string) => ({ ok: false, refusal: expect.objectContaining({ reason }) as unknown });

test("an accepted wish is in the journal when it is acknowledged", async () => {
  const { wish, host, journal, live } = await open();
  expect(await wish(host, sit("highmere.mayor"))).toEqual(OK);
  const history = await journal.read(live.code);
  expect(history?.events.map((event) => event.type)).toEqual(["seatTaken"]);
  expect(history?.commands).toHaveLength(1);
});

test("nobody sees a change before the journal has it", async () => {
  const journal = openMemoryJournal();
  let write: () => void = () => undefined;
  const slow: Journal = {
    ...journal,
    append: async (entry) => {
      await new Promise<void>((resolve) => (write = resolve));
      return journal.append(entry);
    },
  };
  const { wish, host, live } = await open({ journal: slow });
  const reply = wish(host, sit("highmere.mayor"));
  await new Promise((done) => setTimeout(done, 10));
  expect(live.table.state.seats[0]?.occupant).toBe("open");
  write();
  expect(await reply).toEqual(OK);
  expect(live.table.state.seats[0]?.occupant).toBe("person");
});

test("the same id counts once, at once and later, and is answered alike", async () => {
  const { wish, host, live } = await open();
  const replies = await Promise.all([
    wish(host, sit("highmere.mayor"), "same-id"),
    wish(host, sit("highmere.mayor"), "same-id"),
  ]);
  expect(replies).toEqual([OK, OK]);
  expect(await wish(host, sit("highmere.mayor"), "same-id")).toEqual(OK);
  expect(live.table.state.news.filter((news) => news.kind === "seatTaken")).toHaveLength(1);
});

test("the same id counts once after a restart too", async () => {
  const { wish, host, again } = await open();
  await wish(host, sit("highmere.mayor"), "same-id");
  const restarted = await again();
  expect(await restarted.table.ask(host, "same-id", sit("highmere.mayor"))).toEqual(OK);
  expect(restarted.table.state.news).toHaveLength(1);
});

test("another player's id is another id", async () => {
  const { wish, host, guest } = await open();
  await wish(host, sit("highmere.mayor"), "same-id");
  expect(await wish(guest(), sit("saltreach.mayor"), "same-id")).toEqual(OK);
});

test("a seat goes to one of those who tap it together", async () => {
  const { wish, guest, live } = await open();
  const guests = Array.from({ length: 8 }, guest);
  const replies = await Promise.all(guests.map((one) => wish(one, sit("highmere.mayor"))));
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
  expect(replies.filter((reply) => !reply.ok)).toEqual(Array(7).fill(no("seatTaken")));
  expect(live.table.state.seats[0]?.members[0]?.player).toBe(guests[0]?.player);
});

test("a journal that cannot write refuses clearly, changes nothing, and recovers", async () => {
  const journal = openMemoryJournal();
  let full = true;
  const { wish, host, live } = await open({
    journal: {
      ...journal,
      append: (entry) => (full ? Promise.reject(new JournalUnavailable("disk full")) : journal.append(entry)),
    },
  });
  expect(await wish(host, sit("highmere.mayor"), "tried-1")).toEqual(no("journal.unavailable"));
  expect(live.table.state.seats[0]?.occupant).toBe("open");
  full = false;
  expect(await wish(host, sit("highmere.mayor"), "tried-1")).toEqual(OK);
});

test("rules that throw cost nobody anything but the one wish", async () => {
  const poison = "saltreach.teacher";
  const { wish, host, guest, live } = await open({
    rules: {
      ...rules,
      decide: (state, command) => {
        if (command.wish.type === "takeSeat" && command.wish.seat === poison) throw new Error("planted");
        return rules.decide(state, command);
      },
    },
  });
  const [good, bad, after] = await Promise.all([
    wish(host, sit("highmere.mayor")),
    wish(guest(), sit(poison)),
    wish(guest(), sit("saltreach.mayor")),
  ]);
  expect([good, bad, after]).toEqual([OK, no("table.fault"), OK]);
  await until("the table is rebuilt", () => live.table.state.seats.length > 0);
  expect(live.table.state.seats.filter((seat) => seat.occupant === "person")).toHaveLength(2);
});

test("an event that cannot be folded never reaches the journal", async () => {
  const { wish, host, journal, live } = await open({
    rules: {
      ...rules,
      evolve: (state, event) => {
        if (event.type === "seatTaken" && event.name === "Poison") throw new Error("planted");
        return rules.evolve(state, event);
      },
    },
  });
  expect(await wish(host, sit("highmere.mayor", "Poison"))).toEqual(no("table.fault"));
  expect((await journal.read(live.code))?.events).toEqual([]);
  expect(await wish(host, sit("highmere.mayor"))).toEqual(OK);
});

test("a table is the same after a restart", async () => {
  const { wish, host, live, again } = await open({ format: "solo" });
  await wish(host, sit("highmere.mayor"));
  await wish(host, START);
  await until("the bots are done", () => live.table.state.seats.filter((seat) => seat.ready).length === 9);
  const restarted = await again();
  expect(restarted.table.state).toEqual(live.table.state);
});

test("the clock ends a phase, and a paused one waits", async () => {
  const { wish, host, live, pass } = await open({ botWishes: () => [] });
  await wish(host, sit("highmere.mayor"));
  await wish(host, START);
  expect(live.table.state.phase).toBe("situation");
  await wish(host, { type: "control", control: "pause" });
  pass(60_000);
  await new Promise((done) => setTimeout(done, 20));
  expect(live.table.state.phase).toBe("situation");
  await wish(host, { type: "control", control: "resume" });
  vi.useFakeTimers();
  try {
    // The timer was set in real time for what was left; a fresh look at the state sets it anew.
    pass(31_000);
    live.left(host);
    live.arrived(host);
    await vi.advanceTimersByTimeAsync(1500);
  } finally {
    vi.useRealTimers();
  }
  await until("the next phase", () => live.table.state.phase === "caucus");
});

test("after an outage nobody has lost time: the phase goes on for a while", async () => {
  const { wish, host, live, pass, again } = await open({ botWishes: () => [] });
  await wish(host, sit("highmere.mayor"));
  await wish(host, START);
  const before = live.table.state.clock.endsAt;
  pass(3_600_000);
  const restarted = await again();
  expect(restarted.table.state.phase).toBe("situation");
  restarted.arrived(host);
  await until("the grace", () => restarted.table.state.clock.endsAt === before - 30_000 + 3_600_000 + 20_000);
  await new Promise((done) => setTimeout(done, 20));
  expect(restarted.table.state.phase).toBe("situation");
  restarted.stop();
});

test("bots fill the empty seats and play to the end by themselves once the person has answered", async () => {
  const { wish, host, live } = await open({ format: "solo" });
  await wish(host, sit("highmere.plumber"));
  await wish(host, START);
  for (let step = 0; step < 4000 && live.table.state.phase !== "debrief"; step += 1) {
    const asks = rules.view(live.table.state, { kind: "seat", seat: "highmere.plumber" }).you.asks;
    for (const ask of asks) {
      if (ask.kind === "ready" && !ask.ready) await wish(host, { type: "ready", ready: true });
      if (ask.kind === "read" && ask.chosen === undefined) {
        await wish(host, { type: "read", towards: ask.towards, reading: "afraid", sureness: 1 });
      }
      if (ask.kind === "answer" && ask.role === "citizen" && ask.open && ask.chosen === undefined) {
        const frame = ask.frames[0]?.frame ?? "";
        const attention = { [frame]: ask.points };
        await wish(host, { type: "answer", answer: { role: "citizen", confidence: 0, attention } });
      }
    }
    await new Promise((done) => setTimeout(done, 2));
  }
  expect(live.table.state.phase).toBe("debrief");
});

test("a bot that wants the same for ever is stopped", async () => {
  let asked = 0;
  const { wish, host, live } = await open({
    format: "solo",
    botWishes: (_view, seat) => {
      if (seat !== "saltreach.mayor") return [];
      asked += 1;
      return [{ type: "ready", ready: asked % 2 === 1 }];
    },
  });
  await wish(host, sit("highmere.mayor"));
  await wish(host, START);
  await until("it has begun", () => asked > 10);
  await new Promise((done) => setTimeout(done, 100));
  expect(asked).toBeLessThanOrEqual(40);
  expect(live.table.state.phase).toBe("situation");
});

test("a bot that looked up a hundred times is still there for who makes it an offer", async () => {
  const { wish, host, live } = await open({ format: "solo" });
  await wish(host, sit("highmere.mayor"));
  await wish(host, START);
  for (const phase of ["situation", "caucus"]) {
    await until(phase, () => live.table.state.phase === phase);
    await wish(host, { type: "ready", ready: true });
  }
  await until("the talks", () => live.table.state.phase === "talks");
  for (let number = 0; number < 100; number += 1) {
    await wish(host, { type: "say", channel: "plenary", text: `word ${number}` });
    await new Promise((done) => setTimeout(done, 2));
  }
  const small = { kind: "size", size: "small" } as const;
  const offer = { type: "promise", towards: "saltreach", due: "now", reach: "public" } as const;
  expect(await wish(host, { ...offer, step: small, ifYou: small })).toEqual(OK);
  const standing = () =>
    live.table.state.promises.find((one) => one.from === "highmere" && one.ifYou !== undefined)?.standing;
  await until("it is answered", () => standing() !== "offered");
  expect(["standing", "declined", "countered"]).toContain(standing());
});
