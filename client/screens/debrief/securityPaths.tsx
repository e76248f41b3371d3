/** Security of every group, with the cards that were played below the curves. */
import type { DebriefView } from "#shared/rules/views.ts";
import { Lines } from "../../charts/lines.tsx";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { groupName } from "../parts/tags.tsx";
import { cardName, LogicKey } from "./act.tsx";
import { WhyByRound } from "./whyByRound.tsx";
import { Question, Quote } from "./ask.tsx";
import { actsOf, path } from "./history.ts";

/** The page of the paradox. */
export function SecurityPaths(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  const series = debrief.groups.map(({ group }) => ({
    id: group,
    group: groupIndex(group),
    label: [groupName(group)],
    values: path(debrief, group, (at) => at.security),
  }));
  return (
    <>
      <Lines
        title={say("debrief.security.chart")}
        description={series
          .map((one) =>
            say("chart.line", {
              name: one.label.join(" "),
              before: Math.round(one.values[0] ?? 0),
              after: Math.round(one.values.at(-1) ?? 0),
              low: Math.round(Math.min(...one.values)),
              high: Math.round(Math.max(...one.values)),
            }),
          )
          .join(" ")}
        unit={say("debrief.security.unit")}
        series={series}
        rows={debrief.groups.map(({ group }) => ({
          id: group,
          group: groupIndex(group),
          label: groupName(group),
          marks: actsOf(debrief, group).map(({ round, act }) => ({
            round,
            logic: act.logic,
            covert: act.covert,
            label: cardName(act),
          })),
        }))}
      />
      <WhyByRound
        debrief={debrief}
        quantity="security"
        title={say("whyTitle.securityPath")}
        lines={debrief.groups.map(({ group }) => ({
          name: groupName(group),
          of: group,
          terms: (why) => why.security,
        }))}
      />
      <LogicKey />
      <Question ask="debrief.security.askWho" />
      <Question ask="debrief.security.askCard">
        <Quote name="paradox" />
        <p class="small">
          <Concept name="concept.securityParadox" />
        </p>
      </Question>
    </>
  );
}
