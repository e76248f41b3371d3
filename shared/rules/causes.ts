/** True causes of incidents: fixed by the scenario, or drawn once by its odds; then a fact in the event that tells of it. */
import { uniform } from "./random.ts";
import type { ScenarioIncident } from "./scenario.ts";
import type { Happened } from "./records.ts";
import { CAUSES, type Cause, type WordKey } from "./terms.ts";

/** The cause of an incident whose scenario leaves it to chance; nothing where the scenario has fixed it. */
export function drawCause(
  row: ScenarioIncident,
  draw: { readonly seed: number; readonly round: number; readonly place: number },
): Cause | undefined {
  const { causes } = row;
  if (causes === undefined) return undefined;
  let left = uniform(draw.seed, "cause", draw.round, draw.place);
  const possible = CAUSES.filter((cause) => (causes[cause] ?? 0) > 0);
  for (const cause of possible) {
    left -= causes[cause] ?? 0;
    if (left < 0) return cause;
  }
  return possible.at(-1);
}

/** What truly caused it. A journal older than the odds has drawn none: it was what is likeliest. */
export function causeOf(row: ScenarioIncident | undefined, happened: Happened | undefined): Cause {
  const { cause, causes } = row ?? {};
  if (causes === undefined) return cause ?? "accident";
  const likeliest = [...CAUSES].sort((one, other) => (causes[other] ?? 0) - (causes[one] ?? 0))[0];
  return happened?.cause ?? likeliest ?? "accident";
}

/** The words of what truly caused it; where chance decided, each cause has its own. */
export function causeKey(row: ScenarioIncident | undefined, happened: Happened | undefined): WordKey {
  if (happened?.own !== undefined) return "incident.own.cause";
  const start = `private.incident.${row?.id ?? happened?.incident ?? ""}.cause`;
  return row?.causes === undefined ? start : `${start}.${causeOf(row, happened)}`;
}
