/** P21 and oracles from outside: the rationalist case is inside the model, and betrayal and repair come in the known order. */
import { describe, expect, test } from "vitest";
import { roundRobin, STRATEGIES, type Payoff } from "#shared/lab/roundRobin.ts";
import { compileModel, openingWorld } from "#shared/rules/setup.ts";
import { feltGame, feltPayoffs } from "#shared/rules/theory/feltGame.ts";
import { matrix } from "#shared/rules/theory/world.ts";
import { plainScenario } from "../support/plainScenario.ts";
import {
  camp,
  difference,
  everywhere,
  exactly,
  governs,
  isAbove,
  isNotAbove,
  labOf,
  leaning,
  openingWith,
  over,
  play,
  SCENARIOS,
  show,
  trust,
} from "./harness.ts";

const scenario = plainScenario();
/** The four payoffs that the engine gives a group under the lens of the Prisoner's Dilemma. */
function engine(parameters = {}): Payoff {
  const felt = feltPayoffs(compileModel(scenario, "pd", parameters), openingWorld(scenario), 0, 1);
  return {
    temptation: felt.guardServe,
    reward: felt.serveServe,
    punishment: felt.guardGuard,
    sucker: felt.serveGuard,
  };
}
const exact = (sums: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum.toFixed(6))]));
const {
  cooperator,
  defector,
  titForTat,
  titForTwoTats,
  suspiciousTitForTat,
  grudger,
  winStayLoseShift,
  alternator,
  detective,
} = STRATEGIES;

describe("P21 the rationalist case", () => {
  test("with identity frozen and no interest in the other it is the iterated Prisoner's Dilemma: T > R > P > S, 2R > T + S", () => {
    const { temptation, reward, punishment, sucker } = engine();
    show("P21", "temptation - reward", exactly(temptation - reward));
    show("P21", "reward - punishment", exactly(reward - punishment));
    show("P21", "punishment - sucker", exactly(punishment - sucker));
    show("P21", "twice reward - temptation - sucker", exactly(2 * reward - temptation - sucker));
    expect([temptation > reward, reward > punishment, punishment > sucker]).toEqual([true, true, true]);
    expect(2 * reward).toBeGreaterThan(temptation + sucker);
  });

  test("Grim and tit for tat rank above always defecting, that above chance", () => {
    // A fixed coin: what Random plays is the same each time.
    const coin = ({ own }: { readonly own: readonly boolean[] }) => ((own.length * 7919 + 13) % 16) % 2 === 0;
    // Forgives each tenth defection: generous, without a draw.
    const generous = ({ theirs }: { readonly theirs: readonly boolean[] }) =>
      theirs.at(-1) !== false || theirs.filter((one) => !one).length % 10 === 0;
    const sums = roundRobin(
      engine(),
      { cooperator, defector, titForTat, grudger, winStayLoseShift, generous, coin },
      200,
    );
    const at = (name: string) => sums[name] ?? NaN;
    for (const name of Object.keys(sums)) show("P21", `points over 200 turns: ${name}`, exactly(at(name)));
    expect(at("grudger")).toBeGreaterThan(at("defector"));
    expect(at("titForTat")).toBeGreaterThan(at("defector"));
    expect(at("generous")).toBeGreaterThan(at("defector"));
    expect(at("defector")).toBeGreaterThan(at("coin"));
  });

  test("ablated: internalised, the same cells are Harmony", () => {
    const world = {
      ...openingWorld(scenario),
      trust: matrix(2, 1, () => 0.7),
      depth: matrix(2, 0, () => 0.7),
    };
    expect(feltGame(compileModel(scenario, "pd"), world, 0, 1)).toBe("prisonersDilemma");
    expect(feltGame(compileModel(scenario), world, 0, 1)).toBe("harmony");
    const felt = feltPayoffs(compileModel(scenario), world, 0, 1);
    show("P21", "internalised: reward - temptation", exactly(felt.serveServe - felt.guardServe));
    show("P21", "internalised: sucker - punishment", exactly(felt.serveGuard - felt.guardGuard));
  });
});

describe("round robins with known integers", () => {
  test("Case's five types, 10 rounds, played with the engine's own payoffs 3, 2, 0, -1", () => {
    // guard .5/.7, threat .5/.7, serve 2.5/.6, cost .5/.6: T 3, R 2, P 0, S -1.
    const payoff = engine({ guard: 0.5 / 0.7, threat: 0.5 / 0.7, serve: 2.5 / 0.6, cost: 0.5 / 0.6 });
    const rounded = Object.values(payoff).map((one: number) => Number(one.toFixed(9)));
    expect(rounded).toEqual([3, 2, 0, -1]);
    expect(exact(roundRobin(payoff, { titForTat, grudger, defector, detective, cooperator }, 10))).toEqual({
      titForTat: 57,
      grudger: 46,
      defector: 45,
      detective: 45,
      cooperator: 29,
    });
  });

  // The material payoffs of the model are additive (T - R = P - S), so that 5, 3, 1, 0 is no case of it: same players, given payoffs.
  const AXELROD: Payoff = { temptation: 5, reward: 3, punishment: 1, sucker: 0 };

  test("Axelrod's library: four players, 10 turns", () => {
    expect(roundRobin(AXELROD, { cooperator, defector, titForTat, grudger }, 10)).toEqual({
      cooperator: 60,
      defector: 78,
      titForTat: 69,
      grudger: 69,
    });
  });

  test("eight players, 200 turns", () => {
    expect(
      roundRobin(
        AXELROD,
        {
          titForTat,
          titForTwoTats,
          grudger,
          winStayLoseShift,
          cooperator,
          alternator,
          defector,
          suspiciousTitForTat,
        },
        200,
      ),
    ).toEqual({
      titForTat: 3597,
      titForTwoTats: 3495,
      grudger: 3399,
      winStayLoseShift: 3351,
      cooperator: 3297,
      alternator: 3260,
      defector: 3016,
      suspiciousTitForTat: 3008,
    });
  });
});

describe.each(SCENARIOS)(
  "betrayal and repair in %s (Schweitzer, Hershey and Bradlow 2006)",
  (name, shipped) => {
    // Everything is found and nothing else happens: only what was done, and how it was said, differs.
    const lab = labOf(
      { ...shipped, structure: { ...shipped.structure, incidents: 0, hidden: 0 } },
      { parameters: { watch: 1 } },
    );
    const kind = governs(
      (towards) => towards.cards.find((card) => card.affordable && card.adopt >= 0.3 && card.norms < 0.5),
      "stepTaker",
    );
    const run = (how: "act" | "deceit" | "none", promises: boolean) => {
      const harm = governs(
        (towards, sight) =>
          sight.round === 2 && how !== "none"
            ? towards.cards.find((card) =>
                how === "deceit" ? card.covert : card.guard >= 0.5 && !card.covert && card.affordable,
              )
            : towards.cards.find((card) => card.affordable && card.adopt >= 0.3 && card.norms < 0.5),
        "stepTaker",
      );
      const speaks = {
        ...harm,
        govern: (sight: Parameters<typeof harm.govern>[0], frame: number) => ({
          ...harm.govern(sight, frame),
          // A lie is a promise that is broken; a promise of better ways comes after.
          ...((how === "deceit" && sight.round === 2) || (promises && sight.round > 2)
            ? { promises: sight.towards.map(() => "medium" as const) }
            : {}),
        }),
      };
      const opening = openingWith(lab, {
        trust: everywhere(lab, 0.6),
        shares: leaning(lab, 0.8),
        capital: lab.opening.capital.map(() => ({ government: 12, rival: 6 })),
      });
      return play(lab, [camp(kind), camp(speaks)], { rounds: 12, opening });
    };
    const id = `F ${name}`;

    test("acts alone repair what acts broke; what was deceit never heals wholly; a promise speeds it", () => {
      const [none, act, deceit] = [run("none", false), run("act", false), run("deceit", false)];
      isAbove(
        id,
        "trust before the harm - just after it",
        over(act, (game) => trust(0, 1, 1)(game) - trust(0, 1, 2)(game)),
        0.05,
      );
      isNotAbove(
        id,
        "trust missing ten rounds after an untrustworthy act",
        difference(none, act, trust(0, 1, 12)),
        0.06,
      );
      isAbove(id, "trust missing ten rounds after deceit", difference(none, deceit, trust(0, 1, 12)), 0.08);
      isAbove(
        id,
        "trust four rounds after: with a promise - without",
        difference(run("act", true), act, trust(0, 1, 5)),
        0.002,
      );
      const blunt = difference(run("deceit", true), run("deceit", false), trust(0, 1, 5)).mean;
      const quick = difference(run("act", true), act, trust(0, 1, 5)).mean;
      console.log(
        `${id} | what a promise speeds after an act ${quick.toFixed(3)}, after deceit ${blunt.toFixed(3)}`,
      );
    });
  },
);
