/** Many courses as bands by round: nine of ten lie in the wide one, half in the narrow one; the game as it was is a line. */
import { area, curveMonotoneX, line } from "d3-shape";
import type { Band } from "#shared/protocol/whatIf.ts";
import { number, say } from "../words/words.ts";
import { ChartFigure } from "./figure.tsx";
import type { Room } from "./figure.tsx";
import { FAINT, Marker } from "./marks.tsx";
import { linear, roundDomain, ticks } from "./scale.ts";

interface BandsProps {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly group: number;
  /** Opening first, then one for each round. */
  readonly bands: readonly Band[];
  readonly played: readonly number[];
}

/** The bands of one number of one group. */
export function BandChart(props: BandsProps) {
  return (
    <ChartFigure
      title={props.title}
      description={props.description}
      table={tableOf(props)}
      height={heightOf}
      draw={(room) => <Drawing {...props} room={room} />}
    />
  );
}

function heightOf({ width, em }: Room): number {
  return em * 5 + Math.max(em * 11, Math.min(width * 0.36, em * 17));
}

function Drawing(props: BandsProps & { readonly room: Room }) {
  const { bands, played, room } = props;
  const { width, em } = room;
  const bottom = heightOf(room) - em * 2.6;
  const rounds = Math.max(bands.length, played.length, 2) - 1;
  const domain = roundDomain([...bands.flat(), ...played], 30, [0, 100]);
  const x = linear([0, rounds], [em * 2.6, width - em]);
  const y = linear(domain, [bottom, em * 2]);
  const between = (low: 0 | 1, high: 3 | 4) =>
    area<Band>()
      .x((_, round) => x(round))
      .y0((band) => y(band[low]))
      .y1((band) => y(band[high]))
      .curve(curveMonotoneX)([...bands]) ?? "";
  const path = line<number>(
    (_, round) => x(round),
    (value) => y(value),
  ).curve(curveMonotoneX);
  return (
    <g class="series" data-group={props.group}>
      <text class="axis-unit" x={0} y={em}>
        {props.unit}
      </text>
      {ticks(domain, domain[1] - domain[0] > 50 ? 20 : 10).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={em * 2} x2={width - em} y1={y(tick)} y2={y(tick)} />
          <text class="axis" x={em * 1.6} y={y(tick) + em * 0.34} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {Array.from({ length: rounds + 1 }, (_, round) => (
        <text key={round} class="axis" x={x(round)} y={bottom + em * 1.5} text-anchor="middle">
          {round === 0 ? say("chart.start") : number(round)}
        </text>
      ))}
      <path class="band wide" d={between(0, 4)} />
      <path class="band half" d={between(1, 3)} />
      <path class="curve" d={path(bands.map((band) => band[2])) ?? ""} stroke-dasharray={FAINT} />
      <path class="curve" d={path(played) ?? ""} />
      {played.map((value, round) => (
        <Marker key={round} index={props.group} x={x(round)} y={y(value)} size={em * 0.26} />
      ))}
    </g>
  );
}

/** What is drawn how. */
export function BandKey() {
  return (
    <ul class="logic-key small band-key">
      {(["played", "median", "half", "wide"] as const).map((one) => (
        <li key={one}>
          <svg class="logic-sign" width="28" height="18" viewBox="0 0 28 18" aria-hidden="true">
            {one === "played" || one === "median" ? (
              <path class="curve" d="M1 9H27" stroke-dasharray={one === "median" ? FAINT : ""} />
            ) : (
              <rect class={`band ${one}`} width="28" height="18" />
            )}
          </svg>
          {say(`chart.band.${one}`)}
        </li>
      ))}
    </ul>
  );
}

function tableOf({ bands, played }: BandsProps) {
  const rounds = Math.max(bands.length, played.length);
  return {
    head: [
      say("chart.round"),
      say("chart.band.played"),
      ...[5, 25, 50, 75, 95].map((percent) => say("chart.band.below", { percent })),
    ],
    rows: Array.from({ length: rounds }, (_, round) => [
      round === 0 ? say("chart.start") : number(round),
      played[round] === undefined ? say("debrief.none") : number(played[round]),
      ...(bands[round] ?? []).map((value) => number(value)),
    ]),
  };
}
