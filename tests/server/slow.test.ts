/** A slow game of a week: people come when they can, the table sleeps on disk between them, and nothing is lost. Time is the test's own. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { botWishes } from "#shared/bots/bot.ts";
import { FORMATS } from "#shared/rules/formats.ts";
import * as rules from "#shared/rules/game.ts";
import { ROUND_PHASES } from "#shared/rules/terms.ts";
import type { Event } from "#shared/rules/events.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { Journal, PlayerRecord } from "#server/journal/journal.ts";
import { openMemoryJournal } from "#server/journal/memory.ts";
import { openLog } from "#server/log.ts";
import type { LiveTable } from "#server/tables/liveTable.ts";
import { Registry, SLEEP_AFTER } from "#server/tables/registry.ts";
import { countedSeeds } from "../support/seeds.ts";
import { scenario } from "../support/tables.ts";

const BEGUN = Date.UTC(2026, 10, 27, 8);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ANN = "highmere.mayor";
const BEN = "saltreach.mayor";

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
    now: BEGUN,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server over this journal, with the codes of the rooms that are open. */
async function serverOver(journal: Journal): Promise<{ registry: Registry; rooms: Set<string> }> {
  const registry = new Registry(
    {
      rules,
      botWishes,
      journal,
      now: () => Date.now(),
      log: openLog("silent"),
      botPaceMs: 0,
      caretakerMs: 20,
      newSeed: countedSeeds(),
    },
    "test",
  );
  const rooms = new Set<string>();
  registry.useDoor({
    open: async (code) => void rooms.add(code),
    close: async (code) => void rooms.delete(code),
  });
  await registry.restore();
  return { registry, rooms };
}

/** A slow game that Ann and Ben began now, with both of them there; `back` brings somebody to the table again. */
async function slowGame(registry: Registry) {
  const { code, token } = await registry.create(scenario, "slow");
  const live = awake(registry, code);
  const ann = playerOf(live, token);
  const admitted = live.table.players.admit(undefined, Date.now());
  for (const [player, seat, name] of [
    [ann, ANN, "Ann"],
    [admitted.player, BEN, "Ben"],
  ] as const) {
    live.arrived(player);
    await asks(live, player, { type: "takeSeat", seat, name });
  }
  await asks(live, ann, { type: "control", control: "start" });
  return { code, tokens: { [ANN]: token, [BEN]: admitted.token } };
}

let wishes = 0;
async function asks(live: LiveTable, player: PlayerRecord, wish: Wish): Promise<void> {
  expect(await live.table.ask(player, `wish-${(wishes += 1)}`, wish)).toEqual({ ok: true });
}

function awake(registry: Registry, code: string): LiveTable {
  const live = registry.live.find((one) => one.code === code);
  if (live === undefined) throw new Error(`${code} is not awake`);
  return live;
}

function playerOf(live: LiveTable, token: string): PlayerRecord {
  const player = live.table.players.of(token);
  if (player === undefined) throw new Error("nobody has this token");
  return player;
}

/** Somebody opens the link: awake or not, the table is there. */
async function comes(registry: Registry, code: string, token: string) {
  const live = await registry.find(code);
  if (live === undefined) throw new Error("no table");
  const player = playerOf(live, token);
  live.arrived(player);
  return { live, player, goes: () => live.left(player) };
}

/** Everybody who is there goes. */
function allGo(registry: Registry, code: string, tokens: Readonly<Record<string, string>>): void {
  const live = awake(registry, code);
  for (const token of Object.values(tokens)) live.left(playerOf(live, token));
}

/** Reads the other side and answers, as a mind in this seat would. */
async function answers(live: LiveTable, player: PlayerRecord, seat: string): Promise<void> {
  for (;;) {
    const view = rules.view(live.table.state, { kind: "seat", seat });
    const wanted = botWishes(view, seat, "stepTaker", "test");
    const next = wanted.find((wish) => wish.type === "read") ?? wanted.find((wish) => wish.type === "answer");
    if (next === undefined) throw new Error(`${seat} has nothing to answer`);
    await asks(live, player, next);
    if (next.type === "answer") return;
  }
}

async function eventsOf(journal: Journal, code: string): Promise<readonly { at: number; event: Event }[]> {
  const history = await journal.read(code);
  return (history?.events ?? []).map(({ at, body }) => ({ at, event: JSON.parse(body) as Event }));
}

const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Long enough that whoever nobody sees is asleep. */
const dozes = () => passes(2 * SLEEP_AFTER + 1000);

test("a week of play with a restart every day: nothing is lost, and every deadline is at its time of day", async () => {
  const journal = openMemoryJournal();
  let server = await serverOver(journal);
  const { code, tokens } = await slowGame(server.registry);
  allGo(server.registry, code, tokens);
  let days = 0;
  for (; days < 8; days += 1) {
    // At nine in the evening of this day both come, one after the other, and answer.
    await passes(BEGUN + days * DAY + 13 * HOUR - Date.now());
    for (const seat of [ANN, BEN] as const) {
      const { live, player, goes } = await comes(server.registry, code, tokens[seat]);
      expect(live.table.state).toMatchObject({ phase: "commit", round: days + 1 });
      await answers(live, player, seat);
      goes();
    }
    await dozes();
    expect(server.registry.live).toEqual([]);
    const before = (await server.registry.find(code))?.table.state;
    await dozes();
    server.registry.stop();
    // Ten minutes without a server, at five past nine.
    await passes(10 * 60_000);
    server = await serverOver(journal);
    expect(server.registry.live).toEqual([]);
    expect((await server.registry.find(code))?.table.state).toEqual(before);
    await dozes();
    await passes(BEGUN + (days + 1) * DAY + HOUR - Date.now());
    if ((await server.registry.find(code))?.table.state.phase === "debrief") break;
    await dozes();
  }
  const state = (await server.registry.find(code))?.table.state;
  expect(state).toMatchObject({ phase: "debrief" });
  expect(state?.records.length).toBe(state?.lastRound);
  expect(days + 1).toBe(state?.lastRound);
  const told = await eventsOf(journal, code);
  const ofPeople = told.filter(({ event }) => "seat" in event && (event.seat === ANN || event.seat === BEN));
  expect(ofPeople.map(({ event }) => event.type).filter((type) => type === "answerGiven").length).toBe(
    2 * (days + 1),
  );
  expect(ofPeople.map(({ event }) => event.type)).not.toContain("answerDefaulted");
  expect(ofPeople.map(({ event }) => event.type)).not.toContain("caretakerCame");
  let ofDay = 0;
  const due = new Map(
    ROUND_PHASES.map((phase) => [phase, (ofDay += FORMATS.slow.seconds[phase] * 1000) % DAY]),
  );
  for (const { event } of told)
    if (event.type === "phaseBegan" && event.phase !== "debrief" && event.phase !== "lobby")
      expect((event.endsAt - BEGUN) % DAY).toBe(due.get(event.phase));
  server.registry.stop();
});

test("with nobody there the deadline wakes the table, the phase ends at its time, and the table sleeps again", async () => {
  const journal = openMemoryJournal();
  const { registry, rooms } = await serverOver(journal);
  const { code, tokens } = await slowGame(registry);
  allGo(registry, code, tokens);
  await dozes();
  expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([0, 1, 0]);
  for (const [phase, next] of [
    ["situation", "caucus"],
    ["caucus", "talks"],
    ["talks", "commit"],
  ] as const) {
    const began = (await eventsOf(journal, code)).findLast(({ event }) => event.type === "phaseBegan")?.event;
    if (began?.type !== "phaseBegan") throw new Error("no phase began");
    expect(began.phase).toBe(phase);
    await passes(began.endsAt - Date.now() + 1000);
    const after = (await eventsOf(journal, code)).findLast(({ event }) => event.type === "phaseBegan");
    expect(after?.event).toMatchObject({ phase: next });
    expect((after?.at ?? 0) - began.endsAt).toBeLessThan(100);
    await dozes();
    expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([0, 1, 0]);
  }
  // The bots of the round have not slept through it: they answer as soon as it is their time.
  const types = (await eventsOf(journal, code)).map(({ event }) => event.type);
  expect(types.filter((type) => type === "answerGiven").length).toBe(scenarioBots());
  registry.stop();
});

/** Seats of a slow table that nobody of the test sits on. */
function scenarioBots(): number {
  return rules.openingFor(scenario, "slow", "seed", 0).seats.length - 2;
}

test("two hundred sleeping tables are nothing in memory but one timer, and each wakes for who comes", async () => {
  const { registry, rooms } = await serverOver(openMemoryJournal());
  const timers = vi.getTimerCount();
  const games = [];
  for (let number = 0; number < 200; number += 1) {
    const game = await slowGame(registry);
    allGo(registry, game.code, game.tokens);
    games.push(game);
  }
  await dozes();
  expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([0, 200, 0]);
  expect(vi.getTimerCount()).toBe(timers + 1);
  const [, some] = games;
  if (some === undefined) throw new Error("no game");
  const [live, same] = await Promise.all([registry.find(some.code), registry.find(some.code)]);
  expect(same).toBe(live);
  expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([1, 199, 1]);
  const { goes } = await comes(registry, some.code, some.tokens[ANN]);
  await passes(20 * 60_000);
  expect(registry.live.length).toBe(1);
  goes();
  await dozes();
  expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([0, 200, 0]);
  registry.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("who opens the link while the table falls asleep finds it awake, with a room", async () => {
  const { registry, rooms } = await serverOver(openMemoryJournal());
  const { code, tokens } = await slowGame(registry);
  allGo(registry, code, tokens);
  await passes(SLEEP_AFTER + 1000);
  let closes = (): void => undefined;
  const closing = new Promise<void>((done) => (closes = done));
  registry.useDoor({
    open: async (opened) => void rooms.add(opened),
    close: async (closed) => {
      await closing;
      rooms.delete(closed);
    },
  });
  const sleeping = registry.sleep();
  const waking = registry.find(code);
  closes();
  await sleeping;
  expect((await waking)?.code).toBe(code);
  expect([registry.live.length, registry.sleeping, rooms.size]).toEqual([1, 0, 1]);
  registry.stop();
});

test("nobody loses a seat by being away; two answers missed in a row bring a caretaker, until its person is back", async () => {
  const journal = openMemoryJournal();
  const { registry } = await serverOver(journal);
  const { code, tokens } = await slowGame(registry);
  const live = awake(registry, code);
  live.left(playerOf(live, tokens[BEN]));
  const occupant = async () =>
    (await registry.find(code))?.table.state.seats.find((seat) => seat.id === BEN)?.occupant;
  await passes(BEGUN + 20.5 * HOUR - Date.now());
  expect(await occupant()).toBe("person");
  await passes(DAY);
  expect(await occupant()).toBe("caretaker");
  const types = (await eventsOf(journal, code))
    .map(({ event }) => event)
    .filter((event) => "seat" in event && event.seat === BEN)
    .map((event) => event.type);
  expect(types.filter((type) => type === "answerDefaulted").length).toBe(2);
  const { live: now } = await comes(registry, code, tokens[BEN]);
  await passes(1000);
  expect(now.table.state.seats.find((seat) => seat.id === BEN)?.occupant).toBe("person");
  registry.stop();
});

test("a phase that ended while the server was down is given an hour; the next ends at its time of day again", async () => {
  const journal = openMemoryJournal();
  const first = await serverOver(journal);
  const { code, tokens } = await slowGame(first.registry);
  allGo(first.registry, code, tokens);
  await dozes();
  first.registry.stop();
  await passes(3 * HOUR - (Date.now() - BEGUN));
  const second = await serverOver(journal);
  const live = awake(second.registry, code);
  expect(live.table.state.phase).toBe("situation");
  expect(live.wakeAt).toBe(Date.now() + HOUR);
  await passes(HOUR + 1000);
  const after = await second.registry.find(code);
  expect(after?.table.state.phase).toBe("caucus");
  // It would have ended an hour after it began: too short for anybody, so it ends a day later.
  expect(after?.wakeAt).toBe(BEGUN + 5 * HOUR + DAY);
  second.registry.stop();
});

test("no sleeping table is deleted, and a slow game that is over is kept for two weeks", async () => {
  const journal = openMemoryJournal();
  const { registry } = await serverOver(journal);
  const sleeps = await slowGame(registry);
  const over = await slowGame(registry);
  const live = awake(registry, over.code);
  await asks(live, playerOf(live, over.tokens[ANN]), { type: "control", control: "end" });
  for (const { code, tokens } of [sleeps, over]) allGo(registry, code, tokens);
  await dozes();
  const kept = async (days: number) => {
    await registry.removeOld(Date.now() + days * DAY);
    return [await journal.read(sleeps.code), await journal.read(over.code)].map((one) => one !== undefined);
  };
  expect(await kept(13)).toEqual([true, true]);
  expect(await kept(15)).toEqual([true, false]);
  await registry.remove(sleeps.code);
  expect([await journal.wakings(), registry.sleeping]).toEqual([[], 0]);
  registry.stop();
});
