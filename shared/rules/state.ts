/** The whole truth of one table. Never leaves the rules but through `view`. */
import type { Answer } from "./commands.ts";
import type { FormatId } from "./formats.ts";
import type { Scenario } from "./scenario.ts";
import type {
  Cause,
  ChannelId,
  Character,
  Feeling,
  GroupId,
  Intention,
  LensId,
  Logic,
  Naming,
  Occupant,
  Phase,
  PlayerId,
  PolicyId,
  Pressure,
  Reading,
  Role,
  SeatId,
  Size,
  Stage,
  Story,
  Sureness,
  FeltGame,
} from "./terms.ts";
import type { Lesson } from "./theory/trust.ts";
import type { Push } from "./theory/identity.ts";
import type { Draws, Model, PromiseFate, Terms, World } from "./theory/world.ts";
import type { NewsView } from "./views.ts";

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
  readonly news: readonly NewsView[];
  /** This round's reveal, once there. */
  readonly revealed: Revealed | undefined;
  readonly records: readonly RoundRecord[];
}

export interface Clock {
  /** Wall clock at which the phase ends, ms; 0 when untimed or paused. */
  readonly endsAt: number;
  readonly paused: boolean;
  /** What is left while paused, ms. */
  readonly leftMs: number;
}

export interface Seat {
  readonly id: SeatId;
  readonly group: GroupId;
  /** Position of the group in the scenario. */
  readonly groupIndex: number;
  readonly startRole: Role;
  readonly role: Role;
  readonly occupant: Occupant;
  readonly name: string;
  readonly player: PlayerId | undefined;
  /** Temperament of the bot that plays it, or would; secret. */
  readonly character: Character;
  /** Hidden intention, for the two elites. */
  readonly intention: Intention | undefined;
  /** Index of the narrative it champions; -1 for citizens. */
  readonly frame: number;
  readonly ready: boolean;
}

export interface Situation {
  readonly incidents: readonly Happened[];
  /** Whisper id by seat. */
  readonly whispers: Readonly<Record<SeatId, string>>;
  readonly disclosures: readonly { readonly round: number; readonly incident: string }[];
}

/** An incident that happened: which, to whom, and who may be suspected. */
export interface Happened {
  readonly incident: string;
  readonly hits: readonly GroupId[];
  readonly suspect?: GroupId;
  /** Secret until it is disclosed: what chance made its true cause, where the scenario leaves it to chance. */
  readonly cause?: Cause;
  readonly namings: readonly { readonly seat: SeatId; readonly naming: Naming }[];
}

export interface Commit {
  readonly readings: Readonly<Record<GroupId, { readonly reading: Reading; readonly sureness: Sureness }>>;
  readonly answer?: Answer;
  readonly defaulted: boolean;
  readonly feeling?: Feeling;
  readonly line?: string;
}

export interface Promised {
  readonly round: number;
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly seat: SeatId;
  readonly size: Size;
  readonly withdrawn: boolean;
  readonly fate?: PromiseFate;
}

export interface Said {
  readonly number: number;
  readonly round: number;
  readonly channel: ChannelId;
  readonly seat: SeatId;
  readonly text?: string;
  readonly statement?: string;
  readonly about?: GroupId;
}

/** What the commit turned into, before it is reckoned. */
export interface Revealed {
  readonly acts: readonly PlayedAct[];
  readonly programmes: readonly {
    readonly group: GroupId;
    readonly towards: GroupId;
    readonly matched: boolean;
  }[];
  readonly stories: readonly { readonly seat: SeatId; readonly story: Story }[];
  readonly pressures: readonly { readonly seat: SeatId; readonly pressure: Pressure }[];
  readonly petitions: readonly { readonly group: GroupId; readonly logic: Logic }[];
  readonly promises: readonly {
    readonly from: GroupId;
    readonly towards: GroupId;
    readonly fate: PromiseFate;
  }[];
  readonly draws: Draws;
}

export interface PlayedAct {
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly seat: SeatId;
  readonly policy: PolicyId;
  readonly price: number;
  /** Whether the other side could see this round's act at all. */
  readonly observed: boolean;
  /** Whether the other side found what was covert, or saw an open exploit. */
  readonly found: boolean;
}

/** One finished round: everything the debrief, the views and "why?" need, as computed once. */
export interface RoundRecord {
  readonly round: number;
  readonly incidents: readonly Happened[];
  readonly revealed: Revealed;
  readonly readings: readonly {
    readonly seat: SeatId;
    readonly towards: GroupId;
    readonly reading: Reading;
    readonly sureness: Sureness;
  }[];
  readonly before: World;
  readonly after: World;
  /** [group] */
  readonly security: readonly Terms[];
  /** [of][towards]; null on the diagonal */
  readonly lessons: readonly (readonly (Lesson | null)[])[];
  /** [group][frame] */
  readonly pushes: readonly (readonly Push[])[];
  /** [group] */
  readonly office: readonly { readonly government: Terms; readonly rival: Terms }[];
  readonly falls: readonly { readonly group: GroupId; readonly from: SeatId; readonly to: SeatId }[];
  /** [of][towards] after the round; null on the diagonal */
  readonly felt: readonly (readonly (FeltGame | null)[])[];
  /** Stage of each pair after the round, keyed "a|b" in scenario order. */
  readonly stages: Readonly<Record<string, Stage>>;
  /** Index of the narrative each seat champions after the round, by seat id. */
  readonly frames: Readonly<Record<SeatId, number>>;
  readonly feelings: Readonly<Partial<Record<Feeling, number>>>;
}

/** The key of a pair of groups in `RoundRecord.stages`. */
export function pairKey(a: GroupId, b: GroupId): string {
  return `${a}|${b}`;
}

/** The position of a group in the scenario, -1 if unknown. */
export function groupIndex(scenario: Scenario, group: GroupId): number {
  return scenario.groups.findIndex((one) => one.id === group);
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
