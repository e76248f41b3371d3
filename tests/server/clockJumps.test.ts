/** The wall clock of the machine is put forward or back, or sleeps: no deadline moves, and no table waits for a day. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deadline } from "#shared/rules/game.ts";
import type { Wish } from "#shared/rules/commands.ts";
import { steadyClock } from "#server/tables/time.ts";
import { testTable, until } from "../support/tables.ts";
import type { TestTable } from "../support/tables.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = 1_800_000_000_000;
const JUMPS = [HOUR, -HOUR, DAY, -DAY];

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => void vi.useRealTimers());

/** A table by the server's own clock, in a phase with a deadline. */
async function playing(): Promise<TestTable> {
  const table = await testTable({ now: steadyClock(), botWishes: () => [] });
  const sit: Wish = { type: "takeSeat", seat: "highmere.mayor", name: "Ann" };
  expect(await table.wish(table.host, sit)).toEqual({ ok: true });
  expect(await table.wish(table.host, { type: "control", control: "start" })).toEqual({ ok: true });
  return table;
}

test.each(JUMPS)(
  "the clock jumps by %i ms in mid-phase: what is left of it is what was left",
  async (jump) => {
    const now = steadyClock();
    const table = await playing();
    const before = deadline(table.live.table.state);
    const then = now();
    vi.setSystemTime(START + jump);
    // Nothing that the table does now moves its deadline, and the server's clock has not jumped.
    table.live.left(table.host);
    table.live.arrived(table.host);
    expect(
      await table.wish(table.guest(), { type: "takeSeat", seat: "saltreach.mayor", name: "Ben" }),
    ).toEqual({ ok: true });
    expect(deadline(table.live.table.state)).toEqual(before);
    expect(table.live.table.state.phase).toBe("situation");
    expect(now() - then).toBeLessThan(HOUR / 2);
    expect(now() - then).toBeGreaterThanOrEqual(0);
    table.live.stop();
  },
);

test.each(JUMPS)(
  "the clock jumps by %i ms while the server is down: the phase has its time still",
  async (jump) => {
    const table = await playing();
    const { lastAt } = table.live.table;
    const left = table.live.table.state.clock.endsAt - lastAt;
    vi.setSystemTime(START + jump);
    const now = steadyClock(lastAt);
    const again = await table.again({ now });
    again.arrived(table.host);
    if (jump > 0) await until("the grace", () => again.table.state.clock.endsAt > now());
    const still = again.table.state.clock.endsAt - now();
    expect(again.table.state.phase).toBe("situation");
    // Forward: as after an outage. Back: what was left, not that and an hour.
    expect(still).toBeGreaterThan(0);
    expect(still).toBeLessThanOrEqual(left);
    again.stop();
  },
);

test.each(JUMPS)("a pause outlives a restart and a jump by %i ms", async (jump) => {
  const table = await playing();
  expect(await table.wish(table.host, { type: "control", control: "pause" })).toEqual({ ok: true });
  const { leftMs } = table.live.table.state.clock;
  vi.setSystemTime(START + jump);
  const now = steadyClock(table.live.table.lastAt);
  const again = await table.again({ now });
  again.arrived(table.host);
  expect(again.table.state.clock).toMatchObject({ paused: true, leftMs });
  expect(await again.table.ask(table.host, "resumes", { type: "control", control: "resume" })).toEqual({
    ok: true,
  });
  const { endsAt } = again.table.state.clock;
  expect(endsAt - again.table.lastAt).toBe(leftMs);
  again.stop();
});
