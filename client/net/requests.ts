/** Requests on their way: kept with their id until the server has answered, sent again on every new line. */

/** The part of a Colyseus room that requests need. */
export interface Line {
  request(type: string, payload: unknown): Promise<unknown>;
}

/** What is asked for and not answered yet. */
export interface Requests<Asked, Answer> {
  /** Asks, now or when a line is there; resolves with the server's answer. */
  put(asked: Asked): Promise<Answer>;
  /** A line is open: everything unanswered goes out again with its old id, oldest first. */
  attach(line: Line): void;
  /** The line is gone; requests wait. */
  detach(): void;
  /** What is unanswered by id, oldest first. */
  readonly waiting: ReadonlyMap<string, Asked>;
}

/** How requests of one kind travel. */
export interface RequestKind<Asked, Answer> {
  readonly makeId: () => string;
  /** Told whenever what is waiting changed. */
  readonly onChange?: (waiting: ReadonlyMap<string, Asked>) => void;
  /** How long to wait before asking again on a live line, ms. */
  readonly again?: number;
  /** The message: its type, and what it carries. */
  readonly message: (id: string, asked: Asked) => { readonly type: string; readonly payload: unknown };
  /** Reads an answer; anything unknown is one too. */
  readonly read: (reply: unknown) => Answer;
  /** What a failure says for good; undefined if nobody has answered. */
  readonly fault: (error: unknown) => Answer | undefined;
}

/** Requests of one kind, none on its way. */
export function requests<Asked, Answer>(kind: RequestKind<Asked, Answer>): Requests<Asked, Answer> {
  const entries = new Map<string, { readonly asked: Asked; readonly resolve: (answer: Answer) => void }>();
  let line: Line | undefined;

  const waiting = (): ReadonlyMap<string, Asked> =>
    new Map([...entries].map(([id, { asked }]) => [id, asked]));
  const changed = (): void => kind.onChange?.(waiting());

  const fire = (id: string, over: Line): void => {
    const entry = entries.get(id);
    if (!entry || over !== line) return;
    const { type, payload } = kind.message(id, entry.asked);
    over.request(type, payload).then(
      (reply) => settle(id, kind.read(reply)),
      (error: unknown) => {
        const answer = kind.fault(error);
        if (answer !== undefined) settle(id, answer);
        // No answer: the line may be gone (attach sends again) or only slow (ask again; the id counts once).
        else setTimeout(() => fire(id, over), kind.again ?? 1500);
      },
    );
  };

  const settle = (id: string, answer: Answer): void => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    changed();
    entry.resolve(answer);
  };

  return {
    put(asked) {
      return new Promise((resolve) => {
        const id = kind.makeId();
        entries.set(id, { asked, resolve });
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
