/** The tables beside each other where no debrief is around them: on the facilitator's console. */
import { say } from "../../../words/words.ts";
import { useBeside } from "./told.ts";
import { BesideView } from "./view.tsx";

/** What the facilitator sees before anybody is led there. */
export function BesideHere() {
  const { tables, refused } = useBeside("");
  if (tables !== undefined)
    return (
      <div class="beside-here">
        <BesideView tables={tables} own={undefined} />
      </div>
    );
  return (
    <p role="status">{refused ? say(`refusal.${refused.reason}`, refused.params) : say("app.coming")}</p>
  );
}
