/** From what a facilitator chose to a session's tables: how many, how many to a seat, in what each differs. */
import type { SessionSetup, TableVariation } from "#shared/protocol/session.ts";
import { tablesFor, teamSizeFor } from "#shared/protocol/sessionSizing.ts";
import type { TableDial } from "#shared/protocol/sessionTerms.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { TEAM_MOST } from "#shared/rules/terms.ts";
import { openingFor, USUAL_CHOICES, type TableChoices } from "#shared/rules/game.ts";
import { talkOf } from "./board.ts";

/** What a session will be: one variation for each table, and how many may share a seat. */
export interface Layout {
  readonly variations: readonly TableVariation[];
  readonly teamSize: number;
}

/** The layout for so many people, or how many at most could come. */
export function layoutOf(scenario: Scenario, setup: SessionSetup): Layout | { readonly most: number } {
  const usual = seatsOf(scenario, setup, {});
  const count = setup.tables ?? Math.max(setup.variations.length, tablesFor(setup.people, usual));
  const variations = Array.from({ length: count }, (_, place) => setup.variations[place] ?? {});
  const seats = variations.reduce((sum, variation) => sum + seatsOf(scenario, setup, variation), 0);
  const needed = teamSizeFor(setup.people, seats);
  const teamSize = setup.teamSize ?? needed;
  if (needed === undefined || teamSize === undefined || seats * teamSize < setup.people) {
    return { most: seats * (setup.teamSize ?? TEAM_MOST) };
  }
  return { variations, teamSize };
}

/** What one table of a session chooses beside its scenario and format. */
export function choicesOf(setup: SessionSetup, variation: TableVariation, teamSize: number): TableChoices {
  return {
    ...USUAL_CHOICES,
    lens: variation.lens ?? setup.lens,
    thirdGroup: variation.thirdGroup ?? setup.thirdGroup,
    teamSize,
    talk: talkOf(setup),
    ...(setup.hidden === undefined ? {} : { hidden: setup.hidden }),
    announcedHorizon: setup.announcedHorizon,
    intentions: setup.intentions,
    seesIntentions: setup.seesIntentions,
    note: setup.note,
    guide: setup.guide,
    flagWords: setup.flagWords,
  };
}

/** The scenario with one of its numbers set; every group's, where each group has one. */
export function withDial(scenario: Scenario, dial: TableVariation["dial"]): Scenario {
  return dial === undefined ? scenario : TURNED[dial.dial](scenario, dial.value);
}

const TURNED: Readonly<Record<TableDial, (scenario: Scenario, value: number) => Scenario>> = {
  anarchy: (scenario, anarchy) => ({ ...scenario, structure: { ...scenario.structure, anarchy } }),
  indistinguishability: (scenario, indistinguishability) => ({
    ...scenario,
    structure: { ...scenario.structure, indistinguishability },
  }),
  enmity: (scenario, enmity) => ({ ...scenario, structure: { ...scenario.structure, enmity } }),
  stress: (scenario, stress) => ({
    ...scenario,
    groups: scenario.groups.map((group) => ({ ...group, stress })),
  }),
  media: (scenario, media) => ({
    ...scenario,
    groups: scenario.groups.map((group) => ({ ...group, media })),
  }),
};

function seatsOf(scenario: Scenario, setup: SessionSetup, variation: TableVariation): number {
  return openingFor(scenario, setup.format, "", 0, choicesOf(setup, variation, 1)).seats.length;
}
