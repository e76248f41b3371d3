/** The line to a session, for people, facilitators and projectors: come in, and come back by the same path, as to a table. */
import { signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { Room } from "@colyseus/sdk";
import { nanoid } from "nanoid";
import type { BesideReply } from "#shared/protocol/beside.ts";
import type {
  Board,
  BoardMessage,
  MeMessage,
  Order,
  PersonWish,
  SessionReply,
  SessionView,
  SessionWelcome,
  SignMessage,
} from "#shared/protocol/session.ts";
import { LINK_PATHS } from "#shared/protocol/sessionTerms.ts";
import type { Capability } from "#shared/protocol/sessionTerms.ts";
import { CLOSE_CODES } from "#shared/protocol/wire.ts";
import type { Connection, Reason } from "../store.ts";
import { enterRoom } from "./enterRoom.ts";
import { readFault, readOutcome } from "./outbox.ts";
import { requests } from "./requests.ts";
import { keepToken, readToken } from "./tokens.ts";
import { backOff } from "./backOff.ts";

/** A reply as screens read it: words "refusal.<reason>". */
export type SessionOutcome =
  | Extract<SessionReply, { readonly ok: true }>
  | { readonly ok: false; readonly refusal: Reason };

/** The tables of the class as screens read them. */
export type Beside =
  | Extract<BesideReply, { readonly ok: true }>
  | { readonly ok: false; readonly refusal: Reason };

/** A session as this browser has it; signals that the server fills. */
export interface SessionLine {
  readonly code: string;
  readonly as: Capability;
  readonly connection: ReadonlySignal<Connection>;
  /** Who one is here; `offset`: the server's clock minus ours, ms. */
  readonly welcome: ReadonlySignal<{ readonly id: string; readonly offset: number } | undefined>;
  readonly view: ReadonlySignal<SessionView | undefined>;
  /** For people. Its `table` can be entered at once: the token for it is kept. */
  readonly me: ReadonlySignal<MeMessage | undefined>;
  /** For facilitators and projectors. */
  readonly sign: ReadonlySignal<SignMessage | undefined>;
  /** For facilitators. */
  readonly board: ReadonlySignal<Board | undefined>;
  readonly wish: (wish: PersonWish) => Promise<SessionOutcome>;
  readonly order: (order: Order) => Promise<SessionOutcome>;
  /** The tables beside each other, or why not; a lost line is a no as any other. */
  readonly beside: () => Promise<Beside>;
  /** Goes away for good; everything unanswered stays so. */
  readonly leave: () => void;
}

const FINAL: Readonly<Record<number, "left" | "replaced" | "gone">> = {
  [CLOSE_CODES.left]: "left",
  [CLOSE_CODES.replaced]: "replaced",
  [CLOSE_CODES.gone]: "gone",
  [CLOSE_CODES.elsewhere]: "gone",
};
/** What a join is refused for so that trying again is of no use. */
const HOPELESS = /session\.(?:notYours|full|unknown)|tooManyGuesses|malformed/;
const LOST = { ok: false, refusal: { reason: "whatIf.lost" } } as const;
/** How often a session may be unknown on the way back before it counts as gone: a restarting server needs a moment. */
const PATIENCE = 4;
const SLOWEST = 5000;

/** Where the token of a capability is kept; a person's as that of a table. */
const placeOf = (as: Capability, code: string): string => (as === "person" ? code : `${as}.${code}`);

/** The path of a link; people's links need no token, all others have it behind the "#". */
export function linkTo(as: Capability, code: string, token?: string): string {
  return `/${LINK_PATHS[as]}/${code}${token === undefined ? "" : `#${token}`}`;
}

/** The token behind the "#" of a link, kept for this code; if there is none, the one that was kept before. */
export function tokenOfLink(as: Capability, code: string, hash: string): string | undefined {
  const token = /^#([A-Za-z0-9_-]{22})$/.exec(hash)?.[1];
  if (token !== undefined) keepToken(placeOf(as, code), token);
  return token ?? readToken(placeOf(as, code));
}

/** Comes to a session with the token that this browser has for it, and stays until `leave`. */
export function attendSession(
  code: string,
  as: Capability,
  options: { readonly origin?: string; readonly slowest?: number } = {},
): SessionLine {
  const connection = signal<Connection>({ kind: "joining" });
  const welcome = signal<{ readonly id: string; readonly offset: number } | undefined>(undefined);
  const view = signal<SessionView | undefined>(undefined);
  const me = signal<MeMessage | undefined>(undefined);
  const sign = signal<SignMessage | undefined>(undefined);
  const board = signal<Board | undefined>(undefined);
  const asked = outgoing();
  let room: Room | undefined;
  let here = true;

  const joinOnce = async (): Promise<number> => {
    const token = readToken(placeOf(as, code));
    const joined = await enterRoom(
      options.origin ?? location.origin,
      code,
      { as, ...(token === undefined ? {} : { token }) },
      () => here,
    );
    if (joined === undefined) return CLOSE_CODES.left;
    room = joined;
    return new Promise((resolve) => {
      joined.onStateChange((state: { toJSON(): unknown }) => {
        view.value = state.toJSON() as SessionView;
      });
      joined.onMessage("welcome", (message: SessionWelcome) => {
        keepToken(placeOf(as, code), message.token);
        welcome.value = { id: message.id, offset: message.now - Date.now() };
        connection.value = { kind: "live" };
        asked.attach(joined);
      });
      joined.onMessage("me", (message: MeMessage) => {
        if (message.table !== undefined) keepToken(message.table, readToken(code) ?? "");
        me.value = message;
      });
      joined.onMessage("sign", (message: SignMessage) => {
        sign.value = message;
      });
      joined.onMessage("board", (message: BoardMessage) => {
        board.value = mergeBoard(board.value, message);
      });
      joined.onLeave((closed: number) => {
        asked.detach();
        room = undefined;
        resolve(closed);
      });
    });
  };

  const stay = async (): Promise<void> => {
    let attempt = 0;
    let unknown = 0;
    while (here) {
      try {
        const because = FINAL[await joinOnce()];
        if (!here) return;
        if (because !== undefined) {
          connection.value = { kind: "closed", because };
          return;
        }
        attempt = 0;
        unknown = 0;
      } catch (error) {
        if (!here) return;
        const reason = reasonOf(error);
        const isUnknown = reason === "session.unknown";
        if (isUnknown ? ++unknown >= PATIENCE : HOPELESS.test(reason)) {
          connection.value = { kind: "refused", why: { reason } };
          return;
        }
      }
      attempt += 1;
      connection.value = { kind: "lost", attempt };
      const ms = backOff(attempt, options.slowest ?? SLOWEST);
      await new Promise((done) => setTimeout(done, ms));
    }
  };

  void stay();
  return {
    code,
    as,
    connection,
    welcome,
    view,
    me,
    sign,
    board,
    wish: (wish) => asked.put({ type: "wish", wish }),
    order: (order) => asked.put({ type: "order", order }),
    beside: async () => {
      try {
        return ((await room?.request("beside", {})) as BesideReply | undefined) ?? LOST;
      } catch {
        return LOST;
      }
    },
    leave: () => {
      here = false;
      asked.detach();
      void room?.leave(true).catch(() => undefined);
      connection.value = { kind: "away" };
    },
  };
}

/** The board after a message; sections that did not change stay. */
export function mergeBoard(before: Board | undefined, { whole, sections }: BoardMessage): Board | undefined {
  if (whole) return sections as Board;
  return before === undefined ? undefined : { ...before, ...sections };
}

type Asked =
  | { readonly type: "wish"; readonly wish: PersonWish }
  | { readonly type: "order"; readonly order: Order };

function outgoing() {
  return requests<Asked, SessionOutcome>({
    makeId: () => nanoid(),
    message: (id, { type, ...what }) => ({ type, payload: { id, ...what } }),
    // A yes may carry more than that it is one.
    read: (reply) => (isYes(reply) ? reply : readOutcome(reply)),
    fault: readFault,
  });
}

function isYes(reply: unknown): reply is Extract<SessionReply, { readonly ok: true }> {
  return typeof reply === "object" && reply !== null && "ok" in reply && reply.ok === true;
}

/** Why a join failed, as a word of `error.`. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : "";
  const known =
    /session\.(?:notYours|full|unknown)|table\.unknown|tooManyGuesses|tooManyJoins|malformed/.exec(text)?.[0];
  if (known === "table.unknown") return "session.unknown";
  const number = typeof error === "object" && error !== null && "code" in error ? error.code : 0;
  return known ?? (number === 522 || number === 404 ? "session.unknown" : "network");
}
