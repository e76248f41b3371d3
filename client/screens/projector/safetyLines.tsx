/** How safe each group was, round by round: the first thing to talk about when the game is over. */
import type { DebriefView } from "#shared/rules/views.ts";
import { Lines } from "../../charts/lines.tsx";
import { say } from "../../words/words.ts";
import { path } from "../debrief/history.ts";
import { groupName } from "../parts/tags.tsx";

/** The lines of security alone, large. */
export function SafetyLines(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  const series = debrief.groups.map(({ group }, at) => ({
    id: group,
    group: at,
    label: [groupName(group)],
    values: path(debrief, group, (moment) => moment.security),
  }));
  return (
    <div class="wall-lines">
      <Lines
        title={say("projector.lines")}
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
        unit={say("projector.linesUnit")}
        series={series}
      />
    </div>
  );
}
