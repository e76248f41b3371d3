/**
 * `npm run screenshots`: plays a game on a phone and a laptop, and begins one with a team and a facilitator; takes
 * docs/screens/<screen>-<phone|laptop>.jpg; then runs a session (console-<part>-<tablet|laptop>.jpg). With the argument
 * "console" only that, with "people" only the way in, the wall and the paper, with "debrief" only the recorded game of
 * docs/screens/debrief.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { LAPTOP, openBrowser, Person, PHONE } from "../tests/browser/person.ts";
import {
  act,
  answer,
  chooseCard,
  done,
  PAGES_ALONE,
  read,
  readDebrief,
  ROUND,
} from "../tests/browser/play.ts";
import type { Plan } from "../tests/browser/play.ts";
import { word } from "../tests/browser/words.ts";
import { join } from "../tests/support/person.ts";
import { forget, newPlace, startServer } from "../tests/support/serverProcess.ts";
import { showConsole } from "./screens/console.ts";
import { placeGames, showDebrief } from "./screens/debrief.ts";
import { showPeople } from "./screens/people.ts";

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
  mkdirSync(resolve(folder, "debrief"), { recursive: true });
  const place = await newPlace();
  await placeGames(place.folder);
  const server = await startServer(place, { BOT_PACE_MS: "120" });
  const browser = await openBrowser();
  try {
    if (!["console", "people"].some((part) => process.argv.includes(part))) {
      const readers = await showDebrief(browser, server.url, PAGES_ALONE, async (name, picture) =>
        writeFileSync(resolve(folder, "debrief", `${name}.jpg`), picture),
      );
      for (const { problems } of readers) for (const problem of problems) console.error(problem);
    }
    if (process.argv.includes("debrief")) return;
    if (!process.argv.includes("people")) await showConsole(browser, server.url, take);
    if (process.argv.includes("console")) return;
    const shown = await showPeople(browser, server.url, async (person, name, of) => {
      if (of === undefined) return take(person, name);
      await person.page
        .locator(of)
        .first()
        .screenshot({ path: resolve(folder, `${name}.jpg`), type: "jpeg", quality: 82 });
    });
    for (const { problems } of shown) for (const problem of problems) console.error(problem);
    if (process.argv.includes("people")) return;
    const hilde = await Person.atTheDoor(browser, server.url, { size: LAPTOP });
    const sam = await Person.atTheDoor(browser, server.url, { size: PHONE });
    await play({ laptop: hilde, phone: sam });
    const [noor, ann, cem] = await Promise.all(
      [LAPTOP, PHONE, LAPTOP].map((size) => Person.atTheDoor(browser, server.url, { size })),
    );
    if (!noor || !ann || !cem) throw new Error("somebody did not come");
    await playInTeam(server.url, noor, { phone: ann, laptop: cem });
    for (const { problems } of [hilde, sam, noor, ann, cem])
      for (const problem of problems) console.error(problem);
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
        if (phase === "talks") {
          await take(laptop, "table-laptop");
          await promiseAndTalkAlone(people);
        }
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

/** In the talks: a conditional promise while it is put together, and a back channel with something said in it. */
async function promiseAndTalkAlone(people: Readonly<Record<Size, Person>>): Promise<void> {
  const { laptop, phone } = people;
  for (const [size, { page }] of [["laptop", laptop] as const, ["phone", phone] as const]) {
    await page.locator(".word-new button").filter({ visible: true }).first().click();
    const sheet = page.locator("dialog[open]");
    await people[size].chooses(word("compose.kind.ifYou"), sheet);
    await take(people[size], `talks-promise-${size}`);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
  }
  const shown = (person: Person, of: string, hasText: string) =>
    person.page.locator(of, { hasText }).filter({ visible: true }).first();
  await laptop.page.locator(".more-channels").filter({ visible: true }).first().click();
  await shown(laptop, "dialog[open] .seat-row", word("seat.saltreach.mayor.title")).click();
  await phone.page.locator(".tab-talk").click();
  await shown(phone, ".request", "Hilde")
    .getByRole("button", { name: word("back.accept"), exact: true })
    .click();
  await phone.says("Between us: who can sign on your side?");
  await shown(laptop, ".channel", word("seat.saltreach.mayor.title")).click();
  await laptop.hears("Between us: who can sign on your side?");
  await laptop.says("I can, if the Regatta is behind me. Give me this round.");
  await phone.hears("Give me this round.");
  for (const size of ["laptop", "phone"] as const) await take(people[size], `talks-back-channel-${size}`);
  await phone.page.locator(".tab-do").click();
}

/** A table of its own: a team commits, and the facilitator sees behind the curtain. */
async function playInTeam(url: string, noor: Person, team: Readonly<Record<Size, Person>>): Promise<void> {
  const code = await noor.opensTable([word("door.people", { size: 3 })]);
  const { phone, laptop } = team;
  await phone.joins(code);
  await phone.sits("highmere.mayor", "Ann");
  await laptop.joins(code);
  await laptop.sits("highmere.mayor", "Cem");
  // Somebody who is never done keeps every phase open until the facilitator goes on.
  const sam = await join(url, code);
  await sam.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Sam" });
  await noor.press("lobby.start");
  for (const control of ["facilitate", "liftCurtain"]) {
    await noor.press(`control.${control}`);
    await noor.press(`facilitator.sure.${control}`);
  }
  for (const phase of [...ROUND, ...ROUND.slice(0, 4)]) {
    if ((await noor.phase()) !== phase) await noor.press("control.skip");
    await noor.reaches(phase);
  }
  const plan: Plan = { group: "highmere", towards: "saltreach", cards: ["publicGauges"], reading: "afraid" };
  await Promise.all([phone.reaches("commit"), laptop.reaches("commit")]);
  await read(phone, plan);
  await chooseCard(phone, plan);
  await phone.press("team.putDown");
  for (const size of ["laptop", "phone"] as const) {
    await team[size].page.locator(".proposal").first().waitFor();
    await take(team[size], `team-commit-${size}`);
  }
  const column = noor.page.locator(".column");
  for (const [size, viewport] of [["laptop", LAPTOP] as const, ["phone", PHONE] as const]) {
    await noor.page.setViewportSize(viewport);
    for (const [part, name] of [
      ["groups", "facilitator"] as const,
      ["hidden", "facilitator-hidden"] as const,
    ]) {
      await noor.chooses(word(`facilitator.part.${part}`), column);
      await take(noor, `${name}-${size}`, ".column");
    }
  }
  await sam.leave();
}

/** One screen as it stands, when what moves has come to rest: from its top, or from one of its parts on. */
async function take(person: Person, name: string, from?: string): Promise<void> {
  await person.page.evaluate(async (part) => {
    for (const element of [document.documentElement, ...document.querySelectorAll("#do")])
      element.scrollTop = 0;
    if (part !== undefined) document.querySelector(part)?.scrollIntoView();
    await document.fonts.ready;
  }, from);
  await person.page.waitForTimeout(1200);
  // JPEG: the grain of the picture makes PNGs four times as large.
  await person.page.screenshot({ path: resolve(folder, `${name}.jpg`), type: "jpeg", quality: 82 });
}

await main();
