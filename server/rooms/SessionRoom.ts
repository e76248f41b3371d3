/** Colyseus in, wishes and orders out: the room of a session. No rule lives here. */
import { ClientState, CloseCode, ErrorCode, Room, ServerError, matchMaker } from "@colyseus/core";
import type { AuthContext, Client } from "@colyseus/core";
import type { BesideReply } from "#shared/protocol/beside.ts";
import { orderRequestSchema, personRequestSchema, sessionJoinSchema } from "#shared/protocol/session.ts";
import type { SessionMessages, SessionReply } from "#shared/protocol/session.ts";
import { SESSION_ROOM } from "#shared/protocol/sessionTerms.ts";
import { CLOSE_CODES } from "#shared/protocol/wire.ts";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Session, Visitor } from "../sessions/session.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { RoomDoor } from "../tables/registry.ts";
import type { Now } from "../tables/time.ts";
import type { WhatIfs } from "../whatif/whatIfs.ts";
import { Budget, QUESTIONS } from "./budget.ts";
import { codeOf } from "./code.ts";
import { timed } from "./timed.ts";
import { SessionPublisher } from "./publishSession.ts";
import type { SessionListener } from "./publishSession.ts";
import { SessionRoomState } from "./sessionState.ts";
import { cleaned } from "./TableRoom.ts";

/** Connections at one session: two hundred people, some twice for a moment, and who guides and shows. */
const MOST_CONNECTIONS = 450;
const MOST_FRAMES = 200;
/** How long a connection may take to say that it is ready, ms. */
const PATIENCE = 15_000;
/** Wrong second signs that one connection may try in a minute. */
const WRONG_SIGNS = 6;

/** What the rooms of sessions work with. */
export interface SessionRoomTools {
  readonly sessions: Sessions;
  readonly now: Now;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly whatIfs: Pick<WhatIfs, "row">;
}

interface Connection extends SessionListener {
  readonly client: Client;
  readonly budget: Budget;
  readonly questions: Budget;
  /** Where it comes from, to count wrong signs. */
  readonly from: string;
}

type Refused = Extract<SessionReply, { readonly ok: false }>;

/** What `onAuth` found out. */
interface Entry {
  readonly visitor: Visitor;
  readonly from: string;
}

/** The class of rooms over these tools; Colyseus makes an instance for each session. */
export function sessionRooms(tools: SessionRoomTools) {
  return class SessionRoom extends Room<{ state: SessionRoomState }> {
    override state = new SessionRoomState();
    override autoDispose = false;
    override patchRate = 1000;
    override maxMessagesPerSecond = MOST_FRAMES;
    #session: Session | undefined;
    #publisher: SessionPublisher | undefined;
    #unwatch: () => void = () => undefined;
    readonly #connections = new Map<string, Connection>();
    readonly #wrongSigns = new RateLimiterMemory({ points: WRONG_SIGNS, duration: 60 });

    override messages = {
      wish: (client: Client, message: unknown) =>
        timed(tools.metrics, "session", () => this.#wish(client, message)),
      order: (client: Client, message: unknown) =>
        timed(tools.metrics, "session", () => this.#order(client, message)),
      beside: (client: Client) => this.#beside(client),
    };

    static override async onAuth(_token: string, options: unknown, context: AuthContext): Promise<Entry> {
      const read = sessionJoinSchema.safeParse(options);
      if (!read.success) throw new ServerError(ErrorCode.APPLICATION_ERROR, "malformed");
      const code = codeOf(context);
      const session = tools.sessions.at(code);
      if (session === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.unknown");
      const visitor = session.admit(read.data.as, read.data.token);
      if (visitor === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.notYours");
      const room = matchMaker.getLocalRoomById(code);
      if (room !== undefined && room.clients.length >= MOST_CONNECTIONS && visitor.isNew) {
        throw new ServerError(ErrorCode.MATCHMAKE_UNHANDLED, "session.full");
      }
      return { visitor, from: addressOf(context) };
    }

    override onCreate({ code }: { readonly code: string }): void {
      const session = tools.sessions.at(code);
      if (session === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.unknown");
      this.roomId = code;
      this.#session = session;
      const patch = (): void => void this.broadcastPatch();
      this.#publisher = new SessionPublisher(session, this.state, patch, tools.log);
      this.#unwatch = session.watch(() => {
        this.#publisher?.changed();
        this.#sendAway();
      });
    }

    override onJoin(client: Client, _options: unknown, { visitor, from }: Entry): void {
      const session = this.#session;
      if (session === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.unknown");
      const now = tools.now();
      const connection: Connection = {
        ...visitor,
        client,
        from,
        budget: new Budget(now),
        questions: new Budget(now, QUESTIONS),
        send: <K extends keyof SessionMessages>(type: K, message: SessionMessages[K]) =>
          client.send(type, message),
      };
      const before = [...this.#connections.values()].find((one) => one.id === visitor.id);
      this.#connections.set(client.sessionId, connection);
      // Who guides or shows may do so from several places; a person is in one.
      if (before !== undefined && visitor.as === "person") before.client.leave(CLOSE_CODES.replaced);
      client.send("welcome", { as: visitor.as, id: visitor.id, token: visitor.token, now });
      this.clock.setTimeout(() => {
        if (client.state === ClientState.JOINING) client.leave(CloseCode.WITH_ERROR);
      }, PATIENCE);
      session.arrived(visitor.id);
      this.#publisher?.greet(connection);
    }

    override onLeave(client: Client): void {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined) return;
      this.#connections.delete(client.sessionId);
      this.#publisher?.forget(connection);
      this.#session?.left(connection.id);
    }

    override onDispose(): void {
      this.#unwatch();
      this.#publisher?.stop();
    }

    /** Whose link was revoked, and who was removed. */
    #sendAway(): void {
      for (const connection of this.#connections.values())
        if (this.#session?.mayStay(connection) === false) connection.client.leave(CLOSE_CODES.elsewhere);
    }

    async #wish(client: Client, message: unknown): Promise<SessionReply> {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined || this.#session === undefined) return no("malformed");
      if (!connection.budget.take(tools.now())) return no("tooFast");
      const read = personRequestSchema.safeParse(message);
      if (!read.success) return no("malformed");
      const { id, wish } = read.data;
      const signs = wish.type === "come" && wish.sign !== undefined;
      const tried = signs ? await this.#wrongSigns.get(connection.from) : null;
      if ((tried?.consumedPoints ?? 0) >= WRONG_SIGNS) return no("session.signTooOften");
      const reply = await this.#session.wish(connection, id, wish);
      if (signs && !reply.ok && reply.refusal.reason === "session.signWrong") {
        await this.#wrongSigns.penalty(connection.from, 1);
      }
      return reply;
    }

    async #order(client: Client, message: unknown): Promise<SessionReply> {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined || this.#session === undefined) return no("malformed");
      if (!connection.budget.take(tools.now())) return no("tooFast");
      const read = orderRequestSchema.safeParse(message);
      if (!read.success) return no("malformed");
      const { id, order } = read.data;
      const safe = order.type === "ask" ? { ...order, wish: cleaned(order.wish) } : order;
      return this.#session.order(connection, id, safe);
    }

    /** The tables of the class beside each other: asked, never sent unasked. */
    async #beside(client: Client): Promise<BesideReply> {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined || this.#session === undefined) return no("malformed");
      if (!connection.questions.take(tools.now())) return no("tooFast");
      return this.#session.beside(connection, (table) => tools.whatIfs.row(table));
    }

    override onUncaughtException(fault: Error, method: string): void {
      tools.log.error({ session: this.#session?.code, method, err: fault }, "a session's room threw");
    }
  };
}

/** How a session is given its room and loses it. */
export const sessionDoor: RoomDoor = {
  open: async (code) => {
    if (matchMaker.getLocalRoomById(code) === undefined) await matchMaker.createRoom(SESSION_ROOM, { code });
  },
  close: async (code) => {
    await matchMaker.getLocalRoomById(code)?.disconnect(CLOSE_CODES.gone);
  },
};

function addressOf(context: AuthContext): string {
  return [context.ip].flat().at(0) ?? "";
}

function no(reason: "malformed" | "tooFast" | "session.signTooOften"): Refused {
  return { ok: false, refusal: { reason } };
}
