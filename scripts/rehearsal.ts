/** `npm run rehearsal`: nine seats, ten people, one who keeps the table and a wall play a class game in Chromium; writes docs/rehearsal/transcript.md. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { openBrowser, Person } from "../tests/browser/person.ts";
import { readDebrief, ROUND } from "../tests/browser/play.ts";
import { forget, newPlace, startServer } from "../tests/support/serverProcess.ts";
import { CAST, FACILITATOR } from "./rehearsal/cast.ts";
import { flat } from "./rehearsal/deeds.ts";
import { playPhase } from "./rehearsal/phases.ts";
import type { Rehearsal } from "./rehearsal/phases.ts";
import { PLOT } from "./rehearsal/plot.ts";
import { seatAll, title } from "./rehearsal/table.ts";
import { Transcript } from "./rehearsal/transcript.ts";
import { Witness } from "./rehearsal/witness.ts";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(root, "docs/rehearsal");
const transcript = new Transcript();

async function main(): Promise<void> {
  const prepared = spawnSync(process.execPath, ["scripts/prepare.mjs", "test"], {
    cwd: root,
    stdio: "inherit",
  });
  if (prepared.status !== 0) process.exit(prepared.status ?? 1);
  mkdirSync(folder, { recursive: true });
  const server = await startServer(await newPlace());
  const browser = await openBrowser();
  try {
    const table = await seatAll(browser, server.url);
    const witness = new Witness(table);
    const rehearsal: Rehearsal = { table, witness, transcript, timings: [], take };
    await opens(rehearsal);
    await table.facilitator.press("lobby.start");
    for (let round = 1; ; round += 1) {
      const plot = PLOT[round - 1];
      if (!plot) throw new Error(`nothing is written for round ${round}`);
      transcript.heading(2, `Round ${round}`);
      for (const phase of ROUND) await playPhase(rehearsal, round, phase, plot);
      if ((await table.audience.reaches("situation", "debrief")) === "debrief") break;
    }
    await debrief(rehearsal);
    times(rehearsal);
    const faults = [
      ...witness.leaks,
      ...[...table.players.map(({ person }) => person), table.facilitator, table.audience].flatMap(
        ({ problems }) => problems,
      ),
    ];
    transcript.heading(2, "Faults");
    transcript.list("Seen in the pages:", faults);
    if (faults.length === 0)
      transcript.says("No line stood in a page that was not for it; no error in any console.");
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  } catch (fault) {
    await Person.allLeave("rehearsal", "failed");
    console.error(server.printed());
    throw fault;
  } finally {
    transcript.write(resolve(folder, "transcript.md"));
    await browser.close();
    await server.stop();
    forget(server);
  }
}

/** Who is there, and what each found in the lobby. */
async function opens({ table, witness }: Rehearsal): Promise<void> {
  transcript.heading(1, "A rehearsal: The Low Reservoir, nine seats");
  transcript.says("Written by `npm run rehearsal` from what stood on the screens. Read README.md first.");
  transcript.heading(2, "Before the game");
  transcript.list(
    "The people:",
    CAST.map((one) => `${one.name}, ${title(one.seat)}, on a ${one.on}. ${one.temper}`),
  );
  transcript.says(
    `${FACILITATOR} keeps the table and takes no seat; the wall looks on. The other seats are bots.`,
  );
  transcript.list("What to do now:", await witness.tasks());
  for (const { person, name } of table.players) {
    const brief = await person.page.locator(".brief").first().innerText();
    transcript.says(`${name}’s brief, covered: ${flat(brief)}`);
  }
}

/** The pages of the debrief, as one person reads them. */
async function debrief({ table }: Rehearsal): Promise<void> {
  transcript.heading(2, "Debrief");
  const [reader] = table.players;
  const sam = table.players.find((one) => one.name === "Sam");
  if (!reader || !sam) return;
  transcript.says(`As ${reader.name} reads it.`);
  await readDebrief(reader.person, async (heading) => {
    transcript.heading(3, heading);
    const page = await reader.person.page.locator(".debrief-page").innerText();
    for (const line of page.split(/\n+/).filter((one) => one.trim() !== "")) transcript.says(line);
  });
  await readDebrief(sam.person, async (heading) => {
    if (heading === "Promises")
      await take(sam.person, "debrief-promises-phone", "Debrief: what became of each promise");
  });
}

function times({ timings }: Rehearsal): void {
  transcript.heading(2, "How long it took");
  transcript.says(
    [
      "| phase | clock, s | rounds of pages, s | longest screen to read, s |",
      "|---|---|---|---|",
      ...ROUND.map((phase) => {
        const own = timings.filter((one) => one.phase === phase);
        const took = own.map((one) => one.took).join(", ");
        return `| ${phase} | ${own[0]?.clock ?? ""} | ${took} | ${Math.max(...own.map((one) => one.reading))} |`;
      }),
    ].join("\n"),
  );
}

async function take(person: Person, name: string, caption: string): Promise<void> {
  await person.page.waitForTimeout(600);
  await person.page.screenshot({ path: resolve(folder, `${name}.jpg`), type: "jpeg", quality: 70 });
  transcript.picture(`${name}.jpg`, caption);
}

await main();
