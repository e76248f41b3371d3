/** Wishes on their way to a table: kept with their id until the server has answered, sent again on every new line. */
import type { Wish } from "#shared/rules/commands.ts";
import type { Outcome } from "../store.ts";
import { requests } from "./requests.ts";
import type { Requests } from "./requests.ts";

export type Outbox = Requests<Wish, Outcome>;

/** An outbox. `onChange` is told whenever `waiting` changed; `again` (ms) is how long to wait before asking again on a live line. */
export function outbox(options: {
  readonly makeId: () => string;
  readonly onChange: (waiting: ReadonlyMap<string, Wish>) => void;
  readonly again?: number;
}): Outbox {
  return requests<Wish, Outcome>({
    ...options,
    message: (id, wish) => ({ type: "wish", payload: { id, wish } }),
    read: readOutcome,
    fault: readFault,
  });
}

/** Reads the server's answer; anything unknown counts as a malformed wish. */
export function readOutcome(reply: unknown): Outcome {
  if (typeof reply === "object" && reply !== null && "ok" in reply) {
    if (reply.ok === true) return { ok: true };
    if ("refusal" in reply && isReason(reply.refusal)) return { ok: false, refusal: reply.refusal };
  }
  return { ok: false, refusal: { reason: "malformed" } };
}

/** A deliberate rejection carries a reason; a fault of the server carries a code; a lost line carries neither. */
export function readFault(error: unknown): Extract<Outcome, { readonly ok: false }> | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "rejected") {
    const reason: unknown = "reason" in error ? error.reason : undefined;
    if (isReason(reason)) return { ok: false, refusal: reason };
    return { ok: false, refusal: { reason: typeof reason === "string" ? reason : "malformed" } };
  }
  if ("code" in error && typeof error.code === "number") {
    return { ok: false, refusal: { reason: "malformed" } };
  }
  return undefined;
}

function isReason(value: unknown): value is { reason: string; params?: Record<string, string | number> } {
  return typeof value === "object" && value !== null && "reason" in value && typeof value.reason === "string";
}
