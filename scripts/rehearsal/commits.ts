/** How a character reads the others and answers, whatever its role is by now. */
import type { Locator } from "playwright-core";
import type { Person } from "../../tests/browser/person.ts";
import { word } from "../../tests/browser/words.ts";
import { acrossFrom, groupOf, seen, speakerOf, title } from "./table.ts";
import type { Player, Table } from "./table.ts";
import type { Plan, Seat } from "./terms.ts";
import type { Witness } from "./witness.ts";

const ROLES = ["government", "rival", "civil", "voice", "citizen"] as const;

/** Reads and answers for one seat; a team proposes and agrees. Tells what was put down. */
export async function commits(
  { table, witness }: { readonly table: Table; readonly witness: Witness },
  seat: Seat,
  plan: Plan,
): Promise<string> {
  const speaker = await speakerOf(table, seat);
  const { person } = speaker;
  await reads(speaker, plan);
  const asked = await person.page.locator("#do").innerText();
  witness.noteWords(asked);
  const role = ROLES.find((one) => asked.includes(word(`commit.answer.${one}`)));
  await chooses(speaker, plan, role);
  const chosen = await person.page
    .locator("#do label:has(input:checked), #do .choice.points.chosen")
    .evaluateAll((all) =>
      all.map((one) => {
        const named = one.querySelector(".choice-label, .policy-name");
        // A label may have its note inside.
        const label = [...(named?.childNodes ?? [])]
          .map((part) =>
            part instanceof Element && part.matches(".choice-note, .badge") ? "" : (part.textContent ?? ""),
          )
          .join("");
        return `${label.trim()}${one.querySelector("output") ? ` ${one.querySelector("output")?.textContent}` : ""}`;
      }),
    );
  const read = await person.page.locator(".readings-made .spoken").first().innerText();
  await seen(person, "#do .bottom-control button").click();
  for (const other of table.players.filter((one) => one.seat === seat && one !== speaker))
    await agrees(other);
  await Promise.race([seen(person, ".put-down, .proposal.stands").waitFor(), person.reaches("reveal")]);
  return `${speaker.name} (${title(seat)}): ${read} Put down: ${chosen.join("; ")}.`;
}

async function reads({ person, seat }: Player, plan: Plan): Promise<void> {
  await person.page.locator(".stepper").waitFor();
  const section = seen(person, "#do .section", word(`group.${acrossFrom(seat)}.name`));
  await person.chooses(word(`reading.${plan.reading}`), section);
  await person.chooses(word(`sureness.${plan.sureness}`), section);
  await person.press("commit.readIt");
  await person.page.locator(".readings-made").waitFor();
}

async function agrees({ person }: Player): Promise<void> {
  await seen(person, ".proposal").getByRole("button").click();
}

async function chooses(player: Player, plan: Plan, role: (typeof ROLES)[number] | undefined): Promise<void> {
  const { person, seat } = player;
  const main = person.page.locator("#do");
  switch (role) {
    case "government":
      return choosesCard(main, plan, groupOf(seat));
    case "rival":
      return person.chooses(word(`pressure.${plan.pressure ?? "quiet"}`), main);
    case "voice":
      await person.chooses(word(`story.${plan.story ?? "plain"}`), main);
      // An old story that may be set right is set right.
      await correctsIfPossible(main);
      return saysOfGovernment(person, main, plan);
    case "civil":
      if (plan.programme === "run") await main.locator("input[type=checkbox]").first().check();
      return saysOfGovernment(person, main, plan);
    case "citizen":
      await givesPoints(main);
      await saysOfGovernment(person, main, plan);
      if (plan.petition)
        await person.chooses(
          word(`choose.logic.${plan.petition}`),
          main.locator("fieldset", { hasText: word("commit.petition") }),
        );
      return;
    case undefined:
      throw new Error(`${seat} is asked for no answer`);
  }
}

async function choosesCard(main: Locator, plan: Plan, group: string): Promise<void> {
  for (const card of plan.cards ?? []) {
    const policy = main.locator(".policy", { hasText: word(`policy.${card}.${group}.name`) }).first();
    if ((await policy.count()) === 0 || (await policy.locator("input[type=radio]").isDisabled())) continue;
    await policy.locator("label").click();
    return;
  }
  await main.locator(".policy:not(.closed) label").first().click();
}

async function correctsIfPossible(main: Locator): Promise<void> {
  const choice = main.locator("fieldset", { hasText: word("commit.corrects") }).locator("label");
  if ((await choice.count()) > 1) await choice.nth(1).click();
}

async function saysOfGovernment(person: Person, main: Locator, plan: Plan): Promise<void> {
  const choice = main.locator("fieldset", { hasText: word("commit.confidence") });
  await person.chooses(word(`confidence.${plan.confidence ?? 0}`), choice);
}

/** Two points to the careful story of the town, one to the open one. */
async function givesPoints(main: Locator): Promise<void> {
  const more = main.locator(".stepper-buttons button[aria-label]");
  for (const at of [5, 5, 9]) await more.nth(at).click();
}
