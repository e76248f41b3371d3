/** Commands: wishes, in the imperative. The server adds who asks and when; nothing a client sends is believed. */
import type { Injection } from "./injections.ts";
import type { Confident } from "./questions.ts";
import type {
  ChannelId,
  Confidence,
  DebriefPage,
  Control,
  Due,
  Feeling,
  FrameId,
  GroupId,
  Logic,
  Naming,
  Nudge,
  OfferAnswer,
  PlayerId,
  PolicyId,
  Pressure,
  Reach,
  Reading,
  RoundPhase,
  SeatId,
  Size,
  Story,
  Sureness,
} from "./terms.ts";

/** A step that can be promised: as large as a size, or one named card. */
export type Step =
  | { readonly kind: "size"; readonly size: Size }
  | { readonly kind: "policy"; readonly policy: PolicyId };

/** Least service by which a promised step of a size counts as kept; a joint card counts as what it serves alone. */
export const PROMISED_STEP: Readonly<Record<Size, number>> = { small: 0.1, medium: 0.3, large: 0.55 };

/** What a person at the table may ask for: as a player, as whoever keeps the table, or without a seat. */
export type Wish = PlayWish | KeeperWish;

/**
 * What only the keepers of the table may ask for: whoever opened it, and co-facilitators. What steers the game (`inject`,
 * `holdBad`, `bulletin`, `nudge`) is not for one who plays.
 */
export type KeeperWish =
  | { readonly type: "control"; readonly control: Control }
  /** More time for this phase; the control `extend` is the same with one tap's worth. */
  | { readonly type: "extend"; readonly seconds: number }
  /** The phase ends neither by its clock nor because everybody is done, until it is let go, skipped or taken back. */
  | { readonly type: "hold"; readonly held: boolean }
  /** The people on this seat have no time limit: phases wait for them, up to a bound. Told to the facilitator only. */
  | { readonly type: "noLimit"; readonly seat: SeatId; readonly on: boolean }
  /** This round is undone and begins again. `round`: a tap that comes late undoes no other one. */
  | { readonly type: "voidRound"; readonly round: number }
  /** A line for everybody, marked as the facilitator's, also among the news. */
  | { readonly type: "bulletin"; readonly text: string }
  /** One line that the table is asked to follow. `seat` with `askQuietSeat`, and only there. */
  | { readonly type: "nudge"; readonly nudge: Nudge; readonly seat?: SeatId }
  /** An incident of the facilitator's choice: into this situation phase, or into the next round's. */
  | { readonly type: "inject"; readonly injection: Injection; readonly when: "now" | "next" }
  /** Takes back what was to come in the next round. */
  | { readonly type: "withdrawInjection"; readonly injection: number }
  /** The next incident that would do harm is kept back, once. */
  | { readonly type: "holdBad"; readonly held: boolean }
  /** The opener of the table takes a seat's own words away, or gives them back; sentences on offer stay. */
  | { readonly type: "mute"; readonly seat: SeatId; readonly muted: boolean }
  /** The people of a seat move to another; if there are people on that one, the two change places. */
  | { readonly type: "reassign"; readonly seat: SeatId; readonly to: SeatId }
  /** The people of a seat join those of another; a bot takes theirs. */
  | { readonly type: "mergeSeats"; readonly seat: SeatId; readonly into: SeatId }
  /** `who`: which of the people of a team seat, by the present name. */
  | {
      readonly type: "renamePerson";
      readonly seat: SeatId;
      readonly name: string;
      readonly who?: string;
    }
  /** Takes a person (of a team: `who`) off a seat; that person may sit down again only once let back. */
  | { readonly type: "removePerson"; readonly seat: SeatId; readonly who?: string }
  | { readonly type: "letBack"; readonly removed: number }
  /** A bot takes an empty seat, or is taken off it; an empty seat is not waited for and gives the stated default. */
  | { readonly type: "botSeat"; readonly seat: SeatId; readonly bot: boolean };

/** What anybody else at the table may ask for (a keeper too, where the keeper plays). */
export type PlayWish =
  | { readonly type: "takeSeat"; readonly seat: SeatId; readonly name: string }
  | { readonly type: "leaveSeat" }
  /** Stop, without a reason: nobody is told who asked. */
  | { readonly type: "pauseCard" }
  /** After a pause card, at a table that nobody facilitates: go on. */
  | { readonly type: "resume" }
  /** Without a seat: keep quotes and moments for the debrief (`name`: who does), or do so no longer. */
  | { readonly type: "archive"; readonly on: boolean; readonly name?: string }
  /** A keeper without a seat or an archivist marks this moment; `said`: a line of the plenary, by its own number. */
  | { readonly type: "bookmark"; readonly line: string; readonly said?: number }
  /** Done with this phase (or not, after all); where `phase` names it, a tap that comes late is none for the next. */
  | { readonly type: "ready"; readonly ready: boolean; readonly phase?: RoundPhase }
  /** Name the incident with this number in the round's situation. */
  | { readonly type: "nameIncident"; readonly incident: number; readonly naming: Naming }
  /** `onRecord`: a public statement, to be quoted later; in the plenary only. */
  | {
      readonly type: "say";
      readonly channel: ChannelId;
      readonly text: string;
      readonly onRecord?: boolean;
    }
  /** A templated sentence, as bots speak: a word key of `statements` and what fills it. */
  | {
      readonly type: "state";
      readonly channel: ChannelId;
      readonly statement: string;
      readonly about?: GroupId;
      readonly onRecord?: boolean;
    }
  /** Ask another seat for a back channel; if it asked already, the channel opens. */
  | { readonly type: "askBack"; readonly seat: SeatId }
  /** Close a back channel, decline a request for one, or take one's own request back. */
  | { readonly type: "closeBack"; readonly seat: SeatId }
  /** "I will ...", or with `ifYou` "if you ..., I ...", which binds once it is accepted. `counters`: the offer it answers. */
  | {
      readonly type: "promise";
      readonly towards: GroupId;
      readonly step: Step;
      readonly due: Due;
      readonly reach: Reach;
      readonly ifYou?: Step;
      readonly counters?: number;
    }
  | { readonly type: "answerOffer"; readonly promise: number; readonly answer: OfferAnswer }
  | { readonly type: "withdrawPromise"; readonly promise: number }
  /** Tell the facilitator of something that was said; `said` is its number. */
  | { readonly type: "report"; readonly said: number }
  /** First step of the commit: what do I take their act for? */
  | {
      readonly type: "read";
      readonly towards: GroupId;
      readonly reading: Reading;
      readonly sureness: Sureness;
    }
  /** Second step of the commit: the answer of this seat's role. May be given again until the phase ends. */
  | { readonly type: "answer"; readonly answer: Answer }
  | { readonly type: "feel"; readonly feeling: Feeling; readonly line?: string }
  /** An item of the questionnaire: before play in the lobby, after it in the debrief. */
  | {
      readonly type: "answerItem";
      readonly item: string;
      readonly answer: readonly string[];
      readonly confident: Confident;
    }
  /** The open question of the questionnaire, in one's own words. */
  | { readonly type: "answerOpen"; readonly text: string }
  /** In the debrief: whether one's own words and answers may be in what is taken from this table. */
  | { readonly type: "consent"; readonly given: boolean }
  /** A keeper turns the debrief to a page, for everybody. */
  | { readonly type: "leadDebrief"; readonly page: DebriefPage };

/** An incident of an earlier round. */
export interface PastIncident {
  readonly round: number;
  readonly incident: string;
}

/** The second lemma: how to respond, by role. */
export type Answer =
  | {
      readonly role: "government";
      readonly policies: Readonly<Record<GroupId, PolicyId>>;
      readonly frame: FrameId;
    }
  | { readonly role: "rival"; readonly pressure: Pressure; readonly frame: FrameId }
  | {
      readonly role: "civil";
      readonly frame: FrameId;
      /** Groups with which a contact programme is run this round; each counts only if its twin runs one too. */
      readonly programmes: readonly GroupId[];
      readonly confidence: Confidence;
    }
  | {
      readonly role: "voice";
      readonly frame: FrameId;
      readonly story: Story;
      readonly confidence: Confidence;
      /** An earlier story to set right in it, now that its true cause is known. */
      readonly corrects?: PastIncident;
    }
  | {
      readonly role: "citizen";
      readonly confidence: Confidence;
      /** Exactly ATTENTION_POINTS points over the group's narratives. */
      readonly attention: Readonly<Record<FrameId, number>>;
      /** Ask the government for a policy of this logic. */
      readonly petition?: Logic;
    };

/** Who asks. A bot or caretaker acts for its seat; the clock and the server act for nobody. */
export type Actor =
  | { readonly kind: "player"; readonly player: PlayerId; readonly host: boolean }
  | { readonly kind: "standIn"; readonly seat: SeatId }
  | { readonly kind: "clock" }
  | { readonly kind: "server" };

/** What only the clock and the server may ask for. */
export type HouseWish =
  /** The time of this phase of this round is up. */
  | { readonly type: "timeUp"; readonly round: number; readonly phase: string }
  /** The person on this seat is gone: let a caretaker play. */
  | { readonly type: "standIn"; readonly seat: SeatId }
  /** The person is back. */
  | { readonly type: "giveBack"; readonly seat: SeatId }
  /** One of the people on a team seat is gone, or back; the others play on. */
  | { readonly type: "memberAway"; readonly seat: SeatId; readonly player: PlayerId; readonly away: boolean }
  /** The server was down: nobody loses time to that. */
  | { readonly type: "graceAfterOutage" };

/** A command as `decide` takes it: the wish, who asks, and the server's wall clock in milliseconds. */
export interface Command {
  readonly by: Actor;
  readonly at: number;
  readonly wish: Wish | HouseWish;
}

/** How many attention points a citizen spreads over narratives. */
export const ATTENTION_POINTS = 3;
/** Longest text of one message, in characters. */
export const TEXT_LIMIT = 280;
/** Longest title of an own incident, in characters; its text may be as long as a message. */
export const TITLE_LIMIT = 60;
/** Seconds by which a phase can be extended at once. */
export const EXTENSION = { least: 10, most: 600 } as const;
/** Bookmarks, and people who keep them, at one table. */
export const BOOKMARKS_MOST = 200;
export const ARCHIVISTS_MOST = 12;
/** Pause cards in one round: more would be a game of its own. */
export const CARDS_A_ROUND = 4;
/** Offers and promises that may be open between one group and another at a time. */
export const OPEN_PROMISES = 3;
/** Longest display name. */
export const NAME_LIMIT = 24;

/** No, as a value: why, and what would be possible. Both are word keys with what fills them. */
export interface Refusal {
  readonly refused: true;
  /** Word key "refusal.<reason>". */
  readonly reason: RefusalReason;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Every reason for which the rules say no; each has its words, with the remedy in them. */
export const REFUSAL_REASONS = [
  "wrongPhase",
  "notYours",
  "noSeat",
  "seatTaken",
  "seatUnknown",
  "alreadySeated",
  "gameStarted",
  "tablePaused",
  "nameEmpty",
  "textEmpty",
  "textTooLong",
  "channelClosed",
  "statementUnknown",
  "incidentUnknown",
  "notCorrectable",
  "groupUnknown",
  "policyUnknown",
  "policyMissing",
  "policyTooDear",
  "policyLocked",
  "frameUnknown",
  "readFirst",
  "wrongRole",
  "attentionPoints",
  "promiseUnknown",
  "promiseTooMany",
  "promiseSettled",
  "noBackChannel",
  "backAlready",
  "speakerOnly",
  "statementsOnly",
  "muted",
  "saidUnknown",
  "facilitatorSees",
  "hostPlays",
  "nothingChanged",
  "noTimer",
  "staleClock",
  "phaseOver",
  "roundOver",
  "extensionBounds",
  "lookFirst",
  "incidentFull",
  "incidentBounds",
  "injectionUnknown",
  "cardTooSoon",
  "resumeLater",
  "nobodyThere",
  "seatFull",
  "removed",
  "personUnknown",
  "nudgeSeat",
  "bookmarksFull",
  "archiveFull",
  "itemUnknown",
  "itemsClosed",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Whether `decide` said no. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}
