/** P7 to P11: shocks, last rounds, betrayal, leaps and frozen identity (claims.md rows 7, 8, 22 to 24, 28, 29, 32, 36, 37, 41). */
import { describe, test } from "vitest";
import type { Lab } from "#shared/lab/compile.ts";
import { LENS } from "#shared/rules/theory/lens.ts";
import { feltGame } from "#shared/rules/theory/feltGame.ts";
import { at, type World } from "#shared/rules/theory/world.ts";
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
  security,
  stages,
  trust,
  worldAt,
} from "./harness.ts";

/** Plays the better part in the game its people feel they are in: serves in a Stag Hunt and in Harmony, guards otherwise. */
const feels = governs((towards) => {
  const game = towards.game();
  return game === "stagHunt" || game === "harmony"
    ? (towards.cards.find((card) => card.affordable && card.adopt >= 0.5 && !card.joint) ??
        towards.cards.find((card) => card.affordable && card.adopt >= 0.3))
    : towards.cards.find((card) => card.affordable && card.guard >= 0.5 && !card.covert);
}, "stepTaker");
const serves = (lab: Lab, round: number) => (game: ReturnType<typeof play>[number]) => {
  const cards = game.rounds[round - 1]?.cards;
  const adopt = (a: number, b: number) => lab.policies[cards?.[a]?.[b] ?? -1]?.adopt ?? 0;
  return (Number(adopt(0, 1) >= 0.3) + Number(adopt(1, 0) >= 0.3)) / 2;
};

/** Two peoples that trust each other equally; in one condition trust is in their interest, in the other it is their interest. */
const trusting = (lab: Lab, deep: number): World =>
  openingWith(lab, {
    trust: everywhere(lab, 0.62),
    depth: everywhere(lab, deep),
    security: lab.opening.security.map(() => 55),
    shares: leaning(lab, 0.9),
    capital: lab.opening.capital.map(() => ({ government: 9, rival: 6 })),
  });
/** What defecting pays more in the rounds of the shock, points per unit of guard. */
const WINDFALL = 4;
const INSTRUMENTAL = 0.08;
const INTERNALISED = 0.6;

describe.each(SCENARIOS)("%s", (name, scenario) => {
  const lab = labOf(scenario);
  const id = (p: string) => `${p} ${name}`;

  test("P7 a bad shock without betrayal: instrumental pairs mostly stop cooperating, internalised ones mostly go on", () => {
    // An incident put down to them, and dear times: the shock hits both sides, and nobody did it.
    const shocked = (opening: World): World => ({
      ...opening,
      security: opening.security.map((one) => one - 12),
      trust: opening.trust.map((row) => row.map((one) => one * 0.7)),
      stress: opening.stress.map((one) => Math.min(1, one + 0.3)),
    });
    // What is internalised absorbs the news (cushion): the same shock moves trust less where depth is.
    const after = (own: Lab, deep: number) => {
      const p = own.model.parameters;
      const before = trusting(own, deep);
      const hit = shocked(before);
      const cushioned = before.trust.map((row, of) =>
        row.map((one, towards) => one - (one - at(hit.trust, of, towards)) * (1 - p.cushion * deep)),
      );
      // And for these rounds guarding pays more: the windfall for who defects.
      const tempting = { ...own, model: { ...own.model, parameters: { ...p, guard: p.guard + WINDFALL } } };
      return play(tempting, [champions(feels), champions(feels)], {
        rounds: 3,
        opening: { ...hit, trust: cushioned },
      });
    };
    const before = (deep: number) =>
      play(lab, [champions(feels), champions(feels)], { rounds: 1, opening: trusting(lab, deep) });
    isAbove(
      id("P7"),
      "cooperation of instrumental pairs before it",
      over(before(INSTRUMENTAL), serves(lab, 1)),
      0.7,
    );
    const [thin, thick] = [after(lab, INSTRUMENTAL), after(lab, INTERNALISED)];
    isNotAbove(
      id("P7"),
      "cooperation of instrumental pairs three rounds after",
      over(thin, serves(lab, 3)),
      0.3,
    );
    isAbove(
      id("P7"),
      "cooperation of internalised pairs three rounds after",
      over(thick, serves(lab, 3)),
      0.7,
    );
    isAbove(id("P7"), "internalised - instrumental", difference(thick, thin, serves(lab, 3)), 0.25);
    const kydd = labOf(scenario, { parameters: { alphaDepth: 0, bond: 0, cushion: 0 } });
    isNotAbove(
      id("P7"),
      "cooperation of internalised pairs where the other's interest weighs nothing",
      over(after(kydd, INTERNALISED), serves(kydd, 3)),
      0.3,
    );
  });

  test("P8 an announced last round unravels instrumental pairs, and internalised pairs hardly", () => {
    // In a last round there is no expected future to weigh.
    const last = labOf(scenario, { parameters: { shadow: 0 } });
    const defects = (own: Lab, deep: number) => {
      const games = play(lab, [champions("stepTaker"), champions("stepTaker")], {
        rounds: 1,
        opening: trusting(lab, deep),
      });
      return over(games, (game) => {
        const game01 = feltGame(own.model, worldAt(game), 0, 1);
        const game10 = feltGame(own.model, worldAt(game), 1, 0);
        return [game01, game10].filter((one) => one !== "stagHunt" && one !== "harmony").length / 2;
      });
    };
    isAbove(id("P8"), "defection of instrumental pairs in the last round", defects(last, 0.02), 0.6);
    isNotAbove(
      id("P8"),
      "defection of internalised pairs in the last round",
      defects(last, INTERNALISED),
      0.15,
    );
    isNotAbove(id("P8"), "defection of instrumental pairs where there is a future", defects(lab, 0.02), 0.3);
    const kydd = labOf(scenario, { parameters: { shadow: 0, alphaDepth: 0, bond: 0 } });
    isAbove(
      id("P8"),
      "ablated: defection of internalised pairs under self-interest",
      defects(kydd, INTERNALISED),
      0.8,
    );
  });

  test("P9 betrayal after high trust costs more, a found betrayal breaks even deep trust, deceit heals slowest", () => {
    const found = { watch: 1, watchNorms: 0 };
    // What one dares grows with trust: so does what can be taken.
    const dares = governs((towards) => {
      const dare = 0.2 + 0.11 * towards.trust;
      return towards.cards.reduce<(typeof towards.cards)[number] | undefined>(
        (best, card) =>
          card.affordable &&
          card.logic === "transcender" &&
          !card.joint &&
          (best === undefined || Math.abs(card.expose - dare) < Math.abs(best.expose - dare))
            ? card
            : best,
        undefined,
      );
    }, "stepTaker");
    const predator = governs((towards) => towards.cards.find((card) => card.covert), "stepTaker");
    const loss = (own: Lab, level: number, mind = dares) => {
      const opening = openingWith(own, {
        trust: everywhere(own, level),
        shares: leaning(own, 0.5),
        capital: own.opening.capital.map(() => ({ government: 12, rival: 6 })),
      });
      const games = play(own, [camp(mind), camp(predator)], { rounds: 1, opening });
      return {
        trust: over(games, (game) => trust(0, 1, 0)(game) - trust(0, 1)(game)),
        security: over(games, (game) => security(0, 0)(game) - security(0)(game)),
      };
    };
    const own = labOf(scenario, { parameters: found });
    const [high, low] = [loss(own, 0.8), loss(own, 0.35)];
    isAbove(
      id("P9"),
      "trust lost at .8 / at .35",
      estimate([high.trust.mean / low.trust.mean, high.trust.mean / low.trust.mean]),
      1.4,
    );
    isAbove(
      id("P9"),
      "security lost at .8 - at .35",
      { ...high.security, mean: high.security.mean - low.security.mean },
      1,
    );
    const flat = labOf(scenario, { parameters: { ...found, stake: 1, fall: 0.3, fallTrust: 0, credit: 2 } });
    const same = governs(
      (towards) => towards.cards.find((card) => card.adopt >= 0.5 && card.affordable && !card.joint),
      "stepTaker",
    );
    isNotAbove(
      id("P9"),
      "trust lost at .8 / at .35, loss flat and exposure equal",
      estimate([loss(flat, 0.8, same).trust.mean / loss(flat, 0.35, same).trust.mean]),
      1.2,
    );

    const deep = openingWith(own, {
      trust: everywhere(own, 0.8),
      depth: everywhere(own, 0.7),
      shares: leaning(own, 0.9),
    });
    const broken = play(own, [camp(dares), camp(predator)], { rounds: 1, opening: deep });
    isNotAbove(id("P9"), "depth left of .7 after a found betrayal", over(broken, depth(0, 1)), 0.4);

    // Two rounds of harm, then acts that are kind again; deceit is covert and breaks a promise.
    const once = (kind: "deceit" | "hardening") => {
      const harm = governs(
        (towards, sight) =>
          sight.round <= 2
            ? towards.cards.find((card) =>
                kind === "deceit" ? card.covert : card.guard >= 0.5 && !card.covert && card.affordable,
              )
            : towards.cards.find((card) => card.affordable && card.adopt >= 0.3 && card.norms < 0.5),
        "stepTaker",
      );
      const says = {
        ...harm,
        govern: (sight: Parameters<typeof harm.govern>[0], frame: number) => ({
          ...harm.govern(sight, frame),
          ...(kind === "deceit" && sight.round <= 2
            ? { promises: sight.towards.map(() => "medium" as const) }
            : {}),
        }),
      };
      const opening = openingWith(own, { trust: everywhere(own, 0.6), shares: leaning(own, 0.5) });
      return play(
        own,
        [
          camp(
            governs(
              (towards) =>
                towards.cards.find((card) => card.affordable && card.adopt >= 0.3 && card.norms < 0.5),
              "stepTaker",
            ),
          ),
          camp(says),
        ],
        { rounds: 6, opening },
      );
    };
    const healed = (game: ReturnType<typeof play>[number]) => {
      const back = game.rounds.findIndex(
        (round, number) => number >= 2 && at(round.world.trust, 0, 1) >= 0.55,
      );
      return back < 0 ? 8 : back + 1;
    };
    isAbove(
      id("P9"),
      "rounds to heal after deceit - after open hardening",
      difference(once("deceit"), once("hardening"), healed),
      0.3,
    );
  });

  test("P10 small steps beat a leap under high fear; under low fear the leap is as good", () => {
    const fearful = (own: Lab) =>
      openingWith(own, {
        trust: everywhere(own, 0.15),
        security: own.opening.security.map((one) => one - 8),
        shares: leaning(own, -0.35),
      });
    const calm = (own: Lab) =>
      openingWith(own, {
        trust: everywhere(own, 0.55),
        security: own.opening.security.map(() => 60),
        shares: leaning(own, 0.7),
      });
    // A leaper that leaps whatever its people say: nobody follows it in its own office.
    const run = (own: Lab, way: "stepTaker" | "grandLeaper", opening: World) =>
      play(own, [champions(way, "restrictive"), champions("stepTaker")], { rounds: 8, opening });
    const [steps, leap] = [run(lab, "stepTaker", fearful(lab)), run(lab, "grandLeaper", fearful(lab))];
    isAbove(
      id("P10"),
      "high fear, rounds in office: steps - leap",
      difference(steps, leap, (game) => game.inOffice[0] ?? 0),
    );
    isAbove(
      id("P10"),
      "high fear, trust of the other after 3 rounds: steps - leap",
      difference(steps, leap, trust(1, 0, 3)),
    );
    isAbove(id("P10"), "high fear, S after 8 rounds: steps - leap", difference(steps, leap, security(0)));
    const [slow, fast] = [run(lab, "stepTaker", calm(lab)), run(lab, "grandLeaper", calm(lab))];
    const toWe = (game: ReturnType<typeof play>[number]) => {
      const reached = stages(lab, game).findIndex((one) => one === "we" || one === "is");
      return reached < 0 ? 9 : reached + 1;
    };
    isAbove(id("P10"), "low fear, rounds to `is`: steps - leap", difference(slow, fast, toWe), -1);
    const free = labOf(scenario, { parameters: { price: 0, credit: 2, ontological: 0 } });
    isNotAbove(
      id("P10"),
      "rounds in office: steps - leap, where a leap costs nothing and is believed",
      difference(
        run(free, "stepTaker", fearful(free)),
        run(free, "grandLeaper", fearful(free)),
        (game) => game.inOffice[0] ?? 0,
      ),
      0.5,
    );
    isNotAbove(
      id("P10"),
      "trust of the other after 3 rounds: steps - leap, the same",
      difference(
        run(free, "stepTaker", fearful(free)),
        run(free, "grandLeaper", fearful(free)),
        trust(1, 0, 3),
      ),
    );
  });

  test("P11 frozen identity blocks transcendence though cooperation remains possible", () => {
    const minds = [champions("stepTaker"), champions("stepTaker")];
    const frozen = labOf(scenario, { lens: { ...LENS.bilgic, identity: "frozen" } });
    const games = play(frozen, minds, { rounds: 10 });
    isNotAbove(id("P11"), "share of common wes with frozen identity", over(games, endsAt(frozen, "we")));
    isAbove(
      id("P11"),
      "share that comes to cooperate with frozen identity",
      over(games, (game) => Number(reaches(frozen, "in", "is")(game))),
      0.1,
    );
    isAbove(
      id("P11"),
      "share of common wes with contested identity",
      over(play(lab, minds, { rounds: 10 }), endsAt(lab, "we")),
      0.1,
    );
  });
});
