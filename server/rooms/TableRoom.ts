/** Colyseus in, wishes out. No rule lives here, and nothing of the game is sent from here but by publish.ts. */
import { ClientState, CloseCode, ErrorCode, Room, ServerError, matchMaker } from "@colyseus/core";
import type { AuthContext, Client, RoomException } from "@colyseus/core";
import { NAME_LIMIT } from "#shared/rules/commands.ts";
import type { Wish } from "#shared/rules/commands.ts";
import type { Injection } from "#shared/rules/injections.ts";
import { cleanName, cleanText } from "#shared/protocol/hygiene.ts";
import { joinOptionsSchema, typingSchema, wishRequestSchema } from "#shared/protocol/messages.ts";
import type { JoinOptions, ServerMessages, WishReply } from "#shared/protocol/messages.ts";
import { whatIfRequestSchema, type WhatIfReply } from "#shared/protocol/whatIf.ts";
import { CLOSE_CODES, ROOM_NAME } from "#shared/protocol/wire.ts";
import type { Content } from "../content.ts";
import type { PlayerRecord } from "../journal/journal.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import type { Registry, RoomDoor } from "../tables/registry.ts";
import type { Rules } from "../tables/rules.ts";
import type { Now } from "../tables/time.ts";
import type { WhatIfs } from "../whatif/whatIfs.ts";
import { Budget, QUESTIONS } from "./budget.ts";
import { codeOf } from "./code.ts";
import { timed } from "./timed.ts";
import { Publisher } from "./publish.ts";
import type { Listener } from "./publish.ts";
import { TableState } from "./tableState.ts";

/** Connections at one table: its seats, and a room full of onlookers. Whoever was here before is always let in. */
const MOST_CONNECTIONS = 250;
/** Frames a second after which a client is cut off; far above what the budget of wishes answers with a refusal. */
const MOST_FRAMES = 200;

/** How long a connection may take to say that it is ready, ms; what it is sent meanwhile piles up here. */
const PATIENCE = 15_000;

/** What the rooms of this server work with. */
export interface RoomTools {
  readonly registry: Registry;
  readonly rules: Rules;
  readonly content: Content;
  readonly now: Now;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly whatIfs: WhatIfs;
}

/** One connection of a player. */
interface Connection extends Listener {
  readonly record: PlayerRecord;
  readonly client: Client;
  readonly budget: Budget;
  readonly questions: Budget;
}

/** The class of rooms over these tools; Colyseus makes an instance for each table. */
export function tableRooms(tools: RoomTools) {
  return class TableRoom extends Room<{ state: TableState }> {
    override state = new TableState();
    override autoDispose = false;
    // The publisher patches when something changed; this is only the beat of the room's own clock.
    override patchRate = 1000;
    override maxMessagesPerSecond = MOST_FRAMES;
    #live: LiveTable | undefined;
    #publisher: Publisher | undefined;
    #unwatch: () => void = () => undefined;
    #isReady = false;
    readonly #connections = new Map<string, Connection>();

    override messages = {
      wish: (client: Client, message: unknown) =>
        timed(tools.metrics, "table", () => this.#ask(client, message)),
      typing: (client: Client, message: unknown) => this.#types(client, message),
      whatIf: (client: Client, message: unknown) => this.#whatIf(client, message),
    };

    static override async onAuth(
      _token: string,
      options: unknown,
      context: AuthContext,
    ): Promise<JoinOptions> {
      const read = joinOptionsSchema.safeParse(options);
      if (!read.success) throw new ServerError(ErrorCode.APPLICATION_ERROR, "malformed");
      const live = tools.registry.at(codeOf(context));
      const knows = read.data.token !== undefined && live?.table.players.knows(read.data.token) === true;
      if (live?.table.players.mayEnter(read.data.token) === false) {
        throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.only");
      }
      const room = live === undefined ? undefined : matchMaker.getLocalRoomById(live.code);
      if (room !== undefined && room.clients.length >= MOST_CONNECTIONS && !knows) {
        throw new ServerError(ErrorCode.MATCHMAKE_UNHANDLED, "table.full");
      }
      return read.data;
    }

    override onCreate({ code }: { readonly code: string }): void {
      const live = tools.registry.at(code);
      if (live === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "table.unknown");
      this.roomId = code;
      this.#live = live;
      this.#publisher = new Publisher(live, tools, this.state, () => {
        this.broadcastPatch();
      });
      this.#unwatch = live.watch(() => {
        this.#publisher?.changed();
        this.#sendAway();
        if (live.table.state.phase === "debrief") this.#readyForQuestions();
      });
    }

    override onJoin(client: Client, _options: unknown, auth: JoinOptions): void {
      const live = this.#live;
      if (live === undefined) throw new ServerError(ErrorCode.APPLICATION_ERROR, "table.unknown");
      const { players } = live.table;
      if (!players.mayEnter(auth.token)) throw new ServerError(ErrorCode.APPLICATION_ERROR, "session.only");
      const now = tools.now();
      const { player: record, token } = players.admit(auth.token, now);
      // Who only looks on may do so from several places.
      const before = players.isOnlooker(record)
        ? undefined
        : [...this.#connections.values()].find((one) => one.player === record.player);
      const connection: Connection = {
        record,
        client,
        player: record.player,
        host: record.host,
        lang: auth.lang,
        budget: new Budget(now),
        questions: new Budget(now, QUESTIONS),
        send: <K extends keyof ServerMessages>(type: K, message: ServerMessages[K]) =>
          client.send(type, message),
      };
      this.#connections.set(client.sessionId, connection);
      if (before !== undefined) {
        this.#connections.delete(before.client.sessionId);
        this.#publisher?.forget(before);
        before.client.leave(CLOSE_CODES.replaced);
      }
      const { format } = live.table.opening;
      client.send("welcome", { player: record.player, token, host: record.host, now, format });
      this.clock.setTimeout(() => {
        if (client.state === ClientState.JOINING) client.leave(CloseCode.WITH_ERROR);
      }, PATIENCE);
      live.arrived(record);
      this.#publisher?.greet(connection);
    }

    override onLeave(client: Client): void {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined) return;
      this.#connections.delete(client.sessionId);
      this.#publisher?.forget(connection);
      this.#live?.left(connection.record);
    }

    /** Whose place is elsewhere now. */
    #sendAway(): void {
      for (const { record, client } of this.#connections.values())
        if (this.#live?.table.players.mayStay(record) === false) client.leave(CLOSE_CODES.elsewhere);
    }

    override onDispose(): void {
      this.#unwatch();
      this.#publisher?.stop();
    }

    override onUncaughtException(fault: RoomException, method: string): void {
      tools.log.error({ table: this.roomId, method, err: fault.cause ?? fault }, "the room threw");
    }

    /** Somebody writes: told on at once, and forgotten. It counts as a wish, so that nobody can flood others with it. */
    #types(client: Client, message: unknown): void {
      const connection = this.#connections.get(client.sessionId);
      const read = typingSchema.safeParse(message);
      if (connection === undefined || !read.success || !connection.budget.take(tools.now())) return;
      this.#publisher?.types(connection, read.data.channel);
    }

    #readyForQuestions(): void {
      if (this.#isReady) return;
      this.#isReady = true;
      tools.whatIfs.ready(this.roomId);
    }

    /** A question of the debrief: what it tells is open to all by then. */
    async #whatIf(client: Client, message: unknown): Promise<WhatIfReply> {
      const connection = this.#connections.get(client.sessionId);
      const read = whatIfRequestSchema.safeParse(message);
      if (connection === undefined || !read.success) return no("malformed");
      if (!connection.questions.take(tools.now())) return no("tooFast");
      if (this.#live?.table.state.phase !== "debrief") return no("whatIf.notYet");
      return tools.whatIfs.ask(this.roomId, read.data.question);
    }

    async #ask(client: Client, message: unknown): Promise<WishReply> {
      const connection = this.#connections.get(client.sessionId);
      if (connection === undefined || this.#live === undefined) return no("malformed");
      if (!connection.budget.take(tools.now())) return no("tooFast");
      const read = wishRequestSchema.safeParse(message);
      if (!read.success) return no("malformed");
      const refusal = this.#live.table.players.refuses(connection.record, read.data.wish);
      if (refusal !== undefined) return { ok: false, refusal };
      return this.#live.table.ask(connection.record, read.data.id, cleaned(read.data.wish));
    }
  };
}

/** How the registry gives a table its room and takes it away. */
export const roomDoor: RoomDoor = {
  open: async (code) => {
    if (matchMaker.getLocalRoomById(code) === undefined) await matchMaker.createRoom(ROOM_NAME, { code });
  },
  close: async (code) => {
    await matchMaker.getLocalRoomById(code)?.disconnect(CLOSE_CODES.gone);
  },
};

function no<R extends string>(reason: R): { readonly ok: false; readonly refusal: { readonly reason: R } } {
  return { ok: false, refusal: { reason } };
}

/** The wish with everything a person typed made harmless. */
export function cleaned(wish: Wish): Wish {
  switch (wish.type) {
    case "takeSeat":
      return { ...wish, name: cleanName(wish.name, NAME_LIMIT) };
    case "say":
      return { ...wish, text: cleanText(wish.text) };
    case "renamePerson":
      return { ...wish, name: cleanName(wish.name, NAME_LIMIT) };
    case "archive":
      return wish.name === undefined ? wish : { ...wish, name: cleanName(wish.name, NAME_LIMIT) };
    case "bulletin":
      return { ...wish, text: cleanText(wish.text) };
    case "bookmark":
      return { ...wish, line: cleanText(wish.line) };
    case "inject":
      return { ...wish, injection: cleanedInjection(wish.injection) };
    case "answerOpen":
      return { ...wish, text: cleanText(wish.text) };
    case "feel":
      return wish.line === undefined ? wish : { ...wish, line: cleanText(wish.line) };
    default:
      return wish;
  }
}

function cleanedInjection(injection: Injection): Injection {
  return injection.kind === "deck"
    ? injection
    : { ...injection, title: cleanText(injection.title), text: cleanText(injection.text) };
}
