/**
 * The lenses by outcome: what each theory of trust that the article discusses brings about when the same people play
 * the same seeds under it (the table of lenses after the propositions). Mechanisms are tested in theory/lens.test.ts.
 */
import { describe, test } from "vitest";
import { fearfulGuard, rules, step } from "#shared/bots/hand.ts";
import type { Mind, TowardsSight } from "#shared/bots/sight.ts";
import type { Lab } from "#shared/lab/compile.ts";
import { playLight } from "#shared/lab/lightGame.ts";
import type { Character, LensId } from "#shared/rules/terms.ts";
import { ledger } from "#shared/rules/theory/interest.ts";
import type { Parameters } from "#shared/rules/theory/parameters.ts";
import type { World } from "#shared/rules/theory/world.ts";
import {
  camp,
  champions,
  depth,
  difference,
  endsAt,
  estimate,
  everywhere,
  governs,
  isAbove,
  isNotAbove,
  labOf,
  leaning,
  openingWith,
  over,
  play,
  reaches,
  SCENARIOS,
  SEEDS,
  security,
  stages,
  trust,
  worldAt,
} from "./harness.ts";

type Game = ReturnType<typeof play>[number];

const pays = (towards: TowardsSight) => ["stagHunt", "harmony"].includes(towards.game());
const serving = (towards: TowardsSight) =>
  towards.cards.find((card) => card.affordable && card.adopt >= 0.5 && !card.joint) ??
  towards.cards.find((card) => card.affordable && card.adopt >= 0.3);
const guarding = (towards: TowardsSight) =>
  towards.cards.find((card) => card.affordable && card.guard >= 0.5 && !card.covert) ??
  towards.cards.find((card) => card.affordable && card.logic === "fatalist" && !card.covert);
/** Says what it will do: announces a small step wherever `does` holds. */
const saying = (mind: Mind, does: (towards: TowardsSight) => boolean): Mind => ({
  ...mind,
  govern: (sight, frame) => ({
    ...mind.govern(sight, frame),
    promises: sight.towards.map((towards) => (does(towards) ? ("small" as const) : undefined)),
  }),
});
/** Plays the better part in the game its people feel they are in, and its word is good. */
const feels = saying(
  governs((towards) => (pays(towards) ? serving(towards) : guarding(towards)), "stepTaker"),
  pays,
);
/** The same where every incident is called a threat. */
const alarmed: Mind = { ...feels, name: () => -1 };
/** Guards only from fear, and keeps rules or serves from the lack of it: a seeker of security and nothing else. */
const defensive = governs((towards) => {
  if (towards.fear >= 3) return fearfulGuard(towards);
  return towards.fear === 2 ? rules(towards) : (step(towards, 0.3) ?? rules(towards));
}, "ruleKeeper");

/** How far both sides served in a round, 0..1. */
const serves = (lab: Lab, round: number) => (game: Game) => {
  const adopt = (a: number, b: number) =>
    lab.policies[game.rounds[round - 1]?.cards[a]?.[b] ?? -1]?.adopt ?? 0;
  return (Number(adopt(0, 1) >= 0.3) + Number(adopt(1, 0) >= 0.3)) / 2;
};
/** Share of rounds in which both sides guard. */
const guards = (lab: Lab) => (game: Game) => {
  const both = game.rounds.filter(({ cards }) =>
    [cards[0]?.[1], cards[1]?.[0]].every((card) => lab.policies[card ?? -1]?.logic === "fatalist"),
  );
  return both.length / game.rounds.length;
};

/** Two peoples that trust each other and can pay for any card; `deep` is how far that has become their interest. */
const trusting = (lab: Lab, deep: number, lean: number): World =>
  openingWith(lab, {
    trust: everywhere(lab, 0.62),
    depth: everywhere(lab, deep),
    security: lab.opening.security.map(() => 55),
    shares: leaning(lab, lean),
    capital: lab.opening.capital.map(() => ({ government: 12, rival: 6 })),
  });
const changed = (lab: Lab, parameters: Partial<Parameters>): Lab => ({
  ...lab,
  model: { ...lab.model, parameters: { ...lab.model.parameters, ...parameters } },
});
/** For these rounds guarding pays double, and serving is dear. */
const tempted = (lab: Lab): Lab => changed(lab, { guard: 9, cost: 6 });
/** Everybody knows that nothing comes after. */
const lastRound = (lab: Lab): Lab => changed(lab, { shadow: 0 });
/** Goes on from where each game of a condition ended. */
const goOn = (lab: Lab, games: readonly Game[], rounds: number): readonly Game[] =>
  games.map((game, seed) =>
    playLight(lab, [champions(feels), champions(feels)], seed + 1, { rounds, opening: worldAt(game) }),
  );

describe.each(SCENARIOS)("%s", (name, scenario) => {
  const id = (lens: LensId) => `lens/${lens} ${name}`;
  const bilgic = labOf(scenario);
  const both = (mind: Mind | Character) => [champions(mind), champions(mind)];

  test("pd: mutual guard, the third-best outcome for both", () => {
    const lab = labOf(scenario, { lens: "pd" });
    const opening = trusting(lab, 0.6, 0);
    isAbove(id("pd"), "mutual guard, from distrust", over(play(lab, both(feels)), guards(lab)), 0.9);
    isAbove(
      id("pd"),
      "mutual guard, from trust",
      over(play(lab, both(feels), { opening }), guards(lab)),
      0.9,
    );
    const open = governs(serving, "stepTaker");
    const closed = governs(guarding, "stepTaker");
    for (const group of [0, 1]) {
      const ends = (own: Mind, theirs: Mind) =>
        play(lab, group === 0 ? [camp(own), camp(theirs)] : [camp(theirs), camp(own)], {
          rounds: 3,
          opening,
        });
      const order = [ends(closed, open), ends(open, open), ends(closed, closed), ends(open, closed)];
      const names = ["the only one to guard", "both serving", "both guarding", "the only one to serve"];
      order.slice(1).forEach((worse, place) => {
        const better = order[place] ?? [];
        const what = `S of ${names[place]} - of ${names[place + 1]}, group ${group}`;
        isAbove(id("pd"), what, difference(better, worse, security(group)), 0.5);
      });
    }
    isNotAbove(
      id("pd"),
      "mutual guard, from trust, as the article has it",
      over(play(bilgic, both(feels), { opening: trusting(bilgic, 0.6, 0.9) }), guards(bilgic)),
      0.1,
    );
  });

  test("kydd: cooperation comes and holds while it pays, and unravels when it does not", () => {
    const lab = labOf(scenario, { lens: "kydd" });
    const met = play(lab, both("stepTaker"));
    const came = over(met, (game) => Number(reaches(lab, "in")(game)));
    isAbove(id("kydd"), "share that comes to cooperate, from distrust", came, 0.5);
    const more = over(met, (game) => Number(reaches(lab, "is", "we")(game)));
    isNotAbove(id("kydd"), "share that comes to more than that", more);
    const rewritten = (own: Lab) => (game: Game) => {
      const end = worldAt(game);
      return Math.abs(ledger(own.model, end, end, 0).total - ledger(own.model, game.opening, end, 0).total);
    };
    isNotAbove(id("kydd"), "distance of the two ledgers", over(met, rewritten(lab)));
    isAbove(
      id("kydd"),
      "distance of the two ledgers, as the article has it",
      over(play(bilgic, both("stepTaker")), rewritten(bilgic)),
      5,
    );
    // The same acts, and the same trust: only what they are to each other differs.
    const calm = (own: Lab) => play(own, both(feels), { rounds: 1, opening: trusting(own, 0.6, 0.9) });
    isAbove(id("kydd"), "cooperation while it pays", over(calm(lab), serves(lab, 1)), 0.7);
    for (const [what, way] of [
      ["under a temptation", tempted],
      ["in an announced last round", lastRound],
    ] as const) {
      const left = (own: Lab) => over(goOn(way(own), calm(own), 1), serves(own, 1));
      isNotAbove(id("kydd"), `cooperation ${what}`, left(lab), 0.2);
      isAbove(id("kydd"), `cooperation ${what}, as the article has it`, left(bilgic), 0.7);
    }
  });

  test("hollis: warm talk, and little staying power under fear or temptation", () => {
    const still = { ...scenario, structure: { ...scenario.structure, incidents: 0 } };
    const lab = labOf(still, { lens: "hollis" });
    const full = labOf(still);
    // Small things, announced and done.
    const warm = saying(
      governs(
        (towards) => towards.cards.find((card) => card.affordable && card.adopt >= 0.1 && card.guard <= 0.3),
        "stepTaker",
      ),
      () => true,
    );
    const talk = play(lab, both(warm), { rounds: 5 });
    isAbove(
      id("hollis"),
      "trust after five rounds of kept words - before",
      over(talk, (game) => trust(0, 1)(game) - trust(0, 1, 0)(game)),
      0.1,
    );
    isNotAbove(id("hollis"), "depth after them", over(talk, depth(0, 1)));
    const calm = (own: Lab) => play(own, both(feels), { rounds: 1, opening: trusting(own, 0.6, 0.9) });
    isAbove(id("hollis"), "cooperation while nothing happens", over(calm(lab), serves(lab, 1)), 0.7);
    // An incident a round for each side, and elites that call it a threat.
    const eventful = { ...scenario, structure: { ...scenario.structure, incidents: 1 } };
    const fear = (own: Lab, lens: LensId) => {
      const loud = labOf(eventful, { lens });
      const games = play(loud, both(alarmed), { rounds: 5, opening: trusting(own, 0.6, 0.9) });
      return over(games, serves(loud, 5));
    };
    isNotAbove(id("hollis"), "cooperation after four rounds of fear", fear(lab, "hollis"), 0.3);
    isAbove(id("hollis"), "the same after fear, as the article has it", fear(full, "bilgic"), 0.6);
    const temptation = (own: Lab) => over(goOn(tempted(own), calm(own), 2), serves(own, 2));
    isNotAbove(id("hollis"), "cooperation under a temptation", temptation(lab), 0.2);
    isAbove(id("hollis"), "the same under a temptation, as the article has it", temptation(full), 0.6);
  });

  test("types: a spiral among seekers; deterrence is right against the greedy, and wrong against seekers", () => {
    const lab = labOf(scenario, { lens: "types" });
    const spiral = (own: Lab) => (game: Game) =>
      Number(stages(own, game).at(-1) === "fear" && (trust(0, 1)(game) + trust(1, 0)(game)) / 2 < 0.28);
    const seekers = play(lab, [camp(defensive), camp(defensive)]);
    isAbove(id("types"), "odds of a spiral among seekers", over(seekers, spiral(lab)), 0.4);
    // Where acts cannot be misread there is none: it was never greed.
    const legible = labOf(
      { ...scenario, structure: { ...scenario.structure, indistinguishability: 0, incidents: 0 } },
      { lens: "types" },
    );
    isNotAbove(
      id("types"),
      "the same where acts are legible",
      over(play(legible, [camp(defensive), camp(defensive)]), spiral(legible)),
      0.1,
    );
    const ends = (own: Character, theirs: Character) => play(lab, [camp(own), camp(theirs)]);
    for (const open of ["stepTaker", "unconditional"] as const) {
      const greedy = difference(ends("fatalist", "predator"), ends(open, "predator"), security(0));
      isAbove(id("types"), `against the greedy: S of deterrence - of ${open}`, greedy, 2);
      const seeker = difference(ends(open, "stepTaker"), ends("fatalist", "stepTaker"), security(0));
      isAbove(id("types"), `with a seeker: S of ${open} - of deterrence`, seeker, 0.5);
    }
    const told = difference(ends("stepTaker", "stepTaker"), ends("stepTaker", "predator"), trust(0, 1));
    isAbove(id("types"), "types are told apart: trust in a seeker - in the greedy", told, 0.3);
  });

  test("securitisation: identity is a source of insecurity, and there is no we", () => {
    const lab = labOf(scenario, { lens: "securitisation" });
    const identity = (lens: LensId, who: Character) =>
      difference(
        play(labOf(scenario, { lens }), both(who)),
        play(labOf(scenario, { lens, parameters: { identity: 0 } }), both(who)),
        security(0),
      );
    for (const who of ["fatalist", "ruleKeeper", "stepTaker"] as const) {
      const taken = identity("securitisation", who);
      isAbove(id("securitisation"), `S that identity takes, ${who}`, { ...taken, mean: -taken.mean }, 0.2);
      const games = play(lab, both(who), { rounds: 10 });
      isNotAbove(id("securitisation"), `share of common wes, ${who}`, over(games, endsAt(lab, "we")));
    }
    const given = identity("bilgic", "stepTaker");
    isAbove(id("securitisation"), "S that identity gives, as the article has it", given, 2);
    const games = play(lab, both("stepTaker"), { rounds: 10 });
    const cooperates = over(games, (game) => Number(reaches(lab, "in", "is")(game)));
    isAbove(id("securitisation"), "share that comes to cooperate all the same", cooperates, 0.3);
  });

  test("leap: brilliant or ruinous, and who forms the we stays unexplained", () => {
    const run = (lens: LensId, way: "grandLeaper" | "stepTaker") => {
      const lab = labOf(scenario, { lens });
      const [met, used] = [way, "predator" as const].map((theirs) => play(lab, [camp(way), camp(theirs)]));
      return { lab, met: met ?? [], used: used ?? [] };
    };
    const [leap, steps] = [run("leap", "grandLeaper"), run("bilgic", "stepTaker")];
    const rise = (game: Game) => security(0, 3)(game) - security(0, 0)(game);
    // Half of the others answer in kind and half use it.
    const distances = ({ met, used }: typeof leap) => {
      const all = [...met.slice(0, SEEDS / 2), ...used.slice(SEEDS / 2)].map(rise);
      const { mean, sd } = estimate(all);
      return { sd, from: all.map((one) => Math.abs(one - mean)) };
    };
    const [wide, narrow] = [distances(leap), distances(steps)];
    isAbove(
      id("leap"),
      "spread of S after three rounds: leaps - 1.5 x steps",
      estimate(wide.from.map((one, seed) => one - 1.5 * (narrow.from[seed] ?? 0))),
    );
    isAbove(id("leap"), "S after three rounds, met: leaps - steps", difference(leap.met, steps.met, rise), 1);
    isAbove(
      id("leap"),
      "S after three rounds, used: steps - leaps",
      difference(steps.used, leap.used, rise),
      1,
    );
    // Nobody at home speaks for a common story.
    isAbove(id("leap"), "share of wes that nobody made", over(leap.met, endsAt(leap.lab, "we")), 0.9);
    isNotAbove(id("leap"), "the same, as the article has it", over(steps.met, endsAt(steps.lab, "we")), 0.8);
  });
});
