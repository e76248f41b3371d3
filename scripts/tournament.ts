/**
 * `npm run tournament [-- --scenario ID|FILE --games N --seed S --rounds R --lens L --json]`: every character against
 * every other as first governments, the other seats drawn: what each got, and whether any dominates.
 */
import { dominant, ranking, type Matrix } from "#shared/lab/dominance.ts";
import type { Character } from "#shared/rules/terms.ts";
import { BadInput, command } from "./lab/badInput.ts";
import { playDuels } from "./lab/duels.ts";
import { readOptions } from "./lab/options.ts";
import { withPool } from "./lab/pool.ts";

const TABLES = ["security", "interest", "score"] as const;
const TITLES = {
  security: "security of the own group at the end",
  interest: "felt interest of the own group at the end",
  score: "score of the seat",
} as const;

command(async () => {
  const { experiment, json } = readOptions(process.argv.slice(2), { games: 40, scenario: "low-reservoir" });
  if (experiment.seats.length > 0)
    throw new BadInput("--seat: a tournament seats its characters itself; leave it out");
  const payoffs = await withPool((pool) => playDuels(pool, experiment, "tournament"));
  const verdicts = Object.fromEntries(
    TABLES.map((table) => [
      table,
      {
        dominant: dominant(payoffs[table]).map((at) => payoffs.names[at]),
        ranking: ranking(payoffs.names, payoffs[table]),
      },
    ]),
  );
  if (json) {
    const { scenario, lens, games, seed, rounds } = experiment;
    process.stdout.write(
      `${JSON.stringify({ scenario: scenario.id, lens, games, seed, rounds, ...payoffs, verdicts })}\n`,
    );
    return;
  }
  for (const table of TABLES) {
    process.stdout.write(`${TITLES[table]} (row against column)\n${grid(payoffs.names, payoffs[table])}`);
    const found = verdicts[table];
    const best = (found?.ranking ?? []).map(({ name, mean }) => `${name} ${mean.toFixed(1)}`).join(", ");
    process.stdout.write(`mean: ${best}\n`);
    const names = found?.dominant ?? [];
    process.stdout.write(names.length === 0 ? "nobody dominates\n\n" : `dominates: ${names.join(", ")}\n\n`);
  }
});

function grid(names: readonly Character[], matrix: Matrix): string {
  const head = ["".padEnd(14), ...names.map((name) => name.slice(0, 7).padStart(8))].join("");
  const rows = matrix.map((row, at) =>
    [(names[at] ?? "").padEnd(14), ...row.map((value) => value.toFixed(1).padStart(8))].join(""),
  );
  return `${[head, ...rows].join("\n")}\n`;
}
