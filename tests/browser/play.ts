/** How a person plays a phase: what they look for, press and choose, role by role. */
import type { Locator } from "playwright-core";
import { DEBRIEF_PAGES } from "#shared/rules/terms.ts";
import type { Person } from "./person.ts";
import { word } from "./words.ts";

/** What a person means to do; all of it has a sensible default. */
export interface Plan {
  /** The own group, for the names of its cards. */
  readonly group: string;
  /** The group across the river. */
  readonly towards: string;
  /** Cards in the order in which a government would like to play them; the first it can afford is played. */
  readonly cards?: readonly string[];
  readonly reading?: "afraid" | "greedy" | "reachingOut";
  readonly promise?: "small" | "medium" | "large";
  /** What is said in each caucus and in the talks. */
  readonly caucusLine?: string;
  readonly talksLine?: string;
}

/** How long a press may take, ms, before it is asked whether the phase is over. */
const PATIENCE = 5000;

/** The phases of a round, in order. */
export const ROUND = ["situation", "caucus", "talks", "commit", "reveal", "reckoning"] as const;
type RoundPhase = (typeof ROUND)[number];

/** Does what there is to do in a phase, up to the point where only "done" is left to say. */
export async function act(person: Person, phase: RoundPhase, plan: Plan): Promise<void> {
  switch (phase) {
    case "situation":
      return nameIncidents(person);
    case "caucus":
      if (plan.caucusLine !== undefined) await person.says(plan.caucusLine);
      return;
    case "talks":
      if (plan.talksLine !== undefined) await person.says(plan.talksLine);
      if (plan.promise !== undefined) await promise(person, plan.promise);
      return;
    case "commit":
      await read(person, plan);
      return answer(person, plan);
    case "reveal":
      await person.page.locator(".acts").waitFor();
      return;
    case "reckoning":
      await feel(person);
  }
}

/** Says "done" where the phase asks for it, by one press, and sees it stand; commit is done with the answer. */
export async function done(person: Person, phase: RoundPhase): Promise<void> {
  if (phase === "commit") return;
  const { page } = person;
  // The phase can end under the finger, and the next has a button in the same place: only this phase's may be pressed.
  const now = `.table[data-phase="${phase}"]`;
  const isOver = page.locator(`.table:not([data-phase="${phase}"]), .debrief-shell`);
  const stands = page.locator(`${now} .ready-control[data-ready="true"]`).or(isOver).first();
  // A button that is busy with the last wish takes no press.
  const button = page.locator(`${now} .ready-control[data-ready="false"] button:not([aria-busy="true"])`);
  await stands.or(button).first().waitFor();
  if (await stands.isVisible()) return;
  await button.click({ timeout: PATIENCE }).catch(async (fault: unknown) => {
    if (!(await isOver.first().isVisible())) throw fault;
  });
  await stands.waitFor();
}

/** Plays one whole phase for several people; `meanwhile` happens when all have acted. Returns the phase that follows. */
export async function playPhase(
  people: readonly (readonly [Person, Plan])[],
  phase: RoundPhase,
  meanwhile?: () => Promise<void>,
): Promise<string> {
  await Promise.all(people.map(([person, plan]) => act(person, phase, plan)));
  await meanwhile?.();
  await Promise.all(people.map(([person]) => done(person, phase)));
  const following =
    phase === "reckoning" ? ["situation", "debrief"] : [ROUND[ROUND.indexOf(phase) + 1] ?? ""];
  const reached = await Promise.all(people.map(([person]) => person.reaches(...following)));
  return reached[0] ?? "";
}

/** The pages of a debrief at a table of no session: no other table is beside it. */
export const PAGES_ALONE = DEBRIEF_PAGES.filter((page) => page !== "beside");

/** Turns the pages of the debrief to the last; `look` is called on each with its heading. */
export async function readDebrief(person: Person, look: (heading: string) => Promise<void>): Promise<void> {
  const { page } = person;
  await person.reaches("debrief");
  const heading = page.locator("#debrief-heading");
  const next = page.locator(".debrief-turn button.main");
  for (;;) {
    const now = await heading.innerText();
    await look(now);
    if ((await next.count()) === 0) return;
    await next.click();
    await page.waitForFunction(
      (before) => document.querySelector("#debrief-heading")?.textContent !== before,
      now,
    );
  }
}

async function nameIncidents(person: Person): Promise<void> {
  const open = person.page.locator(".namings");
  for (let at = 0; at < (await open.count()); at += 1) {
    const problem = open.nth(at).locator("button", { hasText: word("naming.problem") });
    if ((await problem.getAttribute("aria-pressed")) === "true") continue;
    await problem.click();
    await open.nth(at).locator("button[aria-pressed=true]").waitFor();
  }
}

/** Promises a step and sees it stand; only who governs is asked, and only for what it has not promised yet. */
export async function promise(person: Person, size: "small" | "medium" | "large"): Promise<void> {
  const { page } = person;
  const promised = page
    .locator(".given-one")
    .filter({ hasText: word(`size.${size}.step`, { form: "do" }) })
    .filter({ visible: true });
  if ((await promised.count()) > 0) return;
  const start = page.locator(".word-new button").filter({ visible: true });
  if ((await start.count()) === 0) return;
  await start.first().click();
  await person.chooses(word(`size.${size}.short`), page.locator("dialog[open]"));
  await person.press("compose.sendPromise");
  await promised.first().waitFor();
}

/** The first step of the commit: what do I take them for? */
export async function read(person: Person, plan: Plan): Promise<void> {
  const { page } = person;
  await page.locator(".stepper").waitFor();
  const section = page.locator("main .section", { hasText: word(`group.${plan.towards}.name`) }).first();
  if (!(await section.isVisible())) return;
  await person.chooses(word(`reading.${plan.reading ?? "afraid"}`), section);
  await person.chooses(word("sureness.2"), section);
  await person.press("commit.readIt");
  await page.locator(".readings-made").waitFor();
}

const ROLES = ["government", "rival", "civil", "voice", "citizen"] as const;

/** The second step: how to respond, by the role the screen asks (a fall changes it). */
export async function answer(person: Person, plan: Plan): Promise<void> {
  const { page } = person;
  const main = page.locator("main");
  await main.locator(".readings-made").waitFor();
  const asked = await main.innerText();
  switch (ROLES.find((role) => asked.includes(word(`commit.answer.${role}`)))) {
    case "government":
      await chooseCard(person, plan);
      break;
    case "rival":
      await person.chooses(word("pressure.quiet"), main);
      break;
    case "voice":
      await person.chooses(word("story.plain"), main);
      break;
    case "civil":
      await main.locator("input[type=checkbox]").first().check();
      break;
    case "citizen":
      for (let point = 0; point < 3; point += 1)
        await main
          .locator(".stepper-buttons button")
          .nth(1 + 2 * point)
          .click();
      break;
    case undefined:
      throw new Error(`no answer is asked for: ${asked}`);
  }
  await person.press("commit.putDown");
  // The phase may end with this answer.
  await Promise.race([page.locator(".put-down").waitFor(), person.reaches("reveal")]);
}

/** Chooses the first card of the plan that the office can pay, or the first it can pay at all. */
export async function chooseCard(person: Person, plan: Plan): Promise<void> {
  const main = person.page.locator("main");
  const cards: readonly Locator[] = [
    ...(plan.cards ?? []).map((card) =>
      main.locator(".policy", { hasText: word(`policy.${card}.${plan.group}.name`) }).first(),
    ),
    main.locator(".policy:not(.closed)").first(),
  ];
  for (const card of cards) {
    const radio = card.locator("input[type=radio]");
    if (await radio.isDisabled()) continue;
    await card.locator("label").click();
    return;
  }
}

async function feel(person: Person): Promise<void> {
  await person.page.locator(".feelings button").first().click();
  await person.page.locator(".feelings button[aria-pressed=true]").first().waitFor();
}
