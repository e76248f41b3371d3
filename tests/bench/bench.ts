/**
 * `npm run bench`: what the rules, the way to everyone's screen and the journal cost on this machine, now. Times on
 * a shared machine are noise: what counts are the ratios to the bare thing, measured in turns in the same run.
 */
import { cpus } from "node:os";
import { benchBroadcast } from "./broadcast.ts";
import { benchJournal } from "./journal.ts";
import { benchLight, benchScaling } from "./lab.ts";
import { line } from "./measure.ts";
import { benchPicture } from "./picture.ts";
import { benchGames, benchTheory } from "./rules.ts";
import { benchTalk } from "./talk.ts";
import { benchFutures, benchQuestions } from "./whatIf.ts";

line("machine", `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`);
// First, before other work has taught the compiler shapes that the laboratory never sees.
await benchLight(9, 4000);
await benchScaling(7, 12_000);
await benchFutures(15);
benchTheory(4000);
benchGames(8000);
await benchBroadcast(400);
await benchTalk(20);
await benchJournal(2000);
await benchQuestions(3, 5);
await benchPicture();
