/**
 * `npm run bench`: what the rules, the way to everyone's screen and the journal cost on this machine, now. Times on
 * a shared machine are noise: what counts are the ratios to the bare thing, measured in turns in the same run.
 * `-- --only peers,crowd` runs some parts; `peers` and `crowd` first install what is compared with.
 */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { benchBroadcast } from "./broadcast.ts";
import { benchJournal, benchJournalPaced } from "./journal.ts";
import { benchLight, benchScaling } from "./lab.ts";
import { line } from "./measure.ts";
import { installPeers } from "./peers/installed.ts";
import { benchPicture } from "./picture.ts";
import { benchGames, benchTheory } from "./rules.ts";
import { benchTalk } from "./talk.ts";
import { benchFutures, benchQuestions } from "./whatIf.ts";

/** In this order: the laboratory first, before other work has taught the compiler shapes that it never sees. */
const PARTS = {
  lab: async () => {
    await benchLight(9, 4000);
    await benchScaling(7, 12_000);
  },
  futures: () => benchFutures(15),
  rules: async () => {
    benchTheory(4000);
    benchGames(8000);
    await Promise.resolve();
  },
  broadcast: () => benchBroadcast(400),
  talk: () => benchTalk(20),
  journal: async () => {
    await benchJournal(2000);
    await benchJournalPaced({ aSecond: 200, seconds: 20 });
  },
  questions: () => benchQuestions(3, 5),
  peers: async () => {
    installPeers();
    const { benchPeers } = await import("./peers/benchPeers.ts");
    await benchPeers({ lines: 40, rounds: 3, tables: 20 });
  },
  crowd: async () => {
    installPeers();
    const { benchCrowd, benchGrowth, benchTwo } = await import("./peers/crowd.ts");
    await benchTwo(400);
    await benchGrowth([1, 10, 50, 200], 400);
    await benchCrowd(50, 20, 1);
  },
  picture: () => benchPicture(),
} as const satisfies Readonly<Record<string, () => Promise<void>>>;
type Part = keyof typeof PARTS;

const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",") ?? Object.keys(PARTS);
const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);
const unknown = wanted.find((name) => !isPart(name));
if (unknown !== undefined) {
  console.error(`no part is called "${unknown}"; --only takes some of ${Object.keys(PARTS).join(",")}`);
  process.exit(2);
}

line(
  "machine",
  `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
for (const part of wanted.filter(isPart)) await PARTS[part]();
// What the peers' clients leave open is not the bench's business.
process.exit(0);
