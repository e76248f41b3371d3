/** Events: facts, in the past tense, with every draw inside them. A table is its opening and the fold of its events. */
import type { Answer } from "./commands.ts";
import type { Revealed, RoundRecord, Situation } from "./state.ts";
import type {
  ChannelId,
  Character,
  Feeling,
  GroupId,
  Intention,
  Naming,
  Phase,
  PlayerId,
  Reading,
  SeatId,
  Size,
  Sureness,
} from "./terms.ts";

export type Event =
  | { readonly type: "seatTaken"; readonly seat: SeatId; readonly player: PlayerId; readonly name: string }
  | { readonly type: "seatLeft"; readonly seat: SeatId }
  | { readonly type: "caretakerCame"; readonly seat: SeatId }
  | { readonly type: "seatGivenBack"; readonly seat: SeatId }
  | {
      readonly type: "gameStarted";
      readonly lastRound: number;
      readonly characters: Readonly<Record<SeatId, Character>>;
      readonly intentions: Readonly<Record<SeatId, Intention>>;
    }
  | { readonly type: "roundOpened"; readonly round: number; readonly situation: Situation }
  /** `endsAt` 0: this phase has no clock. */
  | { readonly type: "phaseBegan"; readonly phase: Phase; readonly endsAt: number }
  | { readonly type: "becameReady"; readonly seat: SeatId; readonly ready: boolean }
  | {
      readonly type: "incidentNamed";
      readonly seat: SeatId;
      readonly incident: number;
      readonly naming: Naming;
    }
  | {
      readonly type: "said";
      readonly seat: SeatId;
      readonly channel: ChannelId;
      readonly text?: string;
      readonly statement?: string;
      readonly about?: GroupId;
    }
  | {
      readonly type: "promised";
      readonly seat: SeatId;
      readonly from: GroupId;
      readonly towards: GroupId;
      readonly size: Size;
    }
  | { readonly type: "promiseWithdrawn"; readonly from: GroupId; readonly towards: GroupId }
  | {
      readonly type: "readingMade";
      readonly seat: SeatId;
      readonly towards: GroupId;
      readonly reading: Reading;
      readonly sureness: Sureness;
    }
  | { readonly type: "answerGiven"; readonly seat: SeatId; readonly answer: Answer }
  /** The time was up: the scenario's stated default was put down for a silent seat. */
  | { readonly type: "answerDefaulted"; readonly seat: SeatId; readonly answer: Answer }
  | { readonly type: "revealed"; readonly revealed: Revealed }
  | { readonly type: "reckoned"; readonly record: RoundRecord }
  | { readonly type: "felt"; readonly seat: SeatId; readonly feeling: Feeling; readonly line?: string }
  | { readonly type: "paused"; readonly leftMs: number }
  | { readonly type: "resumed"; readonly endsAt: number }
  | { readonly type: "extended"; readonly endsAt: number };
