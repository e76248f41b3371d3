/** The taps that phases ask for: a name for an incident, "why?", a feeling, "done". */
import type { Phase } from "#shared/rules/terms.ts";
import type { Person } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { flat } from "./deeds.ts";
import { groupOf, seen, speakerOf, title } from "./table.ts";
import type { Table } from "./table.ts";
import type { Round, Seat } from "./terms.ts";
import type { Transcript } from "./transcript.ts";

/** Says "done" and sees it stand, unless the phase ends under the finger. */
export async function saysDone(person: Person, phase: Phase): Promise<void> {
  const control = person.page.locator(".ready-control");
  try {
    await control.locator("button").click({ timeout: 15_000 });
    await person.page.locator(".ready-control[data-ready=true]").waitFor({ timeout: 15_000 });
  } catch (fault) {
    if ((await person.phase()) === phase) throw fault;
  }
}

/** A seat of the cast by its id. */
export const seatOf = (id: string, table: Table): Seat => {
  const found = table.players.find((one) => one.seat === id);
  if (!found) throw new Error(`nobody sits on ${id}`);
  return found.seat;
};

/** Elites say what each incident is; what a role does not name is not named. */
export async function names(table: Table, round: Round, transcript: Transcript): Promise<void> {
  const told: string[] = [];
  for (const [id, naming] of Object.entries(round.namings)) {
    const { person, name, seat } = await speakerOf(table, seatOf(id, table));
    const open = person.page.locator("#do .namings");
    for (let at = 0; at < (await open.count()); at += 1) {
      const button = open.nth(at).locator("button", { hasText: word(`naming.${naming}`) });
      const price = flat(await button.locator("small").innerText());
      await button.click();
      await open.nth(at).locator("button[aria-pressed=true]").waitFor();
      told.push(`${name} (${title(seat)}) says: ${word(`naming.${naming}`)}. Beside it stood: ${price}`);
    }
  }
  transcript.list("Named:", told);
}

/** Asks a number why, and reads the answer. */
export async function asksWhy(
  person: Person,
  key: string,
  seat: Seat,
  name: string,
  transcript: Transcript,
): Promise<void> {
  const across = groupOf(seat) === "highmere" ? "saltreach" : "highmere";
  const about = word(key, { group: word(`group.${across}.name`) });
  const why = person.page.getByRole("button", { name: word("app.whyAbout", { about }), exact: true });
  await why.first().click();
  const sheet = seen(person, "dialog[open]");
  const terms = (await sheet.locator(".sheet-body").innerText()).split("\n").filter((one) => one !== "");
  transcript.says(`${name} asks of “${about}”, why: ${terms.join(" ")}`);
  await person.page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
}

/** Everybody taps a feeling; those of whom nothing is written are hopeful. */
export async function feel(table: Table, round: Round, transcript: Transcript): Promise<void> {
  const feels = async (seat: Seat): Promise<string> => {
    const { person, name } = await speakerOf(table, seat);
    const { feeling = "hopeful", line } = round.felt[seat] ?? {};
    await person.page.locator(".feelings button", { hasText: word(`feeling.${feeling}`) }).click();
    await seen(person, ".feelings button[aria-pressed=true]").waitFor();
    if (line !== undefined) {
      await person.page.locator("#feel-line").fill(line);
      await person.press("reckoning.keepLine");
    }
    return `${name}: ${feeling}${line === undefined ? "" : `, “${line}”`}`;
  };
  const seats = new Set(table.players.map(({ seat }) => seat));
  transcript.list("Felt:", await Promise.all([...seats].map(feels)));
}
