/** How safe each group was, round by round: the first thing to talk about when the game is over. */
import type { DebriefView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { path } from "../debrief/history.ts";
import { groupName } from "../parts/tags.tsx";
import { WallLines } from "./wallLines.tsx";

/** A line for each group. */
export function SafetyLines(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  return (
    <WallLines
      title={say("projector.lines")}
      lines={debrief.groups.map(({ group }, at) => ({
        id: group,
        group: at,
        name: [groupName(group)],
        values: path(debrief, group, (moment) => moment.security),
      }))}
    />
  );
}
