/** What a table may choose beside its scenario: dials that the engine has, and what is told of them. */
import { expect, test } from "vitest";
import { testGame } from "../support/game.ts";

const NORTH = "north.government";

test("fog: as much of what is done stays unseen as the table chose", () => {
  const seen = (hidden: number) =>
    testGame("plain", { hidden })
      .start()
      .to("reveal")
      .state.revealed?.acts.map((act) => act.observed);
  expect(seen(0)).toEqual([true, true]);
  expect(testGame("plain", { hidden: 0.7 }).state.scenario.structure.hidden).toBe(0.7);
});

test("an announced horizon is the last round, for everyone to know", () => {
  for (const seed of ["a", "b", "c", "d"]) {
    const game = testGame("plain", { announcedHorizon: true, seed }).start();
    expect(game.state.lastRound).toBe(game.state.opening.roundsTo);
    expect(game.look("audience").table).toMatchObject({ roundsFrom: 6, roundsTo: 6 });
  }
});

test("where nobody is to want harm, every government seeks security only", () => {
  for (const seed of ["a", "b", "c"]) {
    const { seats } = testGame("low-reservoir", { intentions: "seekers", seed }).start().state;
    expect(new Set(seats.map((seat) => seat.intention))).toEqual(new Set(["seeker", undefined]));
  }
  const [group] = testGame("low-reservoir", { intentions: "even" }).state.scenario.groups;
  expect(new Set(Object.values(group?.intentions ?? {}))).toEqual(new Set([0.25]));
});

test("a facilitator sees hidden intentions without the curtain only where the table said so, which all can read", () => {
  const table = (seesIntentions: boolean) =>
    testGame("plain", { seesIntentions })
      .sit(NORTH)
      .start()
      .wish("host", { type: "control", control: "facilitate" });
  expect(table(false).you("host").facilitator?.intentions).toBeUndefined();
  expect(table(true).you("host").facilitator?.intentions).toHaveLength(4);
  expect(table(true).look("audience").table.seesIntentions).toBe(true);
  expect(JSON.stringify(table(true).you("audience"))).not.toContain("seeker");
});

test("the content note is shown unless the table leaves it out; so at tables from before", () => {
  expect(testGame("plain").look("audience").table.note).toBe(true);
  expect(testGame("plain", { note: false }).look("audience").table.note).toBe(false);
});
