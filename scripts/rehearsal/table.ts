/** Everybody at the table of the rehearsal: who sits where, who speaks for a team, who sees a text. */
import type { Browser, Locator } from "playwright-core";
import { LAPTOP, Person, PHONE } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { CAST } from "./cast.ts";
import type { Character } from "./cast.ts";
import type { Seat } from "./terms.ts";

export interface Player extends Character {
  readonly person: Person;
}

export interface Table {
  readonly code: string;
  readonly players: readonly Player[];
  readonly facilitator: Person;
  readonly audience: Person;
}

/** Opens a table for teams of two, seats everybody, and puts it on the wall. */
export async function seatAll(browser: Browser, url: string): Promise<Table> {
  const facilitator = await Person.atTheDoor(browser, url, { size: LAPTOP });
  await stillPicture(facilitator);
  const code = await facilitator.opensTable([word("door.people", { size: 2 })]);
  const players: Player[] = [];
  for (const one of CAST) {
    const person = await Person.atTheDoor(browser, url, { size: one.on === "phone" ? PHONE : LAPTOP });
    await stillPicture(person);
    await person.joins(code);
    await person.sits(one.seat, one.name);
    players.push({ ...one, person });
  }
  const audience = await Person.atTheDoor(browser, url, { size: LAPTOP });
  await stillPicture(audience);
  await audience.joins(code);
  return { code, players, facilitator, audience };
}

/** Twelve browsers share two cores here, so their pictures do not move, as in a tab that lies behind; all else does. */
async function stillPicture({ page }: Person): Promise<void> {
  const still = (): void => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
  };
  await page.addInitScript(still);
  await page.evaluate(still);
}

/** Tells the pictures that have come up since that they lie behind. */
export async function stillPictures(table: Table): Promise<void> {
  const pages = [...present(table), { person: table.facilitator }, { person: table.audience }];
  await Promise.all(
    pages.map(({ person }) =>
      person.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
    ),
  );
}

/** Those who are at their screens now. */
export const present = (table: Table): readonly Player[] =>
  table.players.filter(({ person }) => person.page.url() !== "about:blank");

/** The one who speaks for a seat now, by what the strip of the team says. */
export async function speakerOf(table: Table, seat: Seat): Promise<Player> {
  const on = table.players.filter((one) => one.seat === seat);
  for (const one of on)
    if (on.length === 1 || (await seen(one.person, ".team-speaks", titleLine(seat)).count()) > 0) return one;
  throw new Error(`nobody speaks for ${seat}`);
}

const titleLine = (seat: Seat): string => word("team.youSpeak", { seat: title(seat) });

/** What a seat is called. */
export const title = (seat: string): string => word(`seat.${seat}.title`);

/** The group of a seat. */
export const groupOf = (seat: string): string => seat.split(".")[0] ?? "";

/** The other of the two groups. */
export const acrossFrom = (seat: string): string => (groupOf(seat) === "highmere" ? "saltreach" : "highmere");

/** The first thing of this kind, with this text, before a person's eyes. */
export function seen(person: Person, selector: string, text?: string): Locator {
  return person.page
    .locator(selector, text === undefined ? {} : { hasText: text })
    .filter({ visible: true })
    .first();
}
