/** A table with everything that moves it: people coming and going, the clock, the stand-ins. Alone it rests. */
import { isSlow } from "#shared/rules/formats.ts";
import type { PlayerRecord } from "../journal/journal.ts";
import { PhaseClock } from "./clock.ts";
import { Presence } from "./presence.ts";
import type { BotWishes } from "./rules.ts";
import { StandIns } from "./standIns.ts";
import { Table } from "./table.ts";
import type { TableTools } from "./table.ts";
import type { GameHistory } from "../journal/journal.ts";

/** A rest from which the clock takes up with grace, ms: shorter ones nobody notices. */
const NOTICEABLE_REST = 5000;

export interface LiveTools extends TableTools {
  readonly botWishes: BotWishes;
  readonly botPaceMs: number;
  readonly caretakerMs: number;
  /** The secret seed of a new table: nobody may guess it. */
  readonly newSeed: () => string;
}

export class LiveTable {
  readonly table: Table;
  readonly presence: Presence;
  readonly #tools: LiveTools;
  readonly #clock: PhaseClock;
  readonly #standIns: StandIns;
  readonly #watchers = new Set<() => void>();
  #restingSince: number;
  #askedFor = 0;

  constructor(history: GameHistory, tools: LiveTools) {
    this.#tools = tools;
    this.table = new Table(history, tools);
    this.presence = new Presence(this.table, tools.caretakerMs);
    this.#clock = new PhaseClock(this.table, tools.rules.deadline, tools.now);
    this.#standIns = new StandIns(this.table, tools.rules, tools.botWishes, tools.botPaceMs, tools.log);
    // Restored in mid-phase: since its last event at the latest nobody was there.
    this.#restingSince = history.events.at(-1)?.at ?? history.game.createdAt;
    this.table.subscribe(() => this.#review());
  }

  get code(): string {
    return this.table.code;
  }

  /** Since when nobody is connected, ms; undefined while somebody is. */
  get restingSince(): number | undefined {
    return this.presence.anyone ? undefined : this.#restingSince;
  }

  /** Whether people come when they can: its time passes without them. */
  get isSlow(): boolean {
    return isSlow(this.table.opening.format);
  }

  /** When the time of its phase is up, ms; undefined while no clock runs. */
  get wakeAt(): number | undefined {
    return this.#tools.rules.deadline(this.table.state)?.endsAt;
  }

  /** Whether it can be laid to sleep: a slow game that nobody sees or asked for since `before`, with nothing under way. */
  maySleep(before: number): boolean {
    const still = !this.table.isBusy && !this.#standIns.anyThinking && !this.table.players.isInvited;
    return (
      this.isSlow && still && !this.presence.anyone && Math.max(this.#restingSince, this.#askedFor) < before
    );
  }

  /** Somebody asked for it, and may come. */
  askedFor(): void {
    this.#askedFor = this.#tools.now();
  }

  /** Takes up what goes on without people: in a slow game the clock and the bots. */
  wake(): void {
    if (this.isSlow) this.#review();
  }

  /** Calls `watcher` after each change of the game or of who is here. Returns how to stop it. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** A player's first (or newest) connection stands. Who only looks on keeps no table awake. */
  arrived(player: PlayerRecord): void {
    if (this.table.players.isOnlooker(player)) return;
    const rested = this.presence.anyone ? 0 : this.#tools.now() - this.#restingSince;
    this.presence.arrived(player.player);
    if (
      !this.isSlow &&
      rested >= NOTICEABLE_REST &&
      this.#tools.rules.deadline(this.table.state) !== undefined
    ) {
      // Before the clock may ring: who was away together must not find the time gone.
      void this.table.submit({ kind: "server" }, { type: "graceAfterOutage" }).finally(() => this.#review());
      this.#announce();
      return;
    }
    this.#review();
  }

  /** A player's last connection is gone. */
  left(player: PlayerRecord): void {
    this.table.players.left(player);
    if (!this.presence.isHere(player.player)) return;
    this.presence.left(player.player);
    if (!this.presence.anyone) this.#restingSince = this.#tools.now();
    this.#review();
  }

  /** Tells the watchers that something beside the game changed: who may be here. */
  nudge(): void {
    this.#announce();
  }

  /** Stops every timer; the journal has the rest. */
  stop(): void {
    this.#clock.stop();
    this.#standIns.stop();
    this.presence.stop();
  }

  #review(): void {
    this.presence.review();
    if (this.presence.anyone || this.isSlow) {
      this.#clock.review();
      this.#standIns.review();
    } else {
      this.#clock.stop();
      this.#standIns.stop();
    }
    this.#announce();
  }

  #announce(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
