/** A whole game by keys alone: from the door to the last page, with the focus always somewhere and always seen. */
import { expect, test } from "vitest";
import { join } from "../support/person.ts";
import type { Person as Wired } from "../support/person.ts";
import { Keys } from "./keys.ts";
import type { Stop } from "./keys.ts";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { PAGES_ALONE, ROUND } from "./play.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();

type RoundPhase = (typeof ROUND)[number];

/** What says in each phase that one is done; commit is done with the answer. */
const DONE: Readonly<Record<RoundPhase, readonly string[]>> = {
  situation: ["situation.goOn", "situation.goOnUnnamed"],
  caucus: ["caucus.done"],
  talks: ["talks.done"],
  commit: ["commit.putDown"],
  reveal: ["table.ready"],
  reckoning: ["reckoning.ready"],
};

test.each([
  ["phone", PHONE],
  ["laptop", LAPTOP],
] as const)("somebody plays a whole game without a pointer: %s", { timeout: 300_000 }, async (_, size) => {
  const ida = await here.comes({ size });
  const keys = await Keys.of(ida.page);
  await fromTheDoor(keys);
  await inTheLobby(ida, keys);

  let rounds = 0;
  let phase = await ida.reaches("situation");
  await keys.kept("the start of the game");
  const code = /\/t\/([A-Z0-9]{6})/.exec(ida.page.url())?.[1] ?? "";
  const onlooker = await join(here.url, code);
  while (phase !== "debrief") {
    rounds += 1;
    for (const each of ROUND) {
      expect(phase).toBe(each);
      if (rounds === 1) await botsAreDone(onlooker, each);
      if (rounds === 1) await walkAround(keys, each);
      if (rounds === 1) await lookCloser(ida, keys, each);
      await act(ida, keys, each);
      // What it says may change until all that the phase asks has come.
      const names = DONE[each].map((key) => word(key));
      await keys.to(({ role, name }) => role === "button" && names.some((one) => isCalled(name, one)));
      await keys.does("Enter");
      const next = each === "reckoning" ? ["situation", "debrief"] : [ROUND[ROUND.indexOf(each) + 1] ?? ""];
      phase = await ida.reaches(...next);
      await keys.kept(`${each} gave way to ${phase}`);
    }
  }
  expect(rounds).toBeGreaterThanOrEqual(4);
  const pages = await throughTheDebrief(ida, keys);
  expect(pages).toBe(PAGES_ALONE.length);
  await onlooker.leave();

  expect([...keys.faults]).toEqual([]);
  expect(ida.problems).toEqual([]);
});

/** Waits until bots have said and done what they do in a phase; a government waits with its last word for the other's. */
async function botsAreDone(onlooker: Wired, phase: RoundPhase): Promise<void> {
  const areDone = (): boolean =>
    onlooker.table().phase === phase &&
    Object.values(onlooker.table().seats).every(
      ({ occupant, ready, role }) =>
        occupant === "person" || ready || (phase === "talks" && role === "government"),
    );
  await onlooker.until(`bots are done with ${phase}`, areDone, 30_000);
}

async function fromTheDoor(keys: Keys): Promise<void> {
  const first = await keys.press("Tab");
  expect(first?.name).toBe(word("join.code"));
  await sameBothWays(keys, "door");
  // A sheet opens, holds the focus, and gives it back.
  await keys.toNamed(word("door.openGo"), "button");
  await keys.does("Enter");
  await holdsAndGivesBack(keys, word("door.openGo"));
  await keys.toNamed(word("door.aloneGo"), "button");
  await keys.does("Enter");
}

async function inTheLobby(ida: Person, keys: Keys): Promise<void> {
  await ida.page.locator(".lobby").waitFor();
  await keys.kept("the door gave way to the lobby");
  await sameBothWays(keys, "lobby");
  await keys.toNamed(word("brief.uncover"), "button");
  const cover = await keys.does("Space");
  expect(cover.name).toBe(word("brief.cover"));
  await keys.does("Space");
  // Gets up, tries to sit down without a name, is refused, and has the focus where it was.
  const name = (await ida.page.locator(".seat.mine .seat-name").innerText()).trim();
  await keys.toNamed(word("lobby.leaveSeat"), "button");
  await keys.does("Enter");
  await keys.toNamed(word("join.yourName"), "textbox");
  await keys.press("ArrowRight");
  for (let letter = 0; letter < 30; letter += 1) await ida.page.keyboard.press("Backspace");
  const seat = word("seat.highmere.mayor.title");
  await keys.toNamed(seat, "button");
  const refused = await keys.does("Enter");
  await ida.page.getByRole("alert").getByText(word("refusal.nameEmpty")).waitFor();
  expect(refused.name.startsWith(seat)).toBe(true);
  await keys.toNamed(word("join.yourName"), "textbox");
  await keys.types(name);
  await keys.toNamed(seat, "button");
  await keys.does("Enter");
  await ida.page.locator(".brief").waitFor();
  await keys.kept("sitting down");
  await keys.toNamed(word("lobby.start"), "button");
  await keys.does("Enter");
}

/** Every stop of a screen, forward and back: the same, and no end that is never reached. */
async function walkAround(keys: Keys, screen: string): Promise<void> {
  const stops = await sameBothWays(keys, screen);
  expect(stops.at(0)?.name, screen).toBe(word("app.skip"));
  // Two places of one name and one kind in one part cannot be told apart by ear.
  const names = stops
    .filter((stop) => stop.role !== "radio")
    .map(({ part, role, name }) => `${part}: ${role} "${name}"`);
  expect
    .soft(
      names.filter((one, at) => names.indexOf(one) !== at),
      `${screen}: names that are used twice`,
    )
    .toEqual([]);
}

async function sameBothWays(keys: Keys, screen: string): Promise<readonly Stop[]> {
  await keys.settled();
  const forward = await keys.tour("Tab");
  const back = await keys.tour("Shift+Tab");
  const namesOf = (stops: readonly Stop[]): readonly string[] =>
    stops.map(({ role, name }) => `${role} "${name}"`);
  // Backwards one comes into a group of radios at its other end.
  const told = (stops: readonly Stop[]): readonly string[] =>
    namesOf(stops.filter((stop) => stop.role !== "radio"));
  expect.soft(told(back).toReversed(), `${screen}: backwards`).toEqual(told(forward));
  return forward;
}

/** Within a sheet Tab stays in the sheet; Escape closes it, and one is where one was. */
async function holdsAndGivesBack(keys: Keys, opener: string): Promise<void> {
  await keys.comesTo((stop) => stop.part === "sheet");
  for (let step = 0; step < 4; step += 1) {
    const stop = await keys.press("Tab");
    // Between the last and the first stop the browser's own bar has the focus.
    expect(stop?.part ?? "sheet", opener).toBe("sheet");
  }
  await keys.does("Escape");
  await keys.comesTo((stop) => stop.name === opener);
}

/** Once in a game: what opens over a phase. */
async function lookCloser(ida: Person, keys: Keys, phase: RoundPhase): Promise<void> {
  switch (phase) {
    case "situation": {
      // The skip link leads past the header; each button of the header opens a sheet.
      await keys.toNamed(word("app.skip"), "link");
      const landed = await keys.does("Enter");
      expect(landed.part).toBe("do");
      for (const name of [word("brief.show"), word("table.menu")]) {
        await keys.toNamed(name, "button");
        await keys.does("Enter");
        await holdsAndGivesBack(keys, name);
      }
      await keys.to((stop) => stop.role === "DisclosureTriangle");
      await keys.does("Enter");
      await ida.page.getByText(word("table.pictureNow")).waitFor();
      await keys.does("Enter");
      // The guide goes away with its button.
      await keys.toNamed(word("guide.skip"), "button");
      const after = await keys.does("Enter");
      expect(after.part).toBe("do");
      return;
    }
    case "talks": {
      await keys.to((stop) =>
        stop.name.startsWith(word("word.new", { group: word("group.saltreach.name") })),
      );
      await keys.does("Enter");
      await keys.comesTo((stop) => stop.part === "sheet");
      await keys.to((stop) => stop.role === "radio" && stop.name === word("size.small.short"));
      const arrow = await keys.does("ArrowRight");
      expect(arrow.on).toBe(true);
      await keys.does("ArrowLeft");
      await keys.toNamed(word("compose.sendPromise"), "button");
      const after = await keys.does("Enter");
      await ida.page.locator(".given-one").first().waitFor();
      await ida.page.locator("dialog[open]").waitFor({ state: "detached" });
      expect(after.part).not.toBe("");
      const talk = await keys.to(
        (stop) => stop.role === "textbox" && stop.name.startsWith(word("talk.write", { channel: "" }).trim()),
      );
      await keys.types("Good evening.");
      await keys.does("Enter");
      await ida.hears("Good evening.");
      await keys.comesTo((stop) => stop.name === talk.name);
      return;
    }
    case "reckoning": {
      const why = await keys.to((stop) => stop.name.startsWith(word("app.whyAbout", { about: "" }).trim()));
      await keys.does("Enter");
      await holdsAndGivesBack(keys, why.name);
      return;
    }
    case "commit":
    case "reveal":
      return;
    case "caucus":
      for (const tab of ["us", "them", "talk"] as const) {
        await keys.toNamed(word(`table.tab.${tab}`), "button");
        await keys.does("Enter");
        await walkPart(keys, tab);
      }
      if ((ida.page.viewportSize()?.width ?? 0) < 600) {
        await keys.toNamed(word("table.tab.do"), "button");
        await keys.does("Enter");
      }
  }
}

/** Everything in a tab can be reached, and left. */
async function walkPart(keys: Keys, tab: string): Promise<void> {
  const stops = await keys.tour("Tab");
  expect(
    stops.some((stop) => stop.part === "tabs"),
    tab,
  ).toBe(true);
}

/** What there is to do in a phase, up to the last press. */
async function act(ida: Person, keys: Keys, phase: RoundPhase): Promise<void> {
  if (phase === "situation") {
    const open = (await buttons(ida)).filter((name) => name.startsWith(word("naming.problem"))).length;
    for (let incident = 0; incident < open; incident += 1) {
      const stop = await keys.to((one) => one.name.startsWith(word("naming.problem")) && !one.on);
      const pressed = await keys.does(incident % 2 === 0 ? "Enter" : "Space");
      expect(pressed.name.slice(0, 10)).toBe(stop.name.slice(0, 10));
      await until(keys, (now) => now.on);
    }
  }
  if (phase === "commit") await answer(ida, keys);
  if (phase === "reckoning") {
    await keys.toNamed(word("feeling.hopeful"), "button");
    await keys.does("Space");
    await until(keys, (now) => now.on);
  }
}

async function answer(ida: Person, keys: Keys): Promise<void> {
  await keys.to((stop) => stop.role === "radio" && stop.part === "do");
  await keys.does("Space");
  expect((await keys.does("ArrowDown")).on).toBe(true);
  await keys.to((stop) => stop.role === "radio" && stop.name === word("sureness.1"));
  await keys.does("Space");
  expect((await keys.does("ArrowRight")).name).toBe(word("sureness.2"));
  await keys.toNamed(word("commit.readIt"), "button");
  await keys.does("Enter");
  await ida.page.locator(".readings-made").waitFor();
  // One goes on from the sentence that says what to do now, not from the top of the page.
  await keys.comesTo((stop) => stop.part === "do");
  const main = await ida.page.locator("main").innerText();
  if (main.includes(word("commit.answer.government"))) {
    await keys.to((stop) => stop.role === "radio" && stop.part === "do");
    const card = await keys.does("Space");
    expect(card.on).toBe(true);
  } else if (main.includes(word("commit.answer.rival"))) {
    await keys.to((stop) => stop.role === "radio" && stop.part === "do");
    await keys.does("Space");
  } else throw new Error("neither government nor rival is asked");
}

async function throughTheDebrief(ida: Person, keys: Keys): Promise<number> {
  const heading = ida.page.locator("#debrief-heading");
  await heading.waitFor();
  await keys.kept("the debrief began");
  for (let page = 1; ; page += 1) {
    const name = `debrief, page ${page}`;
    const stops = page === 4 ? await sameBothWays(keys, name) : await keys.tour();
    expect(stops.length).toBeGreaterThan(3);
    const next = ida.page.locator(".debrief-turn button.main");
    if ((await next.count()) === 0) return page;
    const now = await heading.innerText();
    // The way on is one of the stops; from the end of the page it is nearer backwards.
    const isNext = ({ role, name: one }: Stop): boolean => role === "button" && one === onward;
    const onward = word("debrief.next", { page: (await next.innerText()).trim() });
    expect(stops.some(isNext), name).toBe(true);
    await keys.to(isNext, "Shift+Tab");
    await keys.does("Enter");
    await keys.comesTo(({ role, name }) => role === "heading" && name !== now);
  }
}

/** Waits until the stop where one is has become so. */
async function until(keys: Keys, is: (stop: Stop) => boolean): Promise<void> {
  for (let wait = 0; wait < 300; wait += 1) {
    const now = await keys.where();
    if (now !== undefined && is(now)) return;
    await keys.page.waitForTimeout(50);
  }
  throw new Error("it did not become so");
}

/** What the buttons of the screen say, of those a person can see. */
async function buttons(ida: Person): Promise<readonly string[]> {
  const all = await ida.page.getByRole("button").filter({ visible: true }).allInnerTexts();
  return all.map((text) => text.trim().replaceAll(/\s+/g, " "));
}

const isCalled = (name: string, one: string): boolean => name === one || name.startsWith(`${one} `);
