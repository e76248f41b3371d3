/** The bench compares like with like: the same wishes come to the same game at our server and under boardgame.io's reducer. */
import { expect, test } from "vitest";
import { startInProcess } from "../support/server.ts";
import { quantile, table } from "./measure.ts";
import { ours, when } from "./peers/contenders.ts";
import { hostedGame, scenario } from "./peers/hosted.ts";
import { PEOPLE, SEED, sightOf, writeScript } from "./peers/script.ts";

const script = writeScript(scenario());
const wishes = [...script.lobby, ...script.round];

test("the script is a whole round of thirty people", () => {
  expect(script.end.round).toBe(2);
  expect(new Set(script.lobby.map(({ who }) => who)).size).toBe(PEOPLE);
  const kinds = new Set(script.round.map(({ wish }) => wish.type));
  for (const kind of ["nameIncident", "read", "answer", "feel", "ready"]) expect(kinds).toContain(kind);
});

test("hosted by boardgame.io, the script ends as by the rules alone, and a refused wish is an invalid move", () => {
  const { setup, moves, playerView } = hostedGame("whole", { original: () => undefined, INVALID_MOVE: "no" });
  const move = (G: ReturnType<typeof setup>, who: number, wish: (typeof wishes)[number]["wish"]) =>
    moves.wish.move({ G, playerID: String(who) }, "id", wish);
  let kept = setup();
  for (const { who, wish } of wishes) {
    const after = move(kept, who, wish);
    if (typeof after === "string") throw new Error(`refused: ${JSON.stringify(wish)}`);
    kept = after;
  }
  for (const who of [0, 4, 29]) {
    const { view, answered } = playerView({ G: kept, playerID: String(who) });
    expect(answered).toBe("id");
    expect({ ...view.table, clock: {} }).toEqual({ ...sightOf(script.end, who).table, clock: {} });
    expect(view.you.us).toEqual(sightOf(script.end, who).you.us);
  }
  expect(move(kept, 1, { type: "takeSeat", seat: "nowhere", name: "X" })).toBe("no");
});

test("at our server the script ends in the same round, the same phase and the same things to do", async () => {
  const server = await startInProcess({ newSeed: () => SEED, environment: { BOT_PACE_MS: "60000" } });
  try {
    const players = await ours.come(server.url, PEOPLE);
    for (const { who, wish } of wishes) await players[who]?.wish(wish);
    const { round, phase, groups } = sightOf(script.end, 0).table;
    for (const [who, player] of players.entries()) {
      await when(player, () => player.sight().table.round === round && player.sight().table.phase === phase);
      await when(player, () => player.sight().asks === sightOf(script.end, who).you.asks.length);
      expect(player.sight().table.groups).toEqual(groups);
    }
    for (const player of players) player.leave();
  } finally {
    await server.stop();
  }
});

test("quantiles are of the sorted samples, and a table is Markdown", () => {
  const samples = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0, 0.5, 0.99, 1].map((q) => quantile(samples, q))).toEqual([1, 51, 100, 100]);
  expect(quantile([], 0.5)).toBeNaN();
  expect(table(["a", "b"], [["1", "2"]])).toBe("| a | b |\n| --- | --- |\n| 1 | 2 |");
});
