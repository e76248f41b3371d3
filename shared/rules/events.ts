/** Events: facts, in the past tense, with every draw inside them. A table is its opening and the fold of its events. */
import type { Answer, Step } from "./commands.ts";
import type { Injection } from "./injections.ts";
import type { Confident, Wave } from "./questions.ts";
import type { Situation } from "./state.ts";
import type { Happened, Revealed, RoundRecord } from "./records.ts";
import type {
  ChannelId,
  Character,
  DebriefPage,
  Feeling,
  GroupId,
  Intention,
  Naming,
  Nudge,
  Phase,
  OfferAnswer,
  PlayerId,
  Reach,
  Reading,
  SeatId,
  Size,
  Sureness,
} from "./terms.ts";

export type Event =
  | { readonly type: "seatTaken"; readonly seat: SeatId; readonly player: PlayerId; readonly name: string }
  /** `player` is left out where the whole seat is given up (so in journals from before team seats). */
  | { readonly type: "seatLeft"; readonly seat: SeatId; readonly player?: PlayerId }
  | { readonly type: "memberWent"; readonly seat: SeatId; readonly player: PlayerId }
  | { readonly type: "memberCame"; readonly seat: SeatId; readonly player: PlayerId }
  | { readonly type: "caretakerCame"; readonly seat: SeatId }
  | { readonly type: "seatGivenBack"; readonly seat: SeatId }
  | {
      readonly type: "gameStarted";
      readonly lastRound: number;
      /** In slow games alone. */
      readonly startedAt?: number;
      readonly characters: Readonly<Record<SeatId, Character>>;
      readonly intentions: Readonly<Record<SeatId, Intention>>;
    }
  /** Queued injections are in the situation. `heldBack`: the incident that would have come, but for the facilitator. */
  | {
      readonly type: "roundOpened";
      readonly round: number;
      readonly situation: Situation;
      readonly heldBack?: string;
    }
  /** Everything is as it was when this round opened; the people, what was said and what was told stay. */
  | { readonly type: "roundVoided"; readonly round: number }
  /** `endsAt` 0: this phase has no clock. */
  | { readonly type: "phaseBegan"; readonly phase: Phase; readonly endsAt: number }
  | { readonly type: "becameReady"; readonly seat: SeatId; readonly ready: boolean }
  /** One of the people of a team seat is done; `becameReady` follows when that makes the seat done. */
  | {
      readonly type: "memberReady";
      readonly seat: SeatId;
      readonly player: PlayerId;
      readonly ready: boolean;
    }
  | {
      readonly type: "incidentNamed";
      readonly seat: SeatId;
      readonly incident: number;
      readonly naming: Naming;
    }
  | {
      readonly type: "said";
      /** Left out: the facilitator speaks. */
      readonly seat?: SeatId;
      /** Which of the people of a team seat. */
      readonly by?: string;
      readonly channel: ChannelId;
      readonly text?: string;
      readonly statement?: string;
      readonly about?: GroupId;
      readonly onRecord?: true;
      /** A line of the facilitator's that is among the news, too. */
      readonly bulletin?: true;
    }
  | { readonly type: "nudged"; readonly nudge: Nudge; readonly seat?: SeatId }
  | { readonly type: "backAsked"; readonly from: SeatId; readonly to: SeatId }
  | { readonly type: "backOpened"; readonly from: SeatId; readonly to: SeatId }
  | { readonly type: "backClosed"; readonly by: SeatId; readonly with: SeatId }
  | {
      readonly type: "promiseMade";
      readonly seat: SeatId;
      readonly from: GroupId;
      readonly towards: GroupId;
      readonly step: Step;
      readonly ifYou?: Step;
      /** The round it is about. */
      readonly due: number;
      readonly reach: Reach;
      readonly counters?: number;
      /** The earlier promise of the same kind that it takes the place of. */
      readonly replaces?: number;
    }
  | {
      readonly type: "offerAnswered";
      readonly promise: number;
      readonly seat: SeatId;
      readonly answer: OfferAnswer;
    }
  | { readonly type: "promiseTakenBack"; readonly promise: number }
  /** Their round came to its commit without a yes. */
  | { readonly type: "offersExpired"; readonly promises: readonly number[] }
  | { readonly type: "reported"; readonly seat: SeatId; readonly said: number }
  | { readonly type: "muted"; readonly seat: SeatId; readonly muted: boolean }
  | { readonly type: "facilitated" }
  | { readonly type: "curtainLifted" }
  /** Only in journals from before conditional promises: a public step of a size for this round. */
  | {
      readonly type: "promised";
      readonly seat: SeatId;
      readonly from: GroupId;
      readonly towards: GroupId;
      readonly size: Size;
    }
  /** Only in journals from before conditional promises. */
  | { readonly type: "promiseWithdrawn"; readonly from: GroupId; readonly towards: GroupId }
  | {
      readonly type: "readingMade";
      readonly seat: SeatId;
      readonly towards: GroupId;
      readonly reading: Reading;
      readonly sureness: Sureness;
    }
  /** One of the people of a team seat proposes what the seat should answer; `answerGiven` follows when two agree. */
  | {
      readonly type: "answerProposed";
      readonly seat: SeatId;
      readonly player: PlayerId;
      readonly answer: Answer;
    }
  | { readonly type: "answerGiven"; readonly seat: SeatId; readonly answer: Answer }
  /** The time was up: the scenario's stated default was put down for a silent seat. */
  | { readonly type: "answerDefaulted"; readonly seat: SeatId; readonly answer: Answer }
  | { readonly type: "revealed"; readonly revealed: Revealed }
  | { readonly type: "reckoned"; readonly record: RoundRecord }
  | { readonly type: "felt"; readonly seat: SeatId; readonly feeling: Feeling; readonly line?: string }
  | {
      readonly type: "itemAnswered";
      readonly player: PlayerId;
      readonly wave: Wave;
      readonly item: string;
      readonly answer: readonly string[];
      readonly confident: Confident;
    }
  | { readonly type: "openAnswered"; readonly player: PlayerId; readonly text: string }
  | { readonly type: "consented"; readonly player: PlayerId; readonly given: boolean }
  /** A keeper turned the debrief to this page, for everybody. */
  | { readonly type: "debriefLed"; readonly page: DebriefPage }
  | { readonly type: "paused"; readonly leftMs: number }
  | { readonly type: "resumed"; readonly endsAt: number }
  | { readonly type: "extended"; readonly endsAt: number }
  /** Somebody who has no time limit is not done: some more time for all, and nobody is told for whom. */
  | { readonly type: "waited"; readonly endsAt: number; readonly ms: number }
  | { readonly type: "held" }
  | { readonly type: "letGo" }
  | { readonly type: "limitLifted"; readonly seat: SeatId; readonly on: boolean }
  /** A pause card: who asked for it is not in it, so that nobody can ever tell. */
  | { readonly type: "pauseAsked"; readonly leftMs: number; readonly at: number }
  /** The facilitator's own incident or one of the deck happens in this situation phase. */
  | { readonly type: "incidentInjected"; readonly happened: Happened }
  | { readonly type: "injectionQueued"; readonly injection: Injection }
  | { readonly type: "injectionWithdrawn"; readonly injection: number }
  | { readonly type: "badHeld"; readonly held: boolean }
  /** The people of one seat are on the other now, and the other way round. */
  | { readonly type: "seatsChanged"; readonly seat: SeatId; readonly to: SeatId }
  /** The people of a seat have joined those of another. */
  | { readonly type: "seatsMerged"; readonly seat: SeatId; readonly into: SeatId }
  | {
      readonly type: "personRenamed";
      readonly seat: SeatId;
      readonly player: PlayerId;
      readonly name: string;
    }
  | { readonly type: "personRemoved"; readonly seat: SeatId; readonly player: PlayerId }
  | { readonly type: "personLetBack"; readonly removed: number }
  | { readonly type: "botCame"; readonly seat: SeatId }
  | { readonly type: "botWent"; readonly seat: SeatId }
  | { readonly type: "archivistCame"; readonly player: PlayerId; readonly name: string }
  | { readonly type: "archivistWent"; readonly player: PlayerId }
  /** `by` is left out where the facilitator marked it; `said` is the number among all that was said. */
  | {
      readonly type: "bookmarked";
      readonly player: PlayerId;
      readonly by?: string;
      readonly line: string;
      readonly said?: number;
    };
