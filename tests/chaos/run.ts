/**
 * `npm run chaos`: everything that can go wrong, on purpose, against the real server. Short as in the tests, or
 * `-- --full` at length; prints a table, and at length writes it into docs/reliability.md. `--only kill,fuzz` runs some
 * of it, `--count 0.3` a share of the full length (the table says what was run). Ends with 1 if a promise was broken.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { join, openTable } from "../support/person.ts";
import { sendBadBodies, sendBadFrames } from "../support/fuzz.ts";
import { forget, newPlace, startServer } from "../support/serverProcess.ts";
import { killAgainAndAgain } from "./kill.ts";
import type { Killed } from "./kill.ts";
import { flood } from "./flood.ts";
import { guess } from "./guesses.ts";
import { outage } from "./outage.ts";
import { watchPower } from "./power.ts";
import { restart } from "./restart.ts";
import { tapForSeats } from "./seats.ts";
import { soak } from "./soak.ts";
import { thrice } from "./thrice.ts";
import { tear } from "./torn.ts";

/** One fault, what came of it, and whether that is what was promised. */
interface Row {
  readonly what: string;
  readonly found: string;
  readonly kept: boolean;
}

/** How much of each, short and full. */
const LENGTHS = {
  kill: [4, 200],
  fuzz: [2000, 100_000],
  outage: [3, 60],
  soak: [12, 10_000],
  freeze: [1, 20],
  restart: [1, 5],
  torn: [60, 100_000],
  power: [50, 2000],
  thrice: [20, 1000],
  seats: [5, 1000],
  flood: [2, 30],
  guesses: [20_000, 1_000_000],
} as const;
type Part = keyof typeof LENGTHS;
const PARTS = Object.keys(LENGTHS) as Part[];

const DOC = new URL("../../docs/reliability.md", import.meta.url);
const [BEGIN, END] = ["<!-- chaos -->", "<!-- /chaos -->"];

const { values } = parseArgs({
  options: { full: { type: "boolean" }, only: { type: "string" }, count: { type: "string" } },
});
const isFull = values.full === true;
const share = Number(values.count ?? 1);
if (!(share > 0 && share <= 1)) throw new Error("--count is a share of the full length: above 0, at most 1");
const chosen =
  values.only === undefined ? PARTS : PARTS.filter((part) => values.only?.split(",").includes(part));
if (chosen.length === 0) throw new Error(`--only takes some of ${PARTS.join(",")}`);

const length = (part: Part): number => {
  const [short, full] = LENGTHS[part];
  return isFull ? Math.max(short, Math.round(full * share)) : short;
};

const run: Readonly<Record<Part, () => Promise<Row>>> = {
  kill: async () => {
    const tables = isFull ? 5 : 1;
    const kills = length("kill");
    const killed = await killAgainAndAgain({
      by: "kill",
      kills,
      tables,
      sentences: 40,
      pauseMs: isFull ? 400 : 30,
    });
    return toldOf(`kill -9 of the server, ${kills} times, ${tables} tables in play`, killed);
  },
  freeze: async () => {
    const tables = isFull ? 5 : 1;
    const kills = length("freeze");
    const stillMs = isFull ? 5000 : 1000;
    const frozen = await killAgainAndAgain({
      by: "freeze",
      kills,
      tables,
      sentences: 40,
      pauseMs: isFull ? 400 : 30,
      stillMs,
    });
    return toldOf(
      `SIGSTOP of the server for ${ms(stillMs)}, ${kills} times, ${tables} tables in play`,
      frozen,
    );
  },
  restart: async () => {
    const found = await restart({ tables: isFull ? 100 : 5, starts: length("restart") });
    const back = [...found.backMs].sort((one, other) => one - other);
    const cpu = [...found.cpuMs].sort((one, other) => one - other);
    return {
      what: `start over a journal of ${found.tables} tables in their third round, ${found.events} events each, ${found.backMs.length} times`,
      found: `${found.restored} of ${found.tables} in their phase; answering after ${ms(back[Math.floor(back.length / 2)])} (median), ${ms(back.at(-1))} (longest); it took ${ms(cpu[Math.floor(cpu.length / 2)])} of one core (median)`,
      kept: found.restored === found.tables,
    };
  },
  torn: async () => {
    const torn = await tear(length("torn"));
    return {
      what: `write-ahead file of ${torn.bytes} bytes cut at ${torn.cuts} places, a bit turned at ${torn.turned}`,
      found: `${torn.wrong} times anything else than whole events from the first on, ${torn.refused} times not opened; between ${Math.min(...torn.found)} and ${Math.max(...torn.found)} events found`,
      kept: torn.wrong + torn.refused === 0,
    };
  },
  power: async () => {
    const [full, control] = [watchPower(length("power"), "full"), watchPower(50, "normal")];
    return {
      what: `order at the disk by strace, ${full.granted} appends`,
      found: `${full.early} granted before they were synced; the control that does not wait (\`synchronous = NORMAL\`): ${control.early} of ${control.granted}`,
      kept: full.early === 0 && full.granted === length("power") && control.early > 0,
    };
  },
  thrice: async () => {
    const all = await thrice(length("thrice"));
    return {
      what: `every command three times, copies late and out of order, ${all.games} games`,
      found: `${all.commands} commands, ${all.granted} granted; ${all.different} games came to another state, history or answer than once only`,
      kept: all.different === 0,
    };
  },
  seats: async () => {
    const all = await tapForSeats(length("seats"));
    return {
      what: `${all.people} people tap for seats at once, ${all.trials} times, each in another order`,
      found: `${all.double} seats or people twice, ${all.without} without a seat, ${all.strange} answers other than a seat or "taken"; ${all.late} taps came too late`,
      kept: all.double + all.without + all.strange === 0 && all.late > 0,
    };
  },
  flood: async () => {
    const all = await flood({
      people: isFull ? 40 : 10,
      scripts: isFull ? 200 : 20,
      perSecond: 50,
      seconds: length("flood"),
    });
    const p99 = (times: readonly number[]): number => times[Math.floor(times.length * 0.99)] ?? NaN;
    return {
      what: `${all.scripts} scripts, ${all.perSecond} messages a second each, at the tables of ${all.people} people, ${all.seconds} s`,
      found: `${all.sent} sent; the people: ${all.dropped} dropped, ${all.unanswered} wishes refused or unanswered of ${all.floodMs.length + all.calmMs.length}; p99 of a wish ${ms(p99(all.floodMs))} (before the flood ${ms(p99(all.calmMs))})`,
      // A few people for two seconds make no percentile.
      kept: all.dropped + all.unanswered === 0 && (!isFull || p99(all.floodMs) < 250),
    };
  },
  guesses: async () => {
    const all = await guess(length("guesses"));
    return {
      what: `${all.guesses} guesses of codes from 100 addresses in ${all.minutes} minutes of a clock of their own, 100 sessions open`,
      found: `${all.heard} looked up, ${all.in} got in`,
      kept: all.in === 0 && all.heard <= all.minutes * 1000,
    };
  },
  fuzz: async () => {
    const place = await newPlace();
    const server = await startServer(place, { LOG: "error", TABLES_PER_HOUR: "100000" });
    try {
      const { code, token } = await openTable(server.url);
      const other = await openTable(server.url);
      const ann = await join(server.url, other.code, other.token);
      const [frames, bodies] = [length("fuzz"), Math.round(length("fuzz") / 10)];
      await join(server.url, code, token).then((one) => one.leave());
      const cut = await sendBadFrames({ url: server.url, code }, frames, 7);
      const statuses = await sendBadBodies({ url: server.url, code }, bodies, 11);
      const sits = await ann.wish({ type: "takeSeat", seat: "highmere.mayor", name: "Ann" });
      const crashes = /uncaught|unhandled/i.test(server.printed()) ? 1 : 0;
      const disturbed = ann.room.connection.isOpen && sits.ok ? 0 : 1;
      const answers = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} x ${status}`);
      return {
        what: `${frames} bad frames, ${bodies} bad bodies`,
        found: `${crashes} crashes or uncaught faults, ${disturbed} other tables disturbed; ${cut} connections cut; bodies answered ${answers.join(", ")}`,
        kept: crashes + disturbed === 0 && !statuses.has(500),
      };
    } finally {
      await server.stop();
      forget(place);
    }
  },
  outage: async () => {
    const out = await outage({ people: isFull ? 40 : 12, seconds: length("outage") });
    return {
      what: `outage of ${out.seconds} s of ${out.people} clients at once`,
      found: `${out.reseated} of ${out.people} in their own seat; of ${out.lines} lines said meanwhile ${out.missed} missed, ${out.twice} heard twice; ${out.onTheirWay} wishes were on their way; the last was back ${ms(out.allBackMs)} after the wifi`,
      kept: out.reseated === out.people && out.missed + out.twice === 0,
    };
  },
  soak: async () => {
    const long = await soak({ games: length("soak"), together: isFull ? 32 : 4, samples: isFull ? 40 : 3 });
    return {
      what: `${long.games} whole games, ${long.events} events`,
      found: `${long.ended} ended, ${long.timersLeft} timers left; heap ${mb(long.heapFirst)} after the first, ${mb(long.heapLast)} after the last${isFull ? `, slope of the second half ${Math.round(long.slope)} bytes a game` : ""}; ${Math.round(long.seconds)} s`,
      // Few games make no slope.
      kept: long.ended === long.games && long.timersLeft === 0 && (!isFull || long.slope < 1024),
    };
  },
};

function toldOf(what: string, killed: Killed): Row {
  const { acknowledged, lost, tooMany, outOfOrder, seated, people, tablesRight, tables, faults } = killed;
  const back = [...killed.backMs].sort((a, b) => a - b);
  const kept =
    lost + tooMany + outOfOrder + faults.length === 0 && seated === people && tablesRight === tables;
  return {
    what,
    found: `${acknowledged} acknowledged, ${lost} lost, ${tooMany} twice, ${outOfOrder} out of order; ${seated} of ${people} people in their seats, ${tablesRight} of ${tables} tables in their phase; answering again after ${ms(back[Math.floor(back.length / 2)])} (median), ${ms(back.at(-1))} (longest); ${faults.length} faults logged`,
    kept,
  };
}

const rows: Row[] = [];
for (const part of chosen) {
  const row = await run[part]();
  rows.push(row);
  console.log(`${row.kept ? "kept  " : "BROKEN"} ${row.what}\n       ${row.found}`);
  if (isFull) writeRow(part, row);
}
process.exit(rows.every(({ kept }) => kept) ? 0 : 1);

/** Puts a row into the table of the page; the rows of other parts stay as they were measured. */
function writeRow(part: Part, { what, found, kept }: Row): void {
  const text = readFileSync(DOC, "utf8");
  const [before = "", after = ""] = [text.split(BEGIN)[0], text.split(END)[1]];
  const old = (text.split(BEGIN)[1] ?? "").split(END)[0] ?? "";
  const known = new Map(
    old.split("\n").flatMap((line) => {
      const name = /^\| `(\w+)` /.exec(line)?.[1];
      return name === undefined ? [] : [[name, line] as const];
    }),
  );
  const command = `npm run chaos -- --full --only ${part}${share === 1 ? "" : ` --count ${share}`}`;
  const day = new Date().toISOString().slice(0, 10);
  known.set(
    part,
    `| \`${part}\` | ${what} | ${kept ? "kept" : "**broken**"}: ${found} | ${day}, \`${command}\` |`,
  );
  const lines = PARTS.flatMap((each) => known.get(each) ?? []);
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? "?"}, ${mb(totalmem())}, Node ${process.version}.`;
  const table = ["| | fault | what came of it | measured |", "|---|---|---|---|", ...lines].join("\n");
  writeFileSync(DOC, `${before}${BEGIN}\n${table}\n\nMachine: ${machine}\n${END}${after}`);
}

function ms(time: number | undefined): string {
  return time === undefined ? "-" : `${Math.round(time)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
