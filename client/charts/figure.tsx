/** The frame of every chart: title, drawing, the same in a sentence for those who hear it, and the numbers in a table. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { say } from "../words/words.ts";
import { Keep } from "./keep.tsx";
import { ScrollAcross } from "./scroll.tsx";

/** Room to draw in, px; `em` is the size of the chart's text. */
export interface Room {
  readonly width: number;
  readonly em: number;
}

/** Narrower than this many em a chart cannot be read: large text on a small screen scrolls it sideways. */
const LEAST_ROOM = 18;

/** The numbers of a chart: a head of columns, and rows whose first cell names the row. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart with its title, its description, its table; drawn again when the room changes. */
export function ChartFigure(props: {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly height: (room: Room) => number;
  readonly draw: (room: Room) => ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const host = useRef<HTMLDivElement>(null);
  const { width, em } = useRoom(host);
  const least = Math.ceil(LEAST_ROOM * em);
  const room = { width: Math.max(width, least), em };
  const id = useId();
  const height = props.height(room);
  return (
    <figure class="chart">
      <figcaption class="chart-title">{props.title}</figcaption>
      <div ref={host} class="chart-host">
        <Across label={props.title} scrolls={width < least}>
          <svg
            width={room.width}
            height={height}
            viewBox={`0 0 ${room.width} ${height}`}
            role="img"
            aria-labelledby={`${id}-title ${id}-desc`}
            style={{ fontSize: `${room.em}px` }}
          >
            <title id={`${id}-title`}>{props.title}</title>
            <desc id={`${id}-desc`}>{props.description}</desc>
            {props.draw(room)}
          </svg>
        </Across>
      </div>
      {props.children}
      <div class="chart-foot">
        <TableOf table={props.table} title={props.title} />
        <Keep chart={() => host.current?.querySelector("svg")} title={props.title} />
      </div>
    </figure>
  );
}

function Across(props: {
  readonly label: string;
  readonly scrolls: boolean;
  readonly children: ComponentChildren;
}) {
  return props.scrolls ? (
    <ScrollAcross label={props.label}>{props.children}</ScrollAcross>
  ) : (
    <>{props.children}</>
  );
}

function TableOf(props: { readonly table: ChartTable; readonly title: string }) {
  return (
    <details class="chart-table">
      <summary>{say("chart.table")}</summary>
      <ScrollAcross label={props.title}>
        <table>
          <caption class="spoken">{props.title}</caption>
          <thead>
            <tr>
              {props.table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.table.rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
    </details>
  );
}

/** The width of an element, and a text size that grows on a projector; follows both. */
function useRoom(host: { readonly current: HTMLElement | null }): Room {
  const [room, setRoom] = useState<Room>({ width: 320, em: 15 });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const width = Math.floor(element.clientWidth);
      if (width <= 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const em = rem * (width > 44 * rem ? 1.0625 : 0.9375);
      setRoom((known) => (known.width === width && known.em === em ? known : { width, em }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return room;
}
