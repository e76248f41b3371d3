/** Tells those at a session what each may know of it, and of that only what changed: no game data passes here but the board's. */
import type { Board, MeMessage, SessionMessages, SignMessage } from "#shared/protocol/session.ts";
import type { Log } from "../log.ts";
import type { Session, Visitor } from "../sessions/session.ts";
import { showSession } from "./sessionState.ts";
import type { SessionRoomState } from "./sessionState.ts";

/** How long changes are gathered before they are told, ms: a class of two hundred comes in together. */
const GATHER = 40;
/** The same for the board, which is made of all tables, ms. */
const GATHER_BOARD = 200;

/** A connection as the publisher needs it. */
export interface SessionListener extends Visitor {
  readonly send: <K extends keyof SessionMessages>(type: K, message: SessionMessages[K]) => void;
}

/** What one connection was told, as JSON. */
interface Told {
  me: string;
  sign: string;
  readonly board: Map<keyof Board, string>;
}

export class SessionPublisher {
  readonly #session: Session;
  readonly #state: SessionRoomState;
  readonly #patch: () => void;
  readonly #log: Log;
  readonly #listeners = new Map<SessionListener, Told>();
  #due: NodeJS.Timeout | undefined;
  #boardDue: NodeJS.Timeout | undefined;

  /** @param patch sends what changed in `state` to everyone */
  constructor(session: Session, state: SessionRoomState, patch: () => void, log: Log) {
    this.#session = session;
    this.#state = state;
    this.#patch = patch;
    this.#log = log;
    showSession(state, session.view());
  }

  /** Tells a newcomer everything it may know. */
  greet(listener: SessionListener): void {
    const told: Told = { me: "", sign: "", board: new Map() };
    this.#listeners.set(listener, told);
    this.#tell([[listener, told]]);
    this.#tellBoards([[listener, told]]);
  }

  forget(listener: SessionListener): void {
    this.#listeners.delete(listener);
  }

  /** Something may have changed. */
  changed(): void {
    this.#due ??= setTimeout(() => {
      this.#due = undefined;
      showSession(this.#state, this.#session.view());
      this.#patch();
      this.#tell([...this.#listeners]);
    }, GATHER);
    this.#boardDue ??= setTimeout(() => {
      this.#boardDue = undefined;
      this.#tellBoards([...this.#listeners]);
    }, GATHER_BOARD);
  }

  stop(): void {
    clearTimeout(this.#due);
    clearTimeout(this.#boardDue);
    this.#listeners.clear();
  }

  #tell(listeners: readonly (readonly [SessionListener, Told])[]): void {
    const sittings = this.#session.sittings();
    for (const [listener, told] of listeners)
      this.#guarded(() => {
        if (listener.as === "person") this.#tellMe(listener, told, this.#session.me(listener.id, sittings));
        else this.#tellSign(listener, told, this.#session.sign());
      });
  }

  #tellBoards(listeners: readonly (readonly [SessionListener, Told])[]): void {
    const facilitators = listeners.filter(([listener]) => listener.as === "facilitator");
    if (facilitators.length === 0) return;
    this.#guarded(() => {
      const board = this.#session.board();
      for (const [listener, told] of facilitators) this.#tellBoard(listener, told, board);
    });
  }

  #guarded(show: () => void): void {
    try {
      show();
    } catch (fault) {
      this.#log.error({ session: this.#session.code, err: fault }, "a session could not be shown");
    }
  }

  #tellMe(listener: SessionListener, told: Told, me: MeMessage): void {
    const json = JSON.stringify(me);
    if (json === told.me) return;
    told.me = json;
    listener.send("me", me);
  }

  #tellSign(listener: SessionListener, told: Told, sign: SignMessage): void {
    const json = JSON.stringify(sign);
    if (json === told.sign) return;
    told.sign = json;
    listener.send("sign", sign);
  }

  #tellBoard(listener: SessionListener, told: Told, board: Board): void {
    const whole = told.board.size === 0;
    const sections: Partial<Record<keyof Board, unknown>> = {};
    for (const [name, section] of Object.entries(board) as [keyof Board, unknown][]) {
      const json = JSON.stringify(section);
      if (told.board.get(name) === json) continue;
      told.board.set(name, json);
      sections[name] = section;
    }
    if (Object.keys(sections).length === 0) return;
    listener.send("board", { whole, sections: sections as Partial<Board> });
  }
}
