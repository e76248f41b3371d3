/** The whole truth of one table. Never leaves the rules but through `view`. */
import type { Answer, Step } from "./commands.ts";
import type { Answers } from "./questions.ts";
import type { FormatId } from "./formats.ts";
import type { Injection } from "./injections.ts";
import type { Scenario } from "./scenario.ts";
import type {
  ChannelId,
  DebriefPage,
  Character,
  Fate,
  Feeling,
  GroupId,
  Intention,
  IntentionMix,
  LensId,
  Logic,
  Occupant,
  Phase,
  PlayerId,
  Reach,
  Reading,
  Role,
  SeatId,
  Standing,
  Sureness,
  TalkRule,
} from "./terms.ts";
import type { Model, World } from "./theory/world.ts";
import type { NewsView } from "./views.ts";

import type { Happened, Revealed, RoundRecord } from "./records.ts";

/** How a table begins; kept beside its journal, so that the journal alone rebuilds it. */
export interface Opening {
  /** Secret: whoever knows it knows every draw. */
  readonly seed: string;
  /** The scenario's seats that are in play. */
  readonly seats: readonly SeatId[];
  readonly format: FormatId;
  /** The theory of trust that the engine runs on; `bilgic` if left out. */
  readonly lens?: LensId;
  /** Whether the scenario's optional group is in play. */
  readonly thirdGroup?: boolean;
  /** How many people may share a seat; 1 if left out. */
  readonly teamSize?: number;
  /** Whether people may write in their own words; `free` if left out. */
  readonly talk?: TalkRule;
  /** Chance that a round's act is seen by nobody outside; the scenario's own if left out. */
  readonly hidden?: number;
  /** Whether the last round is known from the start. */
  readonly announcedHorizon?: boolean;
  /** Which hidden intentions are drawn; by the scenario's odds if left out. */
  readonly intentions?: IntentionMix;
  /** Whether the facilitator sees them without lifting the curtain. */
  readonly seesIntentions?: boolean;
  /** Whether the lobby shows the content note; it does if left out. */
  readonly note?: boolean;
  /** Whether everybody is guided through the first round; left out: who is alone, and who asks. */
  readonly guide?: boolean;
  /** Words that are marked for the facilitator where they are said. */
  readonly flagWords?: readonly string[];
  /** Most rounds it can last. */
  readonly roundsTo: number;
  /** Wall clock, ms. */
  readonly at: number;
}

export interface State {
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly model: Model;
  /** Hashed seed of all draws. */
  readonly seed: number;
  readonly phase: Phase;
  readonly round: number;
  /** Secret: the round after which the game ends; 0 before the start. */
  readonly lastRound: number;
  /** When a slow game began, wall clock ms: its phases end at times of day counted from it; 0 in all others. */
  readonly startedAt: number;
  readonly clock: Clock;
  readonly seats: readonly Seat[];
  readonly world: World;
  /** The world as it stood at the start: who the groups were. */
  readonly opened: World;
  /** This round's situation and draws. */
  readonly situation: Situation;
  /** What each seat has put down this round, by seat id. */
  readonly commits: Readonly<Record<SeatId, Commit>>;
  /** [group] logic of a petition that carried in the last round. */
  readonly petitions: readonly (Logic | undefined)[];
  readonly promises: readonly Promised[];
  readonly talk: readonly Said[];
  /** Back channels asked for or open; closed ones are gone, what was said in them is in `talk`. */
  readonly backs: readonly BackChannel[];
  readonly reports: readonly { readonly seat: SeatId; readonly said: number }[];
  /** The opener of the table looks into all rooms. */
  readonly facilitated: boolean;
  /** The facilitator looks at hidden choices too. */
  readonly curtainLifted: boolean;
  readonly news: readonly NewsView[];
  /** This round's reveal, once there. */
  readonly revealed: Revealed | undefined;
  readonly records: readonly RoundRecord[];
  /** Everything as it was when this round opened, so that it can be played again. */
  readonly roundStart: Omit<State, "roundStart"> | undefined;
  /** Rounds that were undone, as often as that happened. */
  readonly voided: readonly number[];
  /** Pause cards of this round, and when the last one came, wall clock ms. Whose they were is nowhere. */
  readonly cards: { readonly asked: number; readonly last: number };
  /** What the facilitator brings into the next round; `injectionCount` numbers them. */
  readonly injections: readonly { readonly number: number; readonly injection: Injection }[];
  readonly injectionCount: number;
  /** The next incident of harm is to be kept back; those that were. */
  readonly holdsBad: boolean;
  readonly heldBack: readonly { readonly round: number; readonly incident: string }[];
  /** People who were taken off a seat, by their number; `back`: may sit down again. */
  readonly removed: readonly { readonly player: PlayerId; readonly name: string; readonly back: boolean }[];
  readonly archivists: readonly { readonly player: PlayerId; readonly name: string }[];
  readonly bookmarks: readonly Bookmark[];
  /** Seats that declined a request to talk, as often as they did. */
  readonly declined: readonly SeatId[];
  /** Rounds in a row in which a person's seat gave no answer of its own. */
  readonly idle: Readonly<Record<SeatId, number>>;
  /** What people answered to the questionnaire, by player. */
  readonly answers: Readonly<Record<PlayerId, Answers>>;
  /** Whose words and answers may be in what is taken from the table. */
  readonly consents: readonly PlayerId[];
  /** The page of the debrief to which a keeper turned last; undefined while everybody turns alone. */
  readonly debriefPage: DebriefPage | undefined;
}

/** A moment that the facilitator or an archivist marked. */
export interface Bookmark {
  readonly player: PlayerId;
  /** The archivist's name; left out: the facilitator. */
  readonly by?: string;
  readonly round: number;
  readonly phase: Phase;
  readonly line: string;
  /** Among all that was said. */
  readonly said?: number;
}

export interface Clock {
  /** Wall clock at which the phase ends, ms; 0 when untimed or paused. */
  readonly endsAt: number;
  readonly paused: boolean;
  /** What is left while paused, ms. */
  readonly leftMs: number;
  /** The facilitator keeps this phase open. */
  readonly held: boolean;
  /** When a pause card stopped the game, wall clock ms; undefined if none did. */
  readonly cardAt: number | undefined;
  /** What this phase has given to people without a time limit, ms. */
  readonly waitedMs: number;
}

/** A clock that runs until then; 0 for none. */
export function runningClock(endsAt: number): Clock {
  return { endsAt, paused: false, leftMs: 0, held: false, cardAt: undefined, waitedMs: 0 };
}

export interface Seat {
  readonly id: SeatId;
  readonly group: GroupId;
  /** Position of the group in the scenario. */
  readonly groupIndex: number;
  readonly startRole: Role;
  readonly role: Role;
  readonly occupant: Occupant;
  /** The people on it, in the order they came; more than one on a team seat. */
  readonly members: readonly Member[];
  /** Temperament of the bot that plays it, or would; secret. */
  readonly character: Character;
  /** Hidden intention, for the two elites. */
  readonly intention: Intention | undefined;
  /** Index of the narrative it champions; -1 for citizens. */
  readonly frame: number;
  readonly ready: boolean;
  /** May only choose from sentences on offer, by the facilitator's word. */
  readonly muted: boolean;
}

/** A person on a seat. */
export interface Member {
  readonly player: PlayerId;
  readonly name: string;
  /** The round in which they took the seat; 0 in the lobby. */
  readonly since: number;
  /** Away while the others of the team play on. */
  readonly away: boolean;
  readonly ready: boolean;
  /** Phases wait for this person, up to a bound. */
  readonly noLimit: boolean;
}

/** A back channel between two seats: open, or asked for by the first. */
export interface BackChannel {
  readonly from: SeatId;
  readonly to: SeatId;
  readonly open: boolean;
}

export interface Situation {
  readonly incidents: readonly Happened[];
  /** Whisper id by seat. */
  readonly whispers: Readonly<Record<SeatId, string>>;
  readonly disclosures: readonly { readonly round: number; readonly incident: string }[];
}

export interface Commit {
  readonly readings: Readonly<Record<GroupId, { readonly reading: Reading; readonly sureness: Sureness }>>;
  readonly answer?: Answer;
  /** What the people of a team seat propose, by player. */
  readonly proposals?: Readonly<Record<PlayerId, Answer>>;
  readonly defaulted: boolean;
  readonly feeling?: Feeling;
  readonly line?: string;
}

/** A promise is an object: a step toward another group, plain or for a step of theirs. It binds the group, whoever governs. */
export interface Promised {
  /** Its number among the promises that the same people may know of; no two at a table have the same. */
  readonly id: number;
  /** The round in which it was made. */
  readonly round: number;
  /** The round it is about. */
  readonly due: number;
  readonly from: GroupId;
  readonly towards: GroupId;
  /** The seat that made it. */
  readonly seat: SeatId;
  readonly step: Step;
  /** What the other side must do for it. */
  readonly ifYou?: Step;
  readonly reach: Reach;
  /** The offer it answers. */
  readonly counters?: number;
  readonly standing: Standing;
  /** What its maker did. */
  readonly fate?: Fate;
  /** What the side that accepted did with its part. */
  readonly theirFate?: Fate;
}

export interface Said {
  readonly number: number;
  readonly round: number;
  readonly channel: ChannelId;
  /** Left out: the facilitator. */
  readonly seat?: SeatId;
  /** Which of the people of a team seat. */
  readonly by?: string;
  readonly text?: string;
  readonly statement?: string;
  readonly about?: GroupId;
  readonly onRecord?: true;
  readonly bulletin?: true;
}

/** The position of a group in the scenario, -1 if unknown. */
export function groupIndex(scenario: Scenario, group: GroupId): number {
  return scenario.groups.findIndex((one) => one.id === group);
}

/** How the people on a seat are called together; empty if nobody is on it. */
export function seatName(seat: Seat): string {
  return seat.members.map((member) => member.name).join(", ");
}

/** How many people may share a seat at this table. */
export function teamSize(state: State): number {
  return state.opening.teamSize ?? 1;
}

/** The seat with this id, if it is in play. */
export function seatOf(state: State, seat: SeatId): Seat | undefined {
  return state.seats.find((one) => one.id === seat);
}

/** The seat that holds a role in a group now. */
export function holder(state: State, group: number, role: Role): Seat | undefined {
  return state.seats.find((seat) => seat.groupIndex === group && seat.role === role);
}

/** The other groups' ids, in scenario order. */
export function othersOf(scenario: Scenario, group: GroupId): readonly GroupId[] {
  return scenario.groups.filter((one) => one.id !== group).map((one) => one.id);
}

/** What a seat has put down this round; empty if nothing. */
export function commitOf(state: State, seat: SeatId): Commit {
  return state.commits[seat] ?? { readings: {}, defaulted: false };
}
