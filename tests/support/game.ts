/** A game in one line: `testGame("low-reservoir").sit("highmere.mayor").start()`. Real rules; time goes as the test says. */
import { readFileSync } from "node:fs";
import { botWishes } from "#shared/bots/bot.ts";
import { isReady } from "#shared/rules/phases.ts";
import {
  decide,
  evolve,
  initial,
  isRefusal,
  openingFor,
  seatsInPlay,
  USUAL_CHOICES,
  view,
  viewerOf,
  youView,
  type Actor,
  type Command,
  type Event,
  type FormatId,
  type HouseWish,
  type Refusal,
  type State,
  type TableChoices,
  type Wish,
} from "#shared/rules/game.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Answer } from "#shared/rules/commands.ts";
import type { Scenario, ScenarioStructure } from "#shared/rules/scenario.ts";
import { othersOf, seatOf, type Seat } from "#shared/rules/state.ts";
import { ROUND_PHASES, type Phase, type SeatId, type Viewer } from "#shared/rules/terms.ts";
import type { View, YouView } from "#shared/rules/views.ts";
import { plainScenario } from "./plainScenario.ts";

/** The scenarios that ship. */
export const SHIPPED = ["low-reservoir", "grey-point", "union-of-rivers"] as const;
/** A shipped scenario, or the small one for exact numbers ("plain3": three groups). */
export type ScenarioName = (typeof SHIPPED)[number] | "plain" | "plain3";
/** A seat's holder, the opener of the table, time, or the server. */
export type Who = SeatId | "host" | "clock" | "server";

export interface GameOptions extends Partial<TableChoices> {
  readonly format?: FormatId;
  readonly seed?: string;
  /** Citizens of each group in play; the format's number if left out. */
  readonly citizens?: number;
  readonly structure?: Partial<ScenarioStructure>;
  readonly change?: (scenario: Scenario) => Scenario;
}

const scenarios = new URL("../../assets/scenarios/", import.meta.url);

/** The scenario of that name, as the server would read it. */
export function scenarioOf(name: ScenarioName): Scenario {
  if (name === "plain" || name === "plain3") return plainScenario(name === "plain" ? 2 : 3);
  const file = new URL(`${name}/scenario.json`, scenarios);
  return scenarioSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** A table in its lobby, at time 0. Everything in it is frozen: a rule that changes what it was given throws. */
export function testGame(name: ScenarioName, options: GameOptions = {}): TestGame {
  const plain = scenarioOf(name);
  const structured = { ...plain, structure: { ...plain.structure, ...options.structure } };
  const scenario = options.change?.(structured) ?? structured;
  const {
    format: _,
    seed: _seed,
    citizens: _citizens,
    structure: _structure,
    change: _change,
    ...choice
  } = options;
  const choices = { ...USUAL_CHOICES, ...choice };
  const opening = openingFor(scenario, options.format ?? "class", options.seed ?? "seed", 0, choices);
  const seats = options.citizens === undefined ? opening.seats : seatsInPlay(scenario, options.citizens);
  return new TestGame(freeze(initial(scenario, { ...opening, seats })));
}

/** One table. What changes it returns the game again; what is not allowed throws, unless asked by `refusal`. */
export class TestGame {
  readonly first: State;
  #state: State;
  #events: readonly Event[] = [];
  #now = 0;

  constructor(first: State) {
    this.first = first;
    this.#state = first;
  }

  get state(): State {
    return this.#state;
  }

  /** Everything that happened, oldest first. */
  get events(): readonly Event[] {
    return this.#events;
  }

  get now(): number {
    return this.#now;
  }

  /** What a command would lead to; it is done unless refused. */
  submit(who: Who | Actor, wish: Wish | HouseWish): readonly Event[] | Refusal {
    const by = typeof who === "string" ? this.#actor(who) : who;
    const command: Command = { by, at: this.#now, wish };
    const decided = decide(this.#state, command);
    if (isRefusal(decided)) return decided;
    this.#events = [...this.#events, ...decided];
    this.#state = freeze(decided.reduce(evolve, this.#state));
    return decided;
  }

  /** Does it; throws if the rules say no. */
  wish(who: Who, wish: Wish | HouseWish): this {
    const decided = this.submit(who, wish);
    if (isRefusal(decided)) throw new Error(`${who} was refused ${wish.type}: ${decided.reason}`);
    return this;
  }

  /** Why the rules say no; undefined if they do not (it is done then). */
  refusal(who: Who | Actor, wish: Wish | HouseWish): string | undefined {
    const decided = this.submit(who, wish);
    return isRefusal(decided) ? decided.reason : undefined;
  }

  /** People take these seats. */
  sit(...seats: readonly SeatId[]): this {
    for (const seat of seats) {
      const by: Actor = { kind: "player", player: `player of ${seat}`, host: false };
      const decided = this.submit(by, { type: "takeSeat", seat, name: `name of ${seat}` });
      if (isRefusal(decided)) throw new Error(`nobody may sit on ${seat}: ${decided.reason}`);
    }
    return this;
  }

  start(): this {
    return this.wish("host", { type: "control", control: "start" });
  }

  /** The same table with something changed by hand: what many rounds would lead to, in a line. */
  with(change: Partial<State>): this {
    this.#state = freeze({ ...this.#state, ...change });
    return this;
  }

  /** Lets time go by, ms; the clock speaks up if that ends a phase. */
  pass(ms: number): this {
    this.#now += ms;
    const { phase, round } = this.#state;
    this.submit("clock", { type: "timeUp", round, phase });
    return this;
  }

  /** The host skips until this phase begins. */
  to(phase: Phase): this {
    for (let skips = 0; this.#state.phase !== phase; skips += 1) {
      if (skips > 100) throw new Error(`the game never comes to ${phase}`);
      this.wish("host", { type: "control", control: "skip" });
    }
    return this;
  }

  /** To the commit of a round, where these seats read the others and answer; then to its reckoning. */
  round(answers: Readonly<Record<SeatId, Answer>> = {}): this {
    if (this.#state.phase === "reckoning") this.to("situation");
    return this.to("commit").answer(answers).to("reckoning");
  }

  /** These seats read the others (as afraid, a guess) and answer. */
  answer(answers: Readonly<Record<SeatId, Answer>>): this {
    for (const [seat, answer] of Object.entries(answers)) {
      this.read(seat).wish(seat, { type: "answer", answer });
    }
    return this;
  }

  /** A seat takes every other group for afraid. */
  read(seat: SeatId): this {
    for (const towards of othersOf(this.#state.scenario, this.seat(seat).group)) {
      this.wish(seat, { type: "read", towards, reading: "afraid", sureness: 1 });
    }
    return this;
  }

  /** Every seat that a bot plays does what the bot wants to do now, for one phase. */
  bots(): this {
    const { phase, round } = this.#state;
    const isNow = () => this.#state.phase === phase && this.#state.round === round;
    for (const { id, character, occupant } of this.#state.seats) {
      for (let look = 0; look < 2 && isNow() && occupant !== "person"; look += 1) {
        if (isReady(this.#state, this.seat(id))) break;
        for (const wish of botWishes(this.look(id), id, character, this.#state.opening.seed)) {
          const refused = this.refusal(id, wish);
          if (refused !== undefined) throw new Error(`a bot on ${id} was refused ${wish.type}: ${refused}`);
        }
      }
    }
    return this;
  }

  seat(id: SeatId): Seat {
    const seat = seatOf(this.#state, id);
    if (seat === undefined) throw new Error(`no seat ${id} here`);
    return seat;
  }

  /** What a seat's holder, the audience or the opener of the table may know. */
  look(viewer: SeatId | "audience" | "host"): View {
    return view(this.#state, this.#viewer(viewer));
  }

  you(viewer: SeatId | "audience" | "host"): YouView {
    return youView(this.#state, this.#viewer(viewer));
  }

  /** Everyone who can look: each seat, the audience, the host without a seat. */
  get viewers(): readonly (SeatId | "audience" | "host")[] {
    return [...this.#state.seats.map((seat) => seat.id), "audience", "host"];
  }

  #viewer(viewer: SeatId | "audience" | "host"): Viewer {
    if (viewer === "audience") return { kind: "audience" };
    return viewer === "host" ? viewerOf(this.#state, "host", true) : { kind: "seat", seat: viewer };
  }

  #actor(who: Who): Actor {
    if (who === "clock") return { kind: "clock" };
    if (who === "server") return { kind: "server" };
    if (who === "host") return { kind: "player", player: "host", host: true };
    const { occupant, members } = this.seat(who);
    const player = members[0]?.player;
    return occupant === "bot" || player === undefined
      ? { kind: "standIn", seat: who }
      : { kind: "player", player, host: false };
  }
}

/** Whether the phase is one of a round. */
export function inRound(phase: Phase): boolean {
  return ROUND_PHASES.some((one) => one === phase);
}

/** The answer of a government that plays one policy toward every other group and keeps its narrative. */
export function policy(game: TestGame, seat: SeatId, id: string, frame?: string): Answer {
  const { group, groupIndex, frame: kept } = game.seat(seat);
  const { scenario } = game.state;
  return {
    role: "government",
    policies: Object.fromEntries(othersOf(scenario, group).map((other) => [other, id])),
    frame: frame ?? scenario.groups[groupIndex]?.frames[kept]?.id ?? "",
  };
}

/** Freezes a value and all in it that is not yet frozen: whoever changes it then, throws. */
export function freeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
