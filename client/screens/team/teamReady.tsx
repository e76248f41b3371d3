/** How many of a team are done, and what makes the seat done. */
import { mySeat } from "../../store.ts";
import { say } from "../../words/words.ts";
import { myTeam } from "./team.ts";

/** Under "I am done"; nothing for whoever has a seat alone. */
export function TeamReady() {
  const team = myTeam();
  if (!team) return null;
  const here = team.members.filter((one) => !one.away);
  const done = here.filter((one) => one.ready).length;
  return (
    <p class="team-ready small" aria-live="polite">
      {say("team.doneOf", { done, of: here.length })}{" "}
      <span class="soft">{say(mySeat.value?.ready === true ? "team.seatDone" : "team.doneRule")}</span>
    </p>
  );
}
