/** Situation: an ambiguous event, a whisper only you got, and for elites a name for it. */
import type { Naming } from "#shared/rules/terms.ts";
import { NAMINGS } from "#shared/rules/terms.ts";
import type { IncidentView } from "#shared/rules/views.ts";
import { asksFor, isPending, mySeat, send, you } from "../store.ts";
import { list, number, say } from "../words/words.ts";
import { Icon } from "./parts/icon.tsx";
import { incidentText, incidentTitle } from "./parts/incidentText.ts";
import { groupInside, GroupTag, inSentence, SeatTag } from "./parts/tags.tsx";
import { Why, WhyList } from "./parts/why.tsx";
import type { WhyTerm } from "#shared/rules/why.ts";
import { ReadyButton, Task } from "./parts/task.tsx";
import { SpeakerDoes } from "./team/speakerDoes.tsx";
import { Foot } from "./parts/foot.tsx";

/** The panel of the situation phase. */
export function SituationScreen() {
  const situation = you.value?.situation;
  const asks = asksFor("nameIncident");
  const open = asks.filter((ask) => ask.chosen === undefined);
  const incidents = situation?.incidents ?? [];
  return (
    <>
      <Task
        sentence={say(
          open.length > 0
            ? "situation.nameIt"
            : incidents.length > 0
              ? "situation.readIt"
              : "situation.quiet",
        )}
        note={say(
          open.length > 0
            ? "situation.nameItNote"
            : incidents.length > 0
              ? "situation.readItNote"
              : mySeat.value
                ? "situation.quietNote"
                : "situation.quietNoteWatch",
        )}
      />
      {incidents.map((incident) => (
        <Incident key={incident.number} incident={incident} />
      ))}
      <Whisper />
      <Disclosures />
      <Trend />
      <Foot>
        <ReadyButton
          label={say(open.length > 0 || incidents.length === 0 ? "situation.goOnUnnamed" : "situation.goOn")}
        />
      </Foot>
    </>
  );
}

function Incident(props: { readonly incident: IncidentView }) {
  const { incident } = props;
  const ask = asksFor("nameIncident").find((one) => one.incident === incident.number);
  const hit = list(incident.hits.map(groupInside));
  return (
    <article class={`incident ${incident.kind}`}>
      <p class="incident-kind">
        {incident.suspect === undefined
          ? say("situation.hits", { hit })
          : say("situation.hitsAndSuspect", { hit, ...inSentence({ suspect: incident.suspect }) })}
      </p>
      <h2>{incidentTitle(incident)}</h2>
      <p>{incidentText(incident)}</p>
      {ask && <Namings incident={incident.number} price={ask.price} why={ask.priceWhy} chosen={ask.chosen} />}
      {mySeat.value && incident.hits.includes(mySeat.value.group) && <SpeakerDoes ask="nameIncident" />}
      {incident.namings.length > 0 && (
        <ul class="namings-said">
          {incident.namings.map((said) => (
            <li key={said.seat}>
              <SeatTag seat={said.seat} /> <q>{say(`naming.${said.naming}.said`)}</q>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Namings(props: {
  readonly incident: number;
  readonly price: Readonly<Record<Naming, number>>;
  readonly why: Readonly<Record<Naming, readonly WhyTerm[]>>;
  readonly chosen: Naming | undefined;
}) {
  return (
    <div class="namings" role="group" aria-label={say("situation.nameIt")}>
      {NAMINGS.map((naming) => (
        <button
          key={naming}
          type="button"
          class="naming"
          aria-pressed={props.chosen === naming}
          aria-busy={isPending("nameIncident") ? "true" : undefined}
          onClick={() => void send({ type: "nameIncident", incident: props.incident, naming })}
        >
          <b>{say(`naming.${naming}`)}</b>
          <span>{say(`naming.${naming}.means`)}</span>
          <small>
            <Icon name="coins" />
            {Math.abs(props.price[naming]) < 0.05
              ? say("situation.officeSame")
              : say("situation.office", { change: number(props.price[naming], "signed") })}
          </small>
        </button>
      ))}
      <Why quantity="capital" terms={[]} title={say("whyTitle.naming")}>
        {NAMINGS.map((naming) => (
          <section key={naming}>
            <h3>{say(`naming.${naming}`)}</h3>
            <WhyList quantity="capital" terms={props.why[naming]} />
          </section>
        ))}
      </Why>
    </div>
  );
}

function Whisper() {
  const key = you.value?.situation?.whisper;
  if (key === undefined) return null;
  return (
    <article class="whisper">
      <h2>
        <Icon name="lock" />
        {say("situation.whisper")}
      </h2>
      <p>{say(key)}</p>
    </article>
  );
}

function Disclosures() {
  const found = you.value?.situation?.disclosures ?? [];
  if (found.length === 0) return null;
  return (
    <article class="disclosures">
      <h2>
        <Icon name="eye" />
        {say("situation.disclosed")}
      </h2>
      {found.map((one) => (
        <p key={`${one.round} ${one.incident}`}>
          <b>
            {say("situation.disclosedOf", {
              round: one.round,
              title: say(`incident.${one.incident}.title`),
            })}
          </b>{" "}
          {say(one.key)}
        </p>
      ))}
    </article>
  );
}

function Trend() {
  const us = you.value?.us;
  if (!us) return null;
  const path = us.securityPath.slice(-3).map((value) => number(Math.round(value)));
  return (
    <p class="trend">
      <GroupTag group={us.group} />{" "}
      {path.length > 1
        ? say("us.securityPath", { path: path.join(" → ") })
        : say("us.securityNow", { value: Math.round(us.security) })}{" "}
      <Why quantity="security" terms={us.why.security} about={say("us.security")} />
    </p>
  );
}
