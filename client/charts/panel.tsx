/** One small chart of several: its lines with their last numbers, the falls in them, and where its pairs ended. */
import { curveMonotoneX, line } from "d3-shape";
import type { Stage } from "#shared/rules/terms.ts";
import { number, say } from "../words/words.ts";
import { dashOf, Marker } from "./marks.tsx";
import { Rings } from "./rings.tsx";
import { apart, linear, ticks } from "./scale.ts";

/** Where pairs ended: in words below the title, in words beside it, or as signs beside it. */
export type Ends = "words" | "line" | "signs";

/** One small chart. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  /** Instead of lines, where there are none. */
  readonly note?: string;
  readonly pairs: readonly { readonly groups: readonly [number, number]; readonly stage: Stage }[];
  /** `group` is the index that gives colour, dash and marker; values begin with the opening. */
  readonly series: readonly {
    readonly group: number;
    readonly values: readonly number[];
    /** Rounds in which the government fell. */
    readonly falls: readonly number[];
  }[];
}

/** The chart, around 0 0 of its own. */
export function OnePanel(props: {
  readonly panel: Panel;
  readonly em: number;
  readonly at: {
    readonly wide: number;
    readonly head: number;
    readonly plot: number;
    readonly axes: "both" | "none";
  };
  readonly domain: readonly [number, number];
  readonly rounds: number;
  readonly ends: Ends;
}) {
  const { panel, em, at, domain, rounds, ends } = props;
  const bottom = at.head + at.plot;
  const x = linear([0, rounds], [em * (at.axes === "none" ? 0.4 : 2.6), at.wide - em * 2.4]);
  const y = linear(domain, [bottom - em * 0.2, at.head + em * 0.5]);
  const beside = panel.pairs.map(({ stage }) => widthOf(ends, say(`stage.${stage}.name`)));
  const room = at.wide / em - beside.reduce((sum, one) => sum + one, 0);
  const last = Math.max(0, ...panel.series.map((one) => one.values.length - 1));
  return (
    <>
      <text class="panel-title" x={0} y={em}>
        {cut(panel.title, room)}
      </text>
      {panel.pairs.map(({ groups, stage }, row) => {
        const left = ends === "words" ? 0 : room + beside.slice(0, row).reduce((sum, one) => sum + one, 0);
        const y = ends === "words" ? 2.25 + 1.75 * row : 0.65;
        return (
          <g key={row} transform={`translate(${em * left} ${em * y})`}>
            <g transform={`translate(${em * 1.3} 0) scale(${em / 22})`}>
              <Rings stage={stage} groups={groups} />
            </g>
            {ends !== "signs" && (
              <text x={em * 3} y={em * 0.35}>
                {say(`stage.${stage}.name`)}
              </text>
            )}
          </g>
        );
      })}
      <path class="grid" d={`M${at.axes === "none" ? 0 : em * 2} ${bottom}H${at.wide}`} />
      {panel.note !== undefined && (
        <text class="axis" x={em * (at.axes === "none" ? 0 : 2)} y={at.head + at.plot / 2}>
          {panel.note}
        </text>
      )}
      {panel.series.length > 0 && (
        <>
          {at.axes === "both" && (
            <Axes x={x} y={y} domain={domain} last={last} wide={at.wide} em={em} bottom={bottom} />
          )}
          <Curves panel={panel} x={x} y={y} em={em} head={at.head} bottom={bottom} />
        </>
      )}
    </>
  );
}

type Place = (value: number) => number;

function Axes(props: {
  readonly x: Place;
  readonly y: Place;
  readonly domain: readonly [number, number];
  readonly last: number;
  readonly wide: number;
  readonly em: number;
  readonly bottom: number;
}) {
  const { x, y, domain, last, wide, em, bottom } = props;
  // As many lines as have room, round numbers always.
  const high = Math.abs(y(domain[1]) - y(domain[0]));
  const step = [10, 20, 50, 100].find((one) => (high * one) / (domain[1] - domain[0]) > em * 1.3) ?? 100;
  return (
    <>
      {ticks(domain, step).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={em * 2} x2={wide - em * 2} y1={y(tick)} y2={y(tick)} />
          <text class="axis" x={em * 1.7} y={y(tick) + em * 0.34} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      <text class="axis" x={x(0) - em * 0.5} y={bottom + em * 1.15}>
        {say("chart.start")}
      </text>
      {last > 0 && (
        <text class="axis" x={x(last)} y={bottom + em * 1.15} text-anchor="middle">
          {number(last)}
        </text>
      )}
    </>
  );
}

function Curves(props: {
  readonly panel: Panel;
  readonly x: Place;
  readonly y: Place;
  readonly em: number;
  readonly head: number;
  readonly bottom: number;
}) {
  const { panel, x, y, em, head, bottom } = props;
  const path = line<number>(
    (_, round) => x(round),
    (value) => y(value),
  ).curve(curveMonotoneX);
  const ends = apart(
    panel.series.map((one) => y(one.values.at(-1) ?? 0)),
    em * 1.1,
    head + em * 0.5,
    bottom - em * 0.2,
  );
  return (
    <>
      {panel.series.map(({ group, values, falls }, index) => (
        <g key={group} class="series" data-group={group}>
          <path class="curve" d={path(values) ?? ""} stroke-dasharray={dashAt(group, em)} />
          {falls.map((round) => (
            <Fall key={round} x={x(round)} y={y(values[round] ?? 0)} size={em * 0.34} />
          ))}
          <Marker index={group} x={x(values.length - 1)} y={y(values.at(-1) ?? 0)} size={em * 0.26} />
          <text class="series-label" x={x(values.length - 1) + em * 0.55} y={(ends[index] ?? 0) + em * 0.34}>
            {number(Math.round(values.at(-1) ?? 0))}
          </text>
        </g>
      ))}
    </>
  );
}

/** The dash of a group, as large as the letters. */
export function dashAt(group: number, em: number): string {
  return dashOf(group)
    .split(" ")
    .map((part) => (part === "" ? "" : String((Number(part) * em) / 16)))
    .join(" ");
}

/** A government fell. */
export function Fall(props: { readonly x: number; readonly y: number; readonly size: number }) {
  const { x, y, size } = props;
  return (
    <path
      class="fall-mark"
      d={`M${x - size} ${y - size}l${2 * size} ${2 * size}m0 ${-2 * size}l${-2 * size} ${2 * size}`}
    />
  );
}

/** The room that an end takes beside the title, em. */
function widthOf(ends: Ends, name: string): number {
  if (ends === "words") return 0;
  return ends === "signs" ? 2.6 : 3.2 + 0.5 * name.length;
}

/** As much of a name as has room, em. */
function cut(name: string, room: number): string {
  const most = Math.max(4, Math.floor(room / 0.58));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
