/** Them: the others as we know them, sharper with trust, contact and norms. */
import type { ThemView } from "#shared/rules/views.ts";
import { groupIndex, seatsOf, table, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Steps } from "./parts/measures.tsx";
import { Section } from "./parts/section.tsx";
import { groupName, SeatTag } from "./parts/tags.tsx";
import { Ledger } from "./promises/ledger.tsx";
import { AskAlone } from "./talk/back.tsx";
import { OnTheRecord } from "./talk/record.tsx";

/** One section for each other group. */
export function Them() {
  return (
    <div class="them">
      {(you.value?.them ?? []).map((them) => (
        <Group key={them.group} them={them} />
      ))}
      {table.value?.phase !== "talks" && (
        <>
          <Ledger />
          <OnTheRecord />
        </>
      )}
    </div>
  );
}

function Group(props: { readonly them: ThemView }) {
  const { them } = props;
  const group = groupName(them.group);
  const sharp = Math.max(0, Math.min(3, Math.floor(them.sharpness * 4)));
  return (
    <Section title={group} group={groupIndex(them.group)}>
      <p class="soft">{say(`them.sharp.${sharp}`, { group })}</p>
      <dl class="facts">
        <div>
          <dt>{say("them.security")}</dt>
          <dd>
            <Steps band={them.security} word={say(`band.security.${them.security}`)} />
          </dd>
        </div>
        <div>
          <dt>{say("them.leading")}</dt>
          <dd>
            {them.leading === undefined
              ? say("them.unknown")
              : say(`frame.${them.group}.${them.leading}.name`)}
          </dd>
        </div>
        {them.rumour !== undefined && (
          <div>
            <dt>{say("them.rumour")}</dt>
            <dd>{say(`them.rumourIs.${them.rumour}`)}</dd>
          </div>
        )}
        <div>
          <dt>{say("them.needs")}</dt>
          <dd>
            {them.needs.length === 0 ? (
              say("them.needsHidden")
            ) : (
              <ul>
                {them.needs.map((need) => (
                  <li key={need}>{say(need)}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <details class="more">
        <summary>{say("them.people")}</summary>
        <ul class="people">
          {seatsOf(them.group).map((seat) => (
            <li key={seat.id}>
              <SeatTag seat={seat.id} /> <span class="soft">{say(`role.${seat.role}`)}</span>{" "}
              <AskAlone seat={seat.id} />
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
