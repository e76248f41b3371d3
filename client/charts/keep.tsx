/** A chart as a picture to keep, whether it is drawn as SVG or laid out as HTML. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../words/words.ts";
import { keepChart, type Chart } from "./picture.ts";

/** The two links below a chart. */
export function Keep(props: { readonly chart: () => Chart | null | undefined; readonly title: string }) {
  const keep = (kind: "png" | "svg") => {
    const chart = props.chart();
    if (chart) void keepChart(chart, props.title, kind);
  };
  return (
    <p class="chart-keep small">
      {(["png", "svg"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          class="link"
          aria-label={say(`chart.keep.${kind}.of`, { title: props.title })}
          onClick={() => keep(kind)}
        >
          {say(`chart.keep.${kind}`)}
        </button>
      ))}
    </p>
  );
}

/** A table or list that is a chart, with the links to keep it; `title` is what the picture is called. */
export function Kept(props: { readonly title: string; readonly children: ComponentChildren }) {
  const host = useRef<HTMLDivElement>(null);
  return (
    <div ref={host} class="chart-kept">
      {props.children}
      <Keep chart={() => host.current?.querySelector<HTMLElement>("table, ol, ul")} title={props.title} />
    </div>
  );
}
