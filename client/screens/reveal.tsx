/** Reveal: both acts turn at once; what was seen, what stays a question, what became of the promises. */
import type { RevealedAct, RevealView } from "#shared/rules/views.ts";
import { mySeat, table, you } from "../store.ts";
import { say } from "../words/words.ts";
import { Section } from "./parts/section.tsx";
import { ReadyButton, Task } from "./parts/task.tsx";
import { inSentence, seatTitle } from "./parts/tags.tsx";
import { Icon } from "./parts/icon.tsx";
import { ActCard } from "./reveal/actCard.tsx";
import { dueIn } from "./promises/ledgerLines.ts";
import { PromiseLine } from "./promises/promiseLine.tsx";
import { Foot } from "./parts/foot.tsx";

/** The panel of the reveal. */
export function RevealScreen() {
  const reveal = you.value?.reveal;
  const round = table.value?.round ?? 0;
  const cards = (reveal?.acts.length ?? 0) > 2 ? "all" : "two";
  return (
    <div class="reveal">
      <Task sentence={say("reveal.task", { cards })} />
      {reveal && (
        <>
          <Acts key={round} acts={reveal.acts} />
          <PromisesDue round={round} />
          <CameToLight came={reveal.cameToLight} />
          <InPublic reveal={reveal} />
        </>
      )}
      <Foot>
        <ReadyButton />
      </Foot>
    </div>
  );
}

/** The acts of each two groups side by side, in the order of the scenario. */
export function pairsOf(
  acts: readonly RevealedAct[],
): readonly (readonly [RevealedAct, RevealedAct | undefined])[] {
  const pairs: (readonly [RevealedAct, RevealedAct | undefined])[] = [];
  const done = new Set<RevealedAct>();
  for (const act of acts) {
    if (done.has(act)) continue;
    const answer = acts.find((one) => one.from === act.towards && one.towards === act.from);
    done.add(act);
    if (answer) done.add(answer);
    pairs.push([act, answer]);
  }
  return pairs;
}

function Acts(props: { readonly acts: readonly RevealedAct[] }) {
  const own = mySeat.value?.group;
  const pairs = pairsOf(props.acts);
  return (
    <div class="acts">
      {pairs.map(([act, answer]) => (
        <div class="act-pair" key={`${act.from}.${act.towards}`}>
          <ActCard act={act} own={own === act.from} many={pairs.length > 1} />
          {answer && <ActCard act={answer} own={own === answer.from} many={pairs.length > 1} />}
        </div>
      ))}
    </div>
  );
}

/** What was done in secret before and is known now. */
function CameToLight(props: { readonly came: RevealView["cameToLight"] }) {
  if (props.came.length === 0) return null;
  return (
    <Section title={say("reveal.cameToLight")}>
      <ul class="public-list">
        {props.came.map((one) => {
          const names = { ...inSentence({ group: one.from, towards: one.towards }), round: one.round };
          return (
            <li key={`${one.round}.${one.from}.${one.towards}`}>
              <Icon name="eye" />
              <span>
                {one.policy === undefined
                  ? say("reveal.cameToLight.something", names)
                  : say("reveal.cameToLight.card", {
                      ...names,
                      card: say(`policy.${one.policy}.${one.from}.name`),
                    })}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Promises that were about this round: how each part of them ended, as far as one could see. */
function PromisesDue(props: { readonly round: number }) {
  const promises = dueIn(you.value?.promises ?? [], props.round);
  if (promises.length === 0) return null;
  const reader = { own: mySeat.value?.group, round: props.round };
  return (
    <Section title={say("reveal.promises")}>
      <ul class="promise-lines">
        {promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} reader={reader} />
        ))}
      </ul>
    </Section>
  );
}

function InPublic(props: { readonly reveal: RevealView }) {
  const { programmes, stories, pressures, petitions, corrections } = props.reveal;
  const count = programmes.length + stories.length + pressures.length + petitions.length;
  if (count + corrections.length === 0) return null;
  return (
    <Section title={say("reveal.inPublic")}>
      <ul class="public-list">
        {programmes
          .filter((one, at) => !one.matched || at === firstMeeting(programmes, one))
          .map((one) => (
            <li key={`programme.${one.group}.${one.towards}`}>
              <Icon name={one.matched ? "handshake" : "hand"} />
              <span>
                {say(one.matched ? "reveal.programme.met" : "reveal.programme.alone", {
                  ...inSentence({ group: one.group, towards: one.towards }),
                })}
              </span>
            </li>
          ))}
        {stories.map((one) => (
          <li key={`story.${one.seat}`}>
            <Icon name="scroll" />
            <span>{say(`reveal.story.${one.story}`, { seat: seatTitle(one.seat) })}</span>
          </li>
        ))}
        {corrections.map((one) => (
          <li key={`correction.${one.seat}`}>
            <Icon name="scroll" />
            <span>
              {say("reveal.correction", {
                seat: seatTitle(one.seat),
                incident: say(`incident.${one.incident}.title`),
                round: one.round,
              })}
            </span>
          </li>
        ))}
        {pressures.map((one) => (
          <li key={`pressure.${one.seat}`}>
            <Icon name="flag" />
            <span>{say(`reveal.pressure.${one.pressure}`, { seat: seatTitle(one.seat) })}</span>
          </li>
        ))}
        {petitions.map((one) => (
          <li key={`petition.${one.group}`}>
            <Icon name="pen" />
            <span>{say(`reveal.petition.${one.logic}`, inSentence({ group: one.group }))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a programme that met its twin, or the twin, comes first: their meeting is told once. */
function firstMeeting(programmes: RevealView["programmes"], one: RevealView["programmes"][number]): number {
  return programmes.findIndex(
    (other) =>
      other.matched &&
      ((other.group === one.group && other.towards === one.towards) ||
        (other.group === one.towards && other.towards === one.group)),
  );
}
