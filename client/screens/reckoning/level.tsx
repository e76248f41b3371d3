/** A number before and after, on one line, with the way it went. */
import type { ComponentChildren } from "preact";
import { number, say } from "../../words/words.ts";

/** A named number that moved; its "why?" stands in `children`. */
export function Level(props: {
  readonly name: string;
  /** Left out where the number has begun anew. */
  readonly before: number | undefined;
  readonly after: number;
  readonly most: number;
  readonly children?: ComponentChildren;
}) {
  const from = props.before ?? props.after;
  const low = Math.min(from, props.after);
  const high = Math.max(from, props.after);
  const part = (value: number) => `${(100 * Math.max(0, Math.min(value, props.most))) / props.most}%`;
  const way = props.after - from;
  const before = shown(from, props.most);
  const after = shown(props.after, props.most);
  return (
    <div class="level">
      <span class="level-name">{props.name}</span>
      <span class="level-values">
        <b>{after}</b>
        {props.before !== undefined && (
          <span class="soft small">
            {say("reckoning.was", {
              before,
              // Two numbers that read alike did not move for whoever reads them.
              way: before === after ? "same" : way > 0 ? "up" : "down",
            })}
          </span>
        )}
      </span>
      {props.children}
      <span class="level-bar" aria-hidden="true">
        <i class="level-now" style={{ inlineSize: part(low) }} />
        <i
          class={way < 0 ? "level-lost" : "level-gained"}
          style={{ insetInlineStart: part(low), inlineSize: `calc(${part(high)} - ${part(low)})` }}
        />
      </span>
    </div>
  );
}

/** Security in whole points, capital (a dozen at most) to one decimal. */
function shown(value: number, most: number): string {
  return number(most > 20 ? Math.round(value) : value);
}
