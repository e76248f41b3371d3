/**
 * Every command, asked for by everyone who may not ask for it: each is refused, and the table is as it was. Whoever may
 * ask for the same thing on their own behalf does nothing to the seat that it is about.
 */
import { describe, expect, test } from "vitest";
import { backChannel } from "#shared/rules/channels.ts";
import { isRefusal, type Actor, type HouseWish, type Wish } from "#shared/rules/game.ts";
import { policy, testGame, type TestGame } from "../support/game.ts";

const NORTH = "north.government";
const SOUTH = "south.government";
const CITIZEN = "north.citizen1";
const player = (name: string, host = false): Actor => ({ kind: "player", player: name, host });

/** Everyone there is at this table, beside who is right. */
const ACTORS = {
  speaker: player("ann"),
  silentMember: player("ben"),
  otherSeat: player("sue"),
  citizen: player("cem"),
  audience: player("newcomer"),
  host: player("host", true),
  facilitator: player("host", true),
  botOnAPersonsSeat: { kind: "standIn", seat: NORTH },
  botWithoutSeat: { kind: "standIn", seat: "north.king" },
  clock: { kind: "clock" },
  server: { kind: "server" },
} as const satisfies Readonly<Record<string, Actor>>;
type Who = keyof typeof ACTORS;
const EVERYONE = Object.keys(ACTORS) as Who[];

/** North's government is a team of two, of whom Ann speaks in round one; an incident hits the north alone. */
const table = (seed = "actors 0"): TestGame => {
  const game = testGame("plain", { teamSize: 2, seed, structure: { incidents: 1 } });
  const seats: readonly (readonly [Actor, string])[] = [
    [ACTORS.speaker, NORTH],
    [ACTORS.silentMember, NORTH],
    [ACTORS.otherSeat, SOUTH],
    [ACTORS.citizen, CITIZEN],
  ];
  for (const [by, seat] of seats) must(game, by, { type: "takeSeat", seat, name: `on ${seat}` });
  must(game, ACTORS.host, { type: "control", control: "start" });
  const { incidents } = game.state.situation;
  const isNorths = incidents[0]?.hits.includes("north") === true && !incidents[0].hits.includes("south");
  return isNorths ? game : table(`actors ${Number(seed.slice(7)) + 1}`);
};
const at = (phase: "caucus" | "talks" | "commit" | "reckoning") => () => table().to(phase);

function must(game: TestGame, by: Actor, wish: Wish | HouseWish): TestGame {
  const decided = game.submit(by, wish);
  if (isRefusal(decided)) throw new Error(`${wish.type} was refused: ${decided.reason}`);
  return game;
}

const withBackChannel = () => {
  const game = must(at("talks")(), ACTORS.speaker, { type: "askBack", seat: SOUTH });
  return must(game, ACTORS.otherSeat, { type: "askBack", seat: NORTH });
};
const over = () => must(table(), ACTORS.host, { type: "control", control: "end" });
const small = { kind: "size", size: "small" } as const;
const promiseTo = (towards: string, more: object = {}): Wish => ({
  type: "promise",
  towards,
  step: small,
  due: "now",
  reach: "public",
  ...more,
});

interface Case {
  readonly wish: Wish | HouseWish | ((game: TestGame) => Wish);
  readonly table: () => TestGame;
  /** Who may. */
  readonly right: readonly Who[];
  /** Who may ask for the same, for themselves. */
  readonly own?: readonly Who[];
}

/** A case for each type of command; the compiler asks for one that is missing. */
const CASES: Readonly<Record<(Wish | HouseWish)["type"], Case>> = {
  takeSeat: {
    wish: { type: "takeSeat", seat: "south.voice", name: "Dan" },
    table,
    right: ["audience", "host"],
  },
  leaveSeat: {
    wish: { type: "leaveSeat" },
    table,
    right: ["speaker"],
    own: ["silentMember", "otherSeat", "citizen"],
  },
  control: { wish: { type: "control", control: "end" }, table, right: ["host", "facilitator"] },
  ready: {
    wish: { type: "ready", ready: true },
    table,
    right: ["speaker"],
    own: ["silentMember", "otherSeat", "citizen"],
  },
  nameIncident: {
    wish: { type: "nameIncident", incident: 0, naming: "threat" },
    table,
    right: ["speaker"],
  },
  say: {
    wish: { type: "say", channel: backChannel(NORTH, SOUTH), text: "between us" },
    table: withBackChannel,
    right: ["speaker", "otherSeat"],
  },
  state: {
    wish: { type: "state", channel: "caucus:north", statement: "wary" },
    table: at("caucus"),
    right: ["speaker", "citizen"],
    own: ["host", "facilitator"],
  },
  askBack: {
    wish: { type: "askBack", seat: "south.rival" },
    table: at("talks"),
    right: ["speaker"],
    own: ["otherSeat", "citizen"],
  },
  closeBack: { wish: { type: "closeBack", seat: SOUTH }, table: withBackChannel, right: ["speaker"] },
  promise: { wish: promiseTo("south"), table: at("talks"), right: ["speaker"] },
  answerOffer: {
    wish: { type: "answerOffer", promise: 0, answer: "accept" },
    table: () => must(at("talks")(), ACTORS.otherSeat, promiseTo("north", { ifYou: small })),
    right: ["speaker"],
  },
  withdrawPromise: {
    wish: { type: "withdrawPromise", promise: 0 },
    table: () => must(at("talks")(), ACTORS.speaker, promiseTo("south")),
    right: ["speaker"],
  },
  report: {
    wish: { type: "report", said: 0 },
    table: () => must(at("caucus")(), ACTORS.citizen, { type: "say", channel: "caucus:north", text: "hm" }),
    right: ["speaker", "silentMember"],
    own: ["citizen"],
  },
  extend: { wish: { type: "extend", seconds: 60 }, table, right: ["host", "facilitator"] },
  hold: { wish: { type: "hold", held: true }, table, right: ["host", "facilitator"] },
  noLimit: { wish: { type: "noLimit", seat: NORTH, on: true }, table, right: ["host", "facilitator"] },
  voidRound: { wish: { type: "voidRound", round: 1 }, table, right: ["host", "facilitator"] },
  pauseCard: {
    wish: { type: "pauseCard" },
    table,
    right: ["speaker", "silentMember", "otherSeat", "citizen"],
  },
  resume: {
    wish: { type: "resume" },
    table: () => must(table(), ACTORS.citizen, { type: "pauseCard" }).pass(60_000),
    right: ["speaker", "silentMember", "otherSeat", "citizen"],
  },
  bulletin: { wish: { type: "bulletin", text: "Listen" }, table, right: ["host", "facilitator"] },
  nudge: {
    wish: { type: "nudge", nudge: "askQuietSeat", seat: NORTH },
    table,
    right: ["host", "facilitator"],
  },
  inject: {
    wish: { type: "inject", when: "next", injection: { kind: "deck", incident: "storm" } },
    table,
    right: ["facilitator"],
  },
  withdrawInjection: {
    wish: { type: "withdrawInjection", injection: 0 },
    table: () => queued(),
    right: ["facilitator", "host"],
  },
  holdBad: { wish: { type: "holdBad", held: true }, table, right: ["facilitator"] },
  reassign: {
    wish: { type: "reassign", seat: NORTH, to: "north.voice" },
    table,
    right: ["host", "facilitator"],
  },
  mergeSeats: {
    wish: { type: "mergeSeats", seat: CITIZEN, into: NORTH },
    table,
    right: ["host", "facilitator"],
  },
  renamePerson: {
    wish: { type: "renamePerson", seat: CITIZEN, name: "Otter" },
    table,
    right: ["host", "facilitator"],
  },
  removePerson: { wish: { type: "removePerson", seat: CITIZEN }, table, right: ["host", "facilitator"] },
  letBack: {
    wish: { type: "letBack", removed: 0 },
    table: () => must(table(), ACTORS.host, { type: "removePerson", seat: CITIZEN }),
    right: ["host", "facilitator"],
  },
  botSeat: {
    wish: { type: "botSeat", seat: "north.voice", bot: false },
    table,
    right: ["host", "facilitator"],
  },
  archive: {
    wish: { type: "archive", on: true, name: "Heron" },
    table,
    right: ["audience", "host", "facilitator"],
  },
  bookmark: { wish: { type: "bookmark", line: "Here it turned." }, table, right: ["host", "facilitator"] },
  mute: { wish: { type: "mute", seat: NORTH, muted: true }, table, right: ["host", "facilitator"] },
  read: {
    wish: { type: "read", towards: "south", reading: "greedy", sureness: 3 },
    table: at("commit"),
    right: ["speaker", "silentMember"],
    own: ["citizen"],
  },
  answer: {
    wish: (game) => ({ type: "answer", answer: policy(game, NORTH, "wall") }),
    table: () => {
      const game = must(at("commit")(), ACTORS.speaker, reads("south"));
      return must(must(game, ACTORS.otherSeat, reads("north")), ACTORS.citizen, reads("south"));
    },
    right: ["speaker", "silentMember"],
  },
  feel: {
    wish: { type: "feel", feeling: "ashamed", line: "mine" },
    table: at("reckoning"),
    right: ["speaker", "silentMember"],
    own: ["otherSeat", "citizen"],
  },
  answerItem: {
    wish: { type: "answerItem", item: "paradox", answer: ["oneLoses"], confident: 2 },
    table: over,
    right: ["speaker", "silentMember"],
    own: ["otherSeat", "citizen"],
  },
  answerOpen: {
    wish: { type: "answerOpen", text: "as I see it" },
    table: over,
    right: ["speaker", "silentMember"],
    own: ["otherSeat", "citizen"],
  },
  consent: {
    wish: { type: "consent", given: true },
    table: over,
    right: ["speaker", "silentMember"],
    own: ["otherSeat", "citizen"],
  },
  leadDebrief: {
    wish: { type: "leadDebrief", page: "security" },
    table: over,
    right: ["host", "facilitator"],
  },
  timeUp: {
    wish: { type: "timeUp", round: 1, phase: "situation" },
    table,
    right: [],
  },
  standIn: { wish: { type: "standIn", seat: NORTH }, table, right: ["server"] },
  giveBack: {
    wish: { type: "giveBack", seat: SOUTH },
    table: () => must(table(), ACTORS.server, { type: "standIn", seat: SOUTH }),
    right: ["server"],
  },
  memberAway: {
    wish: { type: "memberAway", seat: NORTH, player: "ann", away: true },
    table,
    right: ["server"],
  },
  graceAfterOutage: {
    wish: { type: "graceAfterOutage" },
    table: () => {
      const game = table();
      return game.pass(game.state.clock.endsAt - 5000);
    },
    right: ["server"],
  },
};
/** The facilitator has looked in, and something waits for the next round. */
function queued(): TestGame {
  const game = must(table(), ACTORS.host, { type: "control", control: "facilitate" });
  return must(game, ACTORS.host, {
    type: "inject",
    when: "next",
    injection: { kind: "deck", incident: "storm" },
  });
}
function reads(towards: string): Wish {
  return { type: "read", towards, reading: "afraid", sureness: 1 };
}

describe.each(Object.entries(CASES))("%s", (_, { wish, table: open, right, own = [] }) => {
  /** The table where this actor asks; the facilitator has looked in by then. */
  const opened = (who: Who) => {
    const game = open();
    return who === "facilitator" && !game.state.facilitated && open !== over
      ? must(game, ACTORS.host, { type: "control", control: "facilitate" })
      : game;
  };
  const asked = (game: TestGame) => (typeof wish === "function" ? wish(game) : wish);

  if (right.length > 0)
    test.each(right)("is there for %s", (who) => {
      const game = opened(who);
      expect(game.refusal(ACTORS[who], asked(game))).toBeUndefined();
    });

  test.each(EVERYONE.filter((who) => !right.includes(who) && !own.includes(who)))("not for %s", (who) => {
    const game = opened(who);
    const before = game.state;
    expect(game.refusal(ACTORS[who], asked(game))).toEqual(expect.any(String));
    expect(game.state).toBe(before);
    expect(game.refusal(ACTORS[who], asked(game))).toEqual(expect.any(String));
  });

  if (own.length > 0)
    test.each(own)("for %s only about themselves", (who) => {
      const game = opened(who);
      const { seats, commits, talk, reports, backs } = game.state;
      expect(game.refusal(ACTORS[who], asked(game))).toBeUndefined();
      const north = (list: typeof seats) => {
        const seat = list.find((one) => one.id === NORTH);
        // What one of a team does for themselves is theirs alone.
        return who === "silentMember" ? seat?.members[0] : seat;
      };
      expect(north(game.state.seats)).toEqual(north(seats));
      expect(game.state.commits[NORTH]).toEqual(commits[NORTH]);
      const mine = [
        game.state.talk.slice(talk.length).map((one) => one.seat),
        game.state.reports.slice(reports.length).map((one) => one.seat),
        game.state.backs.slice(backs.length).map((one) => one.from),
      ].flat();
      expect(mine).not.toContain(NORTH);
    });
});

test("the clock alone ends a phase, and only when its time is up", () => {
  const game = table();
  const { endsAt } = game.state.clock;
  const wish = { type: "timeUp", round: 1, phase: "situation" } as const;
  expect(game.refusal("clock", wish)).toBe("staleClock");
  game.pass(endsAt);
  expect(game.state.phase).toBe("caucus");
});

test("a host who plays looks into no room", () => {
  const game = testGame("plain");
  must(game, ACTORS.host, { type: "takeSeat", seat: NORTH, name: "Host" });
  must(game, ACTORS.host, { type: "control", control: "start" });
  for (const control of ["facilitate", "liftCurtain"] as const) {
    expect(game.refusal(ACTORS.host, { type: "control", control })).toBe("hostPlays");
  }
});
