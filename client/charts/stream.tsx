/** Narratives by round: a hundred people of one group, layer on layer, in the cloth of their coats. */
import { area, curveMonotoneX } from "d3-shape";
import { useId } from "preact/hooks";
import { number, say } from "../words/words.ts";
import { ChartFigure } from "./figure.tsx";
import type { Room } from "./figure.tsx";
import { Weaves } from "./marks.tsx";
import { linear } from "./scale.ts";

/** One narrative: its share (0..1) at the opening and at the end of each round. */
export interface Layer {
  readonly id: string;
  readonly label: string;
  /** Which weave it wears, 0..4. */
  readonly weave: number;
  readonly shares: readonly number[];
}

interface StreamProps {
  readonly title: string;
  readonly description: string;
  readonly group: number;
  readonly layers: readonly Layer[];
}

/** Between which two heights (in people, 0 at the bottom) each layer lies in each round. */
export function stacked(layers: readonly Layer[]): readonly (readonly (readonly [number, number])[])[] {
  const rounds = Math.max(...layers.map((one) => one.shares.length), 0);
  const floor = Array.from({ length: rounds }, () => 0);
  return layers.map((layer) =>
    floor.map((low, round) => {
      const high = low + 100 * (layer.shares[round] ?? 0);
      floor[round] = high;
      return [low, high] as const;
    }),
  );
}

/** A stacked area of one group's narratives with their names inside, and the count before and after. */
export function Stream(props: StreamProps) {
  return (
    <ChartFigure
      title={props.title}
      description={props.description}
      table={tableOf(props)}
      height={(room) => heightOf(room)}
      draw={(room) => <Drawing {...props} room={room} />}
    >
      <Key {...props} />
    </ChartFigure>
  );
}

function heightOf(room: Room): number {
  return room.em * 2 + Math.max(room.em * 17, Math.min(room.width * 0.5, room.em * 24));
}

function Drawing(props: StreamProps & { readonly room: Room }) {
  const id = useId();
  const { width, em } = props.room;
  const height = heightOf(props.room);
  const rounds = Math.max(...props.layers.map((one) => one.shares.length - 1), 1);
  const x = linear([0, rounds], [em * 1.2, width - em * 0.8]);
  const y = linear([0, 100], [height - em * 2, em * 0.3]);
  const heights = stacked(props.layers);
  const shape = area<readonly [number, number]>()
    .x((_, round) => x(round))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high))
    .curve(curveMonotoneX);
  return (
    <g class="series" data-group={props.group}>
      <Weaves id={id} />
      {props.layers.map((layer, index) => {
        const path = shape([...(heights[index] ?? [])]) ?? "";
        return (
          <g key={layer.id}>
            <title>{layer.label}</title>
            <path class="hem" d={path} fill={`url(#${id}-${layer.weave})`} />
          </g>
        );
      })}
      {props.layers.map((layer, index) => {
        const spot = roomFor(layer.label, heights[index] ?? [], { x, y, em });
        return (
          spot && (
            <text key={layer.id} class="layer-label" x={spot.x} y={spot.y + em * 0.34} text-anchor="middle">
              {layer.label}
            </text>
          )
        );
      })}
      {Array.from({ length: rounds + 1 }, (_, round) => (
        <text
          key={round}
          class="axis"
          x={x(round)}
          y={height - em * 0.5}
          text-anchor={round === 0 ? "start" : "middle"}
          dx={round === 0 ? -em * 1.2 : 0}
        >
          {round === 0 ? say("chart.start") : number(round)}
        </text>
      ))}
    </g>
  );
}

/** Where a name fits whole inside its layer: the middle of the thickest stretch, or nowhere. */
function roomFor(
  label: string,
  heights: readonly (readonly [number, number])[],
  place: { readonly x: (at: number) => number; readonly y: (at: number) => number; readonly em: number },
): { readonly x: number; readonly y: number } | undefined {
  const { x, y, em } = place;
  const half = label.length * em * 0.27 + em * 0.4;
  const last = heights.length - 1;
  let best: { x: number; y: number; thick: number } | undefined;
  for (let at = 0; at <= last; at += 0.25) {
    const from = x(at) - half;
    const to = x(at) + half;
    if (from < x(0) || to > x(last)) continue;
    const inside = heights
      .map(([low, high], round) => ({ x: x(round), top: y(high), bottom: y(low) }))
      .filter((one, round) => one.x >= from - (x(1) - x(0)) && one.x <= to + (x(1) - x(0)) && round <= last);
    const top = Math.max(...inside.map((one) => one.top));
    const bottom = Math.min(...inside.map((one) => one.bottom));
    const thick = bottom - top;
    if (thick >= em * 1.25 && (best === undefined || thick > best.thick + 0.5)) {
      best = { x: x(at), y: (top + bottom) / 2, thick };
    }
  }
  return best;
}

function Key(props: StreamProps) {
  const id = useId();
  return (
    <ul class="stream-key" data-group={props.group}>
      {[...props.layers].toReversed().map((layer) => (
        <li key={layer.id}>
          <svg width="28" height="20" viewBox="0 0 28 20" aria-hidden="true">
            <Weaves id={id + layer.id} />
            <rect width="28" height="20" rx="3" fill={`url(#${id}${layer.id}-${layer.weave})`} />
          </svg>
          <span class="stream-name">{layer.label}</span>
          <span class="stream-count">
            {say("chart.fromTo", {
              before: Math.round(100 * (layer.shares[0] ?? 0)),
              after: Math.round(100 * (layer.shares.at(-1) ?? 0)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function tableOf(props: StreamProps) {
  const rounds = Math.max(...props.layers.map((one) => one.shares.length), 1);
  return {
    head: [say("chart.round"), ...props.layers.map((one) => one.label)],
    rows: Array.from({ length: rounds }, (_, round) => [
      round === 0 ? say("chart.start") : number(round),
      ...props.layers.map((one) => number(Math.round(100 * (one.shares[round] ?? 0)))),
    ]),
  };
}
