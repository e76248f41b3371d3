/** Every no of the rules is met here once, and after each the table is exactly as it was. */
import { expect, test } from "vitest";
import { REFUSAL_REASONS, type RefusalReason } from "#shared/rules/commands.ts";
import type { Injection } from "#shared/rules/injections.ts";
import type { Actor, HouseWish, Wish } from "#shared/rules/game.ts";
import { ITEMS } from "#shared/rules/questions.ts";
import { policy, testGame, type TestGame, type Who } from "../support/game.ts";

const NORTH = "north.government";
const CITIZEN = "north.citizen1";
const newcomer: Actor = { kind: "player", player: "newcomer", host: false };
const READY: Wish = { type: "ready", ready: true };
const control = (one: "start" | "pause" | "resume" | "extend" | "skip") =>
  ({ type: "control", control: one }) as const;
const table = () => testGame("plain", { structure: { incidents: 1 } }).sit(NORTH, CITIZEN);
const playing = () => table().start();
const committing = () => playing().to("commit").read(NORTH).read(CITIZEN);
const governs = (game: TestGame, id: string, frame = "fair"): Wish => ({
  type: "answer",
  answer: policy(game, NORTH, id, frame),
});

const archives: Wish = { type: "archive", on: true, name: "Heron" };

type Case = readonly [
  reason: RefusalReason,
  when: string,
  table: () => TestGame,
  who: Who | Actor,
  wish: Wish | HouseWish | ((game: TestGame) => Wish),
];

const over = () => playing().wish("host", { type: "control", control: "end" });
const answers = (item: string, answer: readonly string[]): Wish => ({
  type: "answerItem",
  item,
  answer,
  confident: 1,
});

const CASES: readonly Case[] = [
  [
    "wrongPhase",
    "a question of the questionnaire in mid-game",
    playing,
    NORTH,
    answers("paradox", ["oneLoses"]),
  ],
  ["wrongPhase", "consent before the debrief", playing, NORTH, { type: "consent", given: true }],
  ["wrongPhase", "the open question before the debrief", playing, NORTH, { type: "answerOpen", text: "so" }],
  ["nothingChanged", "consent withheld that was never given", over, NORTH, { type: "consent", given: false }],
  [
    "wrongPhase",
    "a page of the debrief in mid-game",
    playing,
    "host",
    { type: "leadDebrief", page: "trust" },
  ],
  [
    "nothingChanged",
    "the page everybody is at",
    () => over().wish("host", { type: "leadDebrief", page: "trust" }),
    "host",
    { type: "leadDebrief", page: "trust" },
  ],
  ["noSeat", "somebody without a seat consents", over, newcomer, { type: "consent", given: true }],
  ["textTooLong", "an essay", over, NORTH, { type: "answerOpen", text: "a".repeat(1101) }],
  ["itemUnknown", "a question that was not asked", table, NORTH, answers("weather", ["oneLoses"])],
  ["itemUnknown", "an answer that is not on offer", table, NORTH, answers("paradox", ["sunny"])],
  [
    "itemUnknown",
    "two answers where one is asked",
    table,
    NORTH,
    answers("paradox", ["oneLoses", "oneLoses"]),
  ],
  [
    "itemUnknown",
    "one step twice in an order",
    table,
    NORTH,
    answers("loop", ["structure", "structure", "interaction", "properties"]),
  ],
  [
    "itemsClosed",
    "an answer after the key was shown",
    () => ITEMS.reduce((game, { id, key }) => game.wish(NORTH, answers(id, key)), over()),
    NORTH,
    answers("paradox", ["oneLoses"]),
  ],
  ["wrongPhase", "ready in the lobby", table, NORTH, READY],
  [
    "wrongPhase",
    "a reading in the talks",
    () => playing().to("talks"),
    NORTH,
    { type: "read", towards: "south", reading: "afraid", sureness: 1 },
  ],
  [
    "wrongPhase",
    "an answer in the caucus",
    () => playing().to("caucus"),
    NORTH,
    (game) => governs(game, "rules"),
  ],
  ["wrongPhase", "a feeling before the reckoning", playing, NORTH, { type: "feel", feeling: "proud" }],
  ["wrongPhase", "a pause in the lobby", table, "host", control("pause")],
  ["wrongPhase", "a caretaker in the lobby", table, "server", { type: "standIn", seat: NORTH }],
  ["notYours", "a guest at the clock", playing, NORTH, control("skip")],
  ["notYours", "a guest speaks for time", playing, NORTH, { type: "timeUp", round: 1, phase: "situation" }],
  ["notYours", "a guest gives a seat back", playing, NORTH, { type: "giveBack", seat: NORTH }],
  ["notYours", "a guest asks for the grace of an outage", playing, NORTH, { type: "graceAfterOutage" }],
  [
    "notYours",
    "a bot takes a seat",
    table,
    { kind: "standIn", seat: NORTH },
    { type: "takeSeat", seat: "north.voice", name: "Bot" },
  ],
  ["noSeat", "somebody without a seat is ready", playing, newcomer, READY],
  [
    "noSeat",
    "somebody without a seat speaks",
    playing,
    newcomer,
    { type: "say", channel: "plenary", text: "hello" },
  ],
  ["noSeat", "somebody without a seat leaves it", playing, newcomer, { type: "leaveSeat" }],
  ["noSeat", "a bot plays a person's seat", playing, { kind: "standIn", seat: NORTH }, READY],
  ["noSeat", "the clock plays", playing, "clock", READY],
  ["seatTaken", "a seat that somebody has", table, newcomer, { type: "takeSeat", seat: NORTH, name: "Ann" }],
  [
    "seatUnknown",
    "a seat that is not here",
    table,
    newcomer,
    { type: "takeSeat", seat: "north.king", name: "Ann" },
  ],
  ["seatUnknown", "a caretaker for no seat", playing, "server", { type: "standIn", seat: "north.king" }],
  [
    "alreadySeated",
    "a second seat in a game",
    playing,
    NORTH,
    { type: "takeSeat", seat: "north.voice", name: "Ann" },
  ],
  ["gameStarted", "a second start", playing, "host", control("start")],
  [
    "tablePaused",
    "skip while paused",
    () => playing().wish("host", control("pause")),
    "host",
    control("skip"),
  ],
  [
    "tablePaused",
    "extend while paused",
    () => playing().wish("host", control("pause")),
    "host",
    control("extend"),
  ],
  ["nameEmpty", "no name", table, newcomer, { type: "takeSeat", seat: "north.voice", name: " " }],
  ["textEmpty", "no text", playing, NORTH, { type: "say", channel: "caucus:north", text: "\n" }],
  [
    "textTooLong",
    "a long text",
    playing,
    NORTH,
    { type: "say", channel: "caucus:north", text: "x".repeat(281) },
  ],
  [
    "textTooLong",
    "a long line",
    () => playing().to("reckoning"),
    NORTH,
    { type: "feel", feeling: "proud", line: "x".repeat(281) },
  ],
  [
    "channelClosed",
    "the plenary before the talks",
    playing,
    NORTH,
    { type: "say", channel: "plenary", text: "hello" },
  ],
  [
    "channelClosed",
    "another group's caucus",
    playing,
    NORTH,
    { type: "say", channel: "caucus:south", text: "hello" },
  ],
  [
    "channelClosed",
    "a sentence where nobody speaks",
    playing,
    NORTH,
    { type: "state", channel: "plenary", statement: "wary" },
  ],
  [
    "statementUnknown",
    "a sentence not on offer",
    playing,
    NORTH,
    { type: "state", channel: "caucus:north", statement: "toString" },
  ],
  [
    "incidentUnknown",
    "an incident that did not happen",
    playing,
    NORTH,
    { type: "nameIncident", incident: 7, naming: "threat" },
  ],
  [
    "incidentUnknown",
    "one that hit the others",
    playing,
    NORTH,
    { type: "nameIncident", incident: 1, naming: "threat" },
  ],
  [
    "notCorrectable",
    "setting right what never happened",
    () => playing().sit("north.voice").to("commit").read("north.voice"),
    "north.voice",
    {
      type: "answer",
      answer: {
        role: "voice",
        frame: "open",
        story: "plain",
        confidence: 0,
        corrects: { round: 1, incident: "pipe" },
      },
    },
  ],
  [
    "groupUnknown",
    "a promise to nobody",
    () => playing().to("talks"),
    NORTH,
    { type: "promise", towards: "west", step: { kind: "size", size: "small" }, due: "now", reach: "public" },
  ],
  [
    "groupUnknown",
    "a reading of oneself",
    committing,
    NORTH,
    { type: "read", towards: "north", reading: "afraid", sureness: 1 },
  ],
  [
    "groupUnknown",
    "a card toward oneself",
    committing,
    NORTH,
    {
      type: "answer",
      answer: { role: "government", frame: "fair", policies: { south: "rules", north: "wall" } },
    },
  ],
  [
    "groupUnknown",
    "a programme with nobody",
    () => playing().sit("north.civil").to("commit").read("north.civil"),
    "north.civil",
    { type: "answer", answer: { role: "civil", frame: "open", programmes: ["west"], confidence: 0 } },
  ],
  [
    "groupUnknown",
    "a sentence about nobody",
    playing,
    NORTH,
    { type: "state", channel: "caucus:north", statement: "wary", about: "west" },
  ],
  ["policyUnknown", "a card that is not in the hand", committing, NORTH, (game) => governs(game, "peace")],
  [
    "policyMissing",
    "no card toward a neighbour",
    committing,
    NORTH,
    { type: "answer", answer: { role: "government", frame: "fair", policies: {} } },
  ],
  [
    "policyTooDear",
    "an open card before a people behind walls",
    behindWalls,
    NORTH,
    (game) => governs(game, "board"),
  ],
  [
    "policyTooDear",
    "an attack the rival cannot pay",
    poorRival,
    "north.rival",
    { type: "answer", answer: { role: "rival", frame: "closed", pressure: "outbid" } },
  ],
  ["policyLocked", "a union before there is trust", committing, NORTH, (game) => governs(game, "union")],
  [
    "frameUnknown",
    "a story the group does not have",
    committing,
    NORTH,
    (game) => governs(game, "rules", "glory"),
  ],
  [
    "frameUnknown",
    "attention to no story",
    committing,
    CITIZEN,
    { type: "answer", answer: { role: "citizen", confidence: 0, attention: { glory: 3 } } },
  ],
  [
    "readFirst",
    "an answer before the reading",
    () => playing().to("commit"),
    NORTH,
    (game) => governs(game, "rules"),
  ],
  ["wrongRole", "an answer of another role", committing, CITIZEN, (game) => governs(game, "rules")],
  [
    "wrongRole",
    "a citizen promises",
    () => playing().to("talks"),
    CITIZEN,
    { type: "promise", towards: "south", step: { kind: "size", size: "small" }, due: "now", reach: "public" },
  ],
  ["wrongRole", "a citizen names", playing, CITIZEN, { type: "nameIncident", incident: 0, naming: "threat" }],
  [
    "attentionPoints",
    "four points",
    committing,
    CITIZEN,
    { type: "answer", answer: { role: "citizen", confidence: 0, attention: { open: 4 } } },
  ],
  [
    "promiseUnknown",
    "taking back what was never promised",
    () => playing().to("talks"),
    NORTH,
    { type: "withdrawPromise", promise: 0 },
  ],
  [
    "promiseUnknown",
    "a yes to an offer made to others",
    () => offered(),
    NORTH,
    { type: "answerOffer", promise: 0, answer: "accept" },
  ],
  [
    "promiseSettled",
    "taking back what was declined",
    () => offered().wish("south.government", { type: "answerOffer", promise: 0, answer: "decline" }),
    NORTH,
    { type: "withdrawPromise", promise: 0 },
  ],
  [
    "promiseTooMany",
    "a fourth open promise to the same group",
    () =>
      [promise("public", "now"), promise("groups", "now"), promise("public", "next")].reduce(
        (game, wish) => game.wish(NORTH, wish),
        playing().to("talks"),
      ),
    NORTH,
    promise("groups", "next"),
  ],
  [
    "noBackChannel",
    "a promise in a back channel that is not open",
    () => playing().to("talks"),
    NORTH,
    promise("back", "now"),
  ],
  ["noBackChannel", "closing none", () => playing().to("talks"), NORTH, { type: "closeBack", seat: CITIZEN }],
  [
    "backAlready",
    "asking twice",
    () => playing().to("talks").wish(NORTH, { type: "askBack", seat: CITIZEN }),
    NORTH,
    { type: "askBack", seat: CITIZEN },
  ],
  [
    "speakerOnly",
    "the second of a team names",
    () => {
      const game = testGame("plain", { teamSize: 2, structure: { incidents: 1 } }).sit(NORTH);
      game.submit(newcomer, { type: "takeSeat", seat: NORTH, name: "Ben" });
      return game.start();
    },
    newcomer,
    { type: "nameIncident", incident: 0, naming: "threat" },
  ],
  [
    "statementsOnly",
    "own words where only sentences on offer are allowed",
    () => testGame("plain", { talk: "statements" }).sit(NORTH).start(),
    NORTH,
    { type: "say", channel: "caucus:north", text: "hello" },
  ],
  [
    "muted",
    "own words of a seat that was muted",
    () => playing().wish("host", { type: "mute", seat: NORTH, muted: true }),
    NORTH,
    { type: "say", channel: "caucus:north", text: "hello" },
  ],
  [
    "saidUnknown",
    "a report of what one cannot have heard",
    () => playing().wish("host", { type: "say", channel: "caucus:south", text: "between us" }),
    NORTH,
    { type: "report", said: 0 },
  ],
  [
    "facilitatorSees",
    "a seat for who has looked into every room",
    () => playing().wish("host", { type: "control", control: "facilitate" }),
    "host",
    { type: "takeSeat", seat: "north.voice", name: "Host" },
  ],
  [
    "hostPlays",
    "looking in while holding a seat",
    () => playing().wish("host", { type: "takeSeat", seat: "north.voice", name: "Host" }),
    "host",
    { type: "control", control: "facilitate" },
  ],
  ["nothingChanged", "not ready twice", playing, NORTH, { type: "ready", ready: false }],
  ["nothingChanged", "the seat one has", table, NORTH, { type: "takeSeat", seat: NORTH, name: "Ann" }],
  ["nothingChanged", "going on when nothing was paused", playing, "host", control("resume")],
  [
    "noTimer",
    "more time where there is no clock",
    () => testGame("plain", { format: "solo" }).start(),
    "host",
    control("extend"),
  ],
  ["roundOver", "undoing a round that is over", playing, "host", { type: "voidRound", round: 0 }],
  ["wrongPhase", "undoing a round in the lobby", table, "host", { type: "voidRound", round: 0 }],
  ["tablePaused", "holding what is paused", paused, "host", { type: "hold", held: true }],
  ["nothingChanged", "letting go what is not held", playing, "host", { type: "hold", held: false }],
  ["extensionBounds", "a second more", playing, "host", { type: "extend", seconds: 1 }],
  [
    "noTimer",
    "minutes more where there is no clock",
    () => testGame("plain", { format: "solo" }).start(),
    "host",
    { type: "extend", seconds: 60 },
  ],
  ["lookFirst", "an incident from who has not looked in", playing, "host", injects("next")],
  ["wrongPhase", "an incident now, in the caucus", () => looking().to("caucus"), "host", injects("now")],
  [
    "nothingChanged",
    "the same incident again",
    () => looking().wish("host", injects("next")),
    "host",
    injects("next"),
  ],
  [
    "incidentFull",
    "a fourth incident for the next round",
    () => [1, 2, 3].reduce((game) => game.wish("host", own()), looking()),
    "host",
    injects("next"),
  ],
  [
    "incidentBounds",
    "an own incident beyond all measure",
    looking,
    "host",
    own({ dials: { security: -40 } }),
  ],
  [
    "incidentBounds",
    "an own incident that moves everything",
    looking,
    "host",
    own({ dials: { security: -1, stress: 0.1, ambiguity: 0.1 } }),
  ],
  ["textEmpty", "an own incident without words", looking, "host", own({ text: " " })],
  ["textTooLong", "an own incident with a long title", looking, "host", own({ title: "x".repeat(61) })],
  ["groupUnknown", "an own incident that hits nobody here", looking, "host", own({ hits: ["west"] })],
  ["groupUnknown", "a suspicion of those it hits", looking, "host", own({ suspect: "north" })],
  [
    "groupUnknown",
    "a suspicion of nobody",
    looking,
    "host",
    { type: "inject", when: "next", injection: { kind: "deck", incident: "pipe" } },
  ],
  [
    "incidentUnknown",
    "an incident that is not in the deck",
    looking,
    "host",
    { type: "inject", when: "next", injection: { kind: "deck", incident: "flood" } },
  ],
  [
    "injectionUnknown",
    "taking back what does not come",
    looking,
    "host",
    { type: "withdrawInjection", injection: 0 },
  ],
  ["nothingChanged", "keeping nothing back", looking, "host", { type: "holdBad", held: false }],
  [
    "hostPlays",
    "a bulletin of one who plays",
    () => playing().wish("host", { type: "takeSeat", seat: "north.voice", name: "Host" }),
    "host",
    { type: "bulletin", text: "Listen" },
  ],
  ["nudgeSeat", "a quiet seat that nobody named", playing, "host", { type: "nudge", nudge: "askQuietSeat" }],
  [
    "nudgeSeat",
    "a bot asked to speak",
    playing,
    "host",
    { type: "nudge", nudge: "askQuietSeat", seat: "north.voice" },
  ],
  ["wrongPhase", "a pause card in the lobby", table, NORTH, { type: "pauseCard" }],
  ["tablePaused", "a second pause card", carded, CITIZEN, { type: "pauseCard" }],
  [
    "cardTooSoon",
    "a card right after a pause",
    () => carded().wish("host", control("resume")),
    CITIZEN,
    { type: "pauseCard" },
  ],
  ["resumeLater", "going on at once after a card", carded, NORTH, { type: "resume" }],
  ["notYours", "going on after a keeper's pause", paused, NORTH, { type: "resume" }],
  ["nobodyThere", "moving nobody", playing, "host", { type: "reassign", seat: "north.voice", to: NORTH }],
  ["seatFull", "a fifth on one seat", crowded, "host", { type: "mergeSeats", seat: CITIZEN, into: NORTH }],
  ["personUnknown", "one of a team who is not named", crowded, "host", { type: "removePerson", seat: NORTH }],
  ["seatTaken", "a bot on a person's seat", playing, "host", { type: "botSeat", seat: NORTH, bot: true }],
  [
    "removed",
    "a seat for who was taken off one",
    removed,
    { kind: "player", player: `player of ${CITIZEN}`, host: false },
    { type: "takeSeat", seat: "north.voice", name: "Cem" },
  ],
  [
    "removed",
    "the archive for who was taken off a seat",
    removed,
    { kind: "player", player: `player of ${CITIZEN}`, host: false },
    { type: "archive", on: true, name: "Cem" },
  ],
  ["notYours", "a bookmark of a guest", playing, newcomer, { type: "bookmark", line: "Here" }],
  [
    "saidUnknown",
    "a quote from a room",
    () => looking().wish(NORTH, { type: "say", channel: "caucus:north", text: "ours" }),
    "host",
    { type: "bookmark", line: "", said: 0 },
  ],
  [
    "archiveFull",
    "a thirteenth archivist",
    () =>
      Array.from({ length: 12 }, (_, at) => at).reduce((game, at) => {
        game.submit({ kind: "player", player: `archivist ${at}`, host: false }, archives);
        return game;
      }, playing()),
    newcomer,
    archives,
  ],
  [
    "bookmarksFull",
    "one bookmark too many",
    () => {
      const mark = { player: "host", round: 1, phase: "situation", line: "Here" } as const;
      return playing().with({ bookmarks: Array.from({ length: 200 }, () => mark) });
    },
    "host",
    { type: "bookmark", line: "Here" },
  ],
  ["phaseOver", "done with what is over", playing, NORTH, { type: "ready", ready: true, phase: "reckoning" }],
  ["staleClock", "time before it is up", playing, "clock", { type: "timeUp", round: 1, phase: "situation" }],
];

function promise(reach: "public" | "groups" | "back", due: "now" | "next"): Wish {
  return { type: "promise", towards: "south", step: { kind: "size", size: "small" }, due, reach };
}

/** The facilitator has looked into every room. */
function looking(): TestGame {
  return playing().wish("host", { type: "control", control: "facilitate" });
}

function paused(): TestGame {
  return playing().wish("host", control("pause"));
}

/** A pause card has stopped the game. */
function carded(): TestGame {
  return playing().wish(CITIZEN, { type: "pauseCard" });
}

function removed(): TestGame {
  return playing().wish("host", { type: "removePerson", seat: CITIZEN });
}

/** Four people share the government of the north. */
function crowded(): TestGame {
  const game = testGame("plain", { teamSize: 4 }).sit(NORTH, CITIZEN);
  for (const player of ["ben", "cleo", "dan"])
    game.submit({ kind: "player", player, host: false }, { type: "takeSeat", seat: NORTH, name: player });
  return game.start();
}

function injects(when: "now" | "next"): Wish {
  return { type: "inject", when, injection: { kind: "deck", incident: "storm" } };
}

function own(change: Partial<Extract<Injection, { kind: "own" }>> = {}): Wish {
  const injection = {
    kind: "own",
    title: "A ferry",
    text: "It is late.",
    hits: ["north"],
    dials: {},
  } as const;
  return { type: "inject", when: "next", injection: { ...injection, ...change } };
}

/** The north offers the south a step for a step. */
function offered(): TestGame {
  return playing()
    .to("talks")
    .sit("south.government")
    .wish(NORTH, { ...promise("public", "now"), ifYou: { kind: "size", size: "small" } } as Wish);
}

/** A government whose walls have made a people for whom an open step is far away. */
function behindWalls(): TestGame {
  const game = playing();
  for (let rounds = 0; rounds < 4; rounds += 1) {
    game
      .to("commit")
      .answer({ [NORTH]: policy(game, NORTH, "wall") })
      .to("situation");
  }
  return game.to("commit").read(NORTH);
}

/** A rival that has outbid until it cannot any more. */
function poorRival(): TestGame {
  const game = playing().sit("north.rival");
  for (let rounds = 0; rounds < 6; rounds += 1) {
    game.to("commit").read("north.rival");
    const outbid = { role: "rival", pressure: "outbid", frame: "closed" } as const;
    if (game.state.world.capital[0]?.rival !== undefined && game.state.world.capital[0].rival < 2)
      return game;
    game.wish("north.rival", { type: "answer", answer: outbid }).to("situation");
  }
  return game;
}

test.each(CASES)("%s: %s", (reason, _, begin, who, wish) => {
  const game = begin();
  const { state, events } = game;
  expect(game.refusal(who, typeof wish === "function" ? wish(game) : wish)).toBe(reason);
  expect(game.state).toBe(state);
  expect(game.events).toBe(events);
});

test("every reason for a no is met above", () => {
  const met = new Set(CASES.map(([reason]) => reason));
  expect(REFUSAL_REASONS.filter((reason) => !met.has(reason))).toEqual([]);
});
