/** Whoever opened the table and does not play: looks in when everybody may know it, whispers, reads reports, quiets a seat. */
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import { LANDSCAPE, LAPTOP, PHONE, PROJECTOR, TABLET } from "./person.ts";
import type { Person } from "./person.ts";
import { expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

/** Turns to each part of the column and finds it whole; what is hidden carries its warning. */
async function looksAtAllParts(person: Person, parts: readonly string[]): Promise<void> {
  const column = person.page.locator(".column");
  await column.waitFor();
  for (const part of parts) {
    await person.chooses(word(`facilitator.part.${part}`), column);
    await column.locator(".column-part > *").first().waitFor();
    const warns = (await column.innerText()).includes(word("facilitator.doNotShow"));
    expect(warns).toBe(part === "hidden");
    await expectWhole(person);
  }
}

test.each([
  ["a laptop, dark", LAPTOP, "dark"],
  ["a phone, light", PHONE, "light"],
] as const)("the facilitator's tools work on %s", { timeout: 240_000 }, async (_, size, scheme) => {
  const noor = await here.comes({ size, scheme });
  const { page } = noor;
  const code = await noor.opensTable();
  const ann = await here.comes({ size: PHONE });
  await ann.joins(code);
  await ann.sits("highmere.mayor", "Ann");
  const sam = await join(here.url, code);
  await sam.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Sam" });
  await noor.press("lobby.start");
  await noor.reaches("situation");
  const tab = async (one: "do" | "talk"): Promise<void> => {
    if (await page.locator(`.tab-${one}`).isVisible()) await page.locator(`.tab-${one}`).click();
  };

  // A line to one group is marked as the facilitator's.
  await tab("talk");
  const rooms = page.locator(".rooms").filter({ visible: true });
  const says = async (text: string): Promise<void> => {
    await rooms.locator("textarea").fill(text);
    await rooms.locator("textarea").press("Enter");
    await noor.hears(text);
  };
  await rooms.locator("select").selectOption("caucus:highmere");
  await says("Mind the clock.");
  await ann.page.locator(".tab-talk").click();
  await ann.press("talk.caucus", { group: word("group.highmere.name") });
  await ann.page
    .locator(".line.facilitator", { hasText: "Mind the clock." })
    .filter({ visible: true })
    .waitFor();
  expect(sam.talk()).toEqual([]);

  // A whisper to one seat, and the answer to it.
  await rooms.locator("select").selectOption("whisper:saltreach.mayor");
  await says("Is all well?");
  await sam.until("the whisper", () => sam.talk().some((one) => one.text === "Is all well?"));
  await sam.wish({ type: "say", channel: "whisper:saltreach.mayor", text: "Quite well." });
  await noor.hears("Quite well.");
  await expectWhole(noor);

  // Looking in is asked once more, told to all, and then every room is heard.
  await sam.wish({ type: "say", channel: "caucus:saltreach", text: "They must not know." });
  await tab("do");
  await noor.press("control.facilitate");
  await page.getByText(word("facilitator.means.facilitate")).waitFor();
  await expectWhole(noor);
  expect(sam.news().map((one) => one.kind)).not.toContain("facilitated");
  expect(await page.locator(".column").count()).toBe(0);
  await noor.press("facilitator.sure.facilitate");
  await page.getByText(word("facilitator.sees.rooms")).waitFor();
  await sam.until("the news", () => sam.news().some((one) => one.kind === "facilitated"));
  await tab("talk");
  await rooms.locator("select").selectOption("caucus:saltreach");
  await noor.hears("They must not know.");
  await tab("do");
  await looksAtAllParts(noor, ["groups"]);
  expect(await noor.sees()).not.toContain(word("facilitator.part.hidden"));
  await noor.press("control.liftCurtain");
  await noor.press("facilitator.notNow");
  await noor.press("control.liftCurtain");
  await noor.press("facilitator.sure.liftCurtain");
  await page.getByText(word("facilitator.sees.hidden")).waitFor();
  expect(await page.locator("button.seat.free").count()).toBe(0);
  await looksAtAllParts(noor, ["groups", "pairs", "promises", "happened", "hidden"]);
  await page.setViewportSize(TABLET);
  await tab("do");
  await looksAtAllParts(noor, ["groups", "hidden"]);
  await page.setViewportSize(LANDSCAPE);
  await looksAtAllParts(noor, ["groups"]);
  await page.setViewportSize(size);

  // A report comes with its line; the seat that said it is left the sentences on offer, and gets its words back.
  const line = sam.talk().find((one) => one.text === "They must not know.");
  await sam.wish({ type: "report", said: line?.number ?? -1 });
  const report = page.locator(".reports li", { hasText: "They must not know." });
  await report.waitFor();
  const words = () => {
    const ask = sam.you().asks?.find((one) => one.kind === "say");
    return ask?.kind === "say" ? ask.words : undefined;
  };
  await report.getByRole("button").click();
  await sam.until("fewer words", () => words() === "muted");
  await page.locator("summary", { hasText: word("facilitator.voices") }).click();
  await page.locator(".voices li", { hasText: word("facilitator.isMuted") }).waitFor();
  await expectWhole(noor);
  await report.getByRole("button").click();
  await sam.until("words again", () => words() === "free");
  await sam.leave();
});

test("a table for under 16 has sentences only, and tells so in its lobby", { timeout: 240_000 }, async () => {
  const noor = await here.comes({ size: PHONE });
  await noor.press("door.openGo");
  await noor.chooses(word("door.ages.young"), noor.page.locator("dialog[open]"));
  await noor.page.getByText(word("door.talkLine.statements")).waitFor();
  await expectWhole(noor);
  await noor.press("door.openNow");
  await noor.page.locator(".table-rules", { hasText: word("lobby.talk.statements") }).waitFor();
  await expectWhole(noor);
});

test(
  "a projector has picture, phase, clock and the code while there is room, and nothing of what is secret",
  {
    timeout: 300_000,
  },
  async () => {
    const noor = await here.comes({ size: LAPTOP });
    const code = await noor.opensTable();
    const wall = await here.comes({ size: PROJECTOR });
    await wall.follow(code);
    await wall.page.locator(".lobby").waitFor();
    expect(await wall.sees()).toContain(code);
    await expectWhole(wall);
    const sam = await join(here.url, code);
    await sam.wish({ type: "takeSeat", seat: "saltreach.mayor", name: "Sam" });
    await noor.press("lobby.start");
    await noor.press("control.facilitate");
    await noor.press("facilitator.sure.facilitate");
    await noor.press("control.liftCurtain");
    await noor.press("facilitator.sure.liftCurtain");
    await noor.page.locator(".column").waitFor();
    for (const phase of ["situation", "caucus", "talks", "commit", "reveal", "reckoning"]) {
      await wall.reaches(phase);
      await wall.page.locator(".picture canvas").first().waitFor();
      await wall.page.locator(".head .clock").waitFor();
      const seen = await wall.sees();
      expect(seen).toContain(word(`phase.${phase}.name`));
      expect(seen).toContain(word("table.atCode", { code }));
      for (const secret of ["facilitator.numbers", "facilitator.intention", "facilitator.doNotShow"])
        expect(seen).not.toContain(word(secret));
      expect(await wall.page.locator(".column, .brief, .host-bar, .whisper, .reports").count()).toBe(0);
      await expectWhole(wall);
      if (phase !== "reckoning") await noor.press("control.skip");
    }
    await sam.leave();
  },
);
