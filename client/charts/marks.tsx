/** Signs that never need colour: a marker and a dash for each series, a shape for each logic, a weave for each narrative. */
import { FRAME_KINDS } from "#shared/rules/terms.ts";
import type { FrameKind, Logic } from "#shared/rules/terms.ts";

/** Dashes by series; the first is whole. */
const DASHES = ["", "8 5", "2 5", "10 4 2 4"] as const;

/** The dash of a series. */
export function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? "";
}

/** The dash of what is only held against the others. */
export const FAINT = "3 4";

/** A point of a series: ring, square, triangle, diamond. */
export function Marker(props: {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  const { x, y, size } = props;
  switch (props.index % 4) {
    case 0:
      return <circle class="marker" cx={x} cy={y} r={size} />;
    case 1:
      return <rect class="marker" x={x - size} y={y - size} width={2 * size} height={2 * size} />;
    case 2:
      return (
        <path
          class="marker"
          d={`M${x} ${y - 1.2 * size}L${x + 1.15 * size} ${y + size}H${x - 1.15 * size}Z`}
        />
      );
    default:
      return (
        <path
          class="marker"
          d={`M${x} ${y - 1.35 * size}L${x + 1.35 * size} ${y}L${x} ${y + 1.35 * size}L${x - 1.35 * size} ${y}Z`}
        />
      );
  }
}

/** The outline of a logic, around 0 0: a wall stone, a table with two sides, a ring. Same size, same dignity. */
export function logicPath(logic: Logic, size: number): string {
  if (logic === "fatalist") return `M${-size} ${-size}H${size}V${size}H${-size}Z`;
  if (logic === "mitigator") {
    const long = 1.3 * size;
    return `M0 ${-long}L${long} 0L0 ${long}L${-long} 0Z`;
  }
  const round = 1.12 * size;
  return `M${-round} 0A${round} ${round} 0 1 1 ${round} 0A${round} ${round} 0 1 1 ${-round} 0Z`;
}

/** A logic's shape in a chart; hollow and dashed for a covert act. */
export function LogicMark(props: {
  readonly logic: Logic;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly covert: boolean;
}) {
  return (
    <path
      class={props.covert ? "logic-mark covert" : "logic-mark"}
      transform={`translate(${props.x} ${props.y})`}
      d={logicPath(props.logic, props.size)}
    />
  );
}

/** A logic's shape beside a word. */
export function LogicSign(props: { readonly logic: Logic; readonly covert?: boolean }) {
  return (
    <svg class="logic-sign" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <LogicMark logic={props.logic} x={0} y={0} size={6} covert={props.covert === true} />
    </svg>
  );
}

/** The weaves of the coats as SVG patterns: bands, stripes, dots, herringbone, lattice; `id` makes them this chart's own. */
export function Weaves(props: { readonly id: string; readonly scale?: number }) {
  return (
    <defs>
      {WEAVES.map(({ size, thread }, kind) => (
        <pattern
          key={kind}
          id={`${props.id}-${kind}`}
          class={`cloth-${kind}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${props.scale ?? 1})`}
        >
          <rect class="cloth" width={size} height={size} />
          {kind === 2 ? (
            <>
              <circle class="thread dot" cx="2.5" cy="2.5" r="1.5" />
              <circle class="thread dot" cx="7" cy="7" r="1.5" />
            </>
          ) : (
            <path class="thread" d={thread} stroke-width="1.6" />
          )}
        </pattern>
      ))}
    </defs>
  );
}

/** One weave for each kind of narrative, in the order of FRAME_KINDS. */
const WEAVES: readonly { readonly size: number; readonly thread: string }[] = [
  { size: 8, thread: "M-1 3Q4 5 9 3" },
  { size: 6, thread: "M3 -1V7" },
  { size: 9, thread: "" },
  { size: 9, thread: "M-0.5 1L4.5 6L9.5 1" },
  { size: 9, thread: "M-1 -1L10 10M10 -1L-1 10" },
];

/** The weave of a kind of narrative; the place in its group serves where the kind is unknown. */
export function weaveOf(kind: FrameKind | undefined, place: number): number {
  return kind === undefined ? place % WEAVES.length : FRAME_KINDS.indexOf(kind);
}
