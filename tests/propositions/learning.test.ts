/** P5, P6, P12, P13: how trust is learnt, and in which order (claims.md rows 30, 31, 35 to 38, 42, 43, 46, 49). */
import { describe, expect, test } from "vitest";
import { playLight } from "#shared/lab/lightGame.ts";
import { LENS } from "#shared/rules/theory/lens.ts";
import type { Policy, Scenario } from "#shared/rules/scenario.ts";
import type { Stage } from "#shared/rules/terms.ts";
import {
  camp,
  champions,
  depth,
  difference,
  estimate,
  everywhere,
  governs,
  isAbove,
  isNotAbove,
  labOf,
  openingWith,
  over,
  play,
  SCENARIOS,
  stages,
  trust,
} from "./harness.ts";

/** The scenario with one card beside its policy of silence. */
function onlyCard(scenario: Scenario, parts: Partial<Policy>): Scenario {
  const silence = scenario.policies.filter((policy) => policy.id === scenario.defaultPolicy);
  return { ...scenario, policies: [...silence, { id: "only", logic: "transcender", stance: 0.2, ...parts }] };
}
const playsIt = governs((towards) => towards.cards[1], "silent");

const first = (path: readonly Stage[], wanted: readonly Stage[]) =>
  path.findIndex((one) => wanted.includes(one));
/** Whether a game came to "is" or "we", and whether it had been "in" before. */
const skipped = (path: readonly Stage[]) => {
  const is = first(path, ["is", "we"]);
  const before = first(path, ["in"]);
  return is >= 0 && (before < 0 || before > is);
};

describe.each(SCENARIOS)("%s", (name, scenario) => {
  const lab = labOf(scenario);
  const id = (p: string) => `${p} ${name}`;

  test("P5 learning is mutual: what one side adopts alone deepens neither", () => {
    const trusting = (own: typeof lab) => openingWith(own, { trust: everywhere(own, 0.7) });
    const alone = play(lab, [camp("unconditional"), camp("fatalist")], { opening: trusting(lab) });
    const both = play(lab, [camp("unconditional"), camp("unconditional")], { opening: trusting(lab) });
    for (const [of, towards] of [
      [0, 1],
      [1, 0],
    ] as const) {
      isNotAbove(id("P5"), `depth ${of} after one-sided adoption`, over(alone, depth(of, towards)), 0.05);
      isAbove(id("P5"), `depth ${of}: mutual - one-sided`, difference(both, alone, depth(of, towards)), 0.15);
    }
    const own = labOf(scenario, { lens: { ...LENS.bilgic, depth: "own" } });
    const ablated = play(own, [camp("unconditional"), camp("fatalist")], { opening: trusting(own) });
    isAbove(
      id("P5"),
      "ablated: depth of who adopts alone, own acts counting",
      over(ablated, depth(0, 1, 3)),
      0.08,
    );
  });

  test("P6 order of stages: nobody comes to `is` who was not `in` before, and the second step takes longer", () => {
    const games = play(lab, [champions("stepTaker"), champions("stepTaker")], { rounds: 12 });
    const paths = games.map((game) => stages(lab, game));
    const deep = paths.filter((path) => first(path, ["is", "we"]) >= 0);
    expect(deep.length).toBeGreaterThan(60);
    isNotAbove(
      id("P6"),
      "share of those who came to `is` and had skipped `in`",
      estimate(deep.map((path) => Number(skipped(path)))),
      0.05,
    );
    const longer = deep
      .filter((path) => !skipped(path))
      .map((path) => first(path, ["is", "we"]) - first(path, ["in"]) - (first(path, ["in"]) + 1));
    isAbove(id("P6"), "rounds from `in` to `is` - rounds to `in`", estimate(longer));
    const speech = labOf(scenario, { lens: { ...LENS.bilgic, depth: "speech", parameters: { deep: 1.2 } } });
    const talker = governs(
      (towards) => towards.cards.find((card) => card.logic === "mitigator"),
      "inclusive",
    );
    const spoken = play(speech, [champions(talker), champions(talker)], { rounds: 12 }).map((game) =>
      stages(speech, game),
    );
    const talked = spoken.filter((path) => first(path, ["is", "we"]) >= 0);
    isAbove(
      id("P6"),
      "ablated: share that skips when speech alone deepens",
      estimate(talked.map((path) => Number(skipped(path)))),
      0.05,
    );
  });

  test("P12 a personal bond alone is not enough: contact, then adoption, then both", () => {
    const ends = (parts: Partial<Policy>, choices = {}) => {
      const own = labOf(onlyCard(scenario, parts), choices);
      return { own, games: play(own, [camp(playsIt), camp(playsIt)]) };
    };
    const contact = ends({ contact: 0.8, expose: 0.3 });
    const adopt = ends({ adopt: 0.5, expose: 0.3 });
    const both = ends({ adopt: 0.5, contact: 0.8, expose: 0.3 });
    isNotAbove(id("P12"), "depth by contact alone", over(contact.games, depth(0, 1)), 0.05);
    isAbove(id("P12"), "depth: adoption - contact", difference(adopt.games, contact.games, depth(0, 1)));
    isAbove(id("P12"), "depth: both - adoption", difference(both.games, adopt.games, depth(0, 1)));
    const taught = ends({ contact: 0.8, expose: 0.3 }, { parameters: { contactTeaches: 0.6 } });
    const isIn = (own: typeof contact) =>
      over(own.games, (game) => Number(stages(own.own, game).some((one) => one !== "fear")));
    isNotAbove(id("P12"), "share that contact alone brings to `in`", isIn(contact), 0.2);
    isAbove(id("P12"), "ablated: the same where contact itself teaches trust", isIn(taught), 0.5);
  });

  test("P13 norm-keeping alone: kept promises raise trust, and cooperation falls at the first temptation", () => {
    // Serves as long as it is the better part in the game it feels, and promises what it does.
    const actor = (base: "ruleKeeper") => {
      const mind = governs((towards) => {
        const game = towards.game();
        const serve = game === "stagHunt" || game === "harmony";
        return towards.cards.find(
          (card) =>
            card.affordable &&
            (serve ? card.adopt >= 0.3 && card.norms === 0 : card.guard >= 0.3 && !card.covert),
        );
      }, base);
      return {
        ...mind,
        govern: (sight: Parameters<typeof mind.govern>[0], frame: number) => ({
          ...mind.govern(sight, frame),
          promises: sight.towards.map(() => "small" as const),
        }),
      };
    };
    const serves = (own: typeof lab, games: ReturnType<typeof play>, round: number) =>
      over(games, (game) =>
        Number((own.policies[game.rounds[round - 1]?.cards[0]?.[1] ?? -1]?.adopt ?? 0) >= 0.3),
      );
    // Promises are the only news: nothing suspicious happens.
    const calmly = { ...scenario, structure: { ...scenario.structure, incidents: 0 } };
    const run = (lens: typeof LENS.hollis) => {
      const own = labOf(calmly, { lens });
      const opening = openingWith(own, {
        trust: everywhere(own, 0.66),
        security: own.opening.security.map(() => 55),
      });
      const minds = [camp(actor("ruleKeeper")), camp(actor("ruleKeeper"))];
      const calm = play(own, minds, { rounds: 4, opening });
      // From then on guarding pays more and serving is dearer: the windfall for who defects.
      const tempted = labOf(calmly, {
        lens: { ...lens, parameters: { ...lens.parameters, cost: 6, guard: 9 } },
      });
      const after = calm.map((game, seed) =>
        playLight(tempted, minds, seed + 1, { rounds: 3, opening: worldOf(game) }),
      );
      return { own, calm, after };
    };
    const worldOf = (game: ReturnType<typeof play>[number]) => game.rounds.at(-1)?.world ?? game.opening;
    const hollis = run(LENS.hollis);
    isAbove(
      id("P13"),
      "rise of trust by kept promises",
      over(hollis.calm, (game) => trust(0, 1)(game) - trust(0, 1, 0)(game)),
      0.05,
    );
    isAbove(id("P13"), "cooperation before the windfall", serves(hollis.own, hollis.calm, 4), 0.6);
    isNotAbove(id("P13"), "cooperation three rounds after it", serves(hollis.own, hollis.after, 3), 0.2);
    const bound = run({ ...LENS.hollis, depth: "promises", parameters: {} });
    isAbove(
      id("P13"),
      "ablated: the same where kept promises deepen",
      serves(bound.own, bound.after, 3),
      0.5,
    );
  });
});
