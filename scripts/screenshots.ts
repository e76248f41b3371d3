/** `npm run screenshots`: plays a game on a phone and a laptop and takes docs/screens/<screen>-<phone|laptop>.jpg. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { LAPTOP, openBrowser, Person, PHONE } from "../tests/browser/person.ts";
import { act, answer, done, read, readDebrief, ROUND } from "../tests/browser/play.ts";
import type { Plan } from "../tests/browser/play.ts";
import { forget, newPlace, startServer } from "../tests/support/serverProcess.ts";

const root = resolve(import.meta.dirname, "..");
const folder = resolve(root, "docs/screens");
/** The round whose phases are shown: late enough that something has happened. */
const SHOWN_ROUND = 3;

type Size = "phone" | "laptop";
const lines: Readonly<Record<Size, readonly string[]>> = {
  laptop: [
    "Our gauges are open to you since noon. Come and read them.",
    "And the school boats can row again.",
  ],
  phone: [
    "We read them. They are eight off, but they are open.",
    "Send the boats. We will send our teachers.",
  ],
};

async function main(): Promise<void> {
  const prepared = spawnSync(process.execPath, ["scripts/prepare.mjs", "test"], {
    cwd: root,
    stdio: "inherit",
  });
  if (prepared.status !== 0) process.exit(prepared.status ?? 1);
  mkdirSync(folder, { recursive: true });
  const server = await startServer(await newPlace(), { BOT_PACE_MS: "120" });
  const browser = await openBrowser();
  try {
    const hilde = await Person.atTheDoor(browser, server.url, { size: LAPTOP });
    const sam = await Person.atTheDoor(browser, server.url, { size: PHONE });
    await play({ laptop: hilde, phone: sam });
    for (const { problems } of [hilde, sam]) for (const problem of problems) console.error(problem);
  } catch (fault) {
    await Person.allLeave("screenshots", "failed");
    throw fault;
  } finally {
    await browser.close();
    await server.stop();
    forget(server);
  }
}

async function play(people: Readonly<Record<Size, Person>>): Promise<void> {
  const { laptop, phone } = people;
  const both = async (screen: string): Promise<void> => {
    for (const size of ["laptop", "phone"] as const) await take(people[size], `${screen}-${size}`);
  };
  await both("door");
  const code = await laptop.opensTable();
  await phone.joins(code);
  await both("lobby");
  await laptop.sits("highmere.mayor", "Hilde");
  await phone.sits("saltreach.mayor", "Sam");
  for (const person of [laptop, phone]) {
    await person.page.locator(".brief .cover").first().click();
    await person.page.locator(".brief").first().scrollIntoViewIfNeeded();
  }
  await both("brief");
  await laptop.press("lobby.start");

  const plans: Readonly<Record<Size, Plan>> = {
    laptop: {
      group: "highmere",
      towards: "saltreach",
      cards: ["schoolExchange", "publicGauges"],
      reading: "reachingOut",
      promise: "small",
    },
    phone: {
      group: "saltreach",
      towards: "highmere",
      cards: ["publicGauges", "schoolExchange"],
      reading: "reachingOut",
      promise: "small",
    },
  };
  for (let round = 1; ; round += 1) {
    for (const phase of ROUND) {
      await Promise.all([laptop.reaches(phase), phone.reaches(phase)]);
      const shown = round === SHOWN_ROUND;
      const sides = [["laptop", laptop] as const, ["phone", phone] as const];
      if (phase === "commit" && shown) {
        await both("commit-reading");
        for (const [size, person] of sides) await read(person, plans[size]);
        await both("commit");
        for (const [size, person] of sides) await answer(person, plans[size]);
        continue;
      }
      for (const [size, person] of sides) {
        const said = lines[size][round - 2];
        await act(person, phase, { ...plans[size], ...(said === undefined ? {} : { talksLine: said }) });
      }
      if (shown) {
        await both(phase);
        if (phase === "talks") await take(laptop, "table-laptop");
      }
      for (const [, person] of sides) await done(person, phase);
    }
    if ((await laptop.reaches("situation", "debrief")) === "debrief") break;
  }
  for (const [size, person] of [["laptop", laptop] as const, ["phone", phone] as const]) {
    let page = 0;
    await readDebrief(person, async () => {
      page += 1;
      await take(person, `debrief-${String(page).padStart(2, "0")}-${size}`);
    });
  }
}

/** One screen as it stands, when what moves has come to rest. */
async function take(person: Person, name: string): Promise<void> {
  await person.page.evaluate(async () => {
    for (const element of [document.documentElement, ...document.querySelectorAll("#do")])
      element.scrollTop = 0;
    await document.fonts.ready;
  });
  await person.page.waitForTimeout(1200);
  // JPEG: the grain of the picture makes PNGs four times as large.
  await person.page.screenshot({ path: resolve(folder, `${name}.jpg`), type: "jpeg", quality: 82 });
}

await main();
