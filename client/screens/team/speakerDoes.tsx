/** Where a control is the speaker's alone: who has it now, so that nobody looks for it. */
import type { Ask } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { isLeftToSpeaker, otherSpeaker } from "./team.ts";

/** A line in place of a control that only the speaker of the team is asked for; nothing for everybody else. */
export function SpeakerDoes(props: { readonly ask: Extract<Ask["kind"], "nameIncident" | "promise"> }) {
  const speaker = otherSpeaker();
  if (speaker === undefined || !isLeftToSpeaker(props.ask)) return null;
  return (
    <p class="speaker-does">
      <Icon name="users" />
      <span>{say(`team.does.${props.ask}`, { speaker })}</span>
    </p>
  );
}
