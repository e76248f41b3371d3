/**
 * `npm run bench`: what the rules, the way to everyone's screen and the journal cost on this machine, now. Times on
 * a shared machine are noise: what counts are the ratios to the bare thing, measured in turns in the same run.
 */
import { cpus } from "node:os";
import { benchBroadcast } from "./broadcast.ts";
import { benchJournal } from "./journal.ts";
import { line } from "./measure.ts";
import { benchTalk } from "./talk.ts";
import { benchGames, benchLight, benchScaling, benchTheory } from "./rules.ts";

line("machine", `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`);
benchTheory(4000);
benchLight(4000);
await benchScaling(12_000);
benchGames(8000);
await benchBroadcast(400);
await benchTalk(20);
await benchJournal(2000);
