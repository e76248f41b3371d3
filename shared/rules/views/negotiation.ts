/** What a viewer knows of promises, back channels, its team, and what was said and told. */
import type { Answer, Step } from "../commands.ts";
import type { ChannelId, Fate, GroupId, Nudge, Reach, SeatId, Standing } from "../terms.ts";
import type { Ask } from "./asks.ts";

export interface PromiseView {
  readonly id: number;
  /** The round in which it was made, and the one it is about. */
  readonly round: number;
  readonly due: number;
  readonly from: GroupId;
  readonly towards: GroupId;
  readonly seat: SeatId;
  readonly step: Step;
  /** What the other side must do for it: then it is an offer, and binds once accepted. */
  readonly ifYou?: Step;
  readonly reach: Reach;
  /** The offer it answers. */
  readonly counters?: number;
  /** Where it stands; once its round is revealed, what its maker did. `unknown`: this viewer could not see it. */
  readonly fate: Standing | Fate | "unknown";
  /** What the side that accepted did with its part. */
  readonly theirFate?: Fate | "unknown";
}

/** A back channel of this seat with another: open, asked for by this one, or `asking`: the other one waits for a yes. */
export interface BackView {
  readonly seat: SeatId;
  readonly channel: ChannelId;
  readonly is: "open" | "asked" | "asking";
}

/** The people of one's own team seat. */
export interface TeamView {
  readonly members: readonly {
    readonly name: string;
    readonly away: boolean;
    /** Done with this phase. In the commit phase: has proposed an answer. */
    readonly ready: boolean;
    /** Speaks for the seat this round. */
    readonly speaks: boolean;
    readonly you: boolean;
  }[];
  /** Different answers proposed in this commit, first one first; two of the team make one the seat's. */
  readonly proposals: readonly {
    readonly answer: Answer;
    readonly by: readonly string[];
    readonly you: boolean;
    /** It is the seat's answer now. */
    readonly stands: boolean;
    /** It would be the seat's answer if the time were up now. */
    readonly atTimeUp: boolean;
    /** Whether this viewer's tap for it counts: not given yet, or given and now enough. */
    readonly agree: boolean;
  }[];
  /** How many of the team must want the same; fewer than two if the others are away. */
  readonly needed: number;
  /** What only the speaker is asked now, and where only the speaker may speak; empty for the speaker. */
  readonly speakerOnly: {
    readonly asks: readonly Ask["kind"][];
    readonly channels: readonly ChannelId[];
  };
}

/** Something a seat told the facilitator of. */
export interface ReportView {
  readonly by: SeatId;
  readonly said: TalkView;
}

export interface TalkView {
  /** Grows by one with each thing that this viewer hears: what others say elsewhere leaves no gap. */
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
  /** A public statement. */
  readonly onRecord?: true;
  /** A bulletin of the facilitator's. */
  readonly bulletin?: true;
}

/** Something everyone is told; words "news.<kind>". */
export interface NewsView {
  readonly number: number;
  readonly round: number;
  readonly kind:
    | "seatTaken"
    | "seatLeft"
    | "caretaker"
    | "returned"
    | "fall"
    | "found"
    | "cameToLight"
    | "counterLow"
    | "counterHigh"
    | "paused"
    | "resumed"
    | "extended"
    | "defaulted"
    | "muted"
    | "unmuted"
    | "facilitated"
    | "curtainLifted"
    | "pauseAsked"
    | "held"
    | "letGo"
    | "roundVoided"
    | "bulletin"
    | "nudge"
    | "moved"
    | "swapped"
    | "joined"
    | "renamed"
    | "removed"
    | "botCame"
    | "botWent"
    | "archivistCame";
  readonly seat?: SeatId;
  readonly name?: string;
  readonly group?: GroupId;
  readonly counter?: string;
  /** The earlier round that it is about. */
  readonly of?: number;
  /** Where people went, or the name they have now. */
  readonly to?: SeatId;
  readonly newName?: string;
  /** A bulletin, in the facilitator's words. */
  readonly text?: string;
  readonly nudge?: Nudge;
}
