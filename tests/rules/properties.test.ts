/** Whatever anybody asks for, in any order: nothing throws, nothing leaves its bounds, the journal rebuilds the table. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decide,
  deadline,
  evolve,
  initial,
  isRefusal,
  openingFor,
  replay,
  view,
  type Actor,
  type Command,
  type Event,
  type HouseWish,
  type State,
  type Wish,
} from "#shared/rules/game.ts";
import * as terms from "#shared/rules/terms.ts";
import type { Answer } from "#shared/rules/commands.ts";
import { backChannel } from "#shared/rules/channels.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { PARAMETERS } from "#shared/rules/theory/parameters.ts";
import { TRUST_LEAST, TRUST_MOST } from "#shared/rules/theory/trust.ts";
import { freeze, inRound, scenarioOf, type ScenarioName } from "../support/game.ts";

/** A third group keeps anybody from thinking of two only. */
const NAMES: readonly ScenarioName[] = ["low-reservoir", "plain3"];
const PATIENCE = 90_000;
/** Fixed, so that a failure of one run is a failure of all. */
const FIXED = { seed: 20_140_101, numRuns: 30 };

/** Ids that are right most of the time, and sometimes what a rule might trip over. */
function ids(known: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom("", "nobody", "toString", "__proto__", "constructor", "0") },
  );
}

function arbitraries(scenario: Scenario) {
  const groups = ids(scenario.groups.map((one) => one.id));
  const seats = ids(scenario.seats.map((one) => one.id));
  const frames = ids(scenario.groups.flatMap((one) => one.frames.map((frame) => frame.id)));
  const policies = ids(scenario.policies.map((one) => one.id));
  const of = <T>(list: readonly T[]) => fc.constantFrom(...list);
  const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constant("x".repeat(300)));
  const channel = fc.oneof(
    fc.constant("plenary" as const),
    groups.map((group) => `caucus:${group}` as const),
    seats.map((seat) => `team:${seat}` as const),
    seats.map((seat) => `whisper:${seat}` as const),
    fc.tuple(seats, seats).map(([one, other]) => backChannel(one, other)),
  );
  const confidence = of(terms.CONFIDENCES);
  // Seldom the end, or few games would see a second round.
  const control = fc.oneof(
    { weight: 20, arbitrary: of(terms.CONTROLS.filter((one) => one !== "end")) },
    { weight: 1, arbitrary: fc.constant("end" as const) },
  );
  const answer: fc.Arbitrary<Answer> = fc.oneof(
    fc.record({
      role: fc.constant("government" as const),
      policies: fc.dictionary(groups, policies, { maxKeys: 4 }),
      frame: frames,
    }),
    fc.record({ role: fc.constant("rival" as const), pressure: of(terms.PRESSURES), frame: frames }),
    fc.record({
      role: fc.constant("civil" as const),
      frame: frames,
      programmes: fc.array(groups, { maxLength: 4 }),
      confidence,
    }),
    fc.record({ role: fc.constant("voice" as const), frame: frames, story: of(terms.STORIES), confidence }),
    fc.record(
      {
        role: fc.constant("citizen" as const),
        confidence,
        attention: fc.dictionary(frames, fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constant(0.5))),
        petition: of(terms.LOGICS),
      },
      { requiredKeys: ["role", "confidence", "attention"] },
    ),
  );
  const promised = fc.oneof(
    fc.record({ kind: fc.constant("size" as const), size: of(terms.SIZES) }),
    fc.record({ kind: fc.constant("policy" as const), policy: policies }),
  );
  const wish: fc.Arbitrary<Wish> = fc.oneof(
    fc.record({ type: fc.constant("takeSeat" as const), seat: seats, name: text }),
    fc.record({ type: fc.constant("leaveSeat" as const) }),
    fc.record({ type: fc.constant("control" as const), control }),
    fc.record({ type: fc.constant("ready" as const), ready: fc.boolean() }),
    fc.record({
      type: fc.constant("nameIncident" as const),
      incident: fc.integer({ min: -1, max: 3 }),
      naming: of(terms.NAMINGS),
    }),
    fc.record({ type: fc.constant("say" as const), channel, text }),
    fc.record({
      type: fc.constant("state" as const),
      channel,
      statement: ids(["wary", "thank"]),
      about: groups,
    }),
    fc.record(
      {
        type: fc.constant("promise" as const),
        towards: groups,
        step: promised,
        due: of(terms.DUES),
        reach: of(terms.REACHES),
        ifYou: promised,
        counters: fc.nat({ max: 8 }),
      },
      { requiredKeys: ["type", "towards", "step", "due", "reach"] },
    ),
    fc.record({ type: fc.constant("withdrawPromise" as const), promise: fc.nat({ max: 8 }) }),
    fc.record({
      type: fc.constant("answerOffer" as const),
      promise: fc.nat({ max: 8 }),
      answer: of(terms.OFFER_ANSWERS),
    }),
    fc.record({ type: fc.constant("askBack" as const), seat: seats }),
    fc.record({ type: fc.constant("closeBack" as const), seat: seats }),
    fc.record({ type: fc.constant("report" as const), said: fc.nat({ max: 20 }) }),
    fc.record({ type: fc.constant("mute" as const), seat: seats, muted: fc.boolean() }),
    fc.record({
      type: fc.constant("read" as const),
      towards: groups,
      reading: of(terms.READINGS),
      sureness: of(terms.SURENESSES),
    }),
    fc.record({ type: fc.constant("answer" as const), answer }),
    fc.record({ type: fc.constant("feel" as const), feeling: of(terms.FEELINGS), line: text }),
  );
  const houseWish: fc.Arbitrary<HouseWish> = fc.oneof(
    fc.record({
      type: fc.constant("timeUp" as const),
      round: fc.nat({ max: 8 }),
      phase: of(terms.PHASES),
    }),
    fc.record({ type: fc.constant("standIn" as const), seat: seats }),
    fc.record({ type: fc.constant("giveBack" as const), seat: seats }),
    fc.record({
      type: fc.constant("memberAway" as const),
      seat: seats,
      player: fc.constantFrom("ann", "ben", "cem"),
      away: fc.boolean(),
    }),
    fc.record({ type: fc.constant("graceAfterOutage" as const) }),
  );
  const actor: fc.Arbitrary<Actor> = fc.oneof(
    { weight: 3, arbitrary: seats.map((seat) => ({ kind: "standIn" as const, seat })) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("player" as const),
        player: fc.constantFrom("ann", "ben", "cem", "host"),
        host: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom({ kind: "clock" as const }, { kind: "server" as const }) },
  );
  /** What a step of the sequence is: any command, or one that leads on (else few games would get far). */
  const step = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ by: actor, wish: fc.oneof(wish, houseWish), later: fc.nat({ max: 20_000 }) }),
    },
    { weight: 3, arbitrary: fc.constant("time" as const) },
    { weight: 2, arbitrary: fc.record({ seat: seats, answer }) },
  );
  return { steps: fc.array(step, { minLength: 40, maxLength: 200, size: "max" }) };
}

type Step = ReturnType<typeof arbitraries>["steps"] extends fc.Arbitrary<(infer S)[]> ? S : never;

interface Played {
  readonly state: State;
  readonly events: readonly Event[];
  readonly refusals: number;
}

/** Asks for all of it, one after the other. A reading goes before each answer, so that some are accepted. */
function ask(first: State, steps: readonly Step[], look: (state: State) => void): Played {
  let state = first;
  let at = 0;
  let refusals = 0;
  const events: Event[] = [];
  const submit = (command: Command) => {
    const decided = decide(state, command);
    if (isRefusal(decided)) {
      refusals += 1;
      return;
    }
    events.push(...decided);
    state = freeze(decided.reduce(evolve, state));
    look(state);
  };
  const host: Actor = { kind: "player", player: "host", host: true };
  submit({ by: host, at, wish: { type: "control", control: "start" } });
  for (const step of steps) {
    if (step === "time") {
      if (state.clock.paused) submit({ by: host, at, wish: { type: "control", control: "resume" } });
      at = Math.max(at, state.clock.endsAt);
      const { round, phase } = state;
      submit({ by: { kind: "clock" }, at, wish: { type: "timeUp", round, phase } });
    } else if ("answer" in step) {
      const by: Actor = { kind: "standIn", seat: step.seat };
      for (const { id } of state.scenario.groups) {
        submit({ by, at, wish: { type: "read", towards: id, reading: "afraid", sureness: 1 } });
      }
      submit({ by, at, wish: { type: "answer", answer: step.answer } });
    } else {
      at += step.later;
      submit({ by: step.by, at, wish: step.wish });
    }
  }
  return { state, events, refusals };
}

/** Everyone who can look, and somebody who says to have a seat that is not there. */
function viewersOf(state: State): readonly terms.Viewer[] {
  return [
    { kind: "audience" },
    { kind: "audience", host: true },
    { kind: "seat", seat: "nobody" },
    ...state.seats.map((seat) => ({ kind: "seat", seat: seat.id }) as const),
  ];
}

/** The same without what JSON does not know: -0. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** All that is wrong with a state, as sentences. */
function outOfBounds(state: State): readonly string[] {
  const { world } = state;
  const faults: string[] = [];
  const within = (what: string, value: number, least: number, most: number) => {
    if (!(value >= least && value <= most)) faults.push(`${what} is ${value}`);
  };
  const off = (matrix: readonly (readonly number[])[]) =>
    matrix.flatMap((row, of) => row.filter((_, towards) => towards !== of));
  for (const security of world.security) within("security", security, 0, 100);
  for (const shares of world.shares) {
    within(
      "the sum of shares",
      shares.reduce((sum, one) => sum + one, 0),
      1 - 1e-9,
      1 + 1e-9,
    );
    for (const share of shares) within("a share", share, PARAMETERS.floor / 1.2, 1);
  }
  for (const trust of off(world.trust)) within("trust", trust, TRUST_LEAST, TRUST_MOST);
  for (const depth of off(world.depth)) within("depth", depth, 0, 1);
  for (const norms of off(world.norms)) within("norms", norms, 0, 1);
  for (const backlash of off(world.backlash)) within("backlash", backlash, 0, 20);
  for (const { government, rival } of world.capital) {
    within("a government's capital", government, 0, 12);
    within("a rival's capital", rival, 0, 12);
  }
  for (const stress of world.stress) within("stress", stress, 0, 1);
  within("ambiguity", world.ambiguity, 0, 1);
  state.scenario.counters.forEach((counter, index) =>
    within(counter.id, world.counters[index] ?? -1, 0, counter.most),
  );
  for (const group of state.scenario.groups) {
    for (const role of ["government", "rival"] as const) {
      const held = state.seats.filter((seat) => seat.group === group.id && seat.role === role).length;
      if (held !== 1) faults.push(`${group.id} has ${held} seats of a ${role}`);
    }
  }
  return faults;
}

describe.each(NAMES)("%s, whatever is asked for", (name) => {
  const scenario = scenarioOf(name);
  const opening = openingFor(scenario, "class", "properties", 0);
  // Frozen, as is every state after it: a rule that changes what it was given throws.
  const first = freeze(initial(scenario, opening));
  const { steps } = arbitraries(scenario);

  test(
    "the rules never throw, change nothing by deciding, and keep every number in its bounds",
    () => {
      let refusals = 0;
      let rounds = 0;
      fc.assert(
        fc.property(steps, (sequence) => {
          const played = ask(first, sequence, (state) => expect(outOfBounds(state)).toEqual([]));
          refusals += played.refusals;
          rounds += played.state.records.length;
        }),
        FIXED,
      );
      // The sequences must be worth something: many a no, and rounds that were reckoned.
      expect(refusals).toBeGreaterThan(500);
      expect(rounds).toBeGreaterThan(40);
    },
    PATIENCE,
  );

  test(
    "the journal rebuilds the table to the last bit, from memory and from JSON",
    () => {
      fc.assert(
        fc.property(steps, (sequence) => {
          const { state, events } = ask(first, sequence, () => undefined);
          expect(replay(scenario, opening, events)).toEqual(state);
          const written = events.map((event) => JSON.parse(JSON.stringify(event)) as Event);
          expect(plain(written)).toEqual(plain(events));
          const rebuilt = replay(scenario, opening, written);
          expect(plain(rebuilt)).toEqual(plain(state));
          // Not only the numbers: nothing that is shown may hang on which object is which.
          for (const viewer of viewersOf(state))
            expect(plain(view(rebuilt, viewer))).toEqual(plain(view(state, viewer)));
        }),
        { ...FIXED, numRuns: 15 },
      );
    },
    PATIENCE,
  );

  test(
    "every view of every viewer can be written down and read again",
    () => {
      fc.assert(
        fc.property(steps, (sequence) => {
          let looks = 0;
          ask(first, sequence, (state) => {
            looks += 1;
            if (looks % 12 !== 1) return;
            for (const viewer of viewersOf(state)) {
              const seen = view(state, viewer);
              expect(withoutMinusZero(plain(seen))).toEqual(withoutMinusZero(seen));
              expect(view(state, viewer)).toEqual(seen);
            }
          });
        }),
        { ...FIXED, numRuns: 8 },
      );
    },
    PATIENCE,
  );

  test(
    "time alone ends every phase, and every game",
    () => {
      fc.assert(
        fc.property(steps, (sequence) => {
          let { state } = ask(first, sequence, () => undefined);
          if (state.clock.paused) {
            const host: Actor = { kind: "player", player: "host", host: true };
            state = done(state, { by: host, at: 0, wish: { type: "control", control: "resume" } });
          }
          for (let ends = 0; inRound(state.phase); ends += 1) {
            expect(ends).toBeLessThanOrEqual(6 * opening.roundsTo);
            const due = deadline(state);
            expect(due).toBeDefined();
            const { round, phase } = state;
            state = done(state, {
              by: { kind: "clock" },
              at: due?.endsAt ?? 0,
              wish: { type: "timeUp", round, phase },
            });
            expect([state.round, state.phase]).not.toEqual([round, phase]);
          }
          expect(state.phase).toBe("debrief");
          expect(state.round).toBeLessThanOrEqual(opening.roundsTo);
        }),
        FIXED,
      );
    },
    PATIENCE,
  );
});

function done(state: State, command: Command): State {
  const decided = decide(state, command);
  if (isRefusal(decided)) throw new Error(`refused: ${decided.reason}`);
  return decided.reduce(evolve, state);
}

/** JSON writes -0 as 0; nobody can see the difference. */
function withoutMinusZero(value: unknown): unknown {
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(withoutMinusZero);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutMinusZero(part)]));
}
