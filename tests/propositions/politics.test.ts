/** P14 to P19: voices, naming, dials, power and choice (claims.md rows 5, 6, 26, 50, 52, 55, 56, 58, 60 to 66, 69). */
import { describe, test } from "vitest";
import { compileLab } from "#shared/lab/compile.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { fear } from "#shared/rules/theory/fear.ts";
import { mandate, ontologicalCost } from "#shared/rules/theory/identity.ts";
import { policyPriceTotal } from "#shared/rules/theory/politics.ts";
import type { Mind } from "#shared/bots/sight.ts";
import { fearfulGuard, rules, step } from "#shared/bots/hand.ts";
import { MINDS } from "#shared/bots/minds.ts";
import {
  camp,
  champions,
  difference,
  endsAt,
  estimate,
  everywhere,
  governs,
  governsLike,
  isAbove,
  isNotAbove,
  labOf,
  leaning,
  openingWith,
  over,
  play,
  SCENARIOS,
  security,
  stages,
  worldAt,
} from "./harness.ts";

/** The narrative of a group that leans most to one side. */
function extreme(lab: ReturnType<typeof labOf>, group: number, sign: 1 | -1): number {
  const open = (lab.model.openness[group] ?? []).map((row) => row.reduce((sum, one) => sum + one, 0));
  return open.indexOf(sign > 0 ? Math.max(...open) : Math.min(...open));
}

/** The same mind that champions one narrative and no other. */
function speaks(mind: Mind, frame: (shares: readonly number[], openness: readonly number[]) => number): Mind {
  const at = (sight: { readonly shares: readonly number[]; readonly openness: readonly number[] }) =>
    frame(sight.shares, sight.openness);
  return {
    ...mind,
    govern: (sight, own) => ({ ...mind.govern(sight, own), frame: at(sight) }),
    oppose: (sight, own) => ({ ...mind.oppose(sight, own), frame: at(sight) }),
    organise: (sight, own) => ({ ...mind.organise(sight, own), frame: at(sight) }),
    voice: (sight, own) => ({ ...mind.voice(sight, own), frame: at(sight) }),
  };
}
/** The narrative nearest to an openness. */
const near = (wanted: number) => (_: readonly number[], openness: readonly number[]) =>
  openness.reduce(
    (best, open, at) => (Math.abs(open - wanted) < Math.abs((openness[best] ?? 9) - wanted) ? at : best),
    0,
  );

describe.each(SCENARIOS)("%s", (name, scenario) => {
  const lab = labOf(scenario);
  const id = (p: string) => `${p} ${name}`;
  const open = (game: ReturnType<typeof play>[number]) => mandate(lab.model, worldAt(game), 0, 1);

  test("P14 macro beats micro; micro lowers the threshold", () => {
    const closed = [champions("fatalist"), champions("fatalist")];
    isNotAbove(
      id("P14"),
      "share `in` or more under fatalist governments with inclusive entrepreneurs",
      over(play(lab, closed), endsAt(lab, "in", "is", "we")),
      0.03,
    );
    const willing = play(lab, [champions("stepTaker"), champions("stepTaker")]);
    const alone = play(lab, [camp("stepTaker"), camp("stepTaker")]);
    isAbove(
      id("P14"),
      "share of common wes: with entrepreneurs - without",
      difference(willing, alone, endsAt(lab, "we")),
      0.1,
    );
    const falls = (game: ReturnType<typeof play>[number]) =>
      game.rounds.reduce((sum, round) => sum + Number(round.fell[0]) + Number(round.fell[1]), 0);
    isNotAbove(
      id("P14"),
      "falls of willing governments: with entrepreneurs - without",
      difference(willing, alone, falls),
      0,
    );
    // A restrictive government before a people that fears little: its entrepreneurs can end it.
    const calm = openingWith(lab, {
      trust: everywhere(lab, 0.5),
      security: lab.opening.security.map(() => 58),
      shares: leaning(lab, 0.55),
    });
    const fallen = (minds: ReturnType<typeof camp>[]) => play(lab, minds, { opening: calm });
    const first = (game: ReturnType<typeof play>[number]) =>
      Number(game.rounds.some((round) => round.fell[0]));
    isAbove(
      id("P14"),
      "fall of a restrictive government under low fear: with entrepreneurs - without",
      difference(
        fallen([champions("fatalist", "stepTaker"), champions("stepTaker")]),
        fallen([camp("fatalist", { rival: "stepTaker" }), camp("stepTaker")]),
        first,
      ),
      0.05,
    );
    const equal = openingWith(lab, { media: lab.opening.media.map(() => 0) });
    const heard = play(lab, closed, { opening: equal });
    isAbove(
      id("P14"),
      "ablated: mandate under fatalists where all voices are equal - as it is",
      difference(heard, play(lab, closed), open),
      0.3,
    );
  });

  test("P15 primary condition: the same policies with nobody championing an inclusive narrative stall", () => {
    const policy = governsLike("stepTaker", "stepTaker");
    const rulesOnly = speaks(policy, near(0.1));
    const quiet = speaks(MINDS.silent, near(0.1));
    const without = camp(rulesOnly, { civil: quiet, voice: quiet });
    const voiced = champions(speaks(policy, near(0.9)));
    const run = (own: typeof lab, minds: typeof without) => play(own, [minds, minds], { rounds: 8 });
    isAbove(
      id("P15"),
      "share of common wes: championed - not championed",
      difference(run(lab, voiced), run(lab, without), endsAt(lab, "we")),
      0.2,
    );
    const deeds = labOf(scenario, { parameters: { enact: 3.5 } });
    isAbove(
      id("P15"),
      "ablated: share of common wes unchampioned where deeds alone move identity",
      over(run(deeds, without), endsAt(deeds, "we")),
      0.2,
    );
  });

  test("P16 naming matters, and lasts", () => {
    const eventful: Scenario = {
      ...scenario,
      structure: { ...scenario.structure, incidents: 1, circumstances: 0 },
      incidents: scenario.incidents
        .filter((one) => one.kind === "suspicion")
        .map((one) => ({ ...one, weight: 1, earliest: 1 })),
    };
    const naming = (sign: -1 | 0 | 1): Mind => ({
      ...MINDS.ruleKeeper,
      name: (sight) => (sight.round <= 3 ? sign : 0),
    });
    const run = (sign: -1 | 0 | 1, choices = {}) => {
      const own = compileLab(eventful, choices);
      const games = play(own, [camp(naming(sign)), camp(naming(sign))], { rounds: 6 });
      const exclusive = extreme(own, 0, -1);
      const price = (game: (typeof games)[number]) =>
        policyPriceTotal(own.model, mandate(own.model, worldAt(game), 0, 1), {
          stance: 0.5,
          petitioned: false,
          tradition: false,
        });
      return {
        games,
        exclusive: (game: (typeof games)[number]) => worldAt(game).shares[0]?.[exclusive] ?? 0,
        price,
        fear: (game: (typeof games)[number]) => fear(worldAt(game, 3), 0, 1),
      };
    };
    const [threat, silence, shared] = [run(-1), run(0), run(1)];
    for (const [what, value] of [
      ["exclusive share", threat.exclusive],
      ["price of an open card", threat.price],
      ["fear", threat.fear],
    ] as const) {
      isAbove(
        id("P16"),
        `${what}, lasting: threat - silence`,
        difference(threat.games, silence.games, value),
      );
      isAbove(
        id("P16"),
        `${what}, lasting: silence - shared`,
        difference(silence.games, shared.games, value),
      );
    }
    const deaf = { parameters: { naming: 0, namingIdentity: 0, rally: 0 } };
    const [one, other] = [run(-1, deaf), run(1, deaf)];
    isNotAbove(
      id("P16"),
      "exclusive share: threat - shared, where naming has no force",
      difference(one.games, other.games, one.exclusive),
      0.001,
    );
  });

  test("P17 Alexseev's dials: each alone makes a spiral likelier", () => {
    type Dial = "anarchy" | "indistinguishability" | "groupness" | "stress";
    // No slow stocks: one dial at a time.
    const still: Scenario = {
      ...scenario,
      counters: [],
      policies: scenario.policies.map((policy) => ({ ...policy, counters: {} })),
      incidents: scenario.incidents.map((incident) => ({ ...incident, counters: {} })),
    };
    const dialled = (dial: Dial, value: number): Scenario =>
      dial === "anarchy" || dial === "indistinguishability"
        ? { ...still, structure: { ...still.structure, anarchyDrift: 0, [dial]: value } }
        : { ...still, groups: still.groups.map((group) => ({ ...group, [dial]: value })) };
    // Nobody wants a spiral: guards come only from fear, and rules and steps from the lack of it.
    const defensive = governs(
      (towards) =>
        towards.fear >= 3
          ? fearfulGuard(towards)
          : towards.fear === 2
            ? rules(towards)
            : (step(towards, 0.3) ?? rules(towards)),
      "ruleKeeper",
    );
    const wary = camp(defensive);
    const spiral = (own: ReturnType<typeof labOf>) => (game: ReturnType<typeof play>[number]) => {
      const last = worldAt(game);
      return Number(
        stages(own, game).at(-1) === "fear" &&
          ((last.trust[0]?.[1] ?? 1) + (last.trust[1]?.[0] ?? 1)) / 2 < 0.28,
      );
    };
    const odds = (dial: Dial, value: number, parameters = {}) => {
      const own = labOf(dialled(dial, value), { parameters });
      const games = play(own, [wary, wary], { rounds: 8 });
      return { games, is: games.map(spiral(own)) };
    };
    const rise = (dial: Dial, low: number, high: number, parameters = {}) => {
      const [less, more] = [odds(dial, low, parameters), odds(dial, high, parameters)];
      return estimate(more.is.map((one, seed) => one - (less.is[seed] ?? 0)));
    };
    isAbove(id("P17"), "odds of a spiral: anarchy 1 - 0", rise("anarchy", 0, 1));
    isAbove(
      id("P17"),
      "odds of a spiral: indistinguishability .6 - .15",
      rise("indistinguishability", 0.15, 0.6),
    );
    isAbove(id("P17"), "odds of a spiral: groupness 1 - 0", rise("groupness", 0, 1));
    isAbove(id("P17"), "odds of a spiral: stress 1 - .2", rise("stress", 0.2, 1));
    const seekers = {
      ...dialled("indistinguishability", 0),
      structure: { ...dialled("indistinguishability", 0).structure, incidents: 0 },
    };
    const clear = labOf(seekers);
    isNotAbove(
      id("P17"),
      "odds of a spiral among seekers where acts are legible",
      over(play(clear, [wary, wary]), spiral(clear)),
      0.05,
    );
    const off = { noise: 0, bias: 0, indistinguishability: 0, incident: 0 };
    isNotAbove(
      id("P17"),
      "odds of a spiral: indistinguishability .6 - .15, the dial disconnected",
      rise("indistinguishability", 0.15, 0.6, off),
      0.02,
    );
  });

  test("P18 receiving society and immigrants: restriction pays at once, and costs later; the weak lose from the start", () => {
    const unequal: Scenario = {
      ...scenario,
      groups: scenario.groups.map((group, at) => ({ ...group, power: at === 0 ? 1 : 0.55 })),
    };
    const own = labOf(unequal);
    const minds = [camp("fatalist"), camp("titForTat")];
    const games = play(own, minds, { rounds: 9 });
    const change = (group: number, round: number) => (game: (typeof games)[number]) =>
      security(group, round)(game) - security(group, 0)(game);
    isAbove(id("P18"), "S of the strong after one round - at the start", over(games, change(0, 1)));
    isAbove(
      id("P18"),
      "S of the strong at the start - after seven rounds",
      over(games, (game) => -change(0, 7)(game)),
    );
    isAbove(
      id("P18"),
      "S of the weak at the start - after one round",
      over(games, (game) => -change(1, 1)(game)),
    );
    const harmless: Scenario = {
      ...unequal,
      counters: unequal.counters.map((one) => ({ ...one, harm: { ...one.harm, security: 0, incidents: 0 } })),
    };
    const bare = labOf(harmless, { parameters: { backlash: 0, identity: 0 } });
    isAbove(
      id("P18"),
      "ablated: S of the strong after seven rounds: without backlash - with it",
      difference(play(bare, minds, { rounds: 9 }), games, security(0, 7)),
      3,
    );
    // The same betrayal hurts the weak more.
    const betrayed = (power: number) => {
      const there = labOf({
        ...unequal,
        groups: unequal.groups.map((group, at) => ({
          ...group,
          security: 50,
          stress: 0.5,
          power: at === 0 ? 1 : power,
        })),
      });
      const opening = openingWith(there, {
        trust: everywhere(there, 0.5),
        capital: there.opening.capital.map(() => ({ government: 12, rival: 6 })),
      });
      const strong = play(there, [camp("predator"), camp("unconditional")], { rounds: 1, opening });
      const weak = play(there, [camp("unconditional"), camp("predator")], { rounds: 1, opening });
      return { strong, weak };
    };
    const loss = (group: number) => (game: (typeof games)[number]) =>
      security(group, 0)(game) - security(group, 1)(game);
    const far = betrayed(0.55);
    isAbove(
      id("P18"),
      "loss of the weak to the strong - of the strong to the weak",
      difference(far.strong, far.weak, loss(1), loss(0)),
      0.5,
    );
  });

  test("P19 choices shrink with distrust; abrupt change costs; rivalry loses its voice at peace", () => {
    const counts = (own: typeof lab, level: number, lean: number) => {
      const world = openingWith(own, { trust: everywhere(own, level), shares: leaning(own, lean) });
      const openness = mandate(own.model, world, 0, 1);
      return own.policies.filter(
        (policy) =>
          policy.stance > 0.2 &&
          policyPriceTotal(own.model, openness, {
            stance: policy.stance,
            petitioned: false,
            tradition: false,
          }) <= 2 &&
          level >= (policy.needs?.trust ?? 0) &&
          openness >= (policy.needs?.mandate ?? -1),
      ).length;
    };
    const shrinking = estimate([counts(lab, 0.6, 1) - counts(lab, 0.2, -0.6)]);
    isAbove(id("P19"), "open cards within reach: trusting and open - distrusting and closed", shrinking, 1);
    const fixed = labOf(
      { ...scenario, policies: scenario.policies.map((policy) => ({ ...policy, needs: {} })) },
      { parameters: { priceMandate: 0 } },
    );
    isNotAbove(
      id("P19"),
      "the same where the price does not ask who the people are",
      estimate([counts(fixed, 0.6, 1) - counts(fixed, 0.2, -0.6)]),
    );

    const from = leaning(lab, -0.5)[0] ?? [];
    const to = leaning(lab, 0.8)[0] ?? [];
    const step = (part: number) => from.map((share, at) => share + part * ((to[at] ?? 0) - share));
    const abrupt = ontologicalCost(lab.model, from, to);
    const gradual = [1, 2, 3, 4].reduce(
      (sum, at) => sum + ontologicalCost(lab.model, step((at - 1) / 4), step(at / 4)),
      0,
    );
    isAbove(id("P19"), "ontological cost: abrupt - in four steps", estimate([abrupt - gradual]), 1);
    const numb = { ...lab.model, parameters: { ...lab.model.parameters, ontological: 0 } };
    isNotAbove(id("P19"), "the same at no ontological cost", estimate([ontologicalCost(numb, from, to)]));

    const rivalry = (own: "stepTaker" | "fatalist") =>
      play(
        lab,
        [camp(own), camp(own)].map((one) => ({
          ...one,
          rival: speaks(
            { ...MINDS.silent, oppose: (_, frame) => ({ pressure: "quiet", frame }) },
            near(-0.9),
          ),
        })),
        { rounds: 6 },
      );
    // What it earns a round while it opposes.
    const income = (game: ReturnType<typeof play>[number]) => {
      const fell = game.rounds.findIndex((round) => round.fell[0]);
      const rounds = fell < 0 ? game.rounds.length : fell;
      const before = game.opening.capital[0]?.rival ?? 0;
      return rounds === 0 ? 0 : ((worldAt(game, rounds).capital[0]?.rival ?? 0) - before) / rounds;
    };
    isAbove(
      id("P19"),
      "income of a rival that lives by enmity: among walls - at peace",
      difference(rivalry("fatalist"), rivalry("stepTaker"), income),
    );
  });
});
