/** What a viewer may do now. */
import type { Answer, PastIncident } from "../commands.ts";
import type {
  ChannelId,
  Confidence,
  Control,
  Feeling,
  FrameId,
  GroupId,
  Logic,
  Naming,
  Nudge,
  OwnDial,
  PolicyId,
  Pressure,
  Reach,
  Reading,
  RoundPhase,
  SeatId,
  Story,
  Sureness,
} from "../terms.ts";
import type { WhyTerm } from "../why.ts";
import type { InjectionEffect } from "./facilitator.ts";

/** What a keeper of the table may do beside `control` and `mute`. */
export type KeeperAsk =
  | { readonly kind: "extend"; readonly least: number; readonly most: number }
  /** `held`: it is held now, and may be let go. */
  | { readonly kind: "hold"; readonly held: boolean }
  /** People's seats without a time limit, and those with one. */
  | { readonly kind: "noLimit"; readonly on: readonly SeatId[]; readonly off: readonly SeatId[] }
  | { readonly kind: "voidRound"; readonly round: number }
  | { readonly kind: "bulletin" }
  /** `seats`: whom a nudge can ask to speak. */
  | { readonly kind: "nudge"; readonly nudges: readonly Nudge[]; readonly seats: readonly SeatId[] }
  | {
      readonly kind: "inject";
      /** When something can be brought in; the situation has room, or the queue. */
      readonly when: readonly ("now" | "next")[];
      readonly deck: readonly DeckOption[];
      /** What an own incident may move, to either side, and how many of these. */
      readonly dials: Readonly<Record<OwnDial, number>>;
      readonly dialsMost: number;
    }
  | { readonly kind: "withdrawInjection"; readonly injections: readonly number[] }
  | { readonly kind: "holdBad"; readonly held: boolean }
  | {
      readonly kind: "people";
      /** Seats with people on them: they can be renamed, removed, moved to any other seat. */
      readonly seats: readonly SeatId[];
      /** Which can join which as a team. */
      readonly merges: readonly { readonly seat: SeatId; readonly into: readonly SeatId[] }[];
    }
  | { readonly kind: "letBack"; readonly removed: readonly number[] }
  /** Empty seats that a bot can take, and those it can be taken off. */
  | { readonly kind: "botSeat"; readonly on: readonly SeatId[]; readonly off: readonly SeatId[] };

/** One way to bring in an incident of the deck, and what it would do. */
export interface DeckOption {
  readonly incident: string;
  readonly kind: "suspicion" | "circumstance";
  readonly hits: readonly GroupId[];
  readonly suspect?: GroupId;
  /** It has happened before at this table. */
  readonly used: boolean;
  readonly effect: InjectionEffect;
}

export type Ask =
  | KeeperAsk
  | { readonly kind: "pauseCard" }
  /** `from`: server's wall clock from which on the game may be taken up again, ms. */
  | { readonly kind: "resume"; readonly from: number }
  /** `on`: may become an archivist; otherwise may stop being one. */
  | { readonly kind: "archive"; readonly on: boolean }
  | { readonly kind: "bookmark" }
  /** May turn the debrief to any page, for everybody. */
  | { readonly kind: "leadDebrief" }
  | { readonly kind: "takeSeat"; readonly seats: readonly SeatId[] }
  | { readonly kind: "leaveSeat" }
  | { readonly kind: "control"; readonly controls: readonly Control[] }
  /** `phase`: the one that this seat is done with, or not. */
  | { readonly kind: "ready"; readonly ready: boolean; readonly phase: RoundPhase }
  | {
      readonly kind: "nameIncident";
      readonly incident: number;
      readonly chosen?: Naming;
      /** What each naming would do to this office's capital now, points. */
      readonly price: Readonly<Record<Naming, number>>;
      readonly priceWhy: Readonly<Record<Naming, readonly WhyTerm[]>>;
    }
  | {
      readonly kind: "say";
      readonly channels: readonly ChannelId[];
      /** Statements on offer, as keys of `statement.<key>`. */
      readonly statements: readonly string[];
      /** Whether one's own words are allowed: by the table, and to this seat. */
      readonly words: "free" | "statementsOnly" | "muted";
    }
  /** Seats that may be asked for a back channel (or answered: `you.backs` says which ask), and those to close it with. */
  | { readonly kind: "back"; readonly ask: readonly SeatId[]; readonly close: readonly SeatId[] }
  | {
      readonly kind: "promise";
      readonly towards: GroupId;
      readonly reaches: readonly Reach[];
      /** Cards that a step may name, own and theirs. */
      readonly policies: readonly PolicyId[];
    }
  | { readonly kind: "answerOffer"; readonly promise: number }
  | { readonly kind: "withdrawPromise"; readonly promises: readonly number[] }
  | { readonly kind: "report" }
  /** The opener of the table may take a seat's own words away, or give them back. */
  | { readonly kind: "mute"; readonly muted: readonly SeatId[]; readonly free: readonly SeatId[] }
  | {
      readonly kind: "read";
      readonly towards: GroupId;
      readonly chosen?: { readonly reading: Reading; readonly sureness: Sureness };
    }
  | AnswerAsk
  | { readonly kind: "feel"; readonly chosen?: Feeling; readonly line?: string };

/** The second step of the commit; `open` once every reading is made. `chosen` is what stands now. */
export type AnswerAsk =
  | {
      readonly kind: "answer";
      readonly role: "government";
      readonly open: boolean;
      readonly hands: readonly HandView[];
      readonly frames: readonly FrameOption[];
      readonly chosen?: Answer;
    }
  | {
      readonly kind: "answer";
      readonly role: "rival";
      readonly open: boolean;
      readonly pressures: Readonly<Record<Pressure, number>>;
      readonly frames: readonly FrameOption[];
      readonly chosen?: Answer;
    }
  | {
      readonly kind: "answer";
      readonly role: "civil";
      readonly open: boolean;
      readonly frames: readonly FrameOption[];
      readonly programmes: readonly GroupId[];
      readonly confidences: readonly Confidence[];
      readonly chosen?: Answer;
    }
  | {
      readonly kind: "answer";
      readonly role: "voice";
      readonly open: boolean;
      readonly frames: readonly FrameOption[];
      readonly stories: readonly Story[];
      /** Old stories that proved false and may be set right. */
      readonly corrections: readonly PastIncident[];
      readonly confidences: readonly Confidence[];
      readonly chosen?: Answer;
    }
  | {
      readonly kind: "answer";
      readonly role: "citizen";
      readonly open: boolean;
      readonly frames: readonly FrameOption[];
      readonly points: number;
      readonly petitions: readonly Logic[];
      readonly confidences: readonly Confidence[];
      readonly chosen?: Answer;
    };

/** The cards a government holds toward one other group. */
export interface HandView {
  readonly towards: GroupId;
  readonly cards: readonly CardView[];
}

export interface CardView {
  readonly policy: PolicyId;
  readonly logic: Logic;
  readonly covert: boolean;
  readonly joint: boolean;
  /** Capital it costs the office; `priceWhy` says why (stance against mandate, petition). */
  readonly price: number;
  readonly priceWhy: readonly WhyTerm[];
  /** False: the office cannot pay; the card stays visible. */
  readonly affordable: boolean;
  /** What is still too low for it on the own side: its people's trust in them, or how open their narratives are. */
  readonly lacks: readonly ("trust" | "mandate")[];
  /** Needs of the other side that it serves, as word keys: those that this side knows of. */
  readonly serves: readonly string[];
  /** Own security this round: at worst and at best over what they may do, points. */
  readonly now: {
    readonly low: number;
    readonly high: number;
    readonly lowWhy: readonly WhyTerm[];
    readonly highWhy: readonly WhyTerm[];
  };
  /** Parts of the card, 0..1, for its icons: what it is toward anybody. Where it serves a need it does more. */
  readonly guard: number;
  readonly adopt: number;
  readonly expose: number;
  readonly norms: number;
  readonly exploit: number;
  readonly contact: number;
  readonly backlash: number;
  /** Identity it enacts, -1..1. */
  readonly stance: number;
  readonly counters: Readonly<Record<string, number>>;
  /** What it does to groups that stand by, -1..1, by group; none between two groups alone. */
  readonly bystanders: Readonly<Record<GroupId, number>>;
}

export interface FrameOption {
  readonly frame: FrameId;
  /** Capital it costs an elite to change to it; 0 for the one championed now and for non-elites. */
  readonly price: number;
}
