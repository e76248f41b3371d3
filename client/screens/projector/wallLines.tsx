/** Lines by round, drawn for ten metres: a line for each, its name at its end. */
import { say } from "../../words/words.ts";

/** The drawing, in its own units; names stand to the right of it. */
const WIDE = 160;
const HIGH = 62;
const LEFT = 3;
const RIGHT = 112;
const TOP = 4;
const BOTTOM = 54;
/** From one line of a name to the next, and the least distance of two names. */
const LINE = 6;
const APART = 1.5;
const DASHES = ["none", "5 2.5", "1.5 2.5", "7 2 1.5 2"];

/** One line of the drawing. */
export interface WallLine {
  readonly id: string;
  /** Index of the group whose colour it has. */
  readonly group: number;
  /** In one or two short lines. */
  readonly name: readonly string[];
  /** At the opening, then at the end of each round. */
  readonly values: readonly number[];
}

/** The lines under their title. */
export function WallLines(props: { readonly title: string; readonly lines: readonly WallLine[] }) {
  const { title, lines } = props;
  const all = lines.flatMap(({ values }) => values);
  const low = Math.min(...all) - 3;
  const high = Math.max(...all) + 3;
  const rounds = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const x = (round: number): number => LEFT + ((RIGHT - LEFT) * round) / rounds;
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * (value - low)) / (high - low);
  const described = lines
    .map(({ name, values }) =>
      say("chart.line", {
        name: name.join(" "),
        before: Math.round(values[0] ?? 0),
        after: Math.round(values.at(-1) ?? 0),
        low: Math.round(Math.min(...values)),
        high: Math.round(Math.max(...values)),
      }),
    )
    .join(" ");
  const tall = LINE * Math.max(1, ...lines.map(({ name }) => name.length));
  let next = TOP;
  const placed = lines
    .map((line, at) => ({ ...line, at, end: y(line.values.at(-1) ?? 0) }))
    .toSorted((a, b) => a.end - b.end)
    .map((line, place) => {
      // As near to the end of the line as those above it and the room for those below it allow.
      const last = HIGH - (lines.length - place) * (tall + APART) + LINE - 3;
      const label = Math.max(next, Math.min(line.end, last));
      next = label + tall + APART;
      return { ...line, label };
    });
  return (
    <figure class="wall-lines">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={described}>
        <line x1={LEFT} x2={RIGHT} y1={BOTTOM + 1} y2={BOTTOM + 1} class="wall-axis" />
        {Array.from({ length: rounds + 1 }, (_, round) => (
          <text key={round} x={x(round)} y={HIGH - 1} text-anchor="middle" class="wall-round">
            {round}
          </text>
        ))}
        {placed.map(({ id, group, at, name, values, label }) => (
          <g key={id} data-group={group}>
            <polyline
              points={values.map((value, round) => `${x(round)},${y(value)}`).join(" ")}
              stroke-dasharray={DASHES[at] ?? "none"}
            />
            {values.map((value, round) => (
              <circle key={round} cx={x(round)} cy={y(value)} r={1.1} />
            ))}
            <text x={RIGHT + 3} y={label + 2} class="wall-name">
              {name.map((text, row) => (
                <tspan key={text} x={RIGHT + 3} dy={row === 0 ? 0 : LINE}>
                  {text}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
