/** A whole game by ear: roles, names and live regions are all that is read, and what is read is all that is acted on. */
import { expect, test } from "vitest";
import { escaped, Hearing } from "./hearing.ts";
import { LAPTOP } from "./person.ts";
import { PAGES_ALONE, ROUND } from "./play.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

type RoundPhase = (typeof ROUND)[number];

/** What the last button of each phase says. */
const DONE: Readonly<Record<RoundPhase, readonly string[]>> = {
  situation: ["situation.goOn", "situation.goOnUnnamed"],
  caucus: ["caucus.done"],
  talks: ["talks.done"],
  commit: ["commit.putDown"],
  reveal: ["table.ready"],
  reckoning: ["reckoning.ready"],
};

test("somebody plays a whole game by the accessibility tree alone", { timeout: 300_000 }, async () => {
  const ida = await here.comes({ size: LAPTOP });
  const ear = await Hearing.of(ida.page);
  await ida.page.reload();
  await ida.page.getByRole("heading", { level: 1, name: word("door.title") }).waitFor();
  await namesMakeSense(ear, "door");
  await ear.presses(word("door.aloneGo"));
  await inTheLobby(ear);

  let phase = await reaches(ear, ["situation"]);
  let rounds = 0;
  while (phase !== "debrief") {
    rounds += 1;
    for (const each of ROUND) {
      expect(phase).toBe(each);
      if (rounds === 1) await namesMakeSense(ear, each);
      await act(ear, each, rounds);
      const next = each === "reckoning" ? ["situation", "debrief"] : [ROUND[ROUND.indexOf(each) + 1] ?? ""];
      // What it says may change until all that the phase asks has come.
      const names = DONE[each].map((key) => escaped(word(key))).join("|");
      await ida.page
        .getByRole("button", { name: new RegExp(`^(${names})( |$)`) })
        .first()
        .press("Enter");
      phase = await reaches(ear, next);
    }
  }
  expect(rounds).toBeGreaterThanOrEqual(4);
  await newsWasSaid(ear);
  expect(await throughTheDebrief(ear)).toBe(PAGES_ALONE.length);
  expect(ida.problems).toEqual([]);
});

async function inTheLobby(ear: Hearing): Promise<void> {
  const { page } = ear;
  const mine = word("seat.highmere.mayor.title");
  await page.getByRole("article", { name: mine }).waitFor();
  await namesMakeSense(ear, "lobby");
  // A refusal is said at once, with its remedy.
  await ear.presses(word("lobby.leaveSeat"));
  const name = page.getByRole("textbox", { name: word("join.yourName") });
  await name.fill("");
  await ear.presses(mine);
  expect((await ear.hears(new RegExp(escaped(word("refusal.nameEmpty"))))).how).toBe("assertive");
  await name.fill("Ida");
  await ear.presses(mine);
  await page.getByRole("article", { name: mine }).waitFor();
  // What only this seat knows is there once its cover is open.
  const brief = word("private.seat.highmere.mayor.brief");
  expect(await ear.reads()).not.toContain(brief.slice(0, 40));
  await page.getByRole("button", { name: word("brief.uncover") }).press("Space");
  await page.getByText(brief).waitFor();
  await ear.presses(word("lobby.start"));
}

/** Waits for the heading of a phase; its beginning was said, at once. */
async function reaches(ear: Hearing, phases: readonly string[]): Promise<string> {
  const names = phases.map((phase) => escaped(word(`phase.${phase}.name`))).join("|");
  const said = await ear.hears(new RegExp(`^(${names})\\. `));
  expect(said.how).toBe("assertive");
  const reached = phases.find((phase) => said.text.startsWith(`${word(`phase.${phase}.name`)}. `)) ?? "";
  expect(said.text).toContain(word(`phase.${reached}.hint`));
  if (reached !== "debrief")
    await ear.page
      .getByRole("heading", { level: 1, name: word(`phase.${reached}.name`), exact: true })
      .waitFor();
  return reached;
}

async function act(ear: Hearing, phase: RoundPhase, round: number): Promise<void> {
  const { page } = ear;
  switch (phase) {
    case "situation":
      for (const group of await page.getByRole("group", { name: word("situation.nameIt") }).all()) {
        const problem = ear.find("button", word("naming.problem"), group);
        await problem.press("Enter");
        await group.getByRole("button", { pressed: true }).waitFor();
      }
      return;
    case "caucus":
      return;
    case "talks":
      if (round === 1) await speakAndPromise(ear);
      return;
    case "commit":
      return readAndAnswer(ear);
    case "reveal":
      for (const [group, towards] of [
        ["highmere", "saltreach"],
        ["saltreach", "highmere"],
      ] as const) {
        const who = word("reveal.toward", {
          group: word(`group.${group}.name`),
          towards: word(`group.${towards}.name`),
        });
        // Said as it turned, and there to be read again.
        const said = await heardSoFar(ear, new RegExp(`${escaped(who)}: ([^.]+)\\.`));
        await page.getByRole("article", { name: who }).filter({ hasText: said }).waitFor();
      }
      return;
    case "reckoning": {
      const security = await heardSoFar(ear, new RegExp(`${escaped(word("reckoning.security"))}: (\\d+), `));
      const inside = page.getByRole("group", {
        name: word("reckoning.inside", { group: word("group.highmere.name") }),
      });
      expect((await inside.innerText()).replaceAll(/\s+/g, " ")).toContain(
        `${word("reckoning.security")} ${security} `,
      );
      await pictureTells(ear);
      await ear.presses(word("feeling.hopeful"));
      await page.getByRole("button", { name: word("feeling.hopeful"), pressed: true }).waitFor();
    }
  }
}

/** The first part in brackets of something said in this phase, which may have been said already. */
async function heardSoFar(ear: Hearing, what: RegExp): Promise<string> {
  const giveUpAt = Date.now() + 15_000;
  for (;;) {
    for (const { text } of ear.said()) {
      const found = what.exec(text)?.[1];
      if (found !== undefined) return found;
    }
    if (Date.now() > giveUpAt) throw new Error(`nobody said ${String(what)}: ${JSON.stringify(ear.said())}`);
    await ear.page.waitForTimeout(50);
  }
}

/** The picture in words: what was said to have changed is there to be read, with all the rest. */
async function pictureTells(ear: Hearing): Promise<void> {
  const { page } = ear;
  const figure = page.getByRole("figure", { name: word("table.pictureInWords") });
  const changed = word("table.pictureChanged");
  const said = await heardSoFar(ear, new RegExp(`^${escaped(changed)}: (.+)$`));
  const open = figure.getByText(word("table.pictureInWords"), { exact: true });
  await open.press("Enter");
  const lines = await figure.getByRole("list", { name: changed }).getByRole("listitem").allInnerTexts();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join(" ")).toBe(said);
  const all = await figure
    .getByRole("list", { name: word("table.pictureNow") })
    .getByRole("listitem")
    .allInnerTexts();
  const gone = word("picture.gone", { sentence: "" }).trim();
  for (const line of lines) if (!line.startsWith(gone)) expect(all).toContain(line);
  expect(all.length).toBeGreaterThan(5);
  await open.press("Enter");
}

async function speakAndPromise(ear: Hearing): Promise<void> {
  const { page } = ear;
  await ear.presses(word("word.new", { group: word("group.saltreach.name") }));
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("radio", { name: word("size.small.short") }).press("Space");
  await ear.presses(word("compose.sendPromise"), "button", sheet);
  const step = word("size.small.step", { form: "do" });
  await page
    .getByRole("group", { name: word("word.title") })
    .getByText(step)
    .waitFor();
  const field = page.getByRole("textbox", {
    name: new RegExp(`^${escaped(word("talk.write", { channel: "" }).trim())}`),
  });
  await field.fill("Good evening.");
  await field.press("Enter");
  // What is said in the room is said in the log, one's own words too.
  await ear.hears(/Good evening\./);
}

async function readAndAnswer(ear: Hearing): Promise<void> {
  const { page } = ear;
  const them = word("group.saltreach.name");
  const what = page.getByRole("group", { name: word("commit.theyAre", { group: them }) });
  await ear.presses(word("reading.afraid"), "radio", what);
  await ear.presses(word("sureness.2"), "radio", page.getByRole("group", { name: word("commit.howSure") }));
  await ear.presses(word("commit.readIt"));
  const government = page.getByRole("heading", { name: word("commit.answer.government") });
  const rival = page.getByRole("heading", { name: word("commit.answer.rival") });
  await government.or(rival).waitFor();
  if (await government.isVisible()) {
    const hand = page.getByRole("region", { name: word("commit.hand", { group: them }) });
    for (const card of await hand.getByRole("radio").all()) {
      if (await card.isDisabled()) continue;
      await card.press("Space");
      return;
    }
    throw new Error("no card can be played");
  }
  await page.getByRole("radio").first().press("Space");
}

/** All that was told to the table while one played is in the list of news, and was said when it came. */
async function newsWasSaid(ear: Hearing): Promise<void> {
  const { page } = ear;
  await ear.presses(word("table.menu"));
  const sheet = page.getByRole("dialog", { name: word("table.menu") });
  await sheet.getByText(word("table.allNews")).press("Enter");
  const news = await sheet.getByText(/^Round \d/).allInnerTexts();
  const items = await sheet.getByRole("listitem").allInnerTexts();
  const lines = items.filter((item) => news.some((start) => item.startsWith(start)));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const text = line.replace(/^Round \d+: ?/, "").trim();
    const wasHeard = (): boolean => ear.all.some((one) => one.text.includes(text));
    await expect.poll(wasHeard, { timeout: 15_000, message: `news that nobody heard: ${text}` }).toBe(true);
  }
  await ear.presses(word("app.close"), "button", sheet);
}

/** Page by page: each picture is described, each chart has its numbers in a table, each table has a name and heads. */
async function throughTheDebrief(ear: Hearing): Promise<number> {
  const { page } = ear;
  for (let number = 1; ; number += 1) {
    const heading = page.getByRole("heading", { level: 1 });
    const title = await heading.innerText();
    // What if is asked over the wire.
    if (title === word("debrief.whatIf.name")) await page.locator(".what-if-answer figure").first().waitFor();
    await namesMakeSense(ear, `debrief, ${title}`);
    const charts = page.getByRole("figure").filter({ has: page.getByRole("img") });
    for (const chart of await charts.all()) {
      const drawing = chart.getByRole("img").first();
      expect(await drawing.ariaSnapshot(), title).toMatch(/img "[^"]*\d[^"]*"/);
      await chart.getByText(word("chart.table")).press("Enter");
      expect(await chart.getByRole("table").getByRole("rowheader").count(), title).toBeGreaterThan(3);
    }
    for (const table of await page.getByRole("table").all()) {
      expect(await table.ariaSnapshot(), title).toMatch(/^- '?table "[^"]+"/);
      expect(await table.getByRole("columnheader").count(), title).toBeGreaterThan(1);
      const cells = await table.getByRole("cell").allTextContents();
      expect(
        cells.filter((cell) => cell.trim() === ""),
        `${title}: cells that say nothing`,
      ).toEqual([]);
    }
    const turn = page.getByRole("navigation", { name: word("debrief.turn") }).getByRole("button");
    const names = (await turn.allInnerTexts()).filter((name) => name !== word("debrief.back"));
    const [next] = names;
    if (next === undefined) return number;
    await turn.filter({ hasText: next }).last().press("Enter");
    await page.getByRole("heading", { level: 1, name: next.trim(), exact: true }).waitFor();
  }
}

/** Every control has a name, and no two of a kind have the same: out of context a name is all there is. */
async function namesMakeSense(ear: Hearing, screen: string): Promise<void> {
  const lines = (await ear.reads()).split("\n").map((line) => line.trim());
  const controls = lines.filter((line) => /^- '?(button|link|checkbox|combobox|textbox|radio)\b/.test(line));
  const nameless = controls.filter((line) => !/^- '?\w+ ("|\/)/.test(line));
  expect.soft(nameless, `${screen}: without a name`).toEqual([]);
  // A radio is named within its group.
  const names = controls.flatMap((line) => /^- '?((?:button|link|checkbox) "[^"]*")/.exec(line)?.[1] ?? []);
  expect.soft(names.length, screen).toBeGreaterThan(0);
  expect
    .soft(
      names.filter((name, at) => names.indexOf(name) !== at),
      `${screen}: names used twice`,
    )
    .toEqual([]);
}
