/** What truly happened: this round's incidents with their causes, and where governments restrained themselves. */
import type { FacilitatorView } from "#shared/rules/views.ts";
import { you } from "../../store.ts";
import { list, say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { incidentTitle } from "../parts/incidentText.ts";
import { groupInside, inSentence, SeatTag } from "../parts/tags.tsx";

/** True causes and restraint. */
export function Happened(props: { readonly seen: FacilitatorView }) {
  const { causes, restraints } = props.seen;
  const incidents = you.value?.situation?.incidents ?? [];
  return (
    <>
      <Section title={say("facilitator.causes")} icon="eye">
        {causes.length === 0 ? (
          <p class="soft">{say("situation.quiet")}</p>
        ) : (
          <ul class="told">
            {causes.map((one) => {
              const incident = incidents.find(({ number }) => number === one.number);
              if (!incident) return null;
              return (
                <li key={one.number}>
                  <b>{incidentTitle(incident)}</b>
                  <span class="small soft">
                    {incident.suspect === undefined
                      ? say("situation.hits", { hit: list(incident.hits.map(groupInside)) })
                      : say("situation.hitsAndSuspect", {
                          hit: list(incident.hits.map(groupInside)),
                          ...inSentence({ suspect: incident.suspect }),
                        })}
                  </span>
                  <span>
                    <span class="badge">{say(`facilitator.cause.${one.cause}`)}</span> {say(one.key)}
                  </span>
                </li>
              );
            })}
          </ul>
        )}
      </Section>
      <Section title={say("facilitator.restraint")} icon="hand">
        {restraints.length === 0 ? (
          <p class="soft">{say("facilitator.restraintNone")}</p>
        ) : (
          <ul class="told">
            {restraints.toReversed().map((one) => (
              <li key={`${one.round} ${one.of} ${one.towards} ${one.policy}`}>
                <span>
                  <span class="soft">{say("table.inRound", { round: one.round })}</span>{" "}
                  <SeatTag seat={one.seat} />
                </span>
                <span>
                  {say("facilitator.restrained", {
                    ...inSentence({ towards: one.towards }),
                    card: say(`policy.${one.policy}.${one.of}.name`),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
