/** What happened: only facts, round by round; the true causes of incidents stand open now. */
import type { DebriefRound, DebriefView } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { incidentTitle } from "../parts/incidentText.ts";
import { groupInside, inSentence, seatTitle } from "../parts/tags.tsx";
import { Done } from "./act.tsx";
import { Question } from "./ask.tsx";
import { namingsOf } from "./history.ts";
import { Marks } from "./marks.tsx";
import { Scrubber } from "./scrubber.tsx";

/** The timeline. */
export function Happened(props: { readonly debrief: DebriefView }) {
  return (
    <>
      <Scrubber scenes={props.debrief.scenes} />
      <ol class="timeline">
        {props.debrief.rounds.map((round) => (
          <Round key={round.round} round={round} />
        ))}
      </ol>
      <Marks debrief={props.debrief} />
      <Question ask="debrief.happened.ask" />
    </>
  );
}

function Round(props: { readonly round: DebriefRound }) {
  const { round } = props;
  return (
    <li>
      <h2>{say("chart.roundName", { round: round.round })}</h2>
      <ul class="timeline-round">
        {round.incidents.map((incident) => (
          <li key={incident.number} class="happening">
            <Icon name="question" />
            <div>
              <p>
                <b>{incidentTitle(incident)}</b>{" "}
                {incident.injected && <span class="badge">{say("debrief.injected")}</span>}{" "}
                <span class="soft small">
                  {say("debrief.happened.hit", { groups: list(incident.hits.map(groupInside)) })}
                </span>
              </p>
              {namingsOf(incident.namings).map((one) => (
                <p key={one.naming} class="small">
                  {say(`debrief.happened.named.${one.naming}`, {
                    seats: list(one.seats.map(seatTitle)),
                  })}
                </p>
              ))}
              <p class="cause">
                <b>{say("debrief.happened.cause")}</b> {say(incident.causeKey)}
              </p>
            </div>
          </li>
        ))}
        {round.heldBack !== undefined && (
          <li class="happening">
            <Icon name="hand" />
            <p>{say("debrief.heldBack", { incident: say(`incident.${round.heldBack}.title`) })}</p>
          </li>
        )}
        {round.acts.map((act) => (
          <li key={`${act.from}.${act.towards}`} data-group={groupIndex(act.from)}>
            <Done act={act} />
          </li>
        ))}
        {round.restraints.map((one) => (
          <li key={`restraint.${one.of}.${one.towards}`} class="happening" data-group={groupIndex(one.of)}>
            <Icon name="hand" />
            <p>
              {say("debrief.happened.restraint", {
                ...inSentence({ group: one.of, towards: one.towards }),
                card: say(`policy.${one.policy}.${one.of}.name`),
              })}
            </p>
          </li>
        ))}
        {round.falls.map((fall) => (
          <li key={fall.group} class="happening">
            <Icon name="flag" />
            <p>
              {say("debrief.happened.fall", {
                ...inSentence({ group: fall.group }),
                from: seatTitle(fall.from),
                to: seatTitle(fall.to),
              })}
            </p>
          </li>
        ))}
      </ul>
    </li>
  );
}
