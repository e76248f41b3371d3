/** Measures: bands as steps, capital as pips, narratives as people. */
import type { Band, FrameId, GroupId } from "#shared/rules/terms.ts";
import type { Coarse } from "#shared/rules/views.ts";
import { groupIndex } from "../../store.ts";
import type { WhyTerm } from "#shared/rules/why.ts";
import { say } from "../../words/words.ts";
import { Why } from "./why.tsx";

/** A band of five drawn as steps, with its word beside it; colour says nothing that the word does not. */
export function Steps(props: { readonly band: Band; readonly word: string }) {
  return (
    <span class="steps">
      <span class="steps-bar" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <i key={step} class={step <= props.band ? "on" : ""} />
        ))}
      </span>
      <span>{props.word}</span>
    </span>
  );
}

/** A number of another group, drawn in as many steps as it can be seen. */
export function CoarseSteps(props: { readonly coarse: Coarse; readonly word: string }) {
  const { step, steps } = props.coarse;
  return (
    <span class="steps">
      <span class={steps > 5 ? "steps-bar fine" : "steps-bar"} aria-hidden="true">
        {Array.from({ length: steps }, (_, place) => (
          <i key={place} class={place <= step ? "on" : ""} />
        ))}
      </span>
      <span>{props.word}</span>
    </span>
  );
}

/** Which of the five words such a number has. */
export function bandOf(coarse: Coarse): number {
  return Math.floor((coarse.step * 5) / coarse.steps);
}

/** Capital of an office, 0..12: what it can spend before it falls. */
export function Pips(props: { readonly capital: number; readonly most?: number }) {
  const most = props.most ?? 12;
  const whole = Math.round(props.capital);
  return (
    <span class="pips" role="img" aria-label={say("us.capitalOf", { capital: whole, most })}>
      {Array.from({ length: most }, (_, index) => (
        <i key={index} class={index < whole ? "on" : ""} />
      ))}
    </span>
  );
}

/** How many people of a hundred stand behind a narrative. */
export function people(share: number): number {
  return Math.round(share * 100);
}

/** Narratives of one group, counted in people of a hundred; each has its own weave in the group's colour. */
export function Shares(props: {
  readonly group: GroupId;
  readonly frames: readonly { readonly frame: FrameId; readonly share: number; readonly before?: number }[];
  /** What moved each narrative. */
  readonly why: Readonly<Record<FrameId, readonly WhyTerm[]>>;
}) {
  return (
    <ul class="shares" data-group={groupIndex(props.group)}>
      {props.frames.map((one, index) => (
        <li key={one.frame}>
          <span class="shares-name">{say(`frame.${props.group}.${one.frame}.name`)}</span>
          <span class="shares-count">
            {say("us.people", { count: people(one.share) })}
            <Moved share={one.share} before={one.before} />
            <Why
              quantity="frames"
              terms={props.why[one.frame] ?? []}
              about={say(`frame.${props.group}.${one.frame}.name`)}
            />
          </span>
          <span class="shares-bar" aria-hidden="true">
            <i class={`weave-${index % 5}`} style={{ inlineSize: `${one.share * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Moved(props: { readonly share: number; readonly before: number | undefined }) {
  if (props.before === undefined) return null;
  const moved = people(props.share) - people(props.before);
  if (moved === 0) return null;
  return <small> {say(moved > 0 ? "us.morePeople" : "us.fewerPeople", { count: Math.abs(moved) })}</small>;
}
