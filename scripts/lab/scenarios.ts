/** Scenarios for the laboratory: those of the repository by name, or any file. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkScenario } from "#shared/protocol/scenarioCheck.ts";
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { BadInput, listed } from "./badInput.ts";

const folder = fileURLToPath(new URL("../../assets/scenarios/", import.meta.url));

/** The names of the scenarios of the repository. */
export function scenarioNames(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
}

/** A scenario by its name or its file. Throws BadInput. */
export function scenarioFrom(given: string | undefined): Scenario {
  const names = scenarioNames();
  const usage = `name one of ${listed(names)}, or a scenario file`;
  if (given === undefined || given === "") throw new BadInput(`--scenario is missing: ${usage}`);
  const file = names.includes(given) ? `${folder}${given}/scenario.json` : given;
  if (!existsSync(file) || !statSync(file).isFile()) throw new BadInput(`--scenario ${given}: ${usage}`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new BadInput(`--scenario ${given}: the file is not JSON`);
  }
  return checked(content, `--scenario ${given}`);
}

/** A scenario that passed its schema and its checks. Throws BadInput with the first thing that is wrong. */
export function checked(content: unknown, what: string): Scenario {
  const read = scenarioSchema.safeParse(content);
  if (!read.success) {
    const [first] = read.error.issues;
    throw new BadInput(`${what}: ${first?.path.join(".") ?? ""}: ${first?.message ?? "is not a scenario"}`);
  }
  const [problem] = checkScenario(read.data, "");
  if (problem !== undefined)
    throw new BadInput(`${what}: ${problem.path}: ${problem.problem}. ${problem.remedy}`);
  return read.data;
}
