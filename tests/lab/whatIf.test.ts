/** "What if ...?": a game told otherwise differs where something was changed, and nowhere else. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { playGame } from "#shared/lab/playGame.ts";
import { answerWhatIf, askedOf, courseAsPlayed, type Asked } from "#shared/lab/whatIf/answer.ts";
import { turningDeed } from "#shared/lab/whatIf/deed.ts";
import { playedFrom, readGame } from "#shared/lab/whatIf/played.ts";
import { rowOf } from "#shared/lab/whatIf/sideBySide.ts";
import { whatIfSchema, type WhatIf, type WhatIfAnswer } from "#shared/protocol/whatIf.ts";
import { USUAL_CHOICES, type TableChoices } from "#shared/rules/game.ts";
import type { Event, Opening } from "#shared/rules/game.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import type { World } from "#shared/rules/theory/world.ts";
import { LENSES, type LensId } from "#shared/rules/terms.ts";
import { SHIPPED, scenarioOf, type ScenarioName } from "../support/game.ts";

function gameOf(seed: string, name: ScenarioName = "low-reservoir", choices: Partial<TableChoices> = {}) {
  const scenario = scenarioOf(name);
  const { state, events } = playGame(scenario, "class", seed, { choices: { ...USUAL_CHOICES, ...choices } });
  // As a journal has it.
  const journal = JSON.parse(JSON.stringify(events)) as typeof events;
  return { state, asked: askedOf(playedFrom(scenario, state.opening, journal)) };
}

function ask<K extends WhatIf["kind"]>(asked: Asked, question: Extract<WhatIf, { kind: K }>) {
  const answer = answerWhatIf(asked, question);
  if (!("kind" in answer) || answer.kind !== question.kind) throw new Error(JSON.stringify(answer));
  return answer as Extract<WhatIfAnswer, { kind: K }>;
}

const { state, asked } = gameOf("what if");
const [first = "", second = ""] = state.scenario.groups.map((group) => group.id);

describe("the same history", () => {
  test.each(SHIPPED.flatMap((name) => [false, true].map((thirdGroup) => [name, thirdGroup] as const)))(
    "under its own lens is the game, to the last bit: %s, third group %s",
    (name, thirdGroup) => {
      for (const lens of ["bilgic", "types"] satisfies LensId[]) {
        const game = gameOf(`exact ${lens}`, name, { lens, thirdGroup });
        const { own, under, played } = ask(game.asked, { kind: "lenses" });
        expect(own).toBe(lens);
        expect(under[own]).toEqual(played);
        expect(played.standings.at(-1)?.security).toEqual(
          Object.fromEntries(
            game.state.scenario.groups.map((group, at) => [group.id, game.state.world.security[at]]),
          ),
        );
      }
    },
  );

  test("is another story under other lenses: where identity is frozen no narrative moves", () => {
    const { under } = ask(asked, { kind: "lenses" });
    expect(Object.keys(under)).toEqual([...LENSES]);
    const opening = under.pd.standings[0]?.shares;
    for (const { shares } of under.pd.standings) expect(shares).toEqual(opening);
    expect(under.bilgic.standings.at(-1)?.shares).not.toEqual(opening);
  });

  test("without entrepreneurs nobody's choices are a mind's", () => {
    const { without, played } = ask(asked, { kind: "withoutEntrepreneurs" });
    expect(without.byMinds).toEqual([]);
    expect(without.standings[0]).toEqual(played.standings[0]);
    expect(without.standings.at(-1)?.shares).not.toEqual(played.standings.at(-1)?.shares);
  });

  test("with dials as they were is the game; with others it is not", () => {
    expect(ask(asked, { kind: "dials", dials: {} }).turned).toEqual(courseAsPlayed(asked));
    const { turned, played } = ask(asked, { kind: "dials", dials: { anarchy: 0, watch: 1 } });
    expect(turned.standings.at(-1)).not.toEqual(played.standings.at(-1));
  });
});

describe("one decision changed", () => {
  const round = 2;
  const own = asked.played.rounds[round - 1]?.groups[0]?.government.cards[1];
  const policies = asked.lab.policies.map((policy) => policy.id);
  const ways = policies.flatMap((policy) => {
    const question = whatIfSchema.parse({
      kind: "decision",
      round,
      group: first,
      change: { of: "policy", towards: second, policy },
    }) as Extract<WhatIf, { kind: "decision" }>;
    return [{ policy, question, answer: answerWhatIf(asked, question) }];
  });
  const possible = ways.flatMap(({ answer }) =>
    "kind" in answer && answer.kind === "decision" ? [answer] : [],
  );

  test("leaves everything before it as it was, and changes what comes after", () => {
    expect(possible.length).toBeGreaterThan(1);
    for (const { changed, played } of possible) {
      expect(changed.standings.slice(0, round)).toEqual(played.standings.slice(0, round));
      expect(changed.standings[round]).not.toEqual(played.standings[round]);
      expect(changed.standings).toHaveLength(played.standings.length);
      expect(changed.byMinds.filter((one) => one.round <= round)).toEqual([]);
    }
  });

  test("to what was done anyhow, or could not be paid for, is refused", () => {
    const refused = ways.filter(({ answer }) => "refused" in answer).map(({ policy }) => policy);
    expect(refused).toContain(policies[own ?? -1]);
    const locked = asked.lab.policies
      .filter((policy) => policy.needs?.trust !== undefined)
      .map(({ id }) => id);
    expect(refused).toEqual(expect.arrayContaining(locked));
  });

  test("says which later choices minds made: none that still fit, all if they are to go on", () => {
    const [kept] = possible;
    const question = ways.find(({ answer }) => answer === kept)?.question;
    if (question === undefined) throw new Error("no decision could be changed");
    const { changed } = ask(asked, { ...question, after: "minds" });
    const later = asked.played.rounds.length - round;
    expect(changed.byMinds).toHaveLength(later * 2 * 5);
    expect(kept?.changed.byMinds.length).toBeLessThan(later * 2 * 5);
  });

  test.each([
    [{ of: "pressure", pressure: "support" }],
    [{ of: "pressure", pressure: "quiet" }],
    [{ of: "story", story: "front" }],
    [{ of: "story", story: "buried" }],
    [{ of: "programme", towards: second, runs: true }],
    [{ of: "programme", towards: second, runs: false }],
  ] as const)("may be any seat's: %j", (change) => {
    const answers = asked.played.rounds.map((one) =>
      answerWhatIf(asked, { kind: "decision", round: one.round, group: first, change, after: "kept" }),
    );
    // Done anyhow in some rounds, another course in others; never anything else.
    for (const answer of answers) {
      if ("refused" in answer) expect(answer.refused).toBe("whatIf.notPossible");
      else expect(answer.kind).toBe("decision");
    }
  });

  test("in a round, of a group or to a card that is not there, is refused", () => {
    const refusal = (changes: object) => {
      const answer = answerWhatIf(
        asked,
        whatIfSchema.parse({
          kind: "decision",
          round: 1,
          group: first,
          change: { of: "policy", towards: second, policy: policies[0] },
          ...changes,
        }),
      );
      return "refused" in answer ? answer.refused : undefined;
    };
    expect(refusal({ round: 12 })).toBe("whatIf.roundUnknown");
    expect(refusal({ group: "nobody" })).toBe("whatIf.notPossible");
    expect(refusal({ change: { of: "policy", towards: first, policy: policies[0] } })).toBe(
      "whatIf.notPossible",
    );
    expect(refusal({ change: { of: "policy", towards: second, policy: "none" } })).toBe("whatIf.notPossible");
    expect(refusal({ change: { of: "frame", role: "civil", frame: "none" } })).toBe("whatIf.notPossible");
  });
});

describe("many games", () => {
  test("futures begin where the game stood, widen from there, and are the same each time", () => {
    const from = 3;
    const question = { kind: "futures", from, games: 60 } as const;
    const { bands, played } = ask(asked, question);
    expect(ask(asked, question)).toEqual(ask(gameOf("what if").asked, question));
    expect(bands.games).toBe(60);
    bands.standings.slice(0, from + 1).forEach((standing, round) => {
      const stood = played.standings[round]?.security[first];
      expect(standing.security[first]).toEqual([stood, stood, stood, stood, stood]);
    });
    const [low = 0, , middle = 0, , high = 0] = bands.standings.at(-1)?.security[first] ?? [];
    expect(low).toBeLessThan(middle);
    expect(middle).toBeLessThan(high);
    for (const ends of Object.values(bands.ends)) {
      expect(Object.values(ends).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    }
  });

  test("futures may be longer than the game was, and in another world from there on", () => {
    const { bands } = ask(asked, { kind: "futures", from: 2, games: 20, rounds: 10, dials: { anarchy: 1 } });
    expect(bands.standings).toHaveLength(11);
    const calm = ask(asked, { kind: "futures", from: 2, games: 20, rounds: 10, dials: { anarchy: 0 } });
    expect(calm.bands.standings[2]).toEqual(bands.standings[2]);
    expect(calm.bands.standings.at(-1)).not.toEqual(bands.standings.at(-1));
  });

  test("this table as one of many: how many ended below it", () => {
    const { below, bands, played } = ask(asked, { kind: "among", games: 80 });
    const ours = played.standings.at(-1)?.security[first] ?? 0;
    const [low = 0, , , , high = 0] = bands.standings.at(-1)?.security[first] ?? [];
    const share = below.security[first] ?? -1;
    expect(share).toBeGreaterThanOrEqual(ours > low ? 0.05 : 0);
    expect(share).toBeLessThanOrEqual(ours < high ? 0.95 : 1);
    expect(Object.keys(below.depth)).toEqual([`${first}>${second}`, `${second}>${first}`]);
  });

  test.each(["low-reservoir", "grey-point"] as const)(
    "%s as one row beside others: as its journal has it",
    (name) => {
      const scenario = scenarioOf(name);
      const { state, events } = playGame(scenario, "class", "row", { choices: { ...USUAL_CHOICES } });
      const read = readGame(scenario, state.opening, events);
      const row = rowOf(askedOf(read.played), read.state);
      expect(row.groups).toEqual(state.scenario.groups.map(({ id }) => id));
      state.scenario.groups.forEach(({ id }, group) => {
        expect(row.security[id]).toEqual([
          state.opened.security[group],
          ...state.records.map(({ after }) => after.security[group]),
        ]);
        state.scenario.groups.forEach((other, towards) => {
          if (group === towards) return;
          expect(row.felt[`${id}>${other.id}`]?.slice(1)).toEqual(
            state.records.map(({ felt }) => felt[group]?.[towards]),
          );
        });
      });
      for (const [key, stages] of Object.entries(row.stages)) {
        expect(stages.slice(1)).toEqual(state.records.map((record) => record.stages[key]));
      }
      expect(row.rounds).toBe(state.records.length);
      expect(row.acts.all).toBe(state.records.flatMap(({ revealed }) => revealed.acts).length);
      expect(row.logics.fatalist + row.logics.mitigator + row.logics.transcender).toBe(row.acts.all);
      expect(row.falls).toHaveLength(state.records.flatMap(({ falls }) => falls).length);
      // No person, no seat, no word: what is laid beside others is groups, cards and numbers.
      const said = JSON.stringify(row);
      for (const seat of state.seats) expect(said).not.toContain(`"${seat.id}"`);
    },
  );

  test("the card that moved a game most is the one whose silence would have moved the end most", () => {
    const { state, asked: game } = gameOf("deed");
    const deed = turningDeed(game);
    if (deed === undefined) throw new Error("no card moved this game");
    const silence = state.scenario.defaultPolicy;
    const movedBy = (round: number, from: string, towards: string): number => {
      const told = answerWhatIf(game, {
        kind: "decision",
        round,
        group: from,
        change: { of: "policy", towards, policy: silence },
        after: "kept",
      });
      if (!("kind" in told) || told.kind !== "decision") return 0;
      const [was, is] = [told.played, told.changed].map((course) => course.standings.at(-1)?.security ?? {});
      return Math.max(...Object.keys(was ?? {}).map((id) => Math.abs((was?.[id] ?? 0) - (is?.[id] ?? 0))));
    };
    const acts = state.records.flatMap((record) =>
      record.revealed.acts.map((act) => ({ ...act, round: record.round })),
    );
    const most = Math.max(...acts.map((act) => movedBy(act.round, act.from, act.towards)));
    expect(movedBy(deed.round, deed.from, deed.towards)).toBe(most);
    expect(acts).toContainEqual(
      expect.objectContaining({ round: deed.round, from: deed.from, policy: deed.policy }),
    );
    const end = state.records.at(-1)?.after.security ?? [];
    const moved = Object.values(deed.without).map((value, group) => Math.abs(value - (end[group] ?? 0)));
    expect(Math.max(...moved)).toBe(most);
  });

  test("a game that ended before a round was played is a row too, with nothing in it", () => {
    const read = readGame(scenarioOf("low-reservoir"), state.opening, []);
    expect(rowOf(askedOf(read.played), read.state)).toMatchObject({ rounds: 0, acts: { all: 0 }, falls: [] });
  });
});

test("a game of an older journal can be asked too: what it came to is as it was written down", () => {
  const lines = readFileSync(new URL("../replays/2026-11-first-game.jsonl", import.meta.url), "utf8");
  const [head, ...events] = lines
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  const { scenario, opening, final } = head as {
    readonly scenario: Scenario;
    readonly opening: Opening;
    readonly final: { readonly world: World };
  };
  const old = askedOf(playedFrom(scenario, opening, events as Event[]));
  const { played, under } = ask(old, { kind: "lenses" });
  expect(Object.values(played.standings.at(-1)?.security ?? {})).toEqual(final.world.security);
  expect(under.kydd.standings).toHaveLength(played.standings.length);
});

test("a game of which no round was played to its end has nothing to tell", () => {
  const empty = askedOf(playedFrom(scenarioOf("low-reservoir"), state.opening, []));
  expect(answerWhatIf(empty, { kind: "lenses" })).toEqual({ refused: "whatIf.nothingPlayed" });
});
