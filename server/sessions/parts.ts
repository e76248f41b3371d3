/** What the people's wishes and the facilitators' orders work with. */
import type { SessionReply, TableVariation } from "#shared/protocol/session.ts";
import type { WishRefusal } from "#shared/protocol/messages.ts";
import type { Now } from "../tables/time.ts";
import type { Hall } from "./hall.ts";
import type { Ledger } from "./ledger.ts";
import type { SessionPerson, SessionTable } from "./sessionState.ts";

/** A session's workings, handed to those who act on it. */
export interface SessionParts {
  readonly ledger: Ledger;
  readonly hall: Hall;
  readonly now: Now;
  /** A whole number from 0 to below the limit, by chance. */
  readonly below: (limit: number) => number;
  /** One after another: seats are given out by one hand. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Opens a table as this session opens them, and its room. Rejects with JournalUnavailable. */
  readonly openTable: (variation: TableVariation, name: string) => Promise<SessionTable>;
  /** Lays a table to rest that the session gave up. */
  readonly closeTable: (code: string) => Promise<void>;
  /** Deletes the session and all that belongs to it. Rejects with JournalUnavailable. */
  readonly deleteAll: () => Promise<void>;
  /** Tells the tables that somebody may not be there any more. */
  readonly nudge: () => void;
}

/** No, as a reply. */
export function no(
  reason: WishRefusal["reason"],
  params?: WishRefusal["params"],
): Extract<SessionReply, { readonly ok: false }> {
  return { ok: false, refusal: params === undefined ? { reason } : { reason, params } };
}

/** A refusal, or none, as a reply. */
export function replyOf(refusal: WishRefusal | undefined): SessionReply {
  return refusal === undefined ? { ok: true } : { ok: false, refusal };
}

/** Somebody of the session. */
export function personOf(parts: SessionParts, id: string): SessionPerson | undefined {
  return parts.ledger.state.people.find((person) => person.id === id);
}
