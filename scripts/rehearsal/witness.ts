/** What people had before their eyes: read from their screens, in words, never from the wire. */
import type { Person } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { flat } from "./deeds.ts";
import { groupOf, present, seen, title } from "./table.ts";
import type { Player, Table } from "./table.ts";

const BOTS = [word("occupant.bot"), word("occupant.caretaker")];

/** A line that only some may hear. */
interface Secret {
  readonly text: string;
  readonly may: (seat: string) => boolean;
}

/** Reads screens, and remembers what it has read already. */
export class Witness {
  readonly #table: Table;
  /** How many lines of a room were told. */
  readonly #told = new Map<string, number>();
  readonly #secrets: Secret[] = [];
  /** How many words each screen of this phase had. */
  readonly #words: number[] = [];
  /** Each time somebody had a line in the page that was not for them. */
  readonly leaks: string[] = [];

  constructor(table: Table) {
    this.#table = table;
  }

  /** The texts of all elements of a kind that a person can see, each on one line. */
  async texts(person: Person, selector: string): Promise<readonly string[]> {
    const all = await person.page.locator(selector).filter({ visible: true }).allInnerTexts();
    return all.map(flat).filter((text) => text !== "");
  }

  /** What each person is told to do now, people with the same sentence together. */
  async tasks(): Promise<readonly string[]> {
    const bySentence = new Map<string, string[]>();
    const told = await Promise.all(
      this.#everyone().map(async ({ person, name }) => ({
        name,
        sentence: (await this.texts(person, "#do .task")).join(" / "),
      })),
    );
    for (const { name, sentence } of told) {
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), name]);
    }
    return [...bySentence].map(([sentence, names]) => `${names.join(", ")}: ${sentence}`);
  }

  /** Counts the words that stand before each person now. */
  async countsWords(): Promise<void> {
    this.#words.length = 0;
    await Promise.all(
      present(this.#table).map(async ({ person }) =>
        this.noteWords(await person.page.locator("#do").innerText()),
      ),
    );
  }

  /** Counts the words of one more screen of this phase. */
  noteWords(text: string): void {
    this.#words.push(text.split(/\s+/).length);
  }

  /** The fewest and the most words on a screen of this phase. */
  wordsOnScreens(): { readonly fewest: number; readonly most: number } {
    return { fewest: Math.min(...this.#words), most: Math.max(...this.#words) };
  }

  /** What was said since the last time, room by room, as somebody in the room saw it. */
  async newLines(): Promise<readonly string[]> {
    const lines = await this.#room(this.#table.audience, "plenary", "To everyone", () => true);
    for (const group of ["highmere", "saltreach"]) {
      const inside = this.#table.players.find(
        (one) => groupOf(one.seat) === group && one.on === "laptop" && one.name !== "Ann",
      );
      if (!inside) continue;
      const name = word(`group.${group}.name`);
      await seen(inside.person, ".talk .channel", name).click();
      lines.push(
        ...(await this.#room(
          inside.person,
          `caucus:${group}`,
          `Among ${name}`,
          (seat) => groupOf(seat) === group,
        )),
      );
    }
    for (const player of present(this.#table)) lines.push(...(await this.#alone(player)));
    return lines;
  }

  /** Looks whether anybody's page has a line in it that was not said to them. */
  async looksForLeaks(): Promise<void> {
    for (const { person, seat, name } of this.#everyone()) {
      if (seat === "facilitator") continue;
      const page = await person.page.evaluate(() => document.body.textContent);
      for (const { text, may } of this.#secrets)
        if (!may(seat) && page.includes(text)) this.leaks.push(`${name} had in the page: ${text}`);
    }
  }

  /** Keeps in mind that a text is for these seats only. */
  keeps(text: string, may: (seat: string) => boolean): void {
    this.#secrets.push({ text, may });
  }

  #everyone(): readonly { readonly person: Person; readonly seat: string; readonly name: string }[] {
    const { facilitator, audience } = this.#table;
    return [
      ...present(this.#table),
      { person: facilitator, seat: "facilitator", name: "Noor, who keeps the table" },
      { person: audience, seat: "", name: "the wall" },
    ];
  }

  /** Back channels of one person, and who asks for one. */
  async #alone({ person, name, seat }: Player): Promise<readonly string[]> {
    const lines = (await this.texts(person, ".request")).map((text) => `Asked of ${name}: ${text}`);
    const backs = person.page.locator(".talk .channel[data-kind=back]").filter({ visible: true });
    for (let at = 0; at < (await backs.count()); at += 1) {
      const other = (await backs.nth(at).innerText()).trim().split("\n")[0] ?? "";
      const seats = [title(seat), other].toSorted();
      await backs.nth(at).click();
      lines.push(
        ...(await this.#room(
          person,
          `back:${seats.join("+")}`,
          `Alone, ${seats.join(" and ")}`,
          (one) => one !== "" && seats.includes(title(one)),
        )),
      );
    }
    return lines;
  }

  async #room(
    person: Person,
    room: string,
    heading: string,
    may: (seat: string) => boolean,
  ): Promise<string[]> {
    const log = seen(person, ".said");
    const all = await log.locator(".line").evaluateAll((found) => {
      let who = "";
      return found.map((line) => {
        const header = line.querySelector("header");
        if (header)
          who = [...header.querySelectorAll("b, .seat-name, .badge:not(.you)")]
            .map((one) => one.textContent.trim())
            .join(", ");
        const marks = [...line.querySelectorAll(".line-marks .badge")].map((one) => one.textContent.trim());
        return { who, text: line.querySelector(".line-body p")?.textContent ?? "", marks };
      });
    });
    const told = this.#told.get(room) ?? 0;
    this.#told.set(room, all.length);
    // Sentences on offer, which is all that bots say, are said in many rooms; a person's own words are in one.
    if (room !== "plenary")
      for (const { who, text } of all.slice(told))
        if (!BOTS.some((bot) => who.endsWith(`, ${bot}`))) this.keeps(text, may);
    return all
      .slice(told)
      .map(
        ({ who, text, marks }) =>
          `${heading} · ${who}: “${text}”${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`,
      );
  }
}
