/** Curves by round: colour, dash, marker and a name at the end of each line; below them what was done in each round. */
import { curveMonotoneX, line } from "d3-shape";
import type { Logic } from "#shared/rules/terms.ts";
import { list, number, say } from "../words/words.ts";
import { ChartFigure } from "./figure.tsx";
import type { Room } from "./figure.tsx";
import { dashOf, FAINT, LogicMark, Marker } from "./marks.tsx";
import { apart, linear, roundDomain, ticks } from "./scale.ts";

/** One curve. Values begin with the opening; one more for each round. */
export interface Series {
  readonly id: string;
  /** Index of the group whose accent it wears. */
  readonly group: number;
  /** Its name, in one or two short lines. */
  readonly label: readonly string[];
  readonly values: readonly number[];
  /** Drawn thin, without markers and without a name: what the others are held against. */
  readonly faint?: boolean;
}

/** A row of signs under the curves: the cards of one group, by round (1, 2, ...). */
export interface MarkRow {
  readonly id: string;
  readonly group: number;
  readonly label: string;
  readonly marks: readonly {
    readonly round: number;
    readonly logic: Logic;
    readonly covert: boolean;
    /** What it is, for the tooltip and the table. */
    readonly label: string;
  }[];
}

interface LinesProps {
  readonly title: string;
  readonly description: string;
  /** What the vertical axis counts. */
  readonly unit: string;
  readonly series: readonly Series[];
  readonly rows?: readonly MarkRow[];
  readonly bounds?: readonly [number, number];
}

/** A line chart of what each group had at the end of each round. */
export function Lines(props: LinesProps) {
  return (
    <ChartFigure
      title={props.title}
      description={props.description}
      table={tableOf(props)}
      height={(room) => measure(props, room).height}
      draw={(room) => <Drawing {...props} room={room} />}
    />
  );
}

/** Where everything stands in a room. */
function measure(props: LinesProps, room: Room) {
  const { width, em } = room;
  const named = props.series.filter((one) => one.faint !== true);
  const labels = [...named.flatMap((one) => one.label), ...(props.rows ?? []).map((row) => row.label)];
  const longest = Math.max(...labels.map((text) => text.length), 4);
  const right = Math.min(longest * em * 0.56 + em, width * 0.4);
  const plot = {
    left: em * 2,
    right: width - right,
    top: em * 2,
    bottom: em * 2 + Math.max(em * 11, Math.min(width * 0.42, em * 18)),
  };
  const axis = plot.bottom + em * 1.5;
  const rowGap = em * 1.9;
  const height = axis + em * 0.7 + (props.rows?.length ?? 0) * rowGap;
  return { plot, axis, rowGap, height };
}

function Drawing(props: LinesProps & { readonly room: Room }) {
  const { em } = props.room;
  const { plot, axis, rowGap } = measure(props, props.room);
  const rounds = Math.max(...props.series.map((one) => one.values.length - 1), 1);
  const domain = roundDomain(
    props.series.flatMap((one) => one.values),
    30,
    props.bounds ?? [0, 100],
  );
  const x = linear([0, rounds], [plot.left + em * 0.6, plot.right - em * 0.8]);
  const y = linear(domain, [plot.bottom, plot.top]);
  return (
    <g>
      <text class="axis-unit" x={0} y={em}>
        {props.unit}
      </text>
      {ticks(domain, domain[1] - domain[0] > 50 ? 20 : 10).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} />
          <text class="axis" x={plot.left - em * 0.4} y={y(tick) + em * 0.34} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {Array.from(
        { length: rounds + 1 },
        (_, round) =>
          (round === 0 || x(1) - x(0) > em * 1.1 || round % 2 === 0) && (
            <text
              key={round}
              class="axis"
              x={x(round) + (round === 0 ? em * 0.4 : 0)}
              y={axis}
              text-anchor={round === 0 ? "end" : "middle"}
            >
              {round === 0 ? say("chart.start") : number(round)}
            </text>
          ),
      )}
      <Curves series={props.series} x={x} y={y} room={props.room} plot={plot} />
      {(props.rows ?? []).map((row, index) => (
        <Row
          key={row.id}
          row={row}
          x={x}
          y={axis + em * 0.4 + (index + 0.55) * rowGap}
          end={plot.right}
          em={em}
        />
      ))}
    </g>
  );
}

type Place = (value: number) => number;

function Curves(props: {
  readonly series: readonly Series[];
  readonly x: Place;
  readonly y: Place;
  readonly room: Room;
  readonly plot: { readonly top: number; readonly bottom: number; readonly right: number };
}) {
  const { x, y, plot } = props;
  const { em } = props.room;
  const path = line<number>(
    (_, round) => x(round),
    (value) => y(value),
  ).curve(curveMonotoneX);
  const named = props.series.filter((one) => one.faint !== true);
  const tallest = Math.max(...named.map((one) => one.label.length), 1);
  const ends = apart(
    named.map((one) => y(one.values.at(-1) ?? 0)),
    em * (1.25 * tallest + 0.25),
    plot.top,
    plot.bottom - em * 1.2 * (tallest - 1),
  );
  return (
    <>
      {props.series.map((one, index) => (
        <g key={one.id} class="series" data-group={one.group}>
          <path
            class={one.faint === true ? "curve faint" : "curve"}
            d={path(one.values) ?? ""}
            stroke-dasharray={one.faint === true ? FAINT : dashOf(index)}
          />
          {one.faint !== true &&
            one.values.map((value, round) => (
              <Marker key={round} index={index} x={x(round)} y={y(value)} size={em * 0.26} />
            ))}
          <text
            class="series-label"
            x={plot.right + em * 0.1}
            y={(ends[named.indexOf(one)] ?? 0) + em * 0.34}
          >
            {(one.faint === true ? [] : one.label).map((text, row) => (
              <tspan key={text} x={plot.right + em * 0.1} dy={row === 0 ? 0 : em * 1.2}>
                {text}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </>
  );
}

function Row(props: {
  readonly row: MarkRow;
  readonly x: Place;
  readonly y: number;
  readonly end: number;
  readonly em: number;
}) {
  const { row, x, y, end, em } = props;
  const inRound = (round: number) => row.marks.filter((mark) => mark.round === round);
  const most = Math.max(1, ...row.marks.map((mark) => inRound(mark.round).length));
  const gap = Math.min(em * 0.95, (x(1) - x(0)) / most);
  return (
    <g class="series" data-group={row.group}>
      {row.marks.map((mark) => {
        const together = inRound(mark.round);
        const nth = together.indexOf(mark);
        return (
          <g key={`${mark.round}.${nth}`}>
            <title>{mark.label}</title>
            <LogicMark
              logic={mark.logic}
              covert={mark.covert}
              x={x(mark.round) + (nth - (together.length - 1) / 2) * gap}
              y={y}
              size={Math.min(em * 0.4, gap * 0.42)}
            />
          </g>
        );
      })}
      <text class="series-label" x={end + em * 0.1} y={y + em * 0.34}>
        {row.label}
      </text>
    </g>
  );
}

function tableOf(props: LinesProps) {
  const rounds = Math.max(...props.series.map((one) => one.values.length), 1);
  const rows = Array.from({ length: rounds }, (_, round) => [
    round === 0 ? say("chart.start") : number(round),
    ...props.series.map((one) => number(one.values[round] ?? 0)),
    ...(props.rows ?? []).map((row) => {
      const played = row.marks.filter((mark) => mark.round === round).map((mark) => mark.label);
      return played.length === 0 ? say("debrief.none") : list(played);
    }),
  ]);
  return {
    head: [
      say("chart.round"),
      ...props.series.map((one) => one.label.join(" ")),
      ...(props.rows ?? []).map((row) => say("chart.cardsOf", { group: row.label })),
    ],
    rows,
  };
}
