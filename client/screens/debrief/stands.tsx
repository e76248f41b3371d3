/** Where each pair stands: one of four sober states, side by side, and how it came there. */
import { STAGES } from "#shared/rules/terms.ts";
import type { DebriefView } from "#shared/rules/views.ts";
import { StageSign } from "../../charts/rings.tsx";
import { say } from "../../words/words.ts";
import { Concept } from "../parts/concept.tsx";
import { Section } from "../parts/section.tsx";
import { TableLens } from "../parts/tableLens.tsx";
import { inSentence } from "../parts/tags.tsx";
import { Question, Quote } from "./ask.tsx";
import { PairStands } from "./pairStands.tsx";

/** The four states for each pair. */
export function Stands(props: { readonly debrief: DebriefView }) {
  return (
    <>
      {props.debrief.pairs.map((pair) => (
        <Section
          key={`${pair.a}.${pair.b}`}
          title={say("debrief.stands.pair", inSentence({ a: pair.a, b: pair.b }))}
        >
          <PairStands pair={pair} />
        </Section>
      ))}
      <TableLens />
      <ul class="four-states">
        {STAGES.map((stage) => (
          <li key={stage}>
            <StageSign stage={stage} />
            <b>{say(`stage.${stage}.name`)}</b>
            <p class="small">{say(`stage.${stage}.text`)}</p>
          </li>
        ))}
      </ul>
      <p class="small">
        <Concept name="concept.inMyInterest" /> <Concept name="concept.isMyInterest" />{" "}
        <Concept name="concept.commonWe" />
      </p>
      <Question ask="debrief.stands.ask">
        <Quote name="formula" />
      </Question>
      <Question ask="debrief.stands.askWe">
        <Quote name="oneWe" />
      </Question>
    </>
  );
}
