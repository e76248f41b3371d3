/** Dials: numbers of a scenario that an experiment may turn, by their path ("structure.anarchy", "groups.highmere.stress"). */
import { scenarioSchema } from "#shared/protocol/scenarioSchema.ts";
import type { Scenario } from "#shared/rules/scenario.ts";
import { BadInput, listed } from "./badInput.ts";
import { checked } from "./scenarios.ts";

type Tree = Record<string, unknown>;

/** The scenario with one dial turned, given as "DIAL=VALUE". Throws BadInput that says what is allowed. */
export function setDial(scenario: Scenario, given: string): Scenario {
  const [path, text] = splitAtLast(given);
  const option = `--set ${given}`;
  if (text === undefined)
    throw new BadInput(`${option}: write DIAL=VALUE, for example structure.anarchy=0.5`);
  const value = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new BadInput(`${option}: the value must be a number`);
  const turned = withDial(scenario, path, value, option);
  if (!scenarioSchema.safeParse(turned).success) {
    const [least, most] = [bound(scenario, path, -1e9), bound(scenario, path, 1e9)];
    throw new BadInput(
      least === undefined && most === undefined
        ? `${option}: a number is not allowed there`
        : `${option}: must be from ${least ?? "-"} to ${most ?? "-"}`,
    );
  }
  return checked(turned, option);
}

function splitAtLast(given: string): readonly [string, string | undefined] {
  const at = given.lastIndexOf("=");
  return at < 0 ? [given, undefined] : [given.slice(0, at), given.slice(at + 1)];
}

/** The bound that the schema says a value beyond it has broken. */
function bound(scenario: Scenario, path: string, beyond: number): number | undefined {
  const read = scenarioSchema.safeParse(withDial(scenario, path, beyond, ""));
  const issue = read.error?.issues.find((one) => one.code === "too_big" || one.code === "too_small");
  const limit =
    issue?.code === "too_big" ? issue.maximum : issue?.code === "too_small" ? issue.minimum : undefined;
  return limit === undefined ? undefined : Number(limit);
}

/** A copy with the number at this path replaced; parts of lists are named by their id or their place. */
function withDial(scenario: Scenario, path: string, value: number, option: string): unknown {
  const copy = structuredClone(scenario) as unknown as Tree;
  const steps = path.split(".");
  let here: unknown = copy;
  steps.forEach((step, at) => {
    const key = keyOf(here, step);
    const known = here !== null && typeof here === "object" && key in here;
    const isLast = at === steps.length - 1;
    if (!known) {
      throw new BadInput(`${option}: there is no "${step}"; there ${keysOf(here)}`);
    }
    const next = (here as Tree)[key];
    if (isLast) {
      if (typeof next !== "number")
        throw new BadInput(`${option}: "${path}" is no number; there ${keysOf(next)}`);
      (here as Tree)[key] = value;
    } else {
      here = next;
    }
  });
  return copy;
}

/** A part of a list by its id, if it has one; a place otherwise. */
function keyOf(here: unknown, step: string): string {
  if (!Array.isArray(here)) return step;
  const at = here.findIndex((one: unknown) => idOf(one) === step);
  return at >= 0 ? String(at) : step;
}

function idOf(one: unknown): string | undefined {
  if (one === null || typeof one !== "object" || !("id" in one)) return undefined;
  return typeof one.id === "string" ? one.id : undefined;
}

function keysOf(here: unknown): string {
  if (Array.isArray(here)) return `are ${listed(here.map((one, at) => idOf(one) ?? String(at)))}`;
  if (here !== null && typeof here === "object") return `are ${listed(Object.keys(here))}`;
  return "is nothing below it";
}
