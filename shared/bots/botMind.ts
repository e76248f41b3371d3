/** What a bot on a seat decides with. */
import type { Character, Role } from "../rules/terms.ts";
import type { BotView } from "../rules/views.ts";
import type { Temperament } from "./characters.ts";
import type { Mind, Sight } from "./sight.ts";

/** Everything a bot decides with: the view of its seat, and who it is. */
export interface BotMind {
  readonly view: BotView;
  readonly you: BotView["you"];
  readonly seat: string;
  readonly role: Role | undefined;
  /** Plays for a person who is gone: binds them to nothing, and keeps what they promised. */
  readonly caretaker: boolean;
  readonly character: Character;
  readonly temper: Temperament;
  /** How it decides, and on what. */
  readonly decides: Mind;
  readonly sight: Sight;
  /** A draw in [0, 1) that is the same each time the same question comes up in this round. */
  readonly chance: (question: number) => number;
}

/** Questions that chance answers, far enough apart for numbers of promises, groups and channels to be added. */
export const QUESTION = {
  speak: 1,
  sentence: 2,
  offers: 20,
  conditional: 40,
  size: 60,
  askBack: 80,
  react: 100,
  coin: 120,
  reply: 1000,
  offer: 5000,
} as const;

/** The seat that governs a group now. */
export function governmentOf(mind: BotMind, group: string): string | undefined {
  const seats = Object.values(mind.view.table.seats);
  return seats.find((seat) => seat.group === group && seat.role === "government")?.id;
}

/** Whether a person on this seat is still busy with this phase. */
export function isBusyPerson(mind: BotMind, seat: string | undefined): boolean {
  const other = seat === undefined ? undefined : mind.view.table.seats[seat];
  return other?.occupant === "person" && other.awaited && !other.ready;
}
