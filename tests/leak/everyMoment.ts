/**
 * Whole games with people, teams, bots, back channels and promises of every reach, stopped at many moments, so that
 * each of them can be looked at by everyone.
 */
import { botWishes } from "#shared/bots/bot.ts";
import { defaultAnswer } from "#shared/rules/acts.ts";
import { backChannel } from "#shared/rules/channels.ts";
import { backBetween } from "#shared/rules/deciding/backChannels.ts";
import { hasBackChannel } from "#shared/rules/deciding/promises.ts";
import {
  botView,
  decide,
  evolve,
  initial,
  isRefusal,
  openingFor,
  USUAL_CHOICES,
  type Actor,
  type State,
  type Wish,
} from "#shared/rules/game.ts";
import { openBetween } from "#shared/rules/promises.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { othersOf, type Seat } from "#shared/rules/state.ts";
import { REACHES, type Character, type PlayerId, type Viewer } from "#shared/rules/terms.ts";

/** What a seat does beside what a bot would do there, at the beginning of a phase; `player`: one of its team. */
export interface Deed {
  readonly wish: Wish;
  readonly player?: PlayerId;
}
/** What the seats of a table do beside what bots would do. */
export type Extras = (state: State, seat: Seat) => readonly Deed[];

export interface Played {
  readonly seed: string;
  /** How many commands lie between two looks. */
  readonly every: number;
  /** Which command of each is looked at; phases are looked at as they begin if this is left out. */
  readonly offset?: number;
  readonly extras?: Extras;
  /** How many people may share a seat; the first seat of each group has as many. */
  readonly teamSize?: number;
  /** Characters of seats that matter, in place of those they draw. */
  readonly cast?: Readonly<Record<string, Character>>;
  /** Whether the scenario's optional group plays. */
  readonly thirdGroup?: boolean;
}

/** Everyone who can look: each seat, each of a team, the audience (a projector), the host without a seat, the facilitator. */
export function viewersOf(state: State): readonly Viewer[] {
  return [
    ...state.seats.map((seat) => ({ kind: "seat", seat: seat.id }) as const),
    ...state.seats.flatMap(({ id: seat, members }) =>
      members.length < 2 ? [] : members.map(({ player }) => ({ kind: "seat", seat, player }) as const),
    ),
    { kind: "audience" },
    { kind: "audience", as: "archivist" },
    { kind: "audience", host: true },
    { kind: "facilitator", curtain: false, host: true },
    { kind: "facilitator", curtain: true, host: true },
  ];
}

/** How often a bot looks in a phase, at most: enough to read, answer, speak and be done. */
const LOOKS = 12;
const HOST: Actor = { kind: "player", player: "mark.player.host;", host: true };
const asPlayer = (player: PlayerId): Actor => ({ kind: "player", player, host: false });

/**
 * Plays one game to its end. Half of the seats have people, kept by a caretaker, so that there are players' ids to
 * leak. `look` is shown the table at many moments.
 */
export function playThrough(scenario: Scenario, game: Played, look: (state: State) => void): State {
  const { teamSize = 1, offset, thirdGroup = false } = game;
  const choices = { ...USUAL_CHOICES, teamSize, thirdGroup };
  let state = initial(scenario, openingFor(scenario, "class", game.seed, 0, choices));
  let commands = 0;
  const submit = (by: Actor, wish: Wish | { readonly type: "standIn"; readonly seat: string }) => {
    const { phase } = state;
    const decided = decide(state, { by, at: 0, wish });
    if (isRefusal(decided)) throw new Error(`${wish.type} was refused: ${decided.reason}`);
    state = decided.reduce(evolve, state);
    commands += 1;
    const begins = offset === undefined && state.phase !== phase;
    if (begins || commands % game.every === (offset ?? 0) || state.phase === "debrief") look(state);
  };
  for (const [index, { id, groupIndex }] of state.seats.entries()) {
    const isFirst = state.seats.findIndex((one) => one.groupIndex === groupIndex) === index;
    const people = index % 2 === 0 || isFirst ? (isFirst ? teamSize : 1) : 0;
    for (let person = 0; person < people; person += 1) {
      const by = asPlayer(`mark.player.${id}.${person};`);
      submit(by, { type: "takeSeat", seat: id, name: `name ${person} of ${id}` });
    }
  }
  submit(HOST, { type: "control", control: "start" });
  for (const seat of state.seats) {
    if (seat.occupant === "person") submit({ kind: "server" }, { type: "standIn", seat: seat.id });
    submit(HOST, { type: "say", channel: `whisper:${seat.id}`, text: `mark.host.${seat.id};` });
  }
  while (state.phase !== "debrief") {
    const { phase, round } = state;
    const isNow = () => state.phase === phase && state.round === round;
    for (const { id } of state.seats) {
      const seat = state.seats.find((one) => one.id === id);
      if (!isNow() || seat === undefined) continue;
      for (const { wish, player } of game.extras?.(state, seat) ?? []) {
        submit(player === undefined ? { kind: "standIn", seat: id } : asPlayer(player), wish);
      }
    }
    for (const { id, character } of state.seats) {
      for (let looks = 0; looks < LOOKS && isNow(); looks += 1) {
        const seen = botView(state, id);
        // A bot looks again after each thing it did, as at a table: what else it wished for then may be past.
        const [wish] = botWishes(seen, id, game.cast?.[id] ?? character, game.seed);
        if (wish === undefined) break;
        submit({ kind: "standIn", seat: id }, wish);
      }
    }
  }
  return state;
}

/**
 * Everything that people keep from each other, said and done at every table of these tests: caucus, team and back
 * channels, private promises, reports, proposals of a team, feelings.
 */
export const secretive: Extras = (state, seat) => {
  switch (state.phase) {
    case "caucus":
      return [
        { wish: { type: "say", channel: `caucus:${seat.group}`, text: `mark.caucus.${seat.group};` } },
        ...(state.round === 1 ? [{ wish: { type: "report", said: 0 } } satisfies Deed] : []),
        ...teamTalk(seat),
        ...backTalk(state, seat),
      ];
    case "talks":
      return privatePromises(state, seat);
    case "commit":
      return proposals(state, seat);
    case "reckoning":
      return [{ wish: { type: "feel", feeling: "ashamed", line: `mark.line.${seat.id};` } }];
    default:
      return [];
  }
};

function teamTalk(seat: Seat): readonly Deed[] {
  if (seat.members.length < 2) return [];
  const text = `mark.team.${seat.id};`;
  return seat.members.map(({ player }) => ({
    player,
    wish: { type: "say", channel: `team:${seat.id}`, text },
  }));
}

/** Governments ask each other, and rivals; once both have, they talk. */
function backTalk(state: State, seat: Seat): readonly Deed[] {
  if (seat.role !== "government" && seat.role !== "rival") return [];
  return state.seats
    .filter((other) => other.role === seat.role && other.id !== seat.id)
    .flatMap((other): readonly Deed[] => {
      const channel = backChannel(seat.id, other.id);
      const say: Deed = { wish: { type: "say", channel, text: `mark.back.${channel.slice(5)};` } };
      const back = backBetween(state, seat.id, other.id);
      if (back?.open === true) return [say];
      if (back === undefined) return [{ wish: { type: "askBack", seat: other.id } }];
      return back.from === seat.id ? [] : [{ wish: { type: "askBack", seat: other.id } }, say];
    });
}

/** A plain promise of each reach in turn; how large it is nobody else may know. */
function privatePromises(state: State, seat: Seat): readonly Deed[] {
  if (seat.role !== "government") return [];
  return othersOf(state.scenario, seat.group).flatMap((towards) => {
    const reaches = REACHES.filter((reach) => reach !== "back" || hasBackChannel(state, seat, towards));
    const reach = reaches[state.round % reaches.length];
    if (reach === undefined || openBetween(state, seat.group, towards).length > 1) return [];
    const step = { kind: "size", size: "small" } as const;
    return [{ wish: { type: "promise", towards, step, due: "now", reach } } satisfies Deed];
  });
}

/** The first of a team proposes what nobody else yet does. */
function proposals(state: State, seat: Seat): readonly Deed[] {
  const [first] = seat.members;
  if (first === undefined || seat.members.length < 2) return [];
  const { player } = first;
  return [
    ...othersOf(state.scenario, seat.group).map((towards): Deed => ({
      player,
      wish: { type: "read", towards, reading: "afraid", sureness: 2 },
    })),
    { player, wish: { type: "answer", answer: defaultAnswer(state, seat) } },
  ];
}
