/** Step out of the role, then feel: no comment, only how often which feeling was tapped. */
import type { DebriefView } from "#shared/rules/views.ts";
import { FeelingStrip } from "../../charts/feelings.tsx";
import { Kept } from "../../charts/keep.tsx";
import { mySeat } from "../../store.ts";
import { say } from "../../words/words.ts";
import { Section } from "../parts/section.tsx";
import { seatTitle } from "../parts/tags.tsx";
import { Question } from "./ask.tsx";

/** The first page. */
export function StepOut(props: { readonly debrief: DebriefView }) {
  const seat = mySeat.value;
  return (
    <>
      {seat && <p>{say("debrief.stepOut.you", { seat: seatTitle(seat.id) })}</p>}
      <Question ask="debrief.stepOut.share" />
      <Section title={say("debrief.feel.title")}>
        <Kept title={say("debrief.feel.strip")}>
          <FeelingStrip rounds={props.debrief.rounds} />
        </Kept>
      </Section>
      <Question ask="debrief.stepOut.when" />
    </>
  );
}
