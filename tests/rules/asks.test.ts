/** What a view offers is allowed, and what it does not offer is not: the client shows a control for each ask, no more. */
import { describe, expect, test } from "vitest";
import type { Wish } from "#shared/rules/game.ts";
import { decide, isRefusal, type Actor } from "#shared/rules/game.ts";
import { OFFER_ANSWERS, PHASES } from "#shared/rules/terms.ts";
import type { Injection } from "#shared/rules/injections.ts";
import type { Ask, DeckOption } from "#shared/rules/views.ts";
import { testGame, type TestGame } from "../support/game.ts";

const SEATS = [
  "highmere.mayor",
  "highmere.damParty",
  "highmere.regattaCaptain",
  "highmere.hydrologist",
  "highmere.plumber",
];
const host: Actor = { kind: "player", player: "host", host: true };

/** The table in each phase, with people on one seat of each role. */
const tables = PHASES.map((phase) => {
  const game = testGame("low-reservoir", { structure: { incidents: 1 } }).sit(...SEATS);
  return [phase, phase === "lobby" ? game : game.start().to(phase)] as const;
});

/** Everything an ask offers, as wishes. */
function offers(ask: Ask): readonly Wish[] {
  switch (ask.kind) {
    case "takeSeat":
      return ask.seats.map((seat) => ({ type: "takeSeat", seat, name: "Ann" }));
    case "leaveSeat":
      return [{ type: "leaveSeat" }];
    case "control":
      return ask.controls.map((control) => ({ type: "control", control }));
    case "ready":
      return [{ type: "ready", ready: !ask.ready }];
    case "nameIncident":
      return (["threat", "problem", "shared"] as const).map((naming) => ({
        type: "nameIncident",
        incident: ask.incident,
        naming,
      }));
    case "say":
      return ask.channels.flatMap((channel): Wish[] => [
        { type: "say", channel, text: "hello" },
        ...ask.statements.map((statement): Wish => ({ type: "state", channel, statement })),
      ]);
    case "promise":
      return ask.reaches.flatMap((reach): Wish[] =>
        [
          { kind: "size", size: "small" } as const,
          ...ask.policies.map((policy) => ({ kind: "policy", policy }) as const),
        ].map((step) => ({ type: "promise", towards: ask.towards, step, due: "next", reach, ifYou: step })),
      );
    case "back":
      return [
        ...ask.ask.map((seat): Wish => ({ type: "askBack", seat })),
        ...ask.close.map((seat): Wish => ({ type: "closeBack", seat })),
      ];
    case "answerOffer":
      return OFFER_ANSWERS.map((answer) => ({ type: "answerOffer", promise: ask.promise, answer }));
    case "withdrawPromise":
      return ask.promises.map((promise) => ({ type: "withdrawPromise", promise }));
    case "report":
      return [];
    case "extend":
      return [ask.least, ask.most].map((seconds) => ({ type: "extend", seconds }));
    case "hold":
      return [{ type: "hold", held: !ask.held }];
    case "noLimit":
      return [
        ...ask.off.map((seat): Wish => ({ type: "noLimit", seat, on: true })),
        ...ask.on.map((seat): Wish => ({ type: "noLimit", seat, on: false })),
      ];
    case "voidRound":
      return [{ type: "voidRound", round: ask.round }];
    case "bulletin":
      return [{ type: "bulletin", text: "hello" }];
    case "nudge":
      return ask.nudges.flatMap((nudge): Wish[] =>
        nudge === "askQuietSeat"
          ? ask.seats.map((seat) => ({ type: "nudge", nudge, seat }))
          : [{ type: "nudge", nudge }],
      );
    case "inject":
      return ask.when.flatMap((when): Wish[] => [
        ...ask.deck.map((card): Wish => ({ type: "inject", when, injection: fromDeck(card) })),
        { type: "inject", when, injection: ownIncident(ask) },
      ]);
    case "withdrawInjection":
      return ask.injections.map((injection) => ({ type: "withdrawInjection", injection }));
    case "holdBad":
      return [{ type: "holdBad", held: !ask.held }];
    case "people":
      return [
        ...ask.seats.flatMap((seat): Wish[] => [
          { type: "renamePerson", seat, name: "Calm Otter" },
          { type: "removePerson", seat },
          { type: "reassign", seat, to: "saltreach.mayor" },
        ]),
        ...ask.merges.flatMap(({ seat, into }) =>
          into.map((one): Wish => ({ type: "mergeSeats", seat, into: one })),
        ),
      ];
    case "letBack":
      return ask.removed.map((removed) => ({ type: "letBack", removed }));
    case "botSeat":
      return [
        ...ask.on.map((seat): Wish => ({ type: "botSeat", seat, bot: true })),
        ...ask.off.map((seat): Wish => ({ type: "botSeat", seat, bot: false })),
      ];
    case "pauseCard":
      return [{ type: "pauseCard" }];
    case "resume":
      return [];
    case "archive":
      return [ask.on ? { type: "archive", on: true, name: "Heron" } : { type: "archive", on: false }];
    case "bookmark":
      return [{ type: "bookmark", line: "Here it turned." }];
    case "leadDebrief":
      return [{ type: "leadDebrief", page: "trust" }];
    case "mute":
      return [
        ...ask.free.map((seat): Wish => ({ type: "mute", seat, muted: true })),
        ...ask.muted.map((seat): Wish => ({ type: "mute", seat, muted: false })),
      ];
    case "read":
      return [{ type: "read", towards: ask.towards, reading: "greedy", sureness: 2 }];
    case "feel":
      return [{ type: "feel", feeling: "angry" }];
    case "answer":
      return answers(ask);
  }
}

function fromDeck({ kind, incident, hits, suspect }: DeckOption): Injection {
  if (kind === "circumstance" || suspect === undefined) return { kind: "deck", incident };
  return { kind: "deck", incident, hit: hits[0] ?? "", suspect };
}

/** As far as the ask lets it go. */
function ownIncident(ask: Extract<Ask, { kind: "inject" }>): Injection {
  const dials = Object.fromEntries(Object.entries(ask.dials).slice(0, ask.dialsMost));
  return { kind: "own", title: "A late ferry", text: "Nobody knows why.", hits: ["highmere"], dials };
}

function answers(ask: Extract<Ask, { kind: "answer" }>): readonly Wish[] {
  if (!ask.open) return [];
  const frame = ask.frames[0]?.frame ?? "";
  const answer = (given: Extract<Wish, { type: "answer" }>["answer"]): Wish => ({
    type: "answer",
    answer: given,
  });
  switch (ask.role) {
    case "government":
      return (ask.hands[0]?.cards ?? [])
        .filter((card) => card.affordable)
        .map((card) =>
          answer({ role: "government", frame, policies: { [ask.hands[0]?.towards ?? ""]: card.policy } }),
        );
    case "rival":
      return (["attack", "support", "outbid", "quiet"] as const).map((pressure) =>
        answer({ role: "rival", frame, pressure }),
      );
    case "civil":
      return ask.confidences.map((confidence) =>
        answer({ role: "civil", frame, programmes: ask.programmes, confidence }),
      );
    case "voice":
      return ask.stories.map((story) => answer({ role: "voice", frame, story, confidence: 0 }));
    case "citizen":
      return ask.petitions.map((petition) =>
        answer({ role: "citizen", attention: { [frame]: ask.points }, petition, confidence: 0 }),
      );
  }
}

function reasons(game: TestGame, by: Actor, wishes: readonly Wish[]): readonly string[] {
  return wishes.flatMap((wish) => {
    const decided = decide(game.state, { by, at: game.now, wish });
    return isRefusal(decided) ? [`${JSON.stringify(wish)}: ${decided.reason}`] : [];
  });
}

const person = (seat: string): Actor => ({ kind: "player", player: `player of ${seat}`, host: false });

describe.each(tables)("in the %s", (phase, game) => {
  test.each(SEATS)("%s may do all that is offered", (seat) => {
    const read = phase === "commit" ? game.read(seat) : game;
    const asks = read.you(seat).asks;
    expect(reasons(game, person(seat), asks.flatMap(offers))).toEqual([]);
    // In the debrief there is nothing left to do but talk.
    expect(asks.length).toBeGreaterThan(0);
  });

  test("who has looked into every room may do all that is offered, and is offered more", () => {
    const looking = testGame("low-reservoir", { structure: { incidents: 1 } }).sit(...SEATS);
    if (phase !== "lobby") looking.start();
    if (phase !== "debrief") looking.wish("host", { type: "control", control: "facilitate" });
    if (phase !== "lobby") looking.to(phase);
    if (phase === "debrief") return;
    const asks = looking.you("host").asks;
    expect(reasons(looking, host, asks.flatMap(offers))).toEqual([]);
    expect(asks.map((ask) => ask.kind)).toEqual(expect.arrayContaining(["inject", "holdBad", "bulletin"]));
    const deck = looking.wish("host", {
      type: "inject",
      when: "next",
      injection: { kind: "own", title: "A", text: "B", hits: ["saltreach"], dials: {} },
    });
    expect(reasons(deck, host, deck.you("host").asks.flatMap(offers))).toEqual([]);
    expect(deck.you("host").asks).toContainEqual({ kind: "withdrawInjection", injections: [0] });
  });

  test("the host may do all that is offered, a newcomer too", () => {
    expect(reasons(game, host, game.you("host").asks.flatMap(offers))).toEqual([]);
    const newcomer: Actor = { kind: "player", player: "newcomer", host: false };
    expect(reasons(game, newcomer, game.you("audience").asks.flatMap(offers))).toEqual([]);
  });

  test.each(SEATS)("%s may do nothing of a kind that is not offered", (seat) => {
    const offered = new Set(
      game
        .you(seat)
        .asks.flatMap(offers)
        .map((wish) => wish.type),
    );
    const wishes: readonly Wish[] = [
      { type: "leaveSeat" },
      { type: "ready", ready: true },
      { type: "nameIncident", incident: 0, naming: "threat" },
      { type: "say", channel: "plenary", text: "hello" },
      {
        type: "promise",
        towards: "saltreach",
        step: { kind: "size", size: "small" },
        due: "now",
        reach: "public",
      },
      { type: "read", towards: "saltreach", reading: "greedy", sureness: 1 },
      { type: "feel", feeling: "angry" },
      { type: "askBack", seat: "saltreach.mayor" },
      { type: "withdrawPromise", promise: 0 },
      { type: "answerOffer", promise: 0, answer: "accept" },
      { type: "mute", seat: "saltreach.mayor", muted: true },
      { type: "pauseCard" },
      { type: "resume" },
      { type: "archive", on: true, name: "Heron" },
      { type: "bookmark", line: "Here." },
      { type: "bulletin", text: "hello" },
      { type: "botSeat", seat: "saltreach.mayor", bot: false },
      { type: "removePerson", seat: "highmere.mayor" },
      { type: "control", control: "skip" },
      { type: "takeSeat", seat: "saltreach.mayor", name: "Ann" },
    ];
    const unasked = wishes.filter((wish) => !offered.has(wish.type));
    expect(reasons(game, person(seat), unasked)).toHaveLength(unasked.length);
    expect(unasked.length).toBeGreaterThan(0);
  });
});
