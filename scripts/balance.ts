/**
 * `npm run balance -- FILE [--games N --seed S --json]`: judges a scenario (a file, or the name of one): which ends it
 * reaches, whether a character dominates, which cards are never best for anyone, which dials run away; and what to change.
 */
import { dominant } from "#shared/lab/dominance.ts";
import { timesBest } from "#shared/lab/cardValue.ts";
import { labFor, playOne, wholeOf, type Experiment } from "#shared/lab/experiment.ts";
import { findings } from "#shared/lab/report.ts";
import { STAGES } from "#shared/rules/terms.ts";
import { BadInput, command } from "./lab/badInput.ts";
import { scenarioInPlay } from "#shared/rules/inPlay.ts";
import { setDial } from "./lab/dials.ts";
import { playDuels } from "./lab/duels.ts";
import { partJobs } from "./lab/jobs.ts";
import { readOptions } from "./lab/options.ts";
import { progressLine, withPool, type Pool } from "./lab/pool.ts";

/** Shares that an end should have over mixed seats. */
const LEAST = 0.05;
const MOST = 0.65;
/** A dial runs away when a fifth more or less of it moves an end by more than this share. */
const RUNAWAY = 0.2;
/** Best in less than this share of cases is never best: what is left is only an odd way to lose office. */
const DEAD = 0.001;
const STRUCTURE = [
  "anarchy",
  "indistinguishability",
  "hidden",
  "incidents",
  "circumstances",
  "enmity",
] as const;
const GROUP = ["power", "stress", "groupness", "media"] as const;

interface Finding {
  readonly what: string;
  readonly advice: string;
}

command(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || file.startsWith("--")) {
    throw new BadInput(
      "write `npm run balance -- FILE`, with a scenario file or the name of a scenario first",
    );
  }
  const { experiment, json } = readOptions(["--scenario", file, ...rest], { games: 1000 });
  const { ends, payoffs, dials } = await withPool((pool) => playAll(pool, experiment));
  const best = cardsOf(experiment);
  const all = best.reduce((sum, { times }) => sum + times, 0);
  const findingsFound = [
    ...endFindings(ends),
    ...dominant(payoffs.score).map((at) => ({
      what: `dominant: ${payoffs.names[at] ?? ""} is best against everyone`,
      advice: "make what it relies on dearer, or pay its opposite sooner",
    })),
    ...best
      .filter(({ times }) => times < all * DEAD)
      .map(({ card }) => ({
        what: `dead card: ${card} is never best for anyone`,
        advice:
          "give it something that no cheaper card gives: more service, norms or contact, or a need or tradition",
      })),
    ...dials
      .filter(({ moved }) => moved > RUNAWAY)
      .map(({ dial, moved }) => ({
        what: `runaway dial: a fifth of ${dial} moves an end by ${percent(moved)}`,
        advice: "set it nearer to the middle of its range, or soften what it acts on",
      })),
  ];
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ scenario: experiment.scenario.id, ends, cards: best, dials, findings: findingsFound })}\n`,
    );
    return;
  }
  const lines = [
    `${experiment.scenario.id}: ${STAGES.map((end) => `${end} ${percent(ends[end] ?? 0)}`).join(", ")}`,
    `cards, times best: ${best.map(({ card, times }) => `${card} ${times}`).join(", ")}`,
    `dials, most an end moves: ${dials.map(({ dial, moved }) => `${dial} ${percent(moved)}`).join(", ")}`,
    findingsFound.length === 0 ? "nothing to change" : `${findingsFound.length} to change:`,
    ...findingsFound.map(({ what, advice }) => `- ${what}; ${advice}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

type Ends = Readonly<Record<string, number>>;

/** Everything that is counted over games: mixed seats, duels, and mixed seats with each dial turned. */
async function playAll(pool: Pool, experiment: Experiment) {
  const [ends = {}] = await endsOf(pool, [experiment], "balance: ends");
  const few = { ...experiment, games: Math.max(5, Math.round(experiment.games / 50)) };
  const payoffs = await playDuels(pool, few, "balance: duels");
  return { ends, payoffs, dials: await dialsOf(pool, experiment) };
}

/** Shares of the ends in each of some experiments. */
async function endsOf(
  pool: Pool,
  experiments: readonly Experiment[],
  name: string,
): Promise<readonly Ends[]> {
  const jobs = experiments.map(partJobs);
  const games = experiments.reduce((sum, one) => sum + one.games, 0);
  const all = jobs.flat();
  const counted = (await pool.doAll(all, progressLine(name, "games", games, all.length))).values();
  return experiments.map((experiment, at) => {
    const parts = (jobs[at] ?? []).flatMap(() => counted.next().value ?? []);
    const lab = labFor(experiment);
    return findings(lab, experiment, wholeOf(lab, experiment, parts)).ends;
  });
}

function endFindings(ends: Ends): readonly Finding[] {
  return STAGES.flatMap((end) => {
    const share = ends[end] ?? 0;
    if (share >= LEAST && share <= MOST) return [];
    const isFear = end === "fear";
    const isRare = share < LEAST;
    return [
      {
        what: `end ${end}: ${percent(share)} of mixed games, outside ${percent(LEAST)} to ${percent(MOST)}`,
        advice:
          isFear === isRare
            ? "begin with less trust, or make suspicious incidents more frequent"
            : "begin with a little more trust or larger open narratives, or make suspicious incidents rarer",
      },
    ];
  });
}

/** How often each card was best for some want, over worlds that mixed games came to. */
function cardsOf(experiment: Experiment): readonly { readonly card: string; readonly times: number }[] {
  const lab = labFor(experiment);
  const worlds = Array.from({ length: 60 }, (_, game) => playOne(lab, experiment, game)).flatMap(
    ({ opening, rounds }) => [opening, ...rounds.flatMap(({ world }, at) => (at % 3 === 1 ? [world] : []))],
  );
  const times = timesBest(lab, worlds);
  return lab.policies.map(({ id }, at) => ({ card: id, times: times[at] ?? 0 }));
}

/** How far each dial moves the end it moves most, a fifth up or down. */
async function dialsOf(pool: Pool, experiment: Experiment) {
  const { scenario, thirdGroup } = experiment;
  const games = Math.max(100, Math.round(experiment.games / 4));
  const dials = [
    ...STRUCTURE.map((dial) => ({ dial: `structure.${dial}`, value: scenario.structure[dial] })),
    ...scenarioInPlay(scenario, thirdGroup).groups.flatMap((group) =>
      GROUP.map((dial) => ({ dial: `groups.${group.id}.${dial}`, value: group[dial] })),
    ),
  ];
  const turned = dials.flatMap(({ dial, value }) =>
    [0.8, 1.2].map((factor) => ({
      ...experiment,
      games,
      scenario: setDial(scenario, `${dial}=${Math.min(1, value * factor)}`),
    })),
  );
  // The same seeds with no dial turned: what differs then is the dial's doing.
  const [ends = {}, ...others] = await endsOf(pool, [{ ...experiment, games }, ...turned], "balance: dials");
  const moved = (other: Ends) =>
    Math.max(...STAGES.map((end) => Math.abs((other[end] ?? 0) - (ends[end] ?? 0))));
  return dials.map(({ dial }, at) => {
    const most = Math.max(...others.slice(2 * at, 2 * at + 2).map(moved));
    return { dial, moved: Math.round(most * 1e6) / 1e6 };
  });
}
