import { boardgame } from "./peers/contenders.ts";
import { startServer, newPlace } from "../support/serverProcess.ts";
import { writeScript } from "./peers/script.ts";
import { scenario } from "./peers/hosted.ts";
const c = boardgame((process.argv[2] ?? "whole") as "whole");
const s = await startServer(await newPlace(), {}, c.script);
setTimeout(() => { console.log(s.printed().slice(-3000)); process.exit(1); }, 15000);
const g = await c.come(s.url, 30);
console.log("came", g[0]?.sight().table.phase);
for (const { who, wish } of writeScript(scenario()).lobby) { await g[who]?.wish(wish); console.log(who); }
console.log(s.printed().slice(-2000));
process.exit(0);
