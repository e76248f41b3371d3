/** The debrief is led by whoever keeps the table, for everybody; that it is, is no secret. */
import { expect, test } from "vitest";
import { view } from "#shared/rules/game.ts";
import { testGame } from "../support/game.ts";

const NORTH = "north.government";
const over = () => testGame("plain").sit(NORTH).start().wish("host", { type: "control", control: "end" });

test("nobody leads until a keeper turns to a page; then everybody is told the same", () => {
  const game = over();
  const page = () =>
    (["seat", "audience"] as const).map(
      (kind) => view(game.state, kind === "seat" ? { kind, seat: NORTH } : { kind }).table.debriefPage,
    );
  expect(page()).toEqual(["", ""]);
  game.wish("host", { type: "leadDebrief", page: "meant" });
  expect(page()).toEqual(["meant", "meant"]);
  game.wish("host", { type: "leadDebrief", page: "stepOut" });
  expect(page()).toEqual(["stepOut", "stepOut"]);
});

test("only keepers are asked, and only in the debrief", () => {
  const asks = (game = over()) => ({
    host: game.you("host").asks.map((ask) => ask.kind),
    seat: game.you(NORTH).asks.map((ask) => ask.kind),
  });
  expect(asks().host).toContain("leadDebrief");
  expect(asks().seat).not.toContain("leadDebrief");
  expect(asks(testGame("plain").sit(NORTH).start()).host).not.toContain("leadDebrief");
});
