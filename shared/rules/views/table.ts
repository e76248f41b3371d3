/** What everyone at the table may know. */
import type {
  Band,
  DebriefPage,
  GroupId,
  LensId,
  Occupant,
  Phase,
  Role,
  SeatId,
  TalkRule,
} from "../terms.ts";

/** Known to everyone at the table; the server shows it as Colyseus state. */
export interface TableView {
  readonly scenario: string;
  /** The theory of trust that the table runs on; no secret, it is the same for all. */
  readonly lens: LensId;
  readonly phase: Phase;
  /** 0 in the lobby, then 1, 2, ... */
  readonly round: number;
  /** The game ends after a round drawn secretly between these two; the same where the end is announced. */
  readonly roundsFrom: number;
  readonly roundsTo: number;
  /** How many people may share a seat at this table. */
  readonly teamSize: number;
  /** Whether people may write in their own words here. */
  readonly talk: TalkRule;
  /** Whether the lobby shows what the game is about and that anybody may step out. */
  readonly note: boolean;
  /** Whether everybody is guided through the first round. */
  readonly guide: boolean;
  /** Whether the facilitator sees hidden intentions without lifting the curtain. */
  readonly seesIntentions: boolean;
  /** The page of the debrief that is led for everybody; empty while nobody leads. */
  readonly debriefPage: DebriefPage | "";
  readonly clock: ClockView;
  readonly seats: Readonly<Record<SeatId, SeatView>>;
  readonly groups: Readonly<Record<GroupId, GroupView>>;
  /** Level of each counter, by counter id. */
  readonly counters: Readonly<Record<string, number>>;
}

export interface ClockView {
  /** Whether this phase ends by itself. */
  readonly timed: boolean;
  readonly paused: boolean;
  /** Server's wall clock, ms; 0 when untimed or paused. */
  readonly endsAt: number;
  /** What is left while paused, ms; 0 otherwise. */
  readonly leftMs: number;
  /** The facilitator keeps this phase open, whatever the clock says. */
  readonly held: boolean;
  /** Somebody asked for the pause with a pause card. */
  readonly card: boolean;
}

export interface SeatView {
  readonly id: SeatId;
  readonly group: GroupId;
  /** The role it has now; a fall of government swaps government and rival. */
  readonly role: Role;
  readonly occupant: Occupant;
  /** Display name of the person, or names of a team's people; empty for bots and open seats. */
  readonly name: string;
  /** How many people are on it. */
  readonly people: number;
  /** Done with this phase. In the commit phase: has answered. */
  readonly ready: boolean;
  /** Whether this phase waits for this seat at all. */
  readonly awaited: boolean;
}

export interface GroupView {
  readonly id: GroupId;
  readonly security: Band;
  /** Governments this group has lost so far. */
  readonly falls: number;
}
