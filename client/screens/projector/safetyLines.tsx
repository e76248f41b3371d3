/** How safe each group was, round by round: the first thing to talk about when the game is over. Drawn for ten metres. */
import type { DebriefView } from "#shared/rules/views.ts";
import { say } from "../../words/words.ts";
import { path } from "../debrief/history.ts";
import { groupName } from "../parts/tags.tsx";

/** The drawing, in its own units; names stand to the right of it. */
const WIDE = 160;
const HIGH = 62;
const LEFT = 3;
const RIGHT = 118;
const TOP = 4;
const BOTTOM = 54;
/** Least distance of two names. */
const APART = 7;
const DASHES = ["none", "5 2.5", "1.5 2.5", "7 2 1.5 2"];

/** A line for each group, its name at the end. */
export function SafetyLines(props: { readonly debrief: DebriefView }) {
  const { debrief } = props;
  const lines = debrief.groups.map(({ group }, at) => ({
    group,
    at,
    values: path(debrief, group, (moment) => moment.security),
  }));
  const all = lines.flatMap(({ values }) => values);
  const low = Math.min(...all) - 3;
  const high = Math.max(...all) + 3;
  const rounds = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const x = (round: number): number => LEFT + ((RIGHT - LEFT) * round) / rounds;
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * (value - low)) / (high - low);
  const described = lines
    .map(({ group, values }) =>
      say("chart.line", {
        name: groupName(group),
        before: Math.round(values[0] ?? 0),
        after: Math.round(values.at(-1) ?? 0),
        low: Math.round(Math.min(...values)),
        high: Math.round(Math.max(...values)),
      }),
    )
    .join(" ");
  let above = -APART;
  const names = lines
    .map((line) => ({ ...line, end: y(line.values.at(-1) ?? 0) }))
    .toSorted((a, b) => a.end - b.end)
    .map((line) => {
      above = Math.max(line.end, above + APART);
      return { ...line, label: above };
    });
  return (
    <figure class="wall-lines">
      <figcaption>{say("projector.lines")}</figcaption>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={described}>
        <line x1={LEFT} x2={RIGHT} y1={BOTTOM + 1} y2={BOTTOM + 1} class="wall-axis" />
        {Array.from({ length: rounds + 1 }, (_, round) => (
          <text key={round} x={x(round)} y={HIGH - 1} text-anchor="middle" class="wall-round">
            {round}
          </text>
        ))}
        {names.map(({ group, at, values, label }) => (
          <g key={group} data-group={at}>
            <polyline
              points={values.map((value, round) => `${x(round)},${y(value)}`).join(" ")}
              stroke-dasharray={DASHES[at] ?? "none"}
            />
            {values.map((value, round) => (
              <circle key={round} cx={x(round)} cy={y(value)} r={1.1} />
            ))}
            <text x={RIGHT + 3} y={label + 2} class="wall-name">
              {groupName(group)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
