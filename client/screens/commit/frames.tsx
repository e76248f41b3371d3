/** Which narrative to stand behind: for elites a change costs, for the others it is their work. */
import type { FrameId } from "#shared/rules/terms.ts";
import type { FrameOption } from "#shared/rules/views.ts";
import { mySeat, you } from "../../store.ts";
import { number, say } from "../../words/words.ts";
import { Choices } from "../parts/choices.tsx";
import { people } from "../parts/measures.tsx";
import { Why, WhyList } from "../parts/why.tsx";

/** The narrative a seat stands behind now: the one that is free for elites, or the first championed by the seat. */
export function standingFrame(frames: readonly FrameOption[]): FrameId {
  const seat = mySeat.value?.id ?? "";
  const mine = you.value?.us?.frames.find((one) => one.champions.includes(seat));
  if (mine && frames.some((one) => one.frame === mine.frame)) return mine.frame;
  return (frames.find((one) => one.price === 0) ?? frames[0])?.frame ?? "";
}

/** Narratives of the own group with their voice, how many stand behind each, and what a change costs. */
export function FrameChoice(props: {
  readonly legend: string;
  readonly frames: readonly FrameOption[];
  readonly value: FrameId;
  readonly onChange: (frame: FrameId) => void;
}) {
  const group = mySeat.value?.group ?? "";
  const shares = new Map((you.value?.us?.frames ?? []).map((one) => [one.frame, one.share]));
  return (
    <>
      <Choices
        legend={props.legend}
        options={props.frames.map((option) => ({
          value: option.frame,
          label: say(`frame.${group}.${option.frame}.name`),
          note: say(`frame.${group}.${option.frame}.voice`),
          aside: (
            <>
              {say("us.people", { count: people(shares.get(option.frame) ?? 0) })}
              {option.price > 0.05 && (
                <>
                  <br />
                  {say("choose.price", { price: number(option.price) })}
                </>
              )}
            </>
          ),
        }))}
        value={props.value}
        onChange={props.onChange}
      />
      <p class="why-chart">
        <Why quantity="frames" terms={[]} title={say("whyTitle.stories")}>
          {props.frames.map((option) => (
            <section key={option.frame}>
              <h3>{say(`frame.${group}.${option.frame}.name`)}</h3>
              <WhyList quantity="frames" terms={you.value?.us?.why.frames[option.frame] ?? []} />
              {option.price > 0.05 && (
                <WhyList quantity="capital" terms={[{ term: "frameChange", value: -option.price }]} />
              )}
            </section>
          ))}
        </Why>
      </p>
    </>
  );
}
