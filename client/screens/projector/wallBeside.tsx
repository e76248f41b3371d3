/** The tables of the class on the wall: all of them on one scale, then the first beside each other one, large. */
import { useEffect, useRef, useState } from "preact/hooks";
import { STAGES } from "#shared/rules/terms.ts";
import type { Ends } from "../../charts/panel.tsx";
import { PanelsDrawing, PanelsKey, type PanelsProps } from "../../charts/panels.tsx";
import { StageSign } from "../../charts/rings.tsx";
import { say } from "../../words/words.ts";
import "../../style/beside.css";
import { panelsOf } from "../debrief/beside/panels.tsx";
import { allTogether, compared } from "../debrief/beside/sentences.ts";
import { useBeside } from "../debrief/beside/told.ts";

/** More tables have no room for where they ended in words: signs, and a key. */
const WORDED = 4;

/** `step`: 0 all tables, then pair by pair. `led`: where the tables are led, since that opens it. */
export function WallBeside(props: { readonly step: number; readonly led: string }) {
  const { tables } = useBeside(props.led);
  if (tables === undefined) {
    return (
      <p class="lamp-wait" aria-busy="true">
        {say("app.coming")}
      </p>
    );
  }
  const played = tables.open.filter(({ row }) => row.rounds > 0);
  const at = played.length < 2 ? 0 : props.step % played.length;
  const [first] = played;
  const other = at === 0 ? undefined : played[at];
  const pair = first !== undefined && other !== undefined ? [first, other] : undefined;
  const shown = pair ?? tables.open;
  const drawn = panelsOf(tables.groups, shown, pair === undefined ? tables.shut : []);
  const said =
    pair !== undefined && first !== undefined && other !== undefined
      ? compared(first, other)
      : [tables.open.length === 0 ? say("debrief.beside.noneOpen") : allTogether(tables.open)];
  const worded = drawn.panels.length <= WORDED && drawn.panels.every(({ pairs }) => pairs.length <= 1);
  const ends = worded ? "line" : "signs";
  return (
    <section class="wall-beside">
      <WallPanels drawn={drawn} ends={ends} described={said.join(" ")} />
      {ends === "signs" && (
        <ul class="wall-ends">
          {STAGES.filter((stage) =>
            drawn.panels.some(({ pairs }) => pairs.some((one) => one.stage === stage)),
          ).map((stage) => (
            <li key={stage}>
              <StageSign stage={stage} />
              {say(`stage.${stage}.name`)}
            </li>
          ))}
        </ul>
      )}
      <div class="wall-said" role="status">
        {said.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </section>
  );
}

/** The panels in all the room there is, with letters that are read at ten metres. */
function WallPanels(props: { readonly drawn: PanelsProps; readonly ends: Ends; readonly described: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0, em: 16 });
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = () => {
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
      setRoom({ width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight), em });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const count = props.drawn.panels.length;
  const columns = count <= 3 ? count : count === 4 ? 2 : count <= 9 ? 3 : 4;
  const { width, height, em } = room;
  return (
    <>
      <header class="wall-head chart">
        <h1>{say("debrief.beside.name")}</h1>
        <PanelsKey {...props.drawn} em={em} />
      </header>
      <div ref={host} class="wall-panels chart">
        {width > 0 && (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={props.described}
            style={{ fontSize: `${em}px` }}
          >
            <PanelsDrawing
              {...props.drawn}
              room={{ width, em }}
              look={{ ends: props.ends, height, columns }}
            />
          </svg>
        )}
      </div>
    </>
  );
}
