/** The article's cases beside what was played: told in our own words, each with the section it is from. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { DebriefView } from "#shared/rules/views.ts";
import type { GroupId, Logic } from "#shared/rules/terms.ts";
import { say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { inSentence } from "../parts/tags.tsx";
import { Question } from "./ask.tsx";
import { askAhead } from "./whatIf/asked.ts";
import { actsOf, groupOfSeat, narratives, path } from "./history.ts";

/** The page of cases. */
export function Relate(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  useEffect(() => {
    if (debrief.rounds.length > 0) askAhead({ kind: "lenses" });
  }, []);
  return (
    <>
      <Case name="restriction">
        {debrief.groups.map(({ group }) => {
          const security = path(debrief, group, (at) => at.security);
          return (
            <li key={group}>
              {say("debrief.relate.restriction.here", {
                ...inSentence({ group }),
                count: cardsOf(debrief, group, "fatalist"),
                all: actsOf(debrief, group).length,
                before: Math.round(security[0] ?? 0),
                after: Math.round(security.at(-1) ?? 0),
              })}
            </li>
          );
        })}
      </Case>
      <Case name="opening">
        {debrief.groups.map(({ group }) => (
          <li key={group}>
            {say("debrief.relate.opening.here", {
              ...inSentence({ group }),
              open: cardsOf(debrief, group, "transcender"),
              rules: cardsOf(debrief, group, "mitigator"),
            })}
          </li>
        ))}
      </Case>
      <Case name="society">
        {debrief.groups.map(({ group }) => {
          const [first, last] = [0, -1].map((round) => leading(debrief, group, round));
          return (
            <li key={group}>
              {say(first === last ? "debrief.relate.society.hereSame" : "debrief.relate.society.here", {
                ...inSentence({ group }),
                voices: voicesOf(debrief, group),
                before: say(`frame.${group}.${first ?? ""}.name`),
                after: say(`frame.${group}.${last ?? ""}.name`),
              })}
            </li>
          );
        })}
      </Case>
      <Case name="amplifiers">
        <li>{say("debrief.relate.amplifiers.here", misread(debrief))}</li>
      </Case>
      <Question ask="debrief.relate.ask" />
    </>
  );
}

function Case(props: { readonly name: string; readonly children: ComponentChildren }) {
  const key = `debrief.relate.${props.name}`;
  return (
    <Section title={say(`${key}.title`)}>
      <p>{say(`${key}.text`)}</p>
      <p class="small soft">{say(`${key}.section`)}</p>
      <h3>{say("debrief.relate.here")}</h3>
      <ul class="relate-here">{props.children}</ul>
      <Question ask={`${key}.ask`} />
    </Section>
  );
}

function cardsOf(debrief: DebriefView, group: GroupId, logic: Logic): number {
  return actsOf(debrief, group).filter(({ act }) => act.logic === logic).length;
}

/** The story that most of a group told, in a round counted from the start (0) or from the end (-1). */
function leading(debrief: DebriefView, group: GroupId, round: number): string | undefined {
  return narratives(debrief, group).toSorted(
    (one, other) => (other.shares.at(round) ?? 0) - (one.shares.at(round) ?? 0),
  )[0]?.frame;
}

/** Seats of a group that had a voice and no office. */
function voicesOf(debrief: DebriefView, group: GroupId): number {
  return debrief.seats.filter(
    (one) => groupOfSeat(one.seat) === group && (one.startRole === "civil" || one.startRole === "voice"),
  ).length;
}

/** How often greed was read, and how often nobody who was read had greed in its brief. */
function misread(debrief: DebriefView) {
  const meant = new Map(debrief.seats.map((one) => [one.seat, one.intention?.intention]));
  let [all, greedy, wrong] = [0, 0, 0];
  for (const round of debrief.rounds) {
    for (const one of round.readings) {
      all += 1;
      if (one.reading !== "greedy") continue;
      greedy += 1;
      const act = round.acts.find(
        (done) => done.from === one.towards && done.towards === groupOfSeat(one.seat),
      );
      if (act !== undefined && meant.get(act.seat) !== "greedy") wrong += 1;
    }
  }
  return { all, greedy, wrong };
}
