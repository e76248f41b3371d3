/** The only file that sends game data: what each viewer may know, cut by the rules, and of that only what changed. */
import type { ChannelId, Viewer } from "#shared/rules/terms.ts";
import type { State } from "#shared/rules/game.ts";
import type { YouSections } from "#shared/rules/views.ts";
import type { ServerMessages } from "#shared/protocol/messages.ts";
import type { Content } from "../content.ts";
import type { Log } from "../log.ts";
import type { LiveTable } from "../tables/liveTable.ts";
import type { Rules } from "../tables/rules.ts";
import { showTable } from "./tableState.ts";
import type { TableState } from "./tableState.ts";

/** A connection as the publisher needs it. */
export interface Listener {
  readonly player: string;
  /** Opened the table. */
  readonly host: boolean;
  readonly lang: string;
  readonly send: <K extends keyof ServerMessages>(type: K, message: ServerMessages[K]) => void;
}

/** What one connection has been told. */
interface Told {
  /** JSON of each section as last sent. */
  readonly sections: Map<keyof YouSections, string>;
  /** As whom it was told what was said, and how much of all that was said has been gone through for it. */
  talkAs: string;
  talkSeen: number;
  /** How many lines it heard: numbers of what is said are each viewer's own, or a gap would tell of talk elsewhere. */
  talkHeard: number;
  /** How much of the news it was told. */
  newsSeen: number;
  readonly words: Set<string>;
  greeted: boolean;
}

const PRIVATE_KEY = /"(private\.[^"\\]+)"/g;

/** What a publisher works with. */
export interface PublishTools {
  readonly rules: Rules;
  readonly content: Content;
  readonly log: Log;
}

export class Publisher {
  readonly #live: LiveTable;
  readonly #tools: PublishTools;
  readonly #state: TableState;
  readonly #patch: () => void;
  readonly #listeners = new Map<Listener, Told>();
  #due: NodeJS.Immediate | undefined;
  /** The state that was last told to everybody, and who was connected then. */
  #shown: State | undefined;
  #connected = "";

  /** @param patch sends what changed in `state` to everyone */
  constructor(live: LiveTable, tools: PublishTools, state: TableState, patch: () => void) {
    this.#live = live;
    this.#tools = tools;
    this.#state = state;
    this.#patch = patch;
    this.#publishTable();
  }

  /** Tells a newcomer everything it may know. */
  greet(listener: Listener): void {
    this.#listeners.set(listener, {
      sections: new Map(),
      talkAs: "",
      talkSeen: 0,
      talkHeard: 0,
      newsSeen: 0,
      words: new Set(),
      greeted: false,
    });
    const viewer = this.#viewerOf(listener);
    this.#publishTo(listener, viewer, this.#youFor(viewer));
  }

  forget(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Something changed: told at the end of this turn of the loop, once for all that changed in it. */
  changed(): void {
    this.#due ??= setImmediate(() => {
      this.#due = undefined;
      this.#publish();
    });
  }

  stop(): void {
    clearImmediate(this.#due);
    this.#listeners.clear();
  }

  /** Tells everyone else who hears a channel that somebody writes there, if that somebody may speak there. */
  types(from: Listener, channel: ChannelId): void {
    const { state } = this.#live.table;
    const viewer = this.#viewerOf(from);
    if (!this.#tools.rules.maySpeak(state, viewer, channel)) return;
    const seat = viewer.kind === "seat" ? { seat: viewer.seat } : {};
    for (const listener of this.#listeners.keys()) {
      if (listener !== from && this.#tools.rules.hears(state, this.#viewerOf(listener), channel))
        listener.send("typing", { channel, ...seat });
    }
  }

  #publish(): void {
    const { state } = this.#live.table;
    const before = this.#shown;
    this.#shown = state;
    const connected = this.#whoIsHere(state);
    const sameRoom = connected === this.#connected;
    this.#connected = connected;
    // Talk is most of what happens at a table, and changes nothing else: no view need be made for it.
    if (before !== undefined && sameRoom && isOnlyTalk(before, state)) {
      for (const listener of this.#listeners.keys())
        this.#guarded(() => {
          const viewer = this.#viewerOf(listener);
          // The facilitator is also told who is silent.
          if (viewer.kind === "facilitator") this.#publishTo(listener, viewer, this.#youFor(viewer));
          else this.#publishTalk(listener, viewer);
        });
      return;
    }
    this.#guarded(() => {
      this.#publishTable();
      this.#patch();
    });
    let audience: YouSections | undefined;
    for (const listener of this.#listeners.keys()) {
      this.#guarded(() => {
        const viewer = this.#viewerOf(listener);
        if (viewer.kind !== "audience" || listener.host || viewer.as !== undefined)
          return this.#publishTo(listener, viewer, this.#youFor(viewer));
        audience ??= this.#youFor(viewer);
        this.#publishTo(listener, viewer, audience);
      });
    }
  }

  /** A view that throws must not keep the others from theirs. */
  #guarded(publish: () => void): void {
    try {
      publish();
    } catch (fault) {
      this.#tools.log.error({ table: this.#live.code, err: fault }, "a view could not be published");
    }
  }

  /** Players with a connection, as one text to compare. */
  #whoIsHere(state: State): string {
    return state.seats
      .flatMap((seat) => seat.members.map(({ player }) => player))
      .filter((player) => this.#live.presence.isHere(player))
      .join(" ");
  }

  #publishTable(): void {
    const { state } = this.#live.table;
    const holders = new Map(state.seats.map((seat) => [seat.id, seat.members]));
    showTable(
      this.#state,
      this.#tools.rules.tableView(state),
      (seat) => holders.get(seat)?.some(({ player }) => this.#live.presence.isHere(player)) ?? false,
    );
  }

  /** What was said since, where this listener may hear it; all of it again if it now looks as somebody else. */
  #publishTalk(listener: Listener, viewer: Viewer): void {
    const told = this.#listeners.get(listener);
    if (told === undefined) return;
    const { state } = this.#live.table;
    const as = `${viewer.kind} ${viewer.kind === "seat" ? viewer.seat : ""} ${viewer.host === true}`;
    const whole = told.talkAs !== as;
    const since = state.talk.slice(whole ? 0 : told.talkSeen);
    told.talkAs = as;
    told.talkSeen = state.talk.length;
    const first = whole ? 0 : told.talkHeard;
    const entries = since
      .filter((said) => this.#tools.rules.hearsLine(state, viewer, said))
      .map((said, place) => ({ ...said, number: first + place }));
    told.talkHeard = first + entries.length;
    if (whole || entries.length > 0) listener.send("talk", { whole, entries });
  }

  #publishTo(listener: Listener, viewer: Viewer, sections: YouSections): void {
    const told = this.#listeners.get(listener);
    if (told === undefined) return;
    const { news } = this.#live.table.state;
    this.#publishYou(listener, told, sections);
    this.#publishTalk(listener, viewer);
    const entries = news.slice(told.newsSeen);
    told.newsSeen = news.length;
    if (!told.greeted || entries.length > 0) listener.send("news", { whole: !told.greeted, entries });
    told.greeted = true;
  }

  #publishYou(listener: Listener, told: Told, now: YouSections): void {
    const changed: Partial<Record<keyof YouSections, unknown>> = {};
    const keys = new Set<string>();
    for (const [name, value] of Object.entries(now) as [keyof YouSections, unknown][]) {
      if (value === undefined) continue;
      const json = JSON.stringify(value);
      if (told.sections.get(name) === json) continue;
      told.sections.set(name, json);
      changed[name] = value;
      for (const [, key] of json.matchAll(PRIVATE_KEY)) if (key !== undefined) keys.add(key);
    }
    const gone = [...told.sections.keys()].filter((name) => now[name] === undefined);
    for (const name of gone) told.sections.delete(name);
    if (Object.keys(changed).length === 0 && gone.length === 0) return;
    const missing = [...keys].filter((key) => !told.words.has(key));
    for (const key of missing) told.words.add(key);
    listener.send("you", {
      version: 1,
      whole: !told.greeted,
      sections: changed as Partial<YouSections>,
      gone,
      words: this.#tools.content.privateWords(this.#live.table.scenario.id, listener.lang, missing),
    });
  }

  #youFor(viewer: Viewer): YouSections {
    return this.#tools.rules.youSections(this.#live.table.state, viewer);
  }

  #viewerOf({ player, host }: Listener): Viewer {
    return this.#tools.rules.viewerOf(this.#live.table.state, player, host);
  }
}

/**
 * Whether two states differ in nothing but what was said in somebody's own words. A facilitator's whisper opens a
 * channel and a sentence on offer may turn a need face up: those count as more.
 */
function isOnlyTalk(before: State, after: State): boolean {
  const keys = Object.keys(after) as (keyof State)[];
  return (
    keys.every((key) => key === "talk" || before[key] === after[key]) &&
    after.talk
      .slice(before.talk.length)
      .every((said) => said.text !== undefined && !said.channel.startsWith("whisper:"))
  );
}
