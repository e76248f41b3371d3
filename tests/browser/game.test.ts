/** A whole game, played as people play it: two screens, one table, bots in the other seats, from a code to the debrief. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LAPTOP, PHONE } from "./person.ts";
import type { Person } from "./person.ts";
import { PAGES_ALONE, playPhase, readDebrief, ROUND } from "./play.ts";
import type { Plan } from "./play.ts";
import { expectFit, expectWhole } from "./whole.ts";
import { withServer } from "./withServer.ts";
import { word } from "./words.ts";

const here = withServer();
/** Rounds whose screens axe looks at: from the third on the same ones come again, with other numbers. */
const SEEN_BY_AXE = 2;

test("two people on a phone and a laptop play from a code to the debrief", { timeout: 480_000 }, async () => {
  const hilde = await here.comes({ size: LAPTOP });
  const sam = await here.comes({ size: PHONE });
  await expectWhole(hilde, sam);

  const code = await hilde.opensTable();
  expect(code).toMatch(/^[346789BCDFGHJKMPQRTVWXY]{6}$/);
  await sam.joins(code);
  await hilde.sits("highmere.mayor", "Hilde");
  await sam.sits("saltreach.mayor", "Sam");
  // Each sees the other's name in the seat taken.
  await sam.page.getByText("Hilde").first().waitFor();
  await hilde.page.getByText("Sam").first().waitFor();
  await expectWhole(hilde, sam);
  await hilde.press("lobby.start");

  const plans: readonly [Plan, Plan] = [
    {
      group: "highmere",
      towards: "saltreach",
      cards: ["publicGauges", "schoolExchange"],
      reading: "afraid",
      promise: "small",
      caucusLine: "The dam first, then we shall see.",
      talksLine: "We will open the gauges to you.",
    },
    {
      group: "saltreach",
      towards: "highmere",
      reading: "reachingOut",
      caucusLine: "I do not believe them yet.",
      talksLine: "Then we will answer in kind.",
    },
  ];
  const people = [
    [hilde, plans[0]],
    [sam, plans[1]],
  ] as const;

  let rounds = 0;
  let phase = await hilde.reaches("situation");
  await sam.reaches("situation");
  while (phase !== "debrief") {
    rounds += 1;
    for (const each of ROUND) {
      expect(phase).toBe(each);
      await (rounds <= SEEN_BY_AXE ? expectWhole : expectFit)(hilde, sam);
      phase = await playPhase(people, each, async () => {
        if (each !== "talks" && each !== "caucus") return;
        const [own, other] =
          each === "talks" ? (["talksLine", "talksLine"] as const) : (["caucusLine"] as const);
        for (const [at, [person]] of people.entries()) {
          await person.hears(plans[at === 0 ? 0 : 1][own] ?? "");
          // In plenary everyone hears; in caucus only our own do, and the line is nowhere on the other's page.
          const theirs = plans[at === 0 ? 1 : 0][own] ?? "";
          if (other !== undefined) await person.hears(theirs);
          else expect((await person.page.content()).includes(theirs)).toBe(false);
        }
      });
    }
  }
  expect(rounds).toBeGreaterThanOrEqual(5);
  expect(rounds).toBeLessThanOrEqual(6);

  for (const person of [hilde, sam]) {
    const pages = new Map<string, string>();
    await readDebrief(person, async (heading) => {
      // What if is asked over the wire.
      if (heading === word("debrief.whatIf.name"))
        await person.page.locator(".what-if-answer figure").first().waitFor();
      await expectWhole(person);
      pages.set(heading, (await person.page.locator("main").textContent()) ?? "");
      if (heading === word("debrief.happened.name")) await runsThroughRounds(person, rounds);
    });
    // What happened, what was meant and seen, curves, narratives, briefs opened, the two ledgers.
    expect([...pages.keys()]).toEqual(PAGES_ALONE.map((name) => word(`debrief.${name}.name`)));
    const briefs = pages.get(word("debrief.briefs.name"));
    for (const text of ["Hilde", "Sam", word("private.seat.saltreach.mayor.brief")])
      expect(briefs).toContain(text);
    // Told otherwise, and told to this person alone.
    expect(pages.get(word("debrief.whatIf.name"))).toContain(word("debrief.whatIf.asPlayed"));
    const meant = pages.get(word("debrief.meant.name"));
    expect(meant).toContain(word("reading.reachingOut"));
  }
  await leadsTheDebrief(hilde, sam);
  await keepsAChart(hilde);
  await expectWhole(hilde, sam);
});

/** Who opened the table turns the page for both; the other looks around alone, and comes back. */
async function leadsTheDebrief(leader: Person, other: Person): Promise<void> {
  const isAt = (person: Person, name: string) =>
    person.page.locator("#debrief-heading", { hasText: word(`debrief.${name}.name`) }).waitFor();
  await leader.press("debrief.lead.turn");
  await leader.press("debrief.back");
  await isAt(other, "takeHome");
  await other.press("debrief.back");
  await isAt(other, "learned");
  await other.page.getByText(word("debrief.lead.groupAt", { page: word("debrief.takeHome.name") })).waitFor();
  await other.press("debrief.lead.back");
  await isAt(other, "takeHome");
  await isAt(leader, "takeHome");
}

/** A chart is kept as a file with its title and its looks in it, on light paper whatever the screen shows. */
async function keepsAChart({ page }: Person): Promise<void> {
  const opens = (name: string) =>
    page
      .locator(".debrief-contents")
      .getByRole("button", { name: word(`debrief.${name}.name`) })
      .click();
  const keeps = async (title: string, kind: "svg" | "png"): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: word(`chart.keep.${kind}.of`, { title }), exact: true }).click(),
    ]);
    return readFileSync(await file.path());
  };
  await page.emulateMedia({ colorScheme: "dark" });
  // One is drawn as SVG, one is laid out as a table.
  for (const [name, title, inside] of [
    ["security", word("debrief.security.chart"), word("debrief.security.unit")],
    ["stepOut", word("debrief.feel.strip"), word("feeling.hopeful")],
  ] as const) {
    await opens(name);
    expect((await keeps(title, "png")).subarray(1, 4).toString()).toBe("PNG");
    const svg = (await keeps(title, "svg")).toString();
    expect(svg).toMatch(/^<svg[^>]*>.*stroke="rgb/s);
    for (const text of [title, inside]) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('fill="#fdf9f1"');
    // The inks of the dark screen.
    expect(svg).not.toMatch(/rgb\(241, 233, 220\)|rgb\(191, 179, 164\)/);
    expect(svg).not.toMatch(/ class="|<foreignObject/);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("somebody alone plays with bots to the end", { timeout: 360_000 }, async () => {
  const ida = await here.comes({ size: PHONE });
  await ida.triesAlone();
  await ida.page.locator(".brief").first().waitFor();
  await expectWhole(ida);
  await ida.press("lobby.start");
  const plan: Plan = {
    group: "highmere",
    towards: "saltreach",
    reading: "afraid",
    talksLine: "Shall we talk?",
  };
  let rounds = 0;
  let phase = await ida.reaches("situation");
  while (phase !== "debrief") {
    rounds += 1;
    for (const each of ROUND) {
      await (rounds <= SEEN_BY_AXE ? expectWhole : expectFit)(ida);
      phase = await playPhase([[ida, plan]], each);
    }
  }
  expect(rounds).toBeGreaterThanOrEqual(4);
  await readDebrief(ida, () => expectWhole(ida));
});

/** By the keyboard alone: the picture of the opening and of the last round, and words for what is other in it. */
async function runsThroughRounds({ page }: Person, rounds: number): Promise<void> {
  const slider = page.getByRole("slider", { name: word("debrief.scrub.slider") });
  const shown = () => slider.getAttribute("aria-valuetext");
  await slider.focus();
  expect(await shown()).toBe(word("debrief.scrub.opening"));
  await page.keyboard.press("End");
  await expect.poll(shown).toBe(word("chart.roundName", { round: rounds }));
  const told = page.locator(".scrubber [aria-live]");
  await expect.poll(() => told.textContent()).toContain(word("table.pictureChanged"));
  // Two of them while the old picture fades over the new one.
  await page.locator(".scrubber canvas").first().waitFor();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(shown).toBe(word("chart.roundName", { round: rounds - 1 }));
  await page.keyboard.press("Home");
  await expect.poll(shown).toBe(word("debrief.scrub.opening"));
}
