/** The line to a session: come in as a person, a facilitator or a projector, and come back after every drop. */
import { nanoid } from "nanoid";
import type { Room } from "@colyseus/sdk";
import type {
  Board,
  BoardMessage,
  CreatedSession,
  CreateSession,
  MeMessage,
  SessionReply,
  SessionSummary,
  SessionView,
  SessionWelcome,
  SignMessage,
} from "#shared/protocol/session.ts";
import type { Capability } from "#shared/protocol/sessionTerms.ts";
import { CLOSE_CODES } from "#shared/protocol/wire.ts";
import type { Reason } from "../store.ts";
import * as store from "../sessionStore.ts";
import { loadWords } from "../words/words.ts";
import { outboxFor, readOutcome } from "./outbox.ts";
import { askServer, type Answered } from "./tables.ts";
import { keepToken, readToken } from "./tokens.ts";

/** Close codes after which nobody comes back by itself. */
const finalCodes: Readonly<Record<number, "left" | "replaced" | "gone">> = {
  [CLOSE_CODES.left]: "left",
  [CLOSE_CODES.replaced]: "replaced",
  [CLOSE_CODES.gone]: "gone",
  [CLOSE_CODES.elsewhere]: "gone",
};
/** Longest pause between two tries, ms. */
const slowest = 5000;
/** How often a session may be unknown on the way back before it counts as gone: a restarting server needs a moment. */
const patience = 4;

const orders = outboxFor<store.Asked, SessionReply>(
  {
    makeId: () => nanoid(),
    onChange: (waiting) => {
      store.asked.value = waiting;
    },
  },
  {
    request: (line, id, asked) =>
      asked.as === "order"
        ? line.request("order", { id, order: asked.order })
        : line.request("wish", { id, wish: asked.wish }),
    read: readReply,
  },
);

/** The session we are at; a new value makes everything older fall silent. */
let visit = 0;
let room: Room | undefined;

/** Opens a session, and keeps its tokens in this browser; its code, or why not. */
export async function openSession(
  wanted: CreateSession,
): Promise<{ readonly code: string } | { readonly refused: Reason }> {
  const opened = await askServer<CreatedSession>("/api/sessions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wanted),
  });
  if ("refused" in opened) return opened;
  const { code, facilitator, projector } = opened.value;
  keepPass("facilitator", code, facilitator);
  keepPass("projector", code, projector);
  return { code };
}

/** What stands behind a session's code, or why not. */
function findSession(code: string): Promise<Answered<SessionSummary>> {
  return askServer(`/api/sessions/${encodeURIComponent(code)}`);
}

/** The token with which this browser comes to a session in this part, if it has one. */
export function readPass(as: Capability, code: string): string | undefined {
  return readToken(`${as}.${code}`);
}

/** Keeps a session's token in this browser. */
export function keepPass(as: Capability, code: string, token: string): void {
  keepToken(`${as}.${code}`, token);
}

/** Comes to the session with this code; the session's store tells how it goes. */
export function enterSession(code: string, as: Capability): void {
  leaveSession();
  visit += 1;
  store.line.value = { kind: "joining" };
  store.carrySessionWith((asked) => orders.put(asked) as Promise<SessionReply>);
  void stay(code, as, visit);
}

/** Goes away from the session we are at. */
export function leaveSession(): void {
  visit += 1;
  orders.detach();
  void room?.leave(true).catch(() => undefined);
  room = undefined;
  store.forgetSession();
}

/** Joins, and joins again whenever the line is lost, until the visit is over. */
async function stay(code: string, as: Capability, mine: number): Promise<void> {
  let attempt = 0;
  let worded = false;
  let unknown = 0;
  const gone = (): boolean => mine !== visit;
  while (!gone()) {
    try {
      if (!worded) {
        const found = await findSession(code);
        if (gone()) return;
        if ("refused" in found) throw new Refused(found.refused);
        await loadWords(found.value.scenario);
        worded = true;
      }
      const closed = await joinOnce(code, as, mine);
      if (gone()) return;
      const because = finalCodes[closed];
      if (because) {
        store.line.value = { kind: "closed", because };
        return;
      }
      attempt = 0;
      unknown = 0;
    } catch (error) {
      if (gone()) return;
      const why = reasonOf(error);
      const isFinal = why.reason !== "network" && why.reason !== "fault";
      // Unknown may only mean that the server has not read its journal yet.
      const mayWait = why.reason === "session.unknown" && attempt > 0 && (unknown += 1) < patience;
      if (isFinal && !mayWait) {
        store.line.value = { kind: "refused", why };
        return;
      }
    }
    attempt += 1;
    store.line.value = { kind: "lost", attempt };
    await pause(Math.min(slowest, 250 * 2 ** Math.min(attempt, 5)) * (0.7 + Math.random() * 0.6));
  }
}

/** One life of one line; resolves with its close code. */
async function joinOnce(code: string, as: Capability, mine: number): Promise<number> {
  const { Client } = await import("@colyseus/sdk");
  const token = readPass(as, code);
  const joined: Room = await new Client(location.origin).joinById(code, {
    as,
    ...(token === undefined ? {} : { token }),
  });
  if (mine !== visit) {
    void joined.leave(true);
    return CLOSE_CODES.left;
  }
  room = joined;
  joined.reconnection.enabled = false;
  return new Promise((resolve) => {
    listen(joined, code);
    joined.onLeave((closed: number) => {
      orders.detach();
      if (room === joined) room = undefined;
      resolve(closed);
    });
  });
}

function listen(joined: Room, code: string): void {
  joined.onStateChange((state: { toJSON(): unknown }) => {
    store.session.value = state.toJSON() as SessionView;
  });
  joined.onMessage("welcome", (message: SessionWelcome) => {
    keepPass(message.as, code, message.token);
    store.arrival.value = { id: message.id, offset: message.now - Date.now() };
    store.line.value = { kind: "live" };
    orders.attach(joined);
  });
  joined.onMessage("board", (message: BoardMessage) => {
    const before = message.whole ? {} : store.board.value;
    if (before) store.board.value = { ...before, ...message.sections } as Board;
  });
  joined.onMessage("me", (message: MeMessage) => {
    store.me.value = message;
  });
  joined.onMessage("sign", (message: SignMessage) => {
    store.sign.value = message;
  });
  joined.onMessage("*", () => undefined);
}

/** A reply with what came beside its yes; anything unknown counts as a malformed order. */
function readReply(reply: unknown): SessionReply {
  const outcome = readOutcome(reply);
  return (outcome.ok ? reply : { ...(reply as object), ...outcome }) as SessionReply;
}

/** A no that was said in words of `error.`. */
class Refused extends Error {
  readonly why: Reason;
  constructor(why: Reason) {
    super(why.reason);
    this.why = why;
  }
}

/** Why a join failed, as a word of `error.`. */
function reasonOf(error: unknown): Reason {
  if (error instanceof Refused) {
    // A server in front of ours, or one that starts, says no without meaning it.
    return error.why.reason === "table.unknown" ? { reason: "session.unknown" } : error.why;
  }
  const text = error instanceof Error ? error.message : "";
  const known = /session\.\w+|tooManyGuesses|tooManyJoins|origin/.exec(text)?.[0];
  if (known) return { reason: known };
  const number = typeof error === "object" && error !== null && "code" in error ? error.code : 0;
  if (number === 522 || number === 404) return { reason: "session.unknown" };
  return { reason: number === 429 ? "tooManyGuesses" : "network" };
}

let wake: (() => void) | undefined;

/** Waits, or less if the machine wakes up or the network is back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** A line that slept may be dead without knowing it: ask, and drop it if nothing answers. */
function checkLine(): void {
  wake?.();
  const asking = room;
  if (!asking) return;
  const timer = setTimeout(() => {
    if (room === asking) asking.connection.close();
  }, 4000);
  asking.ping(() => clearTimeout(timer));
}

addEventListener("online", checkLine);
addEventListener("pageshow", checkLine);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") checkLine();
});
