/** All tables of a server: opened, found, woken after a restart, laid to rest. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { botWishes } from "#shared/bots/bot.ts";
import { countedSeeds } from "../support/seeds.ts";
import * as rules from "#shared/rules/game.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import type { Journal } from "#server/journal/journal.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import { openLog } from "#server/log.ts";
import { Registry } from "#server/tables/registry.ts";
import { scenario } from "../support/tables.ts";

const registryOver = (journal: Journal, now = () => Date.now()): Registry =>
  new Registry(
    {
      rules,
      botWishes,
      journal,
      now,
      log: openLog("silent"),
      botPaceMs: 0,
      caretakerMs: 20,
      newSeed: countedSeeds(),
    },
    "test",
  );

test("a code is of six letters that nobody mixes up, and no two tables share one", async () => {
  const registry = registryOver(openMemoryJournal());
  const codes = new Set<string>();
  for (let n = 0; n < 200; n += 1) codes.add((await registry.create(scenario, "class")).code);
  expect(codes.size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[346789BCDFGHJKMPQRTVWXY]{6}$/);
  registry.stop();
});

test("the token in the journal is not the token", async () => {
  const journal = openMemoryJournal();
  const registry = registryOver(journal);
  const { code, token } = await registry.create(scenario, "class");
  expect(JSON.stringify(await journal.read(code))).not.toContain(token);
  registry.stop();
});

test("after a restart every table of the day is there, the older ones when somebody asks for them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "becoming-we-registry-"));
  const before = await openSqliteJournal(folder);
  const yesterday = Date.now() - 30 * 3600 * 1000;
  const old = await registryOver(before, () => yesterday).create(scenario, "class");
  const first = registryOver(before);
  const opened = [];
  for (let n = 0; n < 100; n += 1) {
    const { code, token } = await first.create(scenario, "class");
    const live = first.at(code);
    const player = live?.table.players.admit(token, Date.now()).player;
    if (live === undefined || player === undefined) throw new Error("no table");
    await live.table.ask(player, "sit-1", { type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
    await live.table.ask(player, "start-1", { type: "control", control: "start" });
    opened.push({ code, state: live.table.state });
  }
  first.stop();
  await before.close();

  const after = await openSqliteJournal(folder);
  const second = registryOver(after);
  expect(await second.restore()).toBe(100);
  for (const { code, state } of opened) expect(second.at(code)?.table.state).toEqual(state);
  expect(second.at(old.code)).toBeUndefined();
  const [one, same] = await Promise.all([second.find(old.code), second.find(old.code)]);
  expect(one?.code).toBe(old.code);
  expect(same).toBe(one);
  expect(await second.find("777777")).toBeUndefined();
  second.stop();
  await after.close();
  rmSync(folder, { recursive: true, force: true });
});

test("one table whose history cannot be read does not keep the others from coming back", async () => {
  const journal = openMemoryJournal();
  const first = registryOver(journal);
  const bad = await first.create(scenario, "class");
  const good = await first.create(scenario, "class");
  const torn = { seq: 1, at: Date.now(), type: "seatTaken", body: "{" };
  await journal.append({ game: bad.code, events: [torn], commands: [], players: [] });
  first.stop();
  const second = registryOver(journal);
  expect(await second.restore()).toBe(1);
  expect(second.at(good.code)?.code).toBe(good.code);
  expect(await second.find(bad.code)).toBeUndefined();
  second.stop();
});

test("what nobody touched is deleted by age: a game that is over after a day, another after two weeks", async () => {
  let time = 1_800_000_000_000;
  const journal = openMemoryJournal();
  const registry = registryOver(journal, () => time);
  const gone: string[] = [];
  registry.onGone((code) => gone.push(code));
  const over = await registry.create(scenario, "class");
  const half = await registry.create(scenario, "class");
  for (const { code, token } of [over, half]) {
    const live = registry.at(code);
    const player = live?.table.players.of(token);
    if (live === undefined || player === undefined) throw new Error("no table");
    await live.table.ask(player, "start-1", { type: "control", control: "start" });
    if (code === over.code) await live.table.ask(player, "end-1", { type: "control", control: "end" });
  }
  const hours = async (count: number) => {
    time += count * 3_600_000;
    await registry.removeOld();
    return [await journal.read(over.code), await journal.read(half.code)].map((one) => one !== undefined);
  };
  expect(await hours(23)).toEqual([true, true]);
  expect(await hours(2)).toEqual([false, true]);
  expect(registry.at(over.code)).toBeUndefined();
  expect(await hours(12 * 24)).toEqual([false, true]);
  expect(await hours(48)).toEqual([false, false]);
  expect(gone).toEqual([over.code, half.code]);
  registry.stop();
});
