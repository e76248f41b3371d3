/**
 * Every command three times, the copies late and out of order: a game must be what it is when each came once. The
 * commands are what bots want, asked as people ask them, by id.
 */
import { isDeepStrictEqual } from "node:util";
import { botWishes } from "#shared/bots/bot.ts";
import { viewerOf, view } from "#shared/rules/game.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { PlayerRecord } from "#server/journal/journal.ts";
import { seeded } from "../support/fuzz.ts";
import { testTable } from "../support/tables.ts";
import type { TestTable } from "../support/tables.ts";

/** Commands of one game. */
const COMMANDS = 120;

/** What came of it. */
export interface Thrice {
  readonly games: number;
  /** Commands of all games together, each once. */
  readonly commands: number;
  /** Commands that were granted, each once. */
  readonly granted: number;
  /** Games that came to another state, another history or another answer than once only. */
  readonly different: number;
}

interface Asked {
  readonly player: PlayerRecord;
  readonly id: string;
  readonly wish: Wish;
}

/** Plays `games` games once, then each again from its commands, three times each. */
export async function thrice(games: number): Promise<Thrice> {
  const sum = { games, commands: 0, granted: 0, different: 0 };
  for (let game = 0; game < games; game += 1) {
    const seed = `thrice ${game}`;
    const once = await testTable({ seed, botWishes: () => [] });
    const asked: Asked[] = [];
    const answers: string[] = [];
    for await (const { command, answer } of play(once)) {
      asked.push(command);
      answers.push(answer);
    }
    once.live.stop();
    const again = await testTable({ seed, botWishes: () => [] });
    const heard = await askThrice(again, asked, game);
    again.live.stop();
    const isSame =
      isDeepStrictEqual(heard, answers) &&
      isDeepStrictEqual(again.live.table.state, once.live.table.state) &&
      isDeepStrictEqual(await bodies(again), await bodies(once));
    sum.commands += asked.length;
    sum.granted += answers.filter((answer) => answer === GRANTED).length;
    if (!isSame) sum.different += 1;
  }
  return sum;
}

const GRANTED = JSON.stringify({ ok: true });

/** Everybody sits; then all do what a bot would do in their seat, and the host ends what nobody ends. */
async function* play(table: TestTable): AsyncGenerator<{ readonly command: Asked; readonly answer: string }> {
  const { live, host } = table;
  const state = () => live.table.state;
  let number = 0;
  const ask = async (player: PlayerRecord, wish: Wish) => {
    const command = { player, id: `command-${(number += 1)}`, wish };
    return { command, answer: JSON.stringify(await live.table.ask(player, command.id, wish)) };
  };
  const people = new Map(state().seats.map(({ id }) => [id, table.guest()]));
  for (const [seat, player] of people) yield await ask(player, { type: "takeSeat", seat, name: seat });
  yield await ask(host, { type: "control", control: "start" });
  while (number < COMMANDS && state().phase !== "debrief") {
    const before = state();
    for (const [seat, player] of people) {
      const { character } = state().seats.find(({ id }) => id === seat) ?? { character: undefined };
      if (character === undefined) continue;
      const own = view(state(), viewerOf(state(), player.player, false));
      for (const wish of botWishes(own, seat, character, state().opening.seed)) yield await ask(player, wish);
    }
    if (state() === before) yield await ask(host, { type: "control", control: "skip" });
  }
}

/** Each command for the first time in its place, its copies anywhere after that, many at once. The first answers, in order. */
async function askThrice(
  { live }: TestTable,
  asked: readonly Asked[],
  seed: number,
): Promise<readonly string[]> {
  const chance = seeded(seed);
  const late: Asked[] = [];
  const answers: string[] = [];
  const ask = async ({ player, id, wish }: Asked): Promise<string> =>
    JSON.stringify(await live.table.ask(player, id, wish));
  for (const command of asked) {
    const first = ask(command);
    late.push(command, command);
    // At once, before the first is answered, or long after; none, one or two of them.
    const copies = Array.from({ length: Math.floor(chance() * 4) }, () =>
      late.splice(Math.floor(chance() * late.length), 1),
    ).flat();
    const now = copies.map(ask);
    answers.push(await first);
    await Promise.all(now);
  }
  while (late.length > 0) {
    const [copy] = late.splice(Math.floor(chance() * late.length), 1);
    if (copy !== undefined) await ask(copy);
  }
  return answers;
}

async function bodies({ journal, live }: TestTable): Promise<readonly string[]> {
  return (await journal.read(live.code))?.events.map(({ body }) => body) ?? [];
}
