/** What is printed for a session: its seats, its cards, and the numbers to play a round by hand. */
import { z } from "zod";
import type { GroupId, Logic, PolicyId, Role, SeatId } from "../rules/terms.ts";

/** Body of `POST /api/sessions/:code/paper`. The token says whose private sheets may be in the answer. */
export const paperRequestSchema = z.strictObject({
  lang: z.string().regex(/^[A-Za-z-]{2,12}$/),
  token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22}$/)
    .exactOptional(),
});

/** Answer to it. */
export interface PaperPack {
  readonly code: string;
  readonly name: string;
  readonly scenario: string;
  /** Ids of the groups that play at some table of the session, in the scenario's order. */
  readonly groups: readonly GroupId[];
  readonly seats: readonly PaperSeat[];
  readonly cards: readonly PaperCard[];
  readonly score: PaperScore;
  /**
   * The texts of private keys: of all seats for a facilitator, of the own seat for a person, none for anybody else.
   */
  readonly words: Readonly<Record<string, string>>;
  /** As whom one asked. */
  readonly as: "facilitator" | "person" | "anybody";
}

/** One seat, and the keys of its private sheet. */
export interface PaperSeat {
  readonly id: SeatId;
  readonly group: GroupId;
  readonly role: Role;
  readonly brief: string;
  readonly goals: readonly string[];
}

/** A card of the hand, and what it does in whole points, by the two groups of the paper game. */
export interface PaperCard {
  readonly id: PolicyId;
  readonly logic: Logic;
  readonly covert: boolean;
  readonly points: readonly PaperPoints[];
}

/** What one group's card does in a round played by hand. */
export interface PaperPoints {
  readonly group: GroupId;
  /** To the safety of those who play it, and of the others. */
  readonly own: number;
  readonly other: number;
  /** To the trust of the others in those who play it. */
  readonly trust: number;
}

/** How a game by hand begins, and how good the table is. */
export interface PaperScore {
  /** Points of safety and of trust at the beginning, by group. */
  readonly start: readonly { readonly group: GroupId; readonly safety: number; readonly trust: number }[];
  /** How much the sum of two cards is off what the rules make of both, points: on average, over all pairs. */
  readonly off: number;
}
