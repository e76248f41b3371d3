/** Carries deeds out as a person would: by the controls on the screen, and nothing else. */
import type { Locator } from "playwright-core";
import type { Person } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { acrossFrom, groupOf, seen, speakerOf, title } from "./table.ts";
import type { Table } from "./table.ts";
import type { Deed, Seat, Step, Where, Word } from "./terms.ts";

/** Does it, and tells in one line what was done. */
export async function carryOut(deed: Deed, table: Table): Promise<string> {
  if (deed.by === "facilitator") return facilitates(deed, table);
  const alone = deed.does === "leave" || deed.does === "return" || deed.does === "reload";
  const player = alone ? table.players.find((one) => one.seat === deed.by) : await speakerOf(table, deed.by);
  if (!player) throw new Error(`nobody sits on ${deed.by}`);
  const { person, name } = player;
  const who = `${name} (${title(deed.by)})`;
  switch (deed.does) {
    case "say":
      await turnsTo(person, deed.by, deed.where);
      await person.says(deed.text);
      return `${who} said it ${placeName(deed.by, deed.where)}: “${deed.text}”`;
    case "tap":
      await turnsTo(person, deed.by, "plenary");
      await seen(person, "form.say button.round").click();
      await seen(person, "dialog[open] .sentence-groups button", word(`sentences.${deed.group}`)).click();
      return `${who} tapped a sentence: “${await taps(person, deed.by, deed.statement)}”`;
    case "askAlone":
      await seen(person, ".more-channels").click();
      await seen(person, "dialog[open] .seat-row", title(deed.seat)).click();
      return `${who} asked the ${title(deed.seat)} to speak alone.`;
    case "acceptAlone":
      await button(seen(person, ".request", title(deed.seat)), "back.accept").click();
      await seen(person, ".channel[aria-pressed=true]", title(deed.seat)).waitFor();
      return `${who} said yes to speaking alone with the ${title(deed.seat)}.`;
    case "promise":
      await seen(person, ".word-new button").click();
      return `${who} ${await composes(person, deed.by, deed.word)}`;
    case "counter":
      await button(seen(person, ".offer"), "offer.counter").click();
      return `${who} answered with another offer: ${await composes(person, deed.by, deed.word)}`;
    case "accept":
    case "decline": {
      const offer = seen(person, ".offer");
      const words = await offer.locator(".offer-words").innerText();
      await button(offer, `offer.${deed.does}`).click();
      await offer.waitFor({ state: "detached" });
      return `${who} ${deed.does === "accept" ? "accepted" : "declined"}: “${words}”`;
    }
    case "report":
      await seen(person, ".line", deed.text).locator(".line-more").click();
      await person.press("line.report");
      await seen(person, ".line-marks", word("line.reported")).waitFor();
      return `${who} told the facilitator about the line with “${deed.text}”.`;
    case "reload":
      await person.page.reload();
      await seen(person, ".table").waitFor();
      return `${who} reloaded the page and was back on the seat.`;
    case "leave":
      await person.page.goto("about:blank");
      await seen(table.facilitator, ".news-line", title(deed.by)).waitFor();
      return `${who} left the page. News to all: “${await seen(table.facilitator, ".news-line").innerText()}”`;
    case "return":
      await person.follow(table.code);
      await seen(person, ".table").waitFor();
      await seen(table.facilitator, ".news-line", name).waitFor();
      return `${who} came back. News to all: “${await seen(table.facilitator, ".news-line").innerText()}”`;
  }
}

const button = (within: Locator, key: string): Locator =>
  within.getByRole("button", { name: word(key), exact: true });

/** Turns to the channel where it shall be said. */
async function turnsTo(person: Person, seat: Seat, where: Where): Promise<void> {
  const name =
    where === "caucus"
      ? word(`group.${groupOf(seat)}.name`)
      : typeof where === "object"
        ? title(where.alone)
        : word("talk.plenary");
  await seen(person, ".talk .channel", name).click();
  await seen(person, ".talk .channel[aria-pressed=true]", name).waitFor();
  if (where === "record") await seen(person, ".record-toggle").click();
}

/** Taps a sentence by its key; returns it as it was said. */
async function taps(person: Person, seat: Seat, statement: string): Promise<string> {
  const text = word(`statement.${statement}`, {
    about: "group",
    group: word(`group.${acrossFrom(seat)}.name`),
  });
  await seen(person, "dialog[open] .statement", text).click();
  await person.hears(text);
  return text;
}

/** Fills the sheet of a promise, reads the sentence below, and sends it. */
async function composes(
  person: Person,
  seat: Seat,
  given: Pick<Word, "ifYou" | "we"> & Partial<Word>,
): Promise<string> {
  const sheet = person.page.locator("dialog[open]");
  await person.chooses(word(given.ifYou ? "compose.kind.ifYou" : "compose.kind.plain"), sheet);
  const steps = sheet.locator(".step-choice");
  if (given.ifYou) await choosesStep(person, steps.first(), given.ifYou, acrossFrom(seat));
  await choosesStep(person, steps.last(), given.we, groupOf(seat));
  if (given.due) await person.chooses(word(`compose.when.${given.due}`), sheet);
  if (given.reach) await person.chooses(word(`compose.reach.${given.reach}`), sheet);
  const sentence = await sheet.locator(".composer-words").innerText();
  await sheet.locator(".composer-foot button").click();
  await seen(person, ".given-one", sentence).waitFor();
  const knows = await seen(person, ".given-one", sentence).locator(".knows").innerText();
  return `gave in writing: “${sentence}” (${knows.toLowerCase()})`;
}

async function choosesStep(person: Person, choice: Locator, step: Step, by: string): Promise<void> {
  if (step.card === undefined) return person.chooses(word(`size.${step.size}.short`), choice);
  await person.chooses(word("compose.card"), choice);
  await choice.locator("select").selectOption({ label: word(`policy.${step.card}.${by}.name`) });
}

function placeName(seat: Seat, where: Where): string {
  if (where === "caucus") return `among ${word(`group.${groupOf(seat)}.name`)}`;
  if (where === "record") return "on the record";
  return where === "plenary" ? "to everyone" : `alone to the ${title(where.alone)}`;
}

async function facilitates(deed: Extract<Deed, { by: "facilitator" }>, table: Table): Promise<string> {
  const noor = table.facilitator;
  if (deed.does === "lookIn") {
    await noor.press("control.facilitate");
    await noor.press("facilitator.sure.facilitate");
    await noor.page.getByText(word("facilitator.sees.rooms")).waitFor();
    return "The facilitator now looks into every room, and everybody is told.";
  }
  const rooms = seen(noor, ".rooms");
  await rooms.locator("select").selectOption(`whisper:${deed.seat}`);
  await rooms.locator("textarea").fill(deed.text);
  await rooms.locator("textarea").press("Enter");
  await noor.hears(deed.text);
  const reported = await noor.page.locator(".reports li").allInnerTexts();
  return `The facilitator had been told: “${flat(reported.join(" "))}”, and whispers to the ${title(deed.seat)}: “${deed.text}”`;
}

/** A text on one line. */
export const flat = (text: string): string => text.replaceAll(/\s*\n\s*/g, " · ").trim();
