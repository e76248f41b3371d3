/** The third groups that ship: played to the end by bots through the same doors as people; without them, as if they were not. */
import { describe, expect, test } from "vitest";
import { compileLab } from "#shared/lab/compile.ts";
import { playLight } from "#shared/lab/lightGame.ts";
import { drawCharacters, mindsOf } from "#shared/lab/mixed.ts";
import { playGame } from "#shared/lab/playGame.ts";
import { FORMAT_IDS, scenarioInPlay, USUAL_CHOICES } from "#shared/rules/game.ts";
import { pairKey } from "#shared/rules/records.ts";
import { STAGES, type Stage } from "#shared/rules/terms.ts";
import { stage } from "#shared/rules/theory/feltGame.ts";
import { scenarioOf, SHIPPED } from "../support/game.ts";

const THIRD = { ...USUAL_CHOICES, thirdGroup: true };
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

describe.each(SHIPPED)("%s with its third group", (name) => {
  const scenario = scenarioOf(name);
  const ids = scenario.groups.map(({ id }) => id);

  test.each(FORMAT_IDS)(
    "is played to its end as a %s, and no bot meets a refusal",
    (format) => {
      for (let number = 0; number < 12; number += 1) {
        const { state, refusals } = playGame(scenario, format, `third ${format} ${number}`, {
          choices: THIRD,
        });
        expect(refusals).toEqual([]);
        expect([state.phase, state.records.length]).toEqual(["debrief", state.lastRound]);
        expect(Object.keys(state.records.at(-1)?.stages ?? {})).toEqual(
          PAIRS.map(([a, b]) => pairKey(ids[a] ?? "", ids[b] ?? "")),
        );
      }
    },
    120_000,
  );

  test("over mixed seats each pair comes to every stage, and no government falls all the time", () => {
    const lab = compileLab(scenario, { thirdGroup: true });
    const ends = PAIRS.map(() => new Map<Stage, number>());
    const falls = ids.map(() => 0);
    const games = 400;
    for (let seed = 0; seed < games; seed += 1) {
      const game = playLight(lab, mindsOf(drawCharacters(lab, seed)), seed, { rounds: 8 });
      const world = game.rounds.at(-1)?.world ?? game.opening;
      PAIRS.forEach(([a, b], pair) => {
        const end = stage(lab.model, world, a, b);
        ends[pair]?.set(end, (ends[pair].get(end) ?? 0) + 1);
      });
      for (const { fell } of game.rounds)
        fell.forEach((has, group) => (falls[group] = (falls[group] ?? 0) + Number(has)));
    }
    for (const end of STAGES)
      for (const of of ends) expect([end, (of.get(end) ?? 0) / games > 0.005]).toEqual([end, true]);
    for (const fallen of falls) expect(fallen / games).toBeLessThan(2);
  });

  test("left out, is not there: nothing that is played names it, and no draw of the two moves", () => {
    const third = ids[2] ?? "";
    const two = scenarioInPlay(scenario, false);
    expect(JSON.stringify(two)).not.toMatch(new RegExp(`\\b${third}\\b`));
    // The same scenario as its author would have written it without the group.
    const never = {
      ...two,
      incidents: scenario.incidents
        .filter(({ hits }) => hits.some((group) => group !== third))
        .map((one) => ({ ...one, hits: one.hits.filter((group) => group !== third) })),
    };
    const lab = compileLab(scenario);
    const bare = compileLab(never);
    for (let seed = 0; seed < 20; seed += 1) {
      const play = (own: typeof lab) =>
        playLight(own, mindsOf(drawCharacters(own, seed)), seed, { rounds: 8 });
      expect(JSON.stringify(play(lab))).toBe(JSON.stringify(play(bare)));
    }
  });
});
