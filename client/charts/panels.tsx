/** Many small charts on one scale: a panel for each table, its lines, the falls in them, and where its pairs ended. */
import { say } from "../words/words.ts";
import { ChartFigure, type ChartTable, type Room } from "./figure.tsx";
import { Marker } from "./marks.tsx";
import { dashAt, Fall, OnePanel, type Ends, type Panel } from "./panel.tsx";
import { roundDomain } from "./scale.ts";

/** What is drawn. */
export interface PanelsProps {
  readonly panels: readonly Panel[];
  /** The groups by index, for the key. */
  readonly groups: readonly string[];
}

/** How it is laid out. */
export interface PanelsLook {
  readonly ends: Ends;
  /** On a wall the whole height is given, px, and the key stands apart; left out it is as high as is good to read. */
  readonly height?: number;
  readonly columns?: number;
}

/** Narrower no panel can be read, em. */
const LEAST_WIDE = 13;
const GAP = 1.6;
/** Rows on a wall from which on there is no room for axes: the numbers at the ends of the lines are left. */
const BARE = 3;

/** The panels as a figure, with the table beside the drawing. */
export function Panels(
  props: PanelsProps & { readonly title: string; readonly description: string; readonly table: ChartTable },
) {
  return (
    <ChartFigure
      title={props.title}
      description={props.description}
      table={props.table}
      height={(room) => layOut(props, room, { ends: "words" }).height}
      draw={(room) => <PanelsDrawing {...props} room={room} look={{ ends: "words" }} />}
    />
  );
}

/** Where everything stands. */
function layOut({ panels, groups }: PanelsProps, { width, em }: Room, look: PanelsLook) {
  const usual = Math.floor((width + GAP * em) / ((LEAST_WIDE + GAP) * em));
  const most = look.columns ?? Math.max(1, Math.min(4, panels.length, usual));
  const rows = Math.max(1, Math.ceil(panels.length / most));
  const columns = Math.max(1, Math.ceil(panels.length / rows));
  const wide = (width - (columns - 1) * GAP * em) / columns;
  const isBare = look.height !== undefined && rows >= BARE;
  const key = look.height === undefined ? keyOf({ groups, panels }, { width, em }) : { items: [], height: 0 };
  const pairs = look.ends === "words" ? Math.max(0, ...panels.map((one) => one.pairs.length)) : 0;
  const head = em * (1.5 + 1.75 * pairs);
  const foot = em * (isBare ? 0.2 : 1.4);
  const top = look.height === undefined ? key.height + em * 0.6 : 0;
  const rest = look.height === undefined ? 0 : (look.height - top - (rows - 1) * em) / rows - head - foot;
  const plot =
    look.height === undefined ? em * Math.max(6.5, Math.min(9, wide / em / 2)) : Math.max(em, rest);
  const high = head + plot + foot;
  const height = look.height ?? top + rows * high + (rows - 1) * em;
  return { columns, wide, key, head, plot, top, high, height, axes: isBare ? "none" : "both" } as const;
}

/** How wide a letter of a name may be, em; a chart that is kept may be drawn with a wider font. */
const LETTER = { wall: 0.53, page: 0.62 } as const;

/** The key: where each group's name stands, in as many lines as it takes. */
function keyOf({ groups, panels }: PanelsProps, { width, em }: Room) {
  const fell = panels.some(({ series }) => series.some(({ falls }) => falls.length > 0));
  const names = [...groups, ...(fell ? [say("debrief.beside.fell")] : [])];
  let [x, row] = [0, 0];
  const items = names.map((name, index) => {
    const group = index < groups.length ? index : undefined;
    const sign = group === undefined ? 1.3 : 3.1;
    const long = em * (sign + LETTER[width === Infinity ? "wall" : "page"] * name.length);
    if (x > 0 && x + long > width) [x, row] = [0, row + 1];
    const item = { name, x, y: em * (1 + 1.5 * row), group, text: x + em * sign };
    x += long + em;
    return item;
  });
  return { items, height: em * 1.5 * (row + 1), width: x };
}

/** The key alone, in one line, for a wall. */
export function PanelsKey(props: PanelsProps & { readonly em: number }) {
  const { em } = props;
  const { items, height, width } = keyOf(props, { width: Infinity, em });
  return (
    <svg class="panels-key" width={width} height={height} aria-hidden="true" style={{ fontSize: `${em}px` }}>
      <KeyItems items={items} em={em} />
    </svg>
  );
}

function KeyItems(props: { readonly items: ReturnType<typeof keyOf>["items"]; readonly em: number }) {
  const { items, em } = props;
  return (
    <>
      {items.map((item) => (
        <g key={item.name} class="series" data-group={item.group}>
          {item.group === undefined ? (
            <Fall x={item.x + em * 0.5} y={item.y - em * 0.35} size={em * 0.34} />
          ) : (
            <>
              <path
                class="curve"
                d={`M${item.x + em * 0.2} ${item.y - em * 0.35}h${em * 2.4}`}
                stroke-dasharray={dashAt(item.group, em)}
              />
              <Marker index={item.group} x={item.x + em * 1.3} y={item.y - em * 0.35} size={em * 0.26} />
            </>
          )}
          <text class={item.group === undefined ? "axis" : "series-label"} x={item.text} y={item.y}>
            {item.name}
          </text>
        </g>
      ))}
    </>
  );
}

/** The drawing alone, for a figure or for a wall. */
export function PanelsDrawing(props: PanelsProps & { readonly room: Room; readonly look: PanelsLook }) {
  const { panels, room, look } = props;
  const { em } = room;
  const at = layOut(props, room, look);
  const values = panels.flatMap(({ series }) => series.flatMap((one) => one.values));
  const domain = roundDomain(values, 30, [0, 100]);
  const lengths = panels.flatMap(({ series }) => series.map((one) => one.values.length - 1));
  return (
    <g>
      <KeyItems items={at.key.items} em={em} />
      {panels.map((panel, index) => (
        <g
          key={panel.id}
          transform={`translate(${(index % at.columns) * (at.wide + GAP * em)} ${at.top + Math.floor(index / at.columns) * (at.high + em)})`}
        >
          <OnePanel
            panel={panel}
            em={em}
            at={at}
            domain={domain}
            rounds={Math.max(1, ...lengths)}
            ends={look.ends}
          />
        </g>
      ))}
    </g>
  );
}
