/** The debrief of the recorded games: every page on a phone, a laptop and a projector, and the wall that is led through it. */
import type { Browser } from "playwright-core";
import { createSessionSchema } from "#shared/protocol/session.ts";
import type { DebriefPage, Stage } from "#shared/rules/terms.ts";
import { openSqliteJournal } from "#server/journal/sqlite.ts";
import type { SessionEvent, SessionOpening } from "#server/sessions/sessionState.ts";
import { hashToken } from "#server/tables/players.ts";
import { LAPTOP, Person, PHONE, PROJECTOR } from "../../tests/browser/person.ts";
import type { Look } from "../../tests/browser/person.ts";
import { readDebrief } from "../../tests/browser/play.ts";
import { join } from "../../tests/support/person.ts";
import { placeGame, RECORDED_GAMES } from "../../tests/support/recordedGames.ts";

const CODES: Readonly<Record<Stage, string>> = { fear: "346789", in: "346798", is: "346879", we: "346897" };
/** The recorded game that the wall shows, at a table of a session. */
const ON_WALL = { game: RECORDED_GAMES[0], table: "346978", session: "346987" } as const;
/** Tokens have 22 letters. */
const TOKENS = {
  reader: "recorded-games-reader-",
  facilitator: "recorded-games-leader-",
  projector: "recorded-games-on-wall",
} as const;

/** How much of a long page is shown, px. */
const SCREENS = [
  { name: "phone", size: PHONE, most: 1700 },
  { name: "laptop", size: LAPTOP, most: 1300 },
  { name: "projector", size: PROJECTOR, most: PROJECTOR.height },
] as const;
/** How long charts and the picture take until they stand, ms. */
const AT_REST = 900;

/** Puts the recorded games where a server that starts in this folder finds them: three tables, and one of a session. */
export async function placeGames(folder: string): Promise<void> {
  const places = [
    ...RECORDED_GAMES.map((game) => [game, CODES[game.end]] as const),
    ...(ON_WALL.game === undefined ? [] : [[ON_WALL.game, ON_WALL.table] as const]),
  ];
  for (const [game, code] of places) {
    const seat = game.state.seats.find((one) => one.startRole === "government")?.id ?? "";
    await placeGame(folder, code, game, { seat, name: "Robin", token: TOKENS.reader });
  }
  await placeSession(folder);
}

async function placeSession(folder: string): Promise<void> {
  const at = Date.now();
  const scenario = ON_WALL.game?.file.scenario.id ?? "";
  const opening: SessionOpening = {
    setup: createSessionSchema.parse({ scenario, format: "seminar", people: 12 }),
    teamSize: 1,
    secret: "recorded",
    facilitator: { id: "leader", tokenHash: hashToken(TOKENS.facilitator) },
    projector: { id: "wall", tokenHash: hashToken(TOKENS.projector) },
    at,
  };
  const event: SessionEvent = {
    type: "tableOpened",
    table: { code: ON_WALL.table, name: "", lens: "bilgic", thirdGroup: false },
  };
  const journal = await openSqliteJournal(folder);
  await journal.createSession({ id: ON_WALL.session, opening: JSON.stringify(opening), createdAt: at });
  await journal.appendSession(ON_WALL.session, [
    { seq: 1, at, type: event.type, body: JSON.stringify({ event }) },
  ]);
  await journal.close();
}

/** Somebody who comes back to the recorded game with this end. */
export async function opensDebrief(browser: Browser, url: string, end: Stage, look: Look): Promise<Person> {
  const person = await Person.atTheDoor(browser, url, look);
  const code = CODES[end];
  const [key, token] = [`becoming-we.token.${code}`, TOKENS.reader];
  await person.page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, token] as const);
  await person.follow(code);
  await person.reaches("debrief");
  return person;
}

/** The wall, led from page to page; `look` is called when each stands. */
export async function leadsWall(
  browser: Browser,
  url: string,
  pages: readonly DebriefPage[],
  look: (wall: Person, page: DebriefPage) => Promise<void>,
  scheme: "light" | "dark" = "light",
): Promise<Person> {
  const leader = await join(url, ON_WALL.table, TOKENS.facilitator);
  const wall = await Person.atTheDoor(browser, url, { size: PROJECTOR, scheme });
  await wall.page.goto(`${url}/p/${ON_WALL.session}#${TOKENS.projector}`);
  for (const page of pages) {
    const reply = await leader.wish({ type: "leadDebrief", page });
    if (!reply.ok) throw new Error(reply.refusal.reason);
    await wall.page.locator(`[data-led="${page}"]`).waitFor();
    await wall.page.waitForTimeout(AT_REST);
    await look(wall, page);
  }
  await leader.leave();
  return wall;
}

/** Every page of one game on each screen, and the wall; `save` keeps what it is given under a name. */
export async function showDebrief(
  browser: Browser,
  url: string,
  pages: readonly DebriefPage[],
  save: (name: string, picture: Buffer) => Promise<void>,
): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const { name, size, most } of SCREENS) {
    const person = await opensDebrief(browser, url, "we", { size });
    people.push(person);
    let number = 0;
    await readDebrief(person, async () => {
      number += 1;
      await person.page.waitForTimeout(AT_REST);
      await save(`${String(number).padStart(2, "0")}-${name}`, await pageOf(person, most));
    });
  }
  people.push(
    await leadsWall(browser, url, pages, async ({ page }, led) => {
      const number = String(pages.indexOf(led) + 1).padStart(2, "0");
      await save(`${number}-wall`, await page.screenshot({ type: "jpeg", quality: 60 }));
    }),
  );
  return people;
}

/** A page from its top, at most so high. */
async function pageOf({ page }: Person, most: number): Promise<Buffer> {
  const { width, height: seen } = page.viewportSize() ?? LAPTOP;
  // To see more than the window Chromium makes it another size for a moment, and charts that grow with it are caught in between.
  if (most <= seen) return page.screenshot({ type: "jpeg", quality: 60 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return page.screenshot({
    type: "jpeg",
    quality: 60,
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, most) },
  });
}
