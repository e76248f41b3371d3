/** Whatever the rules can say in a game has its words: terms of why, statements, news, private texts. */
import { expect, test } from "vitest";
import { USUAL_CHOICES } from "#shared/rules/game.ts";
import { playGame } from "#shared/lab/playGame.ts";
import { readContent } from "#server/contentFiles.ts";
import * as game from "#shared/rules/game.ts";
import type { YouView } from "#shared/rules/views.ts";
import type { WhyTerm } from "#shared/rules/why.ts";
import { ASSETS } from "./shipped.ts";
import { scenarioOf, SHIPPED, type ScenarioName } from "../support/game.ts";

const GAMES = 12;

/** The views of everybody at each phase of a game of bots. */
function* viewsOf(name: ScenarioName, seed: string, choices = game.USUAL_CHOICES): Generator<YouView> {
  const scenario = scenarioOf(name);
  const { events } = playGame(scenario, "class", seed, { choices });
  let state = game.initial(scenario, game.openingFor(scenario, "class", seed, 0, choices));
  for (const event of events) {
    const before = state.phase;
    state = game.evolve(state, event);
    if (state.phase === before) continue;
    for (const { id } of state.seats) yield game.youView(state, { kind: "seat", seat: id });
    yield game.youView(state, { kind: "audience" });
  }
}

/** The keys that the screens build from a view and that only the rules can know. */
function keysOf(you: YouView): readonly string[] {
  const why = (quantity: string, terms: readonly WhyTerm[]): readonly string[] =>
    terms.map(({ term }) => `why.${quantity}.${term}`);
  const answer = you.asks.find((ask) => ask.kind === "answer");
  const hands = answer?.role === "government" ? answer.hands : [];
  const { reckoning } = you;
  return [
    ...hands.flatMap(({ cards }) => cards.flatMap((card) => why("price", card.priceWhy))),
    ...(reckoning
      ? [
          ...why("security", reckoning.security.why),
          ...why("capital", reckoning.office.why),
          ...reckoning.frames.flatMap((frame) => why("frames", frame.why)),
          ...reckoning.towards.flatMap((one) => [
            ...why("trust", one.trust.why),
            ...why("interest", one.interest.why),
          ]),
        ]
      : []),
    ...you.talk.flatMap(({ statement }) => (statement === undefined ? [] : [`statement.${statement}`])),
    ...you.asks.flatMap((ask) => (ask.kind === "say" ? ask.statements.map((one) => `statement.${one}`) : [])),
    ...you.news.map(({ kind }) => `news.${kind}`),
    // Anywhere in a view, a private key stands as itself.
    ...(JSON.stringify(you).match(/"private\.[^"]+"/g) ?? []).map((key) => key.slice(1, -1)),
  ];
}

test(`everything said in ${GAMES} games of bots has its words`, () => {
  const keys = new Set<string>();
  for (let seed = 1; seed <= GAMES; seed += 1)
    for (const you of viewsOf("low-reservoir", `spoken ${seed}`))
      for (const key of keysOf(you)) keys.add(key);
  const { ui, scenarios } = readContent(ASSETS);
  const words = { ...ui.get("en"), ...scenarios.get("low-reservoir")?.words.get("en") };
  expect([...keys].filter((key) => !Object.hasOwn(words, key)).sort()).toEqual([]);
  // The test would be empty if the views were.
  for (const family of ["why.security.", "why.trust.", "why.price.", "statement.", "private.goal."])
    expect([...keys].some((key) => key.startsWith(family))).toBe(true);
});

test.each(SHIPPED)("so has everything said in %s with its third group", (name) => {
  const keys = new Set<string>();
  for (let seed = 1; seed <= 5; seed += 1)
    for (const you of viewsOf(name, `third ${seed}`, { ...USUAL_CHOICES, thirdGroup: true }))
      for (const key of keysOf(you)) keys.add(key);
  const { ui, scenarios } = readContent(ASSETS);
  const words = { ...ui.get("en"), ...scenarios.get(name)?.words.get("en") };
  expect([...keys].filter((key) => !Object.hasOwn(words, key)).sort()).toEqual([]);
  expect([...keys]).toContain("why.security.bystander");
});
