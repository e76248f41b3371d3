/**
 * `npm run -s simulate -- --scenario ID|FILE [--games N] [--seed S] [--rounds R] [--lens L] [--third]
 * [--seat GROUP.ROLE=CHARACTER]... [--set DIAL=VALUE]... [--json]`: plays many games on all cores and says what came of
 * them. Seats that are not named are drawn, game by game. The same seed gives the same bytes on any machine.
 */
import { labFor, wholeOf } from "#shared/lab/experiment.ts";
import { findings, type Findings } from "#shared/lab/report.ts";
import { command } from "./lab/badInput.ts";
import { readOptions } from "./lab/options.ts";
import { partJobs } from "./lab/jobs.ts";
import { progressLine, withPool } from "./lab/pool.ts";

command(async () => {
  const { experiment, json } = readOptions(process.argv.slice(2), { games: 1000 });
  const jobs = partJobs(experiment);
  const parts = await withPool((pool) =>
    pool.doAll(jobs, progressLine("simulate", "games", experiment.games, jobs.length)),
  );
  const lab = labFor(experiment);
  const found = findings(lab, experiment, wholeOf(lab, experiment, parts));
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : table(found));
});

function table(found: Findings): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const lines = [
    `${found.scenario}, lens ${found.lens}: ${found.games} games of ${found.rounds} rounds, seed ${found.seed}`,
    `ends: ${Object.entries(found.ends)
      .map(([end, share]) => `${end} ${percent(share)}`)
      .join(", ")}`,
    "",
    "group                 start    end  +-95%     sd  falls  rounds in office",
    ...Object.entries(found.groups).map(
      ([group, { security, falls, roundsInOffice }]) =>
        `${group.padEnd(20)} ${cell(security.start)} ${cell(security.mean)} ${cell(security.ci95, 2)} ${cell(security.sd)} ${cell(falls, 2)} ${cell(roundsInOffice, 2)}`,
    ),
    "",
    "toward                          trust  +-95%  depth  +-95%  mandate  +-95%  felt at the end",
    ...Object.entries(found.pairs).map(([pair, figures]) => {
      const { trust, depth, mandate, feltGame } = figures as unknown as Pair;
      const [felt] = Object.entries(feltGame).sort(([, a], [, b]) => (b.at(-1) ?? 0) - (a.at(-1) ?? 0));
      return `${pair.padEnd(30)} ${[trust, depth, mandate].map((one) => `${cell(one.mean, 2)} ${cell(one.ci95, 3)}`).join(" ")}  ${felt?.[0] ?? ""} ${percent(felt?.[1].at(-1) ?? 0)}`;
    }),
  ];
  return `${lines.join("\n")}\n`;
}

interface Pair {
  readonly trust: { readonly mean: number; readonly ci95: number };
  readonly depth: { readonly mean: number; readonly ci95: number };
  readonly mandate: { readonly mean: number; readonly ci95: number };
  readonly feltGame: Readonly<Record<string, readonly number[]>>;
}

function cell(value: number, decimals = 1): string {
  return value.toFixed(decimals).padStart(6);
}
