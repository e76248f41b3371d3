/** What one person takes home, answer of `GET /api/tables/:code/mine`. */
import type { Answer } from "../rules/commands.ts";
import type { ChannelId, Feeling, Reading, SeatId, Sureness } from "../rules/terms.ts";

/** One round of one person. */
export interface MyRound {
  readonly round: number;
  readonly seat: SeatId;
  readings: { readonly towards: string; readonly reading: Reading; readonly sureness: Sureness }[];
  answer?: Answer;
  feeling?: Feeling;
  line?: string;
}

/** A person's own sheet. */
export interface MyGame {
  readonly scenario: string;
  readonly rounds: readonly Readonly<MyRound>[];
  /** What they said in their own words. */
  readonly said: readonly { readonly round: number; readonly channel: ChannelId; readonly text: string }[];
  readonly questionnaire: readonly {
    readonly wave: "before" | "after";
    readonly item: string;
    readonly answer: readonly string[];
    readonly confident: number;
    readonly right: boolean;
  }[];
  readonly open?: string;
}
