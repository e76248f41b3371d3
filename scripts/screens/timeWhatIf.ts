/**
 * `npm run bench:whatIf`: how long "what if?" takes for whoever asks, from the tap until the answer is drawn: 500 futures
 * from each round of the three recorded games, at a server of its own, none of it asked before.
 */
import { LAPTOP, openBrowser } from "../../tests/browser/person.ts";
import type { Person } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { forget, newPlace, startServer } from "../../tests/support/serverProcess.ts";
import { opensDebrief, placeGames } from "./debrief.ts";

const ENDS = ["fear", "in", "we"] as const;

async function main(): Promise<void> {
  const place = await newPlace();
  await placeGames(place.folder);
  const server = await startServer(place);
  const browser = await openBrowser();
  const took: number[] = [];
  try {
    for (const end of ENDS) {
      const person = await opensDebrief(browser, server.url, end, { size: LAPTOP });
      const contents = person.page.locator(".debrief-contents");
      await contents.getByRole("button", { name: word("debrief.whatIf.name") }).click();
      await person.chooses(word("debrief.whatIf.kind.futures"));
      const from = person.page.locator(".debrief-page select");
      await from.waitFor();
      await person.page.locator(".what-if-answer:not([aria-busy]) .chart").first().waitFor();
      for (const round of await from
        .locator("option")
        .evaluateAll((all) => all.length)
        .then(roundsOf))
        took.push(await tapToDrawn(person, round));
      await person.leaves();
    }
  } finally {
    await browser.close();
    await server.stop();
    forget(place);
  }
  took.sort((a, b) => a - b);
  const [median, most] = [took[Math.floor(took.length / 2)], took.at(-1)];
  process.stdout.write(
    `what if, from the tap until 500 futures are drawn: p50 ${median?.toFixed(0)} ms, most ${most?.toFixed(0)} ms, ${took.length} questions\n`,
  );
}

/** Every start but the one that stood there at first. */
function roundsOf(options: number): readonly number[] {
  return Array.from({ length: options }, (_, round) => round).filter((round) => round !== 1);
}

/** Chooses a start and waits for two frames after its answer stands; ms. */
function tapToDrawn(person: Person, round: number): Promise<number> {
  return person.page.evaluate(async (value) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const select = document.querySelector<HTMLSelectElement>(".debrief-page select");
    if (select === null) throw new Error("nothing to choose");
    const start = performance.now();
    select.value = String(value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
    do await frame();
    while (document.querySelector(".what-if-answer[aria-busy]") !== null);
    await frame();
    return performance.now() - start;
  }, round);
}

await main();
