/** A hundred of our people in rows, each in the coat of the narrative they lean to; who changed coats is ringed. */
import { useId } from "preact/hooks";
import type { FrameId, GroupId } from "#shared/rules/terms.ts";
import { Weaves } from "../../charts/marks.tsx";
import { groupIndex } from "../../store.ts";
import { say } from "../../words/words.ts";

/** One narrative, counted in people of a hundred. */
export interface Coat {
  readonly frame: FrameId;
  readonly weave: number;
  readonly before: number;
  readonly after: number;
}

/** Each of a hundred people: the weave of the coat, and whether it was put on this round. */
export function wearers(
  coats: readonly Coat[],
): readonly { readonly weave: number; readonly fresh: boolean }[] {
  return coats.flatMap(({ weave, before, after }) =>
    Array.from({ length: Math.max(0, after) }, (_, nth) => ({ weave, fresh: nth >= before })),
  );
}

const COLUMNS = 20;
const STEP = 16;

/** The crowd after the round; the count of each narrative stands in words below it. */
export function Coats(props: { readonly group: GroupId; readonly frames: readonly Coat[] }) {
  const id = useId();
  const crowd = wearers(props.frames);
  const rows = Math.ceil(crowd.length / COLUMNS);
  const changed = crowd.filter((one) => one.fresh).length;
  return (
    <figure class="coats" data-group={groupIndex(props.group)}>
      <svg viewBox={`0 0 ${COLUMNS * STEP} ${rows * (STEP + 4)}`} aria-hidden="true">
        <Weaves id={id} scale={0.42} />
        {crowd.map((one, index) => {
          const x = (index % COLUMNS) * STEP;
          const y = Math.floor(index / COLUMNS) * (STEP + 4);
          const coat = `M${x + 1.6} ${y + 18.4}L${x + 3.2} ${y + 9}Q${x + 8} ${y + 5.2} ${x + 12.8} ${y + 9}L${x + 14.4} ${y + 18.4}Z`;
          return (
            <g key={index} class={one.fresh ? "wearer fresh" : "wearer"}>
              <circle class="wearer-head" cx={x + 8} cy={y + 4.2} r={2.9} />
              <path class="coat-edge" d={coat} fill={`url(#${id}-${one.weave})`} />
            </g>
          );
        })}
      </svg>
      <figcaption class="small soft">{say("reckoning.changedCoats", { count: changed })}</figcaption>
    </figure>
  );
}
