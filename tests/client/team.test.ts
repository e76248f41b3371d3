/** What screens ask of a team, of a table's people, and of the channels a facilitator hears. */
import { afterEach, beforeAll, expect, test } from "vitest";
import { talkFor, USUAL_PEOPLE } from "#client/screens/door/peopleChoices.tsx";
import { isFacilitator } from "#client/screens/facilitator/isFacilitator.ts";
import { roomKind, roomName } from "#client/screens/facilitator/roomName.ts";
import { isLeftToSpeaker, otherSpeaker, ownName } from "#client/screens/team/team.ts";
import * as store from "#client/store.ts";
import { addWords } from "#client/words/words.ts";
import { view } from "#shared/rules/game.ts";
import { testGame } from "../support/game.ts";

const SEAT = "highmere.mayor";

beforeAll(() => {
  addWords({
    "talk.plenary": "Everyone",
    "talk.caucus": "Only {group}",
    "facilitator.seatOf": "{seat}: {name}",
    "group.highmere.name": "Highmere",
    "group.highmere.mid": "Highmere",
    "group.highmere.form": "one",
    "seat.highmere.mayor.title": "Mayor",
    "seat.saltreach.mayor.title": "Other mayor",
  });
});
afterEach(() => store.forgetTable());

/** Two people on one seat in the talks; the store shows what one of them sees. */
function teamOfTwo(player: string): void {
  const game = testGame("low-reservoir", { teamSize: 3 });
  for (const name of ["ann", "ben"])
    game.submit({ kind: "player", player: name, host: false }, { type: "takeSeat", seat: SEAT, name });
  game.start().to("talks");
  const { table, you } = view(game.state, { kind: "seat", seat: SEAT, player });
  store.table.value = table;
  store.you.value = you;
}

test("the speaker is told by name only to the others, and what is left to them", () => {
  teamOfTwo("ben");
  expect([otherSpeaker(), isLeftToSpeaker("promise"), ownName()]).toEqual(["ann", true, "ben"]);
  teamOfTwo("ann");
  expect([otherSpeaker(), isLeftToSpeaker("promise"), ownName()]).toEqual([undefined, false, "ann"]);
});

test("whoever has a seat alone has no team, and goes by the name of the seat", () => {
  const game = testGame("low-reservoir").sit(SEAT).start();
  const { table, you } = view(game.state, { kind: "seat", seat: SEAT });
  store.table.value = table;
  store.you.value = you;
  expect([otherSpeaker(), ownName()]).toEqual([undefined, `name of ${SEAT}`.slice(0, 24)]);
});

test("only the opener without a seat is the facilitator", () => {
  const welcome = { player: "p", format: "class", offset: 0 };
  store.welcome.value = { ...welcome, host: true };
  expect(isFacilitator()).toBe(true);
  teamOfTwo("ann");
  expect(isFacilitator()).toBe(false);
  store.forgetTable();
  store.welcome.value = { ...welcome, host: false };
  expect(isFacilitator()).toBe(false);
});

test("each channel has a kind and a name", () => {
  teamOfTwo("ann");
  const back = "back:highmere.mayor+saltreach.mayor";
  expect(
    (["plenary", "caucus:highmere", "whisper:highmere.mayor", "team:highmere.mayor", back] as const).map(
      (one) => [roomKind(one), roomName(one)],
    ),
  ).toEqual([
    ["plenary", "Everyone"],
    ["caucus", "Only Highmere"],
    ["whisper", "Mayor: ann, ben"],
    ["team", "Mayor: ann, ben"],
    ["back", "Mayor and Other mayor"],
  ]);
});

test("minors choose from sentences unless somebody decides otherwise; the usual is words of one's own, a seat each", () => {
  expect([talkFor("young"), talkFor("adults")]).toEqual(["statements", "free"]);
  expect(USUAL_PEOPLE).toEqual({ ages: "adults", talk: "free", teamSize: 1 });
});
