/** Them: the others as we know them, sharper with trust, contact and norms. */
import type { ThemView } from "#shared/rules/views.ts";
import { groupIndex, mySeat, seatsOf, table, you } from "../store.ts";
import { say } from "../words/words.ts";
import { bandOf, CoarseSteps } from "./parts/measures.tsx";
import { Section } from "./parts/section.tsx";
import { groupName, inSentence, SeatTag } from "./parts/tags.tsx";
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

/** A need is face down until it was told, or is known. */
function Needs(props: { readonly needs: ThemView["needs"] }) {
  const { needs } = props;
  return (
    <div>
      <dt>{say("them.needs")}</dt>
      <dd>
        {needs.length === 0 ? (
          say("them.needsHidden")
        ) : (
          <ul>
            {needs.map((need) => (
              <li key={need}>{say(need)}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

function Group(props: { readonly them: ThemView }) {
  const { them } = props;
  const sharp = Math.max(0, Math.min(3, Math.floor(them.sharpness * 4)));
  return (
    <Section title={groupName(them.group)} group={groupIndex(them.group)}>
      <p class="soft">{say(`them.sharp.${sharp}`, inSentence({ group: them.group }))}</p>
      <dl class="facts">
        <div>
          <dt>{say("them.security")}</dt>
          <dd>
            <CoarseSteps coarse={them.security} word={say(`band.security.${bandOf(them.security)}`)} />
          </dd>
        </div>
        <div>
          <dt>{say("them.office")}</dt>
          <dd>
            <CoarseSteps coarse={them.office} word={say(`them.officeIs.${bandOf(them.office)}`)} />
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
        {them.rumours?.map((one) => (
          <div key={one.towards}>
            <dt>{say("them.rumours", inSentence({ group: one.towards }))}</dt>
            <dd>{say(`trust.${one.trust}`)}</dd>
          </div>
        ))}
        {mySeat.value && <Needs needs={them.needs} />}
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
