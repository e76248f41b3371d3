/** Each group from inside: security, narratives and who champions them, capital of both elites, needs. */
import type { FacilitatorGroup, FacilitatorView } from "#shared/rules/views.ts";
import { groupIndex, seatsOf } from "../../store.ts";
import { list, number, say } from "../../words/words.ts";
import { Pips, Shares } from "../parts/measures.tsx";
import { Why } from "../parts/why.tsx";
import { Section } from "../parts/section.tsx";
import { groupName, inSentence, SeatTag, seatTitle } from "../parts/tags.tsx";

/** A section for each group. */
export function Groups(props: { readonly seen: FacilitatorView }) {
  return (
    <>
      {props.seen.groups.map((of) => (
        <Group key={of.group} of={of} />
      ))}
    </>
  );
}

function Group(props: { readonly of: FacilitatorGroup }) {
  const { of } = props;
  const path = of.securityPath;
  const told = of.frames.filter((one) => one.champions.length > 0);
  return (
    <Section title={groupName(of.group)} group={groupIndex(of.group)}>
      <h3>{say("facilitator.security")}</h3>
      <div class="security-now">
        <p class="big-number">
          <b>{number(of.security)}</b> <span class="soft">{say("us.ofHundred")}</span>{" "}
          <Why quantity="security" terms={of.why.security} about={say("facilitator.security")} />
        </p>
        {path.length > 1 && <Sketch path={path} />}
      </div>
      {path.length > 1 && (
        <p class="small soft">
          {say("us.securityPath", { path: path.map((value) => number(value)).join(" → ") })}
        </p>
      )}
      <h3>{say("us.narratives", inSentence({ group: of.group }))}</h3>
      <Shares group={of.group} frames={of.frames} why={of.why.frames} />
      {told.length > 0 && (
        <ul class="small champions">
          {told.map((one) => (
            <li key={one.frame}>
              <b>{say(`frame.${of.group}.${one.frame}.name`)}</b>{" "}
              {say("us.champions", { who: list(one.champions.map(seatTitle)) })}
            </li>
          ))}
        </ul>
      )}
      <h3>{say("us.office")}</h3>
      <Office of={of} held="government" />
      <Office of={of} held="rival" />
      {of.needs.length > 0 && (
        <>
          <h3>{say("facilitator.needs")}</h3>
          <ul class="dots">
            {of.needs.map((need) => (
              <li key={need}>{say(need)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Office(props: { readonly of: FacilitatorGroup; readonly held: "government" | "rival" }) {
  const { of, held } = props;
  const capital = of.capital[held];
  const seat = seatsOf(of.group).find((one) => one.role === held);
  if (!seat) return null;
  return (
    <div class="office">
      <span>
        <SeatTag seat={seat.id} /> <span class="soft">{say(`role.${held}`)}</span>
      </span>
      <Pips capital={capital} />
      <span class="soft">{say("us.capital", { capital: number(capital) })}</span>
      <Why quantity="capital" terms={of.why[held]} about={seatTitle(seat.id)} />
    </div>
  );
}

const WIDE = 120;
const HIGH = 36;

/** The way of security so far, large enough to see a trend; its numbers stand below it. */
function Sketch(props: { readonly path: readonly number[] }) {
  const { path } = props;
  const x = (at: number): number => 4 + (at * (WIDE - 8)) / Math.max(1, path.length - 1);
  const top = Math.max(...path) + 5;
  const room = top - Math.min(...path) + 5;
  const y = (value: number): number => 4 + ((top - value) * (HIGH - 8)) / room;
  return (
    <svg class="sketch" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      <polyline points={path.map((value, at) => `${x(at)},${y(value)}`).join(" ")} />
      <circle cx={x(path.length - 1)} cy={y(path.at(-1) ?? 0)} r="3.5" />
    </svg>
  );
}
