/** A disk that fails at one write and works again: no wish is acknowledged that is not kept, none counts twice, whichever write it was. */
import { expect, test } from "vitest";
import type { Wish } from "#shared/rules/commands.ts";
import { JournalUnavailable } from "#server/journal/journal.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { testTable } from "../support/tables.ts";
import type { TestTable } from "../support/tables.ts";

const OK = { ok: true };
const FULL = { ok: false, refusal: { reason: "journal.unavailable" } };

/** What one person does, in order; each is one write. */
const EVENING: readonly Wish[] = [
  { type: "takeSeat", seat: "highmere.mayor", name: "Ann" },
  { type: "control", control: "start" },
  { type: "control", control: "skip" },
  { type: "control", control: "skip" },
  ...Array.from({ length: 12 }, (_, line) => ({
    type: "say" as const,
    channel: "plenary" as const,
    text: `line ${line}`,
  })),
  { type: "control", control: "pause" },
  { type: "control", control: "resume" },
  { type: "control", control: "skip" },
];

interface Evening {
  readonly table: TestTable;
  readonly bodies: readonly string[];
  readonly refused: number;
}

/** Does all of it on a disk that fails at the `fails`th write; what was refused is asked again by the same id. */
async function evening(fails: number): Promise<Evening> {
  const journal = openMemoryJournal();
  let writes = 0;
  const broken: Journal = {
    ...journal,
    append: async (entry) => {
      writes += 1;
      if (writes === fails) throw new JournalUnavailable("I/O error");
      await journal.append(entry);
    },
  };
  const table = await testTable({ journal: broken, botWishes: () => [] });
  let refused = 0;
  for (const [number, wish] of EVENING.entries()) {
    const before = table.live.table.state;
    const reply = await table.wish(table.host, wish, `evening-${number}`);
    if (reply.ok) continue;
    refused += 1;
    expect(reply).toEqual(FULL);
    expect(table.live.table.state).toBe(before);
    expect(await table.wish(table.host, wish, `evening-${number}`)).toEqual(OK);
  }
  table.live.stop();
  const bodies = (await journal.read(table.live.code))?.events.map(({ body }) => body) ?? [];
  return { table, bodies, refused };
}

test("whichever write fails: refused, nothing changed, granted when asked again, and the game is the same", async () => {
  const whole = await evening(0);
  expect(whole.refused).toBe(0);
  const nameless = ({ bodies, table }: Evening): readonly string[] =>
    bodies.map((body) => body.replaceAll(table.host.player, "host"));
  for (let fails = 1; fails <= EVENING.length; fails += 1) {
    const one = await evening(fails);
    expect(one.refused, `write ${fails}`).toBe(1);
    expect(nameless(one), `write ${fails}`).toEqual(nameless(whole));
    expect(one.table.live.table.state.phase).toBe(whole.table.live.table.state.phase);
    // What was acknowledged is what the journal gives back.
    expect((await one.table.again()).table.state).toEqual(one.table.live.table.state);
  }
});
