/** The words of an incident: the scenario's, or the facilitator's own. */
import type { IncidentView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";

type Told = Pick<IncidentView, "incident" | "own">;

/** Its title. */
export function incidentTitle({ incident, own }: Told): string {
  return own?.title ?? say(`incident.${incident}.title`);
}

/** What is told of it. */
export function incidentText({ incident, own }: Told): string {
  return own?.text ?? say(`incident.${incident}.text`);
}
