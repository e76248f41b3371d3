/** A game as it was played, by role and number: what its journal tells, ready to be told otherwise. */
import { MINDS } from "../../bots/minds.ts";
import { frameIndex, groupActs, answerOf, playedPolicy } from "../../rules/acts.ts";
import type { Answer } from "../../rules/commands.ts";
import type { Event } from "../../rules/events.ts";
import { evolve } from "../../rules/evolve.ts";
import type { RoundRecord } from "../../rules/records.ts";
import { initial } from "../../rules/setup.ts";
import type { Scenario } from "../../rules/scenario.ts";
import { incidentOf, type Happening } from "../../rules/situation.ts";
import { groupIndex, holder, type Opening, type Promised, type State } from "../../rules/state.ts";
import type { Character, LensId, Logic, Pressure, Role, SeatId, Story } from "../../rules/terms.ts";
import type { Draws, GroupActs, World } from "../../rules/theory/world.ts";
import type { GroupMinds } from "../camp.ts";

/** What the seats of one group did in a round, by role; a role that nobody holds is left out. */
export interface PlayedGroup {
  readonly government: {
    readonly seat: SeatId;
    /** [towards] the card's place in the scenario's list; -1 toward oneself */
    readonly cards: readonly number[];
    readonly frame: number;
    /** -1 securitised .. 1 desecuritised */
    readonly naming: number;
  };
  readonly rival: {
    readonly seat: SeatId | undefined;
    readonly pressure: Pressure;
    readonly frame: number;
    readonly naming: number;
  };
  readonly civil?: {
    readonly frame: number;
    readonly confidence: number;
    /** [towards] */
    readonly programmes: readonly boolean[];
  };
  readonly voice?: { readonly frame: number; readonly confidence: number; readonly story: Story };
  readonly citizens: Pick<GroupActs, "confidence" | "attention">;
  /** What its corrections were to the equations. */
  readonly setRight: GroupActs["setRight"];
  /** Elites that changed their narrative. */
  readonly frameChanged: GroupActs["frameChanged"];
  /** The petition that carried in this round: it stands in the next. */
  readonly petition: Logic | undefined;
}

/** One round as it was played. */
export interface PlayedRound {
  readonly round: number;
  readonly happened: readonly Happening[];
  readonly groups: readonly PlayedGroup[];
  /** Promises that were due and stood. */
  readonly due: readonly Promised[];
  readonly draws: Draws;
  readonly after: World;
  /** [group] whether the government fell */
  readonly fell: readonly boolean[];
}

/** A whole game as it was played. */
export interface Played {
  /** With the groups in play only. */
  readonly scenario: Scenario;
  readonly lens: LensId;
  readonly thirdGroup: boolean;
  /** Hashed seed of all draws. */
  readonly seed: number;
  readonly opening: World;
  /** [group] who would play its seats as a bot; `first` governed first */
  readonly minds: readonly (GroupMinds & { readonly first: SeatId | undefined })[];
  readonly rounds: readonly PlayedRound[];
}

/** Reads a game from its journal. */
export function playedFrom(scenario: Scenario, opening: Opening, events: readonly Event[]): Played {
  return readGame(scenario, opening, events).played;
}

/** Reads a game from its journal, and keeps the state it ended in. */
export function readGame(
  scenario: Scenario,
  opening: Opening,
  events: readonly Event[],
): { readonly played: Played; readonly state: State } {
  const first = initial(scenario, opening);
  let state = first;
  let rounds: PlayedRound[] = [];
  for (const event of events) {
    // What was undone was not played.
    if (event.type === "roundVoided") rounds = rounds.filter((one) => one.round !== event.round);
    if (event.type === "reckoned") rounds.push(roundOf(state, event.record));
    state = evolve(state, event);
  }
  const played: Played = {
    scenario: first.scenario,
    lens: opening.lens ?? "bilgic",
    thirdGroup: opening.thirdGroup ?? false,
    seed: first.seed,
    opening: first.world,
    minds: first.scenario.groups.map((_, group) => mindsOfGroup(state, group)),
    rounds,
  };
  return { played, state };
}

/** The minds of the temperaments that were drawn for the seats of a group: a bot's own, or who would have stood in for a person. */
function mindsOfGroup(state: State, group: number): Played["minds"][number] {
  const seat = (role: Role) => state.seats.find((one) => one.groupIndex === group && one.startRole === role);
  const mind = (role: Role, usual: Character) => MINDS[seat(role)?.character ?? usual];
  return {
    government: mind("government", "stepTaker"),
    rival: mind("rival", "stepTaker"),
    civil: mind("civil", "silent"),
    voice: mind("voice", "silent"),
    citizen: mind("citizen", "silent"),
    first: seat("government")?.id,
  };
}

function roundOf(state: State, record: RoundRecord): PlayedRound {
  const { scenario } = state;
  return {
    round: record.round,
    happened: record.incidents.flatMap((happened): readonly Happening[] => {
      const row = incidentOf(state, happened);
      if (row === undefined) return [];
      const towards = happened.suspect === undefined ? -1 : groupIndex(scenario, happened.suspect);
      return [{ row, of: towards < 0 ? -1 : groupIndex(scenario, happened.hits[0] ?? ""), towards }];
    }),
    groups: scenario.groups.map((_, group) => groupOf(state, group, record)),
    due: state.promises.filter((one) => one.due === record.round && one.fate !== undefined),
    draws: record.revealed.draws,
    after: record.after,
    fell: scenario.groups.map((group) => record.falls.some((fall) => fall.group === group.id)),
  };
}

function groupOf(state: State, group: number, record: RoundRecord): PlayedGroup {
  const { scenario } = state;
  const acts = groupActs(state, group, record.revealed);
  const governing = holder(state, group, "government");
  const rival = answerIn(state, group, "rival");
  const civil = answerIn(state, group, "civil");
  const voice = answerIn(state, group, "voice");
  const { confidence, attention, setRight, frameChanged } = acts;
  return {
    government: {
      seat: governing?.id ?? "",
      cards: scenario.groups.map((other, towards) =>
        towards === group
          ? -1
          : scenario.policies.findIndex((one) => one === playedPolicy(state, group, other.id)),
      ),
      frame: acts.frames.government,
      naming: acts.naming.government,
    },
    rival: {
      seat: holder(state, group, "rival")?.id,
      pressure: rival?.pressure ?? "quiet",
      frame: acts.frames.rival,
      naming: acts.naming.rival,
    },
    ...(civil === undefined
      ? {}
      : {
          civil: {
            frame: frameIndex(state, group, civil.frame),
            confidence: civil.confidence,
            programmes: acts.programmes,
          },
        }),
    ...(voice === undefined
      ? {}
      : {
          voice: {
            frame: frameIndex(state, group, voice.frame),
            confidence: voice.confidence,
            story: voice.story,
          },
        }),
    citizens: { confidence, ...(attention === undefined ? {} : { attention }) },
    setRight,
    frameChanged,
    petition: record.revealed.petitions.find((one) => one.group === scenario.groups[group]?.id)?.logic,
  };
}

function answerIn<R extends Role>(
  state: State,
  group: number,
  role: R,
): Extract<Answer, { role: R }> | undefined {
  const seat = holder(state, group, role);
  const answer = seat === undefined ? undefined : answerOf(state, seat);
  return answer?.role === role ? (answer as Extract<Answer, { role: R }>) : undefined;
}
