/** The debrief together: who leads turns for everybody; who looks around alone comes back by one tap. */
import { say } from "../../words/words.ts";
import { Button } from "../parts/button.tsx";
import type { Place } from "./leading.ts";

/** The line above a page: whether one turns for all, or where the group is. Nothing where nobody leads or may. */
export function Lead(props: { readonly place: Place }) {
  const { lead, led, isAlone, join } = props.place;
  if (lead !== undefined)
    return (
      <div class="debrief-lead-line">
        <Button icon="users" pressed={lead.on} onPress={() => lead.set(!lead.on)}>
          {say("debrief.lead.turn")}
        </Button>
        {lead.on && lead.all && (
          <Button icon="house" pressed={lead.all.on} onPress={() => lead.all?.set(!lead.all.on)}>
            {say("debrief.lead.all")}
          </Button>
        )}
        <p class="small soft" role="status">
          {say(!lead.on ? "debrief.lead.off" : lead.all?.on ? "debrief.lead.onAll" : "debrief.lead.on")}
        </p>
      </div>
    );
  if (led === undefined) return null;
  return (
    <div class="debrief-lead-line">
      <p class="small soft" role="status">
        {say(isAlone ? "debrief.lead.groupAt" : "debrief.lead.with", { page: say(`debrief.${led}.name`) })}
      </p>
      {isAlone && (
        <Button icon="users" onPress={join}>
          {say("debrief.lead.back")}
        </Button>
      )}
    </div>
  );
}
