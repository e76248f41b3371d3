/** Bots negotiate by temper: over many whole games their offers, answers and kept words tell them apart. */
import { beforeAll, describe, expect, test } from "vitest";
import { playGame, type PlayedGame } from "#shared/lab/playGame.ts";
import { youView } from "#shared/rules/game.ts";
import { holder } from "#shared/rules/state.ts";
import type { Promised } from "#shared/rules/state.ts";
import type { Character } from "#shared/rules/terms.ts";
import type { PromiseView } from "#shared/rules/views.ts";
import { scenarioOf } from "../support/game.ts";

const GAMES = 12;
const TEMPERS = [
  "fatalist",
  "exclusive",
  "ruleKeeper",
  "stepTaker",
  "grandLeaper",
  "unconditional",
  "titForTat",
  "grim",
  "opportunist",
  "predator",
  "rationalist",
] as const satisfies readonly Character[];
/** Whom they meet across the river. */
const OTHERS: readonly Character[] = ["stepTaker", "unconditional", "predator", "titForTat"];
const SIZES = ["small", "medium", "large"];

const scenario = scenarioOf("low-reservoir");
const games = new Map<Character, readonly PlayedGame[]>();

beforeAll(() => {
  for (const temper of TEMPERS) {
    games.set(
      temper,
      Array.from({ length: GAMES }, (_, game) => {
        const other = OTHERS[game % OTHERS.length] ?? "stepTaker";
        // Rivals are of the same temper, so that a fall changes the seat and not the temper.
        return playGame(scenario, "seminar", `word ${game}`, {
          cast: {
            "highmere.mayor": temper,
            "highmere.damParty": temper,
            "saltreach.mayor": other,
            "saltreach.wellDiggers": other,
          },
        });
      }),
    );
  }
}, 240_000);

const of = (temper: Character) => games.get(temper) ?? [];
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const given = (temper: Character): readonly Promised[] =>
  of(temper).flatMap(({ state }) => state.promises.filter((one) => one.from === "highmere"));
const offered = (temper: Character): readonly Promised[] =>
  of(temper).flatMap(({ state }) =>
    state.promises.filter((one) => one.from === "saltreach" && one.ifYou !== undefined),
  );
/** Words given a round, unasked. */
const offers = (temper: Character) =>
  given(temper).filter((one) => one.counters === undefined).length /
  sum(of(temper).map(({ state }) => state.round));
const part = (all: readonly Promised[], is: (one: Promised) => boolean) =>
  all.filter(is).length / Math.max(1, all.length);
const isTaken = (one: Promised) => one.standing === "standing";

/** What a government across saw of Highmere's parts: the fates of its words. */
function seen(game: PlayedGame, side = "saltreach", of = "highmere"): readonly PromiseView["fate"][] {
  const group = scenario.groups.findIndex(({ id }) => id === side);
  const seat = holder(game.state, group, "government")?.id ?? "";
  return youView(game.state, { kind: "seat", seat }).promises.flatMap((one) => {
    const fate = one.from === of ? one.fate : one.theirFate;
    return fate === undefined ? [] : [fate];
  });
}
function brokenShare(fates: readonly PromiseView["fate"][]): number {
  const broken = fates.filter((fate) => fate === "broken").length;
  return broken / Math.max(1, broken + fates.filter((fate) => fate === "kept").length);
}
const truth = (temper: Character) => of(temper).flatMap((game) => seen(game, "highmere"));

describe("whoever sits there", () => {
  test("every game ends, and no bot meets a refusal", () => {
    for (const { state, refusals } of [...games.values()].flat()) {
      expect(refusals).toEqual([]);
      expect(state.phase).toBe("debrief");
    }
  });

  test("every offer between bots is answered before it goes by", () => {
    const standings = [...games.values()]
      .flat()
      .flatMap(({ state }) => state.promises.map((one) => one.standing));
    expect(standings.length).toBeGreaterThan(300);
    expect(standings.filter((one) => one === "expired" || one === "offered")).toEqual([]);
  });

  test("nobody talks without end: a few sentences a round, never two in a row in a back channel", () => {
    for (const { events } of [...games.values()].flat()) {
      const counts = new Map<string, number>();
      const last = new Map<string, string>();
      let round = 0;
      for (const event of events) {
        if (event.type === "roundOpened") {
          round = event.round;
          last.clear();
        }
        if (event.type !== "said" || event.seat === undefined) continue;
        const key = `${round} ${event.seat}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (event.channel.startsWith("back:")) {
          expect(last.get(event.channel)).not.toBe(event.seat);
          last.set(event.channel, event.seat);
        }
      }
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(8);
    }
  });

  test("and no bot comes near the acts after which the server lets it rest", () => {
    const acts = (event: PlayedGame["events"][number]) => {
      if (event.type === "said" || event.type === "promiseMade" || event.type === "offerAnswered")
        return event.seat;
      if (event.type === "backOpened") return event.to;
      return event.type === "backAsked" ? event.from : event.type === "backClosed" ? event.by : undefined;
    };
    let most = 0;
    for (const { events } of [...games.values()].flat()) {
      let counts = new Map<string, number>();
      for (const event of events) {
        if (event.type === "phaseBegan") counts = new Map();
        const seat = acts(event);
        if (seat === undefined) continue;
        counts.set(seat, (counts.get(seat) ?? 0) + 1);
        most = Math.max(most, counts.get(seat) ?? 0);
      }
    }
    expect(most).toBeGreaterThan(2);
    expect(most).toBeLessThan(20);
  });
});

describe("giving a word", () => {
  test("who relies on itself gives none and takes none", () => {
    for (const temper of ["fatalist", "exclusive"] as const) {
      expect(given(temper)).toEqual([]);
      expect(offered(temper).length).toBeGreaterThan(10);
      expect(offered(temper).filter(isTaken)).toEqual([]);
    }
  });

  test("and says why before everyone, when the offer was made before everyone", () => {
    for (const { state, events } of of("fatalist")) {
      const open = state.promises.filter((one) => one.reach === "public" && one.standing === "declined");
      const rounds = new Set(open.map((one) => one.round));
      const said = events.filter(
        (event) =>
          event.type === "said" && event.channel === "plenary" && event.statement === "relyOnOurselves",
      );
      expect(said).toHaveLength(rounds.size);
    }
  });

  test("how often goes by temper", () => {
    expect(offers("rationalist")).toBeGreaterThan(0);
    expect(offers("titForTat")).toBeGreaterThan(offers("rationalist"));
    expect(offers("stepTaker")).toBeGreaterThan(offers("titForTat"));
    expect(offers("unconditional")).toBeGreaterThan(0.8);
  });

  test("a step-taker says if you, I; a leaper and the unconditional just say it, before everyone", () => {
    expect(part(given("stepTaker"), (one) => one.ifYou !== undefined)).toBeGreaterThan(0.75);
    expect(part(given("stepTaker"), (one) => one.reach === "public" && one.counters === undefined)).toBe(0);
    for (const temper of ["grandLeaper", "unconditional"] as const)
      expect(part(given(temper), (one) => one.ifYou === undefined && one.reach === "public")).toBe(1);
  });

  test("an opportunist says it where nobody else hears it, and asks for more than it gives", () => {
    const words = given("opportunist");
    expect(part(words, (one) => one.reach === "back")).toBeGreaterThan(0.6);
    const bargains = words.filter((one) => one.ifYou !== undefined && one.counters === undefined);
    expect(bargains.length).toBeGreaterThan(5);
    const level = (step: Promised["step"] | undefined) =>
      step?.kind === "size" ? SIZES.indexOf(step.size) : 0;
    expect(part(bargains, (one) => level(one.ifYou) > level(one.step))).toBeGreaterThan(0.8);
  });

  test("a rule-keeper names a rule, once one was seen", () => {
    const logic = new Map(scenario.policies.map((policy) => [policy.id, policy.logic]));
    const named = given("ruleKeeper").flatMap(({ step }) => (step.kind === "policy" ? [step.policy] : []));
    expect(named.length).toBeGreaterThan(10);
    expect(new Set(named.map((policy) => logic.get(policy)))).toEqual(new Set(["mitigator"]));
  });

  test("a step-taker begins small and grows with trust", () => {
    const level = (step: Promised["step"]) => (step.kind === "size" ? SIZES.indexOf(step.size) : 0);
    const words = given("stepTaker").filter((one) => one.counters === undefined);
    const first = words.filter((one) => one.round === 1).map((one) => level(one.step));
    expect(first.length).toBeGreaterThan(3);
    expect(new Set(first)).toEqual(new Set([0]));
    expect(words.filter((one) => level(one.step) > 0).length).toBeGreaterThan(5);
  });

  test("a rationalist gives and takes one only in a game in which both gain", () => {
    const felt = of("rationalist").flatMap(({ state }) =>
      state.promises
        .filter((one) => one.from === "highmere" || (one.ifYou !== undefined && isTaken(one)))
        .flatMap((one) => state.records.find(({ round }) => round === one.round - 1)?.felt[0]?.[1] ?? []),
    );
    expect(felt.length).toBeGreaterThan(5);
    expect(felt.filter((game) => game !== "stagHunt" && game !== "harmony")).toEqual([]);
  });

  test("an opportunist and a predator say yes to anything", () => {
    for (const temper of ["opportunist", "predator"] as const)
      expect([temper, part(offered(temper), isTaken)]).toEqual([temper, 1]);
  });
});

describe("keeping a word", () => {
  test("most mean it; an opportunist until there is something to take; a predator never", () => {
    for (const temper of ["stepTaker", "ruleKeeper", "unconditional", "titForTat", "rationalist"] as const) {
      expect(truth(temper).length).toBeGreaterThan(10);
      expect([temper, brokenShare(truth(temper)) < 0.1]).toEqual([temper, true]);
    }
    const feints = truth("opportunist");
    expect(feints).toContain("kept");
    expect(brokenShare(feints)).toBeGreaterThan(0.5);
    expect(truth("predator")).not.toContain("kept");
  });

  test("after a word broken to it a grim one never gives or takes one again, a tit-for-tat not the round after", () => {
    for (const [temper, until] of [
      ["grim", Infinity],
      ["titForTat", 1],
    ] as const) {
      let wrongs = 0;
      for (const game of of(temper)) {
        const seat = holder(game.state, 0, "government")?.id ?? "";
        const known = youView(game.state, { kind: "seat", seat }).promises;
        const broken = known.flatMap((one) => {
          const fate = one.from === "saltreach" ? one.fate : one.theirFate;
          // What was done in secret may come to light later: then a grim one knows, and a tit-for-tat has moved on.
          const act = game.state.records
            .find((record) => record.round === one.due)
            ?.revealed.acts.find((done) => done.from === "saltreach");
          const { foundIn = one.due } = act ?? {};
          const counts = temper === "grim" || foundIn === one.due;
          return fate === "broken" && one.reach !== "back" && counts ? [foundIn] : [];
        });
        for (const due of broken) {
          wrongs += 1;
          const words = game.state.promises.filter(
            (one) =>
              one.round > due &&
              one.round <= due + until &&
              (one.from === "highmere" || (one.ifYou !== undefined && one.standing === "standing")),
          );
          expect([temper, words]).toEqual([temper, []]);
        }
      }
      expect([temper, wrongs > 0]).toEqual([temper, true]);
    }
  });

  test("the record that the other side sees tells an opportunist from a step-taker", () => {
    const shares = (temper: Character) => of(temper).map((game) => brokenShare(seen(game)));
    expect(brokenShare(of("opportunist").flatMap((game) => seen(game)))).toBeGreaterThan(0.3);
    expect(brokenShare(of("stepTaker").flatMap((game) => seen(game)))).toBeLessThan(0.05);
    const isTold = (share: number) => share > 0.2;
    expect(shares("opportunist").filter(isTold).length).toBeGreaterThan(GAMES / 2);
    expect(shares("stepTaker").filter(isTold).length).toBeLessThan(GAMES / 6);
  });
});

describe("words and secrets", () => {
  test("whoever speaks of a broken or kept word before everyone speaks of one given before everyone", () => {
    let spoken = 0;
    for (const { state, events } of [...games.values()].flat()) {
      const groupOf = (seat: string) => state.seats.find(({ id }) => id === seat)?.group;
      let round = 0;
      for (const event of events) {
        if (event.type === "roundOpened") round = event.round;
        if (event.type !== "said" || event.seat === undefined || event.channel.startsWith("back:")) continue;
        if (event.statement !== "brokeWord" && event.statement !== "keptWord") continue;
        spoken += 1;
        const fate = event.statement === "brokeWord" ? "broken" : "kept";
        const own = groupOf(event.seat);
        const basis = state.promises.filter(
          (one) =>
            one.due === round - 1 &&
            (one.reach === "public" || (one.reach === "groups" && event.channel !== "plenary")) &&
            ((one.from === event.about && one.towards === own && one.fate === fate) ||
              (one.towards === event.about && one.from === own && one.theirFate === fate)),
        );
        expect([event.channel, event.statement, basis.length > 0]).toEqual([
          event.channel,
          event.statement,
          true,
        ]);
      }
    }
    expect(spoken).toBeGreaterThan(50);
  });

  test("nobody warns that it must not go on before anything was done", () => {
    const warned = [...games.values()]
      .flat()
      .flatMap(({ state }) => state.talk.filter((one) => one.statement === "warn").map(({ round }) => round));
    expect(warned.length).toBeGreaterThan(20);
    expect(warned).not.toContain(1);
  });
});
