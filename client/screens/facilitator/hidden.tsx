/** Behind the curtain: per seat what it is and what it has put down, before anyone else is told. */
import type { CurtainView, FacilitatorView, SeatView } from "#shared/rules/views.ts";
import { groupIndex, seatsOf, table, you } from "../../store.ts";
import { say } from "../../words/words.ts";
import { answerText } from "../commit/answerText.ts";
import { Icon } from "../parts/icon.tsx";
import { Section } from "../parts/section.tsx";
import { groupName, inSentence, SeatTag } from "../parts/tags.tsx";

type Commit = CurtainView["commits"][number];

/** A section for each group, under a warning; nothing at all while the curtain hangs. */
export function Hidden(props: { readonly seen: FacilitatorView }) {
  const { groups, curtain } = props.seen;
  if (!curtain) return null;
  return (
    <>
      <p class="do-not-show">
        <Icon name="eyeOff" />
        <span>
          <b>{say("facilitator.doNotShow")}</b> {say("facilitator.doNotShowNote")}
        </span>
      </p>
      {groups.map(({ group }) => (
        <Section key={group} title={groupName(group)} group={groupIndex(group)} icon="lock">
          <ul class="told">
            {seatsOf(group).map((seat) => (
              <li key={seat.id}>
                <SeatTag seat={seat.id} />
                <SeatHidden seat={seat} curtain={curtain} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Secrets />
    </>
  );
}

function SeatHidden(props: { readonly seat: SeatView; readonly curtain: CurtainView }) {
  const { seat, curtain } = props;
  const intention = curtain.intentions.find((one) => one.seat === seat.id)?.intention;
  const commit = curtain.commits.find((one) => one.seat === seat.id);
  const open = table.value?.phase === "commit" && seat.awaited && commit?.answer === undefined;
  return (
    <>
      {intention !== undefined && (
        <span>
          <span class="soft">{say("facilitator.intention")}</span> {say(`intention.${intention}`)}
        </span>
      )}
      {commit && <PutDown seat={seat} commit={commit} />}
      {open && <span class="small soft">{say("facilitator.notAnswered")}</span>}
    </>
  );
}

function PutDown(props: { readonly seat: SeatView; readonly commit: Commit }) {
  const { seat, commit } = props;
  return (
    <ul class="put">
      {commit.readings.map((one) => (
        <li key={`read ${one.towards}`}>
          {say("facilitator.reads", {
            ...inSentence({ group: one.towards }),
            reading: say(`reading.${one.reading}`),
            sureness: say(`sureness.${one.sureness}`),
          })}
        </li>
      ))}
      {commit.answer !== undefined &&
        answerText(commit.answer, seat.group).map((line) => <li key={line}>{line}</li>)}
      {commit.proposals.map((answer, at) => (
        <li key={`proposal ${at}`}>
          <span class="soft">{say("facilitator.proposal")}</span>
          <ul class="put">
            {answerText(answer, seat.group).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
      {commit.covert.map((policy) => (
        <li key={`covert ${policy}`}>
          <span class="badge covert">
            <Icon name="eyeOff" />
            {say("facilitator.covert")}
          </span>{" "}
          {say(`policy.${policy}.${seat.group}.name`)}
        </li>
      ))}
    </ul>
  );
}

/** What was done in secret in the rounds so far, and whether it was found. */
function Secrets() {
  const secrets = (you.value?.history ?? []).flatMap(({ round, acts }) =>
    acts.filter((act) => act.covert).map((act) => ({ round, ...act })),
  );
  if (secrets.length === 0) return null;
  return (
    <Section title={say("facilitator.secrets")} icon="eyeOff">
      <ul class="told">
        {secrets.toReversed().map((act) => (
          <li key={`${act.round} ${act.from} ${act.towards}`}>
            <span class="soft">{say("table.inRound", { round: act.round })}</span>
            <span>
              {say("facilitator.secret", {
                ...inSentence({ from: act.from, towards: act.towards }),
                card: say(`policy.${act.policy ?? ""}.${act.from}.name`),
              })}{" "}
              <span class="badge">{say(act.found ? "facilitator.found" : "facilitator.notFound")}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
