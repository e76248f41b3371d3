/** Wishes on their way: kept with their id until the server has answered, sent again on every new line. */
import type { Wish } from "#shared/rules/commands.ts";
import type { Outcome } from "../store.ts";

/** The part of a Colyseus room that an outbox needs. */
export interface Line {
  request(type: string, payload: unknown): Promise<unknown>;
}

export interface Outbox<Asked = Wish, Answer = Outcome> {
  /** Sends a wish, now or when a line is there; resolves with the server's answer. */
  put(wish: Asked): Promise<Answer>;
  /** A line is open: everything unanswered goes out again with its old id, oldest first. */
  attach(line: Line): void;
  /** The line is gone; wishes wait. */
  detach(): void;
  /** Unanswered wishes by id, oldest first. */
  readonly waiting: ReadonlyMap<string, Asked>;
}

interface Options<Asked> {
  readonly makeId: () => string;
  /** Told whenever `waiting` changed. */
  readonly onChange: (waiting: ReadonlyMap<string, Asked>) => void;
  /** How long to wait before asking again on a live line, ms. */
  readonly again?: number;
}

/** How something asked goes out, and how an answer is read. */
interface Way<Asked, Answer> {
  readonly request: (line: Line, id: string, asked: Asked) => Promise<unknown>;
  readonly read: (reply: unknown) => Answer;
}

/** An outbox for the wishes of a table. */
export function outbox(options: Options<Wish>): Outbox {
  return outboxFor<Wish, Outcome>(options, {
    request: (line, id, wish) => line.request("wish", { id, wish }),
    read: readOutcome,
  });
}

/** An outbox for whatever counts once by its id. */
export function outboxFor<Asked, Answer>(
  options: Options<Asked>,
  way: Way<Asked, Answer | Outcome>,
): Outbox<Asked, Answer | Outcome> {
  const entries = new Map<
    string,
    { readonly wish: Asked; readonly resolve: (answer: Answer | Outcome) => void }
  >();
  let line: Line | undefined;

  const waiting = (): ReadonlyMap<string, Asked> =>
    new Map([...entries].map(([id, entry]) => [id, entry.wish]));
  const changed = (): void => options.onChange(waiting());

  const fire = (id: string, over: Line): void => {
    const entry = entries.get(id);
    if (!entry || over !== line) return;
    way.request(over, id, entry.wish).then(
      (reply) => settle(id, way.read(reply)),
      (error: unknown) => {
        const fault = readFault(error);
        if (fault) settle(id, fault);
        // No answer: the line may be gone (attach sends again) or only slow (ask again; the id counts once).
        else setTimeout(() => fire(id, over), options.again ?? 1500);
      },
    );
  };

  const settle = (id: string, outcome: Answer | Outcome): void => {
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

/** Reads the server's answer to a wish; anything unknown counts as a malformed wish. */
export function readOutcome(reply: unknown): Outcome {
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
