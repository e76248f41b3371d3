/**
 * One running game: a state, and one door by which wishes come in. What the rules accept is in the journal before
 * anybody hears of it; what the journal cannot take has not happened.
 */
import { isRefusal } from "#shared/rules/commands.ts";
import type { Actor, HouseWish, Wish } from "#shared/rules/commands.ts";
import type { Event } from "#shared/rules/events.ts";
import { isSlow } from "#shared/rules/formats.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { Opening, State } from "#shared/rules/state.ts";
import type { WishRefusal, WishReply } from "#shared/protocol/messages.ts";
import type { CommandRecord, EventRecord, GameHistory, Journal, PlayerRecord } from "../journal/journal.ts";
import type { Log } from "../log.ts";
import { Players } from "./players.ts";
import { Replies } from "./replies.ts";
import type { Rules } from "./rules.ts";
import type { Now } from "./time.ts";

/** What a table works with. */
export interface TableTools {
  readonly rules: Rules;
  readonly journal: Journal;
  readonly now: Now;
  readonly log: Log;
}

/** Who asks, and, for people, the id that makes a wish count once. */
interface Asking {
  readonly by: Actor;
  readonly wish: Wish | HouseWish;
  readonly from?: { readonly player: PlayerRecord; readonly id: string };
  readonly reply: (reply: WishReply) => void;
}

/** What a turn of the queue comes to, before it is written. */
interface Turn {
  state: State;
  readonly events: EventRecord[];
  readonly commands: CommandRecord[];
  readonly players: Map<string, PlayerRecord>;
  readonly accepted: Asking[];
  readonly refused: { readonly asking: Asking; readonly refusal: WishRefusal }[];
  faults: number;
}

export class Table {
  readonly code: string;
  readonly scenario: Scenario;
  readonly opening: Opening;
  readonly players: Players;
  readonly #tools: TableTools;
  #state: State;
  #seq: number;
  #lastAt: number;
  #queue: Asking[] = [];
  #working = false;
  readonly #listeners = new Set<() => void>();
  readonly #replies = new Replies();

  /** Rebuilds the table from its history. Throws if the rules cannot read it. */
  constructor(history: GameHistory, tools: TableTools) {
    this.code = history.game.id;
    this.scenario = history.game.scenario;
    this.opening = history.game.opening;
    this.players = new Players(history.players);
    this.#tools = tools;
    this.#state = replayed(history, tools.rules);
    this.#seq = history.events.length;
    this.#lastAt = history.events.at(-1)?.at ?? history.game.createdAt;
    for (const command of history.commands) {
      this.#replies.given(command.player, command.id, JSON.parse(command.reply) as WishReply);
    }
  }

  /** The state as the journal has it. */
  get state(): State {
    return this.#state;
  }

  /** Whether something is being decided or written. */
  get isBusy(): boolean {
    return this.#working;
  }

  /** When something last happened here, ms. */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** Calls `listener` after each change, once for all that became true together. Returns how to stop it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A player's wish. The same id of the same player counts once, however often and late it comes. */
  ask(player: PlayerRecord, id: string, wish: Wish): Promise<WishReply> {
    const by: Actor = { kind: "player", player: player.player, host: player.host };
    return this.#replies.once(player.player, id, () => this.#enqueue({ by, wish, from: { player, id } }));
  }

  /** A wish of the house: bots, caretakers, the clock, the server. */
  submit(by: Actor, wish: Wish | HouseWish): Promise<WishReply> {
    return this.#enqueue({ by, wish });
  }

  #enqueue(asking: Omit<Asking, "reply">): Promise<WishReply> {
    return new Promise((reply) => {
      this.#queue.push({ ...asking, reply });
      if (!this.#working) void this.#work();
    });
  }

  /** One turn after another: all that waits is decided in order, written together, then answered. */
  async #work(): Promise<void> {
    this.#working = true;
    while (this.#queue.length > 0) {
      const waiting = this.#queue;
      this.#queue = [];
      const turn = this.#decideAll(waiting);
      for (const { asking, refusal } of turn.refused) asking.reply({ ok: false, refusal });
      if (turn.accepted.length > 0) await this.#write(turn);
      if (turn.faults > 0) await this.#rebuild();
    }
    // In the same step as the last look at the queue: what comes after it starts anew.
    this.#working = false;
  }

  #decideAll(waiting: readonly Asking[]): Turn {
    const turn: Turn = {
      state: this.#state,
      events: [],
      commands: [],
      players: new Map(),
      accepted: [],
      refused: [],
      faults: 0,
    };
    for (const asking of waiting) {
      try {
        this.#decideOne(asking, turn);
      } catch (fault) {
        turn.faults += 1;
        turn.refused.push({ asking, refusal: { reason: "table.fault" } });
        this.#tools.log.error(
          { table: this.code, wish: asking.wish.type, by: asking.by.kind, err: fault },
          "the rules threw",
        );
      }
    }
    return turn;
  }

  #decideOne(asking: Asking, turn: Turn): void {
    const at = Math.max(this.#tools.now(), this.#lastAt);
    const outcome = this.#tools.rules.decide(turn.state, { by: asking.by, at, wish: asking.wish });
    if (isRefusal(outcome)) {
      const { reason, params } = outcome;
      turn.refused.push({ asking, refusal: params === undefined ? { reason } : { reason, params } });
      return;
    }
    // Folded before anything is kept: an event that throws never reaches the journal.
    const state = outcome.reduce((before, event) => this.#tools.rules.evolve(before, event), turn.state);
    const seq = this.#seq + turn.events.length;
    const records = outcome.map((event, place) => ({
      seq: seq + place + 1,
      at,
      type: event.type,
      body: JSON.stringify(event),
    }));
    this.#lastAt = at;
    turn.state = state;
    turn.events.push(...records);
    turn.accepted.push(asking);
    if (asking.from === undefined) return;
    const { player, id } = asking.from;
    turn.commands.push({
      player: player.player,
      id,
      seq: this.#seq + turn.events.length,
      reply: JSON.stringify(OK),
    });
    if (!this.players.isWritten(player)) turn.players.set(player.player, player);
  }

  async #write(turn: Turn): Promise<void> {
    const players = [...turn.players.values()];
    try {
      await this.#tools.journal.append({
        game: this.code,
        events: turn.events,
        commands: turn.commands,
        players,
        ...(isSlow(this.opening.format)
          ? { wakeAt: this.#tools.rules.deadline(turn.state)?.endsAt ?? 0 }
          : {}),
      });
    } catch (cause) {
      this.#tools.log.error({ table: this.code, err: cause }, "the journal took nothing");
      for (const { reply } of turn.accepted) {
        reply({ ok: false, refusal: { reason: "journal.unavailable" } });
      }
      return;
    }
    this.#seq += turn.events.length;
    this.#state = turn.state;
    this.players.written(players);
    for (const { from, reply } of turn.accepted) {
      if (from !== undefined) this.#replies.given(from.player.player, from.id, OK);
      reply(OK);
    }
    if (turn.events.length > 0) this.#changed();
  }

  /** After a fault nothing in memory is believed: what is on disk is the table. */
  async #rebuild(): Promise<void> {
    try {
      const history = await this.#tools.journal.read(this.code);
      if (history === undefined) throw new Error("no history");
      this.#state = replayed(history, this.#tools.rules);
      this.#seq = history.events.length;
      this.#changed();
    } catch (cause) {
      this.#tools.log.error({ table: this.code, err: cause }, "the table could not be rebuilt");
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (fault) {
        this.#tools.log.error({ table: this.code, err: fault }, "a listener threw");
      }
    }
  }
}

const OK: WishReply = { ok: true };

function replayed(history: GameHistory, rules: Rules): State {
  return history.events.reduce(
    (state, { body }) => rules.evolve(state, JSON.parse(body) as Event),
    rules.initial(history.game.scenario, history.game.opening),
  );
}
