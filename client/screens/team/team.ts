/** The people of one's own team seat, as the screens ask for them. */
import type { Ask, TeamView } from "#shared/rules/views.ts";
import { mySeat, you } from "../../store.ts";

/** The team, if this person shares a seat. */
export function myTeam(): TeamView | undefined {
  return you.value?.team;
}

/** The name under which this person sits. */
export function ownName(): string {
  return myTeam()?.members.find((one) => one.you)?.name ?? mySeat.value?.name ?? "";
}

/** Who speaks for the seat this round, if that is somebody else of the team. */
export function otherSpeaker(): string | undefined {
  const speaker = myTeam()?.members.find((one) => one.speaks);
  return speaker === undefined || speaker.you ? undefined : speaker.name;
}

/** Whether only the speaker is asked this now. */
export function isLeftToSpeaker(kind: Ask["kind"]): boolean {
  return myTeam()?.speakerOnly.asks.includes(kind) === true;
}
