/** Wishes on their way: kept with their id until the server has answered, sent again on every new line. */
import type { Wish } from "#shared/rules/commands.ts";
import type { Outcome } from "../store.ts";

/** The part of a Colyseus room that an outbox needs. */
export interface Line {
  request(type: string, payload: unknown): Promise<unknown>;
}

export interface Outbox {
  /** Sends a wish, now or when a line is there; resolves with the server's answer. */
  put(wish: Wish): Promise<Outcome>;
  /** A line is open: everything unanswered goes out again with its old id, oldest first. */
  attach(line: Line): void;
  /** The line is gone; wishes wait. */
  detach(): void;
  /** Unanswered wishes by id, oldest first. */
  readonly waiting: ReadonlyMap<string, Wish>;
}

interface Entry {
  readonly wish: Wish;
  readonly resolve: (outcome: Outcome) => void;
}

/** An outbox. `onChange` is told whenever `waiting` changed; `again` (ms) is how long to wait before asking again on a live line. */
export function outbox(options: {
  readonly makeId: () => string;
  readonly onChange: (waiting: ReadonlyMap<string, Wish>) => void;
  readonly again?: number;
}): Outbox {
  const entries = new Map<string, Entry>();
  let line: Line | undefined;

  const waiting = (): ReadonlyMap<string, Wish> =>
    new Map([...entries].map(([id, entry]) => [id, entry.wish]));
  const changed = (): void => options.onChange(waiting());

  const fire = (id: string, over: Line): void => {
    const entry = entries.get(id);
    if (!entry || over !== line) return;
    over.request("wish", { id, wish: entry.wish }).then(
      (reply) => settle(id, readOutcome(reply)),
      (error: unknown) => {
        const fault = readFault(error);
        if (fault) settle(id, fault);
        // No answer: the line may be gone (attach sends again) or only slow (ask again; the id counts once).
        else setTimeout(() => fire(id, over), options.again ?? 1500);
      },
    );
  };

  const settle = (id: string, outcome: Outcome): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    changed();
    entry.resolve(outcome);
  };

  return {
    put(wish) {
      return new Promise((resolve) => {
        const id = options.makeId();
        entries.set(id, { wish, resolve });
        changed();
        if (line) fire(id, line);
      });
    },
    attach(next) {
      line = next;
      for (const id of entries.keys()) fire(id, next);
    },
    detach() {
      line = undefined;
    },
    get waiting() {
      return waiting();
    },
  };
}

/** Reads the server's answer; anything unknown counts as a malformed wish. */
function readOutcome(reply: unknown): Outcome {
  if (typeof reply === "object" && reply !== null && "ok" in reply) {
    if (reply.ok === true) return { ok: true };
    if ("refusal" in reply && isReason(reply.refusal)) return { ok: false, refusal: reply.refusal };
  }
  return { ok: false, refusal: { reason: "malformed" } };
}

/** A deliberate rejection carries a reason; a fault of the server carries a code; a lost line carries neither. */
function readFault(error: unknown): Outcome | undefined {
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
