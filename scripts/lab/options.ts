/** The options that the commands of the laboratory share, read and checked before anything is played. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { USUAL_ROUNDS, type Experiment } from "#shared/lab/experiment.ts";
import { scenarioInPlay } from "#shared/rules/inPlay.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { CHARACTERS, LENSES, ROLES } from "#shared/rules/terms.ts";
import { BadInput, listed } from "./badInput.ts";
import { setDial } from "./dials.ts";
import { scenarioFrom } from "./scenarios.ts";

const MOST_GAMES = 10_000_000;
const MOST_ROUNDS = 100;

const OPTIONS = {
  scenario: { type: "string" },
  games: { type: "string" },
  seed: { type: "string" },
  rounds: { type: "string" },
  lens: { type: "string" },
  seat: { type: "string", multiple: true },
  set: { type: "string", multiple: true },
  third: { type: "boolean" },
  json: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

/** What a command was asked. */
export interface Asked {
  readonly experiment: Experiment;
  readonly json: boolean;
}

/** Reads the options of a command. Throws BadInput with one line that says what is allowed. */
export function readOptions(
  args: readonly string[],
  usual: { readonly games: number; readonly scenario?: string },
): Asked {
  const given = parsed(args);
  const named = given.scenario ?? usual.scenario;
  let scenario = scenarioFrom(named);
  for (const dial of given.set ?? []) scenario = setDial(scenario, dial);
  const thirdGroup = given.third ?? false;
  if (thirdGroup && !scenario.groups.some((group) => group.optional === true)) {
    throw new BadInput(`--third: the scenario ${scenario.id} has no optional group`);
  }
  return {
    experiment: {
      scenario,
      lens: oneOf("--lens", given.lens ?? "bilgic", LENSES),
      thirdGroup,
      games: whole("--games", given.games, usual.games, MOST_GAMES),
      seed: given.seed ?? "1",
      rounds: whole("--rounds", given.rounds, USUAL_ROUNDS, MOST_ROUNDS),
      seats: (given.seat ?? []).map((seat) => seatFrom(scenarioInPlay(scenario, thirdGroup), seat)),
    },
    json: given.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (fault) {
    const [reason] = (fault instanceof Error ? fault.message : String(fault)).split(". ");
    throw new BadInput(
      `${reason ?? ""}; options are ${listed(Object.keys(OPTIONS).map((name) => `--${name}`))}`,
    );
  }
}

/** A whole number from 1 to a bound. */
function whole(option: string, given: string | undefined, usual: number, most: number): number {
  if (given === undefined) return usual;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < 1 || value > most) {
    throw new BadInput(`${option} ${given}: give a whole number from 1 to ${most}`);
  }
  return value;
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new BadInput(`${option} ${given}: choose one of ${listed(allowed)}`);
  return found;
}

/** "GROUP.ROLE=CHARACTER" */
function seatFrom(scenario: Scenario, given: string): Experiment["seats"][number] {
  const [seat = "", character] = given.split("=");
  const [group = "", role = ""] = seat.split(".");
  const option = `--seat ${given}`;
  if (character === undefined) throw new BadInput(`${option}: write GROUP.ROLE=CHARACTER`);
  const groups = scenario.groups.map(({ id }) => id);
  return {
    group: groups.indexOf(oneOf(`${option}: group`, group, groups)),
    role: oneOf(`${option}: role`, role, ROLES),
    character: oneOf(`${option}: character`, character, CHARACTERS),
  };
}
