/** P20: politics decides, and nobody preaches: all ends, no best strategy, an exclusive we, an unstable one-group we. */
import { describe, expect, test } from "vitest";
import { drawCharacters, mindsOf } from "#shared/lab/mixed.ts";
import { playLight } from "#shared/lab/lightGame.ts";
import { compileLab, type Lab } from "#shared/lab/compile.ts";
import { scoreOf } from "#shared/lab/scores.ts";
import { MINDS } from "#shared/bots/minds.ts";
import type { Mind } from "#shared/bots/sight.ts";
import { CHARACTERS, STAGES, type Character } from "#shared/rules/terms.ts";
import { LENS } from "#shared/rules/theory/lens.ts";
import { stage } from "#shared/rules/theory/feltGame.ts";
import { at } from "#shared/rules/theory/world.ts";
import { plainScenario } from "../support/plainScenario.ts";
import {
  camp,
  champions,
  endsAt,
  estimate,
  exactly,
  governs,
  isAbove,
  isNotAbove,
  labOf,
  over,
  play,
  SCENARIOS,
  show,
  shipped,
  worldAt,
} from "./harness.ts";

/** A mind that stands for one narrative, whatever comes, and governs as told. */
function standsFor(story: number, choose: Parameters<typeof governs>[0]): Mind {
  const base = governs(choose, "inclusive");
  return {
    ...base,
    govern: (sight, frame) => ({ ...base.govern(sight, frame), frame: story }),
    oppose: () => ({ pressure: "support", frame: story }),
    organise: () => ({ frame: story, programmes: true, confidence: 1 }),
    voice: () => ({ frame: story, story: "plain", confidence: 1 }),
    vote: (sight) => ({ confidence: 1, attention: sight.shares.map((_, at) => Number(at === story)) }),
  };
}

const ELITES = CHARACTERS.filter((one) => !["inclusive", "exclusive", "silent"].includes(one));

/** Mixed games of one scenario. */
function mixed(
  lab: ReturnType<typeof labOf>,
  count: number,
  change: (seats: ReturnType<typeof drawCharacters>) => ReturnType<typeof drawCharacters> = (seats) => seats,
) {
  return Array.from({ length: count }, (_, seed) =>
    playLight(lab, mindsOf(change(drawCharacters(lab, seed))), seed, { rounds: 8 }),
  );
}

describe.each(SCENARIOS)("%s", (name, scenario) => {
  const lab = labOf(scenario);
  const id = `P20 ${name}`;

  test("all four ends occur over mixed seats, none rarely and none nearly always; frozen identity leaves two", () => {
    const games = mixed(lab, 1500);
    for (const end of STAGES) {
      const share = over(games, endsAt(lab, end));
      isAbove(id, `share of ${end}`, share, 0.05 - share.ci);
      isNotAbove(id, `share of ${end}`, share, 0.65);
    }
    const frozen = labOf(scenario, { lens: { ...LENS.bilgic, identity: "frozen" } });
    isNotAbove(
      id,
      "share of common wes with frozen identity",
      over(mixed(frozen, 600), endsAt(frozen, "we")),
    );
  });

  test("a fatalist government that delivers insecurity can fall", () => {
    const walls = play(
      lab,
      [camp("fatalist", { rival: "stepTaker" }), camp("fatalist", { rival: "stepTaker" })],
      { rounds: 8 },
    );
    isAbove(
      id,
      "games of mutual fatalism in which a government falls",
      over(walls, (game) => Number(game.rounds.some((round) => round.fell.some(Boolean)))),
      0.1,
    );
    const forgiving = labOf(scenario, { parameters: { blame: 0, disillusion: 0, paySecurity: 0 } });
    const kept = play(
      forgiving,
      [camp("fatalist", { rival: "stepTaker" }), camp("fatalist", { rival: "stepTaker" })],
      { rounds: 8 },
    );
    isNotAbove(
      id,
      "the same where nobody holds it to account",
      over(kept, (game) => Number(game.rounds.some((round) => round.fell.some(Boolean)))),
      0.05,
    );
  });

  test("no character dominates; always fatalist and feint are not the best means over a mixed field", () => {
    const score = (own: Character, other: Character) =>
      estimate(
        Array.from({ length: 40 }, (_, seed) => {
          const seats = drawCharacters(lab, seed);
          const set = seats.map((group, index) => ({ ...group, government: index === 0 ? own : other }));
          const game = playLight(lab, mindsOf(set), seed, { rounds: 8 });
          return scoreOf(lab, game, 0, game.frames[0]?.government ?? 0);
        }),
      ).mean;
    const table = new Map(ELITES.map((own) => [own, ELITES.map((other) => score(own, other))]));
    const dominant = ELITES.filter((own) =>
      ELITES.every(
        (rival) =>
          rival === own ||
          ELITES.every((_, column) => (table.get(own)?.[column] ?? 0) >= (table.get(rival)?.[column] ?? 0)),
      ),
    );
    expect(dominant).toEqual([]);
    // Over the field as tables draw it: every partner as often as it comes.
    const field = (own: Character) =>
      estimate(
        [0, 1].flatMap((place) =>
          Array.from({ length: 200 }, (_, seed) => {
            const seats = drawCharacters(lab, seed).map((group, index) =>
              index === place ? { ...group, government: own } : group,
            );
            const game = playLight(lab, mindsOf(seats), seed, { rounds: 8 });
            return scoreOf(lab, game, place, game.frames[place]?.government ?? 0);
          }),
        ),
      );
    const means = ELITES.map((own) => [own, field(own).mean] as const).sort((a, b) => b[1] - a[1]);
    console.log(
      `${id} | mean score over a mixed field: ${means.map(([own, mean]) => `${own} ${mean.toFixed(1)}`).join(", ")}`,
    );
    const bestOf = (some: readonly Character[]) =>
      Math.max(...means.flatMap(([own, mean]) => (some.includes(own) ? [mean] : [])));
    for (const own of ["fatalist", "opportunist", "predator"] as const)
      show(id, `best mean score over a mixed field - ${own}'s`, exactly(bestOf(ELITES) - bestOf([own])));
    expect(["fatalist", "opportunist", "predator"]).not.toContain(means[0]?.[0]);
  });
});

describe("a common we", () => {
  const lab = compileLab({
    ...plainScenario(3),
    structure: { ...plainScenario(3).structure, indistinguishability: 0.2 },
    counters: [],
  });

  test("P20 of two can be exclusive toward a third", () => {
    // Two peoples whose open story is of each other, and closed to the third.
    const bloc = compileLab({
      ...lab.scenario,
      groups: lab.scenario.groups.map((group) => ({
        ...group,
        frames: group.frames.map((frame) =>
          frame.id === "open" && group.id !== "east"
            ? { ...frame, openness: { ...frame.openness, east: -0.7 } }
            : frame,
        ),
      })),
    });
    const opens = governs(
      (towards) =>
        towards.cards.find((card) =>
          towards.group === 2 ? card.guard >= 0.9 : card.adopt === 0.6 && card.affordable,
        ),
      "inclusive",
    );
    const games = play(bloc, [champions(opens), champions(opens), camp("restrictive")], {
      rounds: 10,
      seeds: 100,
    });
    const pair = (a: number, b: number) => (game: (typeof games)[number]) =>
      Number(stage(bloc.model, worldAt(game), a, b) === "we");
    isAbove("P20", "a we of the first two", over(games, pair(0, 1)), 0.5);
    isNotAbove("P20", "a we of the first and the third", over(games, pair(0, 2)), 0.02);
    isAbove(
      "P20",
      "trust between the two - trust of the third in them",
      over(games, (game) => at(worldAt(game).trust, 0, 1) - at(worldAt(game).trust, 2, 0)),
      0.3,
    );
  });

  // Who makes a we with whom, and against whom: the groups in the scenario's order are the two it always has, and the third.
  test.each([
    ["low-reservoir", ["carefulStewards", "", "hillFolk"], ["riverFolk", "riverFolk", "rootRiver"]],
    ["grey-point", ["rulesFirst", "", "properly"], ["oneCity", "twoShores", "bridgePeople"]],
    ["union-of-rivers", ["oneMap", "", "withKeldans"], ["commonwealth", "commonwealth", "both"]],
  ] as const)("P20 of two can be exclusive toward a third: %s with its own", (name, closed, open) => {
    const whole = shipped(name);
    const [one, out, third] = [0, 1, 2];
    const id = `P20 ${name}`;
    /** Peoples who stand for these stories and serve whoever else has one; who has none guards against all. */
    const played = (own: Lab, stories: readonly string[]) => {
      const minds = own.scenario.groups.map((group, index) => {
        const story = group.frames.findIndex((frame) => frame.id === stories[index]);
        if (story < 0) return camp("restrictive");
        const mind = standsFor(story, (towards) =>
          towards.cards.find((card) =>
            stories[towards.group] === ""
              ? card.guard >= 0.9
              : card.adopt >= 0.6 && !card.joint && card.affordable,
          ),
        );
        return { government: mind, rival: mind, civil: mind, voice: mind, citizen: mind };
      });
      const games = play(own, minds, { rounds: 12, seeds: 100 });
      const wes = (a: number, b: number) =>
        over(games, (game) => Number(stage(own.model, worldAt(game), a, b) === "we"));
      return { games, wes };
    };
    const bloc = played(labOf(whole, { thirdGroup: true }), closed);
    isAbove(id, "a we of two, told against the other", bloc.wes(one, third), 0.5);
    isNotAbove(id, "a we of one of them and the other", bloc.wes(one, out), 0.02);
    isAbove(
      id,
      "trust between the two - trust of the other in them",
      over(bloc.games, (game) => {
        const { trust } = worldAt(game);
        return at(trust, one, third) + at(trust, third, one) - at(trust, out, one) - at(trust, out, third);
      }),
      0.6,
    );
    // The same deeds, where the two stories do not fit each other.
    const groups = whole.groups.map((group) => ({
      ...group,
      frames: group.frames.map((frame) => ({ ...frame, compatibleWith: [] })),
    }));
    const apart = played(labOf({ ...whole, groups }, { thirdGroup: true }), closed);
    isNotAbove(id, "a we of two whose stories do not fit", apart.wes(one, third));
    // No we need be told against anybody: in the open stories of the same peoples there is room for all three.
    const wide = played(labOf(whole, { thirdGroup: true }), open);
    isAbove(id, "a we of one of them and the other, open stories", wide.wes(one, out), 0.5);
    isAbove(id, "a we of two, open stories", wide.wes(one, third), 0.5);
  });

  test("P20 of one group that the minority reads as assimilation does not hold", () => {
    const two = (compatible: boolean) => {
      const base = plainScenario(2);
      return compileLab({
        ...base,
        counters: [],
        groups: base.groups.map((group) => ({
          ...group,
          frames: group.frames.map((frame) =>
            frame.id === "open"
              ? {
                  ...frame,
                  kind: "oneGroup" as const,
                  compatibleWith: compatible ? frame.compatibleWith : [],
                }
              : frame,
          ),
        })),
      });
    };
    const ends = (own: ReturnType<typeof two>) =>
      over(
        play(own, [champions("stepTaker"), champions("stepTaker")], { rounds: 10, seeds: 100 }),
        endsAt(own, "we"),
      );
    isAbove("P20", "common wes where the open stories fit", ends(two(true)), 0.5);
    isNotAbove("P20", "common wes where one story dissolves the other", ends(two(false)));
  });
});

test("every character has a mind", () => {
  for (const character of CHARACTERS) expect(typeof MINDS[character].govern).toBe("function");
});
